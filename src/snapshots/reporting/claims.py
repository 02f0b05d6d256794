"""Claims: the part of a comparison that says what becomes of what the editions claim."""

from snapshots.comparison import ClaimResult, Comparison
from snapshots.model import Series
from snapshots.reporting import wording
from snapshots.reporting.claim_sentences import claim_sentence, claimed
from snapshots.reporting.page import Block, Heading, Table

__all__ = ["claim_blocks"]

_COLUMNS = ("Claim", "What is claimed", "What becomes of it", "Read in", "Source")


def claim_blocks(comparison: Comparison) -> list[Block]:
    """A row for each reading of each claim; nothing where nothing is claimed."""
    rows = tuple(_row(result, comparison.alignment.series) for result in comparison.claims)
    heading = Heading("What the editions claim of their figures")
    return [heading, Table(columns=_COLUMNS, rows=rows, records=True)] if rows else []


def _row(result: ClaimResult, series: Series | None) -> tuple[str, ...]:
    evidence = result.claim.evidence
    return (
        result.id,
        claimed(result.claim, is_size_hidden=result.is_size_hidden),
        claim_sentence(result, series),
        wording.read_in(evidence, series),
        wording.evidence(evidence, series),
    )
