"""Arithmetic on printed figures."""

from decimal import ROUND_UP, Context, Decimal, localcontext

import pytest

from snapshots.model.decimals import difference, half_step, product, quotient, total


@pytest.mark.parametrize(
    ("printed", "half"),
    [("44", "0.5"), ("43.5", "0.05"), ("44.0", "0.05"), ("2.1E+4", "5E+2"), ("0", "0.5")],
)
def test_half_a_step_is_half_a_unit_of_the_last_printed_digit(printed: str, half: str) -> None:
    assert str(half_step(Decimal(printed))) == str(Decimal(half))


def test_no_setting_of_the_program_changes_a_result() -> None:
    long, short = Decimal("123456789.123456789"), Decimal("0.000000001")
    with localcontext(Context(prec=3, rounding=ROUND_UP)):
        assert difference(long, short) == Decimal("123456789.123456788")
        assert total(long, short) == Decimal("123456789.123456790")
        assert product(long, Decimal(2)) == Decimal("246913578.246913578")
        assert quotient(Decimal(1), Decimal(8)) == Decimal("0.125")
