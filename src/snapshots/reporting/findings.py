"""Findings: the part of a check that lists what an audit found, new first."""

from collections.abc import Iterable

from snapshots.comparison import Finding
from snapshots.reporting.finding_sentences import finding_sentence
from snapshots.reporting.page import Block, Bullets, Heading

__all__ = ["finding_blocks"]


def finding_blocks(findings: Iterable[Finding]) -> list[Block]:
    """What no record acknowledges, then what one does; each under a heading, if there is any."""
    entries = tuple(findings)
    new = [one for one in entries if not one.is_acknowledged]
    known = [one for one in entries if one.is_acknowledged]
    titles = {"Findings": new, "Findings that the records acknowledge": known}
    return [
        block
        for title, listed in titles.items()
        for block in (Heading(title), Bullets(tuple(map(_told, listed))))
        if listed
    ]


def _told(finding: Finding) -> str:
    return f"{finding_sentence(finding)} [{finding.id}]"
