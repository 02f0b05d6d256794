"""Found: a value read from a text, with the words it was read from."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from attrs import field, frozen

from snapshots.model import checks
from snapshots.model.words import unwrapped

__all__ = ["Found", "agreed", "laid_out"]

T = TypeVar("T")

_ALIKE = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2011": "-", "\u2010": "-", "\u00a0": " "})


@frozen(kw_only=True)
class Found(Generic[T]):
    """What was read, and the words of the text that say so."""

    value: T
    words: str = field(validator=checks.text)


def laid_out(text: str) -> str:
    """The text on one line, with plain quotation marks and hyphens."""
    return unwrapped(text.translate(_ALIKE)).replace("\n\n", " ")


def agreed(found: Iterable[Found[T]]) -> Found[T] | None:
    """The first of what was found, where all of it agrees; else nothing.

    >>> agreed([Found(value=1, words="one"), Found(value=2, words="two")])
    """
    every = list(found)
    return every[0] if len({one.value for one in every}) == 1 else None
