"""Plain data → a document: what `export_data` gave, in the newest form or an older one."""

from typing import Any, TypeVar

import attrs

from snapshots.errors import InvalidFile, Path
from snapshots.files.parsed import Mistake, Parsed, Spots
from snapshots.files.reading import newest_value
from snapshots.model import Edition, Links, Series, Statistics

__all__ = ["read_data"]

T = TypeVar("T")

#: The parts of a series that are whole documents by themselves.
_PARTS: dict[str, type] = {"editions": Edition, "links": Links, "statistics": Statistics}


def read_data(data: object, kind: type[T], file: str) -> T:
    """The document that the data describes; ``file`` is what errors call it.

    Raises `InvalidFile` with every problem, `InvalidSeries` where the parts of a series do not
    fit together, and `UnsupportedSchema` where it is newer than this version.

    >>> read_data({"schema": 1, "key": "2014", "title": "Any report"}, Edition, "any").title
    'Any report'
    """
    parts: dict[str, tuple[Any, ...]] = {}
    mistakes: list[Mistake] = []
    rest = data
    if kind is Series and isinstance(data, dict):
        rest = {name: value for name, value in data.items() if name not in _PARTS}
        for name, part in _PARTS.items():
            parts[name], found = _entries(data.get(name, []), part, name, file)
            mistakes += found
    value, faults = newest_value(rest, kind, file)
    mistakes += faults
    if value is None or mistakes:
        parsed = Parsed(data=data, spots=lambda: Spots({}, {}))
        problems = parsed.problems(file, mistakes)
        raise InvalidFile(file, [attrs.evolve(it, line=0, column=0) for it in problems])
    return attrs.evolve(value, **parts) if parts else value  # type: ignore[misc]


def _entries(
    data: object, kind: type, name: str, file: str
) -> tuple[tuple[Any, ...], list[Mistake]]:
    """The documents in one list of a series, and what is wrong with them."""
    if not isinstance(data, list):
        return (), [Mistake(path=(name,), message="is not a list; write a list")]
    made: list[Any] = []
    mistakes: list[Mistake] = []
    for place, entry in enumerate(data):
        value, found = newest_value(entry, kind, file)
        made.append(value)
        path: Path = (name, place)
        mistakes += [attrs.evolve(fault, path=(*path, *fault.path)) for fault in found]
    return tuple(made), mistakes
