"""Pages by value: which page shows what."""

from collections.abc import Callable
from typing import Any

from snapshots.alignment import Alignment
from snapshots.comparison import Comparison
from snapshots.errors import quoted
from snapshots.model import Edition, Metric, Recommendation, Series
from snapshots.report.alignment_page import alignment_page
from snapshots.report.comparison_page import comparison_page
from snapshots.report.edition_page import edition_page
from snapshots.report.item_pages import metric_page, recommendation_page
from snapshots.report.page import Page
from snapshots.report.series_page import series_page

__all__ = ["page"]

_PAGES: dict[type, Callable[[Any, Series | None], Page]] = {
    Alignment: lambda alignment, _: alignment_page(alignment),
    Comparison: lambda comparison, _: comparison_page(comparison),
    Edition: edition_page,
    Metric: metric_page,
    Page: lambda page, _: page,
    Recommendation: recommendation_page,
    Series: lambda series, _: series_page(series),
}


def page(value: object, series: Series | None = None) -> Page:
    """The page of a value; a page is its own. ``series`` gives the names of bodies and sources.

    Raises `TypeError` where the value has none.
    """
    made = _PAGES.get(type(value))
    if made is None:
        raise TypeError(f"{quoted(value)} has no report; give an edition, a series or a comparison")
    return made(value, series)
