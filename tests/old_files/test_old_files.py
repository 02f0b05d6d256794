"""Files of every form that was ever in use: they load, and say what they always said."""

import shutil
from pathlib import Path

import pytest

from snapshots import Edition, Period, Recommendation, load_edition
from snapshots.files import rewrite_all
from snapshots.files.migrations import OLDEST_SCHEMA
from snapshots.model import NEWEST_SCHEMA

FOLDER = Path(__file__).parent
FILES = sorted(path for path in FOLDER.glob("*/*") if path.is_file())
BRIDGES = Edition(
    key="2019",
    title="State of the bridges: 2019",
    published=Period.parse("2019-05"),
    recommendations=(
        Recommendation(
            key="1",
            number="1",
            ask="inspect every bridge each year",
            addressees=("transport-ministry",),
            due=Period.parse("2020/21"),
        ),
        Recommendation(key="2", number="2", ask="publish every inspection"),
    ),
)


def test_there_is_a_file_of_every_form() -> None:
    assert {int(file.parent.name) for file in FILES} == {*range(OLDEST_SCHEMA, NEWEST_SCHEMA + 1)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_an_old_file_says_what_it_always_said(file: Path) -> None:
    edition = load_edition(file)
    assert edition == BRIDGES
    assert edition.schema_read == int(file.parent.name)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_an_old_file_says_the_same_when_it_is_written_anew(file: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(file, tmp_path))
    number = int(file.parent.name)
    rewritten = [(str(copy), number)] if number < NEWEST_SCHEMA else []
    assert list(rewrite_all(copy)) == rewritten
    edition = load_edition(copy)
    assert (edition, edition.schema_read) == (BRIDGES, NEWEST_SCHEMA)
    assert list(rewrite_all(copy)) == []
