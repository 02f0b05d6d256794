"""Matchers for tests that are about something else."""

from decimal import Decimal
from typing import Any

from snapshots.alignment import Basis, Clue, Matcher, Pair, PairStatus, Proposal, Relation
from snapshots.model import Edition

__all__ = ["proposing", "silent"]


def silent(*_: Any, **__: Any) -> Proposal:
    """Propose nothing, so that only decisions and identical words make pairs."""
    return Proposal()


def proposing(
    status: PairStatus = PairStatus.NEEDS_PERSON,
    relation: Relation = Relation.SAME_ASK,
    *,
    likeness: str = "0.8",
) -> Matcher:
    """Propose the first recommendations of two editions as a pair, if it is not settled."""

    def matcher(before: Edition, after: Edition, settled: tuple[Pair, ...]) -> Proposal:
        if settled or not (before.recommendations and after.recommendations):
            return Proposal()
        pair = Pair(
            before=before.recommendations[0].key,
            after=after.recommendations[0].key,
            relation=relation,
            basis=Basis.PROPOSED,
            status=status,
            clues=(Clue(name="words-in-common", weight=Decimal(likeness)),),
        )
        return Proposal(pairs=(pair,))

    return matcher
