"""`snapshots prove`."""

from pathlib import Path

import pytest

from running import Run
from snapshots.comparison import fields
from snapshots.proving.laws import LAWS


def test_prove_has_a_line_for_each_law(run: Run, bridges: Path) -> None:
    ended = run("prove", bridges)
    assert ended.code == 0
    assert ended.out.splitlines() == [f"holds      {law.says}" for law in LAWS]


def test_prove_shows_the_smallest_series_that_breaks_a_law(
    run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("snapshots.proving.case._PATIENCE", 3)
    monkeypatch.setitem(fields.RULES, "force", lambda _: iter(()))
    ended = run("prove", bridges)
    assert ended.code == 1
    assert "broken     changes are found exactly where the fields differ\n" in ended.out
    told = ended.out.split(": the smallest series that breaks it\n")[1]
    assert told.startswith("schema: 1\nkey: bridges\n")
