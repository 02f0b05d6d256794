"""Periods: the written form and the value are each other's exact inverse."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from snapshots import InvalidValue, Period
from snapshots.model import PeriodKind
from snapshots.testing import periods


def kinds_of(start: date, end: date) -> list[Period]:
    """The period in each kind that can hold this span."""
    found = []
    for kind in PeriodKind:
        try:
            found.append(Period(start=start, end=end, kind=kind))
        except InvalidValue:
            continue
    return found


SPANS = st.lists(st.dates(), min_size=2, max_size=2).map(sorted)


@given(periods())
def test_a_period_is_read_back_from_its_written_form(period: Period) -> None:
    assert Period.parse(str(period)) == period


@given(SPANS)
def test_every_span_of_days_is_a_period_of_exactly_one_kind(span: list[date]) -> None:
    (period,) = kinds_of(*span)
    assert Period.parse(str(period)) == period


@given(st.text(alphabet="0123456789-/.Q ", max_size=24))
def test_what_is_read_as_a_period_is_written_the_same(written: str) -> None:
    try:
        period = Period.parse(written)
    except InvalidValue:
        return
    assert str(period) == written


@given(periods(), periods())
def test_of_two_periods_one_is_earlier_unless_they_are_equal(one: Period, other: Period) -> None:
    assert (one < other) + (other < one) + (one == other) == 1
