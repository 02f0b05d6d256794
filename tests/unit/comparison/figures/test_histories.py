"""Histories: one metric through all editions, and the statistics behind it."""

from decimal import Decimal

import pytest
from asking import edition, series
from figures import metric, observation

from snapshots import Timeline, UnknownKey, timeline
from snapshots.model import Body, Break, BreakCause, Maturity, Period, Statistics

BREAK = Break(since=Period.parse("2019"), cause=BreakCause.METHOD, reason="counted by machine")
WORKS = (Body(key="works", name="Works"), Body(key="council", name="Council"))


def made() -> Timeline:
    first = metric(observation("2018", "120", maturity=Maturity.FIRST))
    later = metric(observation("2020", "150"), producer="council", breaks=(BREAK,))
    official = metric(
        observation("2018", "118", maturity=Maturity.REVISED),
        key="repairs-official", topic="repairs", breaks=(BREAK,),
    )  # fmt: skip
    return timeline(
        series(
            edition(2019, metrics=(first,)),
            edition(2021, metrics=(later,)),
            bodies=WORKS,
            statistics=(Statistics(key="works", title="Works", metrics=(official,)),),
        )
    )


def test_a_history_has_every_place_producer_break_and_value() -> None:
    found = made().history("repairs")
    assert [place for place, _ in found.metrics] == ["2019", "2021", "statistics/works"]
    assert found.producers == ("works", "council")
    assert found.breaks == (BREAK,)
    assert [(str(it.period), it.observation.value) for it in found.points] == [
        ("2018", Decimal(120)), ("2018", Decimal(118)), ("2020", Decimal(150)),
    ]  # fmt: skip
    assert [movement.end.place for movement in found.movements] == ["2021"]


def test_the_releases_of_a_metric_span_editions_and_statistics() -> None:
    found = made().releases("repairs")
    year = Period.parse("2018")
    assert (found.first(year).value, found.latest(year).value) == (Decimal(120), Decimal(118))


def test_there_is_a_history_for_every_metric_that_an_edition_prints() -> None:
    assert [one.key for one in made().histories] == ["repairs"]


def test_a_history_of_nothing_is_an_unknown_key() -> None:
    with pytest.raises(UnknownKey, match="no metric 'repair'; did you mean 'repairs'"):
        made().history("repair")
