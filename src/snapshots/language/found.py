"""Found: a value read from a text, with the words it was read from."""

import re
from collections.abc import Iterable
from typing import Generic, TypeVar
from unicodedata import digit

from attrs import field, frozen

from snapshots.model import checks
from snapshots.model.words import unwrapped

__all__ = ["Found", "agreed", "laid_out"]

T = TypeVar("T")

#: The number before a text, and marks of notes behind a word or a stop; *m²* is no such mark.
_MARK = re.compile(
    r"^\(?\d{1,3}[.)](?=\s)"
    r"|(?:(?<=[A-Za-z]{3})|(?<=[.,;:)\"]))[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+"
    r"|\s?\[\d{1,3}(?:, ?\d{1,3})*\]"
)
_DIGIT = re.compile(r"(?![0-9])\d")
_ALIKE = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2011": "-", "\u2010": "-", "\u00a0": " "})


@frozen(kw_only=True)
class Found(Generic[T]):
    """What was read, and the words of the text that say so."""

    value: T
    words: str = field(validator=checks.text)


def laid_out(text: str) -> str:
    """The text on one line, with plain quotation marks, hyphens and digits.

    The number before it and the marks of notes are no part of what it says.

    >>> laid_out("4. Publish it.\u00b2 Offer 9 m\u00b2 a head. [12]")
    'Publish it. Offer 9 m\u00b2 a head.'
    """
    line = unwrapped(text.translate(_ALIKE)).replace("\n\n", " ")
    return _DIGIT.sub(lambda found: str(digit(found[0])), _MARK.sub("", line)).strip()


def agreed(found: Iterable[Found[T]]) -> Found[T] | None:
    """The first of what was found, where all of it agrees; else nothing.

    >>> agreed([Found(value=1, words="one"), Found(value=2, words="two")])
    """
    every = list(found)
    return every[0] if len({one.value for one in every}) == 1 else None
