"""Reasons: why a recommendation has the verdict it has, in words."""

from collections.abc import Container, Iterable, Iterator

from snapshots.alignment import Alignment, Basis, Pair, PairStatus, Relation
from snapshots.alignment.pairs import weakest
from snapshots.comparison import Absence, Comparison, Existence, ExistenceVerdict, Gap
from snapshots.model import Decision, Edition, ItemHeld, Period, Recommendation, Series, Side
from snapshots.reporting import wording

__all__ = ["basis", "basis_told", "lacking", "reason", "sources"]

_BASES = {
    Basis.DECIDED: "decided by a person",
    Basis.IDENTICAL: "identical words",
    Basis.PROPOSED: "proposed by the program",
    Basis.HELD: "what is held of the two editions",
    Basis.KEY: "one key in both records",
    Basis.READ: "read from the printed words",
}


_PROVEN = {ExistenceVerdict.NEW, ExistenceVerdict.DROPPED}


def basis(entry: Existence, comparison: Comparison) -> str:
    """What it rests on, and of what a person decided, who did so, when, how surely.

    What became of a recommendation is as firm as all that it went with: a split of which a person
    decided a part is the program's.
    """
    if entry.verdict in _PROVEN and entry.basis is Basis.HELD:
        return _of_proof(entry, comparison.alignment)
    rests_on = _rests_on(entry, comparison)
    certainties = dict.fromkeys(pair.certainty for pair in entry.pairs if pair.certainty)
    sure = [f"{certainty.value} certainty" for certainty in certainties]
    who = list(_deciders(entry))
    if rests_on is Basis.DECIDED and who:
        return ", ".join([f"decided {wording.joined(who)}", *sure])
    decided = rests_on is Basis.PROPOSED and any(
        pair.basis is Basis.DECIDED for pair in entry.pairs
    )
    remarks = [f"{'in part decided' if decided else 'with a remark'} {one}" for one in who]
    return ", ".join([basis_told(rests_on), *remarks, *sure])


def _rests_on(entry: Existence, comparison: Comparison) -> Basis:
    """The weakest basis of what is told of a recommendation that went with others."""
    found = [
        result.match.basis
        for result in comparison.results
        if not {*result.match.pairs}.isdisjoint(entry.pairs)
    ]
    return weakest(found) if found else entry.basis


def _of_proof(entry: Existence, alignment: Alignment) -> str:
    """What new or dropped rests on where no person said so: the rest, after what people said."""
    decided = list(_apart(entry, alignment, _APART))
    if not decided:
        return "all of the other edition is held, and the program found no counterpart in it"
    return (
        f"{'; '.join(decided)}; the rest of the edition is held, and nothing else in it was matched"
    )


def _apart(entry: Existence, alignment: Alignment, relations: Container[Relation]) -> Iterator[str]:
    """By whom, when and how it was told apart from what the other edition has."""
    other = alignment.edition(entry.side.other).key
    for pair in alignment.pairs_of(entry.side, entry.key, PairStatus.ACCEPTED):
        if pair.basis is Basis.DECIDED and pair.relation in relations:
            name = f"{other}/{pair.key(entry.side.other)}"
            yield f"decided {_who(pair.by, pair.on)}: {_APART[pair.relation]} {name}"
    for one in entry.absence.remarks if entry.absence else ():
        yield f"decided {_who(one.decision.by, one.decision.on)}: like nothing in {other}"


_APART = {
    Relation.REVERSED: "the opposite of",
    Relation.DIFFERENT: "different from",
    Relation.RELATED: "related to",
}


def basis_told(found: Basis) -> str:
    """A basis in words."""
    return _BASES[found]


def sources(entry: Existence, item: Recommendation, series: Series | None) -> str:
    """Where the recommendation was read, and what the reason for its verdict rests on."""
    found = [evidence for one in _said(entry) for evidence in one.evidence]
    others = dict.fromkeys(evidence for evidence in found if evidence not in item.evidence)
    read, rests_on = (wording.evidence(some, series) for some in (item.evidence, others))
    return "; ".join(filter(None, [read, rests_on and f"for the reason: {rests_on}"]))


def _deciders(entry: Existence) -> Iterator[str]:
    """By whom it was decided or remarked on, and when."""
    for by, on in dict.fromkeys((one.by, one.on) for one in _said(entry) if one.by or one.on):
        yield _who(by, on)


def _who(by: str | None, on: Period | None) -> str:
    return " ".join(filter(None, [f"by {by or 'a person'}", f"on {on}" if on else ""]))


def _said(entry: Existence) -> list[Pair | Decision]:
    """What people said of the recommendation, and of the pairs in which it stands."""
    remarks = [one.decision for one in entry.absence.remarks] if entry.absence else []
    return [*entry.pairs, *(entry.absence.related if entry.absence else ()), *remarks]


def reason(entry: Existence, comparison: Comparison) -> str:
    """Why the verdict is what it is, as one line of clauses."""
    alignment = comparison.alignment
    other = alignment.edition(entry.side.other).key
    clauses = [*_of_pairs(entry, other), *_of_verdict(entry, alignment, other)]
    if entry.absence:
        # What grew into another ask is not missing; what else touches it is still worth saying.
        told = _related if entry.verdict is ExistenceVerdict.DEVELOPED else _of_absence
        clauses += told(entry.side, entry.absence, alignment.edition(entry.side.other))
        clauses += _of_difference(entry, alignment, other)
    clauses += _of_silence(entry, alignment, other)
    clauses += _of_waiting(entry, alignment, other)
    lapsed = alignment.lapsed_on(entry.side, entry.key)
    clauses += (f"a decision on it was set aside: {one.why}" for one in lapsed)
    line = "; ".join(clause.rstrip(".") for clause in clauses)
    return f"{line[:1].upper()}{line[1:]}." if line else ""


def _of_pairs(entry: Existence, other: str) -> Iterator[str]:
    for pair in entry.pairs:
        if pair.status is PairStatus.NEEDS_PERSON:
            yield _of_open(pair, entry.side, other)
        elif pair.reason:
            yield pair.reason
        elif pair.basis is Basis.PROPOSED:
            name = f"{other}/{pair.key(entry.side.other)}"
            yield f"reads much like {name} (likeness {pair.likeness})"


def _of_open(pair: Pair, side: Side, other: str) -> str:
    """What a pair that waits for a person would say, and why it waits."""
    may = "ask for the opposite of" if pair.relation is Relation.REVERSED else "go with"
    why = f" ({pair.reason})" if pair.reason else ""
    return f"may {may} {other}/{pair.key(side.other)}{why}"


def _of_waiting(entry: Existence, alignment: Alignment, other: str) -> Iterator[str]:
    """What else it may go with, of which its verdict does not speak."""
    for pair in alignment.pairs_of(entry.side, entry.key, PairStatus.NEEDS_PERSON):
        if pair not in entry.pairs:
            yield f"for a person to decide: {_of_open(pair, entry.side, other)}"


def _of_verdict(entry: Existence, alignment: Alignment, other: str) -> Iterator[str]:
    if alignment.is_of_equals:
        yield "an edition compared with itself"
    elif entry.verdict is ExistenceVerdict.NOT_HELD:
        yield "it is known to exist; its contents are not held, so nothing is said of it"
    elif entry.verdict is ExistenceVerdict.CARRIED and entry.basis is Basis.IDENTICAL:
        yield "the printed words are the same"
    elif entry.verdict in _PROVEN and entry.basis is Basis.HELD:
        held = "assumed to be held" if alignment.edition(entry.side.other).assumptions else "held"
        # What was called different is told with its reason, further on.
        yield from _apart(entry, alignment, {Relation.REVERSED, Relation.RELATED})
        nothing = "nothing else" if any(_apart(entry, alignment, _APART)) else "nothing"
        yield f"{other} is {held} complete, its body text included, and {nothing} in it was matched"


def _of_absence(side: Side, absence: Absence, other: Edition) -> Iterator[str]:
    for fact in absence.not_among:
        yield wording.not_among(fact, other.key)
    if absence.not_before is not None:
        yield f"it cannot have been asked in these words before {absence.not_before}"
    for remark in absence.remarks:
        yield remark.decision.reason
    yield from _related(side, absence, other)
    if absence.gaps:
        yield lacking(absence.gaps, other)


def lacking(gaps: Iterable[Gap], edition: Edition) -> str:
    """What is not held of an edition, and by what it is known where it has no recommendation."""
    if edition.is_unfilled:
        empty = f"the record of {edition.key} has no recommendation"
        return f"{empty}, and does not say that none is printed"
    return wording.gaps(gaps, edition.key)


def _of_difference(entry: Existence, alignment: Alignment, other: str) -> Iterator[str]:
    """What a person called different, which says most where the words are the same."""
    words = alignment.edition(entry.side)[entry.key].words_sha256
    for pair in alignment.pairs_of(entry.side, entry.key, PairStatus.ACCEPTED):
        if pair.basis is Basis.DECIDED and pair.relation is Relation.DIFFERENT:
            key = pair.key(entry.side.other)
            found = alignment.edition(entry.side.other)[key].words_sha256
            same = ", though the printed words are the same" if words and words == found else ""
            who = f" {_who(pair.by, pair.on)}"
            yield f"decided{who} to be different from {other}/{key}{same}: {pair.reason}"


def _of_silence(entry: Existence, alignment: Alignment, other: str) -> Iterator[str]:
    """Why an absence proves nothing, where no part that is not held says it already."""
    if entry.verdict is ExistenceVerdict.NOT_SEEN and entry.absence:
        item = alignment.edition(entry.side)[entry.key]
        if item.held is ItemHeld.PARTIAL:
            yield "it is held only in part, so the part that is missing may stand there"
        elif not entry.absence.gaps:
            yield f"not all recommendations of {other} are held whole"


def _related(side: Side, absence: Absence, other: Edition) -> Iterator[str]:
    for pair in absence.related:
        yield wording.related(pair, f"{other.key}/{pair.key(side.other)}")
