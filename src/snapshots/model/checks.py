"""What a field of the model may hold: checks that the constructors and the reader share.

Each one is an attrs validator. The reader calls it on each value by itself, so it does not look
at the instance; what only the whole object can show is checked by the object.
"""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, TypeAlias, TypeVar

from attrs import Attribute, field

from snapshots.errors import InvalidValue, Path, quoted

__all__ = [
    "KEY",
    "SHA256",
    "Check",
    "checks_of",
    "decimal",
    "is_a",
    "key",
    "many",
    "optional",
    "sha256",
    "text",
    "whole",
]

T = TypeVar("T")
Check: TypeAlias = Callable[[Any, "Attribute[Any]", Any], None]

#: Lower-case words joined by hyphens, or a printed number such as 4a or 2.1.
KEY = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
SHA256 = re.compile(r"[0-9a-f]{64}")
_CHECKS = "checks"
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def text(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """Text that says something: not empty, no white space around it, encodable."""
    fault = _fault_of_text(value)
    if fault:
        raise InvalidValue(fault, path=(attribute.name,))


def key(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """A key: lower-case words joined by hyphens, or a printed number."""
    fault = _fault_of_text(value)
    if not fault and not KEY.fullmatch(str(value)):
        fault = (
            f"{quoted(value)} is not a key; write lower-case words joined by hyphens "
            "(home-office), or a printed number (4a, 2.1)"
        )
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


def is_a(kind: type) -> Check:
    """A value of exactly this class of the model."""

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, kind):
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


def many(test: Check, *, repeats: bool = False) -> Any:  # noqa: ANN401 - a field stands for any type
    """A field that holds any number of values, none by default, each of which passes the test.

    Unless ``repeats`` is true no value may stand twice; where values have keys, no key may.
    """

    def check(instance: object, attribute: "Attribute[Any]", value: tuple[Any, ...]) -> None:
        for position, element in enumerate(value):
            try:
                test(instance, attribute, element)
            except InvalidValue as fault:
                path: Path = (attribute.name, position, *fault.path[1:])
                raise InvalidValue(fault.message, path=path) from None
        if not repeats:
            _refuse_repeats(attribute.name, value)

    return field(default=(), converter=_tuple_of, validator=check, metadata={_CHECKS: (test,)})


def checks_of(attribute: "Attribute[Any]") -> tuple[Check, ...]:
    """The checks that a value of this field has to pass, or each entry where it is a list.

    They are what a description of the model in another language is made from.
    """
    together = getattr(attribute.validator, "_validators", (attribute.validator,))
    return tuple(attribute.metadata.get(_CHECKS, together))


def _tuple_of(values: Iterable[T]) -> tuple[T, ...]:
    if isinstance(values, str):  # it would fall apart into letters
        raise InvalidValue(f"{quoted(values)} is one text where a list is wanted")
    return tuple(values)


def _refuse_repeats(name: str, values: tuple[Any, ...]) -> None:
    seen = set()
    for position, value in enumerate(values):
        found = getattr(value, "key", value)
        if found in seen:
            message = f"{quoted(found)} stands here more than once"
            raise InvalidValue(message, path=(name, position))
        seen.add(found)


def _fault_of_text(value: object) -> str:
    if not isinstance(value, str):
        return f"{quoted(value)} is not text"
    if not value.strip():
        return "empty; leave the field out where there is nothing to say"
    if value != value.strip():
        return f"{quoted(value)} starts or ends with white space"
    if _HALF_CHARACTER.search(value):
        return f"{value!r} holds half of a surrogate pair, which is no character"
    return ""
