"""Answering: which sentences of two items answer each other, and what one of them leaves out.

An item may say several things. If the other takes up one of them and has nothing like the rest,
it is the same ask as far as that goes, whatever the rest turns on. What is answered in the other
item is no such rest: there a turn counts. A sentence that asks for several things counts as many.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from snapshots.alignment.likeness import Scales, Wording
from snapshots.alignment.normalising import roots
from snapshots.language import asks

__all__ = ["Answers", "Heart", "answers"]

#: The share of the shorter item that two sentences must have in common to be its heart.
_SHARE = Fraction(1, 2)
#: How much two sentences must have in common to be counterparts, as `_likeness` counts.
_ANSWERS = Fraction(1, 5)


@frozen(kw_only=True)
class Heart:
    """A sentence of each item, as printed."""

    before: str
    after: str

    @property
    def texts(self) -> tuple[str, str]:
        """Both."""
        return self.before, self.after


@frozen(kw_only=True)
class _Sentence:
    printed: str
    roots: frozenset[str]
    mass: int


@frozen(kw_only=True)
class Answers:
    """What of two items answers each other.

    ``heart`` are the two sentences that are most alike, where they say most of the shorter item;
    where both items are of one sentence there is none, since a heart leaves something out.
    ``parts`` are the sentences that answer each other; ``only_before`` and ``only_after`` what
    nothing in the other item answers.
    """

    heart: Heart | None = None
    parts: tuple[Heart, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()

    @property
    def leaves_out(self) -> bool:
        """Whether one of the items says something that the other does not."""
        return bool(self.only_before or self.only_after)

    @property
    def is_replaced(self) -> bool:
        """Whether each item says something that the other does not."""
        return bool(self.only_before and self.only_after)


def answers(before: Wording, after: Wording, scales: Scales) -> Answers:
    """What of two items answers each other."""
    old, new = (_sentences(side.reading.sentences, scales) for side in (before, after))
    if not (old and new):
        return Answers()
    there, back = _nearest_of(old, new, scales), _nearest_of(new, old, scales)
    pairs = [*there.items(), *((other, one) for one, other in back.items())]
    alike = {pair for pair in pairs if _likeness(*pair, scales) >= _ANSWERS}
    return Answers(
        heart=_heart_of(old, new, min(before.roots.mass, after.roots.mass), scales),
        parts=tuple(_heart(*pair) for pair in dict.fromkeys(pairs) if pair in alike),
        only_before=_unanswered(old, {one for one, _ in alike}),
        only_after=_unanswered(new, {one for _, one in alike}),
    )


def _unanswered(said: Iterable[_Sentence], answered: Container[_Sentence]) -> tuple[str, ...]:
    return tuple(one.printed.strip() for one in said if one not in answered)


def _heart_of(
    old: Sequence[_Sentence], new: Sequence[_Sentence], mass: int, scales: Scales
) -> Heart | None:
    there = _places(new)
    common, one, other = 0, old[0], new[0]
    for said in old:
        for place, shared in _in_common(said, there, scales.roots).items():
            if shared > common:
                common, one, other = shared, said, new[place]
    left_out = len(old) + len(new) > len((one, other))
    return _heart(one, other) if left_out and common >= _SHARE * mass else None


def _nearest_of(
    some: Iterable[_Sentence], others: Sequence[_Sentence], scales: Scales
) -> dict[_Sentence, _Sentence]:
    """Of each sentence the one that is most alike, the first of several, or else the first."""
    there = _places(others)
    return {one: _nearest(one, others, _in_common(one, there, scales.roots)) for one in some}


def _nearest(one: _Sentence, others: Sequence[_Sentence], common: Mapping[int, int]) -> _Sentence:
    """The sentence that is most alike; only those with something in common are looked at."""
    best, most, of = others[0], 0, 1
    for place, shared in common.items():
        mass = max(1, one.mass * others[place].mass)
        # Two fractions are compared crosswise: to make one of each pair takes far longer.
        if shared * shared * of > most * mass:
            best, most, of = others[place], shared * shared, mass
    return best


def _places(said: Iterable[_Sentence]) -> dict[str, list[int]]:
    """In which of the sentences each root stands."""
    found: dict[str, list[int]] = {}
    for place, one in enumerate(said):
        for root in one.roots:
            found.setdefault(root, []).append(place)
    return found


def _in_common(
    one: _Sentence, there: Mapping[str, Iterable[int]], weight: Mapping[str, int]
) -> dict[int, int]:
    """What the roots weigh that a sentence shares with each of those, in their order."""
    found: dict[int, int] = {}
    for root in one.roots:
        weighs = weight.get(root, 0)
        for place in there.get(root, ()):
            found[place] = found.get(place, 0) + weighs
    return dict(sorted(found.items()))


def _likeness(one: _Sentence, other: _Sentence, scales: Scales) -> Fraction:
    """What two sentences have in common, squared, of what they weigh."""
    common = _common(one, other, scales.roots)
    return Fraction(common * common, max(1, one.mass * other.mass))


def _heart(one: _Sentence, other: _Sentence) -> Heart:
    return Heart(before=one.printed, after=other.printed)


def _sentences(printed: Iterable[str], scales: Scales) -> list[_Sentence]:
    parts = (part for sentence in printed for part in asks(sentence))
    return [_sentence(part, scales.roots) for part in parts]


def _sentence(printed: str, weight: Mapping[str, int]) -> _Sentence:
    found = frozenset(roots(printed))
    mass = sum(weight.get(root, 0) for root in found)
    return _Sentence(printed=printed, roots=found, mass=mass)


def _common(one: _Sentence, other: _Sentence, weight: Mapping[str, int]) -> int:
    return sum(weight.get(root, 0) for root in one.roots & other.roots)
