"""Disclosure: which figures would, taken together, reveal one that its producer has suppressed."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TypeAlias

from snapshots.alignment import Alignment
from snapshots.comparison.step import Cell
from snapshots.model import Metric, Period, Series, Status

__all__ = ["exposed", "figures_of", "hidden_cells", "revealing"]

#: What adds up to nothing: cells with their factors, a total with 1 and its parts with -1.
Equation: TypeAlias = dict[Cell, Fraction]


def exposed(metrics: Iterable[Metric]) -> frozenset[Cell]:
    """The suppressed cells whose value follows from the figures given, of whatever edition.

    A cell follows where another edition prints it, or where totals and their parts leave it one
    value. That counts are whole and not negative is not used: it can narrow a value down, and
    seldom fixes it.

    The method is elimination (Gauss and Jordan) over exact fractions: a cell is fixed where an
    equation remains in which no other cell is unknown.
    """
    return frozenset(cell for cell, _ in _exposures(tuple(metrics)))


def revealing(metrics: Iterable[Metric]) -> frozenset[Cell]:
    """The cells that must not be shown: those that are exposed, and those that give them away."""
    return frozenset(found for cell, ways in _exposures(tuple(metrics)) for found in {cell, *ways})


def hidden_cells(alignment: Alignment) -> frozenset[Cell]:
    """The cells that must not be shown where two editions and their series lie side by side."""
    beside = (*alignment.before.metrics, *alignment.after.metrics)
    return revealing([*beside, *figures_of(alignment.series)])


def figures_of(series: Series | None) -> Iterator[Metric]:
    """All metrics that a series holds, those of its editions and those of its statistics."""
    if series is not None:
        yield from (metric for edition in series for metric in edition.metrics)
        yield from (metric for entry in series.statistics for metric in entry.metrics)


def _exposures(metrics: tuple[Metric, ...]) -> Iterator[tuple[Cell, tuple[Cell, ...]]]:
    """Each exposed cell, with the known cells that it follows from."""
    known, secret = _cells(metrics)
    for cell in sorted(known & secret):
        yield cell, ()
    equations = list(_equations(metrics))
    unknown = {cell for equation in equations for cell in equation} - known
    for equation in _solved(equations, unknown):
        left = unknown & equation.keys()
        if len(left) == 1 and left <= secret:
            (cell,) = left
            yield cell, tuple(equation.keys() - left)


def _cells(metrics: tuple[Metric, ...]) -> tuple[set[Cell], set[Cell]]:
    """The cells with a value somewhere, and those that somebody has suppressed."""
    known, secret = set(), set()
    for metric in metrics:
        for observation in metric.observations:
            cell = metric.key, observation.period
            if observation.value is not None:
                known.add(cell)
            elif Status.SUPPRESSED in observation.status:
                secret.add(cell)
    return known, secret


def _equations(metrics: tuple[Metric, ...]) -> Iterator[Equation]:
    """A total less its parts, for each period that any of them has, and the counts of shares."""
    for metric in metrics:
        yield from _counts_of_shares(metric)
    periods: dict[str, set[Period]] = {}
    for metric in metrics:
        found = {observation.period for observation in metric.observations}
        periods.setdefault(metric.key, set()).update(found)
    told = {(metric.key, metric.parts) for metric in metrics if metric.parts}
    for key, parts in sorted(told):
        for period in sorted(set().union(*(periods.get(name, ()) for name in (key, *parts)))):
            yield {(key, period): Fraction(1), **{(part, period): Fraction(-1) for part in parts}}


def _counts_of_shares(metric: Metric) -> Iterator[Equation]:
    """A share that carries its numerator or denominator gives that count away.

    Only which cells go together matters; unlike factors keep one from cancelling the other.
    """
    for observation in metric.observations:
        own = metric.key, observation.period
        if metric.numerator and observation.numerator is not None:
            yield {(metric.numerator, observation.period): Fraction(1), own: Fraction(-1)}
        if metric.denominator and observation.denominator is not None:
            yield {(metric.denominator, observation.period): Fraction(1), own: Fraction(-2)}


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
    times = equation.get(cell, Fraction(0)) / pivot[cell]
    left = {
        name: equation.get(name, Fraction(0)) - times * pivot.get(name, Fraction(0))
        for name in (*equation, *pivot)
    }
    return {name: factor for name, factor in left.items() if factor}
