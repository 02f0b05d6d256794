"""Normalising: an item read for matching, so that a way of writing is not a difference."""

import re
import unicodedata
from collections.abc import Mapping

from attrs import frozen

from snapshots.alignment.stems import stem
from snapshots.alignment.synonyms import SILENT, one_form

__all__ = ["Reading", "read"]

_ALIKE = str.maketrans({**dict.fromkeys("‘’‛′`´", "'"), **dict.fromkeys("‐‑‒–—", "-")})
_JOINED = re.compile(r"(?<=[^\W\d_])-\s*\n\s*(?=[^\W\d_])")
_PREFIX = re.compile(
    r"\b(anti|co|de|multi|non|over|pre|re|sub|un|under)-(?=[^\W\d_])", re.IGNORECASE
)
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?|%")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SEGMENT = re.compile(r"(?<=[^\W_]{2})[.!?]+(?=\s|$)|[;:\n•]|(?<=\w)\)\s*,")
_CAPITALISED = re.compile(r"[A-Z][\w'-]*")


@frozen(kw_only=True)
class Reading:
    """The words of one item as they are compared.

    ``plain`` are its words in lower case; ``segments`` the stems of what carries meaning,
    sentence by sentence, synonyms made one; ``names`` the stems of words that are printed with a
    capital within a sentence; ``numbers`` the numbers in digits.
    """

    plain: str
    segments: tuple[tuple[str, ...], ...]
    names: frozenset[str]
    numbers: frozenset[str]

    @property
    def stems(self) -> tuple[str, ...]:
        """All stems in the order in which they stand."""
        return tuple(word for segment in self.segments for word in segment)


def read(words: str, *, abbreviations: Mapping[str, str]) -> Reading:
    """Read an item, with the abbreviations that the documents define.

    >>> read("Organise the multi-agency programme (MAP).", abbreviations={}).stems
    ('organiz', 'multiagenc', 'program', 'map')
    """
    text = _PREFIX.sub(
        r"\1", _JOINED.sub("", unicodedata.normalize("NFKC", words).translate(_ALIKE))
    )
    for short, long_form in abbreviations.items():
        text = re.sub(rf"\(\s*{short}\s*\)", " ", text)
        text = re.sub(rf"\b{short}\b", long_form, text)
    segments = [segment for segment in _SEGMENT.split(text) if segment.strip()]
    stems = [_stems(segment) for segment in segments]
    return Reading(
        plain=" ".join(token.lower() for token in _TOKEN.findall(text)),
        segments=tuple(segment for segment in stems if segment),
        names=frozenset(_names(segments)),
        numbers=frozenset(_NUMBER.findall(text)),
    )


def _stems(segment: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, synonyms made one."""
    words = [_word(token) for token in _TOKEN.findall(segment)]
    silent = SILENT
    return tuple(
        word
        for word in one_form([word if word in silent else stem(word) for word in words])
        if word not in silent
    )


def _word(token: str) -> str:
    """The token in lower case, without what an apostrophe adds."""
    return token.lower().removesuffix("n't").partition("'")[0]


def _names(segments: list[str]) -> list[str]:
    """Capitalised words that do not begin a sentence, and words in capitals."""
    found: list[str] = []
    for segment in segments:
        tokens = _TOKEN.findall(segment)
        for place, token in enumerate(tokens):
            if _CAPITALISED.match(token) and (place > 0 or token.isupper()):
                word = _word(token)
                if word not in SILENT:
                    found += one_form([stem(word)])
    return found
