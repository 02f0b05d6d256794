"""Long invented editions: chains of words as they follow each other in given texts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from random import Random

from attrs import frozen

from snapshots.model import Edition, Recommendation

__all__ = ["Synthetic", "synthetic"]

#: Of eight items of an edition, six are repeated with edits; two are new, or were dropped.
_REPEATED = 6 / 8
#: On average this share of the words of a repeated item is left out, replaced or added.
_EDITED = 0.15
_LENGTHS = (12, 32)

Words = list[str]


@frozen(kw_only=True)
class Synthetic:
    """Two editions, and which pairs of keys are an item and its edited form."""

    before: Edition
    after: Edition
    same: frozenset[tuple[str, str]]


def synthetic(size: int, texts: Iterable[str], *, seed: int = 7) -> Synthetic:
    """Two editions of this many items, in the words of these texts; one seed, one result."""
    random = Random(seed)  # noqa: S311 - invented text, no secret
    spoken = [text.split() for text in texts]
    following = defaultdict(list)
    for one, other in (pair for words in spoken for pair in pairwise(words)):
        following[one].append(other)
    starts = [words[0] for words in spoken]
    vocabulary = sorted({word for words in spoken for word in words})
    repeated = int(size * _REPEATED)
    old = [_chain(random, starts, following) for _ in range(size)]
    new = [_edited(random, words, vocabulary) for words in old[:repeated]]
    new += [_chain(random, starts, following) for _ in range(size - repeated)]
    before, after = (random.sample(range(size), size) for _ in range(2))
    return Synthetic(
        before=_edition("before", before, old),
        after=_edition("after", after, new),
        same=frozenset((str(place), str(place)) for place in range(repeated)),
    )


def _chain(random: Random, starts: Sequence[str], following: Mapping[str, Sequence[str]]) -> Words:
    words = [random.choice(starts)]
    for _ in range(random.randint(*_LENGTHS) - 1):
        words.append(random.choice(following.get(words[-1]) or starts))
    return words


def _edited(random: Random, words: Words, vocabulary: Sequence[str]) -> Words:
    edited, rate = [], random.uniform(0, 2 * _EDITED) / 3
    for word in words:
        chance = random.random()
        if chance >= rate:  # else it is left out
            edited.append(random.choice(vocabulary) if chance < 2 * rate else word)
        if chance > 1 - rate:
            edited.append(random.choice(vocabulary))
    return edited or words


def _edition(key: str, order: Sequence[int], texts: Sequence[Words]) -> Edition:
    """The texts in some order; each keeps the key of its place before that."""
    items = tuple(Recommendation(key=str(place), text=" ".join(texts[place])) for place in order)
    return Edition(key=key, title="Synthetic", recommendations=items)
