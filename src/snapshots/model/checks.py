"""What a field of the model may hold: checks that the constructors and the reader share.

Each one is an attrs validator. The reader calls it on each value by itself, so it does not look
at the instance; what only the whole object can show is checked by the object.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import NOTHING, Attribute, Converter, field

from snapshots.errors import InvalidValue, Path, quoted

__all__ = [
    "KEY",
    "SHA256",
    "Check",
    "Twice",
    "checks_of",
    "decimal",
    "doubled",
    "is_a",
    "key",
    "many",
    "optional",
    "positive",
    "sha256",
    "text",
    "whole",
    "worded",
]

Check: TypeAlias = Callable[[Any, "Attribute[Any]", Any], None]
#: Finds what stands again in a list: each position, and what to say of it.
Twice: TypeAlias = Callable[[tuple[Any, ...]], Iterator[tuple[int, str]]]

#: Lower-case words joined by hyphens, or a printed number such as 4a or 2.1.
KEY = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
SHA256 = re.compile(r"[0-9a-f]{64}")
_CHECKS = "checks"
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
#: What to do about an empty field, by whether it is one that must be there.
_ADVICE_ON_EMPTY = {
    True: "this field must be given",
    False: "leave the field out where there is nothing to say",
}


def text(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """Text that says something: not empty, no white space around it, encodable."""
    fault = _fault_of_text(attribute, value)
    if fault:
        raise InvalidValue(fault, path=(attribute.name,))


def worded(_: object, attribute: "Attribute[Any]", value: str) -> None:
    """Words: at least one letter or digit, since dots and dashes alone say nothing."""
    if not any(map(str.isalnum, value)):
        message = f"{quoted(value)} has no letter and no digit; write the words, or leave it out"
        raise InvalidValue(message, path=(attribute.name,))


def key(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """A key: lower-case words joined by hyphens, or a printed number."""
    fault = _fault_of_text(attribute, value)
    if not fault and not KEY.fullmatch(str(value)):
        fault = (
            f"{quoted(value)} is not a key; write lower-case words joined by hyphens "
            "(home-office), or a printed number (4a, 2.1)"
        )
        behind = str(value).rpartition("/")[2]
        if behind != value and KEY.fullmatch(behind):
            fault = f"{fault}; without what stands before the slash it is one: {quoted(behind)}"
    if fault:
        raise InvalidValue(fault, path=(attribute.name,))


def sha256(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """A SHA-256 digest as 64 lower-case hexadecimal digits."""
    if not isinstance(value, str) or not SHA256.fullmatch(value):
        message = f"{quoted(value)} is not a SHA-256 digest; write 64 digits out of 0-9 and a-f"
        raise InvalidValue(message, path=(attribute.name,))


def whole(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """A whole number that is not negative (`True` is not 1)."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        message = f"{quoted(value)} is not a whole number of 0 or more"
        raise InvalidValue(message, path=(attribute.name,))


def decimal(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """A finite `Decimal`: what was printed, digit for digit."""
    if not isinstance(value, Decimal) or not value.is_finite():
        message = f"{value!r} is not a finite decimal; give Decimal('57.60')"
        raise InvalidValue(message, path=(attribute.name,))


def positive(_: object, attribute: "Attribute[Any]", value: Decimal) -> None:
    """More than zero."""
    if value <= 0:
        raise InvalidValue(f"{value} is not more than 0", path=(attribute.name,))


def is_a(kind: type) -> Check:
    """A value of exactly this class of the model."""

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        if type(value) is not kind:
            message = f"{quoted(value)} is not of type {kind.__name__}"
            raise InvalidValue(message, path=(attribute.name,))

    return check


def optional(*tests: Check) -> Any:  # noqa: ANN401 - a field stands for any type
    """A field that may be left out: nothing, or a value that passes every test."""

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if value is not None:
            for test in tests:
                test(instance, attribute, value)

    return field(default=None, validator=check, metadata={_CHECKS: tests})


def many(test: Check, *, twice: Twice | None = None) -> Any:  # noqa: ANN401 - a field stands for any type
    """A field that holds any number of values, none by default, each of which passes the test.

    No value may stand twice; where values have keys, no key may. ``twice`` finds what stands
    twice where something else tells the values apart.
    """
    again = twice or _named_again

    def check(instance: object, attribute: "Attribute[Any]", value: tuple[Any, ...]) -> None:
        for position, element in enumerate(value):
            try:
                test(instance, attribute, element)
            except InvalidValue as fault:
                path: Path = (attribute.name, position, *fault.path[1:])
                raise InvalidValue(fault.message, path=path) from None
        for position, message in again(value):
            raise InvalidValue(message, path=(attribute.name, position))

    return field(
        default=(),
        converter=Converter(_tuple_of, takes_field=True),
        validator=check,
        metadata={_CHECKS: (test,)},
    )


def checks_of(attribute: "Attribute[Any]") -> tuple[Check, ...]:
    """The checks that a value of this field has to pass, or each entry where it is a list.

    They are what a description of the model in another language is made from.
    """
    together = getattr(attribute.validator, "_validators", (attribute.validator,))
    return tuple(attribute.metadata.get(_CHECKS, together))


def doubled(names: Iterable[object]) -> Iterator[tuple[int, str]]:
    """Every position in a list at which a name stands again, and what to say of it.

    >>> list(doubled(["4a", "4b", "4a"]))
    [(2, "'4a' stands here more than once")]
    """
    seen: set[object] = set()
    for position, name in enumerate(names):
        if name in seen:
            yield position, f"{quoted(name)} stands here more than once"
        seen.add(name)


def _named_again(values: tuple[Any, ...]) -> Iterator[tuple[int, str]]:
    return doubled(map(_name, values))


def _name(element: object) -> object:
    """What an element is told apart by: its key, or itself where it has none."""
    found = getattr(element, "key", None)
    return found if isinstance(found, str) else element


def _tuple_of(values: object, attribute: "Attribute[Any]") -> tuple[Any, ...]:
    # A text would fall apart into letters, and a set has no order of its own.
    if isinstance(values, str | bytes | set | frozenset | Mapping) or not isinstance(
        values, Iterable
    ):
        message = f"{quoted(values)} is not a list; give a list, even of one entry"
        raise InvalidValue(message, path=(attribute.name,))
    return tuple(values)


def _fault_of_text(attribute: "Attribute[Any]", value: object) -> str:
    if not isinstance(value, str):
        return f"{quoted(value)} is not text"
    if not value.strip():
        return f"empty; {_ADVICE_ON_EMPTY[attribute.default is NOTHING]}"
    if value != value.strip():
        return f"{quoted(value)} starts or ends with white space"
    if _HALF_CHARACTER.search(value):
        return f"{value!r} holds half of a surrogate pair, which is no character"
    return ""
