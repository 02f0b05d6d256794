"""Outcomes: what a match comes to, computed from the changes found within it."""

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from snapshots.alignment import Match, Relation
from snapshots.comparison.fields import Finding

__all__ = ["Outcome", "Result", "outcome"]


class Outcome(Enum):
    """What became of an ask that was carried, developed or turned round.

    Strengthened: some dimension rises and none falls; softened: the reverse; mixed: both, or one of
    them while other words changed that may matter; terms-changed: such words alone.
    """

    REPEATED = "repeated"
    REWORDED = "reworded"
    STRENGTHENED = "strengthened"
    SOFTENED = "softened"
    MIXED = "mixed"
    READDRESSED = "readdressed"
    TERMS_CHANGED = "terms-changed"
    SPLIT = "split"
    MERGED = "merged"
    REGROUPED = "regrouped"
    DEVELOPED = "developed"
    DEVELOPED_FROM = "developed-from"
    REVERSED = "reversed"


@frozen(kw_only=True)
class Result:
    """A match, what changed within it, and what that comes to."""

    match: Match
    outcome: Outcome
    findings: tuple[Finding, ...]


_OF_RELATION = {
    Relation.DEVELOPS: Outcome.DEVELOPED,
    Relation.DEVELOPED_FROM: Outcome.DEVELOPED_FROM,
    Relation.REVERSED: Outcome.REVERSED,
}


def outcome(match: Match, found: Iterable[Finding]) -> Outcome:
    """The outcome of a match, from its shape and from what changed within it."""
    if match.relation in _OF_RELATION:
        return _OF_RELATION[match.relation]
    if not match.is_one_to_one:
        return _of_shape(match)
    findings = [*found]
    kinds = [finding.what for finding in findings]
    directions = {finding.row.strengthens for finding in findings} - {0}
    if directions == {1, -1} or (directions and "terms-changed" in kinds):
        return Outcome.MIXED
    if directions:
        return Outcome.STRENGTHENED if 1 in directions else Outcome.SOFTENED
    if not {"readdressed", "scope-moved", "due-renewed", "due-moved"}.isdisjoint(kinds):
        return Outcome.READDRESSED if "readdressed" in kinds else Outcome.MIXED
    of_words = (one for one in (Outcome.TERMS_CHANGED, Outcome.REWORDED) if one.value in kinds)
    return next(of_words, Outcome.REPEATED)


def _of_shape(match: Match) -> Outcome:
    if len(match.before) == 1:
        return Outcome.SPLIT
    return Outcome.MERGED if len(match.after) == 1 else Outcome.REGROUPED
