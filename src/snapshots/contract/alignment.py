"""An alignment as JSON: both editions, every pair, and what a person must look at."""

from snapshots.alignment import Alignment, Candidate, Lapsed, Match, Pair, Undecided
from snapshots.contract.plain import Plain, plain
from snapshots.model import PARTS, Edition, Side

__all__ = ["alignment_data", "head", "pairs_and_matches"]


def alignment_data(alignment: Alignment) -> dict[str, Plain]:
    """The fields of an alignment, in no order that matters."""
    return {
        **head(alignment),
        **pairs_and_matches(alignment),
        "undecided": [_undecided(entry) for entry in alignment.undecided],
    }


def head(alignment: Alignment) -> dict[str, Plain]:
    """Which two editions these are, and how much of them is held."""
    return {side.value: _edition(alignment.edition(side)) for side in Side}


def pairs_and_matches(alignment: Alignment) -> dict[str, Plain]:
    """Which goes with which, what that comes to, and the decisions that were not applied."""
    return {
        "pairs": [_pair(pair) for pair in alignment.pairs],
        "matches": [_match(match) for match in alignment.matches],
        "stale": [_lapsed(one) for one in alignment.stale],
        "unused": [_lapsed(one) for one in alignment.unused],
    }


def _edition(edition: Edition) -> Plain:
    return {
        "key": edition.key,
        "title": edition.title,
        "held": {part: edition.held.of(part).value for part in PARTS},
        "assumptions": plain(edition.assumptions),
    }


def _pair(pair: Pair) -> Plain:
    return {
        "before": pair.before,
        "after": pair.after,
        "relation": pair.relation.value,
        "basis": pair.basis.value,
        "status": pair.status.value,
        "probability": plain(pair.probability),
        "words_used": plain(pair.words_used),
        "certainty": plain(pair.certainty),
        "reason": pair.reason,
        "clues": plain(pair.clues),
        "sources": plain(pair.evidence),
    }


def _match(match: Match) -> Plain:
    return {
        "before": plain(match.before),
        "after": plain(match.after),
        "relation": match.relation.value,
        "basis": match.basis.value,
        "pairs": [{"before": pair.before, "after": pair.after} for pair in match.pairs],
    }


def _undecided(entry: Undecided) -> Plain:
    return {
        entry.side.value: entry.key,
        entry.side.other.value: None,
        "needs_person": entry.needs_person,
        "candidates": [_candidate(candidate) for candidate in entry.candidates],
    }


def _candidate(candidate: Candidate) -> Plain:
    return plain(candidate)


def _lapsed(one: Lapsed) -> Plain:
    return {"decision": plain(one.decision), "why": one.why}
