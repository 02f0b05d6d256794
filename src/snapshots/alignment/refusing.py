"""Refusing: why a pair was not proposed, and the least that would have turned it."""

from collections.abc import Sequence
from decimal import Decimal

from snapshots.alignment.chances import PROPOSED, log_odds, odds_at, probability
from snapshots.alignment.pairs import Candidate, Clue, Flip

__all__ = ["flip", "refused"]

#: What is said where a clue decided against a pair.
_AGAINST = {
    "nearer-rivals": "{rivals} reads nearer",
    "taken-by-rivals": "{rivals} covers it already",
    "repeated-elsewhere": "{rivals} repeats it nearly word for word",
    "printed-order": "its neighbours stand elsewhere",
    "addressee": "others are asked",
    "words-in-common": "too little is in common",
}


def refused(before: str, after: str, clues: tuple[Clue, ...], rivals: Sequence[str]) -> Candidate:
    """The pair as a refused candidate; ``rivals`` name the items that are nearer."""
    odds = log_odds(clues)
    turned = flip(clues)
    decided = _AGAINST[turned.clue].format(rivals=" and ".join(rivals))
    return Candidate(
        before=before,
        after=after,
        likeness=probability(odds),
        why_not=(
            f"{decided}: its probability is {probability(odds)}, a person is asked from "
            f"{PROPOSED}; it would be, if {turned.clue} added {turned.weight:+}"
        ),
        clues=clues,
        flip=turned,
    )


def flip(clues: tuple[Clue, ...]) -> Flip:
    """The clue by which the pair would have been proposed, and what it would have to add.

    That is the heaviest clue against the pair, where the pair would do without it; or else what
    the words in common would have to add.
    """
    lacking = odds_at(PROPOSED) - log_odds(clues)
    for against in sorted(clues, key=lambda clue: clue.weight):
        if against.name in _AGAINST and against.weight + lacking <= 0:
            return Flip(clue=against.name, weight=against.weight + lacking)
    in_common = [clue.weight for clue in clues if clue.name == "words-in-common"]
    return Flip(clue="words-in-common", weight=sum(in_common, Decimal(0)) + lacking)
