"""Caveats of units: what the values are measured in, and what they count."""

from snapshots.comparison.caveats.caveat import against
from snapshots.comparison.caveats.meaning import disagreement
from snapshots.comparison.figures.step import Step

__all__ = ["changed", "counted_thing", "points_not_percent", "scale"]


def points_not_percent(step: Step) -> str | None:
    """Two shares: their difference is in percentage points."""
    shares = all(point.unit.difference == "percentage-point" for point in step.ends)
    return "both values are shares" if shares else None


def changed(step: Step) -> str | None:
    """Units of unlike quantities, which no conversion joins."""
    start, end = (point.unit for point in step.ends)
    return against(start.id, end.id) if start.quantity != end.quantity else None


def scale(step: Step) -> str | None:
    """Two units of one quantity: thousands beside single things."""
    start, end = (point.unit for point in step.ends)
    same = start.id == end.id or start.quantity != end.quantity
    return None if same else f"{against(start.id, end.id)}, both given as {step.unit.id}"


def counted_thing(step: Step) -> str | None:
    """Different things are counted: areas, sites, local authorities."""
    return disagreement(step, "counts")
