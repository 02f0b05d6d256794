"""Plain: values of the model as what JSON has, with decimals and periods as text."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias

from snapshots.contract.shapes import members
from snapshots.files import export_data
from snapshots.model import Edition, Links, Period, Series, Statistics

__all__ = ["DOCUMENTS", "Plain", "plain"]

Plain: TypeAlias = "str | int | bool | dict[str, Plain] | list[Plain] | None"

#: Values that are whole documents, in JSON as in files.
DOCUMENTS = (Edition, Links, Series, Statistics)


def plain(value: Any) -> Plain:  # noqa: ANN401 - any value of the library
    """A value with every member of it, nested; a document inside it as its file has it.

    >>> from snapshots.model import Theme
    >>> plain(Theme(key="rivers", name="Rivers"))
    {'key': 'rivers', 'name': 'Rivers'}
    """
    if isinstance(value, Decimal | Enum | Period):
        return _word(value)
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, DOCUMENTS):
        return export_data(value)
    if isinstance(value, Mapping):
        return {str(plain(name)): plain(entry) for name, entry in value.items()}
    if isinstance(value, Iterable):
        return [plain(entry) for entry in value]
    return _object(value)


def _word(value: Decimal | Enum | Period) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value.value if isinstance(value, Enum) else value)


def _object(value: Any) -> dict[str, Plain]:  # noqa: ANN401 - any class of the library
    made: dict[str, Plain] = {}
    for member in members(value.__class__):
        inside = plain(member.value(value))
        made |= inside if member.raised and isinstance(inside, dict) else {member.name: inside}
    return made
