"""Claims: whether what an edition asserts of a figure over time follows from the values held.

A claim is judged for each reading by itself. Only values of one kind decide: of one producer,
unit, definition, base and coverage, for periods of one kind. All others are listed apart. No
verdict rests on a value that does not fit the others stated.
"""

from attrs import evolve, frozen

from snapshots.comparison.audit.statements import Statement, known, recorded, unlike
from snapshots.comparison.claims.changed import judge_change
from snapshots.comparison.claims.records import judge_record
from snapshots.comparison.claims.result import ClaimResult, ClaimVerdict, Ground
from snapshots.comparison.figures.disclosure import figures_of, reveals, shut_cells
from snapshots.comparison.figures.doubts import Doubts, doubts
from snapshots.comparison.figures.rounding import about
from snapshots.comparison.figures.step import Cell
from snapshots.model import Claim, ClaimKind, Edition, Maturity, Metric, Series

__all__ = ["judge_claims"]

_RECORDS = {ClaimKind.RECORD_HIGH, ClaimKind.RECORD_LOW}


def judge_claims(edition: Edition, series: Series | None = None) -> tuple[ClaimResult, ...]:
    """A verdict on every claim of an edition, once for each reading, in printed order.

    What is held of earlier periods comes from the edition itself, the other editions of the
    series, and its statistics.

    >>> from decimal import Decimal
    >>> from snapshots.model import Metric, Observation, Period
    >>> visits = Metric(key="visits", name="visits", unit="count", observations=[
    ...     Observation(period=Period.parse(year), value=Decimal(value))
    ...     for year, value in {"2020": "47", "2022": "41", "2023": "44"}.items()])
    >>> claim = Claim(key="most", kind=ClaimKind.RECORD_HIGH, readings=["visits"],
    ...     period=Period.parse("2023"))
    >>> (result,) = judge_claims(Edition(key="2024", metrics=[visits], claims=[claim]))
    >>> result.verdict.value, [str(one.period) for one in result.decisive], result.missing
    ('fails', ['2020'], (Period.parse('2021'),))
    """
    if not edition.claims:
        return ()
    held = _held(edition, series)
    return tuple(
        _doubted(_judged(claim, reading, held), held)
        for claim in edition.claims
        for reading in claim.readings
    )


@frozen
class _Held:
    """What a claim is judged by; of ``shut`` cells no value may be known."""

    edition: Edition
    series: Series | None
    statements: tuple[Statement, ...]
    doubts: Doubts
    shut: frozenset[Cell]
    metrics: tuple[Metric, ...]

    def name(self, reading: str) -> str:
        """What the metric is called, in the edition's own record if it has it."""
        names = {metric.key: metric.name for metric in reversed(self.metrics)}
        own = names.get(reading, reading)
        shared = any(name == own for key, name in names.items() if key != reading)
        return f"{own} ({reading})" if shared else own


def _held(edition: Edition, series: Series | None) -> _Held:
    there, every = known(edition, series), recorded(edition, series)
    metrics = (*edition.metrics, *figures_of(series))
    return _Held(
        edition=edition,
        series=series,
        statements=there,
        doubts=doubts(there, every, series),
        shut=shut_cells(metrics),
        metrics=metrics,
    )


def _judged(claim: Claim, reading: str, held: _Held) -> ClaimResult:
    of_reading = _standing(reading, held)
    subjects = _subjects(claim, of_reading, held)
    result = ClaimResult(
        edition=held.edition.key,
        claim=claim,
        reading=reading,
        ground=Ground.NO_VALUE if claim.period else Ground.NO_PERIOD,
        name=held.name(reading),
        subjects=subjects,
        is_size_hidden=reveals(claim, held.shut, held.metrics),
    )
    if not subjects:
        return result
    if any(unlike(one, subjects[0], held.series) for one in subjects):
        return evolve(result, ground=Ground.SEVERAL_METRICS)
    judge = judge_record if claim.kind in _RECORDS else judge_change
    return judge(result, of_reading, held.series)


def _doubted(result: ClaimResult, held: _Held) -> ClaimResult:
    """The result with what speaks against its values, and no verdict that rests on those."""
    apart = (entry.statement for entry in result.apart)
    there = dict.fromkeys([*result.subjects, *result.decisive, *apart])
    told = tuple((one.at, entry) for one in there for entry in held.doubts.get(one.at, ()))
    result = evolve(result, doubts=told)
    if result.verdict is ClaimVerdict.CANNOT_TELL or not _rests_on_doubt(result, held):
        return result
    return evolve(result, ground=Ground.DOUBTFUL, if_right=result.ground)


def _rests_on_doubt(result: ClaimResult, held: _Held) -> bool:
    """Whether the verdict would not be given without the values that do not fit others.

    A record holds only where all earlier values are sound.
    """
    unsound = {
        place
        for place, entries in held.doubts.items()
        if any(entry.finding.startswith("arith.") for entry in entries)
    }
    if not unsound.intersection(one.at for one in (*result.subjects, *result.decisive)):
        return False
    if result.ground is Ground.NONE_BEYOND:
        return True
    sound = tuple(one for one in held.statements if one.at not in unsound)
    again = _judged(result.claim, result.reading, evolve(held, statements=sound))
    return again.verdict is not result.verdict


def _standing(reading: str, held: _Held) -> tuple[Statement, ...]:
    """The values of a reading, without those that the producer has corrected since."""
    found = [one for one in held.statements if reading in {one.topic, one.metric.key}]
    corrected = [one for one in found if one.observation.maturity is Maturity.CORRECTED]
    return tuple(
        one
        for one in found
        if one in corrected or not any(_replaces(new, one, held.series) for new in corrected)
    )


def _replaces(new: Statement, old: Statement, series: Series | None) -> bool:
    return new.period == old.period and not unlike(new, old, series)


def _subjects(
    claim: Claim, of_reading: tuple[Statement, ...], held: _Held
) -> tuple[Statement, ...]:
    """The values that a claim is about: those like the edition's own, if it prints one."""
    there = [
        one
        for one in of_reading
        if one.period == claim.period and not one.is_disputed and _is_meant(claim, one)
    ]
    own = [one for one in there if one.place == held.edition.key]
    return tuple(one for one in there if not own or not unlike(one, own[0], held.series))


def _is_meant(claim: Claim, statement: Statement) -> bool:
    """Whether a value is the one that a record is claimed of, where the claim states it."""
    if claim.kind not in _RECORDS or claim.value is None or claim.unit != statement.metric.unit:
        return True
    return about(claim.value).may_equal(statement.interval)
