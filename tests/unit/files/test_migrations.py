from typing import Any

import pytest

from snapshots.errors import InvalidValue
from snapshots.files import migrations
from snapshots.files.migrations import migrated, schema_of
from snapshots.files.parsed import Untyped
from snapshots.model import NEWEST_SCHEMA


@pytest.mark.parametrize(
    ("printed", "number"), [(0, 0), (1, 1), (Untyped("1"), 1), (7, 7), (99, 99)]
)
def test_the_form_of_a_file_is_a_whole_number(printed: object, number: int) -> None:
    assert schema_of({"schema": printed}) == number


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "schema is missing; write schema: 1"),
        ({"schema": None}, "schema is missing; write schema: 1"),
        ({"schema": Untyped("-1")}, "-1 is not the number of a form; write schema: 1"),
        (
            {"schema": True},
            "true is not a whole number; write digits alone, without quotation marks",
        ),
    ],
)
def test_anything_else_is_no_form(data: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        schema_of(data)
    assert str(caught.value) == said


def test_a_file_in_the_newest_form_stays_as_it_is() -> None:
    data = {"key": "2024"}
    assert migrated(data, NEWEST_SCHEMA) is data


def test_an_older_file_takes_every_step_and_is_left_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def first(data: dict[str, Any]) -> None:
        data["names"].append("b")

    def second(data: dict[str, Any]) -> None:
        data["titles"] = data.pop("names")

    monkeypatch.setattr(migrations, "STEPS", {1: first, 2: second})
    monkeypatch.setattr(migrations, "NEWEST_SCHEMA", 3)
    old = {"names": ["a"]}
    assert migrated(old, 1) == {"titles": ["a", "b"]}
    assert old == {"names": ["a"]}


def test_there_is_a_step_from_every_older_form() -> None:
    assert list(migrations.STEPS) == list(range(migrations.OLDEST_SCHEMA, NEWEST_SCHEMA))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"key": "1", "addressee": "a"}, {"key": "1", "addressees": ["a"]}),
        ({"addressee": "a", "addressees": ["b"]}, {"addressee": "a", "addressees": ["b"]}),
        ({"key": "1"}, {"key": "1"}),
        ("no fields", "no fields"),
    ],
)
def test_one_addressee_becomes_a_list_of_one(before: Any, after: Any) -> None:
    assert migrated({"recommendations": [before]}, 0) == {"recommendations": [after]}


def test_the_new_field_stands_where_the_old_one_stood() -> None:
    item = {"key": "1", "addressee": "a", "ask": "x"}
    (made,) = migrated({"recommendations": [item]}, 0)["recommendations"]
    assert list(made) == ["key", "addressees", "ask"]
    assert list(item) == ["key", "addressee", "ask"]


@pytest.mark.parametrize("listed", [None, "text", {"key": "1"}])
def test_what_is_no_list_is_left_for_the_model_to_refuse(listed: Any) -> None:
    assert migrated({"recommendations": listed}, 0) == {"recommendations": listed}
