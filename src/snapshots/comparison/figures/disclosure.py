"""Disclosure: which figures would, taken together, reveal one that its producer has suppressed."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import evolve

from snapshots.alignment import Alignment
from snapshots.comparison.figures.equations import Equation, equations
from snapshots.comparison.figures.step import Cell
from snapshots.model import Claim, Metric, Observation, Series, Status

__all__ = [
    "exposed",
    "figures_of",
    "hidden_beside",
    "hidden_cells",
    "revealing",
    "reveals",
    "shut_cells",
    "suppressed",
    "withheld",
    "withheld_series",
]


def exposed(metrics: Iterable[Metric]) -> frozenset[Cell]:
    """The suppressed cells whose value follows from the figures given, of whatever edition.

    A cell follows where another edition prints it, or where totals and their parts, a longer
    period and the shorter ones in it, or a share and what it is made of leave it one value. That
    counts are whole and not negative is not used: it can narrow a value down, and seldom fixes
    it. A share counts as exact, since a small count follows from a rounded one too.

    The method is elimination (Gauss and Jordan) over exact fractions: a cell is fixed where an
    equation remains in which no other cell is unknown.
    """
    figures = tuple(metrics)
    return frozenset(cell for cell, _ in _exposures(figures, frozenset()))


def revealing(metrics: Iterable[Metric]) -> frozenset[Cell]:
    """The cells that must not be shown: those that are exposed, and those that give them away.

    What gives one away is taken out until nothing is left that does, since there may be several
    ways to work out a figure.
    """
    figures, hidden = tuple(metrics), frozenset[Cell]()
    while found := {one for cell, ways in _exposures(figures, hidden) for one in {cell, *ways}}:
        hidden |= found
    return hidden


def hidden_beside(metrics: Iterable[Metric], series: Series | None) -> frozenset[Cell]:
    """The cells that must not be shown where figures lie beside those of a series."""
    return revealing([*metrics, *figures_of(series)])


def hidden_cells(alignment: Alignment) -> frozenset[Cell]:
    """The cells that must not be shown where two editions and their series lie side by side."""
    return hidden_beside([*alignment.before.metrics, *alignment.after.metrics], alignment.series)


def figures_of(series: Series | None) -> Iterator[Metric]:
    """All metrics that a series holds, those of its editions and those of its statistics."""
    if series is not None:
        yield from (metric for edition in series for metric in edition.metrics)
        yield from (metric for entry in series.statistics for metric in entry.metrics)


def suppressed(metrics: Iterable[Metric]) -> frozenset[Cell]:
    """The cells that somebody has suppressed."""
    return frozenset(
        (metric.key, one.period)
        for metric in metrics
        for one in metric.observations
        if Status.SUPPRESSED in one.status
    )


def shut_cells(metrics: Iterable[Metric]) -> frozenset[Cell]:
    """The cells of which nothing may be said: suppressed, or revealing one that is."""
    figures = tuple(metrics)
    return suppressed(figures) | revealing(figures)


def reveals(claim: Claim, shut: frozenset[Cell], metrics: Iterable[Metric]) -> bool:
    """Whether the size that is claimed tells something of a cell of which nothing may be said."""
    return any(
        (metric.key, period) in shut
        for metric in metrics
        if {metric.key, metric.topic}.intersection(claim.readings)
        for period in (claim.since, claim.period)
    )


def withheld(metric: Metric, hidden: frozenset[Cell]) -> Metric:
    """The metric as a table for people has it: a hidden value is suppressed like the other."""
    return evolve(
        metric,
        observations=tuple(
            _without_value(one) if (metric.key, one.period) in hidden else one
            for one in metric.observations
        ),
    )


def withheld_series(series: Series) -> Series:
    """The series as tables for people have it, without the values that would reveal another.

    Nor does it have the sizes of claims that would.
    """
    figures = tuple(figures_of(series))
    hidden, shut = revealing(figures), shut_cells(figures)
    return evolve(
        series,
        editions=tuple(
            evolve(
                one,
                metrics=_withheld(one.metrics, hidden),
                claims=tuple(
                    evolve(claim, value=None, unit=None) if reveals(claim, shut, figures) else claim
                    for claim in one.claims
                ),
            )
            for one in series
        ),
        statistics=tuple(
            evolve(one, metrics=_withheld(one.metrics, hidden)) for one in series.statistics
        ),
    )


def _withheld(metrics: Iterable[Metric], hidden: frozenset[Cell]) -> tuple[Metric, ...]:
    return tuple(withheld(metric, hidden) for metric in metrics)


def _without_value(one: Observation) -> Observation:
    status = tuple(dict.fromkeys([*one.status, Status.SUPPRESSED]))
    return evolve(one, value=None, status=status, numerator=None, denominator=None, unknown=None)


def _exposures(
    metrics: tuple[Metric, ...], hidden: frozenset[Cell]
) -> Iterator[tuple[Cell, tuple[Cell, ...]]]:
    """Each exposed cell, with the known cells that it follows from, the hidden ones left out."""
    secret = suppressed(metrics)
    if not secret:
        return
    known = _known(metrics) - hidden
    for cell in sorted(known & secret):
        yield cell, ()
    there = list(equations(metrics))
    unknown = {cell for equation in there for cell in equation} - known
    for equation in _solved(there, unknown):
        left = unknown & equation.keys()
        if len(left) == 1 and left <= secret:
            (cell,) = left
            ways = tuple(equation.keys() - left)
            if ways or cell not in hidden:
                yield cell, ways


def _known(metrics: tuple[Metric, ...]) -> set[Cell]:
    """The cells of which a value is printed, or the two counts that make it."""
    return {
        (metric.key, one.period)
        for metric in metrics
        for one in metric.observations
        if one.value is not None or None not in {one.numerator, one.denominator}
    }


def _solved(equations: list[Equation], unknown: Iterable[Cell]) -> list[Equation]:
    """The equations that are left when each unknown is eliminated from all but one of them."""
    waiting, done = equations, list[Equation]()
    for cell in sorted(unknown):
        pivot = next((one for one in waiting if cell in one), None)
        if pivot is not None:
            waiting = [_without(cell, one, pivot) for one in waiting if one is not pivot]
            done = [_without(cell, one, pivot) for one in done]
            done.append(pivot)
    return done


def _without(cell: Cell, equation: Equation, pivot: Equation) -> Equation:
    """The equation less so much of the pivot that the cell is gone from it."""
    if cell not in equation:
        return equation
    times = equation[cell] / pivot[cell]
    left = {
        name: equation.get(name, Fraction(0)) - times * pivot.get(name, Fraction(0))
        for name in (*equation, *pivot)
    }
    return {name: factor for name, factor in left.items() if factor}
