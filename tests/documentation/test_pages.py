"""Pages that are written from the program are what the program writes, and leave nothing out."""

import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import snapshots
import snapshots.testing
from snapshots import report
from snapshots.reporting.catalogue_page import catalogue_page

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
DIRECTIVE = re.compile(
    r"^\.\. auto(?:class|function|data):: (\w+)$|^\.\. data:: (\w+)$", re.MULTILINE
)


def test_the_page_of_kinds_is_printed_from_the_tables() -> None:
    page = (REFERENCE / "kinds.md").read_text(encoding="utf-8")
    renew = "snapshots kinds -f markdown -o docs/reference/kinds.md"
    assert page == report(catalogue_page(), "markdown"), f"renew it: {renew}"


def test_the_page_of_the_command_line_is_written_from_the_commands() -> None:
    page = (REFERENCE / "command-line.md").read_text(encoding="utf-8")
    command = [sys.executable, "docs/command_line.py", "--print"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert page == done.stdout, "renew it: python docs/command_line.py"


@pytest.mark.parametrize("package", [snapshots, snapshots.testing], ids=lambda one: one.__name__)
def test_every_public_name_of_python_is_described(package: ModuleType) -> None:
    page = (REFERENCE / "python.md").read_text(encoding="utf-8")
    described = {name for names in DIRECTIVE.findall(page) for name in names}
    if f".. automodule:: {package.__name__}\n   :members:" in page:
        described |= set(package.__all__)
    assert set(package.__all__) - described == set()
