"""Confirming: what the program took for the same ask by itself, for a person to look through.

Such pairs count, and wait for nobody. A person who confirms one decides it, and so makes it rest
on more than what the words tell a program.
"""

from snapshots.alignment.alignment import Alignment
from snapshots.alignment.pairs import Basis, Candidate, Pair, PairStatus, Undecided
from snapshots.model import Side

__all__ = ["accepted", "unconfirmed"]


def accepted(alignment: Alignment) -> tuple[Pair, ...]:
    """The pairs that were taken for the same ask in other words, by no person.

    >>> from snapshots.alignment import align
    >>> from snapshots.model import Edition, Recommendation
    >>> older, newer = (Edition(key=key, title="Harbours", recommendations=[
    ...     Recommendation(key="1", text=text)]) for key, text in (
    ...     ("2021", "Repair the lamps of the outer harbour."),
    ...     ("2024", "The lamps of the outer harbour should be repaired.")))
    >>> [(pair.before, pair.after) for pair in accepted(align(older, newer))]
    [('1', '1')]
    """
    return tuple(pair for pair in alignment.pairs if pair.carries and pair.basis is Basis.PROPOSED)


def unconfirmed(alignment: Alignment) -> tuple[Undecided, ...]:
    """The earlier recommendations of such pairs, in printed order.

    What each was taken for stands first among its candidates; then what else it may go with, but
    for pairs that wait for a person, since they are asked about in any case.

    >>> from snapshots.alignment import align
    >>> from snapshots.model import Edition, Recommendation
    >>> older, newer = (Edition(key=key, title="Harbours", recommendations=[
    ...     Recommendation(key="1", text=text)]) for key, text in (
    ...     ("2021", "Repair the lamps of the outer harbour."),
    ...     ("2024", "The lamps of the outer harbour should be repaired.")))
    >>> [(one.key, one.candidates[0].after) for one in unconfirmed(align(older, newer))]
    [('1', '1')]
    """
    taken: dict[str, list[Pair]] = {}
    for pair in accepted(alignment):
        taken.setdefault(pair.before, []).append(pair)
    others = {one.key: one for one in alignment.undecided if one.side is Side.BEFORE}
    return tuple(
        Undecided(
            side=Side.BEFORE,
            key=key,
            needs_person=False,
            candidates=(*_likeliest_first(pairs), *_others(alignment, others.get(key))),
        )
        for key, pairs in taken.items()
    )


def _likeliest_first(pairs: list[Pair]) -> list[Candidate]:
    return [_doubted(pair) for pair in sorted(pairs, key=lambda pair: -pair.likeness)]


def _doubted(pair: Pair) -> Candidate:
    """An accepted pair, as the candidate that it is for whoever looks through it."""
    return Candidate(
        before=pair.before,
        after=pair.after,
        likeness=pair.likeness,
        why_not="it was taken for the same ask",
    )


def _others(alignment: Alignment, item: Undecided | None) -> list[Candidate]:
    """What else a recommendation may go with, without the pairs that wait."""
    if item is None:
        return []
    waiting = alignment.pairs_of(item.side, item.key, PairStatus.NEEDS_PERSON)
    asked = {(pair.before, pair.after) for pair in waiting}
    return [one for one in item.candidates if (one.before, one.after) not in asked]
