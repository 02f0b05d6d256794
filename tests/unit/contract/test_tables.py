"""A series as CSV tables with a descriptor, and back."""

import csv
import json
from pathlib import Path

import pytest
from attrs import evolve

from snapshots import (
    Edition,
    InvalidFile,
    Recommendation,
    Series,
    UnreadableFile,
    UnsupportedSchema,
    load_series,
    load_tables,
    save_tables,
)
from snapshots.contract.layout import layouts

ROOT = Path(__file__).parents[3]


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("folder", ["editions", "examples/rivers"])
def test_a_series_comes_back_as_it_was(folder: str, tmp_path: Path) -> None:
    series = load_series(ROOT / folder)
    save_tables(series, tmp_path / "new" / "tables")
    assert load_tables(tmp_path / "new" / "tables") == series


def test_every_table_has_a_name_of_its_own() -> None:
    names = [layout.name for layout in layouts()]
    assert len(set(names)) == len(names)


def test_a_row_has_an_id_its_parent_and_its_place(series: Series, tmp_path: Path) -> None:
    save_tables(series, tmp_path)
    (one, two, three) = rows(tmp_path, "recommendations")
    assert (one["id"], one["parent"], one["position"]) == ("2021/3", "2021", "1")
    assert (three["id"], three["parent"], three["position"]) == ("2024/2", "2024", "2")
    assert (two["force"], three["force"]) == ("must", "")


def test_the_descriptor_names_every_file_and_every_column(series: Series, tmp_path: Path) -> None:
    save_tables(series, tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert (package["name"], package["snapshots:schema"]) == ("rivers", 1)
    named = {resource["path"] for resource in package["resources"]} | {"datapackage.json"}
    assert named == {path.name for path in tmp_path.iterdir()}
    for resource in package["resources"]:
        header = (tmp_path / resource["path"]).read_text(encoding="utf-8").splitlines()[0]
        assert [field["name"] for field in resource["schema"]["fields"]] == header.split(",")


def test_the_descriptor_says_where_ids_lead_and_what_columns_mean(
    series: Series, tmp_path: Path
) -> None:
    save_tables(series, tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    (table,) = (it for it in package["resources"] if it["name"] == "recommendations")
    assert table["schema"]["foreignKeys"] == [
        {"fields": ["parent"], "reference": {"resource": "editions", "fields": ["id"]}}
    ]
    columns = {field["name"]: field for field in table["schema"]["fields"]}
    assert columns["force"]["description"] == "how firmly the printed verb asks"
    assert columns["force"]["constraints"]["enum"][0] == "must-urgently"
    assert columns["position"]["type"] == "integer"
    assert columns["id"]["constraints"] == {"required": True, "unique": True}


def test_text_that_a_spreadsheet_would_run_is_guarded_and_comes_back(tmp_path: Path) -> None:
    asks = ("=1+1", "'quoted' words", "-x", "-5 %", "two\r\nlines", "+44")
    items = tuple(Recommendation(key=str(n), ask=ask) for n, ask in enumerate(asks))
    edition = Edition(key="2021", recommendations=items)
    series = Series(key="rivers", title="Rivers", editions=(edition,))
    save_tables(series, tmp_path)
    assert [row["ask"] for row in rows(tmp_path, "recommendations")] == [
        "'=1+1", "''quoted' words", "'-x", "-5 %", "two\r\nlines", "'+44",
    ]  # fmt: skip
    assert load_tables(tmp_path) == series


def test_a_table_that_is_left_over_is_not_read(series: Series, tmp_path: Path) -> None:
    save_tables(series, tmp_path)
    save_tables(evolve(series, links=()), tmp_path)
    assert (tmp_path / "links.csv").exists()
    assert load_tables(tmp_path) == evolve(series, links=())


@pytest.fixture
def saved(series: Series, tmp_path: Path) -> Path:
    save_tables(series, tmp_path)
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new, 1).encode())


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("datapackage.json", "{", "", "is no descriptor of the tables of a series"),
        ("datapackage.json", '"snapshots:schema": 1,', "", "is no descriptor"),
        ("datapackage.json", '"name": "links",', '"name": "lakes",', "has not: lakes"),
        ("recommendations.csv", "position", "place", "columns that recommendations has not: place"),
        ("recommendations.csv", ",1,", ",first,", "a row that does not fit its columns"),
        ("recommendations.csv", ",2021,", ",2020,", "2021/3 belongs to no row of editions"),
        ("recommendations.csv", "should", "shall", "'shall' is not one of must-urgently"),
        ("series.csv", "rivers,rivers", ",rivers", "2021 belongs to no row of series"),
    ],
)  # fmt: skip
def test_tables_that_make_no_series_are_refused(
    saved: Path, file: str, old: str, new: str, said: str
) -> None:
    change(saved / file, old, new)
    with pytest.raises(InvalidFile, match=said):
        load_tables(saved)


def test_newer_tables_are_refused(saved: Path) -> None:
    change(saved / "datapackage.json", '"snapshots:schema": 1', '"snapshots:schema": 9')
    with pytest.raises(UnsupportedSchema):
        load_tables(saved)


def test_a_file_that_is_not_there_or_not_readable_is_named(saved: Path) -> None:
    (saved / "editions.csv").write_bytes(b"\xff")
    with pytest.raises(UnreadableFile, match=r"editions\.csv: is not UTF-8"):
        load_tables(saved)
    (saved / "editions.csv").unlink()
    with pytest.raises(UnreadableFile, match=r"editions\.csv: no such file"):
        load_tables(saved)


def test_a_folder_that_cannot_be_made_is_named(series: Series, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnreadableFile, match="cannot be made"):
        save_tables(series, tmp_path / "file" / "tables")
