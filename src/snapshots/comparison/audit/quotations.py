"""Quotations: whether a value was published as it is quoted, and once for each release."""

from collections.abc import Iterator
from itertools import combinations, groupby

from snapshots.comparison.audit.finding import Finding, finding
from snapshots.comparison.audit.statements import Statement, unlike
from snapshots.model import Maturity, Series

__all__ = ["conflicts", "quotations"]


def conflicts(there: tuple[Statement, ...]) -> Iterator[Finding]:
    """The periods for which one release gives two values."""
    for _, group in groupby(sorted(there, key=_series_and_period), key=_series_and_period):
        pairs = [pair for pair in combinations(group, 2) if _is_conflict(*pair)]
        if pairs:
            yield finding("vintage.conflict", tuple(dict.fromkeys(sum(pairs, ()))))


def quotations(there: tuple[Statement, ...], series: Series | None) -> Iterator[Finding]:
    """The values of editions that are unlike everything the statistics give for the same."""
    official = [one for one in there if one.is_official]
    for quoted in (one for one in there if not one.is_official):
        same = [one for one in official if _is_of_same(one, quoted, series)]
        if same and not any(one.interval.may_equal(quoted.interval) for one in same):
            yield finding("quote.unmatched", (quoted, *same))


def _series_and_period(one: Statement) -> tuple[str, str, str]:
    return one.place, one.metric.key, str(one.period)


def _is_conflict(one: Statement, other: Statement) -> bool:
    """Whether two values for one period cannot both be of the release that they name."""
    vintages = [(it.observation.release, it.observation.maturity) for it in (one, other)]
    (release, maturity), (other_release, other_maturity) = vintages
    if release is not None and other_release is not None:
        same = release == other_release
    else:
        same = maturity is other_maturity and maturity is not Maturity.REVISED
    return same and not one.interval.may_equal(other.interval)


def _is_of_same(official: Statement, quoted: Statement, series: Series | None) -> bool:
    of_one = (official.topic, official.period) == (quoted.topic, quoted.period)
    return of_one and not unlike(official, quoted, series)
