"""Substance: whether the words that stand in one of two texts alone make it another ask."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from attrs import frozen

from snapshots.language.contrast import FEW, MANY, Contrast, Rewording, beginning
from snapshots.language.senses import FUNCTION, NEGATORS
from snapshots.language.stems import stem
from snapshots.language.tokens import Word

__all__ = ["Replaced", "exchanged", "replaced"]

_JOINING = {"and", "or"}
_ARTICLES = {"the", "a", "an"}
#: *Seekers, including minors* are more than *seekers who are minors*.
_INCLUDING = {stem("including")}


@frozen
class Replaced:
    """Words of the earlier text alone, and those of the later that stand for them."""

    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was replaced, added or left out."""
        return bool(self.gone or self.come)


def replaced(found: Contrast) -> Replaced:
    """The words that were replaced, added or left out and make it another ask, if any.

    Where one text is the other, edited, every word counts that says something, since nothing
    else has changed that could explain it. Where a text was put in other words throughout, only
    a small contrast counts: a few words with nothing to answer them on either side.
    """
    if found.is_strict:
        return _edited(found)
    if found.rewording is Rewording.EDITED and not found.is_odd:
        return Replaced(_printed(found.gone), _printed(found.come)) or _light(found)
    if _is_other_matter(found):
        return Replaced(_printed(found.gone), _printed(found.come))
    if found.after.conditions and not found.before.conditions and _unpolar(found.come):
        return Replaced(come=_printed(found.come))
    return Replaced()


def _edited(found: Contrast) -> Replaced:
    """What an edit replaced: words that say something, else light words, else small ones."""
    gone, come = found.edited
    lone = Replaced(_printed(gone), _printed(come))
    cancels = all(word.negates for word in (*gone, *come))
    if lone and not (cancels and found.is_negated_twice):
        return lone
    before, after = found.before, found.after
    negates = before.polarity.words or after.polarity.words
    small = Replaced() if negates else Replaced(*_parted(before.small, after.small))
    return _light(found) or small


def _light(found: Contrast) -> Replaced:
    """Light words that were replaced by others; *including* counts by itself."""
    light = Replaced(*_parted(found.before.light, found.after.light))
    both = light.gone and light.come
    return light if both or not _INCLUDING.isdisjoint((*light.gone, *light.come)) else Replaced()


def _parted(old: Iterable[str], new: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands in one of two lists alone, or more often."""
    left, put = Counter(old), Counter(new)
    return tuple(sorted(left - put)), tuple(sorted(put - left))


def _is_other_matter(found: Contrast) -> bool:
    if _is_other_verb(found):
        return False
    gone, come = _unpolar(found.gone), _unpolar(found.come)
    most = max(len(gone), len(come))
    if not found.is_near:
        return bool(gone and come) and most <= FEW
    both = (gone and come) if found.is_odd else (found.gone and found.come)
    return bool(both) or most > 1


def _is_other_verb(found: Contrast) -> bool:
    """Whether only the verb was replaced where one text negates, so that its opposite may do."""
    lone = [word.printed for word in found.gone]
    return found.is_odd and lone == [found.before.lead]


def _unpolar(words: Iterable[Word]) -> list[Word]:
    """The words without an opposite: what has one may be said by denying that."""
    return [word for word in words if not word.poles]


def _printed(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.printed for word in words)


def exchanged(found: Contrast) -> bool:
    """Whether the same words stand in another order, or others of them are denied."""
    return _is_denied_elsewhere(found) or _is_exchanged(found)


def _is_denied_elsewhere(found: Contrast) -> bool:
    """Whether both deny as much of the same, but not the same: *not move*, *not settled*."""
    same = not (found.gone or found.come or found.is_odd)
    old, new = (_denied(text.words) for text in (found.before, found.after))
    return same and found.rewording is Rewording.EDITED and old != new


def _denied(words: tuple[str, ...]) -> list[str]:
    """The words that stand after one that negates."""
    return sorted(after for one, after in pairwise(words) if one in NEGATORS)


def _is_exchanged(found: Contrast) -> bool:
    """Whether the same words stand in another order in a sentence of the same build."""
    before, after = found.before, found.after
    if sorted(before.order) != sorted(after.order):
        return False
    between = _exchanged_around(*(_without_articles(text.words) for text in (before, after)))
    if between and (before.order != after.order or FUNCTION.issuperset(between)):
        return not _JOINING.issuperset(between)
    few = found.rewording is Rewording.EDITED
    if not (found.is_near and found.is_same_form and (few or before.light == after.light)):
        return False
    return _changed_places(before.order, after.order) or (
        before.order == after.order and _changed_places(before.small, after.small)
    )


def _changed_places(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    return (
        before != after
        and len(before) <= MANY
        and sorted(before) == sorted(after)
        and not _is_turned_round(before, after)
    )


def _is_turned_round(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether the end was put to the front: *each spring, measure …*."""
    return any(before[cut:] + before[:cut] == after for cut in range(1, len(before)))


def _exchanged_around(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """The words on whose two sides the same words stand exchanged: *from A to B*."""
    begin, end = beginning(before, after), beginning(before[::-1], after[::-1])
    here, there = (words[begin : max(begin, len(words) - end)] for words in (before, after))
    cuts = (
        (cut, cut + size) for size in range(1, len(here) - 1) for cut in range(1, len(here) - size)
    )
    return next(
        (here[cut:on] for cut, on in cuts if here[on:] + here[cut:on] + here[:cut] == there), ()
    )


def _without_articles(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _ARTICLES)
