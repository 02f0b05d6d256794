"""The guard: words that turn the meaning, so that no machine calls the pair the same ask."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import Enum
from typing import Protocol

from snapshots.alignment.pairs import Clue

__all__ = ["Turn", "Turning", "blocks", "clues", "none_found", "reverses"]


class Turn(Protocol):
    """Words of one side that have no counterpart of the same meaning on the other."""

    @property
    def kind(self) -> Enum:
        """What sort of words they are: a negation, a number, the actor ..."""
        ...

    @property
    def before(self) -> tuple[str, ...]:
        """The words of the earlier side."""
        ...

    @property
    def after(self) -> tuple[str, ...]:
        """The words of the later side."""
        ...


#: What finds the turns between two texts.
Turning = Callable[[str, str], tuple[Turn, ...]]

#: Turns by which one ask becomes its opposite.
_REVERSING = frozenset({"negation", "antonym"})


def none_found(before: str, after: str) -> tuple[Turn, ...]:  # noqa: ARG001 - a stand-in
    """Nothing turns the meaning."""
    return ()


def blocks(turns: Iterable[Turn]) -> bool:
    """Whether a person has to look before the pair is called the same ask."""
    return any(True for _ in turns)


def reverses(turns: Iterable[Turn]) -> bool:
    """Whether the later side asks for the opposite."""
    return any(turn.kind.value in _REVERSING for turn in turns)


def clues(turns: Iterable[Turn]) -> tuple[Clue, ...]:
    """The turns as clues; they decide by themselves, and so add nothing to the probability."""
    return tuple(
        Clue(name=str(turn.kind.value), weight=Decimal(0), words=(*turn.before, *turn.after))
        for turn in turns
    )
