"""Units: conversion loses nothing, keeps the order, and stays within one quantity."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snapshots import UnitMismatch
from snapshots.model import UNITS, Unit
from snapshots.testing import decimals, units

PAIRS = [
    (coarse, fine)
    for coarse in UNITS.values()
    for fine in UNITS.values()
    if coarse.quantity == fine.quantity and coarse.factor >= fine.factor
]


@given(st.sampled_from(PAIRS), decimals(least=-1_000_000))
def test_a_value_survives_the_way_to_a_finer_unit_and_back(
    pair: tuple[Unit, Unit], value: Decimal
) -> None:
    coarse, fine = pair
    assert fine.convert(coarse.convert(value, fine), coarse) == value


@given(st.sampled_from(PAIRS), decimals(), decimals())
def test_conversion_keeps_the_order(pair: tuple[Unit, Unit], one: Decimal, other: Decimal) -> None:
    coarse, fine = pair
    assert (fine.convert(one, coarse) < fine.convert(other, coarse)) is (one < other)


@given(units(), units(), decimals())
def test_no_conversion_leads_from_one_quantity_to_another(
    one: Unit, other: Unit, value: Decimal
) -> None:
    if one.quantity != other.quantity:
        with pytest.raises(UnitMismatch):
            one.convert(value, other)
