"""Doubts: the values that other values speak against, and what the records say of that.

What a record acknowledges at a value makes that value doubtful, and not those it was set
against: it is for the acknowledgement to say which figure is wrong.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import evolve, frozen

from snapshots.comparison.audit.arithmetic import parts, shares
from snapshots.comparison.audit.finding import Finding, Place
from snapshots.comparison.audit.quotations import conflicts, quotations
from snapshots.comparison.audit.statements import Statement
from snapshots.model import Acknowledged, Series

__all__ = ["Acknowledgement", "Doubts", "acknowledged_at", "doubts", "marked", "value_findings"]

#: What is said against the values, by the places where they stand.
Doubts: TypeAlias = Mapping[Place, tuple[Acknowledged, ...]]


@frozen
class Acknowledgement:
    """A finding that a record knows of, with where it says so."""

    place: Place
    finding: str
    reason: str


def value_findings(there: tuple[Statement, ...], series: Series | None) -> Iterator[Finding]:
    """What speaks against single values: arithmetic, two values of a release, quotations."""
    for check in (shares, parts, conflicts):
        yield from check(there)
    yield from quotations(there, series)


def acknowledged_at(place: Place, entries: Iterable[Acknowledged]) -> Iterator[Acknowledgement]:
    """What a record acknowledges at one place."""
    for entry in entries:
        yield Acknowledgement(place, entry.finding, entry.reason)


def marked(found: Finding, entries: Iterable[Acknowledgement]) -> Finding:
    """The finding with the reason that a record gives for it, doubting the values it names."""
    known = [
        entry for entry in entries if entry.finding == found.id and entry.place in found.places
    ]
    if not known:
        return found
    there = {place for place, _ in found.values}
    named = tuple(entry.place for entry in known if entry.place in there)
    return evolve(found, reason=known[0].reason, doubted=named or found.doubted)


def doubts(
    there: tuple[Statement, ...], recorded: Iterable[Statement], series: Series | None
) -> Doubts:
    """What is said against the values, with the reason of the record or else the facts."""
    known = [
        entry for one in recorded for entry in acknowledged_at(one.at, one.observation.acknowledged)
    ]
    made: dict[Place, tuple[Acknowledged, ...]] = {}
    for finding in value_findings(there, series):
        one = marked(finding, known)
        for place in one.doubted:
            own = (it.reason for it in known if (it.place, it.finding) == (place, one.id))
            entry = Acknowledged(finding=one.id, reason=next(own, one.told))
            made[place] = (*made.get(place, ()), entry)
    return made
