"""Likeness: how much the words of two items have in common, measured in four ways."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from math import sqrt
from typing import Generic, TypeVar

from attrs import frozen

from snapshots.alignment.kinship import light
from snapshots.alignment.normalising import Reading
from snapshots.alignment.rarity import rarity

__all__ = ["WHOLE", "Likeness", "Scales", "Wording", "measure", "scales", "wording"]

#: Likeness is counted in ten-thousandths.
WHOLE = 10_000
#: A mass of words that is added where few words are compared: little evidence, less likeness.
_DAMPING = 4_000
_LETTERS = (3, 4, 5)

Phrase = tuple[str, str]
Part = TypeVar("Part", str, Phrase)


@frozen(kw_only=True)
class Scales:
    """What each root, and each run of letters, weighs in these two editions."""

    roots: Mapping[str, int]
    letters: Mapping[str, int]


@frozen(kw_only=True)
class Weighed(Generic[Part]):
    """Some words, or runs of letters or pairs of words, and what they weigh together."""

    parts: frozenset[Part]
    mass: int


@frozen(kw_only=True, eq=False)
class Wording:
    """One item made ready for measuring."""

    reading: Reading
    roots: Weighed[str]
    sentences: tuple[Weighed[str], ...]
    phrases: Weighed[Phrase]
    letters: Weighed[str]


@frozen(kw_only=True)
class Likeness:
    """How alike two items are, in ten-thousandths, and the roots that carry it.

    ``words``: by the weight of the roots in common. ``sentence``: the same for the two sentences
    that are most alike, so that one ask of several counts. ``phrases``: by pairs of neighbouring
    words. ``letters``: by runs of three to five letters, for forms that no root covers.
    ``covers_before`` and ``covers_after`` say how much of each item stands in the other.
    """

    words: int
    sentence: int
    phrases: int
    letters: int
    covers_before: int
    covers_after: int
    shared: tuple[str, ...]

    @property
    def mean(self) -> int:
        """The four measures in one, in ten-thousandths."""
        return (self.words + self.sentence + self.phrases + self.letters) // 4


def scales(before: Sequence[Reading], after: Sequence[Reading]) -> Scales:
    """The weights of roots and runs of letters in two editions."""
    roots = [[reading.roots for reading in side] for side in (before, after)]
    runs = [[_runs(reading.plain) for reading in side] for side in (before, after)]
    return Scales(roots=rarity(*roots, light=light()), letters=rarity(*runs))


def wording(reading: Reading, scales: Scales) -> Wording:
    """An item with its words weighed."""
    weight = scales.roots
    sentences = [_weighed(frozenset(segment), weight) for segment in reading.segments]
    phrases = frozenset(pair for segment in reading.segments for pair in pairwise(segment))
    runs = _runs(reading.plain)
    return Wording(
        reading=reading,
        roots=_weighed(frozenset(reading.roots), weight),
        sentences=tuple(sentences),
        phrases=Weighed(parts=phrases, mass=_phrase_mass(phrases, weight)),
        letters=Weighed(parts=runs, mass=_squares(runs, scales.letters)),
    )


def measure(before: Wording, after: Wording, scales: Scales) -> Likeness:
    """Measure two items; given the other way round, they come out the same.

    >>> from snapshots.alignment.normalising import read
    >>> old, new = (read(words, abbreviations={}) for words in (
    ...     "Repair the harbour lamps.", "The lamps of the harbour are to be repaired."))
    >>> both = scales([old], [new])
    >>> measured = measure(wording(old, both), wording(new, both), both)
    >>> measured.covers_before, measured.shared
    (10000, ('fix', 'harb', 'lamp'))
    """
    roots = before.roots.parts & after.roots.parts
    mass = _mass(roots, scales.roots)
    phrases = before.phrases.parts & after.phrases.parts
    letters = before.letters.parts & after.letters.parts
    return Likeness(
        words=_part(mass, before.roots.mass, after.roots.mass, damping=_DAMPING),
        sentence=_nearest(before, after, scales),
        phrases=_part(_phrase_mass(phrases, scales.roots), before.phrases.mass, after.phrases.mass),
        letters=_part(_squares(letters, scales.letters), before.letters.mass, after.letters.mass),
        covers_before=mass * WHOLE // max(before.roots.mass, 1),
        covers_after=mass * WHOLE // max(after.roots.mass, 1),
        shared=tuple(sorted(roots)),
    )


def _runs(plain: str) -> frozenset[str]:
    """The runs of letters of each word, its beginning and end marked."""
    words = {f" {word} " for word in plain.split()}
    return frozenset(
        word[start : start + length]
        for word in words
        for length in _LETTERS
        for start in range(len(word) - length + 1)
    )


def _nearest(before: Wording, after: Wording, scales: Scales) -> int:
    """The likeness of the two sentences that are most alike."""
    return max(
        (
            _part(_mass(old.parts & new.parts, scales.roots), old.mass, new.mass, damping=_DAMPING)
            for old in before.sentences
            for new in after.sentences
        ),
        default=0,
    )


def _part(common: int, one: int, other: int, *, damping: int = 0) -> int:
    """What two masses have in common, of their geometric mean, in ten-thousandths."""
    if not common:
        return 0
    return int(WHOLE * common / (sqrt(one * other) + damping))


def _weighed(parts: frozenset[str], weight: Mapping[str, int]) -> Weighed[str]:
    return Weighed(parts=parts, mass=_mass(parts, weight))


def _mass(words: Collection[str], weight: Mapping[str, int]) -> int:
    return sum(weight[word] for word in words)


def _phrase_mass(phrases: Collection[Phrase], weight: Mapping[str, int]) -> int:
    """A pair of words weighs as its lighter word, and half as much again as the heavier."""
    masses = ((weight[one], weight[other]) for one, other in phrases)
    return sum(min(pair) + max(pair) // 2 for pair in masses)


def _squares(runs: Collection[str], weight: Mapping[str, int]) -> int:
    """Runs of letters count by the square of their weight: most of them are common to all."""
    return sum(weight[run] ** 2 for run in runs)
