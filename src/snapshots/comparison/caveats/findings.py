"""Caveats from elsewhere: what audits and claims found, what the record acknowledges, polarity."""

from collections.abc import Iterator

from snapshots.comparison.caveats.caveat import joined
from snapshots.comparison.figures.step import Point, Step
from snapshots.model import Better, Status

__all__ = ["inconsistent", "polarity", "record_claim"]


def inconsistent(step: Step) -> str | None:
    """A stated figure does not follow from the other figures that are stated."""
    disputed = [f"{point.period}: disputed" for point in step.points if _is_disputed(point)]
    return joined([*_found(step, *_OF_VALUES), *disputed])


def record_claim(step: Step) -> str | None:
    """An edition calls the value a record, and that fails for it on the values held."""
    return joined(_found(step, "claim.record"))


def polarity(step: Step) -> str | None:
    """Nobody has declared which direction is the good one, or not on both sides alike."""
    declared = {point.metric.better for point in step.ends}
    unknown = len(declared) > 1 or Better.UNDECLARED in declared
    return "no better and no worse is said" if unknown else None


#: The findings that make a value doubtful.
_OF_VALUES = ("arith.inconsistent", "vintage.conflict", "quote.unmatched")


def _found(step: Step, *codes: str) -> Iterator[str]:
    """What was handed in of the figures, and what their records acknowledge of them."""
    for point in step.points:
        for noted in step.noted:
            if noted.code in codes and noted.is_about(point):
                yield f"{noted.period}: {noted.reason}"
        for known in point.observation.acknowledged:
            if known.finding.partition(":")[0] in codes:
                yield f"{point.period}: {known.reason}"


def _is_disputed(point: Point) -> bool:
    return Status.DISPUTED in point.observation.status
