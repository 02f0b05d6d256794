"""The page of the catalogue: every kind of change, printed from the table."""

from snapshots.comparison import KINDS
from snapshots.comparison.catalogue import Kind
from snapshots.report.page import Heading, Page, Paragraph, Table

__all__ = ["catalogue_page"]

_COLUMNS = ("Id", "Read from", "Action", "Weight", "Mirror")


def catalogue_page() -> Page:
    """Every kind of change in the order in which they are listed."""
    return Page(
        blocks=(
            Heading("Kinds of change", 1),
            Paragraph(
                "An id is never changed or reused once it is released. The mirror is the kind "
                "that the same change has with the two editions exchanged."
            ),
            Table(columns=_COLUMNS, rows=tuple(map(_row, KINDS.values()))),
        )
    )


def _row(kind: Kind) -> tuple[str, ...]:
    mirror = kind.mirror or f"none: {kind.waiver}"
    return (kind.id, kind.field, kind.action.value, kind.weight.value, mirror)
