"""Steps from form to form."""

from typing import Any

import pytest

from snapshots import InvalidValue
from snapshots.files.migrations import migrated, schema_of


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


def test_a_document_of_the_newest_form_is_given_back_itself() -> None:
    data: dict[str, Any] = {"recommendations": []}
    assert migrated(data, 1) is data


@pytest.mark.parametrize("number", [0, 1, 99])
def test_a_form_may_be_old_or_new(number: int) -> None:
    assert schema_of({"schema": number}) == number


@pytest.mark.parametrize("data", [{}, {"schema": -1}, {"schema": "one"}, {"schema": None}])
def test_what_is_no_form_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(InvalidValue):
        schema_of(data)
