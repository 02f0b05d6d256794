"""The public surface: what can be imported from the root, and no more."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import snapshots

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(snapshots.__path__, "snapshots.")
    if not module.name.endswith("__main__")
)

HEAVY = ("click", "deepdiff", "hypothesis", "jinja2", "rapidfuzz", "rich", "snapshots.testing")


def test_completion_shows_the_public_names_and_nothing_else() -> None:
    assert dir(snapshots) == sorted(snapshots.__all__)


def test_every_public_name_is_there_and_says_what_it_is() -> None:
    for name in snapshots.__all__:
        value = getattr(snapshots, name)
        assert isinstance(value, dict) or (value.__doc__ or "").strip(), name


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_gives(name: str) -> None:
    module: ModuleType = importlib.import_module(name)
    assert (module.__doc__ or "").strip()
    assert [entry for entry in module.__all__ if not hasattr(module, entry)] == []
    assert sorted(set(module.__all__)) == sorted(module.__all__)


def test_what_type_checkers_see_is_what_is_imported() -> None:
    tree = ast.parse(Path(snapshots.__file__).read_text(encoding="utf-8"))
    seen = {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("snapshots.")
        for alias in node.names
    }
    assert seen == snapshots._HOMES
    assert sorted(seen) == sorted(snapshots.__all__)


def test_a_name_that_is_not_public_is_not_there() -> None:
    with pytest.raises(AttributeError, match="module 'snapshots' has no attribute 'judge'"):
        snapshots.judge  # noqa: B018 - asking for it is the test


def test_a_verb_stays_a_verb_when_its_package_is_imported() -> None:
    importlib.import_module("snapshots.reporting.text")
    assert callable(snapshots.report)


def test_importing_the_library_imports_nothing_heavy() -> None:
    program = "import sys, snapshots; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    assert set(HEAVY).isdisjoint(done.stdout.split())
