"""The command run in this process, and a small invented series to run it on."""

import sys
from pathlib import Path

import pytest

from running import Ended, Run
from snapshots.cli import main

SERIES = """\
schema: 1
key: bridges
title: State of the bridges
publishers: [inspector]
bodies:
  - {key: inspector, name: Inspector of Bridges, kind: regulator}
  - {key: council, name: the council, kind: local}
sources:
  - {key: report, title: The report itself, kind: report}
"""

OLDER = """\
schema: 1
key: '2019'
title: State of the bridges 2019
publishers: [inspector]
published: 2019-05
held: {priority: absent, main: complete, wider: absent, body: complete, metrics: complete}
recommendations:
  - key: '1'
    number: '1'
    text: Inspect every bridge once a year.
    addressees: [council]
    tier: main
    force: should
    evidence: [{source: report, locator: page 3, confidence: primary}]
  - key: '2'
    number: '2'
    text: Paint the railings green.
    addressees: [council]
    tier: main
metrics:
  - key: bridges-closed
    name: bridges closed
    unit: count
    observations:
      - period: '2018'
        value: 12
        evidence: [{source: report, confidence: primary}]
"""

NEWER = """\
schema: 1
key: '2022'
title: State of the bridges 2022
publishers: [inspector]
published: 2022-05
held: {priority: absent, main: complete, wider: absent, body: complete, metrics: complete}
recommendations:
  - key: '1'
    number: '7'
    text: Inspect every bridge once a year.
    addressees: [council]
    tier: main
    force: must
"""

LINKS = """\
schema: 1
before: '2019'
after: '2022'
decisions:
  - before: '2'
    verdict: dropped
    reason: railings are no longer painted
"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run the command with these arguments."""

    def run_it(*arguments: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["snapshots", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        written = capfdbinary.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return Ended(code, written.out.decode(), written.err.decode())

    return run_it


@pytest.fixture
def bridges(tmp_path: Path) -> Path:
    """The folder of a series of two editions with one decision."""
    folder = tmp_path / "bridges"
    (folder / "links").mkdir(parents=True)
    for name, text in {
        "series.yaml": SERIES,
        "2019.yaml": OLDER,
        "2022.yaml": NEWER,
        "links/2019--2022.yaml": LINKS,
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
