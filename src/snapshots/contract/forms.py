"""Forms: what an alignment and a comparison hold in JSON, as classes of their own.

They keep what a reader of the JSON needs, and leave out what is only of use inside the library.
"""

from collections.abc import Mapping

from attrs import frozen

from snapshots.alignment import Candidate, Lapsed, Match, OneSided, Pair, Relation
from snapshots.comparison import Change, Existence, ExistenceVerdict, Outcome
from snapshots.contract.claims import ClaimForm
from snapshots.contract.figures import FigureForm
from snapshots.contract.movements import MovementForm
from snapshots.model import Edition, Held, Series

__all__ = [
    "AlignmentForm",
    "ChangeLine",
    "ComparisonForm",
    "Counts",
    "EditionHead",
    "OutcomeLine",
    "PairKeys",
    "Record",
    "RelatedPair",
    "Summary",
    "UndecidedItem",
]


@frozen(kw_only=True)
class PairKeys:
    """A pair that is listed in full elsewhere, named by its two keys."""

    before: str
    after: str


@frozen(kw_only=True)
class RelatedPair(PairKeys):
    """A pair that touches an absence, with what the two are to each other, and why."""

    relation: Relation
    reason: str | None


@frozen(kw_only=True)
class EditionHead:
    """Which edition this is, and how much of each of its parts is held."""

    key: str
    title: str | None
    held: Held
    assumptions: tuple[str, ...]


@frozen(kw_only=True)
class Record:
    """What was compared, whole, so that the JSON can be read back and checked by itself."""

    before: Edition
    after: Edition
    series: Series | None


@frozen(kw_only=True)
class UndecidedItem:
    """A recommendation of one edition that may go with others; the other side is empty.

    A person must look at it where ``needs_person`` is true; else all candidates were refused.
    """

    before: str | None
    after: str | None
    needs_person: bool
    candidates: tuple[Candidate, ...]


@frozen(kw_only=True)
class _Paired:
    """What an alignment and a comparison have in common."""

    schema: int
    before: EditionHead
    after: EditionHead
    pairs: tuple[Pair, ...]
    matches: tuple[Match, ...]
    one_sided: tuple[OneSided, ...]
    candidates: tuple[Candidate, ...]
    stale: tuple[Lapsed, ...]
    unused: tuple[Lapsed, ...]
    record: Record | None


@frozen(kw_only=True)
class AlignmentForm(_Paired):
    """Which recommendation of one edition goes with which of the other, and what is doubtful."""

    undecided: tuple[UndecidedItem, ...]


@frozen(kw_only=True)
class ChangeLine:
    """A change with its sentence, which may be worded otherwise at any time."""

    change: Change
    sentence: str


@frozen(kw_only=True)
class Counts:
    """How many recommendations an edition has, and how many of them each verdict."""

    recommendations: int
    verdicts: Mapping[ExistenceVerdict, int]


@frozen(kw_only=True)
class Summary:
    """Counts of both editions, each of which adds up to its recommendations."""

    before: Counts
    after: Counts


@frozen(kw_only=True)
class OutcomeLine:
    """What a match comes to, by the keys of its recommendations: strengthened, softened, mixed."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    outcome: Outcome


@frozen(kw_only=True)
class ComparisonForm(_Paired):
    """What changed between two editions, and what cannot be said."""

    existence: tuple[Existence, ...]
    outcomes: tuple[OutcomeLine, ...]
    summary: Summary
    changes: tuple[ChangeLine, ...]
    figures: tuple[FigureForm, ...]
    movements: tuple[MovementForm, ...]
    claims: tuple[ClaimForm, ...]
