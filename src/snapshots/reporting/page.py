"""Pages: what a report says, laid out as headings, paragraphs, lists and tables.

A page is made once for a value; each format only writes it down. So no format can say more, or
count otherwise, than another.
"""

from collections.abc import Iterable
from typing import ClassVar, TypeAlias

from attrs import frozen

__all__ = ["Block", "Bullets", "Heading", "Page", "Paragraph", "Table", "listed"]


@frozen
class Heading:
    """A heading; level 1 is the page's own."""

    kind: ClassVar[str] = "heading"
    text: str
    level: int = 2


@frozen
class Paragraph:
    """Running text. ``lead`` marks what is to be read first."""

    kind: ClassVar[str] = "paragraph"
    text: str
    lead: bool = False


@frozen
class Bullets:
    """Short statements, one a line."""

    kind: ClassVar[str] = "bullets"
    entries: tuple[str, ...]


@frozen(kw_only=True)
class Table:
    """Rows under named columns; every row has a cell a column, empty where there is nothing.

    Where ``records`` is true the cells are long: a format that has no room for them side by
    side writes each row as a record of its own, under the first cell.
    """

    kind: ClassVar[str] = "table"
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    records: bool = False

    @property
    def filled(self) -> "Table":
        """The table without columns in which no row of records has anything; the first stays.

        >>> Table(columns=("Name", "Source"), rows=(("a", ""),), records=True).filled.columns
        ('Name',)
        """
        if not self.records:
            return self
        kept = [place for place in range(len(self.columns)) if not place or self._has(place)]
        columns, *rows = (tuple(row[place] for place in kept) for row in (self.columns, *self.rows))
        return Table(columns=columns, rows=tuple(rows), records=True)

    def _has(self, place: int) -> bool:
        return not self.rows or any(row[place] for row in self.rows)


Block: TypeAlias = Heading | Paragraph | Bullets | Table


@frozen(kw_only=True)
class Page:
    """Everything that one report says, in order."""

    blocks: tuple[Block, ...]


def listed(title: str, entries: Iterable[str]) -> list[Block]:
    """A list under its heading; nothing where there is nothing to list.

    >>> listed("Headlines", [])
    []
    """
    told = tuple(entries)
    return [Heading(title), Bullets(told)] if told else []
