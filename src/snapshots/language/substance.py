"""Substance: whether the words that stand in one of two texts alone make it another ask."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from snapshots.language.contrast import FEW, Contrast, Rewording
from snapshots.language.roles import MODALS
from snapshots.language.senses import NEGATORS
from snapshots.language.stems import stem
from snapshots.language.tables import words
from snapshots.language.tokens import Word

__all__ = ["Replaced", "exchanged", "replaced"]

#: Small words that come or go with no build of a sentence.
_WEIGHTY = words("or nor but if unless until before after since because than against")
#: *Seekers, including minors* are more than *seekers who are minors*.
_INCLUDING = {stem("including")}


@frozen
class Replaced:
    """Words of the earlier text alone, and those of the later that stand for them.

    ``is_small`` tells that they are small words, which say when, where, with whom.
    """

    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()
    is_small: bool = False

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
        return Replaced(_printed(found.gone), _printed(found.come)) or _in_detail(found)
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
    return _in_detail(found)


def _in_detail(found: Contrast) -> Replaced:
    """A word that took the place of another that still stands elsewhere, light or small words."""
    edits = found.edits
    return Replaced(edits.gone, edits.come) or _light(found) or _small(found)


def _small(found: Contrast) -> Replaced:
    """Small words, unless they may go with what is denied, or with another build of sentence."""
    gone, come = found.edits.small_gone, found.edits.small_come
    denied = sorted(found.before.polarity.words) != sorted(found.after.polarity.words)
    rebuilt = not (found.is_strict or (gone and come) or _WEIGHTY.intersection((*gone, *come)))
    return Replaced() if denied or rebuilt else Replaced(gone, come, is_small=True)


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
    """Whether in a sentence of one build the words stand in another order, or others are denied.

    So it is where the same subject acts in one of the texts and is acted on in the other.
    """
    old, new = (_voice(text.tokens) for text in found.both)
    turned = old and new and old[0] == new[0] and old[1] != new[1]
    return (
        bool(turned) or _is_denied_elsewhere(found) or (found.is_same_form and found.edits.is_moved)
    )


def _voice(tokens: Sequence[str]) -> tuple[tuple[str, ...], bool] | None:
    """The subject before a modal verb with what it does, and whether that is done to it."""
    place = next((place for place, token in enumerate(tokens) if token in MODALS), 0)
    said = [token for token in tokens[place + 1 : place + 3] if token not in NEGATORS]
    if not (place and said):
        return None
    passive = said[0] == "be" and len(said) > 1
    return (*tokens[:place], stem(said[passive])), passive


def _is_denied_elsewhere(found: Contrast) -> bool:
    """Whether both deny as much of the same, but not the same: *not move*, *not settled*."""
    same = not (found.gone or found.come or found.is_odd)
    negators = [[word for word in text.words if word in NEGATORS] for text in found.both]
    old, new = (_denied(text.words) for text in found.both)
    edited = found.rewording is Rewording.EDITED and negators[0] == negators[1]
    return same and edited and old != new


def _denied(words: tuple[str, ...]) -> list[str]:
    """The words that stand after one that negates."""
    return sorted(after for one, after in pairwise(words) if one in NEGATORS)
