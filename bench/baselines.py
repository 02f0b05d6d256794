"""Two simple matchers to stand beside ours: rapidfuzz, and TF-IDF of runs of letters."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import log, sqrt

from labelled import Keys, Labelled
from rapidfuzz import fuzz

__all__ = ["Likeness", "best_partners", "characters", "token_set"]

Likeness = Mapping[Keys, float]


@cache
def token_set(one: Labelled) -> Likeness:
    """The share of words in common, by rapidfuzz's ``token_set_ratio``."""
    return _of_all(one, lambda old, new: fuzz.token_set_ratio(old.lower(), new.lower()) / 100)


@cache
def characters(one: Labelled) -> Likeness:
    """The cosine of runs of three to five letters, weighed by how rare they are in both lists."""
    texts = [str(item.text) for item in (*one.before.recommendations, *one.after.recommendations)]
    runs = {text: _runs(text) for text in texts}
    having = Counter(run for text in texts for run in runs[text])
    weight = {run: log((1 + len(texts)) / (1 + count)) + 1 for run, count in having.items()}
    vectors = {
        text: {run: count * weight[run] for run, count in found.items()}
        for text, found in runs.items()
    }
    return _of_all(one, lambda old, new: _cosine(vectors[old], vectors[new]))


def best_partners(likeness: Likeness, threshold: float) -> frozenset[Keys]:
    """The nearest partner of every item, in either direction, where it is near enough."""
    best: dict[tuple[int, str], tuple[float, Keys]] = {}
    for pair, value in likeness.items():
        for item in enumerate(pair):
            if value >= threshold and value > best.get(item, (-1.0, pair))[0]:
                best[item] = (value, pair)
    return frozenset(pair for _, pair in best.values())


def _of_all(one: Labelled, alike: Callable[[str, str], float]) -> Likeness:
    return {
        (old.key, new.key): alike(str(old.text), str(new.text))
        for old in one.before.recommendations
        for new in one.after.recommendations
    }


def _runs(text: str) -> Counter[str]:
    words: Sequence[str] = [f" {word} " for word in text.lower().split()]
    return Counter(
        word[start : start + length]
        for word in words
        for length in (3, 4, 5)
        for start in range(len(word) - length + 1)
    )


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    common = sum(value * other.get(run, 0.0) for run, value in one.items())
    lengths = [sqrt(sum(value**2 for value in vector.values())) for vector in (one, other)]
    return common / (lengths[0] * lengths[1]) if common else 0.0
