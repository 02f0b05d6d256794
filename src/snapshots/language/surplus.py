"""Surplus: what one of two texts asks besides, of which the other has next to nothing."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import frozen

from snapshots.language.analysis import analysed
from snapshots.language.contrast import contrast
from snapshots.language.found import laid_out
from snapshots.language.splitting import asked, asks, is_ask
from snapshots.language.tables import words

__all__ = ["Surplus", "is_missing", "is_unheard", "remarks", "surplus"]

_SENTENCE = re.compile(r"(?<=[.;:!?])\s+")
#: Words that refer to what was said before.
_REFERRING = words("this these those neither none so such")
#: An ask of fewer words that carry meaning is too little to be missed.
_LEAST = 2
#: An ask of so many words limits no other.
_LONG = 6
#: The share of its words that must be missing: from the text beside it, and from any that stands
#: elsewhere, with which it has stock words in common (*fund*, *train*).
_MISSING, _MISSING_ELSEWHERE = Fraction(3, 4), Fraction(3, 5)


@frozen(kw_only=True)
class Surplus:
    """What the earlier and what the later text asks besides, as printed."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def surplus(before: str, after: str) -> Surplus:
    """What one of two texts asks besides what both ask.

    Nothing where each asks something that the other has not, since that may be one thing in other
    words; and nothing of a text that has no ask in common with the other.

    >>> surplus("Mend the lamps.", "Mend the lamps, and train the crews.")
    Surplus(before=(), after=('train the crews',))
    >>> surplus("Mend the lamps. Buy a rope.", "Mend the lamps. Train the crews.")
    Surplus(before=(), after=())
    """
    gone, come = _alone(before, after), _alone(after, before)
    return Surplus() if gone and come else Surplus(before=gone, after=come)


def remarks(text: str, other: str) -> tuple[str, ...]:
    """Sentences that a text adds to what both say nearly word for word, and that ask nothing else.

    They may take back or limit what is asked; a further ask of another matter does not. Where
    they are the greater part, nothing is said: the other text took up a part of this one.

    >>> remarks("Mend the lamps of the harbour. This was wrong.", "Mend the lamps of the harbour.")
    ('This was wrong.',)
    """
    said, there = _sentences(text), _sentences(other)
    kept = {one: [two for two in there if contrast(one, two).is_near] for one in said}
    if {two for found in kept.values() for two in found} != {*there}:
        return ()
    added = [one for one, found in kept.items() if not found]
    if len(" ".join(added)) > len(laid_out(text)) / 2:
        return ()
    return tuple(one for one in added if _says_more(one, other) and not _is_apart(one, other))


def _says_more(said: str, other: str) -> bool:
    """Whether a sentence has any word that the other text lacks, or denies or limits something."""
    found = contrast(said, other)
    limits = found.before.limits > found.after.limits
    return bool(found.gone) or found.before.form.negations > 0 or limits


def _is_apart(said: str, other: str) -> bool:
    """Whether a sentence asks something of another matter, or at such length that it is another."""
    listed = laid_out(said).casefold().split()
    refers = listed[0] == "that" or not _REFERRING.isdisjoint(listed)
    read = analysed(said)
    long = len(read.content) >= _LONG and not read.form.negations
    return is_ask(said) and not refers and (long or _lacks(other, said))


def _sentences(text: str) -> list[str]:
    return [one for one in _SENTENCE.split(laid_out(text)) if one]


def is_unheard(said: str, texts: Iterable[str]) -> bool:
    """Whether none of the texts has any word that carries meaning of what is said.

    >>> is_unheard("the bells", ["Mend the lamps."]), is_unheard("the bells", ["Ring a bell."])
    (True, False)
    """
    found = [contrast(said, text) for text in texts]
    return all(one.before.content and one.gone == one.before.content for one in found)


def is_missing(ask: str, texts: Iterable[str]) -> bool:
    """Whether none of the texts has about half of what is asked, so that it may be asked there.

    >>> is_missing("train the crews", ["Mend the lamps.", "Crews should be trained."])
    False
    """
    return all(_lacks(text, ask, share=_MISSING_ELSEWHERE) for text in texts)


def _lacks(text: str, ask: str, *, share: Fraction = _MISSING) -> bool:
    """Whether a text lacks this share of the words of an ask that carry meaning."""
    found = contrast(asked(ask), text)
    said = len(found.before.content)
    return said >= _LEAST and len(found.gone) >= share * said


def _alone(text: str, other: str) -> tuple[str, ...]:
    parts = [*_asks(text)]
    alone = [part for part in parts if _lacks(other, part)]
    return tuple(alone) if len(alone) < len(parts) else ()


def _asks(text: str) -> Iterator[str]:
    """The asks of a text; a sentence that begins with none gives reasons."""
    for sentence in _sentences(text):
        parts = [part.strip(" .;:,-") for part in asks(sentence)]
        if is_ask(parts[0]):
            yield from filter(is_ask, parts)
