"""Hypothesis strategies that make valid records, for other people's tests and for ours.

Every strategy makes values that the model accepts and that fit together: what a recommendation
of a `series` names is declared there. Nothing is filtered out, so no health check complains,
and a failing example shrinks to a small one.

>>> from hypothesis import given
>>> @given(editions())
... def test_every_recommendation_is_found_by_its_key(edition):
...     assert all(edition[item.key] is item for item in edition.recommendations)
>>> test_every_recommendation_is_found_by_its_key()

Raises `MissingExtra` where Hypothesis is not installed.
"""

from snapshots.errors import MissingExtra

try:
    import hypothesis as _hypothesis  # noqa: F401 - only to say in our words that it is missing
except ModuleNotFoundError as missing:
    raise MissingExtra("hypothesis", "testing") from missing

from snapshots.testing.claims import claims
from snapshots.testing.comparisons import alignments, comparisons
from snapshots.testing.decisions import decisions, digests, links
from snapshots.testing.editions import editions, holdings, partly_held, rival_dates
from snapshots.testing.fates import EDITS, Edit, Fate
from snapshots.testing.metrics import (
    acknowledgements,
    breaks,
    metrics,
    observations,
    statistics,
    units,
)
from snapshots.testing.periods import dates, periods
from snapshots.testing.recommendations import recommendations, thresholds
from snapshots.testing.related import RelatedEditions, related_editions
from snapshots.testing.series import series
from snapshots.testing.texts import decimals, hostile_texts, keys, texts
from snapshots.testing.vocabularies import (
    INVENTED,
    bodies,
    documents,
    evidence,
    sources,
    themes,
    vocabularies,
)

__all__ = [
    "EDITS",
    "INVENTED",
    "Edit",
    "Fate",
    "RelatedEditions",
    "acknowledgements",
    "alignments",
    "bodies",
    "breaks",
    "claims",
    "comparisons",
    "dates",
    "decimals",
    "decisions",
    "digests",
    "documents",
    "editions",
    "evidence",
    "holdings",
    "hostile_texts",
    "keys",
    "links",
    "metrics",
    "observations",
    "partly_held",
    "periods",
    "recommendations",
    "related_editions",
    "rival_dates",
    "series",
    "sources",
    "statistics",
    "texts",
    "themes",
    "thresholds",
    "units",
    "vocabularies",
]
