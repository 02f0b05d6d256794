"""Metrics: what changed about the figures of two editions, as rows of the catalogue.

Metrics meet by key, observations by period. A rule a field; each speaks where both editions
state the field, or where both are held complete, so that its lack counts.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from snapshots.alignment import Alignment, Basis
from snapshots.comparison.catalogue import KINDS, Subject
from snapshots.comparison.change import Change, Value
from snapshots.comparison.fields import Finding
from snapshots.comparison.figures.disclosure import hidden_cells
from snapshots.comparison.figures.movement import Direction, Movement
from snapshots.comparison.figures.observations import observation_findings
from snapshots.comparison.figures.step import Cell
from snapshots.model import Edition, Holding, Metric, Side, unit

__all__ = ["METRIC_RULES", "metric_changes"]

_NATIONS = frozenset({"england", "scotland", "wales", "northern ireland"})
_TOGETHER = {
    "uk": _NATIONS,
    "united kingdom": _NATIONS,
    "great britain": _NATIONS - {"northern ireland"},
}


def metric_changes(alignment: Alignment, movements: Iterable[Movement]) -> tuple[Change, ...]:
    """All changes of figures, by metric in printed order, then in that of the catalogue."""
    if alignment.is_of_equals:
        return ()
    sides = _Sides(
        alignment=alignment,
        before=_by_key(alignment.before),
        after=_by_key(alignment.after),
        hidden=hidden_cells(alignment),
    )
    across = {
        movement.end.metric.key: movement
        for movement in movements
        if _is_across(movement, alignment)
    }
    found = (
        change
        for key in dict.fromkeys([*sides.before, *sides.after])
        for change in sorted(_of_metric(sides, key, across.get(key)), key=_by_catalogue)
    )
    return tuple(found)


def _by_key(edition: Edition) -> dict[str, Metric]:
    return {metric.key: metric for metric in edition.metrics}


@frozen(kw_only=True)
class _Sides:
    """The figures of both editions, and the cells whose digits must not be told."""

    alignment: Alignment
    before: dict[str, Metric]
    after: dict[str, Metric]
    hidden: frozenset[Cell]

    def is_whole(self, side: Side) -> bool:
        """Whether a figure that is not in the record is not in the edition either."""
        holding = self.alignment.edition(side).held.of("metrics")
        return holding in {Holding.COMPLETE, Holding.ABSENT}

    def change(self, subject: Subject, key: str, finding: Finding, *, where: str = "") -> Change:
        row = KINDS[f"{subject.value}-{finding.what}"]
        field = "" if row.field == "existence" else f".{row.field}"
        before_keys, after_keys = (
            (key,) if key in metrics else () for metrics in (self.before, self.after)
        )
        series = self.alignment.series
        return Change(
            kind=row.id,
            path=f"metrics[{key}]{where}{field}",
            before=finding.before,
            after=finding.after,
            basis=Basis.KEY if before_keys and after_keys else Basis.HELD,
            series=None if series is None else series.key,
            before_edition=self.alignment.before.key,
            after_edition=self.alignment.after.key,
            before_keys=before_keys,
            after_keys=after_keys,
        )


def _of_metric(sides: _Sides, key: str, movement: Movement | None) -> Iterator[Change]:
    before, after = sides.before.get(key), sides.after.get(key)
    if before is None or after is None:
        yield sides.change(Subject.METRIC, key, _existence(sides, key, is_new=before is None))
        return
    whole = all(sides.is_whole(side) for side in Side)
    for field, rule in METRIC_RULES.items():
        values = [getattr(metric, field) for metric in (before, after)]
        if values[0] != values[1] and (whole or None not in values):
            yield sides.change(Subject.METRIC, key, rule(before, after))
    for finding in _of_movement(movement) if movement else ():
        yield sides.change(Subject.METRIC, key, finding)
    for period, finding in observation_findings(before, after, sides.alignment, sides.hidden):
        if _may_be_said(finding, sides):
            where = f".observations[{period}]"
            yield sides.change(Subject.OBSERVATION, key, finding, where=where)


def _existence(sides: _Sides, key: str, *, is_new: bool) -> Finding:
    """New or dropped where the other edition's figures are all held, and otherwise not seen."""
    side = Side.AFTER if is_new else Side.BEFORE
    name = f"{sides.alignment.edition(side).key}/{key}"
    values = (None, name) if is_new else (name, None)
    if sides.is_whole(side.other):
        return Finding("new" if is_new else "dropped", *values)
    return Finding("not-seen-before" if is_new else "not-seen-after", *values)


def _may_be_said(finding: Finding, sides: _Sides) -> bool:
    """Whether an observation that stands on one side alone is known to be absent on the other."""
    absent_from = {"added": Side.BEFORE, "removed": Side.AFTER}
    return finding.what not in absent_from or sides.is_whole(absent_from[finding.what])


def _is_across(movement: Movement, alignment: Alignment) -> bool:
    """Whether it leads from one edition to the other, and from one period to another."""
    places = movement.start.place, movement.end.place
    editions = alignment.before.key, alignment.after.key
    return places == editions and not movement.is_revision


def _of_movement(movement: Movement) -> Iterator[Finding]:
    """Which way the figure went, and what that is worth; or the codes that withhold it."""
    if movement.is_withheld:
        yield Finding("not-comparable", movement.withheld_for, movement.withheld_for)
        return
    step = movement.step
    note = ", restated" if step.revision else ""
    values = (
        f"{step.base.observation.value:f} ({step.base.period}{note})",
        f"{step.end.observation.value:f} ({step.end.period})",
    )
    yield Finding(_WAYS[movement.direction], *values)
    if movement.judgement:
        yield Finding(movement.judgement.value, *values)


#: Steady covers what rounding hides: in both cases no change can be claimed.
_WAYS = {
    Direction.ROSE: "rose",
    Direction.FELL: "fell",
    Direction.STEADY: "steady",
    Direction.CANNOT_TELL: "steady",
}


def _by_catalogue(change: Change) -> tuple[int, str, Value, Value]:
    return list(KINDS).index(change.kind), change.path, str(change.before), str(change.after)


def _coverage(before: Metric, after: Metric) -> Finding:
    was, now = _nations(before.coverage), _nations(after.coverage)
    if was and now and was < now:
        what = "coverage-widened"
    elif was and now and now < was:
        what = "coverage-narrowed"
    else:
        what = "coverage-moved"
    return Finding(what, before.coverage, after.coverage)


def _nations(coverage: str | None) -> frozenset[str]:
    """The nations that a coverage names, or none where it names anything else."""
    words = (coverage or "").casefold()
    if words in _TOGETHER:
        return _TOGETHER[words]
    named = frozenset(re.split(r", | and ", words))
    return named if named <= _NATIONS else frozenset()


def _unit(before: Metric, after: Metric) -> Finding:
    same_quantity = unit(before.unit).quantity == unit(after.unit).quantity
    return Finding("rescaled" if same_quantity else "unit-changed", before.unit, after.unit)


def _flow(before: Metric, after: Metric) -> Finding:
    was, now = (metric.flow.value if metric.flow else None for metric in (before, after))
    return Finding("flow-changed", was, now)


Rule: TypeAlias = Callable[[Metric, Metric], Finding]

#: The rule of each field of a metric that is compared; observations have rules of their own.
METRIC_RULES: dict[str, Rule] = {
    "name": lambda before, after: Finding("renamed", before.name, after.name),
    "unit": _unit,
    "counts": lambda before, after: Finding("recounted", before.counts, after.counts),
    "base": lambda before, after: Finding("rebased", before.base, after.base),
    "definition": lambda before, after: Finding("redefined", before.definition, after.definition),
    "coverage": _coverage,
    "producer": lambda before, after: Finding("producer-changed", before.producer, after.producer),
    "flow": _flow,
}
