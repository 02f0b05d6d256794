"""Terminal: a page with tables that fit the window. Colour only repeats what words say."""

from typing import IO

from snapshots.report.escaping import printable
from snapshots.report.page import Bullets, Heading, Page, Paragraph, Table

__all__ = ["show"]


def show(page: Page, stream: IO[str]) -> None:
    """Write the page to a terminal."""
    from rich.console import Console, RenderableType  # only a terminal needs it
    from rich.table import Table as Grid
    from rich.text import Text

    def grid(table: Table) -> Grid:
        made = Grid(show_lines=table.records, header_style="bold", pad_edge=False)
        for name in table.columns:
            made.add_column(Text(printable(name)), overflow="fold")
        for row in table.rows:
            made.add_row(*(Text(printable(cell)) for cell in row))
        return made

    def rendered(block: object) -> RenderableType:
        match block:
            case Heading(title, level):
                return Text(printable(title), style="bold underline" if level == 1 else "bold")
            case Paragraph(words, lead):
                return Text(printable(words), style="bold" if lead else "")
            case Bullets(entries):
                return Text("\n".join(f"- {printable(entry)}" for entry in entries))
            case Table() as table:
                return grid(table)
        raise AssertionError(block)

    console = Console(file=stream, highlight=False)
    for block in page.blocks:
        console.print(rendered(block))
        console.print()
