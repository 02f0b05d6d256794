"""JSON → plain data. Where a value stands is found by a second reading, when it is asked for."""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from attrs import define, field

from snapshots.errors import Path
from snapshots.files.parsed import Mistake, Number, Parsed, Spot, Spots

__all__ = ["parse"]

#: Whole numbers of more digits are no counts; they are kept as printed, and refused.
_DIGITS = 18
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def parse(text: str) -> Parsed:
    """Read one document.

    >>> parse('{"key": "2024", "recommendations": []}').data
    {'key': '2024', 'recommendations': []}
    """
    doubled: list[str] = []
    try:
        data = json.loads(
            text,
            object_pairs_hook=_first_of_each(doubled),
            parse_int=_whole,
            parse_float=Number,
            parse_constant=Number,
        )
    except json.JSONDecodeError as error:
        message = f"not JSON from here on: {error.msg[:1].lower()}{error.msg[1:]}"
        refused = Mistake(message=message, spot=_spot(error))
        return Parsed(data=None, spots=lambda: Spots({}, {}), mistakes=(refused,), broken=True)
    places = cache(lambda: _places(text))
    mistakes = tuple(places().twice) if doubled else ()
    return Parsed(data=data, spots=lambda: places().spots(), mistakes=mistakes)


def _spot(error: json.JSONDecodeError) -> Spot:
    """Where a text ceases to be JSON: a mark that is missing belongs behind what is there."""
    if "delimiter" not in error.msg:
        return error.lineno, error.colno
    end = len(error.doc[: error.pos].rstrip())
    behind = json.JSONDecodeError(error.msg, error.doc, end)
    return behind.lineno, behind.colno


def _whole(digits: str) -> int | Number:
    return int(digits) if len(digits) <= _DIGITS else Number(digits)


def _first_of_each(
    doubled: list[str],
) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    def fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for name, value in pairs:
            if name in data:
                doubled.append(name)
            data.setdefault(name, value)
        return data

    return fields


@define
class _Open:
    """A list or an object that has begun, and the step to its next value."""

    path: Path
    is_list: bool
    step: str | int | None
    names: set[str] = field(factory=set)

    def comma(self) -> None:
        """Go on to the next value."""
        self.step = self.step + 1 if isinstance(self.step, int) else None


@define
class _Places:
    values: dict[Path, Spot] = field(factory=dict)
    keys: dict[Path, Spot] = field(factory=dict)
    twice: list[Mistake] = field(factory=list)

    def spots(self) -> Spots:
        return Spots(self.values, self.keys)

    def name(self, here: _Open, name: str, spot: Spot) -> None:
        """Begin the field of this name."""
        here.step, path = name, (*here.path, name)
        if name in here.names:
            message = f"stands here a second time, first on line {self.keys[path][0]}"
            message = f"{message}; keep one of them"
            self.twice.append(Mistake(path=path, message=message, spot=spot))
        here.names.add(name)
        self.keys.setdefault(path, spot)


def _places(text: str) -> _Places:
    """Find the place of everything in a text that has been accepted as JSON."""
    places = _Places()
    open_: list[_Open] = []
    for mark, spot in _tokens(text):
        here = open_[-1] if open_ else None
        if mark in {"}", "]"}:
            open_.pop()
        elif here and mark == ",":
            here.comma()
        elif here and here.step is None:
            places.name(here, json.loads(mark), spot)
        elif mark != ":":
            path = (*here.path, here.step) if here and here.step is not None else ()
            places.values.setdefault(path, spot)
            if mark in {"{", "["}:
                open_.append(_Open(path, mark == "[", 0 if mark == "[" else None))
    return places


def _tokens(text: str) -> Iterator[tuple[str, Spot]]:
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    for match in _TOKEN.finditer(text):
        line = bisect_right(lines, match.start())
        yield match[0], (line, match.start() - lines[line - 1] + 1)
