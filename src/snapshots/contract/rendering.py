"""Rendering: a value as JSON text, the same bytes for the same value."""

import json
import re
from typing import Any

from snapshots.alignment import Alignment
from snapshots.comparison import (
    Comparison,
    Lineage,
    Movement,
    Releases,
    Summary,
    Timeline,
)
from snapshots.contract.alignment import CONTRACT, alignment_form
from snapshots.contract.comparison import comparison_form
from snapshots.contract.movements import movement_form, releases_form
from snapshots.contract.plain import DOCUMENTS, plain
from snapshots.contract.timeline import lineage_form, summary_form, timeline_form

__all__ = ["CONTRACT", "data_of", "to_json"]


# What a terminal would obey, beside the control characters that JSON never holds as they are.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def to_json(value: object, *, record: bool = True) -> str:
    """The value as JSON text: keys sorted, decimals as text, two spaces of indentation.

    An alignment or a comparison holds what it was made from, whole, so that `from_json` gives it
    back; without ``record`` it holds what a reader needs.

    >>> from snapshots.model import Edition
    >>> print(to_json(Edition(key="2014", title="Any report")), end="")
    {
      "key": "2014",
      "schema": 1,
      "title": "Any report"
    }
    """
    data = data_of(value, record=record)
    text = json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False)
    return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def data_of(value: object, *, record: bool = True) -> Any:  # noqa: ANN401 - what JSON has
    """The value as data for JSON: mappings, lists, text and whole numbers.

    A period or a choice, which is one word in every document, is that word here too.
    """
    match value:
        case Comparison():
            return plain(comparison_form(value, record=record))
        case Alignment():
            return plain(alignment_form(value, record=record))
    made = plain(_form(value))
    if isinstance(made, dict) and not isinstance(value, DOCUMENTS):
        return {"schema": CONTRACT, **made}
    return made


def _form(value: object) -> object:
    """What JSON holds of a figure or of many editions; any other value stands for itself."""
    match value:
        case Movement():
            return movement_form(value, value.step.series)
        case Releases():
            return releases_form(value)
        case Timeline():
            return timeline_form(value)
        case Lineage():
            return lineage_form(value)
        case Summary():
            return summary_form(value)
    return value
