"""Terms: that words of an ask which two editions share were changed and may matter.

What the changed words come to is told by the rule of a field, or by an ask that was added, where it
can be. The rest is told here, as printed: what came or went in a text that else stands, another
number, and, where the program would have asked, or has accepted it as of a list that is kept up,
all for which it would have. Of an ask that was split, merged or regrouped it is told what stands in
none of the texts that a text goes with, where most of it stands in them.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import TypeAlias

from snapshots.alignment import Alignment, Basis, Match, Relation
from snapshots.comparison.fields import Finding
from snapshots.language import (
    MODALS,
    TurnKind,
    analysed,
    in_none_of,
    in_one_alone,
    is_english,
    is_weighty,
    is_weighty_beside,
    may_matter,
    read,
    turns,
)
from snapshots.model import ItemHeld, Recommendation, Series, Side

__all__ = ["changed_terms"]

#: The stretches of words that stand in the texts of each side alone.
_Alone: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]

#: The fields that tell a turn of each kind: by a change, or in that both records state them.
_TOLD_BY = {
    TurnKind.PERMISSION: {"force"},
    TurnKind.NUMBER: {"due", "thresholds"},
    TurnKind.DEADLINE: {"due", "thresholds"},
    TurnKind.QUANTIFIER: {"thresholds"},
    TurnKind.ACTOR: {"addressees"},
}
#: The fields whose values are digests and marks of the print, and tell no words.
_OF_THE_PRINT = {"text", "number", "held"}
_TURNS = {kind.value for kind in TurnKind}
#: What words were added or left out may be of any field; only a change tells them.
_TELL_SCOPE = {"asks", "due", "thresholds", "nations", "addressees"}
#: The fields whose changes are told with the numbers that stand in them.
_WITH_NUMBERS = {"due", "thresholds"}


def changed_terms(match: Match, alignment: Alignment, told: Iterable[Finding]) -> Iterator[Finding]:
    """That words were changed which may matter, and that nothing else that was found tells.

    Nothing where a text is not held whole or is not English.
    """
    if match.relation is not Relation.SAME_ASK:
        return
    old, new = (
        _changed_in_one(match, alignment, [*told])
        if match.is_one_to_one
        else _changed_in_several(match, alignment, [*told])
    )
    if old or new:
        yield Finding("terms-changed", old or None, new or None, basis=Basis.READ)


def _changed_in_one(match: Match, alignment: Alignment, told: list[Finding]) -> _Alone:
    """What of one recommendation on each side nothing tells."""
    items = alignment.before[match.before[0]], alignment.after[match.after[0]]
    before, after = map(_read_whole, items)
    if before is None or after is None:
        return (), ()
    doubted = match.basis is Basis.DECIDED or any(
        clue.name in _TURNS for pair in match.pairs for clue in pair.clues
    )
    return _apart(items, (before, after), told, alignment.series, doubted=doubted)


def _changed_in_several(match: Match, alignment: Alignment, told: list[Finding]) -> _Alone:
    """What stands in none of the texts with which a text of a group goes, and nothing tells."""
    items = {side: [alignment.edition(side)[key] for key in match.keys(side)] for side in Side}
    texts = {(side, item.key): _read_whole(item) for side in Side for item in items[side]}
    whole = {place: text for place, text in texts.items() if text is not None}
    if len(whole) < len(texts):
        return (), ()
    fields = {*_changed(told), *_stated([*items[Side.BEFORE], *items[Side.AFTER]])}
    said = {*chain.from_iterable(map(_said, told))}
    alone: dict[Side, list[str]] = {side: [] for side in Side}
    for (side, key), text in whole.items():
        others = [
            whole[side.other, pair.key(side.other)] for pair in match.pairs if pair.key(side) == key
        ]
        named, *named_others = (_with_first_names(one, alignment.series) for one in (text, *others))
        found = _apart_from_names(in_none_of(text, others), in_none_of(named, named_others))
        left = _left(found, said | {*_read_for(fields, text)})
        alone[side] += [one for one in left if is_weighty_beside(one, others)]
    return tuple(dict.fromkeys(alone[Side.BEFORE])), tuple(dict.fromkeys(alone[Side.AFTER]))


def _read_whole(item: Recommendation) -> str | None:
    """The printed words, where they are held whole and can be read."""
    text = item.text if item.held is ItemHeld.COMPLETE else None
    return text if text and is_english(text) else None


def _apart(
    items: tuple[Recommendation, Recommendation],
    texts: tuple[str, str],
    told: list[Finding],
    series: Series | None,
    *,
    doubted: bool,
) -> _Alone:
    """The words of each text alone that nothing tells; none where nothing of them may matter."""
    before, after = (_with_first_names(text, series) for text in texts)
    changed, stated = set(_changed(told)), set(_stated(items))
    turned = doubted and _is_turned(before, after, changed, stated)
    if not (turned or may_matter(before, after) or _numbers_changed(before, after, told)):
        return (), ()
    said = {*chain.from_iterable(map(_said, told))}
    old, new = (
        _left(_apart_from_names(alone, named), said | {*_read_for(changed | stated, text)})
        for alone, named, text in zip(
            in_one_alone(*texts), in_one_alone(before, after), texts, strict=True
        )
    )
    return (old, new) if any(map(is_weighty, (*old, *new))) else ((), ())


def _apart_from_names(alone: Iterable[str], named: Collection[str]) -> list[str]:
    """The stretches of a text that stay where every body has its first name."""
    return [one for one in alone if any(one in two or two in one for two in named)]


def _with_first_names(text: str, series: Series | None) -> str:
    """The text with the first name of each body that the series knows under a later one."""
    if series is not None:
        known = {body.key: body for body in series.bodies}
        for body in sorted(series.bodies, key=lambda body: -len(body.name)):
            older = [known[key] for key in series.lineage_of_bodies(body.key) if key in known]
            first = [one for one in older if not one.succeeds]
            if len(first) == 1:
                text = text.replace(body.name, first[0].name)
    return text


def _is_turned(
    before: str, after: str, changed: AbstractSet[str], stated: AbstractSet[str]
) -> bool:
    """Whether anything turns the meaning that no field tells, seen from either side."""
    return any(
        changed.isdisjoint(_TELL_SCOPE)
        if turn.kind is TurnKind.SCOPE
        else _TOLD_BY.get(turn.kind, set()).isdisjoint(changed | stated)
        for turn in (*turns(before, after), *turns(after, before))
    )


def _changed(told: Iterable[Finding]) -> Iterator[str]:
    """The fields of which a change is told."""
    for finding in told:
        yield "asks" if finding.what.startswith("ask-") else finding.row.field


def _stated(items: Iterable[Recommendation]) -> Iterator[str]:
    """The fields that both records state: what a person made of the words there."""
    for name in ("force", "due", "thresholds", "nations", "addressees"):
        if all(getattr(item, name) for item in items):
            yield name


def _numbers_changed(before: str, after: str, told: Iterable[Finding]) -> bool:
    """Whether each text has a number that the other has not and nothing tells."""
    old, new = (analysed(text).quantities for text in (before, after))
    said = {one.said for one in old} & {one.said for one in new} | set(_numbers_told(told))
    return all(
        any(one.said.isdigit() and one.said not in said and not one.is_in(other) for one in side)
        for side, other in ((old, new), (new, old))
    )


def _numbers_told(told: Iterable[Finding]) -> Iterator[str]:
    for finding in told:
        if finding.row.field in _WITH_NUMBERS:
            for words in _said(finding):
                yield from (str(int(found)) for found in re.findall(r"\d+", words))


def _left(stretches: Iterable[str], told: Iterable[str]) -> tuple[str, ...]:
    """The stretches that say anything beside the words by which something is told."""
    known = [words.casefold() for words in sorted(told, key=len, reverse=True) if words]
    any_known = "|".join(map(re.escape, known)) or r"(?!)"
    pattern = re.compile(rf"(?<!\w)(?:{any_known})(?!\w)")
    return tuple(
        one
        for one in stretches
        if _says_more(one, pattern) and not any(one.casefold() in words for words in known)
    )


def _says_more(stretch: str, told: re.Pattern[str]) -> bool:
    rest, count = told.subn(" ", stretch.casefold())
    return not count or is_weighty(rest)


def _said(finding: Finding) -> Iterator[str]:
    """The words by which a finding tells its values, with those of a key apart."""
    if finding.row.field in _OF_THE_PRINT and not finding.what.startswith("ask-"):
        return
    for value in (finding.before, finding.after):
        for words in (value,) if isinstance(value, str) else value or ():
            yield words
            yield words.replace("-", " ")


def _read_for(fields: AbstractSet[str], text: str) -> Iterator[str]:
    """The words of a text from which these fields are read."""
    found = read(text)
    read_from = {
        "force": [*([found.force.words] if found.force else []), *MODALS],
        "due": [found.due.words] if found.due else [],
        "nations": [found.nations.words] if found.nations else [],
        "thresholds": [*(bound.words for bound in found.bounds), *found.within],
        "addressees": [found.named],
    }
    for name, words in read_from.items():
        if name in fields:
            yield from words
