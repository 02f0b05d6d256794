"""What counts as a break between two schemas."""

from typing import Any

import pytest

from schema_breaks import bare, breaks

TEXT = {"type": "string"}


def whole(part: Any, *, needed: bool = False) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"it": part},
        "required": ["it"] if needed else [],
        "$defs": {"One": {"enum": ["a", "b"]}, "Two": {"enum": ["a", "b", "c"]}},
    }


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (TEXT, TEXT, []),
        (TEXT, {"type": "integer"}, ["it: is of another type"]),
        (TEXT, {"type": ["string", "null"]}, ["it: is of another type"]),
        (TEXT, {**TEXT, "pattern": "x"}, ["it: its pattern changed"]),
        ({**TEXT, "pattern": "x"}, TEXT, []),
        ({"type": "integer"}, {"type": "integer", "minimum": 0}, ["it: its least value changed"]),
        ({"$ref": "#/$defs/One"}, {"$ref": "#/$defs/Two"}, []),
        ({"$ref": "#/$defs/Two"}, {"$ref": "#/$defs/One"}, ["it: 'c' is no longer a choice"]),
        ({"$ref": "urn:x:edition-1"}, {"$ref": "urn:x:edition-2"}, []),
        ({"$ref": "urn:x:edition-1"}, {"$ref": "urn:x:series-1"}, ["it: is another document"]),
        (
            {"anyOf": [TEXT]},
            TEXT,
            ["it: may be something else than before", "it: is of another type"],
        ),
        (
            {"anyOf": [TEXT, {"type": "null"}]},
            {"anyOf": [{"type": "integer"}, {"type": "null"}]},
            ["it: is of another type"],
        ),
        (
            {"type": "array", "items": TEXT},
            {"type": "array", "items": {"type": "integer"}},
            ["it[]: is of another type"],
        ),
    ],
)
def test_a_value_that_may_be_less_or_other_is_a_break(old: Any, new: Any, found: list[str]) -> None:
    assert list(breaks(whole(old), whole(new))) == found


def test_a_member_that_goes_comes_to_be_needed_or_no_longer_is_a_break() -> None:
    assert breaks(whole(TEXT), {"type": "object"}) == ("it: is gone",)
    assert breaks(whole(TEXT), whole(TEXT, needed=True)) == ("it: has to be there now",)
    assert breaks(whole(TEXT, needed=True), whole(TEXT)) == ("it: may be missing now",)


def test_a_new_member_that_is_always_there_breaks_what_people_write_and_nothing_else() -> None:
    old = {"type": "object", "properties": {}}
    assert breaks(old, whole(TEXT, needed=True)) == ("it: has to be there now",)
    assert breaks(old, whole(TEXT, needed=True), written_by_us=True) == ()


def test_a_class_that_holds_its_own_kind_is_compared_once() -> None:
    loop = {"$ref": "#/$defs/Loop"}
    part = {**whole(loop), "$defs": {"Loop": {"type": "object", "properties": {"in": loop}}}}
    assert breaks(part, part) == ()


def test_words_and_documents_inside_are_set_aside() -> None:
    schema = {
        "title": "It",
        "properties": {"title": {"type": "string", "description": "x"}},
        "anyOf": [{"description": "y"}],
        "$defs": {"edition": {"$id": "urn:x:edition-1"}},
    }
    assert bare(schema) == {
        "properties": {"title": {"type": "string"}},
        "anyOf": [{}],
        "$defs": {},
    }
