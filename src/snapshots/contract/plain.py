"""Plain: values of the model as what JSON has, with decimals and periods as text."""

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias

from attrs import fields

from snapshots.model import Period

__all__ = ["Plain", "plain"]

Plain: TypeAlias = "str | int | bool | dict[str, Plain] | list[Plain] | None"


def plain(value: Any) -> Plain:  # noqa: ANN401 - any value of the library
    """A value with every field of it, nested; nothing is left out.

    >>> from snapshots.model import Theme
    >>> plain(Theme(key="rivers", name="Rivers"))
    {'key': 'rivers', 'name': 'Rivers'}
    """
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Period):
        return str(value)
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, Iterable):
        return [plain(entry) for entry in value]
    return {field.name: plain(getattr(value, field.name)) for field in fields(type(value))}
