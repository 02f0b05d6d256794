"""Equations: what figures add up to, so that one of them follows from the others."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TypeAlias

from attrs import Factory, define

from snapshots.comparison.figures.periods import tilings
from snapshots.comparison.figures.step import Cell
from snapshots.model import Flow, Metric, Observation, Period, unit

__all__ = ["PER", "Equation", "equations"]

#: Of how many the value 1 stands for one, by quantity: a share is in percent.
PER = {"share": 100, "rate": 100_000}

#: What adds up to nothing: cells with their factors, a total with 1 and its parts with -1. Which
#: factor a known cell has does not matter, save that unlike ones do not cancel each other.
Equation: TypeAlias = dict[Cell, Fraction]

_ONE = Fraction(1)
_UNKNOWN = Fraction(2)


@define
class _Table:
    """All figures of one key, wherever they stand: what is stated of them, and their values."""

    metrics: list[Metric] = Factory(list)

    @property
    def observations(self) -> Iterator[Observation]:
        return (one for metric in self.metrics for one in metric.observations)

    @property
    def periods(self) -> set[Period]:
        return {one.period for one in self.observations}

    @property
    def adds_up(self) -> bool:
        """Whether the values of shorter periods make up that of a longer one."""
        counted = all(unit(one.unit).quantity not in PER for one in self.metrics)
        standing = {Flow.STOCK, Flow.CUMULATIVE}
        return counted and not any(one.flow in standing for one in self.metrics)

    def value(self, period: Period) -> Fraction | None:
        """A value that is held for a period, in the base unit."""
        for metric in self.metrics:
            for one in metric.observations:
                if one.period == period and one.value is not None:
                    return Fraction(one.value) * Fraction(unit(metric.unit).factor)
        return None


def equations(metrics: Iterable[Metric]) -> Iterator[Equation]:
    """What adds up: parts to their whole, shorter periods to a longer one, a share of its whole.

    For each period of which any of the figures concerned is there, with a value or without.
    """
    tables: dict[str, _Table] = {}
    for metric in metrics:
        tables.setdefault(metric.key, _Table()).metrics.append(metric)
    for key, table in sorted(tables.items()):
        yield from _parts(key, table, tables)
        yield from _periods(key, table)
        yield from _shares(key, table, tables)


def _parts(key: str, table: _Table, tables: dict[str, _Table]) -> Iterator[Equation]:
    for parts in sorted({metric.parts for metric in table.metrics if metric.parts}):
        there = [tables[name] for name in (key, *parts) if name in tables]
        for period in sorted(set().union(*(one.periods for one in there))):
            yield {(key, period): _ONE, **{(part, period): -_ONE for part in parts}}


def _periods(key: str, table: _Table) -> Iterator[Equation]:
    there = table.periods if table.adds_up else set()
    for period in sorted(there):
        for row in tilings(period, there):
            yield {(key, period): _ONE, **{(key, part): -_ONE for part in row}}


def _shares(key: str, table: _Table, tables: dict[str, _Table]) -> Iterator[Equation]:
    """A share with what it is made of, by the keys that any record of it states."""
    made_of = {(one.numerator, one.denominator) for one in table.metrics}
    for count, whole in sorted(made_of, key=str):
        for one in table.observations:
            yield from _counts(key, one, count, whole)
        for period in sorted(table.periods):
            if count and whole:
                yield _ratio((key, period), (count, period), (whole, period), tables)


def _counts(key: str, one: Observation, count: str | None, whole: str | None) -> Iterator[Equation]:
    """A share gives away the counts that it carries, and what it is of or out of one of them."""
    own = key, one.period
    for name, carried, other in (
        (count, one.numerator, one.denominator),
        (whole, one.denominator, one.numerator),
    ):
        if name and (carried is not None or (other and one.value is not None)):
            yield {(name, one.period): _ONE, own: -_ONE if name == count else -_UNKNOWN}


def _ratio(share: Cell, count: Cell, whole: Cell, tables: dict[str, _Table]) -> Equation:
    """The count less the share of the whole, near the values that are held.

    A product of two unknowns is no sum; but what is fixed by such an equation does not depend on
    the factors, unless by chance.
    """
    values = [
        tables[key].value(period) if key in tables else None for key, period in (share, whole)
    ]
    per = PER.get(unit(tables[share[0]].metrics[0].unit).quantity, 1)
    rate, size = (_UNKNOWN if value is None else value for value in values)
    found = {count: _ONE, whole: -rate / per, share: -size / per}
    return {cell: factor for cell, factor in found.items() if factor}
