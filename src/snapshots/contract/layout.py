"""Layout: the tables that a series is laid out in, read from the classes of the model.

A list of objects is a table of its own, with a row for each of them and the id of the row that it
belongs to; so is a list of words. An object inside an object becomes columns. Nothing is lost,
and a field that is added to the model is one more column or one more table.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from snapshots.files.fields import file_fields, without_none
from snapshots.model import Period, Series

__all__ = ["ROOT", "Column", "Layout", "layouts"]

#: The table of the series itself.
ROOT = "series"
#: What most tables belong to, so that their names do not say it.
_USUAL = "editions"
#: The tables that a column of this name leads to.
_REFERENCES = {
    "addressees": "bodies",
    "part_of": "bodies",
    "producer": "bodies",
    "publishers": "bodies",
    "source": "sources",
    "succeeds": "bodies",
    "themes": "themes",
}


@frozen(kw_only=True)
class Column:
    """One column: the way to its value in the object, its type, and the field behind it.

    ``of`` is the class that has the field; ``refers_to`` the table whose ids stand in it.
    """

    name: str
    way: tuple[str, ...]
    of: type
    type: Any
    refers_to: str | None = None
    required: bool = False


@frozen(kw_only=True)
class Layout:
    """One table: its name, the table it belongs to, the field of that, and its columns.

    Of a list of words there is one column, ``value``, and no class.
    """

    name: str
    parent: str | None
    field: str
    kind: type | None
    columns: tuple[Column, ...]


@cache
def layouts() -> tuple[Layout, ...]:
    """All tables of a series; each stands behind the one it belongs to."""
    return tuple(_tables(Series, (), ROOT, None))


def _tables(kind: type, path: tuple[str, ...], name: str, parent: str | None) -> Iterator[Layout]:
    field = path[-1] if path else ""
    columns = tuple(_columns(kind, ()))
    yield Layout(name=name, parent=parent, field=field, kind=kind, columns=columns)
    types = get_type_hints(kind)
    for listed in file_fields(kind):
        if get_origin(types[listed.name]) is tuple:
            inside = get_args(types[listed.name])[0]
            way = (*path, listed.name)
            if _is_object(inside):
                yield from _tables(inside, way, _name(way), name)
            else:
                below = _name(way) if path else f"{ROOT}_{listed.name}"
                yield _words(kind, listed.name, inside, below, name)


def _words(kind: type, field: str, type_: Any, name: str, parent: str) -> Layout:  # noqa: ANN401 - any type
    refers_to = _REFERENCES.get(field)
    value = Column(name="value", way=(), type=type_, of=kind, refers_to=refers_to, required=True)
    return Layout(name=name, parent=parent, field=field, kind=None, columns=(value,))


def _columns(kind: type, way: tuple[str, ...]) -> Iterator[Column]:
    types = get_type_hints(kind)
    for field in file_fields(kind):
        here, wanted = (*way, field.name), without_none(types[field.name])
        if get_origin(wanted) is tuple:
            continue
        if _is_object(wanted):
            yield from _columns(wanted, here)
        else:
            yield Column(
                name="_".join(here),
                way=here,
                type=wanted,
                of=kind,
                refers_to=_REFERENCES.get(field.name),
                required=field.default is attrs.NOTHING,
            )


def _name(path: tuple[str, ...]) -> str:
    return "_".join(path[1:] if path[0] == _USUAL and path[1:] else path)


def _is_object(kind: Any) -> bool:  # noqa: ANN401 - any type
    return bool(attrs.has(kind)) and kind is not Period
