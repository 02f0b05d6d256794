"""What the pages of the documentation say, for tests to hold against the program."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"

HEADING = re.compile(r"^##+ (?P<title>.*)$", re.MULTILINE)
ROW = re.compile(r"^\| `(?P<field>[\w-]+)` \|(?P<rest>.*)$", re.MULTILINE)

Tables = dict[str, dict[str, str]]


def tables(page: str) -> Tables:
    """The tables of a page of the reference: heading, then field, then the rest of its row."""
    _, *sections = HEADING.split((REFERENCE / page).read_text(encoding="utf-8"))
    return {
        title.strip("`"): {row["field"]: row["rest"] for row in ROW.finditer(body)}
        for title, body in zip(sections[::2], sections[1::2], strict=True)
    }


@pytest.fixture(scope="session")
def described_files() -> Tables:
    return tables("files.md")


@pytest.fixture(scope="session")
def described_json() -> Tables:
    return tables("json.md")


@pytest.fixture(scope="session")
def described_units() -> str:
    return (REFERENCE / "files.md").read_text(encoding="utf-8").partition("## Units")[2]
