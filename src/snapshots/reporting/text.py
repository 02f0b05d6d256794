"""Plain text: a page for a pipe, a file, or a notebook that renders no HTML."""

import textwrap
from collections.abc import Iterator

from snapshots.reporting.escaping import printable
from snapshots.reporting.page import Block, Bullets, Heading, Page, Paragraph, Table

__all__ = ["text"]

_WIDTH = 96
_GAP = "  "


def text(page: Page) -> str:
    """The page as plain text of fixed width: the same bytes on every machine."""
    return "\n\n".join("\n".join(_lines(block)) for block in page.blocks) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(title, level):
            yield printable(title)
            yield ("=" if level == 1 else "-") * len(printable(title))
        case Paragraph(words):
            yield from _wrapped(words)
        case Bullets(entries):
            for entry in entries:
                yield from _wrapped(entry, first="- ", rest="  ")
        case _:  # a table, the only one left
            yield from _records(block) if block.records else _grid(block)


def _wrapped(words: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        printable(words),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _records(table: Table) -> Iterator[str]:
    """Each row under its first cell, the others behind the names of their columns."""
    names = table.columns[1:]
    width = max(map(len, names))
    for place, row in enumerate(table.rows):
        if place:
            yield ""
        yield printable(row[0])
        for name, cell in zip(names, row[1:], strict=True):
            if cell:
                first = f"{_GAP}{name.lower():<{width}}{_GAP}"
                yield from _wrapped(cell, first, " " * len(first))


def _grid(table: Table) -> Iterator[str]:
    """Columns side by side, the last one wrapped."""
    rows = [tuple(map(printable, row)) for row in (table.columns, *table.rows)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(table.columns))]
    rows.insert(1, tuple("-" * width for width in widths))
    for row in rows:
        cells = [f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)]
        yield _GAP.join(cells).rstrip()
