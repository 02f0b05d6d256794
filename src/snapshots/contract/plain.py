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
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Period):
        return str(value)
    if isinstance(value, str | int | None):
        return value
    if isinstance(value, Mapping):
        return {str(plain(name)): plain(entry) for name, entry in value.items()}
    if isinstance(value, DOCUMENTS):
        return export_data(value)
    if isinstance(value, Iterable):
        return [plain(entry) for entry in value]
    return _object(value)


def _object(value: object) -> dict[str, Plain]:
    made: dict[str, Plain] = {}
    for member in members(type(value)):
        inside = plain(member.value(value))
        made |= inside if member.raised and isinstance(inside, dict) else {member.name: inside}
    return made
