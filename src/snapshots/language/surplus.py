"""Surplus: what one of two texts asks besides, of which the other has next to nothing."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import frozen

from snapshots.language.contrast import contrast
from snapshots.language.found import laid_out
from snapshots.language.splitting import asked, asks, is_ask

__all__ = ["Surplus", "is_missing", "surplus"]

_SENTENCE = re.compile(r"(?<=[.;:!?])\s+")
#: An ask of fewer words that carry meaning is too little to be missed.
_LEAST = 2
#: The share of its words that must be missing.
_MISSING = Fraction(3, 4)


@frozen(kw_only=True)
class Surplus:
    """What the earlier and what the later text asks besides, as printed."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def surplus(before: str, after: str) -> Surplus:
    """What one of two texts asks besides what both ask.

    Nothing where each asks something that the other has not, since that may be one thing in other
    words; and nothing of a text that has no ask in common with the other.

    >>> surplus("Mend the lamps.", "Mend the lamps, and train the crews.")
    Surplus(before=(), after=('train the crews',))
    >>> surplus("Mend the lamps. Buy a rope.", "Mend the lamps. Train the crews.")
    Surplus(before=(), after=())
    """
    gone, come = _alone(before, after), _alone(after, before)
    return Surplus() if gone and come else Surplus(before=gone, after=come)


def is_missing(ask: str, texts: Iterable[str]) -> bool:
    """Whether none of the texts has more than a little of what is asked.

    >>> is_missing("train the crews", ["Mend the lamps.", "Crews should be trained."])
    False
    """
    return all(_lacks(text, ask) for text in texts)


def _lacks(text: str, ask: str) -> bool:
    found = contrast(asked(ask), text)
    said = len(found.before.content)
    return said >= _LEAST and len(found.gone) >= _MISSING * said


def _alone(text: str, other: str) -> tuple[str, ...]:
    parts = [*_asks(text)]
    alone = [part for part in parts if _lacks(other, part)]
    return tuple(alone) if len(alone) < len(parts) else ()


def _asks(text: str) -> Iterator[str]:
    """The asks of a text; a sentence that begins with none gives reasons."""
    for sentence in _SENTENCE.split(laid_out(text)):
        parts = [part.strip(" .;:,-") for part in asks(sentence)]
        if is_ask(parts[0]):
            yield from filter(is_ask, parts)
