"""Which ask became which: decided by a person, identical, or only proposed."""

from snapshots.alignment.alignment import Alignment, align
from snapshots.alignment.matching import Matcher, Proposal
from snapshots.alignment.pairs import (
    Basis,
    Candidate,
    Clue,
    Flip,
    Lapsed,
    Match,
    OneSided,
    Pair,
    PairStatus,
    Relation,
    Undecided,
    WordsUsed,
)
from snapshots.alignment.proposing import propose

__all__ = [
    "Alignment",
    "Basis",
    "Candidate",
    "Clue",
    "Flip",
    "Lapsed",
    "Match",
    "Matcher",
    "OneSided",
    "Pair",
    "PairStatus",
    "Proposal",
    "Relation",
    "Undecided",
    "WordsUsed",
    "align",
    "propose",
]
