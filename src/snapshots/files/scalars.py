"""Single values: what a scalar of a file may become, and what to write where it may not."""

import re
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from snapshots.errors import InvalidValue, did_you_mean
from snapshots.files.parsed import Number, Untyped, shown
from snapshots.model import Period

__all__ = ["DECIMAL", "choice", "decimal", "period", "text", "whole_number"]

Choice = TypeVar("Choice", bound=Enum)

DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
#: Of a size that nobody counts to in print, and that costs nothing to read.
_WHOLE = re.compile(r"-?[0-9]{1,18}")


def text(value: object) -> str:
    """Text, without the white space around it.

    >>> text("  as printed ")
    'as printed'
    """
    if isinstance(value, str):
        return value.strip()
    quotable = isinstance(value, bool | int | Number)
    advice = "; put it in quotation marks" if quotable else ""
    raise InvalidValue(f"{shown(value)} is not text{advice}")


def whole_number(value: object) -> int:
    """A whole number: digits in YAML, a number in JSON (where true is not 1).

    >>> whole_number(Untyped("12"))
    12
    """
    if isinstance(value, Untyped) and _WHOLE.fullmatch(value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    advice = "write digits alone, without quotation marks"
    raise InvalidValue(f"{shown(value)} is not a whole number; {advice}")


def decimal(value: object) -> Decimal:
    """A decimal, digit for digit; in JSON it is text, since a number there loses its digits.

    >>> decimal("57.60")
    Decimal('57.60')
    """
    printed = value.strip() if isinstance(value, str) else shown(value)
    if not DECIMAL.fullmatch(printed):
        advice = "write digits, with a point before decimals: 1234.50, no commas, no exponent"
        raise InvalidValue(f"{shown(value)} is not a decimal; {advice}")
    if not isinstance(value, str):
        advice = f'write it as text, "{printed}", so that the printed digits are kept'
        raise InvalidValue(f"{printed} is a number; {advice}")
    return Decimal(printed)


def period(value: object) -> Period:
    """A period in its written form.

    >>> period("2020/21")
    Period.parse('2020/21')
    """
    return Period.parse(text(value))


def choice(value: object, kind: type[Choice]) -> Choice:
    """The member of an enumeration with this value.

    >>> from snapshots.model import Side
    >>> choice("after", Side)
    <Side.AFTER: 'after'>
    """
    written = value.strip() if isinstance(value, str) else ""
    choices = {str(member.value): member for member in kind}
    if written in choices:
        return choices[written]
    near = did_you_mean(written, choices)
    raise InvalidValue(f"{shown(value)} is not one of {', '.join(choices)}{near}")
