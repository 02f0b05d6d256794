"""Plain data → the model: strictly, and with every fault of every field.

By itself cattrs turns 42 into "42", takes a text apart where a list is wanted, and leaves the
checks of a class to its constructor, which stops at the first fault. So each kind of value has a
hook of ours, and each field is checked by its own validator as soon as it is made; only what the
whole object can show is left to the constructor.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeAlias, TypeVar, cast, get_args, get_origin

import attrs
from attrs import Attribute
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override

from snapshots.errors import InvalidValue, Path, did_you_mean
from snapshots.files import scalars
from snapshots.files.fields import SCHEMA, file_fields, is_choice, without_none
from snapshots.files.parsed import Mistake, shown
from snapshots.model import Period
from snapshots.model.checks import Check, doubled

__all__ = ["structured"]

T = TypeVar("T")
Field: TypeAlias = "Attribute[Any]"
Hook: TypeAlias = Callable[[Any, Any], Any]


def structured(data: object, kind: type[T]) -> tuple[T | None, tuple[Mistake, ...]]:
    """The value that the data describes, or nothing and every fault of it.

    >>> from snapshots.model import Theme
    >>> structured({"key": "rivers", "name": "Rivers"}, Theme)
    (Theme(key='rivers', name='Rivers'), ())
    >>> [mistake.message for mistake in structured({"key": "rivers"}, Theme)[1]]
    ['name is missing']
    """
    try:
        return _converter().structure(data, kind), ()
    except (BaseValidationError, InvalidValue) as error:
        return None, tuple(_mistakes(error, ()))


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)

    def scalar(wanted: type, make: Callable[[Any], Any]) -> None:
        # By type and not by a test: the hooks that cattrs has for str and int would come first.
        converter.register_structure_hook(wanted, lambda value, _: make(value))

    converter.register_structure_hook_factory(attrs.has, lambda kind: _of_class(converter, kind))
    converter.register_structure_hook_func(is_choice, scalars.choice)
    scalar(str, scalars.text)
    scalar(int, scalars.whole_number)
    scalar(Decimal, scalars.decimal)
    scalar(Period, scalars.period)
    return converter


def _of_class(converter: Converter, kind: type) -> Hook:
    fields = file_fields(kind)
    overrides: dict[str, Any] = {field.name: override(omit=True) for field in attrs.fields(kind)}
    overrides |= {field.name: override(struct_hook=_of_field(converter, field)) for field in fields}
    known = {field.name for field in fields}
    make: Hook = make_dict_structure_fn(kind, converter, **overrides)

    def structure(value: object, _: object) -> object:
        if not isinstance(value, Mapping):
            raise InvalidValue(f"{shown(value)} stands where fields belong; write name: value")
        # A field with nothing in it says no more than a field that is not there.
        said = {name: it for name, it in value.items() if it is not None or name not in known}
        return make(said, kind)

    return structure


def _of_field(converter: Converter, field: Field) -> Hook:
    """Make the value of one field, then check it as the constructor would."""
    wanted = without_none(field.type)
    if get_origin(wanted) is tuple:
        make = _of_list(converter, field, get_args(wanted)[0])
    else:
        make = converter.get_structure_hook(wanted)

    def structure(value: object, _: object) -> object:
        made = make(value, wanted)
        _check(field, made)
        return made

    return structure


def _of_list(converter: Converter, field: Field, kind: Any) -> Hook:  # noqa: ANN401 - any type
    """Make every entry of a list and check each by itself, so that one fault hides no other."""
    make = converter.get_structure_hook(kind)

    def structure(value: object, wanted: Any) -> object:  # noqa: ANN401 - any type
        if not isinstance(value, list):
            raise InvalidValue(f"{shown(value)} is not a list; write a list, even of one entry")
        made: list[object] = []
        errors: list[Exception] = []
        for position, entry in enumerate(value):
            try:
                made.append(make(_something(entry), kind))
                _check(field, tuple(made[-1:]), inside=2)
            except (BaseValidationError, InvalidValue) as error:
                errors.append(_at(position, error))
        errors += [
            _at(position, InvalidValue(message)) for position, message in doubled(map(_name, value))
        ]
        if errors:
            raise IterableValidationError("", errors, wanted)
        return tuple(made)

    return structure


def _at(position: int, error: Exception) -> Exception:
    error.add_note(IterableValidationNote("", position, object))
    return error


def _name(entry: object) -> object:
    """What an entry is told apart by, though it may be wrong: its key, itself if it is text."""
    name = entry.get("key") if isinstance(entry, Mapping) else entry
    return name.strip() if isinstance(name, str) else object()


def _something(entry: object) -> object:
    if entry is None:
        raise InvalidValue("an entry with nothing in it; fill it or take it out")
    return entry


def _check(field: Field, value: object, *, inside: int = 1) -> None:
    """Run the field's validator; the path of a fault starts inside the value."""
    check = cast("Check", field.validator)
    try:
        check(None, field, value)
    except InvalidValue as fault:
        raise InvalidValue(fault.message, path=fault.path[inside:]) from None


def _mistakes(error: BaseException, path: Path) -> Iterator[Mistake]:
    """Every fault in the tree of errors, in the words of the model."""
    match error:
        case BaseValidationError():
            for inner in error.exceptions:
                yield from _mistakes(inner, (*path, *_step(inner)))
        case ForbiddenExtraKeysError():
            for name in error.extra_fields:
                message = f"no such field{_advice(name, error.cl, path)}"
                yield Mistake(path=(*path, name), message=message, at_key=True)
        case InvalidValue():
            yield Mistake(path=(*path, *error.path), message=error.message)
        case KeyError():
            yield Mistake(path=path[:-1], message=f"{path[-1]} is missing")
        case _:
            raise error


def _step(error: BaseException) -> Path:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (note.name,)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def _advice(name: str, kind: type, path: Path) -> str:
    known = [field.name for field in file_fields(kind)]
    known = known if path else [SCHEMA, *known]
    return did_you_mean(name, known) or f"; the fields are: {', '.join(known)}"
