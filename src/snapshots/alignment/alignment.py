"""Alignment: the two editions side by side, before any change is claimed."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from attrs import evolve, field, frozen

from snapshots.alignment import deciding
from snapshots.alignment.direction import is_backwards
from snapshots.alignment.heeding import CARRYING, FINAL, heeding
from snapshots.alignment.identity import identical
from snapshots.alignment.matching import Matcher
from snapshots.alignment.pairs import (
    Candidate,
    Lapsed,
    Match,
    OneSided,
    Pair,
    PairStatus,
    Relation,
    Undecided,
    matches,
)
from snapshots.alignment.proposing import propose
from snapshots.errors import NotOnePair, quoted
from snapshots.model import Decision, Edition, Series, Side, Verdict
from snapshots.model.shortcuts import Shown

__all__ = ["Alignment", "align"]

Paired = TypeVar("Paired", Pair, Candidate)

#: How many candidates are shown of an undecided recommendation.
_SHOWN = 5
#: From this likeness on a refused candidate is shown even where another pair was accepted.
_DOUBTFUL = Decimal("0.05")
#: Verdicts that say of a recommendation that the other edition has nothing of it.
_ABSENT = {Verdict.NEW, Verdict.DROPPED}


@frozen(kw_only=True)
class Alignment(Shown):
    """Which recommendation of one edition goes with which of the other, and what is doubtful.

    ``pairs`` stand in printed order; ``one_sided`` are decisions on single recommendations;
    ``candidates`` pairs that were looked at and refused; ``stale`` and ``unused`` decisions
    that were not applied. ``series`` is what the alignment was made in, where there is one.
    """

    before: Edition
    after: Edition
    series: Series | None = field(default=None, repr=False)
    pairs: tuple[Pair, ...] = ()
    one_sided: tuple[OneSided, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    stale: tuple[Lapsed, ...] = ()
    unused: tuple[Lapsed, ...] = ()

    def edition(self, side: Side) -> Edition:
        """The edition on one side."""
        return self.before if side is Side.BEFORE else self.after

    @property
    def is_of_equals(self) -> bool:
        """Whether one edition is compared with itself."""
        return self.before == self.after

    @property
    def is_backwards(self) -> bool:
        """Whether the later edition stands first, as far as that is known."""
        return is_backwards(self.before, self.after, self.series)

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What is taken as held complete only because the records do not say."""
        return tuple(
            f"{edition.key}: {assumption}"
            for edition in (self.before, self.after)
            for assumption in edition.assumptions
        )

    @property
    def matches(self) -> tuple[Match, ...]:
        """What the accepted pairs come to, in printed order."""
        keys = {
            side: tuple(item.key for item in self.edition(side).recommendations) for side in Side
        }
        return matches(self.pairs, keys[Side.BEFORE], keys[Side.AFTER])

    @property
    def undecided(self) -> tuple[Undecided, ...]:
        """The recommendations that may go with others, and those others, likeliest first.

        That is every one with a pair that waits for a person; every one that no accepted pair
        carries, of which no person said that it is new or dropped; and every one with a refused
        candidate that is not far from being proposed.
        """
        found = (
            self._undecided(side, item.key)
            for side in Side
            for item in self.edition(side).recommendations
        )
        return tuple(undecided for undecided in found if undecided.candidates)

    @property
    def waiting(self) -> tuple[Undecided, ...]:
        """The undecided that a person must look at."""
        return tuple(undecided for undecided in self.undecided if undecided.needs_person)

    def pairs_of(self, side: Side, key: str, status: PairStatus) -> tuple[Pair, ...]:
        """The pairs of one recommendation that have this status.

        None waits for a person of a recommendation on which a person has spoken by itself.
        """
        if status is PairStatus.NEEDS_PERSON and (side, key) in self._final:
            return ()
        return tuple(
            pair for pair in self._pairs_by_item.get((side, key), ()) if pair.status is status
        )

    def lapsed_on(self, side: Side, key: str) -> tuple[Lapsed, ...]:
        """The decisions on one recommendation, by its key, that were not applied."""
        lapsed = (*self.stale, *self.unused)
        return tuple(one for one in lapsed if self.facing(one).key(side) == key)

    def facing(self, lapsed: Lapsed) -> Decision:
        """A decision that was not applied, as it reads with ``before`` as the earlier edition."""
        links = None
        if self.series is not None:
            links = self.series.links_between(self.before.key, self.after.key)
        is_turned = links is not None and links.before != self.before.key
        return deciding.turned(lapsed.decision) if is_turned else lapsed.decision

    def candidates_of(self, side: Side, key: str) -> tuple[Candidate, ...]:
        """The refused candidates of one recommendation, likeliest first."""
        return _ranked(self._candidates_by_item.get((side, key), ()))

    @cached_property
    def _final(self) -> set[tuple[Side, str]]:
        """The recommendations on which a person has spoken by themselves."""
        return {(one.side, one.key) for one in self.one_sided if one.verdict in FINAL}

    @cached_property
    def _pairs_by_item(self) -> dict[tuple[Side, str], list[Pair]]:
        return _by_item(self.pairs)

    @cached_property
    def _candidates_by_item(self) -> dict[tuple[Side, str], list[Candidate]]:
        return _by_item(self.candidates)

    def _undecided(self, side: Side, key: str) -> Undecided:
        waiting = self.pairs_of(side, key, PairStatus.NEEDS_PERSON)
        accepted = self.pairs_of(side, key, PairStatus.ACCEPTED)
        carried = any(pair.relation in CARRYING for pair in accepted)
        refused = [
            candidate
            for candidate in self.candidates_of(side, key)
            if (side, key) not in self._final and (not carried or candidate.likeness >= _DOUBTFUL)
        ]
        return Undecided(
            side=side,
            key=key,
            needs_person=bool(waiting),
            candidates=_ranked([*map(_open, waiting), *refused])[:_SHOWN],
        )


def align(
    before: Edition,
    after: Edition,
    *,
    series: Series | None = None,
    decisions: Iterable[Decision] | None = None,
    matcher: Matcher = propose,
) -> Alignment:
    """Say which recommendation of ``before`` goes with which of ``after``.

    First the decisions that still hold: those given, or the series' own for these editions.
    Then identical printed words. Then what ``matcher`` proposes, which is given the earlier edition
    first, as far as it is known which that is: what a list gained is no loss. ``decisions`` are
    made with ``before`` as the earlier edition; the order in which they are given does not matter.

    Raises `NotOnePair` where two decisions contradict each other, and `TypeError` where what is
    given is no edition.

    >>> from snapshots.model import Recommendation
    >>> one, two = (Edition(key=key, title="Accounts", recommendations=[
    ...     Recommendation(key="1", text="Publish the accounts.")]) for key in ("2021", "2024"))
    >>> [(pair.before, pair.after, pair.basis.value) for pair in align(one, two).pairs]
    [('1', '1', 'identical')]
    """
    for edition in (before, after):
        if not isinstance(edition, Edition):
            raise TypeError(f"{quoted(edition)} is not an edition; give series['2021'] or the like")
    links = None
    if series is not None and decisions is None:
        links = series.links_between(before.key, after.key)
    backwards = links is not None and links.before != before.key
    given = links.decisions if links else tuple(decisions or ())
    decided = deciding.apply(() if before == after else given, before, after, backwards=backwards)
    names = {Side.BEFORE: before.key, Side.AFTER: after.key}
    _refuse_contradictions(decided, names)
    settled = {(pair.before, pair.after) for pair in decided.pairs}
    same = tuple(identical(before, after, settled))
    decided = _overtaken(decided, same, names)
    certain = (*decided.pairs, *same)
    if is_backwards(before, after, series):
        turned = tuple(pair.mirrored for pair in certain)
        proposal = matcher(after, before, turned).mirrored
    else:
        proposal = matcher(before, after, certain)
    proposed = heeding(proposal.pairs, certain, decided.one_sided, names)
    return Alignment(
        before=before,
        after=after,
        series=series,
        pairs=_in_printed_order((*certain, *proposed), before, after),
        one_sided=tuple(sorted(decided.one_sided, key=lambda one: (one.side.value, one.key))),
        candidates=_in_printed_order(proposal.candidates, before, after),
        stale=_by_keys(decided.stale),
        unused=_by_keys(decided.unused),
    )


def _open(pair: Pair) -> Candidate:
    """A pair that waits for a person, as the candidate that it is until then."""
    return Candidate(
        before=pair.before,
        after=pair.after,
        likeness=pair.likeness,
        why_not=pair.reason or "a person must decide",
    )


def _ranked(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(candidates, key=lambda candidate: -candidate.likeness))


def _by_item(entries: Iterable[Paired]) -> dict[tuple[Side, str], list[Paired]]:
    found: dict[tuple[Side, str], list[Paired]] = {}
    for entry in entries:
        for side in Side:
            found.setdefault((side, entry.key(side)), []).append(entry)
    return found


def _overtaken(
    decided: deciding.Decided, same: Iterable[Pair], editions: Mapping[Side, str]
) -> deciding.Decided:
    """Without the verdicts on single recommendations whose very words stand in the other edition.

    Nothing is called new or dropped while its words are there, whoever said so before they were.
    """
    there = {
        (side, pair.key(side)): f"{editions[side.other]}/{pair.key(side.other)}"
        for pair in same
        for side in Side
    }
    lapsed = (
        Lapsed(
            decision=one.decision,
            why=f"the same words stand in {there[one.side, one.key]}",
        )
        for one in decided.one_sided
        if (one.side, one.key) in there
    )
    return evolve(
        decided,
        one_sided=tuple(one for one in decided.one_sided if (one.side, one.key) not in there),
        stale=(*decided.stale, *lapsed),
    )


def _refuse_contradictions(decided: deciding.Decided, editions: Mapping[Side, str]) -> None:
    """Two verdicts on one pair, or a verdict on an item that a pair contradicts."""

    def name(side: Side, key: str) -> str:
        return f"{editions[side]}/{key}"

    pairs = Counter(
        " and ".join(name(side, pair.key(side)) for side in Side) for pair in decided.pairs
    )
    items = Counter(name(one.side, one.key) for one in decided.one_sided)
    carried = {
        name(side, pair.key(side)) for pair in decided.pairs if pair.carries for side in Side
    }
    grown = {
        name(side, pair.key(side))
        for pair in decided.pairs
        if pair.relation in {Relation.DEVELOPS, Relation.DEVELOPED_FROM}
        for side in Side
    }
    absent = {name(one.side, one.key) for one in decided.one_sided if one.verdict in _ABSENT}
    twice = {named for named, count in (pairs + items).items() if count > 1}
    twice |= (carried & items.keys()) | (grown & absent)
    if twice:
        raise NotOnePair(f"decisions contradict each other on {', '.join(sorted(twice))}")


def _in_printed_order(
    entries: Iterable[Paired], before: Edition, after: Edition
) -> tuple[Paired, ...]:
    earlier = {item.key: place for place, item in enumerate(before.recommendations)}
    later = {item.key: place for place, item in enumerate(after.recommendations)}
    return tuple(sorted(entries, key=lambda entry: (earlier[entry.before], later[entry.after])))


def _by_keys(lapsed: Iterable[Lapsed]) -> tuple[Lapsed, ...]:
    return tuple(
        sorted(lapsed, key=lambda one: (one.decision.before or "", one.decision.after or ""))
    )
