"""Caveats: why two values may not be subtracted, or only with a note."""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import TypeAlias

from attrs import frozen

from snapshots.comparison.figures.step import Step

__all__ = ["Caveat", "Effect", "Row", "Rule", "against", "joined"]


class Effect(Enum):
    """What a caveat does to the number that is shown, mildest first."""

    NOTE = "note"
    WARN = "warn"
    WITHHOLD = "withhold"


#: Looks at a step and says in a few words what it found, or nothing.
Rule: TypeAlias = Callable[[Step], str | None]


@frozen(kw_only=True)
class Row:
    """One kind of caveat.

    ``fires`` says when, ``would_need`` what would make the values comparable, or how to go on.
    ``of_difference``: it is about the difference itself, so it is silent where that is withheld.
    """

    code: str
    title: str
    effect: Effect
    fires: str
    would_need: str
    rule: Rule
    of_difference: bool = False


@frozen(kw_only=True)
class Caveat:
    """One reason for care with one step: the row of the catalogue, and what was found."""

    code: str
    title: str
    effect: Effect
    detail: str
    would_need: str


def against(before: object, after: object) -> str:
    """Two things set against each other, as details have it.

    >>> against("offences", None)
    'offences against not stated'
    """
    said = ("not stated" if value is None else str(value) for value in (before, after))
    return " against ".join(said)


def joined(reasons: Iterable[str]) -> str | None:
    """What was found, each thing once; nothing where nothing was found.

    >>> joined(["a new method", "a new method"])
    'a new method'
    """
    return "; ".join(dict.fromkeys(reasons)) or None
