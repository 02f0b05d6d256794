"""Timeline: every ask and every metric of a series through all of its editions."""

from itertools import combinations

from attrs import evolve, field, frozen

from snapshots.alignment import Matcher, align, propose
from snapshots.comparison.change import Change
from snapshots.comparison.comparison import Comparison, compare
from snapshots.comparison.editions.lineage import (
    Descent,
    Lineage,
    Offer,
    composed_decisions,
    descents,
    lineage,
    offers,
)
from snapshots.comparison.editions.stages import Stage, StageKind, Thread
from snapshots.comparison.editions.threads import Compared, threads
from snapshots.comparison.figures.histories import History, histories, history
from snapshots.comparison.figures.releases import Releases
from snapshots.errors import NotOnePair, UnknownKey
from snapshots.model import Edition, Series
from snapshots.model.shortcuts import Shown

__all__ = ["Timeline", "timeline"]


@frozen(kw_only=True)
class Timeline(Shown):
    """Everything that changed from edition to edition, with each ask as one thread.

    ``comparisons`` are those of neighbours, oldest first; ``across`` those with editions
    between. ``steps`` are what lineages are made of; ``offers`` what may be one ask over other
    editions, for a person to say.
    """

    series: Series
    comparisons: tuple[Comparison, ...]
    across: tuple[Comparison, ...]
    steps: tuple[Descent, ...]
    threads: tuple[Thread, ...]
    offers: tuple[Offer, ...]
    matcher: Matcher = field(default=propose, repr=False, eq=False)

    @property
    def returned(self) -> tuple[Change, ...]:
        """The asks taken up again after an edition that is proven not to have them."""
        return tuple(_returned(self, stage) for stage in _returning(self.threads))

    @property
    def histories(self) -> tuple[History, ...]:
        """Every metric that an edition prints, through all editions."""
        return tuple(self.history(key) for key in histories(self.series))

    def lineage(self, name: str) -> Lineage:
        """What a recommendation, named as edition/key, came from and became.

        Raises `UnknownKey` where the series has no such recommendation.
        """
        self._known(name)
        return lineage(name, self.steps)

    def threads_of(self, name: str) -> tuple[Thread, ...]:
        """The threads that a recommendation stands in; several where asks were merged.

        Raises `UnknownKey` where the series has no such recommendation.
        """
        self._known(name)
        return tuple(
            thread for thread in self.threads if any(name in it.names for it in thread.stages)
        )

    def history(self, metric: str) -> History:
        """One metric through all editions; `UnknownKey` where nothing states it."""
        moved = tuple(
            movement
            for comparison in self.comparisons
            for movement in comparison.movements
            if movement.start.place != movement.end.place
        )
        return history(metric, self.series, moved)

    def releases(self, metric: str) -> Releases:
        """Every value of a metric by period and by release; `UnknownKey` where there is none."""
        return self.history(metric).releases

    def between(self, before: str, after: str) -> Comparison:
        """The comparison of an edition with a later one.

        Raises `UnknownKey` where the series has no such pair.
        """
        pairs = _by_keys((*self.comparisons, *self.across))
        if (before, after) not in pairs:
            known = [f"{one} {other}" for one, other in pairs]
            raise UnknownKey("pair of editions", f"{before} {after}", known)
        return pairs[before, after]

    def composed(self, before: str, after: str) -> Comparison:
        """The comparison of two editions under everything that is known of those between.

        A chain of steps from the one to the other counts as a decision, where no person has
        spoken of its two ends, and no step of it is only proposed.

        Raises `NotOnePair` where an edition between is not held whole, since what became of an
        ask in it is then not known.
        """
        found = self.between(before, after)
        if found in self.comparisons:
            return found
        between = [one for one in self._between(before, after) if one.gaps]
        if between:
            keys = ", ".join(one.key for one in between)
            raise NotOnePair(
                f"{before} and {after} have editions between them that are not held whole, {keys}; "
                "give two neighbours"
            )
        decisions = composed_decisions(self.series, self.steps, before, after)
        editions = self.series[before], self.series[after]
        return compare(
            align(*editions, series=self.series, decisions=decisions, matcher=self.matcher)
        )

    def until(self, edition: str) -> "Timeline":
        """The timeline as it was when an edition came out, without all that is later."""
        place = self.series.editions.index(self.series[edition])
        kept = {found.key for found in self.series.editions[: place + 1]}
        return evolve(
            self,
            comparisons=_within(self.comparisons, kept),
            across=_within(self.across, kept),
            steps=tuple(one for one in self.steps if one.after.partition("/")[0] in kept),
            threads=tuple(_cut(one, kept) for one in self.threads if one.since in kept),
            offers=tuple(one for one in self.offers if one.after.partition("/")[0] in kept),
        )

    def _between(self, before: str, after: str) -> tuple[Edition, ...]:
        keys = [edition.key for edition in self.series]
        return self.series.editions[keys.index(before) + 1 : keys.index(after)]

    def _known(self, name: str) -> None:
        edition, _, key = name.partition("/")
        self.series[edition][key]


def timeline(series: Series, *, matcher: Matcher = propose) -> Timeline:
    """Follow every ask and every metric of a series through all of its editions.

    Neighbouring editions are compared as ever. Between others only what people decided and
    identical words join two recommendations; what ``matcher`` proposes there is offered to
    review, and never inferred.

    >>> from snapshots.model import Edition, Recommendation
    >>> accounts = Series(key="accounts", title="State of the accounts", editions=[
    ...     Edition(key=key, recommendations=[Recommendation(key=number, text="Publish them.")])
    ...     for key, number in (("2019", "3"), ("2021", "1"), ("2024", "2"))])
    >>> (thread,) = timeline(accounts).threads
    >>> [(stage.names, stage.kind.value) for stage in thread.stages]
    [(('2019/3',), 'first-asked'), (('2021/1',), 'repeated'), (('2024/2',), 'repeated')]
    """
    places = {edition.key: place for place, edition in enumerate(series)}
    pairs = sorted(
        combinations(series, 2), key=lambda pair: places[pair[1].key] - places[pair[0].key]
    )
    every = tuple(compare(align(*pair, series=series, matcher=matcher)) for pair in pairs)
    steps = descents(every, places)
    offered = tuple(offers(every, places, steps))
    compared = Compared(
        editions=series.editions,
        comparisons=_by_keys(every),
        steps=steps,
        offered=frozenset(name for one in offered for name in (one.before, one.after)),
    )
    neighbours = max(len(series) - 1, 0)
    return Timeline(
        series=series,
        comparisons=every[:neighbours],
        across=every[neighbours:],
        steps=steps,
        threads=tuple(threads(compared)),
        offers=offered,
        matcher=matcher,
    )


def _by_keys(comparisons: tuple[Comparison, ...]) -> dict[tuple[str, str], Comparison]:
    return {(it.alignment.before.key, it.alignment.after.key): it for it in comparisons}


def _within(comparisons: tuple[Comparison, ...], kept: set[str]) -> tuple[Comparison, ...]:
    return tuple(one for one in comparisons if one.alignment.after.key in kept)


def _cut(thread: Thread, kept: set[str]) -> Thread:
    return evolve(thread, stages=tuple(one for one in thread.stages if one.edition in kept))


def _returning(found: tuple[Thread, ...]) -> tuple[Stage, ...]:
    stages = (stage for thread in found for stage in thread.stages)
    return tuple(dict.fromkeys(one for one in stages if one.kind is StageKind.RETURNED))


def _returned(timeline: Timeline, stage: Stage) -> Change:
    """The change that a return is: from where the ask last stood to where it stands again."""
    since = str(stage.since)
    into = [one for one in timeline.steps if one.after in stage.names]
    stood = dict.fromkeys(one.before for one in into if one.before.partition("/")[0] == since)
    keys = {since: tuple(stood), stage.edition: stage.names}
    before, after = (names[0] if len(names) == 1 else names for names in keys.values())
    return Change(
        kind="recommendation-returned",
        path=f"recommendations[{'+'.join(stage.keys)}]",
        before=before,
        after=after,
        basis=stage.basis,
        series=timeline.series.key,
        before_edition=since,
        after_edition=stage.edition,
        before_keys=tuple(name.partition("/")[2] for name in stood),
        after_keys=stage.keys,
    )
