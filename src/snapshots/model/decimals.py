"""Decimals: arithmetic on printed figures that no setting of the machine can change."""

from decimal import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
)

__all__ = ["difference", "half_step", "product", "quotient", "to_places", "total"]


def _context(digits: int) -> Context:
    """Every setting is named, so that none is taken from what a program has set."""
    return Context(
        prec=digits,
        rounding=ROUND_HALF_EVEN,
        Emin=MIN_EMIN,
        Emax=MAX_EMAX,
        capitals=1,
        clamp=0,
        flags=[],
        traps=[DivisionByZero, InvalidOperation],
    )


#: Sums and products keep every digit; a quotient has 28 of them.
_EXACT = _context(MAX_PREC)
_QUOTIENT = _context(28)


def difference(after: Decimal, before: Decimal) -> Decimal:
    """The one less the other, exactly.

    >>> difference(Decimal("44"), Decimal("43.5"))
    Decimal('0.5')
    """
    return _EXACT.subtract(after, before)


def total(one: Decimal, other: Decimal) -> Decimal:
    """Both together, exactly."""
    return _EXACT.add(one, other)


def product(one: Decimal, other: Decimal) -> Decimal:
    """The one times the other, exactly."""
    return _EXACT.multiply(one, other)


def quotient(value: Decimal, divisor: Decimal) -> Decimal:
    """The one divided by the other, to 28 digits.

    >>> quotient(Decimal(26), Decimal(10))
    Decimal('2.6')
    """
    return _QUOTIENT.divide(value, divisor)


def to_places(value: Decimal, places: int) -> Decimal:
    """The value with so many decimal places, for print; a half is rounded away from zero.

    >>> to_places(Decimal("8.7510"), 1)
    Decimal('8.8')
    """
    return value.quantize(Decimal((0, (1,), -places)), ROUND_HALF_UP, _EXACT)


def half_step(value: Decimal) -> Decimal:
    """Half a unit of the last printed digit: how far rounding may have moved a value.

    >>> half_step(Decimal("43.5")), half_step(Decimal("44"))
    (Decimal('0.05'), Decimal('0.5'))
    """
    exponent = value.as_tuple().exponent
    return Decimal((0, (5,), int(exponent) - 1))
