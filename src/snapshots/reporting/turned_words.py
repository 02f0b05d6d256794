"""Turned words: in what the words of two asks differ, where a person said that they are the same.

A matcher that sees such a difference asks a person, and the person may well say that the ask is
the same. What it saw is still worth reading beside the verdict, as far as no change tells it.
"""

import re
from collections.abc import Container, Iterator

from snapshots.alignment import Alignment, Basis, Relation
from snapshots.comparison import Result
from snapshots.language import Turn, TurnKind, is_english, turns
from snapshots.reporting.wording import joined

__all__ = ["words_apart"]

#: By what a turn of each kind is told: a field of which a change was told, an ask that was added or
#: removed, or that the printed numbers differ.
_TOLD_BY = {
    TurnKind.PERMISSION: {"force"},
    TurnKind.NUMBER: {"due", "thresholds", "numbers"},
    TurnKind.DEADLINE: {"due", "thresholds", "numbers"},
    TurnKind.QUANTIFIER: {"thresholds"},
    TurnKind.ACTOR: {"addressees"},
    TurnKind.SCOPE: {"asks", "nations", "addressees"},
}
#: That words were replaced or stand in another order is what the printed words show best.
_SHOWN_BY_THE_WORDS = {TurnKind.OBJECT, TurnKind.ORDER, TurnKind.BENEFICIARY}
#: So many words of one turn are shown, at most: more are a rewording that the texts show better.
_MOST = 6
_SEVERAL = re.compile(r"\b(?!1 )(\d+ (?:second|minute|hour|day|week|fortnight|month|year))\b")
_PLURAL = r"\1s"


def words_apart(
    result: Result, alignment: Alignment, *, are_numbers_told: bool = False
) -> Iterator[str]:
    """In what the printed words of one recommendation on each side differ by more than wording."""
    match = result.match
    if match.is_one_to_one and match.relation is Relation.SAME_ASK and match.basis is Basis.DECIDED:
        old = alignment.before[match.before[0]].text
        new = alignment.after[match.after[0]].text
        if old and new and is_english(old) and is_english(new):
            told = {*_told(result), *(["numbers"] if are_numbers_told else [])}
            said = [_said(turn) for turn in turns(old, new) if _is_worth_saying(turn, told)]
            if said:
                yield f"its words differ in {joined(list(dict.fromkeys(said)))}"


def _told(result: Result) -> Iterator[str]:
    for finding in result.findings:
        is_ask = finding.what.startswith("ask-")
        yield "asks" if is_ask else finding.row.field


def _is_worth_saying(turn: Turn, told: Container[str]) -> bool:
    if turn.kind in _SHOWN_BY_THE_WORDS or any(one in told for one in _TOLD_BY.get(turn.kind, ())):
        return False
    return 0 < len(turn.before) + len(turn.after) <= _MOST


def _said(turn: Turn) -> str:
    sides = ((turn.before, "before"), (turn.after, "now"))
    said = "; ".join(f"{', '.join(words)} {when}" for words, when in sides if words)
    return f"{turn.kind.value} ({_SEVERAL.sub(_PLURAL, said)})"
