"""Threads: one ask through all editions, with what became of it in each."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import TypeAlias

from attrs import frozen

from snapshots.alignment import Basis
from snapshots.alignment.pairs import weakest
from snapshots.comparison.change import Change
from snapshots.comparison.comparison import Comparison
from snapshots.comparison.existence import ExistenceVerdict, unpaired
from snapshots.comparison.lineage import Descent
from snapshots.comparison.outcomes import Outcome
from snapshots.model import TIERS, Edition, Holding, ItemHeld, Side

__all__ = ["Compared", "Stage", "StageKind", "Thread", "threads"]


@frozen(kw_only=True)
class Compared:
    """What threads are made of: comparisons by the keys of both editions, steps and offers."""

    editions: tuple[Edition, ...]
    comparisons: Mapping[tuple[str, str], Comparison]
    steps: tuple[Descent, ...]
    offered: frozenset[str]

    def verdicts(
        self, before: str, after: str, side: Side, keys: Collection[str]
    ) -> list[tuple[ExistenceVerdict, Basis]]:
        """The verdict on each of some recommendations of one side, and its basis.

        What only the likeness of words holds undecided, over other editions, is undecided only
        where it is offered to a person: of all else the editions between have spoken.
        """
        comparison = self.comparisons[before, after]
        alignment = comparison.alignment
        found = [one for one in comparison.existence if one.side is side and one.key in keys]
        return [
            (unpaired(alignment, side, alignment.edition(side)[one.key]), Basis.HELD)
            if one.verdict is ExistenceVerdict.UNDECIDED
            and not self.are_neighbours(before, after)
            and one.name not in self.offered
            else (one.verdict, one.basis)
            for one in found
        ]

    def are_neighbours(self, before: str, after: str) -> bool:
        """Whether no edition lies between."""
        keys = [edition.key for edition in self.editions]
        return keys.index(after) - keys.index(before) == 1


class StageKind(Enum):
    """What became of an ask in one edition.

    ``first-seen``: whether an earlier edition asked for it is not known. ``partly-dropped``: a
    part of it goes on, and another was dropped. ``still-missing``: dropped before, and not
    taken up again. ``not-seen``: not found in what is held of the edition. ``not-held``:
    nothing can be said, since the edition, or one on the way to it, is not held.
    """

    FIRST_ASKED = "first-asked"
    FIRST_SEEN = "first-seen"
    REPEATED = "repeated"
    REWORDED = "reworded"
    STRENGTHENED = "strengthened"
    SOFTENED = "softened"
    MIXED = "mixed"
    READDRESSED = "readdressed"
    SPLIT = "split"
    MERGED = "merged"
    REGROUPED = "regrouped"
    DEVELOPED = "developed"
    PARTLY_DROPPED = "partly-dropped"
    RETURNED = "returned"
    REVERSED = "reversed"
    DROPPED = "dropped"
    STILL_MISSING = "still-missing"
    UNDECIDED = "undecided"
    NOT_SEEN = "not-seen"
    NOT_HELD = "not-held"


_ABSENT = {StageKind.DROPPED, StageKind.REVERSED, StageKind.STILL_MISSING}
_UNKNOWN = {StageKind.NOT_SEEN, StageKind.NOT_HELD}


@frozen(kw_only=True)
class Stage:
    """What became of an ask in one edition, and what says so.

    ``keys`` are the recommendations that ask for it there, in printed order. ``since`` is the
    edition that it was compared with, the last one before in which the ask stood; ``over`` are
    those between. ``changes`` are the changes from there to here.
    """

    edition: str
    keys: tuple[str, ...]
    kind: StageKind
    basis: Basis
    since: str | None = None
    over: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The recommendations as edition/key."""
        return tuple(f"{self.edition}/{key}" for key in self.keys)

    @property
    def is_missing(self) -> bool:
        """Whether the ask is proven not to stand in the edition."""
        return self.kind in _ABSENT


@frozen(kw_only=True)
class Thread:
    """One ask, from the recommendation that first makes it, through every edition after.

    ``is_from_the_start``: the first edition of the series asks for it already, so that it may
    be older than all that is held.
    """

    name: str
    stages: tuple[Stage, ...]
    is_from_the_start: bool = False

    @property
    def since(self) -> str:
        """The first edition that asks for it, as far as is known."""
        return self.stages[0].edition

    @property
    def is_since_known(self) -> bool:
        """Whether it is known that no earlier edition asked for it."""
        return self.stages[0].kind is StageKind.FIRST_ASKED and not self.is_from_the_start

    @property
    def basis(self) -> Basis:
        """The weakest basis among the steps: a chain is as strong as that."""
        joined = [stage.basis for stage in self.stages[1:] if stage.keys]
        return weakest(joined) if joined else self.stages[0].basis

    def at(self, edition: str) -> Stage | None:
        """The stage in one edition; nothing where that is older than the ask."""
        return next((stage for stage in self.stages if stage.edition == edition), None)


def threads(compared: Compared) -> Iterator[Thread]:
    """Every ask of all editions, in order of the edition and the place in which it first stands."""
    editions = compared.editions
    reached = {step.after for step in compared.steps}
    for place, edition in enumerate(editions):
        for item in edition.recommendations:
            if f"{edition.key}/{item.key}" not in reached:
                first = _first(compared, editions[:place], edition, item.key)
                stages = _followed(compared, first, editions[place + 1 :])
                yield Thread(name=first.names[0], stages=stages, is_from_the_start=place == 0)


def _first(compared: Compared, before: Sequence[Edition], edition: Edition, key: str) -> Stage:
    verdicts = {
        verdict
        for earlier in before
        for verdict, _ in compared.verdicts(earlier.key, edition.key, Side.AFTER, {key})
    }
    kind = StageKind.FIRST_SEEN
    if edition[key].held is ItemHeld.NOTHING:
        kind = StageKind.NOT_HELD
    elif verdicts <= {ExistenceVerdict.NEW}:
        kind = StageKind.FIRST_ASKED
    since = before[-1].key if before else None
    return Stage(
        edition=edition.key,
        keys=(key,),
        kind=kind,
        basis=Basis.HELD,
        since=since,
        changes=_changes(compared.comparisons[since, edition.key], (), {key}) if since else (),
    )


def _followed(compared: Compared, first: Stage, later: Iterable[Edition]) -> tuple[Stage, ...]:
    """The first stage and those in all later editions."""
    stages, reached = [first], set(first.names)
    for edition in later:
        into = [
            step
            for step in compared.steps
            if step.before in reached and step.after.partition("/")[0] == edition.key
        ]
        stages.append(_stage(compared, edition, into, tuple(stages)))
        reached.update(step.after for step in into)
    return tuple(stages)


def _stage(
    compared: Compared, edition: Edition, into: Sequence[Descent], past: Sequence[Stage]
) -> Stage:
    last = _last(into, past)
    over = past[past.index(last) + 1 :]
    found = {step.after.partition("/")[2] for step in into}
    keys = tuple(item.key for item in edition.recommendations if item.key in found)
    comparison = compared.comparisons[last.edition, edition.key]
    verdicts = compared.verdicts(last.edition, edition.key, Side.BEFORE, last.keys)
    outcomes = _outcomes(comparison, last.keys)
    if keys:
        kind = _kind_of_found(verdicts, outcomes, over)
    else:
        kind = _kind_of_missing(verdicts, outcomes, over, edition)
    return Stage(
        edition=edition.key,
        keys=keys,
        kind=kind,
        basis=weakest(step.basis for step in into) if into else Basis.HELD,
        since=last.edition,
        over=tuple(stage.edition for stage in over),
        changes=_changes(comparison, last.keys, keys),
    )


def _last(into: Sequence[Descent], past: Sequence[Stage]) -> Stage:
    """The last stage from which a step leads here; where none does, the last that has the ask."""
    sources = {step.before.partition("/")[0] for step in into}
    stood = [stage for stage in past if stage.keys]
    return next(stage for stage in reversed(stood) if not sources or stage.edition in sources)


Verdicts: TypeAlias = Sequence[tuple[ExistenceVerdict, Basis]]


def _kind_of_found(
    verdicts: Verdicts, outcomes: Collection[Outcome], over: Sequence[Stage]
) -> StageKind:
    if any(stage.is_missing for stage in over):
        return StageKind.RETURNED
    if not over and any(verdict is ExistenceVerdict.DROPPED for verdict, _ in verdicts):
        return StageKind.PARTLY_DROPPED
    first = next(one for one in _BY_RANK if one in outcomes)
    torn = {Outcome.STRENGTHENED, Outcome.SOFTENED} <= set(outcomes)
    return StageKind.MIXED if torn and first not in _SHAPES else StageKind(first.value)


_SHAPES = (Outcome.SPLIT, Outcome.MERGED, Outcome.REGROUPED, Outcome.DEVELOPED)
#: What is said of an ask that stands in several matches: the first of these that one comes to.
_BY_RANK = (
    *_SHAPES,
    Outcome.MIXED,
    Outcome.STRENGTHENED,
    Outcome.SOFTENED,
    Outcome.READDRESSED,
    Outcome.REWORDED,
    Outcome.REPEATED,
)


def _kind_of_missing(
    verdicts: Verdicts, outcomes: Collection[Outcome], over: Sequence[Stage], edition: Edition
) -> StageKind:
    found = {verdict for verdict, _ in verdicts}
    passed = {stage.kind for stage in over}
    gone = StageKind.STILL_MISSING if passed & _ABSENT else StageKind.DROPPED
    if Outcome.REVERSED in outcomes:
        return StageKind.REVERSED
    if found == {ExistenceVerdict.DROPPED} and all(it is Basis.DECIDED for _, it in verdicts):
        return gone
    if ExistenceVerdict.UNDECIDED in found or StageKind.UNDECIDED in passed:
        return StageKind.UNDECIDED
    if ExistenceVerdict.NOT_HELD in found or _is_blank(edition):
        return StageKind.NOT_HELD
    if found != {ExistenceVerdict.DROPPED}:
        return StageKind.NOT_SEEN
    return StageKind.NOT_HELD if passed & _UNKNOWN else gone


def _is_blank(edition: Edition) -> bool:
    """Whether nothing is held of any recommendation that the edition may have."""
    blank = {Holding.NOTHING, Holding.ABSENT}
    return bool(edition.gaps) and all(edition.held.of(tier) in blank for tier in TIERS)


def _outcomes(comparison: Comparison, keys: Collection[str]) -> set[Outcome]:
    return {
        result.outcome
        for result in comparison.results
        if not set(keys).isdisjoint(result.match.before)
    }


def _changes(
    comparison: Comparison, before: Collection[str], after: Collection[str]
) -> tuple[Change, ...]:
    """The changes that concern recommendations of either side."""
    return tuple(
        change
        for change in comparison.of("recommendation").changes
        if not set(before).isdisjoint(change.before_keys)
        or not set(after).isdisjoint(change.after_keys)
    )
