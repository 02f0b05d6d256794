"""What people decided, oriented to the two editions at hand, as long as it still holds."""

from collections.abc import Iterable

from attrs import evolve, frozen

from snapshots.alignment.following import followed, unlike
from snapshots.alignment.pairs import Basis, Lapsed, OneSided, Pair, Relation, WordsUsed
from snapshots.model import (
    Decision,
    DigestField,
    Edition,
    Side,
    Verdict,
)

__all__ = ["Decided", "apply", "turned"]

_MIRROR = {Verdict.NEW: Verdict.DROPPED, Verdict.DROPPED: Verdict.NEW}


@frozen(kw_only=True)
class Decided:
    """What decisions come to: pairs, one-sided verdicts, and the decisions that lapsed.

    ``stale`` are those whose words have changed, ``unused`` those whose recommendation is gone.
    """

    pairs: tuple[Pair, ...]
    one_sided: tuple[OneSided, ...]
    stale: tuple[Lapsed, ...]
    unused: tuple[Lapsed, ...]


def apply(
    decisions: Iterable[Decision], before: Edition, after: Edition, *, backwards: bool = False
) -> Decided:
    """Apply decisions to two editions.

    A decision follows the words it judged where they now stand under another key. Where
    ``backwards`` is true, the decisions were made with ``after`` as the earlier edition.
    """
    given = tuple(decisions)
    turned_round = tuple(map(turned, given)) if backwards else given
    pairs, one_sided, stale, unused = [], [], [], []
    for decision, facing in zip(given, followed(turned_round, before, after), strict=True):
        if gone := _gone(facing, before, after):
            unused.append(Lapsed(decision=decision, why=gone))
        elif changed := _changed(facing, before, after):
            stale.append(Lapsed(decision=decision, why=changed))
        elif facing.before is not None and facing.after is not None:
            pairs.append(_pair(facing, backwards=backwards))
        else:
            one_sided.append(_one_sided(facing, decision))
    return Decided(
        pairs=tuple(pairs), one_sided=tuple(one_sided), stale=tuple(stale), unused=tuple(unused)
    )


def turned(decision: Decision) -> Decision:
    """The decision with its two sides exchanged.

    >>> turned(Decision(after="1", verdict=Verdict.NEW, reason="first asked")).verdict
    <Verdict.DROPPED: 'dropped'>
    """
    return evolve(
        decision,
        before=decision.after,
        after=decision.before,
        verdict=_MIRROR.get(decision.verdict, decision.verdict),
        digests=tuple(evolve(judged, side=judged.side.other) for judged in decision.digests),
    )


def _gone(decision: Decision, before: Edition, after: Edition) -> str:
    """Why there is nothing to apply the decision to, or nothing."""
    for side, edition in ((Side.BEFORE, before), (Side.AFTER, after)):
        key = decision.key(side)
        if key is not None and all(item.key != key for item in edition.recommendations):
            return f"{edition.key} has no recommendation '{key}'"
    return ""


def _changed(decision: Decision, before: Edition, after: Edition) -> str:
    """Why the decision no longer speaks of the words that are there, or nothing."""
    dates = [edition.published for edition in (before, after) if edition.published is not None]
    if decision.until is not None and dates and max(dates).start > decision.until.end:
        return f"it was to be looked at again after {decision.until}"
    for side, edition in ((Side.BEFORE, before), (Side.AFTER, after)):
        key = decision.key(side)
        judged = [entry for entry in decision.digests if entry.side is side]
        if key is not None and judged:
            fault = unlike(judged, edition[key], f"{edition.key}/{key}")
            if fault:
                return fault
    return ""


def _pair(decision: Decision, *, backwards: bool) -> Pair:
    relation = Relation(decision.verdict.value)
    words = {entry.field for entry in decision.digests}
    used = WordsUsed.TEXT if DigestField.TEXT in words else WordsUsed.ASK
    return Pair(
        before=str(decision.before),
        after=str(decision.after),
        relation=relation.mirrored if backwards else relation,
        basis=Basis.DECIDED,
        words_used=used if words else None,
        certainty=decision.certainty,
        reason=decision.reason,
        by=decision.by,
        on=decision.on,
        evidence=decision.evidence,
    )


def _one_sided(facing: Decision, decision: Decision) -> OneSided:
    side = Side.BEFORE if facing.before is not None else Side.AFTER
    return OneSided(side=side, key=str(facing.key(side)), verdict=facing.verdict, decision=decision)
