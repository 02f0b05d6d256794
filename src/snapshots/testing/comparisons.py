"""Alignments and comparisons, made by the library from related editions."""

from hypothesis.strategies import SearchStrategy

from snapshots.alignment import Alignment, align
from snapshots.comparison import Comparison, compare
from snapshots.testing.related import RelatedEditions, related_editions

__all__ = ["alignments", "comparisons"]


def alignments(*, hostile: bool = False) -> SearchStrategy[Alignment]:
    """Alignments of related editions, with the decisions of their series.

    >>> from hypothesis import find
    >>> relations = alignments().map(lambda made: [pair.relation.value for pair in made.pairs])
    >>> find(relations, lambda found: found)
    ['same-ask']
    """
    return related_editions(hostile=hostile).map(_aligned)


def comparisons(*, hostile: bool = False) -> SearchStrategy[Comparison]:
    """Comparisons of related editions, with the decisions of their series.

    >>> from hypothesis import find
    >>> dropped = comparisons().map(lambda made: [entry.name for entry in made.dropped])
    >>> find(dropped, lambda found: found)
    ['2021/1']
    """
    return alignments(hostile=hostile).map(compare)


def _aligned(related: RelatedEditions) -> Alignment:
    return align(related.before, related.after, series=related.series)
