"""Examples: the smallest document of each kind that shows what it is for."""

from collections.abc import Callable
from typing import Any

from snapshots.alignment import Alignment, align
from snapshots.comparison import compare
from snapshots.contract.rendering import data_of
from snapshots.model import (
    Decision,
    Edition,
    Links,
    Metric,
    Recommendation,
    Series,
    Statistics,
    Verdict,
)

__all__ = ["example"]


def example(name: str) -> Any:  # noqa: ANN401 - what JSON has
    """The example that the schema of this name shows.

    >>> example("series")
    {'schema': 1, 'key': 'rivers', 'title': 'State of the rivers'}
    """
    return data_of(_EXAMPLES[name]())


def _edition(key: str, item: str) -> Edition:
    asked = Recommendation(key=item, number=item, ask="publish every measurement")
    return Edition(key=key, title=f"State of the rivers {key}", recommendations=(asked,))


def _links() -> Links:
    decision = Decision(before="3", after="1", verdict=Verdict.SAME_ASK, reason="the same, again")
    return Links(before="2021", after="2024", decisions=(decision,))


def _statistics() -> Statistics:
    sites = Metric(key="sites", name="Measuring sites", unit="count")
    return Statistics(key="gauges", title="Gauges", metrics=(sites,))


def _alignment() -> Alignment:
    return align(_edition("2021", "3"), _edition("2024", "1"), decisions=_links().decisions)


_EXAMPLES: dict[str, Callable[[], object]] = {
    "edition": lambda: _edition("2024", "1"),
    "series": lambda: Series(key="rivers", title="State of the rivers"),
    "statistics": _statistics,
    "links": _links,
    "alignment": _alignment,
    "comparison": lambda: compare(_alignment()),
}
