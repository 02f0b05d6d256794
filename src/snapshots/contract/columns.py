"""Columns: the members of a class as flat columns, each with a type that tables have."""

import json
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

import attrs
from attrs import frozen

from snapshots.comparison import Caveat
from snapshots.contract.plain import plain
from snapshots.contract.shapes import Member, members
from snapshots.model import Acknowledged, Evidence, Period

__all__ = ["BETWEEN", "Cell", "FlatColumn", "flat_columns", "sources"]

Cell: TypeAlias = "str | int | bool | Decimal | None"

#: What stands between the entries of a list in one cell.
BETWEEN = "; "
_KEPT = (str, int, bool, Decimal)


@frozen(kw_only=True)
class FlatColumn:
    """One column: its name, the type of its values, and how a value is found in an object."""

    name: str
    type: type
    value: Callable[[Any], Cell]


def flat_columns(
    kind: type, prefix: str = "", above: tuple[type, ...] = ()
) -> Iterator[FlatColumn]:
    """The columns of a class: its own single values, lists as one text, and what lies inside.

    >>> from snapshots.model import Body
    >>> [column.name for column in flat_columns(Body)]
    ['key', 'name', 'kind', 'part_of', 'aliases', 'succeeds']
    """
    for member in members(kind):
        wanted = _single(member.type)
        name = f"{prefix}{member.name}"
        if get_origin(wanted) is tuple:
            listed = get_args(wanted)[0]
            called = f"{prefix}sources" if listed is Evidence else name
            yield FlatColumn(name=called, type=str, value=_joined(member))
        elif wanted in above or wanted is kind:  # it would go on without end
            yield FlatColumn(name=f"has_{name}", type=bool, value=_is_there(member))
        elif attrs.has(wanted) and wanted is not Period:
            for column in flat_columns(wanted, f"{name}_", (*above, kind)):
                yield attrs.evolve(column, value=_within(member, column.value))
        else:
            yield FlatColumn(
                name=name, type=wanted if wanted in _KEPT else str, value=_cell(member)
            )


def sources(evidence: Iterable[Evidence]) -> str | None:
    """Where something was read, as one text.

    >>> from snapshots.model import Confidence
    >>> sources([Evidence(source="report", locator="page 4", confidence=Confidence.PRIMARY)])
    'report (page 4)'
    """
    return _text(evidence)


def _single(kind: Any) -> Any:  # noqa: ANN401 - any type
    """The type behind an optional one; text, where there is a choice of several."""
    if get_origin(kind) not in {Union, UnionType}:
        return kind
    types = [part for part in get_args(kind) if part is not NoneType]
    return types[0] if len(types) == 1 else str


def _joined(member: Member) -> Callable[[Any], Cell]:
    return lambda value: _text(member.value(value))


def _is_there(member: Member) -> Callable[[Any], Cell]:
    return lambda value: member.value(value) is not None


def _within(member: Member, inside: Callable[[Any], Cell]) -> Callable[[Any], Cell]:
    def find(value: Any) -> Cell:  # noqa: ANN401 - any class
        found = member.value(value)
        return None if found is None else inside(found)

    return find


def _cell(member: Member) -> Callable[[Any], Cell]:
    def find(value: Any) -> Cell:  # noqa: ANN401 - any class
        found = member.value(value)
        if isinstance(found, tuple):
            return _text(found)
        return found if found is None or isinstance(found, _KEPT) else str(plain(found))

    return find


def _text(entries: Any) -> str | None:  # noqa: ANN401 - any list
    return BETWEEN.join(map(_word, entries)) or None


def _word(entry: object) -> str:
    """One entry of a list as text."""
    match entry:
        case Evidence():
            return f"{entry.source} ({entry.locator})" if entry.locator else entry.source
        case Caveat():
            return entry.code
        case Acknowledged():
            return f"{entry.finding}: {entry.reason}"
        case str() | Enum() | Period() | Decimal():
            return str(plain(entry))
    if "__str__" in type(entry).__dict__:
        return str(entry)
    return json.dumps(plain(entry), ensure_ascii=False, sort_keys=True)
