"""Caveats of meaning: base, definition, coverage and producer, and breaks in series."""

from collections.abc import Iterator

from snapshots.comparison.caveats.caveat import against, joined
from snapshots.comparison.figures.step import Step
from snapshots.model import BreakCause, Period, Status
from snapshots.model.words import normal

__all__ = [
    "base",
    "break_of_method",
    "break_of_policy",
    "coverage",
    "definition",
    "disagreement",
    "source",
]


def disagreement(step: Step, field: str) -> str | None:
    """What the two metrics say in a field, where it is not the same.

    Where only one of them states it, nobody has established that they agree; where neither
    does, they share the one key, which means one topic.
    """
    said = [getattr(point.metric, field) for point in step.ends]
    before, after = (text and normal(text).casefold() for text in said)
    return None if before == after else against(*said)


def base(step: Step) -> str | None:
    """Shares of different wholes."""
    return disagreement(step, "base")


def definition(step: Step) -> str | None:
    """Different definitions of what is counted."""
    return disagreement(step, "definition")


def coverage(step: Step) -> str | None:
    """Different places or bodies are covered."""
    return disagreement(step, "coverage")


def source(step: Step) -> str | None:
    """Figures of different producers, unless the one took over from the other."""
    one, other = (point.metric.producer for point in step.ends)
    if one and other and step.series is not None:
        lineages = (step.series.lineage_of_bodies(key) for key in (one, other))
        if any({one, other} <= lineage for lineage in lineages):
            return None
    return disagreement(step, "producer")


def break_of_method(step: Step) -> str | None:
    """A break in what or how is counted lies between the values, or is marked on one of them."""
    marked = (
        f"a break marked at {observation.period}"
        for point in step.ends
        for observation in point.metric.observations
        if Status.BREAK in observation.status and _parts(observation.period, step)
    )
    return joined([*_breaks(step, BreakCause.METHOD), *marked])


def break_of_policy(step: Step) -> str | None:
    """Law or guidance changed between the values."""
    return joined(_breaks(step, BreakCause.POLICY))


def _breaks(step: Step, cause: BreakCause) -> Iterator[str]:
    for point in step.ends:
        for found in point.metric.breaks:
            if found.cause is cause and _parts(found.since, step):
                yield f"since {found.since}: {found.reason}"


def _parts(since: Period, step: Step) -> bool:
    """Whether something that begins then is in the later value, and not in all of the earlier."""
    earlier, later = sorted(point.period for point in step.ends)
    return earlier.start < since.start <= later.end and earlier != later
