"""How two periods stand to each other."""

import pytest

from snapshots.errors import InvalidValue
from snapshots.model import Period, PeriodKind


def pair(one: str, other: str) -> tuple[Period, Period]:
    return Period.parse(one), Period.parse(other)


def test_the_year_ending_in_march_is_the_financial_year() -> None:
    assert Period.parse("2023/24").kind is PeriodKind.FINANCIAL_YEAR
    with pytest.raises(InvalidValue, match="is written as that: 2023/24"):
        Period.parse("2023-04..2024-03")


@pytest.mark.parametrize(
    ("written", "months", "days"),
    [
        ("2024", 12, 366),
        ("2020/21", 12, 365),
        ("2024-Q3", 3, 92),
        ("2024-02", 1, 29),
        ("2016..2019", 48, 1461),
        ("2024-03-31", None, 1),
        ("2024-03-01..2024-03-30", None, 30),
    ],
)
def test_a_period_has_a_length(written: str, months: int | None, days: int) -> None:
    assert (Period.parse(written).months, Period.parse(written).days) == (months, days)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2020", "2020/21", 275),
        ("2020/21", "2021", 90),
        ("2016..2019", "2019..2020", 365),
        ("2023", "2024", 0),
        ("2021", "2024", 0),
        ("2024", "2024-03-31", 1),
    ],
)
def test_an_overlap_is_counted_in_days_from_either_side(one: str, other: str, days: int) -> None:
    first, second = pair(one, other)
    assert (first.overlap(second), second.overlap(first)) == (days, days)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023", "2024", True),
        ("2023", "2020/21", True),
        ("2024-02", "2024-03", True),
        ("2024-03-31", "2021-03-31", True),
        ("2023", "2024-Q1", False),
        ("2023-01-01..2023-01-30", "2023-02-01..2023-03-02", True),
        ("2023-01", "2023-02-01..2023-03-02", False),
    ],
)
def test_length_is_compared_in_months_or_else_in_days(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    first, second = pair(one, other)
    assert first.is_as_long_as(second) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023", "2024", True),
        ("2023", "2023/24", False),
        ("2024-Q1", "2024-Q4", True),
        ("2016..2019", "2019..2020", True),
        ("2022-Q3..2023-Q2", "2023-Q3..2024-Q2", True),
        ("2022-Q3..2023-Q2", "2022-Q4..2023-Q3", False),
    ],
)
def test_periods_are_alike_by_kind_and_ranges_by_their_first_month(
    one: str,
    other: str,
    expected: bool,  # noqa: FBT001 - a column of the table
) -> None:
    first, second = pair(one, other)
    assert first.is_like(second) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023", "2024", True),
        ("2024-Q1", "2023", True),
        ("2023", "2025", False),
        ("2020", "2020/21", False),
    ],
)
def test_periods_are_next_to_each_other_without_a_day_between(
    one: str,
    other: str,
    expected: bool,  # noqa: FBT001 - a column of the table
) -> None:
    first, second = pair(one, other)
    assert first.is_next_to(second) is expected
