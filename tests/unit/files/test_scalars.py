from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from snapshots.errors import InvalidValue
from snapshots.files import scalars
from snapshots.files.parsed import Number, Untyped
from snapshots.model import Force, Period


def refusal(make: Callable[..., object], *given: Any) -> str:
    with pytest.raises(InvalidValue) as caught:
        make(*given)
    return str(caught.value)


@pytest.mark.parametrize("value", ["no", "44", "57.60", "2024-12-10", "null", " no "])
def test_a_text_stays_as_printed_without_the_white_space_around_it(value: str) -> None:
    assert scalars.text(Untyped(value)) == value.strip()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (44, "44 is not text; put it in quotation marks"),
        (True, "true is not text; put it in quotation marks"),
        (Number("57.60"), "57.60 is not text; put it in quotation marks"),
        (None, "nothing is not text"),
        (["no"], "a list is not text"),
        ({"no": 1}, "a set of fields is not text"),
    ],
)
def test_nothing_else_becomes_text(value: object, said: str) -> None:
    assert refusal(scalars.text, value) == said


@pytest.mark.parametrize(
    ("value", "number"),
    [(Untyped("12"), 12), (12, 12), (Untyped("007"), 7), (Untyped("-3"), -3), (0, 0)],
)
def test_a_whole_number_is_digits_in_yaml_and_a_number_in_json(value: object, number: int) -> None:
    assert scalars.whole_number(value) == number


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("12", "'12'"),
        (True, "true"),
        (False, "false"),
        (Untyped("true"), "'true'"),
        (Untyped("12.0"), "'12.0'"),
        (Untyped("0x10"), "'0x10'"),
        (Untyped("1_000"), "'1_000'"),
        (Untyped("١٢"), "'١٢'"),
        (Untyped("1" * 19), f"'{'1' * 19}'"),
        (Number("1e3"), "1e3"),
        (None, "nothing"),
    ],
)
def test_nothing_else_becomes_a_whole_number(value: object, shown: str) -> None:
    assert refusal(scalars.whole_number, value) == (
        f"{shown} is not a whole number; write digits alone, without quotation marks"
    )


@pytest.mark.parametrize("value", ["57.60", "-0.50", "007", "44", "1" * 60])
@pytest.mark.parametrize("kind", [str, Untyped])
def test_a_decimal_keeps_its_digits(value: str, kind: type[str]) -> None:
    assert scalars.decimal(kind(value)) == Decimal(value)
    assert scalars.decimal(kind(f" {value} ")).as_tuple() == Decimal(value).as_tuple()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1,234", "'1,234'"),
        ("5e3", "'5e3'"),
        ("NaN", "'NaN'"),
        (".5", "'.5'"),
        ("44 %", "'44 %'"),
        ("٤٤", "'٤٤'"),
        (True, "true"),
        (Number("1e3"), "1e3"),
        ([], "a list"),
    ],
)
def test_nothing_else_becomes_a_decimal(value: object, shown: str) -> None:
    assert refusal(scalars.decimal, value) == (
        f"{shown} is not a decimal; "
        "write digits, with a point before decimals: 1234.50, no commas, no exponent"
    )


@pytest.mark.parametrize(("value", "printed"), [(44, "44"), (Number("57.60"), "57.60")])
def test_a_number_of_json_is_no_decimal_since_it_loses_its_digits(
    value: object, printed: str
) -> None:
    assert refusal(scalars.decimal, value) == (
        f'{printed} is a number; write it as text, "{printed}", so that the printed digits are kept'
    )


def test_a_period_is_read_in_its_written_form() -> None:
    assert scalars.period(Untyped(" 2020/21 ")) == Period.parse("2020/21")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (
            Untyped("24"),
            (
                "'24' is not a period; write 2024, 2024-Q3, 2024-03, 2024-03-31, "
                "2020/21 (April to March) or 2022..2024"
            ),
        ),
        (2024, "2024 is not text; put it in quotation marks"),
    ],
)
def test_nothing_else_becomes_a_period(value: object, said: str) -> None:
    assert refusal(scalars.period, value) == said


def test_a_choice_is_the_member_with_this_value() -> None:
    assert scalars.choice(Untyped(" must "), Force) is Force.MUST


@pytest.mark.parametrize(
    ("value", "shown", "near"),
    [
        ("shall", "'shall'", ""),
        ("shoud", "'shoud'", "; did you mean 'should'?"),
        ("MUST", "'MUST'", "; did you mean 'must'?"),
        (True, "true", ""),
        (None, "nothing", ""),
    ],
)
def test_anything_else_is_answered_with_the_choices(value: object, shown: str, near: str) -> None:
    assert refusal(scalars.choice, value, Force) == (
        f"{shown} is not one of must-urgently, must, should, consider, invite{near}"
    )
