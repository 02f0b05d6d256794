"""From older forms of the files to the newest: one step for each number, none so far.

A step takes the fields of a document, an edition or one of the files beside it, and gives them
back in the next form. It is given a copy, and leaves ``schema`` alone.
"""

from collections.abc import Callable
from copy import deepcopy
from typing import Any, TypeAlias

from snapshots.errors import InvalidValue
from snapshots.files.fields import SCHEMA
from snapshots.files.scalars import whole_number
from snapshots.model import NEWEST_SCHEMA

__all__ = ["STEPS", "Step", "migrated", "schema_of"]

Step: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]

#: The step that leads from the form of this number to the next.
STEPS: dict[int, Step] = {}


def schema_of(data: dict[str, Any]) -> int:
    """The number of the form that a document is written in; newer ones than ours included.

    Raises `InvalidValue` where it is missing or no such number.

    >>> schema_of({"schema": 1})
    1
    """
    printed = data.get(SCHEMA)
    if printed is None:
        raise InvalidValue(f"schema is missing; write schema: {NEWEST_SCHEMA}")
    number = whole_number(printed)
    if number < 1:
        message = f"{number} is not the number of a form; write schema: {NEWEST_SCHEMA}"
        raise InvalidValue(message)
    return number


def migrated(data: dict[str, Any], schema: int) -> dict[str, Any]:
    """The document in the newest form; what was given stays as it was."""
    for number in range(schema, NEWEST_SCHEMA):
        data = STEPS[number](deepcopy(data))
    return data
