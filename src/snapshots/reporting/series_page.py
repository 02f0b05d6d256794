"""The page of a series: its editions, oldest first, and how much of each is held."""

from snapshots.model import Edition, ItemHeld, Series
from snapshots.reporting import wording
from snapshots.reporting.page import Heading, Page, Paragraph, Table

__all__ = ["series_page"]

_COLUMNS = ("Edition", "Title", "Published", "Recommendations", "Figures", "Held")


def series_page(series: Series) -> Page:
    """Every edition of a series in one row."""
    count = wording.count(len(series), "edition")
    return Page(
        blocks=(
            Heading(series.title, 1),
            Paragraph(f"{count.capitalize()} by {wording.bodies(series.publishers, series)}."),
            Table(columns=_COLUMNS, rows=tuple(map(_row, series)), records=True),
        )
    )


def _row(edition: Edition) -> tuple[str, ...]:
    return (
        edition.key,
        edition.title or "not known",
        str(edition.published or "not known"),
        _recommendations(edition),
        str(len(edition.metrics)),
        wording.held(edition),
    )


def _recommendations(edition: Edition) -> str:
    """How many are in the record, of how many of them the contents, and how many are printed."""
    known = len(edition.recommendations)
    unheld = sum(item.held is ItemHeld.NOTHING for item in edition.recommendations)
    told = f"{known} in the record"
    if unheld:
        told += f", contents of {unheld} not held"
    if edition.recommendations_printed is not None:
        told += f"; {edition.recommendations_printed} printed"
    return told
