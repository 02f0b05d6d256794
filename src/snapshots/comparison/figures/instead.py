"""Instead: a comparable pair, where the printed one is not comparable."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from attrs import evolve

from snapshots.comparison.caveats import Effect, caveats
from snapshots.comparison.figures.step import STATISTICS, Point, Step
from snapshots.model import Period

__all__ = ["comparable_step", "restatement"]


def comparable_step(step: Step) -> Step | None:
    """The pair that comes nearest to the printed one and may be compared, where there is one.

    Looked for in what the later place itself gives for the earlier period, and in every metric of
    the statistics of the same topic: the periods must meet the printed ones and go the same way,
    and no caveat may withhold the difference. The nearest has periods most like the printed ones,
    then the fewest caveats, then first published values.
    """
    if step.is_revision:
        return None
    return min(_comparable(step), key=lambda other: _rank(step, other), default=None)


def _rank(step: Step, other: Step) -> tuple[Fraction, int, int]:
    revised = sum(revised for revised, _ in (point.age for point in other.ends))
    return _distance(step, other), len(caveats(other)), revised


def _comparable(step: Step) -> Iterator[Step]:
    for other in _others(step):
        if all(one.effect is not Effect.WITHHOLD for one in caveats(other)):
            yield other


def _others(step: Step) -> Iterator[Step]:
    if step.restated and not step.is_revision:
        yield evolve(step, start=step.restated, restated=None)
    for points in _topic(step):
        for start, end in permutations(points, 2):
            if _corresponds(step, start, end):
                restated = restatement(start, end, points)
                yield evolve(step, start=start, end=end, restated=restated)


def _topic(step: Step) -> Iterator[tuple[Point, ...]]:
    """The figures of each metric of the statistics that is about the topic of a step."""
    topics = {point.metric.topic or point.metric.key for point in step.ends}
    for statistics in () if step.series is None else step.series.statistics:
        for metric in statistics.metrics:
            if {metric.key, metric.topic} & topics:
                yield tuple(
                    Point(metric=metric, observation=one, place=f"{STATISTICS}/{statistics.key}")
                    for one in metric.observations
                    if one.value is not None
                )


def _corresponds(step: Step, start: Point, end: Point) -> bool:
    same_way = (start.period < end.period) is (step.start.period < step.end.period)
    meets = start.period.overlap(step.start.period) and end.period.overlap(step.end.period)
    return start.period != end.period and same_way and bool(meets)


def restatement(start: Point, end: Point, points: tuple[Point, ...]) -> Point | None:
    """Another value for the period of the start, from the release of the end where there is one.

    Otherwise the latest revised one.
    """
    others = [
        point
        for point in points
        if point.period == start.period
        and point.observation.value is not None
        and point.age > start.age
    ]
    together = [point for point in others if _is_of_one_release(point, end)]
    return max(together or others, key=lambda point: point.age, default=None)


def _is_of_one_release(point: Point, end: Point) -> bool:
    release = point.observation.release
    return release is not None and release == end.observation.release


def _distance(step: Step, other: Step) -> Fraction:
    """How unlike the periods of two steps are: 0 where both are the same."""
    pairs = zip(step.ends, other.ends, strict=True)
    return sum((_unlike(one.period, two.period) for one, two in pairs), Fraction(0))


def _unlike(one: Period, other: Period) -> Fraction:
    """One less the days they share out of all that either has."""
    shared = one.overlap(other)
    return 1 - Fraction(shared, one.days + other.days - shared)
