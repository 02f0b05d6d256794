"""Audit: an edition against itself and the statistics, and what the record acknowledges of that."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from snapshots.comparison.arithmetic import parts, shares
from snapshots.comparison.claim_result import ClaimResult, ClaimVerdict
from snapshots.comparison.claims import judge_claims
from snapshots.comparison.finding import Finding, Place, listed
from snapshots.comparison.quotations import conflicts, quotations
from snapshots.comparison.statements import known, recorded
from snapshots.comparison.step import Noted
from snapshots.model import Acknowledged, Claim, ClaimKind, Series

__all__ = ["findings", "noted"]


def findings(series: Series) -> tuple[Finding, ...]:
    """Everything noteworthy about the values and claims of a series, by place.

    What a record acknowledges, at one of the places of a finding and by its id, has the reason
    that it gives; an acknowledgement of what is not found there is a finding itself.

    >>> findings(Series(key="accounts", title="State of the accounts"))
    ()
    """
    entries = tuple(_acknowledgements(series))
    found = [_marked(one, entries) for one in _found(series)]
    used = {(place, one.id) for one in found for place in one.places}
    unused = [
        Finding(code="acknowledgement.unused", about=entry.finding, places=(entry.place,))
        for entry in entries
        if (entry.place, entry.finding) not in used
    ]
    return tuple(sorted([*found, *unused], key=lambda one: (one.places, one.code, one.facts)))


def noted(series: Series | None) -> tuple[Noted, ...]:
    """What the audit of a series comes to for single figures, as their movements tell it."""
    return tuple(
        Noted(code=one.code, metric=metric, period=period, reason=one.reason or _told(one))
        for one in (findings(series) if series else ())
        for metric, period in one.cells
    )


def _told(found: Finding) -> str:
    return ", ".join(f"{name} {text}" for name, text in found.facts if text)


@frozen
class _Acknowledgement:
    """A finding that a record knows of, with where it says so."""

    place: Place
    finding: str
    reason: str


def _found(series: Series) -> Iterator[Finding]:
    there = known(None, series)
    for check in (shares, parts, conflicts):
        yield from check(there)
    yield from quotations(there, series)
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
    fails = result.verdict is ClaimVerdict.FAILS
    return Finding(
        code=_CODES.get(result.claim.kind, "claim.change"),
        about=result.reading,
        places=((result.edition, _path(result.claim)),),
        facts=tuple(facts.items()),
        cells=tuple(dict.fromkeys(one.cell for one in result.subjects if fails)),
    )


def _acknowledgements(series: Series) -> Iterator[_Acknowledgement]:
    """What the records of a series acknowledge, of values and of claims."""
    for statement in recorded(None, series):
        place = (statement.place, statement.path)
        yield from _at(place, statement.observation.acknowledged)
    for edition in series:
        for claim in edition.claims:
            yield from _at((edition.key, _path(claim)), claim.acknowledged)


def _path(claim: Claim) -> str:
    return f"claims[{claim.key}]"


def _at(place: Place, entries: Iterable[Acknowledged]) -> Iterator[_Acknowledgement]:
    for entry in entries:
        yield _Acknowledgement(place, entry.finding, entry.reason)


def _marked(found: Finding, entries: Iterable[_Acknowledgement]) -> Finding:
    """The finding with the reason that one of its places gives for it."""
    for entry in entries:
        if entry.finding == found.id and entry.place in found.places:
            return evolve(found, reason=entry.reason)
    return found
