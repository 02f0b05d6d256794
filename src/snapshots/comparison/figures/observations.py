"""Observations: what changed about the values of a metric that two editions share."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from snapshots.alignment import Alignment
from snapshots.comparison.fields import Finding
from snapshots.comparison.figures.movement import Movement, move
from snapshots.comparison.figures.step import Cell, Point
from snapshots.model import Maturity, Metric, Period
from snapshots.model.decimals import total

__all__ = ["OBSERVATION_RULES", "observation_findings"]

#: The fields of an observation that are compared, with the kinds that a difference may come to.
OBSERVATION_RULES: dict[str, tuple[str, ...]] = {
    "period": ("added", "removed"),
    "value": ("revised-up", "revised-down", "corrected", "requalified"),
    **dict.fromkeys(
        ["status", "release", "maturity", "rounded_to", "numerator", "denominator", "unknown"],
        ("requalified",),
    ),
}


def observation_findings(
    before: Metric, after: Metric, alignment: Alignment, hidden: frozenset[Cell]
) -> Iterator[tuple[Period, Finding]]:
    """What changed of each observation, by period.

    A value in a ``hidden`` cell would reveal a suppressed one, and is told of without its digits.
    """
    earlier = _labelled(before, alignment.before.key)
    later = _labelled(after, alignment.after.key)
    for label in dict.fromkeys([*earlier, *later]):
        start, end = earlier.get(label), later.get(label)
        if start is None or end is None:
            what = "added" if start is None else "removed"
            yield label[0], Finding(what, _told(start, hidden), _told(end, hidden))
        elif _content(start) != _content(end):
            movement = move(start, end, series=alignment.series, hidden=hidden)
            yield label[0], Finding(_revision(movement), _told(start, hidden), _told(end, hidden))


def _labelled(metric: Metric, place: str) -> dict[tuple[Period, int], Point]:
    """The observations by period; where one has several, by their printed order too."""
    seen = Counter[Period]()
    found = {}
    for one in metric.observations:
        seen[one.period] += 1
        label = one.period, seen[one.period]
        found[label] = Point(metric=metric, observation=one, place=place)
    return found


def _content(point: Point) -> tuple[str, ...]:
    """Everything that is compared, digit for digit."""
    return tuple(str(getattr(point.observation, field)) for field in OBSERVATION_RULES)


def _revision(movement: Movement) -> str:
    """Whether the value was revised, or only what is known of it: flags, releases, digits.

    It is no revision where the values mean different things, nor where more or fewer printed
    digits explain the difference.
    """
    if movement.revision is None or abs(movement.revision) <= _leeway(movement):
        return "requalified"
    if Maturity.CORRECTED in {point.observation.maturity for point in movement.step.ends}:
        return "corrected"
    return "revised-up" if movement.revision > 0 else "revised-down"


def _leeway(movement: Movement) -> Decimal:
    step = movement.step
    return total(step.start.rounding(step.unit), step.end.rounding(step.unit))


def _told(point: Point | None, hidden: frozenset[Cell]) -> str | None:
    """An observation as one text: its period, its value, and what is known of it."""
    if point is None:
        return None
    one = point.observation
    value = [] if one.value is None else [f"{one.value:f}"]
    value = ["withheld"] if point.cell in hidden else value
    flags = [status.value for status in one.status]
    stage = [one.maturity.value] if one.maturity else []
    release = [f"released {one.release}"] if one.release else []
    return f"{one.period}: {', '.join([*value, *flags, *stage, *release])}"
