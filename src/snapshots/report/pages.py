"""Pages by value: which page shows what."""

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


def page(value: object, series: Series | None = None) -> Page:
    """The page of a value; a page is its own. ``series`` gives the names of bodies and sources.

    Raises `TypeError` where the value has none.
    """
    match value:
        case Page():
            return value
        case Comparison():
            return comparison_page(value)
        case Alignment():
            return alignment_page(value)
        case Series():
            return series_page(value)
        case Edition():
            return edition_page(value, series)
        case Recommendation():
            return recommendation_page(value, series)
        case Metric():
            return metric_page(value, series)
    raise TypeError(f"{quoted(value)} has no report; give an edition, a series or a comparison")
