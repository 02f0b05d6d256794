"""Normalising: an item read for matching, so that a way of writing is not a difference."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from attrs import frozen

from snapshots.alignment.kinship import LONGEST_PHRASE, SILENT, one_form
from snapshots.alignment.roots import root
from snapshots.model.words import unwrapped

__all__ = ["Reading", "as_printed", "read", "roots"]

_ALIKE = str.maketrans({**dict.fromkeys("‘’‛′`´", "'"), **dict.fromkeys("‐‑‒–—", "-")})
_PREFIX = re.compile(
    r"\b(anti|co|de|multi|non|over|pre|re|sub|un|under)-(?=[^\W\d_])", re.IGNORECASE
)
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?|%")
_SEGMENT = re.compile(
    r"""(?:(?<=[^\W_]{2})|(?<=[)"”']))(?<!\b[Nn]o)(?<!\b[Nn]os)[.!?]+(?=\s|$)|[;:\n•]|(?<=\w)\)\s*,"""
)
_DENIES = re.compile(r"\b(?:not?|never|cannot)\b|n't\b", re.IGNORECASE)
#: Stock openings: they say that something is asked, and not what.
_OPENING = re.compile(
    r"^\s*(?:it is (?:recommended|suggested|proposed|advised|urged) that|note that|"
    r"we (?:recommend|suggest|propose|urge|advise)(?: that)?|recommended)\s+",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Reading:
    """The words of one item as they are compared.

    ``text`` is the item with its abbreviations written out; ``plain`` are its words in lower
    case; ``sentences`` those sentences, as printed, that say anything, and
    ``segments`` the roots of what carries meaning in each, kin made one.
    """

    text: str
    plain: str
    sentences: tuple[str, ...]
    segments: tuple[tuple[str, ...], ...]

    @property
    def roots(self) -> tuple[str, ...]:
        """All roots in the order in which they stand."""
        return tuple(word for segment in self.segments for word in segment)


def read(words: str, *, abbreviations: Mapping[str, str]) -> Reading:
    """Read an item, with the abbreviations that the documents define.

    >>> read("Organise the multi-agency programme (MAP).", abbreviations={}).roots
    ('organ', 'multiag', 'plan', 'map')
    """
    written = unwrapped(unicodedata.normalize("NFKC", words).translate(_ALIKE))
    for short, long_form in abbreviations.items():
        written = re.sub(rf"\(\s*{short}\s*\)", " ", written)
        written = re.sub(rf"\b{short}\b", long_form, written)
    text = _PREFIX.sub(r"\1", written)
    segments = (_OPENING.sub("", segment, count=1) for segment in _SEGMENT.split(text))
    saying = {segment: said for segment in _said(segments) if (said := roots(segment))}
    return Reading(
        text=written,
        plain=" ".join(token.lower() for token in _TOKEN.findall(text)),
        sentences=tuple(saying),
        segments=tuple(saying.values()),
    )


def _said(segments: Iterable[str]) -> list[str]:
    """The sentences; one that only denies (*they should not*) stays with the one before."""
    said: list[str] = []
    for segment in segments:
        words = {_word(token) for token in _TOKEN.findall(segment)}
        if said and _DENIES.search(segment) and words <= SILENT:
            said[-1] = f"{said[-1]}, {segment.strip()}"
        else:
            said.append(segment)
    return said


def roots(segment: str) -> tuple[str, ...]:
    """The roots of the words that carry meaning, kin made one."""
    words = [_word(token) for token in _TOKEN.findall(segment)]
    silent = SILENT
    return tuple(
        word
        for word in one_form([word if word in silent else root(word) for word in words])
        if word not in silent
    )


def _word(token: str) -> str:
    """The token in lower case, without what an apostrophe adds."""
    return token.lower().removesuffix("n't").partition("'")[0]


def as_printed(root: str, plain: str) -> str:
    """The word or phrase of a text, in plain lower-case words, that a root was read from.

    >>> as_printed("death", "no capital punishment"), as_printed("lamp", "no ropes")
    ('capital punishment', '')
    """
    words = plain.split()
    runs = (
        " ".join(words[start : start + length])
        for length in range(1, LONGEST_PHRASE + 1)
        for start in range(len(words) - length + 1)
    )
    return next((run for run in runs if root in _of(run)), "")


@lru_cache(maxsize=1 << 16)
def _of(run: str) -> tuple[str, ...]:
    return roots(run)
