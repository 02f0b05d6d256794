"""Standings: since when each ask of an edition has been made, and of whom."""

from collections.abc import Iterable
from itertools import takewhile

from attrs import evolve, frozen

from snapshots.alignment import Relation
from snapshots.comparison.change import Change
from snapshots.comparison.comparison import Comparison
from snapshots.comparison.editions.lineage import Descent, descents, lineage
from snapshots.comparison.editions.stages import StageKind, Thread
from snapshots.comparison.editions.threads import Compared, threads
from snapshots.comparison.editions.timeline import Timeline
from snapshots.model import Edition, Recommendation, Series

__all__ = ["Past", "Standing", "about", "as_asked_of", "fingerprints", "past_of", "standing_of"]


@frozen(kw_only=True)
class Standing:
    """One ask of the later edition: since when it has been made, and what became of it.

    ``is_since_known``: no edition before ``since`` made it; otherwise it may be older.
    ``missing_from`` are the editions since then that are proven not to have it, ``unseen_in``
    those of which that is not known. ``stood`` names it in all editions that have it.
    """

    name: str
    kind: StageKind
    since: str
    is_since_known: bool
    missing_from: tuple[str, ...]
    unseen_in: tuple[str, ...]
    stood: tuple[str, ...]
    asked_of: tuple[tuple[str, str], ...]
    fingerprints: tuple[str, ...]


@frozen
class Past:
    """What is known of the editions up to the later one: threads, and the steps they go."""

    threads: tuple[Thread, ...]
    steps: tuple[Descent, ...]
    editions: tuple[Edition, ...]
    series: Series | None

    def since(self, body: str, stood: Iterable[str]) -> str:
        """The first of the editions from which on an ask is made of one body without a break."""
        asked: dict[str, bool] = {}
        for name in stood:
            edition, _, key = name.partition("/")
            item = next(it for it in self.editions if it.key == edition)[key]
            asked[edition] = asked.get(edition, False) or self._is_asked(body, item)
        unbroken = takewhile(lambda edition: asked[edition], reversed(asked))
        return list(unbroken)[-1]

    def _is_asked(self, body: str, item: Recommendation) -> bool:
        """Whether a recommendation asks a body, under its name of now or an older one."""
        names = {body} if self.series is None else self.series.lineage_of_bodies(body)
        return not names.isdisjoint(item.addressees)


def past_of(comparison: Comparison, within: Timeline | None) -> Past:
    """What is known up to the later edition: by a timeline, or by the two editions alone."""
    alignment = comparison.alignment
    if within is not None:
        until = within.until(alignment.after.key)
        return Past(until.threads, until.steps, until.series.editions, until.series)
    pair = alignment.before.key, alignment.after.key
    steps = descents([comparison], dict(zip(pair, range(2), strict=True)))
    compared = Compared(
        editions=(alignment.before, alignment.after),
        comparisons={pair: comparison},
        steps=steps,
        offered=frozenset(),
    )
    return Past(tuple(threads(compared)), steps, compared.editions, alignment.series)


def standing_of(comparison: Comparison, item: Recommendation, past: Past) -> Standing:
    """One ask with the editions that made it; what it grew out of is another ask."""
    edition = comparison.alignment.after.key
    name = f"{edition}/{item.key}"
    same = [step for step in past.steps if step.relation is Relation.SAME_ASK]
    stood = (*(kin.name for kin in lineage(name, same).ancestors), name)
    origin = stood[0]
    own = [thread for thread in past.threads if any(origin in it.names for it in thread.stages)]
    since = origin.partition("/")[0]
    keys = [stage.edition for stage in own[0].stages]
    stages = own[0].stages[keys.index(since) :]
    absent = [
        it for it in stages if not any(name.partition("/")[0] == it.edition for name in stood)
    ]
    found = [thread for thread in past.threads if name in thread.stages[-1].names]
    changes = (change for stage in stages for change in stage.changes)
    return Standing(
        name=name,
        kind=found[0].stages[-1].kind,
        since=since,
        is_since_known=origin == own[0].name and own[0].is_since_known,
        missing_from=tuple(stage.edition for stage in absent if stage.is_missing),
        unseen_in=tuple(stage.edition for stage in absent if not stage.is_missing),
        stood=stood,
        asked_of=tuple((body, past.since(body, stood)) for body in item.addressees),
        fingerprints=fingerprints([*changes, *comparison.about(name).changes]),
    )


def as_asked_of(one: Standing, body: str) -> Standing:
    """The same standing with the time since which one body is asked."""
    since = dict(one.asked_of).get(body, one.since)
    return evolve(one, since=since, is_since_known=one.is_since_known or since != one.since)


def about(comparison: Comparison, names: Iterable[str]) -> tuple[str, ...]:
    """The fingerprints of all changes about some recommendations."""
    wanted = set(names)
    return fingerprints(
        change
        for change in comparison.of("recommendation").changes
        if wanted & {*change.before_names, *change.after_names}
    )


def fingerprints(changes: Iterable[Change]) -> tuple[str, ...]:
    """The fingerprints of changes, each once."""
    return tuple(dict.fromkeys(change.fingerprint for change in changes))
