"""Caveats of periods: spans of unlike kind or length, spans that overlap, days beside spans."""

from snapshots.comparison.caveats.caveat import against
from snapshots.comparison.figures.step import Step
from snapshots.model import Flow

__all__ = ["length", "overlap", "stock_or_flow", "unlike"]


def unlike(step: Step) -> str | None:
    """A calendar year beside a financial year, a quarter beside a year."""
    start, end = (point.period for point in step.ends)
    if start.is_like(end) or _so_far(step):
        return None
    return against(*(f"{one.kind.value.replace('-', ' ')} {one}" for one in (start, end)))


def length(step: Step) -> str | None:
    """Spans that are not equally long."""
    start, end = (point.period for point in step.ends)
    return None if start.is_as_long_as(end) or _so_far(step) else against(start, end)


def overlap(step: Step) -> str | None:
    """Two spans that share days, so that what fell into these is on both sides."""
    start, end = (point.period for point in step.ends)
    shared = start.overlap(end)
    if not shared or step.is_revision or _so_far(step):
        return None
    return f"{start} and {end} share {shared} days"


def stock_or_flow(step: Step) -> str | None:
    """How many there are on a day, how many came within a span, how many there were so far."""
    start, end = (point.metric.flow for point in step.ends)
    if start is end:
        return None
    return against(start and start.value, end and end.value)


def _so_far(step: Step) -> bool:
    """Whether both count everything since one day: their difference is what came in between."""
    cumulative = {point.metric.flow for point in step.ends} == {Flow.CUMULATIVE}
    return cumulative and step.start.period.start == step.end.period.start
