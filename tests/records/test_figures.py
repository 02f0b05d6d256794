"""What may be said of the figures of the shipped records: these differences, and no others."""

import pytest

from snapshots.comparison import Comparison, Movement, Point, move, releases
from snapshots.model import Metric, Period, Series


def holder(series: Series, place: str) -> tuple[Metric, ...]:
    """The metrics of an edition, or of statistics."""
    _, slash, key = place.partition("/")
    if not slash:
        return series[place].metrics
    return next(entry.metrics for entry in series.statistics if entry.key == key)


def figure(series: Series, name: str) -> Point:
    """One figure, named by place, metric and period."""
    place, key, period = name.rsplit(" ")
    (metric,) = (one for one in holder(series, place) if one.key == key)
    (first, *_) = (one for one in metric.observations if str(one.period) == period)
    return Point(metric=metric, observation=first, place=place)


def told(movement: Movement | None) -> list[str]:
    """Both figures and what lies between them."""
    assert movement is not None
    ends = [f"{one.observation.value} in {one.period}, {one.place}" for one in movement.step.ends]
    return [*ends, f"{movement.published}, from {movement.low} to {movement.high}"]


def test_the_share_of_2021_is_for_a_financial_year_so_a_pair_of_calendar_years_stands_instead(
    comparison: Comparison,
) -> None:
    (across,) = (one for one in comparison.movements if one.start.place != one.end.place)
    assert told(across) == ["43.5 in 2020/21, 2021", "44 in 2023, 2024", "None, from None to None"]
    assert "period.type" in across.withheld_for
    assert told(across.instead) == [
        "47 in 2020, statistics/nrm",
        "44 in 2023, statistics/nrm",
        "-3, from -4.0 to -2.0",
    ]


def test_negative_decisions_rose_by_points_and_by_a_multiple(comparison: Comparison) -> None:
    (within,) = (one for one in comparison.movements if one.start.place == one.end.place)
    assert told(within) == ["10 in 2022, 2024", "26 in 2023, 2024", "16, from 15.0 to 17.0"]
    assert str(within.ratio) == "2.6"
    assert "break.policy" in [caveat.code for caveat in within.caveats]


def test_of_the_children_of_2020_two_vintages_give_two_rises(series: Series) -> None:
    (children,) = (
        one for one in holder(series, "statistics/nrm") if one.key == "nrm-child-referrals"
    )
    rise = releases(children, series=series).change(Period.parse("2020"), Period.parse("2021"))
    assert (str(rise.published), str(rise.real), str(rise.revision)) == ("522", "440", "82")
    assert {"vintage.mixed", "vintage.restated"} <= {caveat.code for caveat in rise.caveats}


NRM = "statistics/nrm"
ICTG = "statistics/ictg"


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    [
        (
            f"{ICTG} devolved-decision-sites 2021-06",
            f"{ICTG} devolved-decision-authorities 2024-11",
            ["unit.counted-thing"],
        ),
        (
            f"{NRM} nrm-child-share 2023",
            f"{NRM} nrm-child-share-referred 2024",
            ["definition.changed"],
        ),
        (
            f"{NRM} nrm-child-share 2023",
            f"{NRM} nrm-child-share-referred 2023",
            ["definition.changed"],
        ),
        (
            "2020 child-discretionary-leave 2016..2019",
            "statistics/leave child-discretionary-leave 2019..2020",
            ["period.length", "source.changed"],
        ),
        (
            "statistics/nrm-nca nrm-child-share 2018",
            f"{NRM} nrm-child-share 2020",
            ["source.changed"],
        ),
    ],
)
def test_no_trend_is_made_of_figures_that_do_not_belong_together(
    series: Series, start: str, end: str, codes: list[str]
) -> None:
    movement = move(figure(series, start), figure(series, end), series=series)
    assert list(movement.withheld_for) == codes
    assert movement.published is None


def test_of_the_share_by_age_when_referred_two_years_may_be_compared(series: Series) -> None:
    start, end = f"{NRM} nrm-child-share 2023", f"{NRM} nrm-child-share-referred 2024"
    instead = move(figure(series, start), figure(series, end), series=series).instead
    assert told(instead)[2] == "-4, from -5.0 to -3.0"


def test_a_restated_count_is_a_revision_and_no_rise(series: Series) -> None:
    first, second = (
        Point(metric=metric, observation=one, place=NRM)
        for metric in holder(series, NRM)
        if metric.key == "nrm-child-referrals"
        for one in metric.observations
        if str(one.period) == "2020"
    )
    revision = move(first, second, series=series)
    assert (revision.is_revision, str(revision.published), str(revision.real)) == (True, "82", "0")
