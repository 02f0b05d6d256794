"""Polarity: whether what a text says of its matter is said or denied, by counting what negates.

Two words that negate cancel out: *stop preventing nurses from prescribing* allows it. So a text
comes to one of two signs, and two texts about one matter with unlike signs ask for opposites.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice

from attrs import frozen

from snapshots.language.phrases import ABOVE, BELOW, BOUNDS, ONLY
from snapshots.language.senses import NEGATORS
from snapshots.language.tokens import Word, word

__all__ = ["Polarity", "denied", "polarity"]

#: After a negation these may negate in turn: *none before a check* is a check before each.
_TURN_BACK = frozenset({"before", "until", "unless", "except", "outside", "but", ABOVE, BELOW})
#: What denies the word after it, and what may take that back or bind it to a condition.
_DENYING = frozenset({"no", "not", "never", "nolonger"})
_TAKES_BACK = _TURN_BACK | BOUNDS | {"without", ONLY, "if", "where", "when"}
_ARTICLES = frozenset({"the", "a", "an", "any", "on", "this", "these"})


@frozen(kw_only=True)
class Polarity:
    """The signs that a text can be read with, and the words that they come from.

    There are several where clauses repeat each other (*not by everyone; limit it to a few*), or
    where a negation may be taken back or bounded (*nobody waits longer than a day*).
    """

    signs: frozenset[int]
    words: tuple[str, ...]


def polarity(clauses: Iterable[tuple[str, ...]], names: frozenset[str]) -> Polarity:
    """The polarity of a text, given its clauses; words that are printed as names do not count.

    >>> from snapshots.language.tokens import clauses
    >>> polarity(clauses("Backups must not leave the building unencrypted."), frozenset()).signs
    frozenset({1})
    """
    rows = list(clauses)
    negating = [_negating(clause, names) for clause in rows]
    signs = [_sign(words) for words in negating]
    words = tuple(one for words in negating for one in words)
    whole = _sign(words)
    found = {whole, *signs}
    if any(_may_turn_back(clause) for clause in rows):
        found.add(-whole)
    return Polarity(signs=frozenset(found), words=words)


def _sign(negating: Sequence[str]) -> int:
    """The sign that words come to; of a thing that is named twice (*eviction*) one counts."""
    denials = sum(one in NEGATORS for one in negating)
    things = {word(one).stem for one in negating if one not in NEGATORS}
    return -1 if (denials + len(things)) % 2 else 1


def denied(clauses: Iterable[tuple[str, ...]]) -> frozenset[Word]:
    """The words of which it is plainly said that it is not to be, with nothing that takes it back.

    >>> from snapshots.language.tokens import clauses
    >>> [word.printed for word in denied(clauses("Mend it. No extension should be granted."))]
    ['extension']
    """
    plain = (clause for clause in clauses if _TAKES_BACK.isdisjoint(clause))
    parts = (part for clause in plain for part in _between_commas(clause))
    return frozenset(
        denied
        for part in parts
        if len(_negating(part, frozenset())) % 2
        for denied in _after_denials(part)
    )


def _between_commas(clause: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for is_comma, part in groupby(clause, ",".__eq__):
        if not is_comma:
            yield tuple(part)


def _after_denials(part: tuple[str, ...]) -> Iterator[Word]:
    """The first word that says something of the two after each that denies."""
    for place, token in enumerate(part):
        if token in _DENYING:
            said = (word(one) for one in part[place + 1 : place + 3])
            yield from islice((one for one in said if one.is_content), 1)


def _negating(clause: tuple[str, ...], names: frozenset[str]) -> list[str]:
    return [
        token
        for place, token in enumerate(clause)
        if token in NEGATORS
        or (token not in names and word(token).negates and not _is_a_limit(clause, place))
    ]


def _is_a_limit(clause: tuple[str, ...], place: int) -> bool:
    """Whether *restriction* stands there as a thing and not as a deed."""
    return word(clause[place]).stem == "restrict" and clause[max(0, place - 1)] in _ARTICLES


def _may_turn_back(clause: tuple[str, ...]) -> bool:
    """Whether a negation is followed by what may take it back, or bound it."""
    denied = next((place for place, token in enumerate(clause) if token in NEGATORS), len(clause))
    return not _TURN_BACK.isdisjoint(clause[denied:])
