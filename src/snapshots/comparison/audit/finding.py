"""Findings: what is noteworthy about the values and claims of a series, acknowledged or not."""

from collections.abc import Iterable
from typing import TypeAlias

from attrs import frozen

from snapshots.comparison.audit.statements import Statement
from snapshots.comparison.figures.step import Cell

__all__ = ["CODES", "Finding", "Place", "finding", "listed"]

#: What each code of a finding means. A released code is never changed or reused.
CODES: dict[str, str] = {
    "arith.inconsistent": "a share does not follow from its counts, or parts and whole disagree",
    "claim.record": "an earlier value speaks against the record that an edition claims",
    "claim.change": "the values held do not give the rise, fall or standstill that is claimed",
    "claim.multiple": "the values held do not give the multiple that an edition claims",
    "quote.unmatched": "an edition gives a value that the statistics do not have in any vintage",
    "vintage.conflict": "one release gives two values for one period",
    "acknowledgement.unused": "a record acknowledges what is not found there",
}

#: A document, an edition by its key or ``statistics/nrm``, and the path within it.
Place: TypeAlias = tuple[str, str]


@frozen(kw_only=True)
class Finding:
    """Something true and noteworthy about the data; not an error.

    ``code`` says what it is, ``about`` which metric it was found of. Together they are its
    ``id``, by which a record acknowledges it at any one of its ``places``, of which the first is
    where it was found. ``facts`` are what it rests on, by name; ``values`` the figures it is
    about, each with its place; ``doubted`` the places of those that it makes doubtful;
    ``reason`` is why the record acknowledges it, empty where it does not.
    """

    code: str
    about: str
    places: tuple[Place, ...]
    facts: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[Place, Cell], ...] = ()
    doubted: tuple[Place, ...] = ()
    reason: str = ""

    @property
    def id(self) -> str:
        """The name by which a record acknowledges it; it outlasts new values and new wording.

        >>> Finding(code="claim.record", about="visits", places=()).id
        'claim.record:visits'
        """
        return f"{self.code}:{self.about}"

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The figures that it makes doubtful."""
        return tuple(dict.fromkeys(cell for place, cell in self.values if place in self.doubted))

    @property
    def told(self) -> str:
        """The reason of the record, or else the facts in one line."""
        facts = (f"{name} {text}" for name, text in self.facts if text)
        return self.reason or ", ".join(facts)

    @property
    def is_acknowledged(self) -> bool:
        """Whether the record knows of it and says why it stands."""
        return bool(self.reason)


def finding(code: str, statements: tuple[Statement, ...], **facts: str) -> Finding:
    """A finding about the first of some statements, which rests on the others too."""
    first, *others = statements
    told = {"value": str(first), "others": listed(others), **facts}
    return Finding(
        code=code,
        about=first.metric.key,
        places=tuple(one.at for one in statements),
        facts=tuple(told.items()),
        values=tuple((one.at, one.cell) for one in statements),
        doubted=tuple(one.at for one in statements if one.place == first.place),
    )


def listed(statements: Iterable[Statement]) -> str:
    """Values as one text, each with its unit, its period and its document."""
    return "; ".join(map(str, statements))
