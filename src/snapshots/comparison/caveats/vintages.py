"""Caveats of vintages: the past restated, values of two releases, and mistakes put right."""

from snapshots.comparison.caveats.caveat import against
from snapshots.comparison.step import Point, Step
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
    start, end = (point.observation for point in step.ends)
    if start.release and end.release:
        is_mixed = start.release != end.release
    else:
        is_mixed = start.maturity is not end.maturity
    return against(*map(_vintage, step.ends)) if is_mixed and not step.is_revision else None


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
