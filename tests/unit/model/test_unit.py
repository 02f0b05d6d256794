from decimal import Decimal

import pytest

from snapshots.errors import InvalidValue, UnitMismatch, UnknownKey
from snapshots.model import UNITS, Threshold, unit
from snapshots.model.recommendation import Comparator


def test_every_unit_stands_under_its_own_id() -> None:
    assert [name for name, each in UNITS.items() if each.id != name] == []


def test_a_difference_is_measured_in_a_unit_that_there_is() -> None:
    assert {each.difference for each in UNITS.values()} <= set(UNITS)


@pytest.mark.parametrize(
    ("value", "one", "other", "converted"),
    [
        ("1.50", "thousand", "count", "1500.00"),
        ("18", "months", "years", "1.5"),
        ("57.60", "percent", "percent", "57.60"),
    ],
)
def test_a_value_is_converted_within_its_quantity(
    value: str, one: str, other: str, converted: str
) -> None:
    assert str(unit(one).convert(Decimal(value), unit(other))) == converted


def test_shares_and_differences_of_shares_never_meet() -> None:
    with pytest.raises(UnitMismatch) as caught:
        unit("percent").convert(Decimal(1), unit("percentage-point"))
    assert str(caught.value) == (
        "percent measures share, percentage-point measures difference-of-shares; "
        "no conversion leads from the one to the other"
    )


def test_an_unknown_unit_is_answered_with_the_near_ones() -> None:
    with pytest.raises(UnknownKey) as caught:
        unit("year")
    assert str(caught.value) == "no unit 'year'; did you mean 'years'?"


def test_a_field_that_names_a_unit_names_a_known_one() -> None:
    with pytest.raises(InvalidValue) as caught:
        Threshold(of="leave", comparator=Comparator.AT_LEAST, value=Decimal(5), unit="year")
    assert str(caught.value) == "unit: no unit 'year'; did you mean 'years'?"
