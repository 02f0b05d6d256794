"""Claims as JSON: the verdict on each reading, and every value that it rests on."""

from decimal import Decimal

from attrs import frozen

from snapshots.comparison import ClaimResult, ClaimVerdict, Ground, Statement
from snapshots.contract.movements import read_in
from snapshots.model import ClaimKind, Evidence, Maturity, Period, Series, SourceKind
from snapshots.reporting.claim_sentences import claim_sentence

__all__ = ["ApartForm", "ClaimForm", "DoubtForm", "SizeForm", "StatementForm", "claim_form"]


@frozen(kw_only=True)
class StatementForm:
    """One value, and where it is stated."""

    place: str
    path: str
    metric: str
    unit: str
    period: Period
    value: Decimal | None
    release: Period | None
    maturity: Maturity | None


@frozen(kw_only=True)
class DoubtForm:
    """What speaks against one of the values, and where that value is stated."""

    place: str
    path: str
    finding: str
    reason: str


@frozen(kw_only=True)
class ApartForm:
    """A value that is of another kind, and why."""

    statement: StatementForm
    caveats: tuple[str, ...]


@frozen(kw_only=True)
class SizeForm:
    """How large a change two values make, as the claim measures it."""

    start: StatementForm
    end: StatementForm
    low: Decimal
    high: Decimal
    agrees: bool


@frozen(kw_only=True)
class ClaimForm:
    """The verdict on one claim of an edition, read of one metric, and what it rests on.

    A verdict that would rest on a doubtful value is not given; ``if_right`` is then the ground
    that it would have. ``value`` is the size that is claimed, and nothing where that would
    reveal a suppressed value.
    """

    id: str
    edition: str
    claim: str
    reading: str
    name: str
    kind: ClaimKind
    period: Period | None
    since: Period | None
    value: Decimal | None
    unit: str | None
    verdict: ClaimVerdict
    ground: Ground
    if_right: Ground | None
    doubts: tuple[DoubtForm, ...]
    subjects: tuple[StatementForm, ...]
    decisive: tuple[StatementForm, ...]
    apart: tuple[ApartForm, ...]
    missing: tuple[Period, ...]
    sizes: tuple[SizeForm, ...]
    needed: tuple[Decimal, ...] | None
    read_in: tuple[SourceKind, ...]
    evidence: tuple[Evidence, ...]
    sentence: str


def claim_form(result: ClaimResult, series: Series | None = None) -> ClaimForm:
    """One verdict with its ground and its source, and the values on either side of it."""
    return ClaimForm(
        id=result.id,
        edition=result.edition,
        claim=result.claim.key,
        reading=result.reading,
        name=result.name,
        kind=result.claim.kind,
        period=result.claim.period,
        since=result.claim.since,
        value=None if result.is_size_hidden else result.claim.value,
        unit=result.claim.unit,
        verdict=result.verdict,
        ground=result.ground,
        if_right=result.if_right,
        doubts=tuple(
            DoubtForm(place=place, path=path, finding=entry.finding, reason=entry.reason)
            for (place, path), entry in result.doubts
        ),
        subjects=tuple(map(_statement, result.subjects)),
        decisive=tuple(map(_statement, result.decisive)),
        apart=tuple(
            ApartForm(statement=_statement(entry.statement), caveats=entry.caveats)
            for entry in result.apart
        ),
        missing=result.missing,
        sizes=tuple(
            SizeForm(
                start=_statement(size.start),
                end=_statement(size.end),
                low=size.low,
                high=size.high,
                agrees=size.agrees,
            )
            for size in result.sizes
        ),
        needed=result.needed,
        read_in=read_in(result.claim.evidence, series),
        evidence=result.claim.evidence,
        sentence=claim_sentence(result, series),
    )


def _statement(statement: Statement) -> StatementForm:
    observation = statement.observation
    return StatementForm(
        place=statement.place,
        path=statement.path,
        metric=statement.metric.key,
        unit=statement.metric.unit,
        period=observation.period,
        value=observation.value,
        release=observation.release,
        maturity=observation.maturity,
    )
