"""Printed words: one normal form, so that a change of layout is not a change of words."""

import re
import unicodedata
from hashlib import sha256

__all__ = ["digest", "normal", "unwrapped"]

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u0060\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict.fromkeys("\u2012\u2013\u2014\u2015\u2212", "\u2013"),
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff"),
    }
)
_HYPHEN_AT_THE_END_OF_A_LINE = re.compile(r"(?<=\w)- (?=\w)")
_HYPHEN_IN_A_WORD = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_DASH = re.compile(r" ?\u2013 ?|(?<=\d)-(?=\d)| - ")
_WHITE_SPACE = re.compile(r"\s+")
#: A hyphen before a line end; *non-* and *anti-* keep theirs, since they deny what follows.
_BROKEN_WORD = re.compile(r"(?<=\w)[-\u2010\u2011\u00ad]\n[^\S\n]*(?=\w)")
_DENIES = re.compile(r"\b(?:non|anti)$", re.IGNORECASE)
#: Where a new part begins: after a blank line, or before a bullet, a number, a letter in brackets.
_PART = re.compile(
    r"\n[^\S\n]*(?:\n\s*|(?=[\u2022\u2023\u25aa\u25cf\u25e6*\u2013\u2014-]\s"
    r"|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s))",
    re.IGNORECASE,
)


def normal(words: str) -> str:
    r"""The words with white space, quotation marks, hyphenation and dashes made alike.

    A hyphen between two letters goes, with a line break after it, because a printed line may
    end there: *ring-fenced*, *ring-* over *fenced* and *ringfenced* are one word. A dash between
    words or numbers stays one. So does upper and lower case, which may carry meaning.

    >>> normal("the child’s ring-\n  fenced money – in  2019–2023")
    "the child's ringfenced money - in 2019 - 2023"
    """
    plain = unicodedata.normalize("NFKC", words).translate(_ALIKE)
    plain = _WHITE_SPACE.sub(" ", plain)
    joined = _HYPHEN_IN_A_WORD.sub("", _HYPHEN_AT_THE_END_OF_A_LINE.sub("-", plain))
    return _WHITE_SPACE.sub(" ", _DASH.sub(" - ", joined)).strip()


def unwrapped(words: str) -> str:
    r"""The words with each part on one line and a blank line between, however they were wrapped.

    A single line end is a space, and joins a word that was broken at a hyphen. A new part begins
    after a blank line, or with a line that begins with a bullet, a number or a letter in brackets.

    >>> unwrapped("Mend the har-\r\nbour lamps\nonce a\n year:\n(a) all\n\n(b) some.")
    'Mend the harbour lamps once a year:\n\n(a) all\n\n(b) some.'
    """
    joined = _BROKEN_WORD.sub(_mended, "\n".join(words.splitlines()))
    parts = (_WHITE_SPACE.sub(" ", part).strip() for part in _PART.split(joined))
    return "\n\n".join(filter(None, parts))


def _mended(broken: re.Match[str]) -> str:
    return "-" if _DENIES.search(broken.string, 0, broken.start()) else ""


def digest(words: str) -> str:
    r"""SHA-256 of the normal form, in hexadecimal: equal for the same words, however laid out.

    >>> digest("ring-fenced") == digest("ring-\nfenced")
    True
    """
    return sha256(normal(words).encode()).hexdigest()
