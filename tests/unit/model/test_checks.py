from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from attrs import field, frozen

from snapshots.errors import InvalidValue
from snapshots.model import Theme, checks


class Special(Theme):
    pass


def fault(check: checks.Check, value: object) -> str:
    """What a field with this check says of the value; nothing where it takes it."""
    holder: Callable[..., object] = frozen(type("Holder", (), {"it": field(validator=check)}))
    return refusal(holder, value)


def refusal(holder: Callable[..., object], value: object) -> str:
    try:
        holder(it=value)
    except InvalidValue as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("as printed", ""),
        ("two\nlines", ""),
        ("", "it: empty; this field must be given"),
        (" \n", "it: empty; this field must be given"),
        (" x", "it: ' x' starts or ends with white space"),
        ("x\n", r"it: 'x\n' starts or ends with white space"),
        (44, "it: 44 is not text"),
        (None, "it: None is not text"),
        (["x"], "it: <list> is not text"),
        ("x\ud800", r"it: 'x\ud800' holds half of a surrogate pair, which is no character"),
    ],
)
def test_text_says_something(value: object, said: str) -> None:
    assert fault(checks.text, value) == said


@pytest.mark.parametrize("value", ["home-office", "4a", "2.1", "2024", "a-1.b"])
def test_a_key_is_lower_case_words_or_a_printed_number(value: str) -> None:
    assert fault(checks.key, value) == ""


@pytest.mark.parametrize(
    "value", ["Home", "home office", "home_office", "-a", "a-", "a--b", "é", "4/A"]
)
def test_anything_else_is_no_key(value: str) -> None:
    assert fault(checks.key, value) == (
        f"it: '{value}' is not a key; write lower-case words joined by hyphens (home-office), "
        "or a printed number (4a, 2.1)"
    )


def test_a_key_behind_that_of_its_edition_is_told() -> None:
    assert fault(checks.key, "2021/4a").endswith(
        "; without what stands before the slash it is one: '4a'"
    )


def test_a_key_is_text() -> None:
    assert fault(checks.key, 4) == "it: 4 is not text"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("0123456789abcdef" * 4, ""),
        ("ABCDEF", "it: 'ABCDEF' is not a SHA-256 digest; write 64 digits out of 0-9 and a-f"),
        (7, "it: 7 is not a SHA-256 digest; write 64 digits out of 0-9 and a-f"),
    ],
)
def test_a_digest_has_64_digits(value: object, said: str) -> None:
    assert fault(checks.sha256, value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, ""),
        (10, ""),
        (True, "it: True is not a whole number of 0 or more"),
        (-1, "it: -1 is not a whole number of 0 or more"),
        (1.0, "it: <float> is not a whole number of 0 or more"),
        ("1", "it: '1' is not a whole number of 0 or more"),
    ],
)
def test_a_count_is_a_whole_number_and_true_is_not_1(value: object, said: str) -> None:
    assert fault(checks.whole, value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Decimal("57.60"), ""),
        (57.6, "it: 57.6 is not a finite decimal; give Decimal('57.60')"),
        (57, "it: 57 is not a finite decimal; give Decimal('57.60')"),
        (Decimal("NaN"), "it: Decimal('NaN') is not a finite decimal; give Decimal('57.60')"),
        (
            Decimal("Infinity"),
            "it: Decimal('Infinity') is not a finite decimal; give Decimal('57.60')",
        ),
    ],
)
def test_a_figure_is_a_finite_decimal(value: object, said: str) -> None:
    assert fault(checks.decimal, value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Theme(key="rivers", name="Rivers"), ""),
        ("rivers", "it: 'rivers' is not of type Theme"),
        (Special(key="rivers", name="Rivers"), "it: <Special> is not of type Theme"),
        (None, "it: None is not of type Theme"),
    ],
)
def test_a_value_of_a_class_is_of_exactly_that_class(value: object, said: str) -> None:
    assert fault(checks.is_a(Theme), value) == said


@frozen(kw_only=True)
class Maybe:
    it: Any = checks.optional(checks.text, checks.key)


@frozen(kw_only=True)
class Many:
    it: Any = checks.many(checks.key)


@frozen(kw_only=True)
class Themes:
    it: Any = checks.many(checks.is_a(Theme))


RIVERS, LAKES = Theme(key="rivers", name="Rivers"), Theme(key="lakes", name="Lakes")


def test_an_optional_field_may_be_left_out() -> None:
    assert Maybe().it is None


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("rivers", ""),
        ("", "it: empty; leave the field out where there is nothing to say"),
        (
            "4 a",
            (
                "it: '4 a' is not a key; write lower-case words joined by hyphens (home-office), "
                "or a printed number (4a, 2.1)"
            ),
        ),
    ],
)
def test_an_optional_value_passes_every_test(value: str, said: str) -> None:
    assert refusal(Maybe, value) == said


def test_a_field_of_many_holds_none_by_default() -> None:
    assert Many().it == ()


@pytest.mark.parametrize(
    "values", [["b", "a"], ("b", "a"), iter(["b", "a"]), {"b": 1, "a": 2}.keys()]
)
def test_a_field_of_many_keeps_the_order_it_is_given(values: object) -> None:
    assert Many(it=values).it == ("b", "a")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ("rivers", "it: 'rivers' is not a list; give a list, even of one entry"),
        (b"rivers", "it: <bytes> is not a list; give a list, even of one entry"),
        ({"rivers"}, "it: <set> is not a list; give a list, even of one entry"),
        (frozenset(), "it: <frozenset> is not a list; give a list, even of one entry"),
        ({"a": 1}, "it: <dict> is not a list; give a list, even of one entry"),
        (None, "it: None is not a list; give a list, even of one entry"),
        (7, "it: 7 is not a list; give a list, even of one entry"),
        (["a", 7], "it[1]: 7 is not text"),
        (["a", "b", "a"], "it[2]: 'a' stands here more than once"),
    ],
)
def test_a_field_of_many_takes_only_what_has_an_order(values: object, said: str) -> None:
    assert refusal(Many, values) == said


def test_values_with_keys_may_not_share_one() -> None:
    other = Theme(key="rivers", name="Big rivers")
    assert refusal(Themes, [RIVERS, LAKES, other]) == "it[2]: 'rivers' stands here more than once"


def refuse_inside(*_: object) -> None:
    raise InvalidValue("wrong", path=("it", "name"))


@frozen(kw_only=True)
class Nested:
    it: Any = checks.many(refuse_inside)


def test_the_path_of_a_fault_leads_through_the_list() -> None:
    assert refusal(Nested, ["x"]) == "it[0].name: wrong"
