from decimal import Decimal
from typing import Any

import pytest

from snapshots.errors import InvalidValue
from snapshots.model import (
    Comparator,
    Force,
    ItemHeld,
    Period,
    Recommendation,
    Threshold,
    Tier,
    digest,
)

LEAVE = Threshold(of="leave", comparator=Comparator.AT_LEAST, value=Decimal(5), unit="years")


def refusal(**fields: Any) -> str:
    with pytest.raises(InvalidValue) as caught:
        Recommendation(key="1", **fields)
    return str(caught.value)


@pytest.mark.parametrize("words", [{"ask": "pay"}, {"text": "Pay."}])
@pytest.mark.parametrize("held", [ItemHeld.COMPLETE, ItemHeld.IN_SHORT, ItemHeld.PARTIAL])
def test_one_of_ask_and_text_is_enough(words: dict[str, Any], held: ItemHeld) -> None:
    assert Recommendation(key="1", held=held, **words).held is held


def test_of_what_is_only_known_to_exist_nothing_is_written() -> None:
    item = Recommendation(key="1", number="1", held=ItemHeld.NOTHING)
    assert (item.ask, item.text, item.words_sha256) == (None, None, None)


@pytest.mark.parametrize("held", [ItemHeld.COMPLETE, ItemHeld.IN_SHORT, ItemHeld.PARTIAL])
def test_what_is_held_has_words(held: ItemHeld) -> None:
    assert refusal(held=held, text_sha256="0" * 64) == (
        "neither ask nor text is there; write one, or held: nothing where it is only known to exist"
    )


@pytest.mark.parametrize("words", [{"ask": "pay"}, {"text": "Pay."}, {"text_sha256": "0" * 64}])
def test_what_is_not_held_has_no_words(words: dict[str, str]) -> None:
    assert refusal(held=ItemHeld.NOTHING, **words) == (
        "nothing is said to be held of it, and yet there are words; "
        "write held: complete, in-short or partial"
    )


def test_the_digest_is_that_of_the_text() -> None:
    item = Recommendation(key="1", text="ring-\nfenced", text_sha256=digest("ring-fenced"))
    assert item.words_sha256 == digest("ringfenced")
    assert refusal(text="Pay.", text_sha256="0" * 64) == "text_sha256: is not the digest of text"


def test_the_digest_stands_for_printed_words_that_are_not_passed_on() -> None:
    assert Recommendation(key="1", ask="pay", text_sha256="0" * 64).words_sha256 == "0" * 64


def test_one_thing_has_one_threshold() -> None:
    other = Threshold(of="leave", comparator=Comparator.AT_MOST, value=Decimal(9), unit="years")
    assert refusal(ask="pay", thresholds=(LEAVE, other)) == (
        "thresholds: two bounds on 'leave'; keep one of them"
    )


@pytest.mark.parametrize(
    ("fields", "coded"),
    [
        ({"addressees": ("police",)}, True),
        ({"tier": Tier.MAIN}, True),
        ({"force": Force.MUST}, True),
        ({"nations": ("wales",)}, True),
        ({"due": Period.parse("2025")}, True),
        ({"thresholds": (LEAVE,)}, True),
        ({"pillar": "prevention", "themes": ("rivers",), "number": "1"}, False),
    ],
)
def test_a_lack_counts_where_something_was_coded(fields: dict[str, Any], *, coded: bool) -> None:
    assert Recommendation(key="1", ask="pay", **fields).is_coded is coded


def test_a_threshold_is_read_in_one_line() -> None:
    assert str(LEAVE) == "leave at-least 5 years"


@pytest.mark.parametrize("name", ["ask", "text"])
@pytest.mark.parametrize("words", ["...", "\u2014", "?", "(\u2026)"])
def test_words_have_a_letter_or_a_digit(name: str, words: str) -> None:
    with pytest.raises(InvalidValue, match="has no letter and no digit; write the words, or leave"):
        Recommendation(key="1", **{name: words})  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["\u8a9e", "7", "\u00e9"])
def test_words_may_be_in_any_script(words: str) -> None:
    assert Recommendation(key="1", text=words).text == words
