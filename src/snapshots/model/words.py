"""Printed words: one normal form, so that a change of layout is not a change of words."""

import re
import unicodedata
from hashlib import sha256

__all__ = ["digest", "normal"]

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u0060\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict.fromkeys("\u2012\u2013\u2014\u2015\u2212", "\u2013"),
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff"),
    }
)
_HYPHEN_AT_THE_END_OF_A_LINE = re.compile(r"(?<=\w)-\s+(?=\w)")
_HYPHEN_IN_A_WORD = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_DASH = re.compile(r"\s*\u2013\s*|(?<=\d)-(?=\d)|\s+-\s+")
_WHITE_SPACE = re.compile(r"\s+")


def normal(words: str) -> str:
    r"""The words with white space, quotation marks, hyphenation and dashes made alike.

    A hyphen between two letters goes, with a line break after it, because a printed line may
    end there: *ring-fenced*, *ring-* over *fenced* and *ringfenced* are one word. A dash between
    words or numbers stays one. So does upper and lower case, which may carry meaning.

    >>> normal("the child’s ring-\n  fenced money – in  2019–2023")
    "the child's ringfenced money - in 2019 - 2023"
    """
    plain = unicodedata.normalize("NFKC", words).translate(_ALIKE)
    joined = _HYPHEN_IN_A_WORD.sub("", _HYPHEN_AT_THE_END_OF_A_LINE.sub("-", plain))
    return _WHITE_SPACE.sub(" ", _DASH.sub(" - ", joined)).strip()


def digest(words: str) -> str:
    r"""SHA-256 of the normal form, in hexadecimal: equal for the same words, however laid out.

    >>> digest("ring-fenced") == digest("ring-\nfenced")
    True
    """
    return sha256(normal(words).encode()).hexdigest()
