"""Sweeping: very long editions, of which only a glance at each likely pair can be afforded.

Screening finds the candidates, the share of words in common ranks them (rapidfuzz,
``token_set_ratio``), and a pair is proposed that is the nearest from both sides. Nothing is
accepted, since nobody has asked whether a word turns the meaning.
"""

from collections.abc import Collection, Sequence
from decimal import Decimal

from snapshots.alignment.matching import Proposal
from snapshots.alignment.pairs import (
    Basis,
    Candidate,
    Clue,
    Pair,
    PairStatus,
    Relation,
    WordsUsed,
)
from snapshots.alignment.screening import Progress, screened
from snapshots.model import Recommendation

__all__ = ["sweep"]

#: The share of words in common from which a pair is proposed, in hundredths: where lists of
#: synthetic text come out best.
NEAR = 80
_RUNS, _KEPT = (4,), 3

Places = tuple[int, int]


def sweep(
    before: Sequence[Recommendation],
    after: Sequence[Recommendation],
    settled: Collection[Places],
    *,
    progress: Progress | None = None,
) -> Proposal:
    """Propose the pairs of two very long editions that are nearest to each other."""
    carried = [{pair[side] for pair in settled} for side in (0, 1)]
    earlier, later = (
        [place for place, item in enumerate(items) if _words(item) and place not in known]
        for items, known in zip((before, after), carried, strict=True)
    )
    old = [_words(before[place]) for place in earlier]
    new = [_words(after[place]) for place in later]
    found = screened(old, new, lengths=_RUNS, kept=_KEPT, progress=progress)
    likeness = _likeness(old, new, found)
    best_before, best_after = _best(likeness, 0), _best(likeness, 1)
    pairs, candidates = [], []
    for pair in sorted(likeness):
        share = likeness[pair]
        items = before[earlier[pair[0]]], after[later[pair[1]]]
        if best_before[pair[0]] == best_after[pair[1]] == pair and share >= NEAR:
            pairs.append(_proposed(*items, share))
        else:
            candidates.append(_refused(*items, share))
    return Proposal(pairs=tuple(pairs), candidates=tuple(candidates))


def _words(item: Recommendation) -> str:
    return (item.text or item.ask or "").lower()


def _likeness(
    old: Sequence[str], new: Sequence[str], found: Sequence[Sequence[int]]
) -> dict[Places, int]:
    from rapidfuzz import fuzz  # only very long editions need it

    return {
        (here, there): round(fuzz.token_set_ratio(old[here], new[there]))
        for there, near in enumerate(found)
        for here in near
    }


def _best(likeness: dict[Places, int], side: int) -> dict[int, Places]:
    """The nearest pair of each item, the first in printed order where several are as near."""
    best: dict[int, Places] = {}
    for pair in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        best.setdefault(pair[side], pair)
    return best


def _proposed(old: Recommendation, new: Recommendation, share: int) -> Pair:
    printed = old.text is not None and new.text is not None
    return Pair(
        before=old.key,
        after=new.key,
        relation=Relation.SAME_ASK,
        basis=Basis.PROPOSED,
        status=PairStatus.NEEDS_PERSON,
        words_used=WordsUsed.TEXT if printed else WordsUsed.ASK,
        clues=(Clue(name="words-in-common", weight=Decimal(share) / 100),),
        reason="in editions of this length no machine asks whether the meaning has turned",
    )


def _refused(old: Recommendation, new: Recommendation, share: int) -> Candidate:
    return Candidate(
        before=old.key,
        after=new.key,
        likeness=Decimal(share) / 100,
        why_not="another reads nearer" if share >= NEAR else _TOO_LITTLE,
    )


_TOO_LITTLE = f"fewer than {NEAR} in 100 words are in common"
