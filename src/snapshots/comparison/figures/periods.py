"""Periods in a row: those between two of one kind, and those that make up a longer one."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from snapshots.model import Period, PeriodKind

__all__ = ["between", "tiling", "tilings"]

_IN_A_ROW = {
    PeriodKind.CALENDAR_YEAR: 12,
    PeriodKind.FINANCIAL_YEAR: 12,
    PeriodKind.QUARTER: 3,
    PeriodKind.MONTH: 1,
}


def between(first: Period, last: Period) -> Iterator[Period]:
    """The periods from the first to the last, without the last; none of kinds without a next.

    >>> [str(period) for period in between(Period.parse("2020/21"), Period.parse("2023/24"))]
    ['2020/21', '2021/22', '2022/23']
    """
    while first.kind in _IN_A_ROW and first.start < last.start:
        yield first
        first = _following(first)


def tiling(period: Period, shorter: Iterable[Period]) -> tuple[Period, ...]:
    """Shorter periods of one kind that make up a longer one, or none where some are lacking.

    >>> quarters = map(Period.parse, ["2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1"])
    >>> [str(quarter) for quarter in tiling(Period.parse("2020/21"), quarters)]
    ['2020-Q2', '2020-Q3', '2020-Q4', '2021-Q1']
    """
    return next(tilings(period, shorter), ())


def tilings(period: Period, shorter: Iterable[Period]) -> Iterator[tuple[Period, ...]]:
    """Every way in which shorter periods of one kind make up a longer one.

    >>> months = [f"2020-0{number}" for number in (1, 2, 3)]
    >>> found = tilings(Period.parse("2020-Q1"), map(Period.parse, months))
    >>> [[str(month) for month in row] for row in found]
    [['2020-01', '2020-02', '2020-03']]
    """
    there = {one for one in shorter if one.kind in _IN_A_ROW and one.days < period.days}
    for start in sorted(one for one in there if one.start == period.start):
        row = [start]
        while row[-1].end < period.end and _following(row[-1]) in there:
            row.append(_following(row[-1]))
        if row[-1].end == period.end:
            yield tuple(row)


def _following(period: Period) -> Period:
    """The period of the same kind that starts on the day after this one ends."""
    start = period.end + timedelta(days=1)
    years, month = divmod(start.month - 2 + _IN_A_ROW[period.kind], 12)
    last_day = monthrange(start.year + years, month + 1)[1]
    return Period(start=start, end=date(start.year + years, month + 1, last_day), kind=period.kind)
