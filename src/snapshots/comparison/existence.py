"""Existence: what became of each recommendation, and what an absence does and does not prove."""

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from snapshots.alignment import Alignment, Basis, Candidate, OneSided, Pair, PairStatus, Relation
from snapshots.alignment.pairs import firmness
from snapshots.model import (
    TIERS,
    Edition,
    Holding,
    ItemHeld,
    Period,
    Recommendation,
    Side,
    Tier,
    Verdict,
)

__all__ = [
    "Absence",
    "Existence",
    "ExistenceVerdict",
    "Gap",
    "NotAmong",
    "gaps",
    "judge",
    "unpaired",
]


class ExistenceVerdict(Enum):
    """What became of one recommendation; each has exactly one of these."""

    CARRIED = "carried"
    DEVELOPED = "developed"
    NEW = "new"
    DROPPED = "dropped"
    UNDECIDED = "undecided"
    NOT_SEEN = "not-seen"
    NOT_HELD = "not-held"


@frozen(kw_only=True)
class Gap:
    """A part of an edition that is not held whole: ``known`` of its items are known to exist.

    ``unknown`` of these have contents that are not held at all.
    """

    part: str
    holding: Holding
    known: int
    unknown: int


@frozen(kw_only=True)
class NotAmong:
    """A fact about an absence: not among the ``count`` of a tier that is held complete."""

    tier: Tier
    count: int


@frozen(kw_only=True)
class Absence:
    """What is known of an absence: where it was looked for, and where one could not look.

    ``gaps`` are the parts of the other edition that are not held; ``not_among`` what can be
    stated as fact; ``not_before`` the earliest period in which the ask can have been made in
    these words, where the other edition is older than that.
    """

    candidates: tuple[Candidate, ...]
    related: tuple[Pair, ...]
    gaps: tuple[Gap, ...]
    not_among: tuple[NotAmong, ...]
    not_before: Period | None
    remarks: tuple[OneSided, ...]


@frozen(kw_only=True)
class Existence:
    """What became of one recommendation, on what basis, and the trace of its absence."""

    side: Side
    edition: str
    key: str
    verdict: ExistenceVerdict
    basis: Basis
    pairs: tuple[Pair, ...]
    absence: Absence | None = None

    @property
    def name(self) -> str:
        """The recommendation as edition/key."""
        return f"{self.edition}/{self.key}"


_DECIDED = {Verdict.NEW: ExistenceVerdict.NEW, Verdict.DROPPED: ExistenceVerdict.DROPPED}
_APART = {Relation.RELATED, Relation.DIFFERENT}
_DEVELOPING = {Relation.DEVELOPS, Relation.DEVELOPED_FROM}


def judge(alignment: Alignment) -> tuple[Existence, ...]:
    """One verdict for every recommendation of both editions, in printed order.

    New and dropped are said only where a person decided so, or where every tier of the other
    edition, its body text included, is held complete and the recommendation is in no pair that
    still waits for a person.
    """
    return tuple(
        _judged(alignment, side, item)
        for side in Side
        for item in alignment.edition(side).recommendations
    )


def _judged(alignment: Alignment, side: Side, item: Recommendation) -> Existence:
    verdict, basis, pairs = _verdict(alignment, side, item)
    absent = verdict not in {ExistenceVerdict.CARRIED, ExistenceVerdict.NOT_HELD}
    return Existence(
        side=side,
        edition=alignment.edition(side).key,
        key=item.key,
        verdict=verdict,
        basis=basis,
        pairs=pairs,
        absence=_absence(alignment, side, item) if absent else None,
    )


def _verdict(
    alignment: Alignment, side: Side, item: Recommendation
) -> tuple[ExistenceVerdict, Basis, tuple[Pair, ...]]:
    accepted = alignment.pairs_of(side, item.key, PairStatus.ACCEPTED)
    carrying = tuple(pair for pair in accepted if pair.carries)
    developing = tuple(pair for pair in accepted if pair.relation in _DEVELOPING)
    decided = [one for one in remarks(alignment, side, item.key) if one.verdict in _DECIDED]
    if carrying:
        return ExistenceVerdict.CARRIED, _firmest(carrying), carrying
    if developing:
        return ExistenceVerdict.DEVELOPED, _firmest(developing), developing
    if decided:
        return _DECIDED[decided[0].verdict], Basis.DECIDED, ()
    return _unpaired(alignment, side, item)


def _firmest(pairs: Iterable[Pair]) -> Basis:
    """The firmest basis among pairs of which one is enough."""
    return max((pair.basis for pair in pairs), key=firmness)


def _unpaired(
    alignment: Alignment, side: Side, item: Recommendation
) -> tuple[ExistenceVerdict, Basis, tuple[Pair, ...]]:
    """The verdict on a recommendation of which no accepted pair and no person speaks."""
    waiting = alignment.pairs_of(side, item.key, PairStatus.NEEDS_PERSON)
    if item.held is ItemHeld.NOTHING:
        return ExistenceVerdict.NOT_HELD, Basis.HELD, ()
    if waiting:
        return ExistenceVerdict.UNDECIDED, Basis.PROPOSED, waiting
    return unpaired(alignment, side, item), Basis.HELD, ()


def unpaired(alignment: Alignment, side: Side, item: Recommendation) -> ExistenceVerdict:
    """The verdict on a recommendation that is held, goes with no other, and waits for nobody."""
    if _is_whole(alignment.edition(side.other)) and item.held is not ItemHeld.PARTIAL:
        return ExistenceVerdict.NEW if side is Side.AFTER else ExistenceVerdict.DROPPED
    return ExistenceVerdict.NOT_SEEN


def remarks(alignment: Alignment, side: Side, key: str) -> tuple[OneSided, ...]:
    """What people decided of one recommendation by itself."""
    return tuple(one for one in alignment.one_sided if one.side is side and one.key == key)


def _is_whole(edition: Edition) -> bool:
    """Whether an absence from this edition is proof: every tier and every item is held."""
    complete = all(item.held is ItemHeld.COMPLETE for item in edition.recommendations)
    return complete and not edition.gaps


def _absence(alignment: Alignment, side: Side, item: Recommendation) -> Absence:
    other = alignment.edition(side.other)
    pairs = alignment.pairs_of(side, item.key, PairStatus.ACCEPTED)
    touching = {Relation.RELATED, Relation.REVERSED}
    return Absence(
        candidates=alignment.candidates_of(side, item.key),
        related=tuple(pair for pair in pairs if pair.relation in touching),
        gaps=gaps(other),
        not_among=_not_among(alignment, side, item),
        not_before=item.not_before if _is_older(other, item.not_before) else None,
        remarks=remarks(alignment, side, item.key),
    )


def gaps(edition: Edition) -> tuple[Gap, ...]:
    """The parts of an edition that are not held whole, with how much of each is missing."""
    return tuple(_gap(edition, part) for part in edition.gaps)


def _gap(edition: Edition, part: str) -> Gap:
    items, holding = edition.in_tier(Tier(part)), edition.holding(part)
    return Gap(
        part=part,
        holding=Holding.PARTIAL if holding is Holding.COMPLETE else holding,
        known=len(items),
        unknown=sum(item.held is ItemHeld.NOTHING for item in items),
    )


def _not_among(alignment: Alignment, side: Side, item: Recommendation) -> tuple[NotAmong, ...]:
    """The tiers of the other edition that are stated complete, hold asks, and no counterpart."""
    other = alignment.edition(side.other)
    statuses = (PairStatus.ACCEPTED, PairStatus.NEEDS_PERSON)
    joined = {
        pair.key(side.other)
        for status in statuses
        for pair in alignment.pairs_of(side, item.key, status)
        if pair.relation not in _APART or _same_words(alignment, pair)
    }
    return tuple(
        NotAmong(tier=tier, count=len(other.numbers(tier)) or len(other.in_tier(tier)))
        for tier in map(Tier, TIERS)
        if other.held.stated(tier.value) is Holding.COMPLETE
        and other.in_tier(tier)
        and joined.isdisjoint(found.key for found in other.in_tier(tier))
    )


def _same_words(alignment: Alignment, pair: Pair) -> bool:
    """Whether the printed words of both are the same, whatever a person said of them."""
    words = alignment.before[pair.before].words_sha256
    return words is not None and words == alignment.after[pair.after].words_sha256


def _is_older(edition: Edition, period: Period | None) -> bool:
    dated = edition.published or edition.covers
    return period is not None and dated is not None and dated.end < period.start
