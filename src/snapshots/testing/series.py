"""Whole series: every key that one of their parts names is declared in another."""

from itertools import combinations

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from snapshots.model import Series
from snapshots.testing.decisions import links
from snapshots.testing.editions import editions
from snapshots.testing.metrics import official
from snapshots.testing.vocabularies import declared, vocabularies

__all__ = ["series"]

_YEARS = st.lists(st.integers(2010, 2030), min_size=1, max_size=3, unique=True).map(sorted)


@st.composite
def series(draw: DrawFn, *, complete: bool | None = None, hostile: bool = False) -> Series:
    """Series of one to three editions with vocabularies, decisions and statistics.

    ``complete`` is said of each edition, as for `editions`; where ``hostile`` is true, all text
    is such as `hostile_texts` makes.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(series())
    ... def test_editions_stand_oldest_first(found):
    ...     assert list(found) == sorted(found, key=lambda edition: edition.key)
    >>> test_editions_stand_oldest_first()
    """
    head = draw(vocabularies(hostile=hostile))
    made = [
        draw(editions(within=head, year=year, complete=complete, hostile=hostile))
        for year in draw(_YEARS)
    ]
    linked = [
        draw(links(before, after, within=head, hostile=hostile))
        for before, after in combinations(made, 2)
        if draw(st.booleans())
    ]
    return evolve(
        head,
        editions=tuple(made),
        links=tuple(linked),
        statistics=tuple(draw(official(declared(head), hostile=hostile))),
    )
