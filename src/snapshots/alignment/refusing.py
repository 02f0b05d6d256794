"""Refusing: why a pair was not proposed, and the least that would have turned it."""

from collections.abc import Sequence
from decimal import Decimal

from snapshots.alignment.chances import log_odds, probability
from snapshots.alignment.pairs import Candidate, Clue, Flip

__all__ = ["flip", "refused"]

#: Clues that come of the same rivals, and would go with them.
_RIVALS = ("nearer-rivals", "taken-by-rivals", "repeated-elsewhere")
#: What may decide against a pair: its clues, how it is said, and what of it would turn that.
_AGAINST = {
    "rivals": (_RIVALS, "nearer: {rivals}", "without that it would be"),
    "order": (("printed-order",), "its neighbours stand elsewhere", "without that it would be"),
    "addressee": (("addressee",), "others are asked", "without that it would be"),
    "words": (("words-in-common",), "too little is in common", "with more it would be"),
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
    _, decided, otherwise = _AGAINST[turned.decided]
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
    """What decided against a pair, and what its clues would have to add instead.

    That is what weighs heaviest against it, where it would do with less of that; or else the
    words in common.
    """
    lacking = asked_from - log_odds(clues)
    weights = {
        decided: sum((clue.weight for clue in clues if clue.name in names), Decimal(0))
        for decided, (names, _, _) in _AGAINST.items()
    }
    decided = min(weights, key=lambda name: weights[name])
    if weights[decided] + lacking > 0:
        decided = "words"
    return Flip(decided=decided, added=weights[decided], enough=weights[decided] + lacking)
