"""Claims: the part of a comparison that says what becomes of what the editions claim."""

from snapshots.comparison import Comparison
from snapshots.reporting.claim_sentences import claim_sentence, claimed
from snapshots.reporting.page import Block, Heading, Table

__all__ = ["claim_blocks"]

_COLUMNS = ("Claim", "What is claimed", "What becomes of it")


def claim_blocks(comparison: Comparison) -> list[Block]:
    """A row for each reading of each claim; nothing where nothing is claimed."""
    rows = tuple(
        (f"{result.edition}/{result.claim.key}", claimed(result.claim), claim_sentence(result))
        for result in comparison.claims
    )
    heading = Heading("What the editions claim of their figures")
    return [heading, Table(columns=_COLUMNS, rows=rows, records=True)] if rows else []
