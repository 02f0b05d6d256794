"""Histories: one metric through all editions, and the statistics behind it."""

from collections.abc import Iterator

from attrs import frozen

from snapshots.comparison.figures.movement import Movement
from snapshots.comparison.figures.releases import Releases
from snapshots.comparison.figures.step import Point
from snapshots.errors import UnknownKey
from snapshots.model import Break, Metric, Series

__all__ = ["History", "histories", "history", "stated"]


@frozen(kw_only=True)
class History:
    """One metric with everything that is held of it: who printed what, when, and by whose count.

    ``metrics`` are the metric as each edition and each of the statistics states it, with the
    place where; ``movements`` lead from each edition that prints it to the next.
    """

    key: str
    metrics: tuple[tuple[str, Metric], ...]
    movements: tuple[Movement, ...]
    releases: Releases

    @property
    def points(self) -> tuple[Point, ...]:
        """Every value, by period, those of one period in the order of their release."""
        return tuple(sorted(self.releases.points, key=lambda point: (point.period, point.age)))

    @property
    def breaks(self) -> tuple[Break, ...]:
        """The breaks in the series that any edition or the statistics state."""
        found = (one for _, metric in self.metrics for one in metric.breaks)
        return tuple({(one.since, one.cause): one for one in found}.values())

    @property
    def producers(self) -> tuple[str, ...]:
        """The bodies whose figure it is, in the order in which they are stated."""
        found = (metric.producer for _, metric in self.metrics)
        return tuple(dict.fromkeys(producer for producer in found if producer))


def history(key: str, series: Series, movements: tuple[Movement, ...] = ()) -> History:
    """One metric through all editions of a series, the statistics of the same topic last.

    Raises `UnknownKey` where neither an edition nor the statistics have it.
    """
    metrics = tuple(
        (place, metric) for place, metric in stated(series) if key in {metric.key, metric.topic}
    )
    if not metrics:
        raise UnknownKey("metric", key, histories(series))
    points = tuple(
        Point(metric=metric, observation=one, place=place)
        for place, metric in metrics
        for one in metric.observations
    )
    return History(
        key=key,
        metrics=metrics,
        movements=tuple(one for one in movements if one.end.metric.key == key),
        releases=Releases(points=points, series=series),
    )


def histories(series: Series) -> tuple[str, ...]:
    """The keys of all metrics that the editions print, in the order in which they first do."""
    return tuple(dict.fromkeys(metric.key for edition in series for metric in edition.metrics))


def stated(series: Series) -> Iterator[tuple[str, Metric]]:
    """Every metric with the place that states it: the editions first, then the statistics."""
    for edition in series:
        yield from ((edition.key, metric) for metric in edition.metrics)
    for statistics in series.statistics:
        yield from ((f"statistics/{statistics.key}", metric) for metric in statistics.metrics)
