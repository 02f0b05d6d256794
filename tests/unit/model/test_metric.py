from decimal import Decimal
from typing import Any

import pytest

from snapshots.errors import InvalidValue
from snapshots.model import Better, Claim, ClaimKind, Metric, Observation, Period, Status

YEAR = Period.parse("2024")


def refusal(make: type, **fields: Any) -> str:
    with pytest.raises(InvalidValue) as caught:
        make(**fields)
    return str(caught.value)


def test_the_printed_digits_of_a_value_are_kept() -> None:
    assert str(Observation(period=YEAR, value=Decimal("57.60")).value) == "57.60"


@pytest.mark.parametrize("status", [Status.SUPPRESSED, Status.NOT_COLLECTED, Status.MISSING])
def test_a_value_may_be_absent_where_the_status_says_why(status: Status) -> None:
    assert Observation(period=YEAR, status=(status,)).value is None


@pytest.mark.parametrize("status", [(), (Status.PROVISIONAL, Status.BREAK)])
def test_a_value_may_not_be_absent_otherwise(status: tuple[Status, ...]) -> None:
    assert refusal(Observation, period=YEAR, status=status) == (
        "no value; write one, or a status that says why: suppressed, not-collected, missing"
    )


def test_a_value_that_was_not_collected_is_not_given() -> None:
    said = refusal(
        Observation, period=YEAR, value=Decimal(1), status=(Status.BREAK, Status.NOT_COLLECTED)
    )
    assert said == "value: is given though the status says not-collected"


def test_the_good_direction_of_a_metric_is_undeclared_until_somebody_declares_it() -> None:
    assert Metric(key="a", name="A", unit="count").better is Better.UNDECLARED


@pytest.mark.parametrize("fields", [{"value": Decimal(2)}, {"unit": "percent"}])
def test_the_size_of_a_claim_has_a_unit(fields: dict[str, Any]) -> None:
    assert refusal(Claim, key="a", kind=ClaimKind.RISE, **fields) == (
        "value and unit stand together; one of them is missing"
    )


def test_a_claim_may_state_a_size_or_none() -> None:
    sized = Claim(key="a", kind=ClaimKind.MULTIPLE, value=Decimal(2), unit="count")
    assert sized.value == Decimal(2)
    assert Claim(key="a", kind=ClaimKind.RISE).value is None
