"""Many editions in JSON: threads, lineages, summaries, and what lint found."""

from attrs import frozen

from snapshots.alignment import Basis, Relation
from snapshots.comparison import (
    Clash,
    Count,
    Descent,
    Gap,
    Group,
    Headline,
    History,
    Kin,
    Lineage,
    Offer,
    Stage,
    StageKind,
    Standing,
    Summary,
    Thread,
    Timeline,
    clashes,
)
from snapshots.comparison.change import Change
from snapshots.contract.movements import MovementForm, movement_form
from snapshots.model import Break, Period, Series

__all__ = [
    "HistoryForm",
    "KinForm",
    "LineageForm",
    "OfferForm",
    "StageForm",
    "SummaryForm",
    "ThreadForm",
    "TimelineForm",
    "lineage_form",
    "summary_form",
    "timeline_form",
]


@frozen(kw_only=True)
class StageForm:
    """What became of an ask in one edition; ``changes`` are fingerprints."""

    edition: str
    keys: tuple[str, ...]
    kind: StageKind
    basis: Basis
    since: str | None
    over: tuple[str, ...]
    changes: tuple[str, ...]


@frozen(kw_only=True)
class ThreadForm:
    """One ask through all editions."""

    name: str
    since: str
    is_since_known: bool
    basis: Basis
    stages: tuple[StageForm, ...]


@frozen(kw_only=True)
class OfferForm:
    """Two recommendations that may be one ask, for a person to say."""

    before: str
    after: str
    over: tuple[str, ...]
    likeness: str


@frozen(kw_only=True)
class HistoryForm:
    """One metric through all editions."""

    key: str
    name: str
    places: tuple[str, ...]
    producers: tuple[str, ...]
    breaks: tuple[Break, ...]
    releases: tuple[Period, ...]
    movements: tuple[MovementForm, ...]


@frozen(kw_only=True)
class TimelineForm:
    """Every ask and every metric of a series; ``returned`` are changes of that kind."""

    series: str
    editions: tuple[str, ...]
    threads: tuple[ThreadForm, ...]
    steps: tuple[Descent, ...]
    returned: tuple[Change, ...]
    offers: tuple[OfferForm, ...]
    clashes: tuple[Clash, ...]
    histories: tuple[HistoryForm, ...]


def timeline_form(timeline: Timeline) -> TimelineForm:
    """A timeline as JSON has it."""
    series = timeline.series
    return TimelineForm(
        series=series.key,
        editions=tuple(edition.key for edition in series),
        threads=tuple(map(_thread, timeline.threads)),
        steps=timeline.steps,
        returned=timeline.returned,
        offers=tuple(map(_offer, timeline.offers)),
        clashes=clashes(timeline),
        histories=tuple(_history(one, series) for one in timeline.histories),
    )


def _thread(thread: Thread) -> ThreadForm:
    return ThreadForm(
        name=thread.name,
        since=thread.since,
        is_since_known=thread.is_since_known,
        basis=thread.basis,
        stages=tuple(map(_stage, thread.stages)),
    )


def _stage(stage: Stage) -> StageForm:
    return StageForm(
        edition=stage.edition,
        keys=stage.keys,
        kind=stage.kind,
        basis=stage.basis,
        since=stage.since,
        over=stage.over,
        changes=tuple(change.fingerprint for change in stage.changes),
    )


def _offer(one: Offer) -> OfferForm:
    likeness = format(one.pair.likeness, "f")
    return OfferForm(before=one.before, after=one.after, over=one.over, likeness=likeness)


def _history(one: History, series: Series) -> HistoryForm:
    return HistoryForm(
        key=one.key,
        name=one.metrics[-1][1].name,
        places=tuple(place for place, _ in one.metrics),
        producers=one.producers,
        breaks=one.breaks,
        releases=one.releases.dates,
        movements=tuple(movement_form(movement, series) for movement in one.movements),
    )


@frozen(kw_only=True)
class KinForm:
    """An ancestor or a descendant: what it is, on what basis, by which steps."""

    name: str
    relation: Relation
    basis: Basis
    chain: tuple[Descent, ...]


@frozen(kw_only=True)
class LineageForm:
    """What one recommendation came from and became."""

    name: str
    ancestors: tuple[KinForm, ...]
    descendants: tuple[KinForm, ...]


def lineage_form(lineage: Lineage) -> LineageForm:
    """A lineage as JSON has it."""
    return LineageForm(
        name=lineage.name,
        ancestors=tuple(map(_kin, lineage.ancestors)),
        descendants=tuple(map(_kin, lineage.descendants)),
    )


def _kin(kin: Kin) -> KinForm:
    return KinForm(name=kin.name, relation=kin.relation, basis=kin.basis, chain=kin.chain)


@frozen(kw_only=True)
class _GapForm:
    edition: str
    gap: Gap


@frozen(kw_only=True)
class SummaryForm:
    """Counts, headlines and standings; ``withheld`` are the movements that may not be told."""

    before: str
    after: str
    counts: tuple[Count, ...]
    headlines: tuple[Headline, ...]
    standings: tuple[Standing, ...]
    addressees: tuple[Group, ...]
    pillars: tuple[Group, ...]
    themes: tuple[Group, ...]
    gaps: tuple[_GapForm, ...]
    withheld: tuple[MovementForm, ...]
    assumptions: tuple[str, ...]


def summary_form(summary: Summary) -> SummaryForm:
    """A summary as JSON has it."""
    return SummaryForm(
        before=summary.before,
        after=summary.after,
        counts=summary.counts,
        headlines=summary.headlines,
        standings=summary.standings,
        addressees=summary.addressees,
        pillars=summary.pillars,
        themes=summary.themes,
        gaps=tuple(_GapForm(edition=edition, gap=gap) for edition, gap in summary.gaps),
        withheld=tuple(map(movement_form, summary.withheld)),
        assumptions=summary.assumptions,
    )
