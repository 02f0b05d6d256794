"""Statements: the values that a series holds, each with the place where it stands."""

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from snapshots.comparison.caveats import Effect, caveats
from snapshots.comparison.figures.disclosure import revealing
from snapshots.comparison.figures.rounding import Interval
from snapshots.comparison.figures.step import Point, Step
from snapshots.model import Edition, Series, Status

__all__ = ["Apart", "Statement", "apart", "known", "may_be_same", "recorded", "unlike"]

_STATISTICS = "statistics/"


@frozen(kw_only=True)
class Statement(Point):
    """One figure at its exact place.

    ``position`` is that of the observation within its metric, counted from 0; ``place``, the
    document, is an edition by its key, or statistics as ``statistics/nrm``.
    """

    position: int

    def __str__(self) -> str:
        """The value as printed, with its unit, its period and its document; it must have one."""
        value = f"{self.value(self.unit):f} {self.unit.symbol}".strip()
        return f"{value} for {self.period} ({self.place})"

    @property
    def path(self) -> str:
        """Where it stands in its document."""
        return f"metrics[{self.metric.key}].observations[{self.position}]"

    @property
    def at(self) -> tuple[str, str]:
        """Its document, and where it stands there."""
        return self.place, self.path

    @property
    def interval(self) -> Interval:
        """What the value may be in spite of rounding, in the base unit; it must have one."""
        value, half = (Fraction(told) for told in (self.value(self.unit), self.rounding(self.unit)))
        return Interval(value - half, value + half).times(Fraction(self.unit.factor))

    @property
    def is_disputed(self) -> bool:
        """Whether somebody disputes the value."""
        return Status.DISPUTED in self.observation.status

    @property
    def is_official(self) -> bool:
        """Whether it stands in statistics, and not in an edition."""
        return self.place.startswith(_STATISTICS)

    @property
    def topic(self) -> str:
        """The key by which editions name what it is of."""
        return self.metric.topic or self.metric.key


@frozen(kw_only=True)
class Apart:
    """A figure that decides nothing, with the codes of the caveats that set it apart.

    There are none where the record disputes the value.
    """

    statement: Statement
    caveats: tuple[str, ...]


def known(edition: Edition | None, series: Series | None) -> tuple[Statement, ...]:
    """The statements that have a value, save those that would reveal a suppressed one."""
    there = recorded(edition, series)
    hidden = revealing({(one.place, one.metric.key): one.metric for one in there}.values())
    return tuple(
        one for one in there if one.observation.value is not None and one.cell not in hidden
    )


def recorded(edition: Edition | None, series: Series | None) -> tuple[Statement, ...]:
    """Every statement there is: of an edition, of its series and of the statistics, by place.

    An edition that stands outside the series, such as a draft, takes the place of the one with
    its key.
    """
    metrics = {one.key: one.metrics for one in [*(series or ()), *([edition] if edition else [])]}
    for statistics in series.statistics if series else ():
        metrics[f"{_STATISTICS}{statistics.key}"] = statistics.metrics
    return tuple(
        Statement(metric=metric, observation=observation, place=place, position=position)
        for place in sorted(metrics)
        for metric in metrics[place]
        for position, observation in enumerate(metric.observations)
    )


def unlike(one: Statement, other: Statement, series: Series | None) -> tuple[str, ...]:
    """The codes of the caveats that forbid to set two figures against each other."""
    found = caveats(Step(start=one, end=other, series=series))
    return tuple(caveat.code for caveat in found if caveat.effect is Effect.WITHHOLD)


_FIELDS = {
    "unit.counted-thing": "counts",
    "period.stock-or-flow": "flow",
    "base.changed": "base",
    "definition.changed": "definition",
    "coverage.changed": "coverage",
}


def may_be_same(entry: Apart, other: Statement) -> bool:
    """Whether a figure set apart may be of the same thing: by another producer, or not stated."""
    metrics = (entry.statement.metric, other.metric)
    unstated = {
        code
        for code, field in _FIELDS.items()
        if None in [getattr(metric, field) for metric in metrics]
    }
    return not entry.statement.is_disputed and set(entry.caveats) <= {"source.changed", *unstated}


def apart(
    statements: Iterable[Statement], other: Statement, series: Series | None
) -> tuple[Apart, ...]:
    """Those of the statements that may not be set against another one, each with the reasons."""
    pairs = ((one, unlike(one, other, series)) for one in statements)
    return tuple(
        Apart(statement=one, caveats=codes) for one, codes in pairs if codes or one.is_disputed
    )
