"""What may be said of the difference of two figures."""

from decimal import Decimal

import pytest
from figures import metric, observation, point, share

from snapshots.comparison import Direction, Judgement, Movement, MovementVerdict, Point, move
from snapshots.model import (
    Acknowledged,
    Better,
    Body,
    Maturity,
    Metric,
    Period,
    Series,
    Statistics,
    Status,
    unit,
)

HOUSES = metric(
    observation("2020", "47", release="2021-03-18", maturity=Maturity.FIRST),
    observation("2021", "43", release="2022-03-03", maturity=Maturity.FIRST),
    observation("2023", "44", release="2024-03-07", maturity=Maturity.FIRST),
    key="repaired-share",
    unit="percent",
    base="all bridges",
)


def numbers(movement: Movement) -> list[str | None]:
    found = (movement.published, movement.real, movement.revision, movement.low, movement.high)
    return [None if number is None else str(number) for number in found]


def series(*metrics: Metric) -> Series:
    statistics = Statistics(key="bridges", title="Bridges", metrics=metrics)
    works = Body(key="works", name="Works")
    return Series(key="works", title="Works", bodies=(works,), statistics=(statistics,))


def told(points: tuple[Point, Point]) -> list[str]:
    return [f"{one.observation.value} in {one.period}, {one.place}" for one in points]


def test_a_change_of_shares_is_in_points_with_the_multiple_apart() -> None:
    movement = move(share("2022", "10"), share("2023", "26"))
    assert numbers(movement) == ["16", "16", "0", "15.0", "17.0"]
    assert (movement.step.unit_of_change.id, movement.ratio, movement.percent) == (
        "percentage-point",
        Decimal("2.6"),
        Decimal(160),
    )


def test_what_was_restated_is_told_apart_from_what_changed() -> None:
    restated = point("2020", "5028", maturity=Maturity.REVISED)
    movement = move(point("2020", "4946"), point("2021", "5468"), restated=restated)
    assert numbers(movement) == ["522", "440", "82", "440", "440"]
    assert str(movement.percent)[:4] == "8.75"
    assert movement.start.observation.value == Decimal(4946)
    assert movement.restated == restated


def test_two_values_for_one_period_are_a_revision_and_no_rise() -> None:
    movement = move(point("2020", "4946"), point("2020", "5028"))
    assert movement.is_revision
    assert numbers(movement) == ["82", "0", "82", "0", "0"]
    assert movement.direction is Direction.STEADY


def test_values_in_thousands_and_in_single_things_meet_in_the_smaller_unit() -> None:
    movement = move(point("2022", "1.2", unit="thousand"), point("2023", "1500"))
    assert numbers(movement) == ["300.0", "300.0", "0.0", "250.00", "350.00"]
    assert movement.unit is unit("count")


def test_a_number_known_to_be_rounded_has_an_interval() -> None:
    about = point("2022", "21000", rounded_to=Decimal(1000))
    assert numbers(move(about, point("2023", "21400")))[3:] == ["-100.0", "900.0"]


@pytest.mark.parametrize(
    ("start", "end", "direction"),
    [
        (point("2022", "120"), point("2023", "150"), Direction.ROSE),
        (point("2022", "120"), point("2023", "90"), Direction.FELL),
        (point("2022", "120"), point("2023", "120"), Direction.STEADY),
        (share("2022", "43.5"), share("2023", "44"), Direction.CANNOT_TELL),
        (share("2022", "44"), share("2023", "45"), Direction.CANNOT_TELL),
        (share("2022", "43"), share("2023", "45"), Direction.ROSE),
        (point("2020/21", "120"), point("2023", "150"), Direction.CANNOT_TELL),
    ],
)
def test_a_direction_is_said_only_where_rounding_leaves_one(
    start: Point, end: Point, direction: Direction
) -> None:
    assert move(start, end).direction is direction


@pytest.mark.parametrize(
    ("better", "judgement"),
    [
        (Better.LOWER, Judgement.WORSENED),
        (Better.HIGHER, Judgement.IMPROVED),
        (Better.NEITHER, None),
        (Better.UNDECLARED, None),
    ],
)
def test_better_and_worse_are_said_only_where_declared(
    better: Better, judgement: Judgement | None
) -> None:
    rise = move(point("2022", "120", better=better), point("2023", "150", better=better))
    assert (rise.direction, rise.judgement) == (Direction.ROSE, judgement)


def test_what_did_not_move_is_neither_better_nor_worse() -> None:
    assert move(point("2022", "120"), point("2023", "120")).judgement is None


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (point("2022", "5"), point("2023", "30")),
        (point("2022", "0"), point("2023", "30")),
        (point("2022", "-4", unit="pounds"), point("2023", "30", unit="pounds")),
    ],
)
def test_no_multiple_is_given_of_few_or_of_nothing(start: Point, end: Point) -> None:
    movement = move(start, end)
    assert movement.published is not None
    assert (movement.ratio, movement.percent) == (None, None)


def test_a_clean_movement_is_comparable_and_a_note_is_said() -> None:
    clean = move(point("2022", "120"), point("2023", "150"))
    noted = move(share("2022", "10"), share("2023", "26"))
    assert clean.verdict is MovementVerdict.COMPARABLE
    assert noted.verdict is MovementVerdict.COMPARABLE_WITH_NOTE
    assert (noted.withheld_for, noted.would_need) == ((), ())


def test_a_withheld_movement_has_no_number_and_says_what_it_would_need() -> None:
    movement = move(share("2020/21", "43.5"), share("2023", "44"))
    assert movement.verdict is MovementVerdict.WITHHELD
    assert movement.withheld_for == ("period.type",)
    assert movement.would_need == ("two periods of one kind",)
    assert numbers(movement) == [None] * 5
    assert (movement.ratio, movement.percent, movement.instead) == (None, None, None)


def test_a_financial_year_is_not_set_against_a_calendar_year_but_a_like_pair_is_offered() -> None:
    movement = move(share("2020/21", "43.5"), share("2023", "44"), series=series(HOUSES))
    assert movement.is_withheld
    instead = movement.instead
    assert instead is not None
    assert told(instead.step.ends) == [
        "47 in 2020, statistics/bridges",
        "44 in 2023, statistics/bridges",
    ]
    assert numbers(instead) == ["-3", "-3", "0", "-4.0", "-2.0"]
    assert {one.code for one in instead.caveats} == {"unit.pp-not-percent", "vintage.mixed"}


def test_a_changed_definition_is_withheld_and_the_series_of_the_new_one_is_offered() -> None:
    referred = metric(
        observation("2023", "35"),
        observation("2024", "31"),
        key="share-referred",
        topic="repaired-share",
        unit="percent",
        base="all bridges",
        definition="when seen",
    )
    movement = move(
        share("2023", "44"),
        share("2024", "31", definition="when seen"),
        series=series(HOUSES, referred),
    )
    assert movement.withheld_for == ("definition.changed",)
    assert movement.instead is not None
    assert numbers(movement.instead) == ["-4", "-4", "0", "-5.0", "-3.0"]


def test_the_later_edition_itself_may_give_the_comparable_pair() -> None:
    restated = share("2022", "35", definition="when seen")
    end = share("2023", "31", definition="when seen")
    movement = move(share("2022", "44"), end, restated=restated)
    assert movement.instead is not None
    assert (movement.instead.start, movement.instead.end) == (restated, end)


def test_a_pair_of_one_release_is_offered_before_one_of_two() -> None:
    repairs = metric(
        observation("2020", "4946", release="2021-03", maturity=Maturity.FIRST),
        observation("2020", "5028", release="2022-03", maturity=Maturity.REVISED),
        observation("2021", "5468", release="2022-03", maturity=Maturity.FIRST),
    )
    movement = move(point("2020/21", "4646"), point("2021", "5468"), series=series(repairs))
    assert movement.instead is not None
    assert numbers(movement.instead) == ["440", "440", "0", "440", "440"]
    assert movement.instead.verdict is MovementVerdict.COMPARABLE


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    [
        (
            point("2021", "10", counts="areas"),
            point("2023", "10", counts="sites"),
            ["unit.counted-thing"],
        ),
        (
            point("2021", "10", counts="sites"),
            point("2024", "30", counts="local authorities"),
            ["unit.counted-thing"],
        ),
        (point("2016..2019", "28"), point("2019..2020", "17"), ["period.length"]),
        (share("2023", "44"), share("2023", "35", definition="when seen"), ["definition.changed"]),
    ],
)
def test_no_trend_is_made_of_values_that_do_not_belong_together(
    start: Point, end: Point, codes: list[str]
) -> None:
    movement = move(start, end, series=series())
    assert list(movement.withheld_for) == codes
    assert (movement.published, movement.instead) == (None, None)


def test_periods_of_unlike_length_that_overlap_are_told_so_too() -> None:
    movement = move(point("2016..2019", "28"), point("2019..2020", "17"))
    assert [one.code for one in movement.caveats] == ["period.length", "period.overlap"]


def test_values_that_reveal_a_suppressed_one_are_not_shown() -> None:
    hidden = {("repairs", Period.parse("2023"))}
    movement = move(point("2022", "120"), point("2023", "150"), hidden=hidden)
    assert (movement.shows_values, movement.published) == (False, None)
    assert move(point("2022", "120"), point("2023", "150")).shows_values


def test_a_suppressed_value_gives_no_difference_and_its_cell_stays_empty() -> None:
    movement = move(point("2022", None, status=(Status.SUPPRESSED,)), point("2023", "150"))
    assert movement.withheld_for == ("suppress.value",)
    assert movement.start.observation.value is None


def test_what_the_record_acknowledges_of_a_figure_is_carried_along_once() -> None:
    known = Acknowledged(finding="a misprint", reason="two digits changed places")
    start, end = (point(year, "120", acknowledged=(known,)) for year in ("2022", "2023"))
    assert move(start, end).acknowledged == (known,)
