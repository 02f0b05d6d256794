"""`snapshots schema`."""

import json
from pathlib import Path

from running import Run


def test_schema_prints_the_schema_of_this_name(run: Run) -> None:
    assert json.loads(run("schema", "edition").out)["$id"].endswith("edition-1")


def test_schema_writes_the_twin_for_editors_to_a_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "edition.json"
    assert run("schema", "edition", "--editor", "-o", file).out == ""
    assert json.loads(file.read_text(encoding="utf-8"))["$id"].endswith("edition-1:yaml")


def test_schema_lists_the_names_where_there_is_no_such_schema(run: Run) -> None:
    ended = run("schema", "edtion")
    assert ended.code == 2
    assert "'edition', 'series', 'statistics', 'links', 'comparison', 'alignment'" in ended.err


def test_schema_has_no_twin_for_what_nobody_writes(run: Run) -> None:
    assert run("schema", "comparison", "--editor").code == 2
