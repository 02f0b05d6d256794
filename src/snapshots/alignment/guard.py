"""The guard: words that turn the meaning, so that no machine calls the pair the same ask."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from attrs import evolve

from snapshots.alignment.pairs import Clue
from snapshots.language import Turn, TurnKind

__all__ = ["Turning", "blocking", "reverses", "turning_clues"]

#: What finds the turns between two texts.
Turning = Callable[[str, str], tuple[Turn, ...]]

#: In a short text a word more, or another, makes another ask; in one that has so many words that
#: carry meaning it is seldom more than a detail of it.
_LONG = {TurnKind.SCOPE: 7, TurnKind.OBJECT: 12}
#: Turns that by themselves make an ask its own opposite.
_REVERSING = {TurnKind.NEGATION, TurnKind.ANTONYM, TurnKind.BENEFICIARY}


def blocking(turning: Turning, before: str, after: str, size: int) -> tuple[Turn, ...]:
    """The turns between two texts for which a person has to look, seen from either side.

    ``size`` is how many words that carry meaning the shorter text has.
    """
    return _heavy(turning(before, after), size) or tuple(
        evolve(turn, before=turn.after, after=turn.before)
        for turn in _heavy(turning(after, before), size)
    )


def _heavy(turns: Iterable[Turn], size: int) -> tuple[Turn, ...]:
    return tuple(turn for turn in turns if size < _LONG.get(turn.kind, size + 1))


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
