"""Markdown: a page for an issue, a web page or a report."""

from collections.abc import Sequence

from snapshots.reporting import escaping
from snapshots.reporting.page import Block, Bullets, Heading, Page, Paragraph

__all__ = ["markdown"]


def markdown(page: Page) -> str:
    """The page as GitHub-flavoured Markdown."""
    return "\n\n".join(map(_block, page.blocks)) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {escaping.markdown(text)}"
        case Paragraph(text, lead):
            shown = escaping.markdown(text)
            return f"**{shown}**" if lead else shown
        case Bullets(entries):
            return "\n".join(f"- {escaping.markdown(entry)}" for entry in entries)
    table = block.filled
    rule = _row(["---"] * len(table.columns))
    return "\n".join([_row(table.columns), rule, *map(_cells, table.rows)])


def _cells(row: Sequence[str]) -> str:
    return _row([escaping.markdown(cell) for cell in row])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
