"""Keeping up: whether a list goes on from one edition to the next much as it was.

In a list that is kept up year after year an item that was edited is still that item. So it is known
which ask it is, and what is open is only what the words that changed come to.
"""

from collections.abc import Iterable

from snapshots.alignment.pairs import Pair
from snapshots.model import Edition, Side

__all__ = ["is_kept_up"]

#: How many items the shorter of two editions has at least, and what share of them is carried as
#: it is, where the list is kept up.
_LEAST, _SHARE = 4, 0.4


def is_kept_up(before: Edition, after: Edition, pairs: Iterable[Pair]) -> bool:
    """Whether enough items of the shorter of two editions are carried as they are.

    >>> from snapshots.alignment import align
    >>> from snapshots.model import Recommendation
    >>> older, newer = (Edition(key=key, title="Harbours", recommendations=[
    ...     Recommendation(key=str(place), text=f"Repair the {what}.")
    ...     for place, what in enumerate(things.split())]) for key, things in (
    ...     ("2021", "lamps piers bells ropes"), ("2024", "lamps piers nets oars")))
    >>> is_kept_up(older, newer, align(older, newer).pairs)
    True
    """
    carrying = [pair for pair in pairs if pair.carries]
    counts = {
        side: len(edition.recommendations)
        for side, edition in zip(Side, (before, after), strict=True)
    }
    fewer = min(counts.values())
    carried = min(
        len({pair.key(side) for pair in carrying}) for side in Side if counts[side] == fewer
    )
    return fewer >= _LEAST and carried >= _SHARE * fewer
