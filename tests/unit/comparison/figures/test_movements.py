"""Which figures of two editions are set against each other."""

from decimal import Decimal

import pytest
from figures import metric, observation

from snapshots.alignment import align
from snapshots.comparison import Movement, Noted, compare
from snapshots.comparison.figures.movements import movements
from snapshots.model import Body, Edition, Maturity, Metric, Period, Series, Statistics, Status


def edition(key: str, *metrics: Metric) -> Edition:
    return Edition(key=key, title="Works", metrics=metrics)


def told(movement: Movement) -> str:
    ends = (f"{one.place}: {one.observation.value} in {one.period}" for one in movement.step.ends)
    return " to ".join(ends)


REPAIRS_2021 = metric(observation("2019", "140"), observation("2020", "150"))
REPAIRS_2024 = metric(observation("2020", "155"), observation("2023", "120"))


def test_the_latest_figure_of_one_meets_the_latest_of_the_other() -> None:
    found = movements(align(edition("2021", REPAIRS_2021), edition("2024", REPAIRS_2024)))
    assert [told(movement) for movement in found] == [
        "2021: 150 in 2020 to 2024: 120 in 2023",
        "2021: 140 in 2019 to 2021: 150 in 2020",
        "2024: 155 in 2020 to 2024: 120 in 2023",
    ]


def test_the_later_edition_restates_the_earlier_figure() -> None:
    across = movements(align(edition("2021", REPAIRS_2021), edition("2024", REPAIRS_2024)))[0]
    numbers = (across.published, across.real, across.revision)
    assert numbers == tuple(map(Decimal, (-30, -35, 5)))


def test_of_one_period_the_latest_release_counts() -> None:
    twice = metric(
        observation("2020", "152", maturity=Maturity.REVISED),
        observation("2020", "150", maturity=Maturity.FIRST),
        observation("2021", "160"),
    )
    found = movements(align(edition("2021", twice), edition("2024")))
    assert [told(movement) for movement in found] == ["2021: 152 in 2020 to 2021: 160 in 2021"]


def test_an_edition_beside_itself_moves_only_within() -> None:
    one = edition("2021", REPAIRS_2021)
    assert [told(movement) for movement in movements(align(one, one))] == [
        "2021: 140 in 2019 to 2021: 150 in 2020"
    ]


@pytest.mark.parametrize("later", [metric(), metric(observation("2023", "9"), key="visits")])
def test_a_figure_without_a_counterpart_does_not_move(later: Metric) -> None:
    earlier = metric(observation("2020", "150"))
    assert movements(align(edition("2021", earlier), edition("2024", later))) == ()


def test_a_comparison_carries_its_movements() -> None:
    alignment = align(edition("2021", REPAIRS_2021), edition("2024", REPAIRS_2024))
    assert compare(alignment).movements == movements(alignment)


def test_what_an_audit_found_reaches_the_movement_of_that_figure() -> None:
    noted = Noted(
        code="arith.inconsistent",
        metric="repairs",
        period=Period.parse("2023"),
        reason="parts exceed it",
    )
    alignment = align(edition("2021", REPAIRS_2021), edition("2024", REPAIRS_2024))
    found = movements(alignment, noted=[noted])
    codes = [[one.code for one in movement.caveats] for movement in found]
    assert codes == [["vintage.restated", "arith.inconsistent"], [], ["arith.inconsistent"]]


def test_a_figure_that_would_reveal_a_suppressed_one_is_withheld_across_all_records() -> None:
    hidden = observation("2023", None, status=(Status.SUPPRESSED,))
    small = metric(observation("2023", "114"), key="small")
    statistics = Statistics(
        key="works", title="Works", metrics=(metric(hidden, key="large"), small)
    )
    whole = metric(*REPAIRS_2024.observations, parts=["small", "large"])
    later = edition("2024", whole)
    series = Series(
        key="works",
        title="Works",
        bodies=(Body(key="works", name="Works"),),
        editions=(edition("2021", REPAIRS_2021), later),
        statistics=(statistics,),
    )
    found = movements(align(series["2021"], later, series=series))
    assert [movement.shows_values for movement in found] == [False, True, False]
