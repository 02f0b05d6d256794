import pytest

from snapshots.language.quantities import Quantity, is_figure, quantities
from snapshots.language.tokens import clauses


def read(text: str) -> list[str]:
    return [str(found) for clause in clauses(text) for found in quantities(clause)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("within a month", ["at most 1 month"]),
        ("one month at the latest", ["at most 1 month"]),
        ("no fewer than five years", ["at least 5 year"]),
        ("at least 40 per cent", ["at least 40 percent"]),
        ("40% or more", ["at least 40 percent"]),
        ("a fine of £1,500", ["1500 pound"]),
        ("2 000 trees", ["2000"]),
        ("two hundred and five", ["200", "5"]),
        ("1.5 million trees", ["1500000"]),
        ("more than two nurses", ["at least 3"]),
        ("fewer than 10 cells", ["at most 9"]),
        ("three nurses or over", ["at least 3"]),
        ("three or over", ["at least 3"]),
        ("serve 5,000 guests daily", ["5000 per day"]),
        ("weekly", ["1 per week"]),
        ("twice a year", ["2 per year"]),
        ("once every quarter", ["1 per quarter"]),
        ("one in three", ["1/3"]),
        ("double it", ["x2"]),
        ("limit classes to 22 pupils", ["at most 22"]),
        ("move classes to 22 rooms", ["22"]),
        ("nobody waits for more than ten days", ["at most 10 day"]),
        ("nobody makes a payment of more than ten euros", ["at least 10 euro"]),
        ("passwords shorter than 14 letters are not accepted", ["14"]),
        ("both parents", ["2"]),
        ("both parents and teachers", []),
        ("more than twice", ["at least 3 time"]),
        ("more than once", ["at least 2 time"]),
        ("at least twice", ["at least 2 time"]),
        ("half an hour", ["30 minute"]),
        ("an hour or more", ["at least 1 hour"]),
        ("an hour and a half", ["90 minute"]),
        ("half a year", ["6 month"]),
        ("inside a month", ["at most 1 month"]),
        ("for a second", []),
        ("children under the age of 18", ["at most 17"]),
        ("cranes over 25 years old", ["at least 25 year"]),
        ("a majority of the members", ["at least 1/2"]),
        ("no number at all", []),
    ],
)
def test_a_quantity_is_read_with_unit_and_bound(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (Quantity("5", "year"), Quantity("5", "year", 1), True),
        (Quantity("5", "year", -1), Quantity("5", "year", 1), False),
        (Quantity("5", "year"), Quantity("5", "month"), False),
        (Quantity("5", "year"), Quantity("6", "year"), False),
    ],
)
def test_quantities_agree_unless_they_are_bounded_from_opposite_sides(
    one: Quantity, other: Quantity, *, agree: bool
) -> None:
    assert one.agrees(other) is agree


@pytest.mark.parametrize(
    ("word", "yes"), [("seven", True), ("weekly", True), ("7", True), ("week", False)]
)
def test_a_figure_is_a_number_or_says_how_often(word: str, *, yes: bool) -> None:
    assert is_figure(word) is yes


def test_only_a_span_of_time_is_time() -> None:
    assert (Quantity("5", "year").is_time, Quantity("5", "percent").is_time) == (True, False)


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        (Quantity("2", "hour", 1), Quantity("1", "hour", 1), True),
        (Quantity("2", "hour", 1), Quantity("1", "hour"), False),
        (Quantity("500", "", 1), Quantity("501", "", 1), False),
        (Quantity("1", "week", -1), Quantity("1", "month", -1), True),
        (Quantity("30", "day"), Quantity("1", "month"), False),
        (Quantity("1/2"), Quantity("50", "percent"), False),
        (Quantity("5", "pound"), Quantity("9", "percent"), False),
    ],
)
def test_another_number_of_the_same_contradicts(
    one: Quantity, other: Quantity, *, contradict: bool
) -> None:
    assert one.contradicts(other) is contradict
    assert other.contradicts(one) is contradict


def test_a_half_is_fifty_per_cent() -> None:
    assert Quantity("1/2").agrees(Quantity("50", "percent", change="by"))


@pytest.mark.parametrize(
    ("one", "others", "found"),
    [
        (Quantity("1"), (), True),
        (Quantity("1", "month"), (Quantity("1", "week"),), False),
        (Quantity("1", "month"), (Quantity("1", "month", -1),), True),
        (Quantity("4"), (Quantity("4", "hour"),), True),
    ],
)
def test_a_number_is_in_another_text_unless_that_counts_another_span(
    one: Quantity, others: tuple[Quantity, ...], *, found: bool
) -> None:
    assert one.is_in(others) is found
