"""Terminal: a page with tables that fit the window. Colour only repeats what words say."""

from typing import IO, TYPE_CHECKING

from snapshots.reporting.escaping import printable
from snapshots.reporting.page import Block, Bullets, Heading, Page, Paragraph, Table

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table as Grid

__all__ = ["show"]


def show(page: Page, stream: IO[str]) -> None:
    """Write the page to a terminal."""
    from rich.console import Console  # only a terminal needs it

    console = Console(file=stream, highlight=False)
    for block in page.blocks:
        console.print(_rendered(block))
        console.print()


def _rendered(block: Block) -> "RenderableType":
    match block:
        case Heading(title, level):
            return _text(title, "bold underline" if level == 1 else "bold")
        case Paragraph(words, lead):
            return _text(words, "bold" if lead else "")
        case Bullets(entries):
            return _bullets(entries)
        case Table(records=True):
            return _records(block)
    return _grid(block)


def _bullets(entries: tuple[str, ...]) -> "Grid":
    """Statements behind dashes, their further lines indented."""
    from rich.table import Table as Grid

    made = Grid.grid(padding=(0, 1))
    for entry in entries:
        made.add_row("-", _text(entry))
    return made


def _records(table: Table) -> "Grid":
    """A row a record: what it is called, and beside it the other cells behind their names."""
    from rich import box
    from rich.table import Table as Grid

    made = Grid(show_header=False, show_lines=True, box=box.HORIZONTALS, pad_edge=False)
    made.add_column(style="bold", overflow="fold", ratio=1)
    made.add_column(ratio=5)
    for row in table.rows:
        cells = Grid.grid(padding=(0, 2))
        for name, cell in zip(table.columns[1:], row[1:], strict=True):
            if cell:
                cells.add_row(_text(name.lower(), style="dim"), _text(cell))
        made.add_row(_text(row[0]), cells)
    return made


def _grid(table: Table) -> "Grid":
    from rich.table import Table as Grid

    made = Grid(header_style="bold", pad_edge=False)
    for name in table.columns:
        made.add_column(_text(name), overflow="fold")
    for row in table.rows:
        made.add_row(*map(_text, row))
    return made


def _text(words: str, style: str = "") -> "RenderableType":
    from rich.text import Text  # a text is shown as it is; a str would be read as markup

    return Text(printable(words), style=style)
