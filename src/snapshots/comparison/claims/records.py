"""Record claims: whether any earlier value lies beyond the one that is called the highest."""

from collections.abc import Iterable, Iterator
from enum import Enum

from attrs import evolve

from snapshots.comparison.audit.statements import Statement, apart, may_be_same
from snapshots.comparison.claims.result import ClaimResult, Ground
from snapshots.comparison.figures.periods import between
from snapshots.comparison.figures.rounding import Interval
from snapshots.model import ClaimKind, Period, Series

__all__ = ["judge_record"]


class _Place(Enum):
    """Where an earlier value lies, seen from the one that is called a record."""

    BEYOND = "beyond"
    SHORT = "short"
    EITHER = "either"


def judge_record(
    result: ClaimResult, of_reading: Iterable[Statement], series: Series | None
) -> ClaimResult:
    """The verdict on a claim of a record high or low, of all time or since some period."""
    subject = result.subjects[0]
    since = result.claim.since
    earlier = [
        one
        for one in of_reading
        if one.period.start < subject.period.start
        and (since is None or one.period.start >= since.start)
    ]
    others = apart(earlier, subject, series)
    not_decisive = [entry.statement for entry in others]
    comparable = tuple(one for one in earlier if one not in not_decisive)
    rivals = tuple(entry.statement for entry in others if may_be_same(entry, subject))
    ground, decisive = _ground(result, comparable, rivals)
    return evolve(
        result,
        ground=ground,
        decisive=decisive,
        apart=others,
        missing=_missing(since, subject.period, [*comparable, *rivals]),
    )


def _ground(
    result: ClaimResult, comparable: tuple[Statement, ...], rivals: tuple[Statement, ...]
) -> tuple[Ground, tuple[Statement, ...]]:
    """The ground of the verdict, strongest first, and the earlier values that give it."""
    places = _places(result, comparable)
    for ground, wanted in _AGAINST:
        decisive = tuple(one for one in comparable if wanted(places[one.period]))
        if decisive:
            return ground, decisive
    beyond = tuple(one for one in rivals if _Place.BEYOND in _places(result, [one])[one.period])
    if beyond:
        return Ground.OTHER_PRODUCER, beyond
    return (Ground.NONE_BEYOND if comparable else Ground.NOTHING_EARLIER), comparable


_AGAINST = (
    (Ground.BEYOND, lambda places: places == {_Place.BEYOND}),
    (Ground.VINTAGES, lambda places: places >= {_Place.BEYOND, _Place.SHORT}),
    (Ground.ROUNDING, lambda places: _Place.EITHER in places),
)


def _places(result: ClaimResult, earlier: Iterable[Statement]) -> dict[Period, set[_Place]]:
    """For each earlier period, where its values lie: every vintage against every vintage."""
    places: dict[Period, set[_Place]] = {}
    for one in earlier:
        places.setdefault(one.period, set()).update(_seen_from(result, one))
    return places


def _seen_from(result: ClaimResult, one: Statement) -> Iterator[_Place]:
    for subject in result.subjects:
        value, record = (_facing(result, it.interval) for it in (one, subject))
        if value.is_above(record):
            yield _Place.BEYOND
        else:
            yield _Place.SHORT if record.is_above(value) else _Place.EITHER


def _facing(result: ClaimResult, interval: Interval) -> Interval:
    """The interval turned so that a record is always a high."""
    return interval.times(-1 if result.claim.kind is ClaimKind.RECORD_LOW else 1)


def _missing(since: Period | None, last: Period, held: Iterable[Statement]) -> tuple[Period, ...]:
    """The periods of which no value is held, from where the claim starts or else the first held."""
    periods = {one.period for one in held}
    first = since or min(periods, default=last)
    return tuple(one for one in between(first, last) if one not in periods)
