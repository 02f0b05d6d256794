"""Change claims: whether a rise, a fall or a multiple follows from the values at both ends."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from snapshots.comparison.audit.statements import Statement, apart
from snapshots.comparison.claims.result import ClaimResult, Ground, Size
from snapshots.comparison.figures.rounding import Interval, about, digits, exactly, printed
from snapshots.model import Claim, ClaimKind, Series, unit

__all__ = ["judge_change"]


def judge_change(
    result: ClaimResult, of_reading: Iterable[Statement], series: Series | None
) -> ClaimResult:
    """The verdict on a claim that a figure rose, fell, stayed or multiplied since some period."""
    if result.claim.since is None:
        return evolve(result, ground=Ground.NO_PERIOD)
    end = result.subjects[0]
    starts = [one for one in of_reading if one.period == result.claim.since]
    others = apart(starts, end, series)
    not_decisive = [entry.statement for entry in others]
    comparable = tuple(one for one in starts if one not in not_decisive)
    sizes = tuple(size for one in starts for size in _sizes(result, one))
    return evolve(
        result,
        ground=_ground(result, comparable, [size for size in sizes if size.start in comparable]),
        decisive=_decisive(comparable, sizes),
        apart=others,
        sizes=sizes,
        needed=None if result.is_size_hidden else _needed(result.claim, end),
    )


def _decisive(comparable: tuple[Statement, ...], sizes: Iterable[Size]) -> tuple[Statement, ...]:
    """The starts from which the stated size follows, or else all that may be measured from."""
    agreeing = [size.start for size in sizes if size.agrees]
    return tuple(one for one in comparable if one in agreeing) or comparable


def _ground(result: ClaimResult, starts: tuple[Statement, ...], sizes: list[Size]) -> Ground:
    if not starts:
        return Ground.NOTHING_EARLIER
    if result.claim.value is None and result.claim.kind is not ClaimKind.MULTIPLE:
        return _direction(result, starts)
    if not sizes:
        return Ground.NO_SIZE
    agrees = any(size.agrees for size in sizes)
    return Ground.FOLLOWS if agrees else Ground.DOES_NOT_FOLLOW


def _direction(result: ClaimResult, starts: tuple[Statement, ...]) -> Ground:
    """Whether the figure went the way that is claimed, where no size is: on every vintage."""
    kind = result.claim.kind
    ways = {_way(kind, one.interval, end.interval) for one in starts for end in result.subjects}
    if len(ways) > 1:
        return Ground.VINTAGES
    if ways == {None}:
        return Ground.ROUNDING
    return Ground.FOLLOWS if ways == {kind} else Ground.DOES_NOT_FOLLOW


def _way(kind: ClaimKind, start: Interval, end: Interval) -> ClaimKind | None:
    """Which way a value went; nothing where rounding hides it.

    That nothing changed can be claimed of two values that are printed alike; that nothing rose
    or fell is shown only by exact ones.
    """
    if start == end and (start.is_exact or kind is ClaimKind.UNCHANGED):
        return ClaimKind.UNCHANGED
    if end.is_above(start):
        return ClaimKind.RISE
    return ClaimKind.FALL if start.is_above(end) else None


def _sizes(result: ClaimResult, start: Statement) -> Iterator[Size]:
    """What the values at both ends come to, for each vintage of the end."""
    stated = result.claim.value
    if stated is None:
        return
    for end in result.subjects:
        measured = _measured(result.claim, start, end)
        if measured is not None:
            fine = digits(stated) + 1
            yield Size(
                start=start,
                end=end,
                low=printed(measured.low, fine),
                high=printed(measured.high, fine),
                agrees=about(stated).meets(measured),
            )


def _measured(claim: Claim, start: Statement, end: Statement) -> Interval | None:
    """The change from one value to another in the unit of the claim, where it has one of both."""
    if unit(start.metric.unit).quantity != unit(end.metric.unit).quantity:
        return None
    sign = -1 if claim.kind is ClaimKind.FALL else 1
    if claim.kind is ClaimKind.MULTIPLE:
        return end.interval.over(start.interval)
    if claim.unit == "percent":
        ratio = end.interval.over(start.interval)
        return None if ratio is None else ratio.plus(_ONE.times(-1)).times(100 * sign)
    if not _is_difference(claim, end):
        return None
    difference = end.interval.plus(start.interval.times(-1))
    return difference.times(sign / Fraction(unit(str(claim.unit)).factor))


def _needed(claim: Claim, end: Statement) -> tuple[Decimal, Decimal] | None:
    """From what value at the start the end would have changed as much as the claim says."""
    if claim.value is None:
        return None
    stated = about(claim.value).times(-1 if claim.kind is ClaimKind.FALL else 1)
    start: Interval | None = None
    if claim.kind is ClaimKind.MULTIPLE:
        start = end.interval.over(stated)
    elif claim.unit == "percent":
        start = end.interval.over(stated.times(Fraction(1, 100)).plus(_ONE))
    elif _is_difference(claim, end):
        change = stated.times(Fraction(unit(str(claim.unit)).factor))
        start = end.interval.plus(change.times(-1))
    return None if start is None else _in_unit_of(end, start)


def _is_difference(claim: Claim, end: Statement) -> bool:
    """Whether the claim states its size in the unit that differences of the metric have."""
    difference = unit(unit(end.metric.unit).difference)
    return unit(str(claim.unit)).quantity == difference.quantity


def _in_unit_of(statement: Statement, interval: Interval) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest value within the interval, of whole things whole numbers.

    Of other values with one digit more than is printed of the statement. Nothing where there is
    none, since no count would do.
    """
    own = unit(statement.metric.unit)
    places = digits(statement.observation.value or Decimal()) + (0 if own.whole else 1)
    return interval.times(1 / Fraction(own.factor)).inner(places)


_ONE = exactly(1)
