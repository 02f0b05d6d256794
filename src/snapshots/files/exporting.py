"""The model → plain data: what a file would hold, with nothing written that goes without saying."""

from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias

from snapshots.files.fields import SCHEMA, file_fields, is_default
from snapshots.model import NEWEST_SCHEMA, Edition, Links, Period, Series, Statistics

__all__ = ["Document", "export_data"]

Document: TypeAlias = Edition | Series | Links | Statistics
Written: TypeAlias = Callable[[str], str]


def export_data(value: Document, *, written: Written = str) -> dict[str, Any]:
    """The value as data for JSON: mappings, lists, text and whole numbers.

    Fields stand in the model's order, ``schema`` first; those at their default are left out;
    decimals are text, so that they keep their digits. In a series every edition, every set of
    links and every set of statistics is a whole document by itself. ``written`` is called on
    each decimal and each period, whose text no quotation marks are needed for in YAML.

    >>> export_data(Edition(key="2014", title="Any report", recommendations_printed=9))
    {'schema': 1, 'key': '2014', 'title': 'Any report', 'recommendations_printed': 9}
    """
    return {SCHEMA: NEWEST_SCHEMA, **_fields(value, written)}


def _fields(value: Any, written: Written) -> dict[str, Any]:  # noqa: ANN401 - any class of the model
    return {
        field.name: _plain(getattr(value, field.name), written)
        for field in file_fields(type(value))
        if not is_default(field, getattr(value, field.name))
    }


def _plain(value: object, written: Written) -> object:
    if isinstance(value, tuple):
        return [_plain(entry, written) for entry in value]
    if isinstance(value, Edition | Links | Statistics):
        return export_data(value, written=written)
    if isinstance(value, str | int | Enum):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Period | Decimal):
        return written(format(value, "f") if isinstance(value, Decimal) else str(value))
    return _fields(value, written)
