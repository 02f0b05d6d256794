"""JSON → values: exactly the value that was written, or an error that says what is wrong."""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Never, TypeVar, Union, cast, get_args, get_origin

import attrs

from snapshots.alignment import Alignment, Match
from snapshots.comparison import (
    ClaimResult,
    Comparison,
    Existence,
    Movement,
    Releases,
    compare,
)
from snapshots.contract.alignment import CONTRACT
from snapshots.contract.plain import DOCUMENTS
from snapshots.contract.rendering import data_of
from snapshots.contract.shapes import members
from snapshots.errors import InvalidFile, InvalidValue, Path, Problem, path_text, quoted
from snapshots.files import read_data, scalars
from snapshots.model import Period

__all__ = ["from_json"]

T = TypeVar("T")

#: How errors call a text that has no file.
_TEXT = "JSON"
#: Parts of a comparison, whose JSON is for readers: it is made again with the whole.
_OF_A_COMPARISON = {ClaimResult, Existence, Match, Movement, Releases}
#: What is worded anew at any time, and so is not compared.
_UNSTABLE = {"sentence"}


def from_json(text: str, kind: type[T]) -> T:
    """The value of this class that `to_json` wrote: equal to it, whatever it was.

    A comparison is made again from what was compared, and has to come out as it was written.
    Where another version of the library would judge differently, it is refused rather than
    changed in silence. Its parts, such as a movement, are read back with it.

    Raises `InvalidFile`, with every problem of an edition or a series, where the text is no such
    value, and `UnsupportedSchema` where it is newer than this version.

    >>> from snapshots.contract import to_json
    >>> from_json(to_json(Period.parse("2020/21")), Period)
    Period.parse('2020/21')
    """
    try:
        data = json.loads(text, parse_float=_refused, parse_constant=_refused)
        value = _value(kind, data)
    except json.JSONDecodeError as fault:
        raise _invalid(f"not JSON from here on: {fault}") from None
    except InvalidValue as fault:
        raise _invalid(fault.message, fault.path) from None
    if _stable(data_of(value)) != _stable(data):
        raise _invalid(
            f"reads as a {kind.__name__} that would be written otherwise; "
            "it comes from another version, or was changed by hand"
        )
    return cast("T", value)


def _invalid(message: str, path: Path = ()) -> InvalidFile:
    return InvalidFile(_TEXT, [Problem(file=_TEXT, path=path_text(path), message=message)])


def _refused(printed: str) -> Never:
    raise InvalidValue(f"{printed} is a number with a point; decimals are text")


def _value(kind: type, data: Any) -> object:  # noqa: ANN401 - whatever stands in the text
    if kind in _OF_A_COMPARISON:
        raise TypeError(f"a {kind.__name__} is read back with its comparison, not by itself")
    if kind in DOCUMENTS:
        return read_data(data, kind, _TEXT)
    if not attrs.has(kind) or kind is Period:
        return _made(kind, data)
    fields = _fields(data)
    if fields.pop("schema", None) != CONTRACT:
        raise InvalidValue(f"is not {CONTRACT}, the form that this version reads", path=("schema",))
    if kind is Alignment:
        return _alignment(fields)
    return _comparison(fields) if kind is Comparison else _object(kind, fields)


def _comparison(data: dict[str, Any]) -> Comparison:
    """Compare again what was compared, and keep those changes that were kept."""
    whole = compare(_alignment(data))
    kept = {line.get("fingerprint") for line in data.get("changes", ()) if isinstance(line, dict)}
    changes = tuple(change for change in whole.changes if change.fingerprint in kept)
    return attrs.evolve(whole, changes=changes)


def _alignment(data: dict[str, Any]) -> Alignment:
    record = data.get("record")
    if not isinstance(record, dict):
        raise InvalidValue("holds nothing; to_json writes it, a report does not", path=("record",))
    return cast("Alignment", _object(Alignment, {**data, **record}))


def _object(kind: type, data: Any) -> object:  # noqa: ANN401 - whatever stands in the text
    """A value from the members that are its fields; what is computed from them is passed over."""
    given, values = _fields(data), {}
    for member in members(kind):
        if member.field is not None:
            values[member.field.name] = _inside(member.name, member.type, given.get(member.name))
    return kind(**values)


def _inside(step: str | int, kind: Any, data: object) -> object:  # noqa: ANN401 - any type
    try:
        return _made(kind, data)
    except InvalidValue as fault:
        raise InvalidValue(fault.message, path=(step, *fault.path)) from None


def _made(kind: Any, data: object) -> object:  # noqa: ANN401 - any type
    if get_origin(kind) in {Union, UnionType}:
        return _one_of(get_args(kind), data)
    if get_origin(kind) is tuple:
        return tuple(_inside(place, get_args(kind)[0], it) for place, it in enumerate(_list(data)))
    if kind in DOCUMENTS:
        return read_data(data, kind, _TEXT)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return scalars.choice(data, kind)
    return _SCALARS[kind](data) if kind in _SCALARS else _object(kind, data)


def _one_of(kinds: tuple[Any, ...], data: object) -> object:
    """Of several types the one that the data has: nothing, a list, or something else."""
    if data is None and NoneType in kinds:
        return None
    wanted = [kind for kind in kinds if kind is not NoneType]
    lists = [kind for kind in wanted if get_origin(kind) is tuple]
    return _made(lists[0] if lists and isinstance(data, list) else wanted[0], data)


def _fields(data: object) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise InvalidValue(f"{quoted(data)} stands where an object belongs")
    return dict(data)


def _list(data: object) -> list[Any]:
    if not isinstance(data, list):
        raise InvalidValue(f"{quoted(data)} stands where a list belongs")
    return data


def _whether(data: object) -> bool:
    if not isinstance(data, bool):
        raise InvalidValue(f"{quoted(data)} is neither true nor false")
    return data


def _text(data: object) -> str:
    if not isinstance(data, str):
        raise InvalidValue(f"{quoted(data)} is not text")
    return data


_SCALARS: Mapping[type, Callable[[Any], object]] = {
    str: _text,
    int: scalars.whole_number,
    bool: _whether,
    Decimal: scalars.decimal,
    Period: scalars.period,
}


def _stable(data: object) -> object:
    """The data without what may be worded anew."""
    if isinstance(data, dict):
        return {name: _stable(it) for name, it in data.items() if name not in _UNSTABLE}
    return [_stable(entry) for entry in data] if isinstance(data, list) else data
