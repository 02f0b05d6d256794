"""Stems: the forms of one word made alike, British and American, singular and plural.

Lighter than the stemmers of search engines: who does a thing and to whom it is done stay apart
(*employer* and *employee* are two words, and neither is *employment*), because a recommendation
turns on that.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from snapshots.language.tables import rows, words

__all__ = ["BEGINNING", "are_kin", "beginning", "frame", "stem"]

#: So many letters the stems of related words have in common, at least.
BEGINNING = 4

_MENT = re.compile(r"(?<=[a-z]{3})ment$")
_KEEPS_MENT = words(
    "argument comment department document element experiment implement instrument moment "
    "parliament segment statement supplement"
)
_ENDINGS = (
    (re.compile(r"(?<=[a-z])i[sz](?:ation|ing|ed|e)$"), "is"),
    (re.compile(r"(?<=[a-z]{2})if(?:ication|ying|ied|y)$"), "ifi"),
    (re.compile(r"(?<=[a-z]{3})(?:ation|ating|ated|ate)$"), ""),
    (re.compile(r"(?<=[a-z]{3}[cprnstu]t)(?:ion|ing|ed)$"), ""),
    (re.compile(r"(?<=[a-z]{2}[aeiouy][a-z])(?:ing|ed)$"), ""),
    (re.compile(r"(?<=[a-z]{2})(?:ing|ed)$"), ""),
    (re.compile(r"(?<=[a-z]{4})(?:ly|ness)$"), ""),
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem that the forms of a lower-case word share.

    >>> stem("inspections") == stem("inspecting") == stem("inspect")
    True
    >>> stem("organized") == stem("organisation")
    True
    >>> stem("employers") == stem("employees")
    False
    """
    single = _singular(word)
    regular = _regular(single)
    return _IRREGULAR.get(word) or _IRREGULAR.get(single) or _SAME.get(regular, regular)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "sui" else word


def _regular(word: str) -> str:
    if word not in _KEEPS_MENT:
        word = _MENT.sub("", word)
    for ending, left in _ENDINGS:
        shorter = ending.sub(left, word)
        if shorter != word and len(shorter) > 2:
            return _bare(shorter)
    return _bare(word)


def _bare(word: str) -> str:
    """Without a single final e, a final y as i, a final double consonant single."""
    if len(word) > 3 and word.endswith("e") and not word.endswith("ee"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 2 and word.endswith("y") else word


_IRREGULAR = {form: _regular(row.split()[0]) for row in rows("forms.txt") for form in row.split()}
#: Other forms of the same words: *checked* goes where *check* goes.
_SAME = {_regular(_singular(form)): bare for form, bare in _IRREGULAR.items()}


def are_kin(one: str, other: str) -> bool:
    """Whether two stems begin alike, as those of *interpret* and *interpreter* do.

    >>> are_kin("interpret", "interpreter"), are_kin("employer", "employee")
    (True, False)
    """
    alike = beginning(one, other)
    opposed = {one[-2:], other[-2:]} == {"er", "ee"}
    most = alike >= BEGINNING and 5 * alike >= 3 * max(len(one), len(other))
    return most and one.isalpha() and not opposed


def beginning(one: Sequence[str], other: Sequence[str]) -> int:
    """How many letters, or words, two begin with in common.

    >>> beginning("mended", "mending"), beginning(("mend", "the", "roof"), ("mend", "it"))
    (4, 1)
    """
    pairs = enumerate(zip(one, other, strict=False))
    least = min(len(one), len(other))
    return next((place for place, (here, there) in pairs if here != there), least)


def frame(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How many words two texts have in common at the beginning, and of the rest at the end.

    >>> frame(("mend", "the", "old", "roof"), ("mend", "the", "roof"))
    (2, 1)
    """
    begin = beginning(one, other)
    return begin, beginning(one[begin:][::-1], other[begin:][::-1])
