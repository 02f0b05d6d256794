"""The guard: words that turn the meaning, so that no machine calls the pair the same ask."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from snapshots.alignment.pairs import Clue
from snapshots.language import Turn, TurnKind

__all__ = ["Turning", "blocking", "reverses", "turning_clues"]

#: What finds the turns between two texts.
Turning = Callable[[str, str], tuple[Turn, ...]]

_WORD = re.compile(r"\w+")

#: In a short text a word more, or another, makes another ask; in one that has so many words that
#: carry meaning it is seldom more than a detail of it.
_LONG = {TurnKind.SCOPE: 7, TurnKind.OBJECT: 12}
#: Of these, one cue proves nothing in a text that was worded anew: one of more words than a short
#: ask has, of which the two have less than this share in common.
_SOFT = {
    TurnKind.SCOPE,
    TurnKind.OBJECT,
    TurnKind.QUANTIFIER,
    TurnKind.NUMBER,
    TurnKind.DEADLINE,
    TurnKind.EXCEPTION,
    TurnKind.PERMISSION,
}
_SHORT, _SHARED = 14, Fraction(1, 2)
#: Turns that by themselves make an ask its own opposite.
_REVERSING = {TurnKind.NEGATION, TurnKind.ANTONYM, TurnKind.BENEFICIARY}


def blocking(turning: Turning, before: str, after: str, size: int) -> tuple[Turn, ...]:
    """The turns between two texts for which a person has to look, seen from either side.

    ``size`` is how many words that carry meaning the shorter text has.
    """
    passed_over = _SOFT if _is_worded_anew(before, after) else set()
    passed_over = passed_over | {kind for kind, long in _LONG.items() if size >= long}
    found = tuple(turn for turn in turning(before, after) if turn.kind not in passed_over)
    return found or tuple(
        evolve(turn, before=turn.after, after=turn.before)
        for turn in turning(after, before)
        if turn.kind not in passed_over
    )


def _is_worded_anew(before: str, after: str) -> bool:
    listed = [_WORD.findall(text.lower()) for text in (before, after)]
    old, new = map(set, listed)
    return max(map(len, listed)) > _SHORT and len(old & new) < _SHARED * len(old | new)


def reverses(turns: Iterable[Turn]) -> bool:
    """Whether the later text asks for the opposite, and nothing else is turned.

    Where more is turned, the texts are too far apart for a machine to say so.
    """
    kinds = {turn.kind for turn in turns}
    return bool(kinds) and kinds <= _REVERSING


def turning_clues(turns: Iterable[Turn]) -> tuple[Clue, ...]:
    """The turns as clues; they decide by themselves, and so add nothing to the probability."""
    return tuple(
        Clue(name=turn.kind.value, weight=Decimal(0), words=(*turn.before, *turn.after))
        for turn in turns
    )
