"""Levels: how many of something there were in a period, by every vintage that may be meant."""

from collections.abc import Iterable

from attrs import frozen

from snapshots.comparison.audit.statements import Statement
from snapshots.comparison.figures.periods import tiling
from snapshots.comparison.figures.rounding import Interval
from snapshots.model import Period

__all__ = ["Level", "hull", "levels", "total"]


@frozen
class Level:
    """What a number may be, and the statements that say so."""

    interval: Interval
    statements: tuple[Statement, ...]


def levels(key: str, beside: Statement, there: Iterable[Statement]) -> tuple[Level, ...]:
    """The values of a metric that belong beside a statement: for its period, of its vintage.

    Those of the same document come first; other documents are asked where it has none, and only
    for values that are not stated to be of another producer, coverage or definition. Where the
    period itself has no value, shorter periods that make it up are added together.
    """
    of_key = [one for one in there if key == one.metric.key]
    own = [one for one in of_key if one.place == beside.place]
    others = [one for one in of_key if one not in own and _may_belong(one, beside)]
    return _levels(own, beside) or _levels(others, beside)


def _levels(group: list[Statement], beside: Statement) -> tuple[Level, ...]:
    direct = _of_vintage([one for one in group if one.period == beside.period], beside)
    if direct:
        return tuple(Level(one.interval, (one,)) for one in direct)
    row = tiling(beside.period, {one.period for one in group})
    return (total(_in_period(group, period, beside) for period in row),) if row else ()


def _in_period(group: list[Statement], period: Period, beside: Statement) -> Level:
    found = _of_vintage([one for one in group if one.period == period], beside)
    return hull([Level(one.interval, (one,)) for one in found])


def hull(entries: Iterable[Level]) -> Level:
    """One level that allows whatever any of them allows."""
    made = tuple(entries)
    return Level(
        Interval(
            min(entry.interval.low for entry in made), max(entry.interval.high for entry in made)
        ),
        tuple(one for entry in made for one in entry.statements),
    )


def total(entries: Iterable[Level]) -> Level:
    """What several levels come to together."""
    first, *others = entries
    interval, statements = first.interval, first.statements
    for entry in others:
        interval, statements = interval.plus(entry.interval), (*statements, *entry.statements)
    return Level(interval, statements)


def _of_vintage(found: list[Statement], beside: Statement) -> list[Statement]:
    """Those of the same release, or else as mature; all of them where none is known to be."""
    for name in ("release", "maturity"):
        wanted = getattr(beside.observation, name)
        alike = [one for one in found if getattr(one.observation, name) == wanted]
        if wanted is not None and alike:
            return alike
    return found


def _may_belong(one: Statement, beside: Statement) -> bool:
    pairs = (
        (getattr(one.metric, name), getattr(beside.metric, name))
        for name in ("coverage", "producer", "definition")
    )
    return all(mine == theirs or mine is None or theirs is None for mine, theirs in pairs)
