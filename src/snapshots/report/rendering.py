"""Rendering: a value, its page, and the page written down in one format."""

from snapshots.errors import UnknownFormat
from snapshots.model import Series
from snapshots.report.markdown import markdown
from snapshots.report.pages import page
from snapshots.report.text import text

__all__ = ["FORMATS", "report"]

_WRITERS = {"text": text, "markdown": markdown}
#: The formats that every value can be reported in.
FORMATS: tuple[str, ...] = (*_WRITERS, "json")


def report(value: object, format: str = "text", *, series: Series | None = None) -> str:
    """The value as a report: ``text``, ``markdown`` or ``json``, the same bytes on every machine.

    ``series`` gives an edition, a recommendation or a metric the names of its bodies and sources.

    Raises `UnknownFormat` for any other format.

    >>> from snapshots.model import Edition, Recommendation
    >>> print(report(Edition(key="2014", title="Any report", recommendations=[
    ...     Recommendation(key="1", text="Publish the accounts.")]), "markdown").splitlines()[0])
    # Any report
    """
    if format == "json":
        from snapshots.contract import to_json  # a page needs none of it

        return to_json(value)
    if format not in _WRITERS:
        raise UnknownFormat(format, FORMATS)
    return _WRITERS[format](page(value, series))
