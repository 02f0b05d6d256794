"""Periods in a row."""

import pytest

from snapshots.comparison.figures.periods import between, tiling
from snapshots.model import Period


@pytest.mark.parametrize(
    ("first", "last", "row"),
    [
        ("2021", "2024", "2021 2022 2023"),
        ("2020/21", "2022/23", "2020/21 2021/22"),
        ("2023-Q3", "2024-Q2", "2023-Q3 2023-Q4 2024-Q1"),
        ("2023-11", "2024-02", "2023-11 2023-12 2024-01"),
        ("2024", "2024", ""),
        ("2021-03-31", "2024-03-31", ""),
        ("2018..2019", "2022..2023", ""),
    ],
)
def test_between_two_periods_stand_those_of_their_kind(first: str, last: str, row: str) -> None:
    found = between(Period.parse(first), Period.parse(last))
    assert " ".join(map(str, found)) == row


@pytest.mark.parametrize(
    ("longer", "shorter", "row"),
    [
        ("2024", "2024-Q4 2024-Q2 2024-Q1 2024-Q3", "2024-Q1 2024-Q2 2024-Q3 2024-Q4"),
        ("2020/21", "2020-Q2 2020-Q3 2020-Q4 2021-Q1 2021-Q2", "2020-Q2 2020-Q3 2020-Q4 2021-Q1"),
        ("2022..2023", "2022 2023 2024", "2022 2023"),
        ("2024-Q1", "2024-01 2024-02 2024-03", "2024-01 2024-02 2024-03"),
        ("2024", "2024-Q1 2024-Q2 2024-Q4", ""),
        ("2024", "2023 2024 2025", ""),
        ("2024", "2024-Q1 2024-04 2024-05 2024-06 2024-Q3 2024-Q4", ""),
        ("2020/21", "2020 2021", ""),
        ("2024-01-01..2024-02-15", "2024-01 2024-02", ""),
    ],
)
def test_shorter_periods_of_one_kind_make_up_a_longer_one_or_nothing_does(
    longer: str, shorter: str, row: str
) -> None:
    found = tiling(Period.parse(longer), map(Period.parse, shorter.split()))
    assert " ".join(map(str, found)) == row
