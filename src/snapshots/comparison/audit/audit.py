"""Audit: an edition against itself and the statistics, and what the record acknowledges of that."""

from collections.abc import Iterable, Iterator

from snapshots.comparison.audit.finding import Finding, listed
from snapshots.comparison.audit.statements import known, recorded
from snapshots.comparison.claims.claims import judge_claims
from snapshots.comparison.claims.result import ClaimResult, ClaimVerdict
from snapshots.comparison.figures.doubts import (
    Acknowledgement,
    acknowledged_at,
    marked,
    value_findings,
)
from snapshots.comparison.figures.step import Noted
from snapshots.model import Claim, ClaimKind, Series

__all__ = ["findings", "noted"]


def findings(series: Series) -> tuple[Finding, ...]:
    """Everything noteworthy about the values and claims of a series, by place.

    What a record acknowledges, at one of the places of a finding and by its id, has the reason
    that it gives; an acknowledgement of what is not found there is a finding itself.

    >>> findings(Series(key="accounts", title="State of the accounts"))
    ()
    """
    entries = tuple(_acknowledgements(series))
    found = [marked(one, entries) for one in _found(series)]
    used = {(place, one.id) for one in found for place in one.places}
    unused = [
        Finding(code="acknowledgement.unused", about=entry.finding, places=(entry.place,))
        for entry in entries
        if (entry.place, entry.finding) not in used
    ]
    return tuple(sorted([*found, *unused], key=lambda one: (one.places, one.code, one.facts)))


def noted(series: Series | None) -> tuple[Noted, ...]:
    """What the audit of a series comes to for single figures, as their movements tell it.

    What a record acknowledges at a figure itself is carried by that figure, and not told again.
    """
    return tuple(
        Noted(code=one.code, metric=cell[0], period=cell[1], place=place, reason=one.told)
        for one in (findings(series) if series else ())
        for (place, path), cell in one.values
        if (place, path) in one.doubted
        and not (one.is_acknowledged and (place, path) in one.places)
    )


def _found(series: Series) -> Iterator[Finding]:
    yield from value_findings(known(None, series), series)
    for edition in series:
        results = judge_claims(edition, series)
        yield from (_of_claim(one, results) for one in results if one.is_doubtful)


_CODES = {
    ClaimKind.RECORD_HIGH: "claim.record",
    ClaimKind.RECORD_LOW: "claim.record",
    ClaimKind.MULTIPLE: "claim.multiple",
}


def _of_claim(result: ClaimResult, results: Iterable[ClaimResult]) -> Finding:
    """A finding about one reading of a claim, with what becomes of its other readings."""
    others = [one for one in results if one.claim == result.claim and one is not result]
    facts = {
        "verdict": result.verdict.value,
        "ground": result.ground.value,
        "against": listed(result.decisive or [size.start for size in result.sizes]),
        "readings": ", ".join(f"{one.reading}: {one.verdict.value}" for one in others),
    }
    failing = result.subjects if result.verdict is ClaimVerdict.FAILS else ()
    return Finding(
        code=_CODES.get(result.claim.kind, "claim.change"),
        about=result.reading,
        places=((result.edition, _path(result.claim)),),
        facts=tuple(facts.items()),
        values=tuple((one.at, one.cell) for one in failing),
        doubted=tuple(one.at for one in failing),
    )


def _acknowledgements(series: Series) -> Iterator[Acknowledgement]:
    """What the records of a series acknowledge, of values and of claims."""
    for statement in recorded(None, series):
        yield from acknowledged_at(statement.at, statement.observation.acknowledged)
    for edition in series:
        for claim in edition.claims:
            yield from acknowledged_at((edition.key, _path(claim)), claim.acknowledged)


def _path(claim: Claim) -> str:
    return f"claims[{claim.key}]"
