"""Laws of figures: the arithmetic of differences, done again in fractions."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from snapshots.comparison import Movement, Point
from snapshots.model import unit
from snapshots.proving.case import Case

__all__ = ["interval", "published"]


def published(case: Case) -> str | None:
    """The difference as printed is the change itself and the revision, to the last digit."""
    for movement in _given(case):
        whole = Fraction(movement.published or 0)
        parts = Fraction(movement.real or 0) + Fraction(movement.revision or 0)
        if whole != parts:
            sum_ = f"{movement.real} + {movement.revision}"
            return f"{_name(movement)}: {movement.published} is not {sum_}"
    return None


def interval(case: Case) -> str | None:
    """Whatever the true values are that were rounded to what is printed, it holds the change."""
    for movement in _given(case):
        low, high = Fraction(movement.low or 0), Fraction(movement.high or 0)
        least, greatest = _true_changes(movement)
        if not low <= least <= greatest <= high:
            return f"{_name(movement)}: from {movement.low} to {movement.high} is too narrow"
    return None


def _given(case: Case) -> Iterator[Movement]:
    """The movements whose numbers are given."""
    yield from (it for it in case.comparison.movements if it.published is not None)


def _name(movement: Movement) -> str:
    return movement.end.name


def _true_changes(movement: Movement) -> tuple[Fraction, Fraction]:
    """The least and the greatest change between values that would be printed so."""
    base = movement.restated or movement.start
    factor = min(Fraction(unit(at.metric.unit).factor) for at in (movement.start, movement.end))
    starts, ends = (_true_values(at, factor) for at in (base, movement.end))
    if base == movement.end:
        return Fraction(0), Fraction(0)
    return ends[0] - starts[1], ends[1] - starts[0]


def _true_values(point: Point, factor: Fraction) -> tuple[Fraction, Fraction]:
    """The least and the greatest value that would be printed so, in units of this factor."""
    observation, measured = point.observation, unit(point.metric.unit)
    value = observation.value or Decimal(0)
    printed, half = Fraction(value), Fraction(10) ** int(value.as_tuple().exponent) / 2
    if observation.rounded_to is not None:
        half = Fraction(observation.rounded_to) / 2
    elif measured.whole and printed.denominator == 1:
        half = Fraction(0)
    scale = Fraction(measured.factor) / factor
    return (printed - half) * scale, (printed + half) * scale
