"""Copies of the program in which something was broken on purpose: exactly its law turns red."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from snapshots import Series, load_series, to_json
from snapshots.model import Holding

ROOT = Path(__file__).parents[2]
PROGRAM = (
    "import json, sys; from snapshots import Series, prove; from snapshots.files import read_data; "
    "print(prove(read_data(json.load(sys.stdin), Series, 'rivers')))"
)


@pytest.fixture(scope="module")
def rivers() -> Series:
    """Two editions, of which not all is held, so that every law has something to look at."""
    series = load_series(ROOT / "examples" / "rivers")
    editions = tuple(
        evolve(one, held=evolve(one.held, wider=Holding.PARTIAL), recommendations_printed=None)
        for one in series.editions[1:3]
    )
    links = series.links_between("2017", "2019")
    assert links is not None
    kept = tuple(one for one in links.decisions if one.before and one.after)
    return evolve(series, editions=editions, links=(evolve(links, decisions=kept),))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(
        ROOT / "src" / "snapshots",
        tmp_path / "snapshots",
        ignore=shutil.ignore_patterns("__pycache__"),
    )


def broken(copy: Path, series: Series) -> list[str]:
    """The laws that this copy of the program says are broken."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=to_json(series),
        env=os.environ | {"PYTHONPATH": str(copy.parent)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    return [line.removeprefix("broken").strip() for line in lines if line.startswith("broken")]


def test_no_law_is_broken_where_nothing_was(copy: Path, rivers: Series) -> None:
    assert broken(copy, rivers) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "law"),
    [
        (
            "comparison/changes.py",
            "if alignment.is_of_equals:",
            "if not alignment:",
            "equal editions change nothing",
        ),
        (
            "comparison/fields.py",
            '"force-raised" if raised else "force-lowered"',
            '"force-raised"',
            "read backwards, every change is mirrored",
        ),
        (
            "reporting/rendering.py",
            "return _WRITERS[format](page(value, series))",
            "return _WRITERS[format](page(value, series)) + str(hash(format))",
            "two runs give the same bytes",
        ),
        (
            "comparison/figures/step.py",
            "return total(self.base.rounding(self.unit), self.end.rounding(self.unit))",
            "return _NONE",
            "the true change lies in the interval, however it was rounded",
        ),
        (
            "files/exporting.py",
            'format(value, "f")',
            'format(value.normalize(), "f")',
            "what is written is read back as it was",
        ),
        (
            "comparison/existence.py",
            "    return complete and not edition.gaps",
            "    return True",
            "nothing is new or dropped because of what is not held",
        ),
        (
            "reporting/csv.py",
            "for change in comparison.changes)",
            "for change in comparison.changes[1:])",
            "all formats tell the same",
        ),
        (
            "reporting/escaping.py",
            '.replace("<", "&lt;")',
            "",
            "hostile text is shown and not obeyed",
        ),
    ],
    ids=lambda part: part if str(part).endswith(".py") else "",
)
def test_what_was_broken_turns_exactly_its_law_red(
    copy: Path, rivers: Series, file: str, old: str, new: str, law: str
) -> None:
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert broken(copy, rivers) == [law]
