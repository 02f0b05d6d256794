"""Which fields of the model a file holds, and what their types say."""

from enum import Enum
from types import NoneType
from typing import Any, TypeGuard, get_args

import attrs
from attrs import Attribute

__all__ = ["SCHEMA", "default_of", "file_fields", "is_choice", "is_default", "without_none"]

#: The field in which a document states its form; it stands first.
SCHEMA = "schema"
#: Written by the reader, never by a file.
_OURS = {"schema_read"}
#: The class behind `attrs.Factory`, which type checkers take for a function.
_FACTORY: Any = attrs.Factory


def file_fields(kind: type) -> tuple["Attribute[Any]", ...]:
    """The fields of a class of the model that a file may hold, in the model's order.

    >>> from snapshots.model import Theme
    >>> [field.name for field in file_fields(Theme)]
    ['key', 'name']
    """
    return tuple(field for field in attrs.fields(kind) if field.name not in _OURS)


def is_default(field: "Attribute[Any]", value: object) -> bool:
    """Whether the value is what the field holds where nothing is said of it."""
    return bool(value == default_of(field))


def default_of(field: "Attribute[Any]") -> Any:  # noqa: ANN401 - any type
    """What the field holds where nothing is said of it; `attrs.NOTHING` where it must be said."""
    default: Any = field.default
    return default.factory() if isinstance(default, _FACTORY) else default


def is_choice(kind: object) -> TypeGuard[type[Enum]]:
    """Whether the type is a list of words to choose from."""
    return isinstance(kind, type) and issubclass(kind, Enum)


def without_none(kind: Any) -> Any:  # noqa: ANN401 - any type
    """The type behind an optional one.

    >>> without_none(int | None)
    <class 'int'>
    """
    types = [part for part in get_args(kind) if part is not NoneType]
    return types[0] if NoneType in get_args(kind) else kind
