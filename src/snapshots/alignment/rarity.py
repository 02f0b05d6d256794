"""Rarity: how much a word weighs as evidence, by how few items of these two editions have it."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from math import log

__all__ = ["rarity"]

#: Added to the number of items, so that in a short list no word is taken for rare or for common
#: on the word of a few items.
_PRIOR = 5
#: What a drafting word weighs beside another of the same rarity, in tenths.
_LIGHT = 3


def rarity(
    before: Sequence[Collection[str]],
    after: Sequence[Collection[str]],
    *,
    light: Collection[str] = (),
) -> dict[str, int]:
    """The weight of each word, in thousandths of the logarithm of one in how many items have it.

    Counted is the edition in which it is more common. Weights are whole numbers, so that a sum
    of them does not depend on its order.

    >>> rarity([["lamp"], ["lamp", "oil"]], [["oil"], ["lamp"]])
    {'lamp': 847, 'oil': 1253}
    """
    size = max(len(before), len(after)) + _PRIOR
    earlier, later = _counts(before), _counts(after)
    return {
        word: _weight(size, max(earlier[word], later[word]), light=word in light)
        for word in sorted(earlier | later)
    }


def _counts(items: Iterable[Collection[str]]) -> Counter[str]:
    return Counter(word for words in items for word in set(words))


def _weight(size: int, having: int, *, light: bool) -> int:
    weight = round(1000 * log(size / (having + 1)))
    return weight * _LIGHT // 10 if light else weight
