"""Sorts: whether one text speaks of any or all of a kind, and the other of some of them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import pairwise

from snapshots.language.analysis import Analysed
from snapshots.language.contrast import Contrast
from snapshots.language.senses import ALL
from snapshots.language.stems import stem
from snapshots.language.tables import words
from snapshots.language.tokens import Word

__all__ = ["other_sorts"]

#: What may stand before a word that says which sort of a thing is meant. Elsewhere it may be what
#: is done to the thing.
_BEFORE_A_SORT = words("a an the of in on for with at from by their its")
_DESCRIBING = words("who that which")
#: How many words of a describing clause are looked at.
_REACH = 3


def other_sorts(found: Contrast) -> Iterator[tuple[str, str]]:
    """The words of each text that say of which things of a kind it speaks, where these are others.

    *Any cancer* is not *bowel cancer*, and *all women* are more than *women who work*.

    >>> from snapshots.language.contrast import contrast
    >>> list(other_sorts(contrast("Screen for signs of bowel cancer.", "Look for any cancer.")))
    [('bowel', 'any')]
    """
    before, after = found.before, found.after
    yield from _in_common(_sorts(before, found.gone), _all_of(after, {"any"}))
    yield from _in_common(_all_of(before, {"any"}), _sorts(after, found.come))
    every = ALL | {"any"}
    old, new = _all_of(before, every), _all_of(after, every)
    yield from _in_common(_without(old, new), _described(after, found.come))
    yield from _in_common(_described(before, found.gone), _without(new, old))


def _in_common(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for thing in sorted(old.keys() & new.keys()):
        yield old[thing], new[thing]


def _without(some: Mapping[str, str], others: Mapping[str, str]) -> Mapping[str, str]:
    return {thing: said for thing, said in some.items() if thing not in others}


def _sorts(text: Analysed, lone: Iterable[Word]) -> dict[str, str]:
    """The words that a text alone puts before a thing, by the stem of the thing."""
    alone = {one.printed for one in lone if not one.printed.endswith("ing")}
    placed = zip(text.tokens, text.tokens[1:], text.tokens[2:], strict=False)
    return {
        stem(thing): one for told, one, thing in placed if told in _BEFORE_A_SORT and one in alone
    }


def _all_of(text: Analysed, said: Container[str]) -> dict[str, str]:
    """Where *any*, *all* or the like stands before a thing, by the stem of the thing."""
    return {stem(thing): one for one, thing in pairwise(text.tokens) if one in said}


def _described(text: Analysed, lone: Iterable[Word]) -> dict[str, str]:
    """What a text alone says of things in a clause of their own, by the stem of the thing."""
    alone = {one.printed for one in lone}
    return {
        stem(thing): said
        for place, (thing, token) in enumerate(pairwise(text.tokens), start=2)
        if token in _DESCRIBING
        for said in text.tokens[place : place + _REACH]
        if said in alone
    }
