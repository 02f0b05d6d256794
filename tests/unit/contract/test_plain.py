"""Values as what JSON has."""

from decimal import Decimal
from enum import Enum

import pytest

from snapshots import Evidence, Period, Side
from snapshots.contract.plain import plain
from snapshots.model import Comparator, Confidence, Threshold


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("57.60"), "57.60"),
        (Decimal("1E+3"), "1000"),
        (Period.parse("2020/21"), "2020/21"),
        (Side.AFTER, "after"),
        ("words", "words"),
        (4, 4),
        (True, True),
        (None, None),
        (("a", "b"), ["a", "b"]),
        ({Side.BEFORE: 1}, {"before": 1}),
    ],
)
def test_a_single_value_is_text_number_or_list(value: object, written: object) -> None:
    assert plain(value) == written


def test_an_object_has_all_its_fields_the_empty_ones_too() -> None:
    assert plain(Evidence(source="report", confidence=Confidence.PRIMARY)) == {
        "source": "report",
        "locator": None,
        "confidence": "primary",
        "supports": [],
    }


def test_values_inside_an_object_are_plain_too() -> None:
    bound = Threshold(
        of="leave", comparator=Comparator.AT_LEAST, value=Decimal("5.0"), unit="years"
    )
    assert plain(bound) == {
        "of": "leave",
        "comparator": "at-least",
        "value": "5.0",
        "unit": "years",
    }


def test_a_choice_that_is_a_number_is_written_as_text() -> None:
    assert plain(Enum("Level", {"LOW": 1}).LOW) == "1"  # type: ignore[attr-defined]
