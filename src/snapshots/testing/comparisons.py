"""Alignments and comparisons, made by the library from related editions."""

from hypothesis.strategies import SearchStrategy

from snapshots.alignment import Alignment, align
from snapshots.comparison import Comparison, compare
from snapshots.testing.related import RelatedEditions, related_editions

__all__ = ["alignments", "comparisons"]


def alignments(*, hostile: bool = False) -> SearchStrategy[Alignment]:
    """Alignments of related editions, with the decisions of their series.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(alignments())
    ... def test_no_decision_is_stale(alignment):
    ...     assert alignment.stale == ()
    >>> test_no_decision_is_stale()
    """
    return related_editions(hostile=hostile).map(_aligned)


def comparisons(*, hostile: bool = False) -> SearchStrategy[Comparison]:
    """Comparisons of related editions, with the decisions of their series.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(comparisons())
    ... def test_each_change_has_a_row_in_the_catalogue(comparison):
    ...     assert all(change.row.id == change.kind for change in comparison.changes)
    >>> test_each_change_has_a_row_in_the_catalogue()
    """
    return alignments(hostile=hostile).map(compare)


def _aligned(related: RelatedEditions) -> Alignment:
    return align(related.before, related.after, series=related.series)
