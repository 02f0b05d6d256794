"""Runs: two texts word by word, as printed, and the words that stand in one of them alone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from attrs import frozen

from snapshots.language.smallwords import ARTICLES

__all__ = [
    "Run",
    "Standing",
    "in_none_of",
    "in_one_alone",
    "share_little",
    "word_differences",
]

#: A place in either text, and whether the same words stand there.
_Step: TypeAlias = tuple[slice, slice, bool]

_WORD = re.compile(r"\S+")
#: Marks around a word that make no other word of it.
_MARKS = ".,;:!?()\"'\u2018\u2019\u201c\u201d"
#: What multiplies the number before it, and a word with a figure in it.
_MULTIPLIES = {"hundred", "thousand", "million", "billion", "trillion", "m", "bn"}
_FIGURE = re.compile(r"\d")
#: Words at either end of a stretch that say nothing by themselves.
_JOINING = ARTICLES | {"and"}
#: The share of the shorter text that must stand in both for marks to show more than they hide.
_LITTLE = Fraction(1, 2)
#: The share of a text that must stand in several others together for the rest of it to be told.
_MOST = Fraction(2, 3)


class Standing(Enum):
    """Where a run of words stands."""

    BOTH = "both"
    BEFORE = "before"
    AFTER = "after"


@frozen(kw_only=True)
class Run:
    """Words in a row that stand in both texts, or in one of them."""

    standing: Standing
    words: str


def word_differences(before: str, after: str) -> tuple[Run, ...]:
    """The runs of words that lead from one text to the other.

    Upper and lower case and marks around a word make no difference; white space is one space.

    >>> [(run.standing.value, run.words) for run in word_differences("close it", "open it.")]
    [('before', 'close'), ('after', 'open'), ('both', 'it.')]
    """
    words = _WORD.findall(before), _WORD.findall(after)
    return tuple(_runs(*words, _steps(*words)))


def share_little(runs: Iterable[Run]) -> bool:
    """Whether less than half of the shorter of two texts stands in both.

    >>> share_little(word_differences("close it", "paint the railings"))
    True
    >>> share_little(word_differences("close it", "close it and paint the railings"))
    False
    """
    lengths = dict.fromkeys(Standing, 0)
    for run in runs:
        lengths[run.standing] += len(run.words)
    shorter = min(lengths[Standing.BEFORE], lengths[Standing.AFTER])
    return lengths[Standing.BOTH] < _LITTLE * (shorter + lengths[Standing.BOTH])


@lru_cache(maxsize=1 << 8)
def in_one_alone(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stretches of each text, as printed, that the other has not in their place.

    Those that were only moved are left out where others remain; the whole of both stands where they
    share little. The same stretches whichever text comes first.

    >>> in_one_alone("Count the eels, the bream and the pike.", "Count the eels and the trout.")
    (('bream', 'pike'), ('trout',))
    """
    if before > after:
        return in_one_alone(after, before)[::-1]
    words = _WORD.findall(before), _WORD.findall(after)
    steps = [*_steps(*words)]
    if share_little(_runs(*words, steps)):
        return (before,), (after,)
    old, new = _stretches(*words, steps)
    moved = {*old} & {*new}
    left = [tuple(one for one in side if one not in moved) for side in (old, new)]
    return (left[0], left[1]) if any(left) else (old, new)


def in_none_of(text: str, others: Iterable[str]) -> tuple[str, ...]:
    """The stretches of a text, as printed, that stand in none of several others.

    Nothing where less than two thirds of it stand in them: then it was worded anew.

    >>> parts = ["Count the eels weekly.", "Each spring, publish the count and clean the ponds."]
    >>> in_none_of("Count the eels daily, publish the count and clean the ponds.", parts)
    ('daily',)
    """
    words = _WORD.findall(text)
    is_alone = [True] * len(words)
    for other in others:
        for place in _in_both(text, other):
            is_alone[place] = [False] * (place.stop - place.start)
    known = [word for word, alone in zip(words, is_alone, strict=True) if not alone]
    if len("".join(known)) < _MOST * len("".join(words)):
        return ()
    runs = groupby(zip(words, is_alone, strict=True), key=itemgetter(1))
    said = (_trimmed([word for word, _ in run]) for alone, run in runs if alone)
    return tuple(filter(None, dict.fromkeys(" ".join(run).strip(".,;:") for run in said)))


def _in_both(text: str, other: str) -> list[slice]:
    """Where words of a text stand that the other has too, however the two are given."""
    first, second = (_WORD.findall(one) for one in sorted((text, other)))
    steps = [(one, two) for one, two, is_in_both in _steps(first, second) if is_in_both]
    return [one if text <= other else two for one, two in steps]


def _runs(old: Sequence[str], new: Sequence[str], steps: Iterable[_Step]) -> Iterator[Run]:
    for gone, come, is_in_both in steps:
        if is_in_both:
            yield Run(standing=Standing.BOTH, words=" ".join(new[come]))
            continue
        if old[gone]:
            yield Run(standing=Standing.BEFORE, words=" ".join(old[gone]))
        if new[come]:
            yield Run(standing=Standing.AFTER, words=" ".join(new[come]))


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[_Step]:
    """How the one leads to the other."""
    earlier, later = ([_bare(word) for word in side] for side in (old, new))
    found = SequenceMatcher(None, earlier, later, autojunk=False)
    for what, start, end, from_, to in found.get_opcodes():
        yield slice(start, end), slice(from_, to), what == "equal"


def _bare(word: str) -> str:
    return word.casefold().strip(_MARKS) or word


def _stretches(
    old: Sequence[str], new: Sequence[str], steps: Iterable[_Step]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stretches of each text that the other has not in their place.

    One that stands in the place of another is whole; what only came or went is told without what
    joins it to the rest, and from the word on with which it begins (*and the bells*).
    """
    alone: tuple[list[str], list[str]] = ([], [])
    for gone, come, is_in_both in steps:
        if not is_in_both:
            is_replaced = bool(old[gone] and new[come])
            for side, words, place in zip(alone, (old, new), (gone, come), strict=True):
                said = _counted(words, place) if is_replaced else _trimmed(_begun(words, place))
                side.append(" ".join(said).strip(".,;:"))
    earlier, later = (tuple(dict.fromkeys(filter(None, side))) for side in alone)
    return earlier, later


def _counted(words: Sequence[str], place: slice) -> Sequence[str]:
    """The words at a place, a number among them with what multiplies it: *1.5 million*."""
    end = place.stop
    while end < len(words) and _bare(words[end]) in _MULTIPLIES and _FIGURE.search(words[end - 1]):
        end += 1
    return words[place.start : end]


def _begun(words: Sequence[str], place: slice) -> Sequence[str]:
    """The words at a place, or those a little before or behind that read as one: *and the bells*.

    Where what follows is also the first of them, it is open which of the two came.
    """
    start, end = place.start, place.stop
    places = [(start, end)]
    while start and start < end and _bare(words[start - 1]) == _bare(words[end - 1]):
        start, end = start - 1, end - 1
        places.append((start, end))
    start, end = place.start, place.stop
    while start < end < len(words) and _bare(words[start]) == _bare(words[end]):
        start, end = start + 1, end + 1
        places.append((start, end))
    begun = (one for one in places if one[0] < one[1] and _bare(words[one[0]]) in _JOINING)
    start, end = next(begun, places[0])
    return words[start:end]


def _trimmed(listed: Sequence[str]) -> Sequence[str]:
    while listed and _bare(listed[0]) in _JOINING:
        listed = listed[1:]
    while listed and _bare(listed[-1]) in _JOINING:
        listed = listed[:-1]
    return listed
