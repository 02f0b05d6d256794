"""Identical words: the one thing a machine may say by itself."""

from collections.abc import Container, Iterator

from snapshots.alignment.pairs import Basis, Pair, Relation, WordsUsed
from snapshots.model import Edition, Recommendation

__all__ = ["identical"]


def identical(
    before: Edition, after: Edition, settled: Container[tuple[str, str]]
) -> Iterator[Pair]:
    """Pairs whose printed words are the same, layout aside.

    Printed words are compared, or their digests; the record's own words prove nothing. Where
    words recur within an edition, they are paired in printed order, and what is left over
    joins the last. A pair in ``settled`` is passed over: a person has spoken of it.
    """
    if before == after:
        yield from (_pair(item, item, None) for item in before.recommendations)
        return
    later: dict[str, list[Recommendation]] = {}
    for item in after.recommendations:
        if (words := item.words_sha256) is not None:
            later.setdefault(words, []).append(item)
    earlier: dict[str, list[Recommendation]] = {}
    for item in before.recommendations:
        if (words := item.words_sha256) is not None and words in later:
            earlier.setdefault(words, []).append(item)
    for words, olds in earlier.items():
        news = later[words]
        for position in range(max(len(olds), len(news))):
            old, new = olds[min(position, len(olds) - 1)], news[min(position, len(news) - 1)]
            if (old.key, new.key) not in settled:
                held = old.text is not None and new.text is not None
                yield _pair(old, new, WordsUsed.TEXT if held else WordsUsed.DIGEST)


def _pair(old: Recommendation, new: Recommendation, used: WordsUsed | None) -> Pair:
    return Pair(
        before=old.key,
        after=new.key,
        relation=Relation.SAME_ASK,
        basis=Basis.IDENTICAL,
        words_used=used,
    )
