"""Heeding: what a person said of one recommendation, and what of its pairs that leaves open."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from snapshots.alignment.pairs import OneSided, Pair, PairStatus, Relation
from snapshots.model import Side, Verdict

__all__ = ["CARRYING", "FINAL", "heeding"]

#: Verdicts on one recommendation after which nothing more is proposed for it.
FINAL = {Verdict.NEW, Verdict.DROPPED, Verdict.DIFFERENT}
#: Relations after which a recommendation is accounted for.
CARRYING = {Relation.SAME_ASK, Relation.DEVELOPS, Relation.DEVELOPED_FROM}


def heeding(
    proposed: Iterable[Pair],
    certain: Iterable[Pair],
    one_sided: Iterable[OneSided],
    editions: Mapping[Side, str],
) -> Iterator[Pair]:
    """The proposed pairs, under what people said of single recommendations.

    Such a verdict proves nothing of the other item of a pair: where that goes with none else,
    the pair waits for a person. Of two items on which people have spoken none is proposed.
    """
    pairs = tuple(proposed)
    said = {(one.side, one.key): one for one in one_sided if one.verdict in FINAL}
    free = [pair for pair in pairs if not any((side, pair.key(side)) in said for side in Side)]
    accounted = {
        (side, pair.key(side))
        for pair in (*certain, *free)
        if pair.relation in CARRYING and pair.status is PairStatus.ACCEPTED
        for side in Side
    }
    for pair in pairs:
        items = [(side, pair.key(side)) for side in Side]
        spoken = [said[item] for item in items if item in said]
        if not spoken:
            yield pair
        elif len(spoken) == 1 and accounted.isdisjoint(items):
            told = _told(spoken[0], editions)
            yield evolve(pair, status=PairStatus.NEEDS_PERSON, reason=told)


def _told(one: OneSided, editions: Mapping[Side, str]) -> str:
    """What a person said of one recommendation by itself."""
    other = editions[one.side.other]
    verdict = f"like nothing in {other}" if one.verdict is Verdict.DIFFERENT else one.verdict.value
    who = f" by {one.decision.by}" if one.decision.by else ""
    day = f" on {one.decision.on}" if one.decision.on else ""
    return f"{editions[one.side]}/{one.key} was decided to be {verdict}{who}{day}"
