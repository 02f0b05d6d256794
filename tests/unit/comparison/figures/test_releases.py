"""The revision triangle of a metric."""

from decimal import Decimal

import pytest
from figures import metric, observation

from snapshots.comparison import Direction, Movement, releases
from snapshots.errors import UnknownKey
from snapshots.model import Maturity, Period

FIRST, REVISED = Maturity.FIRST, Maturity.REVISED
CHILDREN = metric(
    observation("2021", "5468", release="2022-03", maturity=FIRST),
    observation("2020", "5028", maturity=REVISED),
    observation("2020", "4946", release="2021-03", maturity=FIRST),
    observation("2019", "4550", maturity=FIRST),
)


def period(written: str) -> Period:
    return Period.parse(written)


def numbers(change: Movement) -> list[str]:
    return [str(number) for number in (change.published, change.real, change.revision)]


def test_the_triangle_has_periods_for_rows_and_releases_for_columns() -> None:
    triangle = releases(CHILDREN)
    assert [str(row) for row in triangle.periods] == ["2019", "2020", "2021"]
    assert [str(column) for column in triangle.dates] == ["2021-03", "2022-03"]
    cells = [triangle.at(row, column) for row in triangle.periods for column in triangle.dates]
    assert [cell and str(cell.value) for cell in cells] == [None, None, "4946", None, None, "5468"]


def test_first_and_latest_are_told_apart() -> None:
    triangle = releases(CHILDREN)
    assert triangle.first(period("2020")).value == Decimal(4946)
    assert triangle.latest(period("2020")).value == Decimal(5028)


def test_a_change_is_first_against_first_and_apart_from_that_on_the_restated_base() -> None:
    change = releases(CHILDREN).change(period("2020"), period("2021"))
    assert numbers(change) == ["522", "440", "82"]
    assert [one.code for one in change.caveats] == ["vintage.restated", "vintage.mixed"]
    assert (str(change.percent)[:4], str(change.published_percent)[:4]) == ("8.75", "10.5")
    assert change.direction is Direction.ROSE


def test_a_period_that_was_not_restated_is_measured_from_its_first_value() -> None:
    change = releases(CHILDREN).change(period("2019"), period("2020"))
    assert change.restated is None
    assert numbers(change) == ["396", "396", "0"]


def test_the_restatement_of_the_same_release_comes_before_a_later_one() -> None:
    visits = metric(
        observation("2020", "50", release="2021", maturity=FIRST),
        observation("2020", "52", release="2022", maturity=REVISED),
        observation("2020", "55", release="2023", maturity=REVISED),
        observation("2021", "60", release="2022", maturity=FIRST),
    )
    change = releases(visits).change(period("2020"), period("2021"))
    assert numbers(change) == ["10", "8", "2"]


def test_changes_lead_from_each_period_to_the_next_of_its_kind() -> None:
    visits = metric(
        *(
            observation(period, "100")
            for period in ("2020", "2020-Q2", "2020-Q4", "2021", "2021/22")
        )
    )
    found = [(str(one.start.period), str(one.end.period)) for one in releases(visits).changes()]
    assert found == [("2020", "2021"), ("2020-Q2", "2020-Q4")]


def test_a_period_without_a_value_is_refused() -> None:
    with pytest.raises(UnknownKey, match="no period '2018'"):
        releases(CHILDREN).first(period("2018"))
