"""Weights: whether words came or went that may change what is asked, in a text that else stands."""

from collections import Counter
from collections.abc import Iterable

from snapshots.language.analysis import analysed
from snapshots.language.contrast import Contrast, Rewording, contrast
from snapshots.language.tables import one_for_each, words

__all__ = ["is_weighty", "is_weighty_beside", "may_matter"]

#: Small words that may change what is asked, those together that say the same.
_WEIGHTS = one_for_each(
    "all every each any",
    "most",
    "many",
    "some several few certain",
    "must shall",
    "should ought",
    "may might could can",
    "will would",
    "not no never without",
    "only solely",
    "or",
    "have has had",
    "immediately urgently once",
    "continue",
    "fully",
)
#: The share of the words of one text that must stand in the other in the same order.
_HELD = 0.8
#: What a text that asks without a verb of duty leaves out: *Mend it*, *it should be mended*.
_LEFT_OUT = words("must should may")


def may_matter(before: str, after: str) -> bool:
    """Whether words came or went that may change what is asked, beside other words for the same.

    Of a text that was put in other words altogether nothing is said, unless nearly all of one of
    the two stands in the other in the same order.

    >>> may_matter("Mend the lamps.", "Mend the lamps each winter.")
    True
    >>> may_matter("Mend the lamps.", "The lamps should be mended.")
    False
    """
    found = contrast(before, after)
    holds = _holds(found)
    stands = holds or found.rewording is Rewording.EDITED
    if stands and (found.gone or found.come):
        return True
    return holds and _other_weights(found)


def is_weighty(said: str) -> bool:
    """Whether any word or number is among these that says something, or may change an ask.

    >>> is_weighty("of the lamps"), is_weighty("may"), is_weighty("of the")
    (True, True, False)
    """
    read = analysed(said)
    return bool(read.content or read.quantities or read.months) or not _WEIGHTS.keys().isdisjoint(
        read.tokens
    )


def is_weighty_beside(said: str, texts: Iterable[str]) -> bool:
    """Whether any word or number among these may change an ask that stands in none of the texts.

    >>> is_weighty_beside("reports of the", ["Report it."]), is_weighty_beside("all", ["Mend it."])
    (False, True)
    """
    heard = {part for text in texts for part in _parts(text)}
    return is_weighty(" ".join(one for one in said.split() if heard.isdisjoint(_parts(one))))


def _parts(text: str) -> set[str]:
    """The words of a text, as they stand and as stems."""
    read = analysed(text)
    return {one for one in (*read.tokens, *read.words) if any(map(str.isalnum, one))}


def _holds(found: Contrast) -> bool:
    """Whether nearly all of one text stands in the other, in the same order."""
    from rapidfuzz.distance import LCSseq  # only a comparison of words needs it

    old, new = found.before.words, found.after.words
    return LCSseq.similarity(old, new) >= _HELD * min(len(old), len(new))


def _other_weights(found: Contrast) -> bool:
    """Whether the small words differ, but for a duty that only one of the texts says by a verb."""
    old, new = (
        Counter(_WEIGHTS[word] for word in text.tokens if word in _WEIGHTS) for text in found.both
    )
    if not all(_LEFT_OUT & one.keys() for one in (old, new)):
        for word in _LEFT_OUT:
            old.pop(word, None)
            new.pop(word, None)
    return old != new
