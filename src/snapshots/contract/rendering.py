"""Rendering: a value as JSON text, the same bytes for the same value."""

import json
import re
from typing import Any

from snapshots.alignment import Alignment
from snapshots.comparison import Comparison
from snapshots.contract.alignment import alignment_data
from snapshots.contract.comparison import comparison_data
from snapshots.contract.plain import plain
from snapshots.files import export_data
from snapshots.model import Edition, Links, Series, Statistics

__all__ = ["CONTRACT", "data_of", "to_json"]

#: The number of the form; it grows by one when a field is renamed, removed or given new meaning.
CONTRACT = 1

# What a terminal would obey, beside the control characters that JSON never holds as they are.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def to_json(value: object) -> str:
    """The value as JSON text: keys sorted, decimals as text, two spaces of indentation.

    >>> from snapshots.model import Edition
    >>> print(to_json(Edition(key="2014", title="Any report")), end="")
    {
      "key": "2014",
      "schema": 1,
      "title": "Any report"
    }
    """
    text = json.dumps(data_of(value), indent=2, sort_keys=True, ensure_ascii=False)
    return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def data_of(value: object) -> dict[str, Any]:
    """The value as data for JSON: mappings, lists, text and whole numbers."""
    match value:
        case Comparison():
            return {"schema": CONTRACT, **comparison_data(value)}
        case Alignment():
            return {"schema": CONTRACT, **alignment_data(value)}
        case Edition() | Links() | Series() | Statistics():
            return export_data(value)
    return {"schema": CONTRACT, **dict(_fields(value))}


def _fields(value: object) -> dict[str, Any]:
    made = plain(value)
    if not isinstance(made, dict):
        raise TypeError(f"{type(value).__name__} has no fields; give a value of the library")
    return made
