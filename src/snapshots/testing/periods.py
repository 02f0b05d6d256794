"""Periods of every kind, in the form in which they are written."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from snapshots.model import Period, PeriodKind

__all__ = ["dates", "periods"]

_YEARS = st.integers(2000, 2040)
_DAYS = st.integers(date(2000, 1, 1).toordinal(), date(2040, 12, 31).toordinal())
# Spans that fit no coarser kind wherever they start: what does is written in that.
_MORE_YEARS = st.integers(1, 9)
_MORE_QUARTERS = st.sampled_from((1, 2, 4, 6))
_MORE_MONTHS = st.sampled_from((1, 3, 4, 6))
_MORE_DAYS = st.sampled_from((1, 6, 40, 500))


def _financial_year(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02}"


def _quarter(year: int, quarter: int) -> str:
    return f"{year + quarter // 4}-Q{quarter % 4 + 1}"


def _month(year: int, month: int) -> str:
    return f"{year + month // 12}-{month % 12 + 1:02}"


def _day(ordinal: int) -> str:
    return str(date.fromordinal(ordinal))


_QUARTERS, _MONTHS = st.integers(0, 3), st.integers(0, 11)
_RANGES = st.one_of(
    st.builds(lambda year, more: f"{year}..{year + more}", _YEARS, _MORE_YEARS),
    st.builds(
        lambda year, more: f"{_financial_year(year)}..{_financial_year(year + more)}",
        _YEARS,
        _MORE_YEARS,
    ),
    st.builds(
        lambda year, first, more: f"{_quarter(year, first)}..{_quarter(year, first + more)}",
        _YEARS,
        _QUARTERS,
        _MORE_QUARTERS,
    ),
    st.builds(
        lambda year, first, more: f"{_month(year, first)}..{_month(year, first + more)}",
        _YEARS,
        _MONTHS,
        _MORE_MONTHS,
    ),
    st.builds(lambda day, more: f"{_day(day)}..{_day(day + more)}", _DAYS, _MORE_DAYS),
)

#: The written forms of each kind.
_WRITTEN: dict[PeriodKind, SearchStrategy[str]] = {
    PeriodKind.CALENDAR_YEAR: _YEARS.map(str),
    PeriodKind.FINANCIAL_YEAR: _YEARS.map(_financial_year),
    PeriodKind.QUARTER: st.builds(_quarter, _YEARS, _QUARTERS),
    PeriodKind.MONTH: st.builds(_month, _YEARS, _MONTHS),
    PeriodKind.DAY: _DAYS.map(_day),
    PeriodKind.RANGE: _RANGES,
}
_OF_KIND = {kind: written.map(Period.parse) for kind, written in _WRITTEN.items()}


def periods(kinds: Iterable[PeriodKind] = tuple(PeriodKind)) -> SearchStrategy[Period]:
    """Periods of these kinds, of all by default.

    >>> from hypothesis import find
    >>> find(periods(), lambda period: period.kind is PeriodKind.RANGE)
    Period.parse('2000..2001')
    """
    return st.one_of(*(_OF_KIND[kind] for kind in kinds))


_DATES = periods([PeriodKind.CALENDAR_YEAR, PeriodKind.MONTH, PeriodKind.DAY])


@cache
def dates(year: int | None = None) -> SearchStrategy[Period]:
    """As much of a date as is known: a year, a month or a day; on request in one year.

    >>> from hypothesis import find
    >>> find(dates(2024), lambda period: period.kind is PeriodKind.DAY)
    Period.parse('2024-01-01')
    """
    if year is None:
        return _DATES
    months = st.builds(_month, st.just(year), _MONTHS)
    days = st.integers(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()).map(_day)
    return st.one_of(st.just(str(year)), months, days).map(Period.parse)
