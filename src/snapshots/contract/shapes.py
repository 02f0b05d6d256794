"""Shapes: which members a value has in JSON, read from its class.

The data and its schema are both made from the members, so neither can say what the other does
not. A class has its fields as members unless a row of `SHAPES` says otherwise: a field that is
added to the model costs nothing here.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, get_type_hints

import attrs
from attrs import Attribute, frozen

from snapshots.alignment import Basis, Match, Pair
from snapshots.comparison import Absence, Change, Existence, Weight
from snapshots.contract.forms import ChangeLine, Counts, PairKeys, RelatedPair
from snapshots.model import Decision

__all__ = ["Member", "members"]


def _basis(of: Match) -> Basis:
    return of.basis


def _pairs(of: Match | Existence) -> tuple[PairKeys, ...]:
    return tuple(PairKeys(before=pair.before, after=pair.after) for pair in of.pairs)


def _related(of: Absence) -> tuple[RelatedPair, ...]:
    return tuple(
        RelatedPair(
            before=pair.before, after=pair.after, relation=pair.relation, reason=pair.reason
        )
        for pair in of.related
    )


def _remarks(of: Absence) -> tuple[Decision, ...]:
    return tuple(remark.decision for remark in of.remarks)


def _weight(of: Change) -> Weight:
    return of.weight


def _fingerprint(of: Change) -> str:
    return of.fingerprint


@frozen(kw_only=True)
class _Shape:
    """How the members of a class differ from its fields.

    ``renamed`` gives fields another name, ``made`` are members that are computed, whether or not
    a field has their name; the members of what ``raised`` names stand in its place.
    """

    renamed: Mapping[str, str] = attrs.field(factory=dict)
    raised: tuple[str, ...] = ()
    made: Mapping[str, Callable[[Any], object]] = attrs.field(factory=dict)


#: The classes whose members are not simply their fields.
SHAPES: dict[type, _Shape] = {
    Pair: _Shape(renamed={"evidence": "sources"}),
    Match: _Shape(made={"basis": _basis, "pairs": _pairs}),
    Existence: _Shape(made={"pairs": _pairs}),
    Absence: _Shape(made={"related": _related, "remarks": _remarks}),
    Change: _Shape(made={"weight": _weight, "fingerprint": _fingerprint}),
    ChangeLine: _Shape(raised=("change",)),
    Counts: _Shape(raised=("verdicts",)),
}


@frozen(kw_only=True)
class Member:
    """One member of an object in JSON: its name, its type, and the value it has.

    ``field`` is the field behind it, where one is. Where ``raised``, the members of the value
    stand in the place of the value itself.
    """

    name: str
    type: Any
    value: Callable[[Any], object]
    field: "Attribute[Any] | None" = None
    raised: bool = False


@cache
def members(kind: type) -> tuple[Member, ...]:
    """The members of every value of this class, in the order of its fields.

    >>> from snapshots.model import Theme
    >>> [member.name for member in members(Theme)]
    ['key', 'name']
    """
    return tuple(_members(kind))


def _members(kind: type) -> Iterator[Member]:
    shape, types = SHAPES.get(kind, _Shape()), get_type_hints(kind)
    for field in attrs.fields(kind):
        if field.name not in shape.made:
            yield Member(
                name=shape.renamed.get(field.name, field.name),
                type=types[field.name],
                value=attrgetter(field.name),
                field=field,
                raised=field.name in shape.raised,
            )
    for name, make in shape.made.items():
        yield Member(name=name, type=get_type_hints(make)["return"], value=make)
