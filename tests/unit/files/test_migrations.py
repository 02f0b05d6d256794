from typing import Any

import pytest

from snapshots.errors import InvalidValue
from snapshots.files import migrations
from snapshots.files.migrations import migrated, schema_of
from snapshots.files.parsed import Untyped
from snapshots.model import NEWEST_SCHEMA


@pytest.mark.parametrize(("printed", "number"), [(1, 1), (Untyped("1"), 1), (7, 7)])
def test_the_form_of_a_file_is_a_whole_number(printed: object, number: int) -> None:
    assert schema_of({"schema": printed}) == number


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "schema is missing; write schema: 1"),
        ({"schema": None}, "schema is missing; write schema: 1"),
        ({"schema": 0}, "0 is not the number of a form; write schema: 1"),
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
    def first(data: dict[str, Any]) -> dict[str, Any]:
        data["names"].append("b")
        return data

    def second(data: dict[str, Any]) -> dict[str, Any]:
        return {"titles": data["names"]}

    monkeypatch.setattr(migrations, "STEPS", {1: first, 2: second})
    monkeypatch.setattr(migrations, "NEWEST_SCHEMA", 3)
    old = {"names": ["a"]}
    assert migrated(old, 1) == {"titles": ["a", "b"]}
    assert old == {"names": ["a"]}


def test_there_is_a_step_from_every_older_form() -> None:
    assert list(migrations.STEPS) == list(range(1, NEWEST_SCHEMA))
