"""The package says what is missing, and nothing else of the library needs it."""

import importlib
import re
import sys
from pathlib import Path

import pytest

import snapshots
from snapshots import MissingExtra


def test_without_hypothesis_the_command_that_installs_it_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [name for name in sys.modules if name.startswith("snapshots.testing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtra, match=re.escape("pip install 'report-snapshots[testing]'")):
        importlib.import_module("snapshots.testing")


def test_hypothesis_is_imported_nowhere_else() -> None:
    source = Path(snapshots.__file__).parent
    found = {
        path.relative_to(source).parts[0]
        for path in source.rglob("*.py")
        if re.search(r"^\s*(from|import) hypothesis", path.read_text("utf-8"), re.MULTILINE)
    }
    assert found == {"testing"}
