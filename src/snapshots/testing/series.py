"""Whole series: every key that one of their parts names is declared in another."""

from itertools import combinations

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from snapshots.model import Series
from snapshots.testing.decisions import links
from snapshots.testing.editions import editions
from snapshots.testing.metrics import statistics
from snapshots.testing.vocabularies import vocabularies

__all__ = ["series"]

_YEARS = st.lists(st.integers(2010, 2030), min_size=1, max_size=3, unique=True).map(sorted)


@st.composite
def series(draw: DrawFn, *, complete: bool | None = None, hostile: bool = False) -> Series:
    """Series of one to three editions with vocabularies, decisions and statistics.

    ``complete`` is said of each edition, as for `editions`; where ``hostile`` is true, all text
    is such as `hostile_texts` makes.

    >>> from hypothesis import find
    >>> find(series().map(lambda series: [one.key for one in series]), lambda years: True)
    ['2010']
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
    official = statistics(within=head, hostile=hostile, key=st.just("river-levels"))
    return evolve(
        head,
        editions=tuple(made),
        links=tuple(linked),
        statistics=tuple(draw(st.lists(official, max_size=1))),
    )
