"""The page of the catalogue: every kind of change and every caveat, printed from the tables."""

from snapshots.comparison import CAVEATS, KINDS
from snapshots.comparison.catalogue import Kind
from snapshots.comparison.caveats import Row
from snapshots.reporting.page import Heading, Page, Paragraph, Table

__all__ = ["catalogue_page"]

_COLUMNS = ("Id", "Read from", "Action", "Weight", "Mirror")
_OF_CAVEATS = ("Code", "Effect", "Says", "Fires when", "To compare, it would need")


def catalogue_page() -> Page:
    """Every kind of change, then every caveat, in the order in which they are listed."""
    return Page(
        blocks=(
            Heading("Kinds of change", 1),
            Paragraph(
                "An id is never changed or reused once it is released. The mirror is the kind "
                "that the same change has with the two editions exchanged."
            ),
            Table(columns=_COLUMNS, rows=tuple(map(_row, KINDS.values()))),
            Heading("Caveats"),
            Paragraph(
                "What may have to be said beside the difference of two figures. A code is never "
                "changed or reused. A note or a warning is shown with the number; where one "
                "caveat withholds, no number is given."
            ),
            Table(columns=_OF_CAVEATS, rows=tuple(map(_caveat, CAVEATS.values())), records=True),
        )
    )


def _row(kind: Kind) -> tuple[str, ...]:
    mirror = kind.mirror or f"none: {kind.waiver}"
    return (kind.id, kind.field, kind.action.value, kind.weight.value, mirror)


def _caveat(row: Row) -> tuple[str, ...]:
    return (row.code, row.effect.value, row.title, row.fires, row.would_need)
