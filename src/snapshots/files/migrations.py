"""From older forms of the files to the newest: one step for each number.

A step changes the fields of a document, an edition or one of the files beside it, into those of
the next form. It is given a copy, leaves ``schema`` alone, and passes over what it does not know:
what is wrong there is for the model to say. It keeps the order of fields, and the notes that a
person wrote beside them.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, TypeAlias

from snapshots.errors import InvalidValue
from snapshots.files.fields import SCHEMA
from snapshots.files.scalars import whole_number
from snapshots.model import NEWEST_SCHEMA

__all__ = ["OLDEST_SCHEMA", "STEPS", "Step", "advance", "migrated", "schema_of"]

Step: TypeAlias = Callable[[dict[str, Any]], None]


def _several_addressees(document: dict[str, Any]) -> None:
    """Form 0, in use before the first release, knew one addressee of a recommendation."""
    for item in _entries(document, "recommendations"):
        _replace(item, "addressee", "addressees", lambda body: [body])


#: The step that leads from the form of this number to the next.
STEPS: dict[int, Step] = {0: _several_addressees}
#: The oldest form that is read.
OLDEST_SCHEMA = min(STEPS)


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
    if number < OLDEST_SCHEMA:
        message = f"{number} is not the number of a form; write schema: {NEWEST_SCHEMA}"
        raise InvalidValue(message)
    return number


def migrated(data: dict[str, Any], schema: int) -> dict[str, Any]:
    """The document in the newest form; what was given stays as it was.

    >>> migrated({"recommendations": [{"key": "1", "addressee": "council"}]}, 0)
    {'recommendations': [{'key': '1', 'addressees': ['council']}]}
    """
    newest = deepcopy(data) if schema < NEWEST_SCHEMA else data
    advance(newest, schema)
    return newest


def advance(data: dict[str, Any], schema: int) -> None:
    """Bring the document itself into the newest form, one step after the other."""
    for number in range(schema, NEWEST_SCHEMA):
        STEPS[number](data)


def _entries(document: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    """The entries of a list that are sets of fields."""
    listed = document.get(name)
    if isinstance(listed, list):
        yield from (entry for entry in listed if isinstance(entry, dict))


def _replace(fields: dict[str, Any], old: str, new: str, make: Callable[[Any], Any]) -> None:
    """Put a new field in the place of an old one, where that is there and the new one is not."""
    if old not in fields or new in fields:
        return
    renewed = [
        (new, make(value)) if name == old else (name, value) for name, value in fields.items()
    ]
    fields.clear()
    fields.update(renewed)
    notes = getattr(getattr(fields, "ca", None), "items", {})  # as ruamel.yaml keeps comments
    if old in notes:
        notes[new] = notes.pop(old)
