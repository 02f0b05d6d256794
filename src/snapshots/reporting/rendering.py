"""Rendering: a value, its page, and the page written down in one format."""

from snapshots.errors import UnknownFormat
from snapshots.model import Series
from snapshots.reporting.html import fragment, html
from snapshots.reporting.markdown import markdown
from snapshots.reporting.pages import page
from snapshots.reporting.text import text

__all__ = ["FORMATS", "displayed", "report"]

_WRITERS = {"text": text, "markdown": markdown, "html": html}
#: The formats of a report: four for people's programs, one for machines.
FORMATS: tuple[str, ...] = (*_WRITERS, "csv", "json")


def report(value: object, format: str = "text", *, series: Series | None = None) -> str:
    """The value as ``text``, ``markdown``, ``html``, ``csv`` or ``json``.

    The same value gives the same bytes on every machine. ``series`` gives an edition, a
    recommendation or a metric the names of its bodies and sources.

    Raises `UnknownFormat` for any other format.

    >>> from snapshots.model import Edition, Recommendation
    >>> print(report(Edition(key="2014", title="Any report", recommendations=[
    ...     Recommendation(key="1", text="Publish the accounts.")]), "markdown").splitlines()[0])
    # Any report
    """
    if format == "json":
        from snapshots.contract import to_json  # a page needs none of it

        return to_json(value, record=False)
    if format == "csv":
        from snapshots.reporting.csv import csv

        return csv(value, series)
    if format not in _WRITERS:
        raise UnknownFormat(format, FORMATS)
    return _WRITERS[format](page(value, series))


def displayed(value: object) -> dict[str, str]:
    """The value as a notebook shows it, by media type: plain text, and HTML that runs nothing."""
    made = page(value)
    return {"text/plain": text(made), "text/html": fragment(made)}
