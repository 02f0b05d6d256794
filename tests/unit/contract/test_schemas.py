"""The schemas: what is checked in is what the model says, and what is written fits it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from snapshots import Series, UnknownKey, load_series
from snapshots.contract import data_of
from snapshots.contract.schemas import EDITOR_SCHEMAS, SCHEMAS, file_name, schema, schema_text

ROOT = Path(__file__).parents[3]
FOLDERS = [ROOT / "editions", *sorted(path.parent for path in ROOT.glob("examples/*/series.yaml"))]
ALL = [(name, False) for name in SCHEMAS] + [(name, True) for name in EDITOR_SCHEMAS]


class Editor(yaml.SafeLoader):
    """YAML as editors read it, by version 1.2: `on` and dates are text."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if not tag.endswith(("timestamp", "bool"))]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def validator(name: str, *, editor: bool = False) -> Draft202012Validator:
    return Draft202012Validator(schema(name, editor=editor))


@pytest.mark.parametrize(("name", "editor"), ALL)
def test_the_stored_schema_is_the_one_that_is_made(name: str, *, editor: bool) -> None:
    stored = ROOT / "schema" / file_name(name, editor=editor)
    made = schema_text(name, editor=editor)
    assert stored.read_text(encoding="utf-8") == made, "renew the schemas with: nox -s schema"


def test_nothing_else_lies_beside_the_schemas() -> None:
    stored = {path.name for path in (ROOT / "schema").iterdir()}
    assert stored == {file_name(name, editor=editor) for name, editor in ALL}


@pytest.mark.parametrize(("name", "editor"), ALL)
def test_a_schema_is_one_and_its_example_fits(name: str, *, editor: bool) -> None:
    made = schema(name, editor=editor)
    Draft202012Validator.check_schema(made)
    for example in made["examples"]:
        validator(name, editor=editor).validate(example)


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


@pytest.fixture(scope="module")
def whole(folder: Path) -> Series:
    return load_series(folder)


def test_every_record_fits_when_it_is_exported(whole: Series) -> None:
    validator("series").validate(data_of(whole))
    for name, values in (
        ("edition", whole.editions),
        ("links", whole.links),
        ("statistics", whole.statistics),
    ):
        for value in values:
            validator(name).validate(data_of(value))


def test_every_comparison_of_neighbours_fits(whole: Series) -> None:
    compared, aligned = validator("comparison"), validator("alignment")
    for before, after in zip(whole.editions, whole.editions[1:], strict=False):
        comparison = whole.compare(before.key, after.key)
        compared.validate(data_of(comparison))
        aligned.validate(data_of(comparison.alignment))


def test_the_files_themselves_fit_the_twin_for_editors(folder: Path) -> None:
    for file in folder.rglob("*.yaml"):
        beside = {"links": "links", "statistics": "statistics"}.get(file.parent.name, "edition")
        name = "series" if file.stem == "series" else beside
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=Editor)
        validator(name, editor=True).validate(data)


def test_there_is_no_twin_of_what_nobody_writes_by_hand() -> None:
    with pytest.raises(UnknownKey, match="no schema 'comparison'"):
        schema("comparison", editor=True)


EDITION = {"schema": 1, "key": "2024"}


@pytest.mark.parametrize(
    ("data", "strict", "lenient"),
    [
        ({"schema": 1, "key": "2024"}, True, True),
        ({"schema": 2, "key": "2024"}, False, False),
        ({"schema": 1}, False, False),
        ({**EDITION, "colour": "blue"}, False, False),
        ({"schema": 1, "key": 2024}, False, True),
        ({**EDITION, "published": 2024}, False, True),
        ({**EDITION, "published": "2024-Q1"}, False, False),
        ({**EDITION, "covers": "2024-Q1"}, True, True),
        ({**EDITION, "title": None}, False, True),
        ({**EDITION, "title": " 2024"}, False, False),
        ({**EDITION, "recommendations_printed": "12"}, False, True),
        ({**EDITION, "recommendations_printed": -1}, False, False),
        ({**EDITION, "held": {"main": "complete"}}, True, True),
        ({**EDITION, "held": {"main": "whole"}}, False, False),
        ({**EDITION, "held": {"main": None}}, False, True),
        ({**EDITION, "recommendations": {}}, False, False),
    ],
)
def test_machines_are_held_to_more_than_people(data: Any, *, strict: bool, lenient: bool) -> None:
    assert validator("edition").is_valid(data) is strict
    assert validator("edition", editor=True).is_valid(data) is lenient


def objects(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if part.get("type") == "object":
            yield part
        for inside in part.values():
            yield from objects(inside)


@pytest.mark.parametrize(("name", "editor"), ALL)
def test_no_object_takes_a_member_that_nobody_declared(name: str, *, editor: bool) -> None:
    found = list(objects(schema(name, editor=editor)))
    assert found
    assert all(part["additionalProperties"] is False for part in found)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_member_says_what_it_means(name: str) -> None:
    silent = [
        (part.get("title"), member)
        for part in objects(schema(name))
        for member, described in part["properties"].items()
        if "description" not in described
    ]
    assert silent == [], "add a line to src/snapshots/contract/meanings.toml"


def enumerations(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        for name, inside in part.get("$defs", {}).items():
            if "enum" in inside:
                yield {"name": name, **inside}
            yield from enumerations(inside)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_choice_says_what_it_means(name: str) -> None:
    silent = [
        (part["name"], value)
        for part in enumerations(schema(name))
        for value in part["enum"]
        if f"\n- {value}: " not in part["description"]
    ]
    assert silent == [], "add a line to src/snapshots/contract/meanings.toml"
