"""The pages of many editions: every ask by edition, and where one came from."""

from snapshots.alignment import Relation
from snapshots.comparison import (
    Clash,
    CueKind,
    Descent,
    History,
    Kin,
    Lineage,
    Offer,
    Stage,
    Thread,
    Timeline,
    clashes,
    gaps,
)
from snapshots.comparison.figures.disclosure import revealing
from snapshots.comparison.figures.histories import stated
from snapshots.comparison.figures.step import Cell
from snapshots.model import Metric, Observation, Series
from snapshots.reporting import wording
from snapshots.reporting.item_pages import what_is_asked
from snapshots.reporting.page import Block, Heading, Page, Paragraph, Table, listed
from snapshots.reporting.reasons import basis_told
from snapshots.reporting.sentences import sentence

__all__ = ["lineage_page", "step_told", "timeline_page"]

_THREADS = ("Ask", "Asked of", "What is asked", "Since", "Through the editions", "Basis")
_FIGURES = ("Figure", "Printed by", "Producers", "Breaks", "Releases")
_STEPS = ("From", "To", "Relation", "Basis", "Passing over", "Why", "What is asked")


def timeline_page(timeline: Timeline) -> Page:
    """Every ask by edition, what came back, what a person should look at, and every figure."""
    series = timeline.series
    blocks: list[Block] = [
        Heading(f"{series.title}, edition by edition", 1),
        Paragraph(_lead(timeline), lead=True),
    ]
    blocks += _matrix(timeline)
    rows = tuple(_thread(thread, series) for thread in timeline.threads)
    blocks += (
        [Heading("Every ask"), Table(columns=_THREADS, rows=rows, records=True)] if rows else []
    )
    blocks += listed("Taken up again", (sentence(one, series) for one in timeline.returned))
    blocks += listed("For a person: one ask?", (_offer(one) for one in timeline.offers))
    blocks += listed("What asks say of themselves", map(_clash, clashes(timeline)))
    hidden = revealing(metric for _, metric in stated(series))
    figures = tuple(_history(one, series, hidden) for one in timeline.histories)
    blocks += (
        [Heading("Figures"), Table(columns=_FIGURES, rows=figures, records=True)] if figures else []
    )
    return Page(blocks=tuple(blocks))


def _lead(timeline: Timeline) -> str:
    editions = timeline.series.editions
    told = (
        f"{wording.count(len(editions), 'edition')}, {wording.count(len(timeline.threads), 'ask')}"
    )
    lacking = [edition.key for edition in editions if gaps(edition)]
    if not lacking:
        return f"{told.capitalize()}. Every edition is held complete."
    verb = "is" if len(lacking) == 1 else "are"
    return f"{told.capitalize()}. Not all of {wording.joined(lacking)} {verb} held."


def _matrix(timeline: Timeline) -> list[Block]:
    """Asks by editions: what became of each, and the recommendations that make it."""
    keys = [edition.key for edition in timeline.series]
    rows = tuple(
        (thread.name, *(_cell(thread.at(key)) for key in keys)) for thread in timeline.threads
    )
    return [Heading("Asks by edition"), Table(columns=("Ask", *keys), rows=rows)] if rows else []


def _cell(stage: Stage | None) -> str:
    if stage is None:
        return ""
    keys = f": {', '.join(stage.keys)}" if stage.keys else ""
    return f"{wording.spaced(stage.kind.value)}{keys}"


def _thread(thread: Thread, series: Series) -> tuple[str, ...]:
    edition, _, key = [stage for stage in thread.stages if stage.keys][-1].names[0].partition("/")
    item = series[edition][key]
    since = thread.since if thread.is_since_known else f"at least {thread.since}"
    return (
        thread.name,
        wording.bodies(item.addressees, series),
        what_is_asked(item),
        since,
        "; ".join(f"{stage.edition} {_cell(stage)}" for stage in thread.stages),
        basis_told(thread.basis),
    )


def _offer(one: Offer) -> str:
    over = wording.joined(one.over)
    return f"{one.before} and {one.after}, with {over} between: {wording.why(one.pair)}"


def _clash(one: Clash) -> str:
    says = {
        CueKind.REPEATED: "was asked before",
        CueKind.NEW: "is new",
        CueKind.DONE: "has been done",
    }
    found = wording.spaced(one.found.value)
    return f"{one.name} says “{one.cue.words}”, that it {says[one.cue.kind]}; found: {found}"


def _history(one: History, series: Series, hidden: frozenset[Cell]) -> tuple[str, ...]:
    metric = one.metrics[-1][1]
    return (
        f"{metric.name} ({one.key})",
        "; ".join(
            f"{place}: {', '.join(_figure(found, it, hidden) for it in found.observations)}"
            for place, found in one.metrics
            if not place.startswith("statistics/")
        ),
        wording.bodies(one.producers, series),
        "; ".join(f"since {it.since}: {it.reason}" for it in one.breaks),
        wording.joined(map(str, one.releases.dates)),
    )


def _figure(metric: Metric, one: Observation, hidden: frozenset[Cell]) -> str:
    """A figure as printed; where it would reveal a suppressed one, only its period."""
    is_hidden = (metric.key, one.period) in hidden
    return f"withheld ({one.period})" if is_hidden else wording.figure(metric, one)


def lineage_page(lineage: Lineage, series: Series | None = None) -> Page:
    """What one recommendation came from and became, with the basis of every step."""
    blocks: list[Block] = [
        Heading(f"{lineage.name}, where it comes from and what became of it", 1),
        Paragraph(_kin_told(lineage), lead=True),
    ]
    chains = [
        *(kin.chain for kin in lineage.ancestors),
        *(kin.chain for kin in lineage.descendants),
    ]
    steps = dict.fromkeys(step for chain in chains for step in chain)
    rows = tuple(_step(step, series) for step in steps)
    blocks += [Heading("Steps"), Table(columns=_STEPS, rows=rows, records=True)] if rows else []
    return Page(blocks=tuple(blocks))


def _kin_told(lineage: Lineage) -> str:
    told = [
        f"{word} {wording.joined(map(_kin, kin))}"
        for word, kin in (("From", lineage.ancestors), ("Into", lineage.descendants))
        if kin
    ]
    return f"{'. '.join(told)}." if told else "Nothing in other editions is known to belong to it."


def _kin(kin: Kin) -> str:
    return f"{kin.name} ({step_told(kin.relation)}; {basis_told(kin.basis)})"


def step_told(relation: Relation) -> str:
    """What a later recommendation is to an earlier one, in words."""
    return {Relation.SAME_ASK: "the same ask"}.get(relation, "grown out of it")


def _step(step: Descent, series: Series | None) -> tuple[str, ...]:
    edition, _, key = step.after.partition("/")
    sure = f", {step.certainty.value} certainty" if step.certainty else ""
    return (
        step.before,
        step.after,
        step_told(step.relation),
        f"{basis_told(step.basis)}{sure}",
        wording.joined(step.over),
        step.reason or "",
        what_is_asked(series[edition][key]) if series else "",
    )
