"""Doubts in a report: what speaks against a value, told beside it."""

from collections.abc import Iterator

from snapshots.comparison import ClaimResult, Statement
from snapshots.model import Metric, Observation, Series, Status
from snapshots.reporting import wording
from snapshots.reporting.page import Block, Bullets

__all__ = ["doubt", "doubt_blocks", "doubt_of_claim", "doubted"]


def doubt(one: Observation, series: Series | None = None) -> str:
    """What the record itself says against a value, or by whom it is disputed; else nothing.

    >>> from decimal import Decimal
    >>> from snapshots.model import Acknowledged, Period
    >>> known = Acknowledged(finding="arith.inconsistent:visits", reason="a misprint")
    >>> doubt(Observation(period=Period.parse("2024"), value=Decimal(7), acknowledged=[known]))
    'a misprint'
    """
    if one.acknowledged:
        return "; ".join(dict.fromkeys(known.reason.rstrip(".") for known in one.acknowledged))
    if Status.DISPUTED not in one.status:
        return ""
    of_status = [entry for entry in one.evidence if "status" in entry.supports]
    return f"by {wording.evidence(of_status, series)}" if of_status else "the record says no more"


def doubted(one: Observation, series: Series | None = None) -> str:
    """The doubt as what follows a value; nothing where there is none."""
    told = doubt(one, series)
    return f"; {_name(one)}: {told}" if told else ""


def _name(one: Observation) -> str:
    return Status.DISPUTED.value if Status.DISPUTED in one.status else "doubtful"


def doubt_blocks(metric: Metric, series: Series | None = None) -> list[Block]:
    """A line for each value that is doubtful, with the reason; nothing where there is none."""
    told = tuple(
        f"{_name(one)}, {one.period}: {doubt(one, series)}"
        for one in metric.observations
        if doubt(one, series)
    )
    return [Bullets(told)] if told else []


def doubt_of_claim(
    result: ClaimResult, statement: Statement, series: Series | None = None
) -> Iterator[str]:
    """What speaks against one of the values of a claim, found by the audit or recorded."""
    found = [entry.reason.rstrip(".") for entry in result.doubts_of(statement)]
    told = "; ".join(dict.fromkeys(found)) or doubt(statement.observation, series)
    if told:
        yield told
