"""Claims as JSON: the verdict on each reading, and every value that it rests on."""

from decimal import Decimal

from attrs import frozen

from snapshots.comparison import ClaimResult, ClaimVerdict, Ground, Statement
from snapshots.model import Maturity, Period
from snapshots.reporting.claim_sentences import claim_sentence

__all__ = ["ApartForm", "ClaimForm", "SizeForm", "StatementForm", "claim_form"]


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
    """The verdict on one claim of an edition, read of one metric, and what it rests on."""

    edition: str
    claim: str
    reading: str
    verdict: ClaimVerdict
    ground: Ground
    subjects: tuple[StatementForm, ...]
    decisive: tuple[StatementForm, ...]
    apart: tuple[ApartForm, ...]
    missing: tuple[Period, ...]
    sizes: tuple[SizeForm, ...]
    needed: tuple[Decimal, ...] | None
    sentence: str


def claim_form(result: ClaimResult) -> ClaimForm:
    """One verdict with its ground, and the values on either side of it."""
    return ClaimForm(
        edition=result.edition,
        claim=result.claim.key,
        reading=result.reading,
        verdict=result.verdict,
        ground=result.ground,
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
        sentence=claim_sentence(result),
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
