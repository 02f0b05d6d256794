"""Caveats of periods: spans of unlike kind or length, spans that overlap, days beside spans."""

from snapshots.comparison.caveats.caveat import against
from snapshots.comparison.step import Step

__all__ = ["length", "overlap", "stock_or_flow", "unlike"]


def unlike(step: Step) -> str | None:
    """A calendar year beside a financial year, a quarter beside a year."""
    start, end = (point.period for point in step.ends)
    if start.is_like(end):
        return None
    return against(f"{start} ({start.kind.value})", f"{end} ({end.kind.value})")


def length(step: Step) -> str | None:
    """Spans that are not equally long."""
    start, end = (point.period for point in step.ends)
    return None if start.is_as_long_as(end) else against(start, end)


def overlap(step: Step) -> str | None:
    """Two spans that share days, so that what fell into these is on both sides."""
    start, end = (point.period for point in step.ends)
    shared = 0 if step.is_revision else start.overlap(end)
    return f"{start} and {end} share {shared} days" if shared else None


def stock_or_flow(step: Step) -> str | None:
    """How many there are on a day, how many came within a span, how many there were so far."""
    start, end = (point.metric.flow for point in step.ends)
    if start is end:
        return None
    return against(start and start.value, end and end.value)
