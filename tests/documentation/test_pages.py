"""Pages that are written from the program are what the program writes, and leave nothing out."""

import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import snapshots
import snapshots.testing

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
DIRECTIVE = re.compile(
    r"^\.\. auto(?:class|function|data):: (\w+)$|^\.\. data:: (\w+)$", re.MULTILINE
)


def test_the_pages_that_come_from_the_program_are_what_it_writes_now() -> None:
    command = [sys.executable, "docs/pages.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"renew with nox -s pages:\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("package", [snapshots, snapshots.testing], ids=lambda one: one.__name__)
def test_every_public_name_of_python_is_described(package: ModuleType) -> None:
    page = (REFERENCE / "python.md").read_text(encoding="utf-8")
    described = {name for names in DIRECTIVE.findall(page) for name in names}
    if f".. automodule:: {package.__name__}\n   :members:" in page:
        described |= set(package.__all__)
    assert set(package.__all__) - described == set()
