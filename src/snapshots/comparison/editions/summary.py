"""Summary: counts, headlines and standings of two editions, as data without a sentence."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum

from attrs import evolve, frozen

from snapshots.comparison.comparison import Comparison
from snapshots.comparison.editions.standings import (
    Standing,
    about,
    as_asked_of,
    past_of,
    standing_of,
)
from snapshots.comparison.editions.timeline import Timeline
from snapshots.comparison.existence import Existence, ExistenceVerdict, Gap, gaps
from snapshots.comparison.figures.movement import Movement
from snapshots.comparison.outcomes import Outcome
from snapshots.model import Edition, Recommendation, Side, Tier
from snapshots.model.edition import natural
from snapshots.model.shortcuts import Shown

__all__ = [
    "Count",
    "Group",
    "Headline",
    "HeadlineRule",
    "Range",
    "Summary",
    "summarise",
]


@frozen(kw_only=True)
class Range:
    """How many there are: one number, or from the least to the most while pairs are undecided.

    >>> str(Range(low=9, high=11)), str(Range(low=9, high=9))
    ('9 to 11', '9')
    """

    low: int
    high: int

    def __str__(self) -> str:
        """The number, or both with *to* between."""
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"


@frozen(kw_only=True)
class Count:
    """How many recommendations of one tier of one edition have a verdict.

    ``tier`` is nothing for those that stand in none; ``names`` are those that have it for
    certain, ``fingerprints`` the changes that say so.
    """

    side: Side
    tier: Tier | None
    verdict: ExistenceVerdict
    number: Range
    names: tuple[str, ...]
    fingerprints: tuple[str, ...]


class HeadlineRule(Enum):
    """Why something is a headline, the weightiest first.

    ``reversed``: the opposite is asked for. ``returned``: taken up again after an edition that
    is proven not to have it. ``dropped``, ``new``: proven so. ``strengthened``, ``softened``:
    some dimension rises and none falls, or the other way round. ``longest``: carried, and asked
    for longer than any other ask that is carried. ``repeated``: carried as it was.
    """

    REVERSED = "reversed"
    RETURNED = "returned"
    DROPPED = "dropped"
    STRENGTHENED = "strengthened"
    SOFTENED = "softened"
    LONGEST = "longest"
    REPEATED = "repeated"
    NEW = "new"


@frozen(kw_only=True)
class Headline:
    """What is to be told first: the rule that chose it, what it is about, what it rests on."""

    rule: HeadlineRule
    names: tuple[str, ...]
    fingerprints: tuple[str, ...]


@frozen(kw_only=True)
class Group:
    """The asks that share a body, a pillar or a theme; ``key`` is empty where they have none."""

    key: str
    standings: tuple[Standing, ...]


@frozen(kw_only=True)
class Summary(Shown):
    """What a comparison comes to: counts, headlines, and what each body has been asked.

    ``headlines`` stand in the order of their rules. ``gaps`` are the parts of either edition
    that are not held, ``withheld`` the movements that may not be told.
    """

    before: str
    after: str
    counts: tuple[Count, ...]
    headlines: tuple[Headline, ...]
    standings: tuple[Standing, ...]
    addressees: tuple[Group, ...]
    pillars: tuple[Group, ...]
    themes: tuple[Group, ...]
    gaps: tuple[tuple[str, Gap], ...]
    withheld: tuple[Movement, ...]
    assumptions: tuple[str, ...]

    def count(self, side: Side, verdict: ExistenceVerdict) -> Range:
        """How many of one edition have a verdict, over all tiers."""
        found = [it.number for it in self.counts if it.side is side and it.verdict is verdict]
        return Range(low=sum(it.low for it in found), high=sum(it.high for it in found))


def summarise(value: Comparison | Timeline, *, within: Timeline | None = None) -> Summary:
    """Sum up a comparison, or the last comparison of a timeline.

    ``within`` is the timeline that tells since when an ask has been made; without it only the
    two editions compared are known.

    Raises `ValueError` where a timeline has fewer than two editions.

    >>> from snapshots.alignment import align
    >>> from snapshots.comparison.comparison import compare
    >>> older, newer = (Edition(key=key, recommendations=[
    ...     Recommendation(key="1", text="Publish the accounts.", addressees=["treasury"])])
    ...     for key in ("2021", "2024"))
    >>> summary = summarise(compare(align(older, newer)))
    >>> str(summary.count(Side.AFTER, ExistenceVerdict.CARRIED)), summary.addressees[0].key
    ('1', 'treasury')
    """
    if isinstance(value, Timeline):
        if not value.comparisons:
            raise ValueError("a timeline of fewer than two editions has nothing to sum up")
        return summarise(value.comparisons[-1], within=value)
    alignment = value.alignment
    past = past_of(value, within)
    standings = tuple(standing_of(value, item, past) for item in alignment.after.recommendations)
    return Summary(
        before=alignment.before.key,
        after=alignment.after.key,
        counts=tuple(_counts(value)),
        headlines=tuple(_headlines(value, standings, within)),
        standings=standings,
        addressees=_by_body(alignment.after, standings),
        pillars=_groups(alignment.after, standings, _pillars),
        themes=_groups(alignment.after, standings, lambda item: item.themes),
        gaps=tuple(
            (edition.key, gap)
            for edition in (alignment.before, alignment.after)
            for gap in gaps(edition)
        ),
        withheld=tuple(movement for movement in value.movements if movement.is_withheld),
        assumptions=alignment.assumptions,
    )


def _counts(comparison: Comparison) -> Iterator[Count]:
    for side in Side:
        edition = comparison.alignment.edition(side)
        entries = [entry for entry in comparison.existence if entry.side is side]
        for tier in (*Tier, None):
            inside = [entry for entry in entries if edition[entry.key].tier is tier]
            for verdict in ExistenceVerdict if inside else ():
                yield _count(comparison, side, tier, verdict, inside)


def _count(
    comparison: Comparison,
    side: Side,
    tier: Tier | None,
    verdict: ExistenceVerdict,
    entries: Iterable[Existence],
) -> Count:
    sure = [entry for entry in entries if entry.verdict is verdict]
    perhaps = sum(verdict in _open(entry) for entry in entries)
    return Count(
        side=side,
        tier=tier,
        verdict=verdict,
        number=Range(low=len(sure), high=len(sure) + perhaps),
        names=tuple(entry.name for entry in sure),
        fingerprints=about(comparison, [entry.name for entry in sure]),
    )


def _open(entry: Existence) -> set[ExistenceVerdict]:
    """What an undecided recommendation may turn out to be."""
    if entry.verdict is not ExistenceVerdict.UNDECIDED or entry.absence is None:
        return set()
    proven = ExistenceVerdict.NEW if entry.side is Side.AFTER else ExistenceVerdict.DROPPED
    lacking = ExistenceVerdict.NOT_SEEN if entry.absence.gaps else proven
    return {ExistenceVerdict.CARRIED, ExistenceVerdict.DEVELOPED, lacking}


def _headlines(
    comparison: Comparison, standings: Iterable[Standing], within: Timeline | None
) -> Iterator[Headline]:
    for rule in HeadlineRule:
        names = _NAMED[rule](comparison, tuple(standings), within)
        if names:
            yield Headline(rule=rule, names=names, fingerprints=about(comparison, names))


_Named = Callable[[Comparison, tuple[Standing, ...], Timeline | None], tuple[str, ...]]


def _by_outcome(outcome: Outcome) -> _Named:
    """The asks of the later edition whose match comes to this."""

    def named(comparison: Comparison, *_: object) -> tuple[str, ...]:
        key = comparison.alignment.after.key
        return tuple(
            f"{key}/{after}"
            for result in comparison.results
            if result.outcome is outcome
            for after in result.match.after
        )

    return named


def _returned(comparison: Comparison, _: object, within: Timeline | None) -> tuple[str, ...]:
    key = comparison.alignment.after.key
    found = within.returned if within else ()
    return tuple(name for one in found if one.after_edition == key for name in one.after_names)


def _new(comparison: Comparison, _: object, within: Timeline | None) -> tuple[str, ...]:
    back = _returned(comparison, (), within)
    return tuple(entry.name for entry in comparison.new if entry.name not in back)


def _longest(comparison: Comparison, standings: tuple[Standing, ...], _: object) -> tuple[str, ...]:
    """The asks that are carried and have been made for longest, if longer than the others."""
    carried = {entry.name for entry in comparison.repeated}
    asked = [one for one in standings if one.name in carried]
    earliest = min((one.since for one in asked), key=natural, default="")
    oldest = [one.name for one in asked if one.since == earliest]
    return tuple(oldest) if len(oldest) < len(asked) else ()


_NAMED: dict[HeadlineRule, _Named] = {
    HeadlineRule.REVERSED: _by_outcome(Outcome.REVERSED),
    HeadlineRule.RETURNED: _returned,
    HeadlineRule.DROPPED: lambda it, *_: tuple(entry.name for entry in it.dropped),
    HeadlineRule.STRENGTHENED: _by_outcome(Outcome.STRENGTHENED),
    HeadlineRule.SOFTENED: _by_outcome(Outcome.SOFTENED),
    HeadlineRule.LONGEST: _longest,
    HeadlineRule.REPEATED: _by_outcome(Outcome.REPEATED),
    HeadlineRule.NEW: _new,
}


def _groups(
    edition: Edition,
    standings: tuple[Standing, ...],
    keys: Callable[[Recommendation], tuple[str, ...]],
) -> tuple[Group, ...]:
    """The asks by what they share, in the order in which it is first named; the rest last."""
    found: dict[str, list[Standing]] = {}
    for item, standing in zip(edition.recommendations, standings, strict=True):
        for key in keys(item) or ("",):
            found.setdefault(key, []).append(standing)
    ordered = sorted(found, key=lambda key: not key)
    return tuple(Group(key=key, standings=tuple(found[key])) for key in ordered)


def _by_body(edition: Edition, standings: tuple[Standing, ...]) -> tuple[Group, ...]:
    """What each body is asked, and since when it is asked that, whoever was asked before."""
    groups = _groups(edition, standings, lambda item: item.addressees)
    return tuple(
        evolve(group, standings=tuple(as_asked_of(one, group.key) for one in group.standings))
        for group in groups
    )


def _pillars(item: Recommendation) -> tuple[str, ...]:
    return (item.pillar,) if item.pillar else ()
