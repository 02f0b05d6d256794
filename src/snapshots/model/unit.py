"""Units: what a figure is measured in, and what its differences are measured in."""

from decimal import Decimal
from typing import Any

from attrs import Attribute, field, frozen

from snapshots.errors import InvalidValue, UnitMismatch, UnknownKey
from snapshots.model import checks
from snapshots.model.decimals import product, quotient

__all__ = ["UNITS", "Unit", "known_unit", "unit"]


@frozen(kw_only=True)
class Unit:
    """A unit of measurement.

    ``factor`` converts a value to the base unit of its ``quantity``; units of unlike quantities
    never meet. ``difference`` is the unit of a difference of two values: two shares in percent
    differ in percentage points. ``whole``: the values are numbers of whole things, printed in
    full, so that no rounding hides in their digits.

    >>> unit("percent").difference
    'percentage-point'
    """

    id: str = field(validator=checks.key)
    symbol: str
    quantity: str = field(validator=checks.key)
    factor: Decimal = field(default=Decimal(1), validator=checks.decimal)
    difference: str = field(validator=checks.key)
    whole: bool = field(default=False, validator=checks.is_a(bool))

    def convert(self, value: Decimal, to: "Unit") -> Decimal:
        """The value in another unit of the same quantity.

        Raises `UnitMismatch` where the quantities differ.

        >>> unit("thousand").convert(Decimal("1.5"), unit("count"))
        Decimal('1500.0')
        """
        if self.quantity != to.quantity:
            message = f"{self.id} measures {self.quantity}, {to.id} measures {to.quantity}"
            raise UnitMismatch(f"{message}; no conversion leads from the one to the other")
        if self.factor < to.factor:
            return quotient(value, quotient(to.factor, self.factor))
        return product(value, quotient(self.factor, to.factor))


def _unit(
    name: str, symbol: str, quantity: str, factor: str = "1", difference: str = ""
) -> tuple[str, Unit]:
    made = Unit(
        id=name,
        symbol=symbol,
        quantity=quantity,
        factor=Decimal(factor),
        difference=difference or name,
        whole=name == "count",
    )
    return name, made


#: Every unit by its id. Years and months are one quantity, and days another, since no fixed factor
#: joins them.
UNITS = dict(
    [
        _unit("count", "", "number"),
        _unit("thousand", "thousand", "number", "1000"),
        _unit("million", "million", "number", "1000000"),
        _unit("percent", "%", "share", difference="percentage-point"),
        _unit("percentage-point", "pp", "difference-of-shares"),
        _unit("per-100-thousand", "per 100,000", "rate"),
        _unit("per-thousand", "per 1,000", "rate", "100"),
        _unit("thirds", "thirds", "thirds"),
        _unit("days", "days", "days"),
        _unit("months", "months", "months"),
        _unit("years", "years", "months", "12"),
        _unit("pounds", "£", "pounds"),
    ]
)


def unit(name: str) -> Unit:
    """The unit of this id; `UnknownKey` where there is none.

    >>> unit("years").quantity
    'months'
    """
    try:
        return UNITS[name]
    except KeyError:
        raise UnknownKey("unit", name, UNITS) from None


def known_unit(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """A check for a field that names a unit."""
    try:
        unit(str(value))
    except UnknownKey as unknown:
        raise InvalidValue(unknown.message, path=(attribute.name,)) from None
