"""The gate: whatever is taken away from users is found, in copies of the tree where it was."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HIDDEN = shutil.ignore_patterns("__pycache__")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """What the gate looks at, free to be changed."""
    for part in ("src", "tools", "tests/baseline", "changelog.d", "schema"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=HIDDEN)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.fixture
def edit(tree: Path) -> Callable[..., None]:
    """Replaces words of one file, which have to be there."""

    def replace(file: str, old: str, new: str) -> None:
        path = tree / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace


def gate(tree: Path, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, str(tree / "tools" / "compatibility.py"), *arguments],
        env=os.environ | {"PYTHONPATH": str(tree / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def broken(tree: Path) -> dict[str, list[str]]:
    """What the gate says of each part that broke."""
    code, told = gate(tree)
    assert code == 1
    parts = told.split("\nTake the change back")[0].split("\n\n")[1:]
    return {
        part.splitlines()[0]: [line.strip() for line in part.splitlines()[1:]] for part in parts
    }


PILLAR = "    pillar: str | None = checks.optional(checks.key)\n"
RECOMMENDATION = "src/snapshots/model/recommendation.py"


def test_nothing_was_taken_away(tree: Path) -> None:
    assert gate(tree) == (0, "compatibility: nothing that others rely on was taken away\n")


def test_a_field_that_is_removed_is_found_and_the_way_out_is_named(
    tree: Path, edit: Callable[..., None]
) -> None:
    edit(RECOMMENDATION, PILLAR, "")
    assert broken(tree) == {
        "schema-edition": ["recommendations[].pillar: is gone"],
        "api": ["Recommendation.pillar: public object was removed"],
    }
    told = gate(tree)[1]
    assert "raise NEWEST_SCHEMA" in told
    assert "tell users what to do, in changelog.d/schema-edition.removed.md" in told
    assert "nox -s compatibility -- --renew" in told


def test_a_choice_that_is_removed_is_found(tree: Path, edit: Callable[..., None]) -> None:
    edit("src/snapshots/model/vocabulary.py", '    CHARITY = "charity"\n', "")
    assert broken(tree) == {"schema-series": ["bodies[].kind: 'charity' is no longer a choice"]}


def test_a_change_kind_that_is_renamed_is_found(tree: Path, edit: Callable[..., None]) -> None:
    edit("src/snapshots/comparison/catalogue.py", '"due-renewed"', '"due-again"')
    assert broken(tree) == {"ids": ["change kinds: recommendation-due-renewed is gone"]}


def test_an_exit_code_with_another_meaning_is_found(tree: Path, edit: Callable[..., None]) -> None:
    edit("src/snapshots/cli/codes.py", "FOUND = 1", "FOUND = 4")
    assert broken(tree) == {"ids": ["exit codes: found means something else"]}


def test_a_parameter_that_is_renamed_is_found(tree: Path, edit: Callable[..., None]) -> None:
    edit("src/snapshots/files/reading.py", "def load_edition(path:", "def load_edition(file:")
    lines = broken(tree)["api"]
    assert lines == sorted(lines)
    assert "load_edition: parameter was removed" in lines


def test_a_new_field_and_a_new_choice_are_no_break(tree: Path, edit: Callable[..., None]) -> None:
    edit(
        RECOMMENDATION, PILLAR, f"{PILLAR}    chapter: str | None = checks.optional(checks.text)\n"
    )
    edit(RECOMMENDATION, '    INVITE = "invite"\n', '    INVITE = "invite"\n    WISH = "wish"\n')
    assert gate(tree)[0] == 0


def test_a_break_with_a_new_number_and_a_note_is_let_through(
    tree: Path, edit: Callable[..., None]
) -> None:
    edit("src/snapshots/comparison/catalogue.py", '"due-renewed"', '"due-again"')
    edit("pyproject.toml", 'version = "0.1.0"', 'version = "0.2.0"')
    assert gate(tree)[0] == 1
    (tree / "changelog.d" / "ids.removed.md").write_text("Renamed, and why.\n", encoding="utf-8")
    assert gate(tree)[0] == 0


def test_a_schema_with_a_new_number_and_a_note_is_let_through(
    tree: Path, edit: Callable[..., None]
) -> None:
    edit("src/snapshots/contract/forms.py", "    unused: tuple[Lapsed, ...]\n", "")
    edit("src/snapshots/contract/alignment.py", ', "unused")', ")")
    assert set(broken(tree)) == {"schema-alignment", "schema-comparison"}
    edit("src/snapshots/contract/alignment.py", "CONTRACT = 1", "CONTRACT = 2")
    for name in ("alignment", "comparison"):
        (tree / "changelog.d" / f"schema-{name}.removed.md").write_text("Gone.\n", encoding="utf-8")
    assert gate(tree)[0] == 0


def test_the_baseline_is_renewed_when_somebody_asks_for_it(
    tree: Path, edit: Callable[..., None]
) -> None:
    edit(RECOMMENDATION, PILLAR, "")
    assert gate(tree, "--renew")[0] == 0
    assert gate(tree)[0] == 0
