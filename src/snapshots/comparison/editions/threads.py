"""Threads: one ask through all editions, with what became of it in each."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from snapshots.alignment import Basis
from snapshots.alignment.pairs import weakest
from snapshots.comparison.change import Change
from snapshots.comparison.comparison import Comparison
from snapshots.comparison.editions.lineage import Descent
from snapshots.comparison.editions.stages import ABSENT, Stage, StageKind, Thread
from snapshots.comparison.existence import Existence, ExistenceVerdict, unpaired
from snapshots.comparison.outcomes import Outcome
from snapshots.model import TIERS, Edition, Holding, ItemHeld, Side

__all__ = ["Compared", "threads"]


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

        What only a matcher says over other editions is for a person where it is offered, and
        counts for nothing where it is not: of all else the editions between have spoken.
        """
        comparison = self.comparisons[before, after]
        over = not self.are_neighbours(before, after)
        return [
            self._over(comparison, one)
            if over and one.basis is Basis.PROPOSED
            else (one.verdict, one.basis)
            for one in comparison.existence
            if one.side is side and one.key in keys
        ]

    def _over(self, comparison: Comparison, entry: Existence) -> tuple[ExistenceVerdict, Basis]:
        """The verdict where only a matcher joins two recommendations over other editions."""
        if entry.name in self.offered:
            return ExistenceVerdict.UNDECIDED, Basis.PROPOSED
        alignment = comparison.alignment
        item = alignment.edition(entry.side)[entry.key]
        return unpaired(alignment, entry.side, item), Basis.HELD

    def are_neighbours(self, before: str, after: str) -> bool:
        """Whether no edition lies between."""
        keys = [edition.key for edition in self.editions]
        return keys.index(after) - keys.index(before) == 1


_UNKNOWN = {StageKind.NOT_SEEN, StageKind.NOT_HELD}


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
    outcomes = _outcomes(comparison, last.keys, over=bool(over))
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
    Outcome.TERMS_CHANGED,
    Outcome.REWORDED,
    Outcome.REPEATED,
)


def _kind_of_missing(
    verdicts: Verdicts, outcomes: Collection[Outcome], over: Sequence[Stage], edition: Edition
) -> StageKind:
    found = {verdict for verdict, _ in verdicts}
    passed = {stage.kind for stage in over}
    gone = StageKind.STILL_MISSING if passed & ABSENT else StageKind.DROPPED
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
    return bool(edition.gaps) and all(edition.holding(tier) in blank for tier in TIERS)


def _outcomes(comparison: Comparison, keys: Collection[str], *, over: bool) -> set[Outcome]:
    """What the matches of some recommendations come to; over other editions, those for certain."""
    return {
        result.outcome
        for result in comparison.results
        if not set(keys).isdisjoint(result.match.before)
        if not (over and result.match.basis is Basis.PROPOSED)
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
