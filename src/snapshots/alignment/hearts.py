"""Hearts: the sentences of two items that are most alike, where one thing in common is enough.

An item may say several things. If the other takes up one of them and has nothing like the rest,
it is the same ask as far as that goes, whatever the rest turns on. What has a counterpart in the
other item is no such rest: there a turn counts.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from snapshots.alignment.likeness import Scales, Wording
from snapshots.alignment.normalising import roots

__all__ = ["Heart", "counterparts", "hearts"]

#: The share of the shorter item that two sentences must have in common to be its heart.
_SHARE = Fraction(1, 2)
#: How much two sentences must have in common to be counterparts, as `_likeness` counts.
_IF_NEAREST, _MUCH = Fraction(1, 5), Fraction(1, 2)


@frozen(kw_only=True)
class Heart:
    """Two sentences, as printed, and how many words that carry meaning the shorter has."""

    before: str
    after: str
    size: int


@frozen(kw_only=True)
class _Sentence:
    printed: str
    roots: frozenset[str]
    mass: int


def hearts(before: Wording, after: Wording, scales: Scales) -> Iterator[Heart]:
    """The two sentences that are most alike, where they say most of the shorter item.

    Whole items are none: a heart leaves something out.
    """
    old, new = (_sentences(side.reading.sentences, scales) for side in (before, after))
    if len(old) + len(new) > 2:
        common, one, other = max(
            ((_common(one, other, scales.roots), one, other) for one in old for other in new),
            key=lambda found: found[0],
        )
        if common >= _SHARE * min(before.roots.mass, after.roots.mass):
            yield _heart(one, other)


def counterparts(before: Wording, after: Wording, scales: Scales) -> Iterator[Heart]:
    """The sentences that answer each other.

    Those are the nearest to each other from both sides; and others that are much alike.
    """
    old, new = (_sentences(side.reading.sentences, scales) for side in (before, after))
    if not (old and new):
        return
    there = {one: _nearest(one, new, scales) for one in old}
    back = {one: _nearest(one, old, scales) for one in new}
    pairs = [*there.items(), *((other, one) for one, other in back.items())]
    for one, other in dict.fromkeys(pairs):
        mutual = there[one] == other and back[other] == one
        if _likeness(one, other, scales) >= (_IF_NEAREST if mutual else _MUCH):
            yield _heart(one, other)


def _nearest(one: _Sentence, others: Iterable[_Sentence], scales: Scales) -> _Sentence:
    return max(others, key=lambda other: _likeness(one, other, scales))


def _likeness(one: _Sentence, other: _Sentence, scales: Scales) -> Fraction:
    """What two sentences have in common, squared, of what they weigh."""
    common = _common(one, other, scales.roots)
    return Fraction(common * common, max(1, one.mass * other.mass))


def _heart(one: _Sentence, other: _Sentence) -> Heart:
    size = min(len(one.roots), len(other.roots))
    return Heart(before=one.printed, after=other.printed, size=size)


def _sentences(printed: Iterable[str], scales: Scales) -> list[_Sentence]:
    return [_sentence(sentence, scales.roots) for sentence in printed]


def _sentence(printed: str, weight: Mapping[str, int]) -> _Sentence:
    found = frozenset(roots(printed))
    mass = sum(weight.get(root, 0) for root in found)
    return _Sentence(printed=printed, roots=found, mass=mass)


def _common(one: _Sentence, other: _Sentence, weight: Mapping[str, int]) -> int:
    return sum(weight.get(root, 0) for root in one.roots & other.roots)
