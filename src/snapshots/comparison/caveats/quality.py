"""Caveats of the values themselves: flags, rounding, few cases, hidden and missing values."""

from decimal import Decimal

from snapshots.comparison.figures.step import Point, Step
from snapshots.model import Status, unit
from snapshots.model.decimals import difference, product, quotient, to_places, total

__all__ = [
    "FEW",
    "SMALL_BASE",
    "estimated",
    "hidden_difference",
    "hidden_value",
    "missing",
    "provisional",
    "rounding",
    "small_base",
    "small_count",
    "unknown_share",
]

#: Below this number of cases no percentage and no multiple is given.
FEW = 10
#: A share of fewer than these is not compared.
SMALL_BASE = 50

_HUNDRED = Decimal(100)


def unknown_share(step: Step) -> str | None:
    """Those of whom it is unknown could turn the change round, or grew as much as it."""
    unknown = [_unknown(point) for point in (step.base, step.end)]
    if not step.is_measured or None in unknown:
        return None
    before, after = (share or Decimal(0) for share in unknown)
    low, high = difference(step.real, before), total(step.real, after)
    moved = abs(difference(after, before)) >= abs(step.real)
    if not (low <= 0 <= high or moved):
        return None
    least, most = (f"{to_places(bound, 1):f}" for bound in (low, high))
    return f"from {least} to {most} points, as the unknown may fall"


def _unknown(point: Point) -> Decimal | None:
    """How many in a hundred of the base belong to neither side, where a share states it."""
    observation = point.observation
    if observation.unknown is None or not observation.denominator or not _is_share(point):
        return None
    return quotient(
        product(Decimal(observation.unknown), _HUNDRED), Decimal(observation.denominator)
    )


def provisional(step: Step) -> str | None:
    """A value that its producer calls provisional."""
    return _flagged(step, Status.PROVISIONAL)


def estimated(step: Step) -> str | None:
    """A value that is an estimate."""
    return _flagged(step, Status.ESTIMATED)


def rounding(step: Step) -> str | None:
    """The digits as printed allow that nothing changed."""
    if not step.is_measured or not step.leeway or not step.low <= 0 <= step.high:
        return None
    return f"{step.low:f} to {step.high:f}"


def small_count(step: Step) -> str | None:
    """Few cases behind a change in percent."""
    few = [str(point.period) for point in step.ends if _is_few(point)]
    return " and ".join(few) or None


def _is_few(point: Point) -> bool:
    observation = point.observation
    if point.unit.quantity == "number":
        return observation.value is not None and abs(point.value(unit("count"))) < FEW
    return observation.numerator is not None and observation.numerator < FEW


def small_base(step: Step) -> str | None:
    """A share of few."""
    small = [
        str(point.period)
        for point in step.ends
        if point.observation.denominator is not None
        and point.observation.denominator < SMALL_BASE
        and _is_share(point)
    ]
    return " and ".join(small) or None


def hidden_value(step: Step) -> str | None:
    """A value that its producer has suppressed."""
    return _flagged(step, Status.SUPPRESSED)


def hidden_difference(step: Step) -> str | None:
    """With the other figures that are held, the value would reveal a suppressed one."""
    found = (str(point.period) for point in step.points if point.cell in step.hidden)
    return " and ".join(dict.fromkeys(found)) or None


def missing(step: Step) -> str | None:
    """Absent, not collected, or a printed zero that stands for a small value: none is zero."""
    told = (
        f"{point.period}: {status.value}"
        for point in step.points
        for status in point.observation.status
        if status in {Status.MISSING, Status.NOT_COLLECTED, Status.NOT_SIGNIFICANT}
    )
    return "; ".join(told) or None


def _flagged(step: Step, status: Status) -> str | None:
    periods = (str(point.period) for point in step.points if status in point.observation.status)
    return " and ".join(dict.fromkeys(periods)) or None


def _is_share(point: Point) -> bool:
    return point.unit.quantity == "share"
