"""Figures in a report: side by side as printed, and what may be said of their differences."""

from collections.abc import Iterator
from decimal import Decimal

from snapshots.comparison import (
    Comparison,
    Direction,
    Effect,
    Movement,
    Point,
    releases,
)
from snapshots.comparison.figures.disclosure import hidden_cells
from snapshots.comparison.figures.step import Cell, Step
from snapshots.model import Metric, Series
from snapshots.model.decimals import to_places
from snapshots.reporting import wording
from snapshots.reporting.doubts import doubted
from snapshots.reporting.page import Block, Heading, Paragraph, Table

__all__ = [
    "COLUMNS",
    "caveats_told",
    "change_told",
    "changes_of_metric",
    "figure_blocks",
    "figure_told",
    "movement_cells",
    "values_told",
]

#: What a table of movements tells of each.
COLUMNS = (
    "Figure", "From", "To", "Change", "Why", "It would need", "Comparable instead", "Sources",
)  # fmt: skip


def figure_blocks(comparison: Comparison) -> list[Block]:
    """All figures side by side, then a row for each movement; nothing where there are none."""
    return [*_side_by_side(comparison), *_movements(comparison)]


def _side_by_side(comparison: Comparison) -> list[Block]:
    alignment = comparison.alignment
    hidden = hidden_cells(alignment)
    rows = tuple(
        (
            figure.name,
            values_told(figure.before, alignment.series, hidden),
            values_told(figure.after, alignment.series, hidden),
        )
        for figure in comparison.figures
    )
    columns = ("Figure", alignment.before.key, alignment.after.key)
    blocks: list[Block] = [
        Heading("Figures side by side"),
        Paragraph("As each edition gives them. Two values side by side are not yet a change."),
        Table(columns=columns, rows=rows, records=True),
    ]
    return blocks if rows else []


def values_told(
    metric: Metric | None, series: Series | None, hidden: frozenset[Cell], *, grouped: bool = True
) -> str:
    """All values of a metric, each with where it was read and what speaks against it."""
    if metric is None:
        return "none held"
    return "; ".join(
        f"withheld ({one.period}; {wording.REVEALING})"
        if (metric.key, one.period) in hidden
        else wording.figure(metric, one, grouped=grouped)
        + _read(wording.read_in(one.evidence, series))
        + doubted(one, series)
        for one in metric.observations
    )


def _read(place: str) -> str:
    return f", read in {place}" if place else ""


def _movements(comparison: Comparison) -> list[Block]:
    series = comparison.alignment.series
    rows = tuple(movement_cells(movement, series) for movement in comparison.movements)
    blocks: list[Block] = [
        Heading("Figures: what may be subtracted"),
        Paragraph(
            "From each figure to the next, between the editions and within each. Where a change "
            "is withheld, the reason stands beside it, and a comparable pair if one is held."
        ),
        Table(columns=COLUMNS, rows=rows, records=True),
    ]
    return blocks if rows else []


def changes_of_metric(metric: Metric, series: Series | None) -> list[Block]:
    """A row for the way from each period of a metric to the next of its kind; else nothing."""
    changes = releases(metric, series=series).changes()
    rows = tuple(
        (
            figure_told(change.start, change),
            figure_told(change.end, change),
            change_told(change),
            "; ".join([*caveats_told(change), *_known(change)]),
        )
        for change in changes
    )
    columns = ("From", "To", "Change", "Why")
    blocks: list[Block] = [
        Heading("From each period to the next of its kind"),
        Table(columns=columns, rows=rows, records=True),
    ]
    return blocks if rows else []


def movement_cells(movement: Movement, series: Series | None) -> tuple[str, ...]:
    """What is told of one movement, a cell for each of `COLUMNS`."""
    start, end = movement.step.ends
    places = f"within {end.place}" if start.place == end.place else f"{start.place} to {end.place}"
    return (
        f"{end.metric.name}, {places}",
        _point(start, movement, series),
        _point(end, movement, series),
        change_told(movement),
        "; ".join([*caveats_told(movement), *_known(movement)]),
        "; ".join(dict.fromkeys(movement.would_need)),
        _instead(movement, series),
        _sources(movement, series),
    )


def _point(point: Point, movement: Movement, series: Series | None) -> str:
    """A figure with its period, its base and where it was read."""
    base = f" of {point.metric.base}" if point.metric.base else ""
    read = _read(wording.read_in(point.observation.evidence, series))
    return f"{figure_told(point, movement)}{base}{read}"


def figure_told(point: Point, movement: Movement, *, grouped: bool = True) -> str:
    """The figure; the counts beside a share, and alone where the share is one of few."""
    observation = point.observation
    if not movement.shows_values:
        return f"withheld ({point.period})"
    counts = wording.counts(observation, grouped=grouped)
    if counts and "small.base" in movement.withheld_for:
        return f"{counts} ({point.period})"
    told = wording.figure(point.metric, observation, grouped=grouped)
    return f"{told[:-1]}; {counts})" if counts else told


def change_told(movement: Movement) -> str:
    """The change with its interval, or that there is none to tell."""
    step = movement.step
    if movement.is_withheld:
        return "withheld"
    if movement.is_revision:
        return f"no change but a revision: {_way(step, step.published)}"
    if movement.direction is Direction.CANNOT_TELL:
        return f"no change can be claimed{_interval(step)}"
    multiple = _multiple(step, movement.ratio, movement.percent)
    told = f"{_way(step, step.real)}{_interval(step)}{multiple}"
    return f"{told}{_as_printed(movement)}" if step.revision else told


def _as_printed(movement: Movement) -> str:
    """The value that the change was measured from, and the change of what was printed first."""
    step = movement.step
    restated = wording.value(step.base.metric, step.base.observation)
    multiple = _multiple(step, movement.published_ratio, movement.published_percent)
    return f", from {restated} as restated; as printed, {_way(step, step.published)}{multiple}"


def _way(step: Step, amount: Decimal) -> str:
    """Up or down, and by how much."""
    if not amount:
        return "unchanged"
    unit = step.unit_of_change
    told = f"{'up' if amount > 0 else 'down'} {_number(abs(amount))}"
    return f"{told} {_UNITS.get(unit.id, unit.symbol)}".strip()


_UNITS = {"percentage-point": "percentage points"}


def _interval(step: Step) -> str:
    """What rounding allows, where it allows more than one value."""
    if not step.leeway:
        return ""
    return f" (rounding allows {_number(step.low)} to {_number(step.high)})"


def _multiple(step: Step, ratio: Decimal | None, percent: Decimal | None) -> str:
    """Of shares a multiple, which no one takes for points; of all else a change in percent."""
    if ratio is None or not percent:
        return ""
    if step.unit_of_change.id == "percentage-point":
        times = _number(to_places(ratio, 2))
        return "" if times == "1" else f"; {times} times as much"
    return f"; {_number(to_places(abs(percent), 1))} %"


def _number(value: Decimal) -> str:
    """A number without zeros that nobody printed.

    >>> _number(Decimal("15.0")), _number(Decimal("1440"))
    ('15', '1,440')
    """
    written = wording.number(value)
    return written.rstrip("0").rstrip(".") if "." in written else written


def caveats_told(movement: Movement) -> Iterator[str]:
    """Every caveat, those that withhold the change first."""
    for caveat in sorted(movement.caveats, key=lambda one: one.effect is not Effect.WITHHOLD):
        yield f"{caveat.title} ({caveat.detail})"


def _known(movement: Movement) -> Iterator[str]:
    """What the record knows of the figures, save what a caveat has told."""
    told = [caveat.detail for caveat in movement.caveats]
    for known in movement.acknowledged:
        if not any(known.reason in detail for detail in told):
            yield f"known: {known.finding}, {known.reason}"


def _instead(movement: Movement, series: Series | None) -> str:
    if not movement.is_withheld:
        return ""
    other = movement.instead
    if other is None:
        return "none is held"
    start, end = (_point(point, other, series) for point in other.step.ends)
    notes = "; ".join(caveats_told(other))
    return f"{start}, to {end}: {change_told(other)}" + (f"; {notes}" if notes else "")


def _sources(movement: Movement, series: Series | None) -> str:
    told = (
        wording.evidence(point.observation.evidence, series)
        for shown in (movement, movement.instead)
        if shown
        for point in shown.step.points
    )
    return "; ".join(dict.fromkeys(filter(None, told)))
