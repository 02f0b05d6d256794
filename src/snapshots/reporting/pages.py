"""Pages by value: which page shows what."""

from collections.abc import Callable
from typing import Any

from snapshots.alignment import Alignment
from snapshots.comparison import (
    Comparison,
    Lineage,
    Lint,
    Movement,
    Releases,
    Summary,
    Timeline,
)
from snapshots.errors import quoted
from snapshots.model import Edition, Metric, Recommendation, Series
from snapshots.reporting.alignment_page import alignment_page
from snapshots.reporting.comparison_page import comparison_page
from snapshots.reporting.edition_page import edition_page
from snapshots.reporting.figure_pages import movement_page, releases_page
from snapshots.reporting.item_pages import metric_page, recommendation_page
from snapshots.reporting.lint_page import lint_page
from snapshots.reporting.page import Page
from snapshots.reporting.series_page import series_page
from snapshots.reporting.summary_page import summary_page
from snapshots.reporting.timeline_page import lineage_page, timeline_page

__all__ = ["page"]

_PAGES: dict[type, Callable[[Any, Series | None], Page]] = {
    Alignment: lambda alignment, _: alignment_page(alignment),
    Comparison: lambda comparison, _: comparison_page(comparison),
    Edition: edition_page,
    Lineage: lineage_page,
    Lint: lint_page,
    Metric: metric_page,
    Movement: movement_page,
    Page: lambda page, _: page,
    Recommendation: recommendation_page,
    Releases: releases_page,
    Series: lambda series, _: series_page(series),
    Summary: summary_page,
    Timeline: lambda timeline, _: timeline_page(timeline),
}


def page(value: object, series: Series | None = None) -> Page:
    """The page of a value; a page is its own. ``series`` gives the names of bodies and sources.

    Raises `TypeError` where the value has none.
    """
    made = _PAGES.get(type(value))
    if made is None:
        raise TypeError(f"{quoted(value)} has no report; give an edition, a series or a comparison")
    return made(value, series)
