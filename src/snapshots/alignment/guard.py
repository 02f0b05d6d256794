"""The guard: words that turn the meaning, so that no machine calls the pair the same ask."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import chain

from attrs import evolve

from snapshots.alignment.normalising import roots
from snapshots.alignment.pairs import Clue
from snapshots.language import Levelled, Rewording, Turn, TurnKind, asks, contrast, levelled

__all__ = [
    "DETAILS",
    "Turning",
    "blocking",
    "excepts",
    "exchanges",
    "is_edited",
    "only_adds",
    "reverses",
    "says_more",
    "turning_clues",
]

#: What finds the turns between two texts.
Turning = Callable[[str, str], tuple[Turn, ...]]

_WORD = re.compile(r"\w+")
#: A word more, or another, is seldom more than a detail where a text was much rewritten.
DETAILS = frozenset({TurnKind.SCOPE, TurnKind.OBJECT})
#: One of several things that are joined so is no detail: without it part of an ask is gone.
_JOINING = {"and", "or", "plus"}
_BESIDE = re.compile(r"((?:\w+ ){1,2})(?:and|or|plus) (?:the |an? |their |its )?(\w+(?: \w+)?)")
#: How many words name one thing, at most.
_ONE_THING = 3
#: How far before a thing what joins it may stand: *and the lamps*.
_ARTICLE = 2
#: Of these, one cue proves nothing in a text that was worded anew: one of more words than a short
#: ask has, of which the two have less than this share in common.
_SOFT = {
    TurnKind.SCOPE,
    TurnKind.OBJECT,
    TurnKind.QUANTIFIER,
    TurnKind.NUMBER,
    TurnKind.DEADLINE,
}
_SHORT, _SHARED = 14, Fraction(1, 2)
#: Turns that by themselves make an ask its own opposite.
_REVERSING = {TurnKind.NEGATION, TurnKind.ANTONYM}


def blocking(
    turning: Turning, before: str, after: str, *, strict: bool = False
) -> tuple[Turn, ...]:
    """The turns between two texts for which a person has to look, seen from either side.

    None where nothing turns but what the later text says besides. Where ``strict`` is true, they
    are parts of two texts of which one is the other with a few words edited.
    """
    found = _blocking(turning, before, after, strict=strict)
    level = levelled(before, after) if found else None
    if level is None or (level.before, level.after) == (before, after):
        return found
    left = _blocking(turning, level.before, level.after, strict=strict)
    return found if left else ()


def _blocking(turning: Turning, before: str, after: str, *, strict: bool) -> tuple[Turn, ...]:
    passed_over = () if strict else _passed_over(before, after)
    found = _found(turning(before, after), (before, after), passed_over)
    if not found:
        gone = [Turn(kind=TurnKind.SCOPE, before=lost) for lost in _halved(before, after)]
        come = [Turn(kind=TurnKind.SCOPE, after=more) for more in _halved(after, before)]
        found = (*gone, *come)
    return found or tuple(
        evolve(turn, before=turn.after, after=turn.before)
        for turn in _found(turning(after, before), (before, after), passed_over)
    )


def says_more(turning: Turning, level: Levelled) -> bool:
    """Whether the later text says all that the earlier does, word for word, and something more."""
    more = level.added and level.is_all
    return bool(more) and not _blocking(turning, level.before, level.after, strict=True)


def is_edited(before: str, after: str) -> bool:
    """Whether one text is the other with a few words edited, each of which counts."""
    return contrast(before, after).rewording is Rewording.EDITED


def _passed_over(before: str, after: str) -> Collection[TurnKind]:
    """The kinds of turns that prove nothing between these texts."""
    if is_edited(before, after):
        return ()
    return _SOFT if _is_worded_anew(before, after) else DETAILS


def _found(
    turns: Iterable[Turn], texts: tuple[str, str], passed_over: Collection[TurnKind]
) -> tuple[Turn, ...]:
    """The turns that are not passed over; what is left out of a list never is."""
    longer = max(texts, key=len)
    return tuple(
        turn
        for turn in turns
        if turn.kind not in passed_over or turn.is_plain or _is_of_a_list(turn, longer)
    )


def _is_worded_anew(before: str, after: str) -> bool:
    listed = [_WORD.findall(text.lower()) for text in (before, after)]
    old, new = map(set, listed)
    return max(map(len, listed)) > _SHORT and len(old & new) < _SHARED * len(old | new)


def _is_of_a_list(turn: Turn, longer: str) -> bool:
    """Whether the words of a turn stand beside others that the longer text joins to them."""
    words, lone = _WORD.findall(longer.casefold()), {*turn.before, *turn.after}
    if turn.kind is not TurnKind.SCOPE or len(lone) > _ONE_THING:
        return False
    places = [place for place, word in enumerate(words) if word in lone]
    first, last = min(places, default=0), max(places, default=0)
    beside = (*words[max(0, first - _ARTICLE) : first], *words[last + 1 : last + 2])
    return not _JOINING.isdisjoint(beside)


def _halved(longer: str, shorter: str) -> Iterator[tuple[str, ...]]:
    """The one of two things joined in a text that another, which says nothing else, lacks."""
    there = set(roots(shorter))
    if there < set(roots(longer)):
        beside = (_BESIDE.findall(ask.casefold()) for ask in asks(longer))
        for joined in chain.from_iterable(beside):
            words = joined[0].split()[-1:], joined[1].split()
            sides = [roots(" ".join(side)) for side in words]
            lost = [
                tuple(side)
                for side, found in zip(words, sides, strict=True)
                if there.isdisjoint(found)
            ]
            kept = [found for found in sides if there.issuperset(found)]
            if all(sides) and len(lost) == len(kept) == 1:
                yield lost[0]


def reverses(turns: Iterable[Turn], *, is_alike: bool) -> bool:
    """Whether the later text asks for the opposite.

    Opposite words in one place say so; a negation only where the texts are alike and nothing else
    is turned.
    """
    kinds = {turn.kind for turn in turns}
    alone = is_alike and bool(kinds) and kinds <= _REVERSING
    return alone or TurnKind.ANTONYM in kinds


def only_adds(turns: Collection[Turn]) -> bool:
    """Whether words were added or left out, and nothing else was turned."""
    return bool(turns) and all(turn.kind is TurnKind.SCOPE and not turn.is_plain for turn in turns)


def exchanges(turns: Iterable[Turn]) -> bool:
    """Whether words changed places."""
    return any(turn.kind in {TurnKind.BENEFICIARY, TurnKind.ORDER} for turn in turns)


def excepts(turns: Iterable[Turn]) -> bool:
    """Whether one of the texts makes an exception, or asks something of some only."""
    return any(turn.kind is TurnKind.EXCEPTION for turn in turns)


def turning_clues(turns: Iterable[Turn]) -> tuple[Clue, ...]:
    """The turns as clues; they decide by themselves, and so add nothing to the probability."""
    return tuple(
        Clue(name=turn.kind.value, weight=Decimal(0), words=(*turn.before, *turn.after))
        for turn in turns
    )
