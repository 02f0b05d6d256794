"""The worked examples of the how-to pages, followed in a copy of the tree: every guard is green."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOW_TO = ROOT / "docs" / "how-to"
FOLDERS = ("docs", "editions", "examples", "src", "tests")
PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider")

FILE = re.compile(r"^```\w+ (?P<name>\S+\.\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
DIFF = re.compile(r"^```diff\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the tree to work in."""
    for name in FOLDERS:
        ignored = shutil.ignore_patterns("__pycache__", "test_worked_examples.py")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    for name in ("pyproject.toml", ".pre-commit-config.yaml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def follow(page: str, tree: Path) -> None:
    """Write the files and make the changes that a page shows."""
    text = (HOW_TO / page).read_text(encoding="utf-8")
    for block in FILE.finditer(text):
        (tree / block["name"]).parent.mkdir(exist_ok=True)
        (tree / block["name"]).write_text(block["text"], encoding="utf-8")
    changes = "".join(block["text"] for block in DIFF.finditer(text))
    if not applied(changes, tree, "--reverse", "--check"):  # somebody follows the page just now
        assert applied(changes, tree), f"the changes of {page} do not fit the sources any more"


def applied(changes: str, tree: Path, *options: str) -> bool:
    """Whether git could apply the changes."""
    command = ["git", "apply", *options, "-"]
    done = subprocess.run(command, cwd=tree, input=changes, encoding="utf-8", check=False)
    return done.returncode == 0


def run(tree: Path, *arguments: str) -> None:
    """Run Python in the tree, on its sources; its output is shown where it fails."""
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=tree, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_a_kind_of_change_is_added_with_all_its_guards_green(tree: Path) -> None:
    follow("add-a-change-kind.md", tree)
    run(tree, "docs/pages.py")
    guards = ("unit/comparison", "unit/reporting", "records", "documentation")
    run(tree, *PYTEST, *(f"tests/{folder}" for folder in guards))


def test_a_format_is_added_with_all_its_guards_green(tree: Path) -> None:
    follow("add-a-format.md", tree)
    run(tree, "docs/pages.py")
    run(tree, *PYTEST, "tests/golden", "--renew")
    guards = ("unit/reporting", "unit/cli", "golden", "documentation")
    run(tree, *PYTEST, *(f"tests/{folder}" for folder in guards))
