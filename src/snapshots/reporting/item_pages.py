"""The pages of single items: one recommendation, one metric."""

from collections.abc import Iterator

from snapshots.comparison.figures.disclosure import hidden_beside
from snapshots.comparison.figures.step import Cell
from snapshots.model import ItemHeld, Metric, Observation, Recommendation, Series, Status
from snapshots.reporting import wording
from snapshots.reporting.doubts import doubt_blocks
from snapshots.reporting.figures import changes_of_metric
from snapshots.reporting.page import Block, Bullets, Heading, Page, Table

__all__ = ["metric_blocks", "metric_page", "observations", "recommendation_page", "what_is_asked"]


def what_is_asked(item: Recommendation) -> str:
    """The ask, in the record's words or as printed, and how much of it that is."""
    remark = {ItemHeld.IN_SHORT: " (in short)", ItemHeld.PARTIAL: " (cut off)"}
    return f"{item.ask or item.text or 'not held'}{remark.get(item.held, '')}"


def recommendation_page(item: Recommendation, series: Series | None = None) -> Page:
    """One recommendation with all that is recorded of it."""
    facts = Bullets(tuple(_recommendation(item, series)))
    return Page(blocks=(Heading(f"Recommendation {item.key}", 1), facts))


def _recommendation(item: Recommendation, series: Series | None) -> Iterator[str]:
    yield f"asks: {what_is_asked(item)}"
    if item.text and item.ask:
        yield f"printed: {item.text}"
    facts = {
        "number": item.number or "",
        "held": item.held.value,
        "asked of": wording.bodies(item.addressees, series),
        "tier": item.tier.value if item.tier else "",
        "force": wording.spaced(item.force.value) if item.force else "",
        "nations": wording.joined(item.nations),
        "themes": wording.joined(item.themes),
        "due": str(item.due or ""),
        "bounds": "; ".join(wording.spaced(str(bound)) for bound in item.thresholds),
        "not before": str(item.not_before or ""),
        "read in": wording.evidence(item.evidence, series),
    }
    yield from (f"{name}: {value}" for name, value in facts.items() if value)


def metric_page(metric: Metric, series: Series | None = None) -> Page:
    """One metric with its definition and all its values."""
    return Page(blocks=(Heading(metric.name, 1), *metric_blocks(metric, series)))


def metric_blocks(metric: Metric, series: Series | None = None) -> tuple[Block, ...]:
    """What is measured and how, every value, and what may be said from each to the next."""
    facts = Bullets(tuple(_metric(metric, series)))
    hidden = hidden_beside([metric], series)
    table = observations(metric, series, hidden=hidden)
    return facts, table, *doubt_blocks(metric, series), *changes_of_metric(metric, series)


def _metric(metric: Metric, series: Series | None) -> Iterator[str]:
    facts = {
        "key": metric.key,
        "unit": metric.unit,
        "counts": metric.counts or "",
        "as a share of": metric.base or "",
        "definition": metric.definition or "",
        "coverage": metric.coverage or "",
        "producer": wording.body(metric.producer, series) if metric.producer else "",
        "stock or flow": metric.flow.value if metric.flow else "",
        "better": metric.better.value,
        "made of": wording.joined(metric.parts),
    }
    yield from (f"{name}: {value}" for name, value in facts.items() if value)
    for found in metric.breaks:
        yield f"break of {found.cause.value} since {found.since}: {found.reason}"


def observations(
    metric: Metric, series: Series | None = None, *, hidden: frozenset[Cell] = frozenset()
) -> Table:
    """The values of a metric, one a row; of a ``hidden`` cell it is withheld."""
    columns = ("Period", "Value", "Status", "Release", "Maturity", "Read in", "Source")
    rows = tuple(
        (
            str(one.period),
            *_value_and_status(metric, one, is_hidden=(metric.key, one.period) in hidden),
            str(one.release or ""),
            one.maturity.value if one.maturity else "",
            wording.read_in(one.evidence, series),
            wording.evidence(one.evidence, series),
        )
        for one in metric.observations
    )
    return Table(columns=columns, rows=rows)


def _value_and_status(metric: Metric, one: Observation, *, is_hidden: bool) -> tuple[str, str]:
    """A value with the counts behind it, and what is to be known of it."""
    if is_hidden and Status.SUPPRESSED not in one.status:
        return "withheld", wording.REVEALING
    told = filter(None, (wording.value(metric, one), wording.counts(one)))
    status = wording.joined(wording.spaced(status.value) for status in one.status)
    return "withheld" if is_hidden else " = ".join(told), status
