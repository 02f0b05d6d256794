"""Wordings: what changed in fields that the records leave open, read from the printed words.

A record states what a person made of a recommendation, and that always wins: a field is read only
where at least one of the two records leaves it open. And it is compared only where both sides then
have a value, since words in which nothing was found prove no absence; but for a deadline that is
all that was put into the words, or taken out.
"""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from snapshots.alignment import Alignment, Basis, Match, Relation
from snapshots.comparison.fields import RULES, Finding, Shared, sides
from snapshots.language import (
    Levelled,
    coded,
    due,
    in_one_alone,
    is_english,
    is_missing,
    is_unheard,
    levelled,
    surplus,
)
from snapshots.model import Edition

__all__ = ["READ_FIELDS", "read_findings"]

#: The fields that are compared as read. Bodies and nations are not: a name that was missed would
#: pass for one that was dropped.
READ_FIELDS = ("force", "due", "thresholds")


def read_findings(match: Match, alignment: Alignment) -> Iterator[Finding]:
    """What the printed words of one recommendation on each side show to have changed.

    Nothing where the words are the same, or where the ask was split, merged or regrouped.
    """
    both = sides(match, alignment)
    if both.is_one_to_one and _are_reworded(both):
        read = [coded(item).item for item in both.items]
        yield from _deadline_alone(both)
        for name in READ_FIELDS:
            filled = _filled(both, name, *_on_both_sides(*(getattr(item, name) for item in read)))
            if filled:
                yield from (evolve(found, basis=Basis.READ) for found in RULES[name](filled))
        if match.relation is Relation.SAME_ASK and both.is_whole:
            yield from _asked_besides(both)


def _deadline_alone(both: Shared) -> Iterator[Finding]:
    """A deadline that came or went, where nothing else was done to the words of one side.

    What stands in its place might be a deadline too, which was not understood as one.
    """
    if any(item.due for item in both.items):
        return
    earlier, later = (str(item.text) for item in both.items)
    gone, come = in_one_alone(earlier, later)
    if new := _only_deadline(come, gone, earlier):
        yield Finding("due-set", None, new, basis=Basis.READ)
    if old := _only_deadline(gone, come, later):
        yield Finding("due-cleared", old, None, basis=Basis.READ)


def _only_deadline(said: tuple[str, ...], replaced: tuple[str, ...], other: str) -> str:
    """The deadline that is all that one text says besides, where the other has none; or nothing."""
    found = due(said[0]) if len(said) == 1 and not (replaced or due(other)) else None
    return str(found.value) if found and found.words == said[0] else ""


def _asked_besides(both: Shared) -> Iterator[Finding]:
    """What one side asks besides, where nothing else in the other edition asks it.

    That can be said only where all of the other edition is held, with its printed words.
    """
    texts = str(both.items[0].text), str(both.items[1].text)
    if all(map(is_english, texts)):
        asks, earlier, later = surplus(*texts), *both.editions
        before = _besides(asks.before, levelled(*texts[::-1]), later)
        after = _besides(asks.after, levelled(*texts), earlier)
        if after:
            yield Finding("ask-added", None, after, basis=Basis.READ)
        if before:
            yield Finding("ask-removed", before, None, basis=Basis.READ)


def _besides(asks: tuple[str, ...], listed: Levelled, other: Edition) -> tuple[str, ...]:
    """The asks, and the things that a list has more, of which the other edition has nothing.

    A thing is told only where nothing else was changed, and not where it may be a part of a name.
    """
    texts = [item.text for item in other.recommendations if item.text is not None]
    if other.gaps or len(texts) < len(other.recommendations):
        return ()
    found = [ask for ask in asks if is_missing(ask, texts)]
    things = listed.added if listed.is_all else ()
    return (
        *found,
        *(
            thing
            for thing in things
            if not thing.istitle()
            and is_unheard(thing, texts)
            and not any(thing in ask for ask in found)
        ),
    )


def _are_reworded(both: Shared) -> bool:
    texts = [item.text for item in both.items]
    return None not in texts and texts[0] != texts[1]


def _filled(both: Shared, name: str, before: Any, after: Any) -> Shared | None:  # noqa: ANN401 - any field
    """Both sides with these values of a field, unless both state it or one has none even so."""
    if all(getattr(item, name) for item in both.items) or not (before and after):
        return None
    return evolve(
        both,
        before=(evolve(both.before[0], **{name: before}),),
        after=(evolve(both.after[0], **{name: after}),),
    )


def _on_both_sides(before: Any, after: Any) -> tuple[Any, Any]:  # noqa: ANN401 - any field
    """The two values; of thresholds only those of things that both sides bound."""
    if not isinstance(before, tuple):
        return before, after
    common = {one.of for one in before} & {one.of for one in after}
    return (
        tuple(one for one in before if one.of in common),
        tuple(one for one in after if one.of in common),
    )
