"""The seam for matchers: what one is given, what it returns, and the one that is used.

The matcher here accepts nothing. It only sees to it that likeness of words is never passed over
in silence: a pair that is near goes to a person, so that no ask is called new or dropped while
one that reads much like it stands on the other side.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

from attrs import frozen

from snapshots.alignment.pairs import (
    Basis,
    Candidate,
    Clue,
    Pair,
    PairStatus,
    Relation,
    WordsUsed,
)
from snapshots.model import Edition, Recommendation, Side, normal

__all__ = ["Matcher", "Proposal", "propose"]

#: Likeness from which a person is asked: the share of words in common at which simple matchers
#: do best on lists they were not tuned on.
NEAR = Decimal("0.60")
#: How many refused candidates are kept for each recommendation.
_KEPT = 3


@frozen(kw_only=True)
class Proposal:
    """What a matcher says: pairs, accepted or for a person, and candidates it refused."""

    pairs: tuple[Pair, ...] = ()
    candidates: tuple[Candidate, ...] = ()


class Matcher(Protocol):
    """A matcher: from two editions and the pairs already settled to a proposal.

    It must depend on nothing else, and never propose as the same ask two texts of which one
    negates the other. Pairs in ``settled`` are not to be proposed again.
    """

    def __call__(self, before: Edition, after: Edition, settled: tuple[Pair, ...]) -> Proposal:
        """Propose pairs beyond those that are settled."""
        ...


def propose(before: Edition, after: Edition, settled: tuple[Pair, ...]) -> Proposal:
    """Hand near pairs of unpaired recommendations to a person; accept none.

    Printed words are compared where both sides hold them, the record's own words otherwise, by
    the share of words in common (rapidfuzz, ``token_set_ratio``).
    """
    taken = {(pair.before, pair.after) for pair in settled}
    near: dict[tuple[str, str], Pair] = {}
    refused: dict[tuple[str, str], Candidate] = {}
    for side in Side:
        carried = {pair.key(side) for pair in settled if pair.carries}
        for item in _with_words(before if side is Side.BEFORE else after):
            if item.key not in carried:
                others = _with_words(after if side is Side.BEFORE else before)
                sides = [
                    (item, other) if side is Side.BEFORE else (other, item) for other in others
                ]
                free = [pair for pair in sides if (pair[0].key, pair[1].key) not in taken]
                for pair, likeness in _ranked(free):
                    keys = (pair[0].key, pair[1].key)
                    if likeness >= NEAR:
                        near[keys] = _for_a_person(*pair, likeness)
                    else:
                        refused[keys] = _refused(*keys, likeness)
    return Proposal(pairs=tuple(near.values()), candidates=tuple(refused.values()))


def _with_words(edition: Edition) -> list[Recommendation]:
    return [item for item in edition.recommendations if item.ask or item.text]


def _ranked(
    pairs: list[tuple[Recommendation, Recommendation]],
) -> Iterator[tuple[tuple[Recommendation, Recommendation], Decimal]]:
    """All near pairs and the nearest of the others, likest first, ties in printed order."""
    scored = [(pair, _likeness(*pair)) for pair in pairs]
    scored.sort(key=lambda entry: -entry[1])
    for rank, (pair, likeness) in enumerate(scored):
        if likeness >= NEAR or rank < _KEPT:
            yield pair, likeness


def _words(old: Recommendation, new: Recommendation) -> tuple[WordsUsed, str, str]:
    if old.text is not None and new.text is not None:
        return WordsUsed.TEXT, old.text, new.text
    return WordsUsed.ASK, old.ask or str(old.text), new.ask or str(new.text)


def _likeness(old: Recommendation, new: Recommendation) -> Decimal:
    from rapidfuzz import fuzz  # only a comparison that has to look for pairs needs it

    _, earlier, later = _words(old, new)
    score = fuzz.token_set_ratio(normal(earlier).casefold(), normal(later).casefold())
    return Decimal(round(score)) / 100


def _for_a_person(old: Recommendation, new: Recommendation, likeness: Decimal) -> Pair:
    used, earlier, later = _words(old, new)
    shared = set(normal(earlier).casefold().split()) & set(normal(later).casefold().split())
    return Pair(
        before=old.key,
        after=new.key,
        relation=Relation.SAME_ASK,
        basis=Basis.PROPOSED,
        status=PairStatus.NEEDS_PERSON,
        words_used=used,
        clues=(Clue(name="words-in-common", weight=likeness, words=tuple(sorted(shared))),),
    )


def _refused(before: str, after: str, likeness: Decimal) -> Candidate:
    return Candidate(
        before=before,
        after=after,
        likeness=likeness,
        why_not=f"likeness of words {likeness}, a person is asked from {NEAR}",
    )
