"""Hearts: the parts of two items that are most alike, where one thing in common is enough.

An item may say several things. If the other takes up one of them and leaves the rest, it is the
same ask as far as that goes, whatever the rest turns on.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from snapshots.alignment.likeness import Scales, Wording
from snapshots.alignment.normalising import clauses, roots

__all__ = ["Heart", "hearts"]

#: The share of the shorter item that two parts must have in common to be its heart.
_OF_SENTENCES, _OF_CLAUSES = Fraction(1, 2), Fraction(2, 3)
#: A clause of fewer words that carry meaning belongs to the one before: *… in Wales and Scotland*.
_A_DEMAND = 3


@frozen(kw_only=True)
class Heart:
    """Two parts, as printed, and how many words that carry meaning the shorter has."""

    before: str
    after: str
    size: int


@frozen(kw_only=True)
class _Part:
    printed: str
    roots: frozenset[str]


def hearts(before: Wording, after: Wording, scales: Scales) -> Iterator[Heart]:
    """The sentences, and the clauses, that are most alike and say most of the shorter item.

    Whole items are none: a heart leaves something out.
    """
    shorter = min(before.roots.mass, after.roots.mass)
    sides = before.reading.sentences, after.reading.sentences
    for cut, share in ((False, _OF_SENTENCES), (True, _OF_CLAUSES)):
        old, new = (_parts(sentences, cut=cut) for sentences in sides)
        if len(old) + len(new) > 2:
            common, one, other = max(
                ((_common(one, other, scales.roots), one, other) for one in old for other in new),
                key=lambda found: found[0],
            )
            if common >= share * shorter:
                size = min(len(one.roots), len(other.roots))
                yield Heart(before=one.printed, after=other.printed, size=size)


def _parts(sentences: Iterable[str], *, cut: bool) -> list[_Part]:
    whole = [_part(sentence) for sentence in sentences]
    return [part for one in whole for part in (_cut(one) if cut else [one])]


def _cut(sentence: _Part) -> list[_Part]:
    """The clauses of a sentence, or the whole of it where one is too short to ask for anything."""
    parts = [_part(clause) for clause in clauses(sentence.printed)]
    return parts if all(len(part.roots) >= _A_DEMAND for part in parts) else [sentence]


def _part(printed: str) -> _Part:
    return _Part(printed=printed, roots=frozenset(roots(printed)))


def _common(one: _Part, other: _Part, weight: Mapping[str, int]) -> int:
    return sum(weight.get(root, 0) for root in one.roots & other.roots)
