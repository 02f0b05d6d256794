import pytest

from snapshots.files.json_tree import parse
from snapshots.files.parsed import Mistake, Number


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('{"a": [1, -2, true, null, "b", {}]}', {"a": [1, -2, True, None, "b", {}]}),
        ("57.60", Number("57.60")),
        ("1e3", Number("1e3")),
        ("NaN", Number("NaN")),
        ("-Infinity", Number("-Infinity")),
        ("1" * 18, int("1" * 18)),
        ("1" * 19, Number("1" * 19)),
        ("1" * 5000, Number("1" * 5000)),
    ],
)
def test_only_whole_numbers_of_ordinary_size_are_numbers(text: str, data: object) -> None:
    parsed = parse(text)
    assert (parsed.data, parsed.mistakes, parsed.broken) == (data, (), False)


TEXT = """{
  "a": [1, {"b": "c, \\"d\\": }", "e": []}],
  "\\u0066": -2.5,
  "😀": "g"
}"""


@pytest.mark.parametrize(
    ("mistake", "spot"),
    [
        (Mistake(message="m"), (1, 1)),
        (Mistake(path=("a",), message="m"), (2, 8)),
        (Mistake(path=("a",), message="m", at_key=True), (2, 3)),
        (Mistake(path=("a", 0), message="m"), (2, 9)),
        (Mistake(path=("a", 1), message="m"), (2, 12)),
        (Mistake(path=("a", 1, "b"), message="m"), (2, 18)),
        (Mistake(path=("a", 1, "e"), message="m", at_key=True), (2, 33)),
        (Mistake(path=("a", 1, "e"), message="m"), (2, 38)),
        (Mistake(path=("f",), message="m"), (3, 13)),
        (Mistake(path=("😀",), message="m"), (4, 8)),
    ],
)
def test_every_value_and_every_name_has_its_place(mistake: Mistake, spot: tuple[int, int]) -> None:
    assert parse(TEXT).spots().of(mistake) == spot


def test_a_field_that_is_written_twice_is_refused_and_the_first_stays() -> None:
    parsed = parse('{"a": 1,\n "b": {"a": 2},\n "a": 3, "a": 4}')
    assert parsed.data == {"a": 1, "b": {"a": 2}}
    message = "stands here a second time, first on line 1; keep one of them"
    assert parsed.mistakes == (
        Mistake(path=("a",), message=message, spot=(3, 2)),
        Mistake(path=("a",), message=message, spot=(3, 10)),
    )


@pytest.mark.parametrize(
    ("text", "message", "spot"),
    [
        ("", "not JSON from here on: expecting value", (1, 1)),
        ('{"a": 1}\n{', "not JSON from here on: extra data", (2, 1)),
        ('{"a": 1\n  "b": 2}', "not JSON from here on: expecting ',' delimiter", (1, 8)),
        ('{"a": 01}', "not JSON from here on: expecting ',' delimiter", (1, 8)),
    ],
)
def test_what_is_no_json_is_refused_with_its_place(
    text: str, message: str, spot: tuple[int, int]
) -> None:
    parsed = parse(text)
    assert parsed.mistakes == (Mistake(message=message, spot=spot),)
    assert (parsed.data, parsed.broken) == (None, True)
    assert parsed.spots().values == {}
