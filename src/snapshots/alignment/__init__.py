"""Which ask became which: decided by a person, identical, or only proposed."""

from snapshots.alignment.alignment import Alignment, align
from snapshots.alignment.matching import Matcher, Proposal, propose
from snapshots.alignment.pairs import (
    Basis,
    Candidate,
    Clue,
    Lapsed,
    Match,
    OneSided,
    Pair,
    PairStatus,
    Relation,
    Undecided,
    WordsUsed,
)

__all__ = [
    "Alignment",
    "Basis",
    "Candidate",
    "Clue",
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
