import pytest

from snapshots.errors import Path, Problem
from snapshots.files.parsed import Mistake, Number, Parsed, Spots, printed_path, shown

SPOTS = Spots({(): (1, 1), ("items",): (2, 8), ("items", 0): (3, 3)}, {("items",): (2, 1)})
DATA = {"items": [{"key": " 4b "}, {"key": ""}, {"key": 7}, "x"]}


@pytest.mark.parametrize(
    ("mistake", "spot"),
    [
        (Mistake(path=("items", 0), message="m"), (3, 3)),
        (Mistake(path=("items", 0, "key", "x"), message="m"), (3, 3)),
        (Mistake(path=("else",), message="m"), (1, 1)),
        (Mistake(path=("items",), message="m"), (2, 8)),
        (Mistake(path=("items",), message="m", at_key=True), (2, 1)),
        (Mistake(path=("items", 0), message="m", at_key=True), (3, 3)),
        (Mistake(path=("items",), message="m", spot=(9, 9)), (9, 9)),
        (Mistake(message="m"), (1, 1)),
    ],
)
def test_a_finding_is_placed_at_its_value_or_at_the_nearest_around_it(
    mistake: Mistake, spot: tuple[int, int]
) -> None:
    assert SPOTS.of(mistake) == spot


def test_what_nothing_stands_around_is_placed_at_the_start() -> None:
    assert Spots({}, {}).of(Mistake(path=("x",), message="m")) == (1, 1)


@pytest.mark.parametrize(
    ("path", "printed"),
    [
        ((), ""),
        (("items", 0, "force"), "items[4b].force"),
        (("items", 1), "items[1]"),
        (("items", 2), "items[2]"),
        (("items", 3, "x"), "items[3].x"),
        (("items", 9), "items[9]"),
        (("a\nb", 0), r"a\nb[0]"),
    ],
)
def test_a_path_calls_an_item_by_its_key(path: Path, printed: str) -> None:
    assert printed_path(DATA, path) == printed


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (["x"], "a list"),
        ({"x": 1}, "a set of fields"),
        (True, "true"),
        (False, "false"),
        (44, "44"),
        (Number("57.60"), "57.60"),
        (None, "nothing"),
        ("shall", "'shall'"),
    ],
)
def test_a_value_is_spoken_of_in_no_word_of_the_implementation(value: object, text: str) -> None:
    assert shown(value) == text


def test_findings_become_problems_of_the_file() -> None:
    parsed = Parsed(data=DATA, spots=lambda: SPOTS)
    found = parsed.problems("a.yaml", [Mistake(path=("items", 0, "key"), message="wrong")])
    assert found == (
        Problem(file="a.yaml", line=3, column=3, path="items[4b].key", message="wrong"),
    )
