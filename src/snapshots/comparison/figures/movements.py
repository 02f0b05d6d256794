"""Movements: which figures of two editions are set against each other."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import frozen

from snapshots.alignment import Alignment
from snapshots.comparison.figures.disclosure import figures_of, hidden_cells
from snapshots.comparison.figures.movement import Movement, move
from snapshots.comparison.figures.step import Cell, Noted, Point
from snapshots.model import Edition, Metric, Period, Series

__all__ = ["movements"]


@frozen(kw_only=True)
class _Setting:
    """What all movements of one comparison share."""

    series: Series | None
    hidden: frozenset[Cell]
    noted: dict[str, tuple[Noted, ...]]

    def move(self, start: Point, end: Point, restated: Point | None = None) -> Movement:
        return move(
            start,
            end,
            restated=restated,
            series=self.series,
            hidden=self.hidden,
            noted=self.noted.get(end.metric.topic or end.metric.key, ()),
        )


def movements(alignment: Alignment, *, noted: Iterable[Noted] = ()) -> tuple[Movement, ...]:
    """The movements of the figures of two editions, those of the earlier edition first.

    Of a metric that both print: from the latest figure of the one to the latest of the other.
    Of a metric with several periods in one edition: from each to the next. ``noted`` is what
    audits found of single figures.
    """
    setting = _Setting(
        series=alignment.series,
        hidden=hidden_cells(alignment),
        noted=_by_topic(noted, alignment),
    )
    earlier, later = alignment.before, alignment.after
    found = [*_across(earlier, later, setting), *_within(earlier, setting)]
    return tuple(found if alignment.is_of_equals else [*found, *_within(later, setting)])


def _by_topic(noted: Iterable[Noted], alignment: Alignment) -> dict[str, tuple[Noted, ...]]:
    """What audits found of the figures of each topic, the statistics behind it included."""
    metrics = (*figures_of(alignment.series), *alignment.before.metrics, *alignment.after.metrics)
    topics = {metric.key: metric.topic or metric.key for metric in metrics}
    found: dict[str, list[Noted]] = {}
    for one in noted:
        found.setdefault(topics.get(one.metric, one.metric), []).append(one)
    return {topic: tuple(entries) for topic, entries in found.items()}


def _across(before: Edition, after: Edition, setting: _Setting) -> Iterator[Movement]:
    """Between two editions: none where it is one edition, or a figure has no observation."""
    later = {metric.key: metric for metric in after.metrics}
    for metric in before.metrics if before != after else ():
        start = _latest(_points(metric, before.key))
        ends = _points(later[metric.key], after.key) if metric.key in later else ()
        end = _latest(ends)
        if start and end:
            yield setting.move(start, end, _at(start.period, ends))


def _within(edition: Edition, setting: _Setting) -> Iterator[Movement]:
    """Within one edition: from each period that a metric has to the next."""
    for metric in edition.metrics:
        points = sorted(_points(metric, edition.key), key=lambda point: (point.period, point.age))
        latest = {point.period: point for point in points}
        for start, end in pairwise(latest.values()):
            yield setting.move(start, end)


def _points(metric: Metric, place: str) -> tuple[Point, ...]:
    return tuple(Point(metric=metric, observation=one, place=place) for one in metric.observations)


def _latest(points: Iterable[Point]) -> Point | None:
    """The figure of the latest period, of its latest release."""
    return max(points, key=lambda point: (point.period, point.age), default=None)


def _at(period: Period, points: Iterable[Point]) -> Point | None:
    """The figure of a period, of its latest release."""
    return _latest(point for point in points if point.period == period)
