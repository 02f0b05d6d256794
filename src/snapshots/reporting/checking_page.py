"""The page of a check: what was read, the decisions that no longer fit, and what was found."""

from collections.abc import Sequence
from pathlib import PurePath

from snapshots.alignment import Alignment
from snapshots.comparison import Finding
from snapshots.errors import Problem
from snapshots.model import Series
from snapshots.reporting import wording
from snapshots.reporting.alignment_page import lapsed
from snapshots.reporting.findings import finding_blocks
from snapshots.reporting.page import Block, Bullets, Heading, Page, Paragraph

__all__ = ["checking_page"]


def checking_page(
    folder: PurePath,
    series: Series,
    alignments: Sequence[Alignment],
    findings: Sequence[Finding],
    remarks: Sequence[Problem],
) -> Page:
    """What a check of a whole series found."""
    counts = (
        wording.count(len(series), "edition"),
        f"decisions on {wording.count(len(series.links), 'pair')} of editions",
        f"{wording.count(len(series.statistics), 'set')} of statistics",
    )
    blocks: list[Block] = [
        Heading(f"{series.title}: {folder}", 1),
        Paragraph(f"Sound: {wording.joined(counts)}."),
    ]
    for alignment in alignments:
        names = f"{alignment.before.key} and {alignment.after.key}"
        blocks += lapsed(f"{names}: decisions set aside", alignment.stale)
        blocks += lapsed(f"{names}: decisions that apply to nothing", alignment.unused)
    blocks += finding_blocks(findings)
    if remarks:
        blocks += (Heading("Remarks"), Bullets(tuple(map(str, remarks))))
    return Page(blocks=tuple(blocks))
