"""Caveats of vintages: the past restated, values of two releases, and mistakes put right."""

from snapshots.comparison.caveats.caveat import against
from snapshots.comparison.figures.step import Point, Step
from snapshots.model import Maturity

__all__ = ["corrected", "mixed", "restated"]


def restated(step: Step) -> str | None:
    """The later place gives another value for the earlier period."""
    later = step.restated
    if later is None or later.observation.value == step.start.observation.value:
        return None
    return f"{step.start.period} as {against(_vintage(step.start), _vintage(later))}"


def mixed(step: Step) -> str | None:
    """The two values come from different cuts of the data."""
    if step.is_revision:
        return None
    for earlier in dict.fromkeys([step.start, step.base]):
        if _are_of_two_releases(earlier, step.end):
            return against(_vintage(earlier), _vintage(step.end))
    return None


def _are_of_two_releases(one: Point, other: Point) -> bool:
    """Whether two values are known, or must be taken, to come from different releases.

    What one edition prints together is of one release, unless releases are stated.
    """
    first, second = one.observation, other.observation
    if first.release and second.release:
        return first.release != second.release
    if one.place == other.place and not one.is_in_statistics:
        return False
    return first.release != second.release or first.maturity is not second.maturity


def corrected(step: Step) -> str | None:
    """A value by which the producer put a mistake right."""
    periods = (
        str(point.period)
        for point in step.points
        if point.observation.maturity is Maturity.CORRECTED
    )
    return " and ".join(dict.fromkeys(periods)) or None


def _vintage(point: Point) -> str:
    observation = point.observation
    stage = observation.maturity.value if observation.maturity else ""
    release = f"released {observation.release}" if observation.release else f"in {point.place}"
    return f"{stage} {release}".strip()
