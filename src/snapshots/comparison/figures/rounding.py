"""Rounding: which true values the printed digits allow, and what can be said in spite of it.

Bounds are fractions, so that nothing is rounded on the way; only what is printed at the end is.
"""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from attrs import frozen

from snapshots.model.decimals import half_step

__all__ = ["Interval", "about", "digits", "exactly", "printed", "ranged"]


@frozen
class Interval:
    """All values from ``low`` to ``high``, both included.

    >>> fortythree, fortyfour = about(Decimal(43)), about(Decimal(44))
    >>> fortyfour.is_above(fortythree), fortyfour.is_above(about(Decimal("43.7")))
    (True, False)
    """

    low: Fraction
    high: Fraction

    @property
    def is_exact(self) -> bool:
        """Whether it is one value."""
        return self.low == self.high

    def is_above(self, other: "Interval") -> bool:
        """Whether no value of this one is less than one of the other; they may touch."""
        return self.low >= other.high and self != other

    def may_equal(self, other: "Interval") -> bool:
        """Whether neither is above the other, so that both may be one value."""
        return not (self.is_above(other) or other.is_above(self))

    def meets(self, other: "Interval") -> bool:
        """Whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def distance(self, other: "Interval") -> Fraction:
        """How far apart the two lie; 0 where they meet."""
        return max(self.low - other.high, other.low - self.high, Fraction(0))

    def plus(self, other: "Interval") -> "Interval":
        """What the sum of two values may be."""
        return Interval(self.low + other.low, self.high + other.high)

    def times(self, factor: int | Fraction) -> "Interval":
        """What a multiple of the value may be; of its negative, the ends change places."""
        ends = sorted((self.low * factor, self.high * factor))
        return Interval(ends[0], ends[1])

    def inner(self, places: int) -> tuple[Decimal, Decimal] | None:
        """The least and the greatest number of so many places within it; nothing without one.

        >>> half = Fraction(1, 2)
        >>> Interval(Fraction(3) + half, Fraction(7)).inner(0), Interval(half, half).inner(0)
        ((Decimal('4'), Decimal('7')), None)
        """
        low, high = ceil(self.low * 10**places), floor(self.high * 10**places)
        if low > high:
            return None
        return Decimal(f"{low}e-{places}"), Decimal(f"{high}e-{places}")

    def over(self, other: "Interval") -> "Interval | None":
        """What the ratio of two values may be; nothing where the divisor may be zero or less."""
        if other.low <= 0:
            return None
        ends = [one / two for one in (self.low, self.high) for two in (other.low, other.high)]
        return Interval(min(ends), max(ends))


def about(value: Decimal) -> Interval:
    """What may have been rounded to this value, at its last printed digit.

    >>> about(Decimal("43.5"))
    Interval(low=Fraction(869, 20), high=Fraction(871, 20))
    """
    half = Fraction(half_step(value))
    return Interval(Fraction(value) - half, Fraction(value) + half)


def exactly(value: Decimal | int) -> Interval:
    """A value that was not rounded."""
    return Interval(Fraction(value), Fraction(value))


def printed(value: Fraction, places: int) -> Decimal:
    """A value rounded to so many digits after the point, an exact half to the even digit.

    >>> printed(Fraction(2, 3), 2)
    Decimal('0.67')
    """
    return Decimal(f"{round(value * 10**places)}e-{places}")


def digits(value: Decimal) -> int:
    """How many digits a value has after the point.

    >>> digits(Decimal("57.60"))
    2
    """
    return max(0, -int(value.as_tuple().exponent))


def ranged(interval: Interval, places: int) -> str:
    """An interval as text, its ends rounded to so many places; one number where they are equal.

    >>> ranged(about(Decimal("43.5")), 2), ranged(exactly(7), 0)
    ('43.45 to 43.55', '7')
    """
    low, high = printed(interval.low, places), printed(interval.high, places)
    return f"{low:f}" if low == high else f"{low:f} to {high:f}"
