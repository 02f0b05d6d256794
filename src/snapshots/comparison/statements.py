"""Statements: the values that a series holds, each with what it is of and where it stands."""

from collections.abc import Iterable
from typing import TypeAlias

from attrs import frozen

from snapshots.comparison.rounding import Interval, value_interval
from snapshots.model import (
    BreakCause,
    Edition,
    Metric,
    Observation,
    Period,
    Series,
    Status,
)

__all__ = ["Apart", "Statement", "apart", "frame", "known", "may_be_same", "unlike"]

#: What two metrics share that count the same thing in the same way, for the same whole.
_FRAME = ("unit", "counts", "base", "definition", "coverage", "producer", "flow")

#: How the name of a document of statistics starts.
STATISTICS = "statistics/"

Frame: TypeAlias = tuple[object, ...]


@frozen(kw_only=True)
class Statement:
    """One value, or the stated lack of one.

    ``document`` is what states it: an edition by its key, or statistics as ``statistics/nrm``;
    ``position`` the place of the observation within its metric, counted from 0.
    """

    document: str
    metric: Metric
    observation: Observation
    position: int

    def __str__(self) -> str:
        """The value as printed, with its unit, its period and its document."""
        value = self.observation.value
        told = "no value" if value is None else f"{value:f} {self.metric.unit}"
        return f"{told} for {self.period} ({self.document})"

    @property
    def path(self) -> str:
        """Where it stands in its document."""
        return f"metrics[{self.metric.key}].observations[{self.position}]"

    @property
    def period(self) -> Period:
        """The period that the value is for."""
        return self.observation.period

    @property
    def interval(self) -> Interval:
        """What the value may be in spite of rounding; only a statement with a value has one."""
        found = value_interval(self.metric, self.observation)
        if found is None:
            raise ValueError(f"{self.document}: {self.path} has no value")
        return found

    @property
    def is_usable(self) -> bool:
        """Whether there is a value, and nobody disputes it."""
        one = self.observation
        return one.value is not None and Status.DISPUTED not in one.status

    @property
    def is_official(self) -> bool:
        """Whether it stands in statistics, and not in an edition."""
        return self.document.startswith(STATISTICS)

    @property
    def topic(self) -> str:
        """The key that editions use for what it is of."""
        return self.metric.topic or self.metric.key


@frozen(kw_only=True)
class Apart:
    """A value that decides nothing, with the respects in which it is unlike the one in question."""

    statement: Statement
    differs: tuple[str, ...]


def known(edition: Edition | None, series: Series | None) -> tuple[Statement, ...]:
    """Every statement there is, by document: of an edition, of its series and its statistics.

    An edition that stands outside the series, such as a draft, takes the place of the one with
    its key.
    """
    others = [one for one in series or () if edition is None or one.key != edition.key]
    documents = {one.key: one.metrics for one in [*others, *([edition] if edition else [])]}
    for statistics in series.statistics if series else ():
        documents[f"{STATISTICS}{statistics.key}"] = statistics.metrics
    return tuple(
        Statement(document=name, metric=metric, observation=observation, position=position)
        for name in sorted(documents)
        for metric in documents[name]
        for position, observation in enumerate(metric.observations)
    )


def frame(metric: Metric) -> Frame:
    """What must be the same of two metrics before their values are set against each other."""
    return tuple(getattr(metric, name) for name in _FRAME)


def unlike(one: Statement, other: Statement) -> tuple[str, ...]:
    """The respects in which two values are not of one kind; none where they may be compared.

    What only one side states counts as unlike: it is not known to be the same.
    """
    fields = zip(_FRAME, frame(one.metric), frame(other.metric), strict=True)
    found = [name for name, mine, theirs in fields if mine != theirs]
    found += [] if one.period.is_like(other.period) else ["period"]
    found += [] if one.is_usable else ["status"]
    found += ["break"] if _is_broken_between(one, other) else []
    return tuple(found)


def may_be_same(one: Statement, other: Statement) -> bool:
    """Whether two values may be of one kind all the same: by other producers, or left unstated."""
    left, right = frame(one.metric), frame(other.metric)
    stated = zip(_FRAME, left, right, strict=True)
    open_fields = {name for name, mine, theirs in stated if mine is None or theirs is None}
    return set(unlike(one, other)) <= {"producer", *open_fields}


def apart(statements: Iterable[Statement], other: Statement) -> tuple[Apart, ...]:
    """Those of the statements that are unlike another one, each with the respects."""
    pairs = ((one, unlike(one, other)) for one in statements)
    return tuple(Apart(statement=one, differs=differs) for one, differs in pairs if differs)


def _is_broken_between(one: Statement, other: Statement) -> bool:
    """Whether either series changed how it counts once the earlier of two periods had begun."""
    first, last = sorted((one.period, other.period))
    return any(
        broken.cause is BreakCause.METHOD and first.start < broken.since.start <= last.end
        for metric in (one.metric, other.metric)
        for broken in metric.breaks
    )
