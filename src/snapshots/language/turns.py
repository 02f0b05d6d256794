"""Turns: where a later text asks something else than an earlier one, though they read alike.

A matcher sees likeness, and two texts of which one asks the opposite are as like as can be. What
is found here forbids calling such a pair repeated or reworded.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from typing import TypeAlias

from attrs import evolve, frozen

from snapshots.language.analysis import Analysed
from snapshots.language.contrast import Contrast, Rewording, contrast
from snapshots.language.phrases import REGARDLESS
from snapshots.language.quantities import Quantity
from snapshots.language.senses import Pole
from snapshots.language.sorts import other_sorts
from snapshots.language.substance import exchanged, replaced
from snapshots.language.tokens import Word

__all__ = ["Turn", "TurnKind", "turns"]


class TurnKind(Enum):
    """What of an ask was turned.

    ``negation`` and ``antonym`` reverse it. The others make it another ask: ``exception``,
    ``quantifier`` and ``scope`` one for others or under other conditions, ``number`` and
    ``deadline`` one with other bounds, ``permission`` a duty where there was a permission or the
    other way round, ``actor`` and ``beneficiary`` one to or for others, ``order`` one in which the
    same words belong to each other in another way, ``object`` one about something else.
    """

    NEGATION = "negation"
    ANTONYM = "antonym"
    EXCEPTION = "exception"
    QUANTIFIER = "quantifier"
    NUMBER = "number"
    DEADLINE = "deadline"
    PERMISSION = "permission"
    ACTOR = "actor"
    BENEFICIARY = "beneficiary"
    ORDER = "order"
    SCOPE = "scope"
    OBJECT = "object"

    @property
    def reverses(self) -> bool:
        """Whether the later text asks for the opposite; the others only ask for something else.

        >>> [kind.value for kind in TurnKind if kind.reverses]
        ['negation', 'antonym']
        """
        return self in {TurnKind.NEGATION, TurnKind.ANTONYM}


@frozen(kw_only=True)
class Turn:
    """One thing that was turned: its kind, and the words of each text that it was read from.

    What ``is_plain`` turns the meaning however far the rest was reworded.
    """

    kind: TurnKind
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    is_plain: bool = False


def turns(before: str, after: str) -> tuple[Turn, ...]:
    """Everything that makes the later text ask something else than the earlier.

    Where they do not read alike, likeness misleads nobody, and only that the verb is the opposite,
    or denied, is told, and other numbers. Made to err on the side of speaking: nearly alike texts
    that differ in a word whose sense is not known to be the same are taken to differ.

    >>> [turn.kind.value for turn in turns("Repeal the curfew law.", "Extend the curfew law.")]
    ['negation', 'antonym']
    >>> turns("Stop placing children in hotels.", "End hotel placements of children.")
    ()
    """
    found = contrast(before, after)
    rules = _RULES if found.is_alike else _EVERYWHERE
    return tuple(dict.fromkeys(turn for rule in rules for turn in rule(found)))


def _negation(found: Contrast) -> Iterator[Turn]:
    before, after = found.before.polarity, found.after.polarity
    denied = not found.is_explained and before.signs.isdisjoint(after.signs)
    if denied or found.is_denied:
        yield Turn(kind=TurnKind.NEGATION, before=before.words, after=after.words)


def _antonym(found: Contrast) -> Iterator[Turn]:
    """Opposites in one place of two sentences of one build; elsewhere they may cancel out."""
    if found.is_near and found.is_same_form and not found.is_negated_twice:
        there = _lone_poles(found.after, found.before)
        for old, poles in _lone_poles(found.before, found.after):
            for new, ends in there:
                if any(one.opposes(other) for one in poles for other in ends):
                    yield Turn(kind=TurnKind.ANTONYM, before=(old.printed,), after=(new.printed,))


def _opposed_lead(found: Contrast) -> Iterator[Turn]:
    if found.is_lead_opposed:
        old, new = found.before.lead, found.after.lead
        yield Turn(kind=TurnKind.ANTONYM, before=(old,), after=(new,))


def _denied_lead(found: Contrast) -> Iterator[Turn]:
    if found.denies_lead:
        yield Turn(kind=TurnKind.NEGATION, before=(found.before.lead,), after=(found.after.lead,))


def _lone_poles(text: Analysed, other: Analysed) -> list[tuple[Word, list[Pole]]]:
    """The words of a text that have an opposite, with the ends that the other text lacks."""
    poles = (
        (word, [pole for pole in word.poles if pole not in other.poles]) for word in text.content
    )
    return [(word, lone) for word, lone in poles if lone]


def _limits(found: Contrast) -> Iterator[Turn]:
    """All, some, only, an exception, a bound: what one of the texts says alone."""
    before, after = found.before.limits, found.after.limits
    lone = before ^ after
    if not found.is_strict:
        edited = found.rewording is Rewording.EDITED
        lone &= _TELLING_LIMITS | {REGARDLESS} if edited else _TELLING_LIMITS
        if found.before.polarity.words or found.after.polarity.words:
            lone -= {"only"}  # *only after treatment* and *not untreated* say the same
    elif found.before.only != found.after.only:
        lone |= {"only"}
    if found.before.form.negations or found.after.form.negations:
        lone -= {"all"}  # *every child* and *no child without* say the same
    for limit in sorted(lone):
        kind = TurnKind.EXCEPTION if limit in {"except", "only"} else TurnKind.QUANTIFIER
        yield Turn(kind=kind, before=_listed(before & {limit}), after=_listed(after & {limit}))


_TELLING_LIMITS = frozenset({"some", "only", "except"})


def _numbers(found: Contrast) -> Iterator[Turn]:
    """Numbers that the other text lacks, or has in another order; others are told by themselves."""
    before = _unanswered(found.before.quantities, found.after.quantities)
    after = _unanswered(found.after.quantities, found.before.quantities)
    if found.is_strict and not (before or after):
        both = [*found.before.quantities], [*found.after.quantities]
        before, after = both if _in_order(both[0]) != _in_order(both[1]) else ([], [])
    if (before or after) and not all(found.other_numbers):
        yield _of_numbers(before, after, timed=any)


def _other_numbers(found: Contrast) -> Iterator[Turn]:
    """Numbers in whose place the other text has others, however far the rest was reworded."""
    if all(found.other_numbers):
        yield evolve(_of_numbers(*found.other_numbers, timed=all), is_plain=True)


def _of_numbers(
    before: Sequence[Quantity],
    after: Sequence[Quantity],
    *,
    timed: Callable[[Iterable[bool]], bool],
) -> Turn:
    """A turn of numbers; it is one of a deadline where any, or all, of them are spans of time."""
    is_timed = timed(quantity.is_time for quantity in (*before, *after))
    return Turn(
        kind=TurnKind.DEADLINE if is_timed else TurnKind.NUMBER,
        before=tuple(map(str, before)),
        after=tuple(map(str, after)),
    )


def _unanswered(some: tuple[Quantity, ...], others: tuple[Quantity, ...]) -> list[Quantity]:
    """The quantities that the other text lacks, or bounds from the other side."""
    return [
        one for one in some if not one.is_idle and not any(one.agrees(other) for other in others)
    ]


def _in_order(some: Iterable[Quantity]) -> list[str]:
    """The quantities in order; of spans of time the bound is often left unsaid."""
    return [one.measure[0] if one.is_time else str(one) for one in some]


def _months(found: Contrast) -> Iterator[Turn]:
    before, after = found.before.months, found.after.months
    if before != after and (found.is_strict or (before and after)):
        yield Turn(kind=TurnKind.DEADLINE, before=_listed(before), after=_listed(after))


def _of_other_sorts(found: Contrast) -> Iterator[Turn]:
    for old, new in other_sorts(found):
        yield Turn(kind=TurnKind.SCOPE, before=(old,), after=(new,), is_plain=True)


def _permission(found: Contrast) -> Iterator[Turn]:
    before, after = found.before.modality, found.after.modality
    if before and after and before.isdisjoint(after) and found.is_same_form:
        yield Turn(kind=TurnKind.PERMISSION, before=_listed(before), after=_listed(after))


def _actor(found: Contrast) -> Iterator[Turn]:
    before, after = found.before.actor, found.after.actor
    if before and after and before.isdisjoint(after):
        yield Turn(kind=TurnKind.ACTOR, before=_listed(before), after=_listed(after))


def _other_actor(found: Contrast) -> Iterator[Turn]:
    """Those who are asked in each of two texts of one matter, and not named in the other."""
    before, after = found.before, found.after
    named = before.actor & after.senses or after.actor & before.senses
    if before.actor and after.actor and found.is_of_one_matter and not named:
        yield from _actor(found)


def _denied_actor(found: Contrast) -> Iterator[Turn]:
    """Who is asked in one text, and is not to be the one in the other: *the port, not the crew*."""
    before, after = found.before, found.after
    denied = (_named(before, after), _named(after, before))
    if any(denied):
        yield Turn(kind=TurnKind.ACTOR, before=denied[0], after=denied[1])


def _named(text: Analysed, other: Analysed) -> tuple[str, ...]:
    """Who is denied in one text and asked in the other."""
    return tuple(
        word.printed
        for word in sorted(text.denied, key=lambda word: word.printed)
        if not word.senses.isdisjoint(other.actor) and word.senses.isdisjoint(text.actor)
    )


def _exchanged(found: Contrast) -> Iterator[Turn]:
    if exchanged(found):
        kind = TurnKind.BENEFICIARY if found.edits.is_exchanged else TurnKind.ORDER
        before, after = (tuple(word.printed for word in text.content) for text in found.both)
        yield Turn(kind=kind, before=before, after=after)


def _replaced(found: Contrast) -> Iterator[Turn]:
    words = replaced(found)
    if words:
        other = words.gone and words.come and not words.is_small
        kind = TurnKind.OBJECT if other else TurnKind.SCOPE
        yield Turn(kind=kind, before=words.gone, after=words.come)


def _listed(found: frozenset[str]) -> tuple[str, ...]:
    """In an order of their own, without the names of rows of synonyms."""
    return tuple(sorted(one for one in found if not one.startswith("=")))


Rule: TypeAlias = Callable[[Contrast], Iterator[Turn]]

#: What counts however far apart the two texts read.
_EVERYWHERE: tuple[Rule, ...] = (
    _opposed_lead,
    _denied_lead,
    _other_numbers,
    _other_actor,
    _of_other_sorts,
)
_RULES: tuple[Rule, ...] = (
    _negation,
    _antonym,
    *_EVERYWHERE,
    _limits,
    _numbers,
    _months,
    _permission,
    _actor,
    _denied_actor,
    _exchanged,
    _replaced,
)
