"""Doubts in a report: what speaks against a value, told beside it."""

from collections.abc import Iterator

from snapshots.comparison import ClaimResult, Statement
from snapshots.model import Observation, Series, Status
from snapshots.reporting import wording

__all__ = ["doubt", "doubt_of_claim", "doubted", "statuses"]

_DISPUTED = Status.DISPUTED.value


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
    return f"; {_DISPUTED if Status.DISPUTED in one.status else 'doubtful'}: {told}" if told else ""


def statuses(one: Observation, series: Series | None = None) -> str:
    """Everything that is to be known of a value, with the reason of a doubt."""
    told = wording.joined(wording.spaced(status.value) for status in one.status)
    reason = doubt(one, series)
    return f"{told or 'doubtful'}: {reason}" if reason else told


def doubt_of_claim(
    result: ClaimResult, statement: Statement, series: Series | None = None
) -> Iterator[str]:
    """What speaks against one of the values of a claim, found by the audit or recorded."""
    found = [entry.reason.rstrip(".") for entry in result.doubts_of(statement)]
    told = "; ".join(dict.fromkeys(found)) or doubt(statement.observation, series)
    if told:
        yield told
