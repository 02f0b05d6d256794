"""Refusing: why a pair was not proposed, and the least that would have turned it."""

from collections.abc import Sequence
from decimal import Decimal

from snapshots.alignment.chances import log_odds, probability
from snapshots.alignment.pairs import Candidate, Clue, Flip

__all__ = ["flip", "refused"]

#: What is said where a clue decided against a pair, and how that would turn.
_AGAINST = {
    "nearer-rivals": ("nearer: {rivals}", "without that it would be"),
    "taken-by-rivals": ("covered already: {rivals}", "without that it would be"),
    "repeated-elsewhere": ("repeated elsewhere: {rivals}", "without that it would be"),
    "printed-order": ("its neighbours stand elsewhere", "without that it would be"),
    "addressee": ("others are asked", "without that it would be"),
    "words-in-common": ("too little is in common", "with more it would be"),
}


def refused(
    before: str,
    after: str,
    clues: tuple[Clue, ...],
    *,
    rivals: Sequence[str],
    asked_from: Decimal,
) -> Candidate:
    """The pair as a refused candidate.

    ``rivals`` name the items that are nearer; ``asked_from`` are the log-odds from which on a
    person would be asked.
    """
    chance, needed = probability(log_odds(clues)), probability(asked_from)
    turned = flip(clues, asked_from)
    decided, otherwise = _AGAINST[turned.clue]
    return Candidate(
        before=before,
        after=after,
        likeness=chance,
        why_not=(
            f"{decided.format(rivals=' and '.join(rivals))}; its probability is {chance}, a person "
            f"is asked from {needed}, and {otherwise}"
        ),
        flip=turned,
    )


def flip(clues: tuple[Clue, ...], asked_from: Decimal) -> Flip:
    """The clue by which the pair would have been proposed, and what it would have to add.

    That is the heaviest clue against the pair, where the pair would do with less of it; or else
    the words in common, and what they would have to add.
    """
    lacking = asked_from - log_odds(clues)
    for against in sorted(clues, key=lambda clue: clue.weight):
        if against.name in _AGAINST and against.weight + lacking <= 0:
            return Flip(clue=against.name, weight=against.weight + lacking)
    in_common = [clue.weight for clue in clues if clue.name == "words-in-common"]
    return Flip(clue="words-in-common", weight=sum(in_common, Decimal(0)) + lacking)
