from decimal import Decimal

import pytest

from snapshots.language import coded, read
from snapshots.model import Body, Comparator, Force, ItemHeld, Period, Recommendation, Threshold

TEXT = "The police must keep logs for at least 30 days in Wales by 2026."


def item(**given: object) -> Recommendation:
    return Recommendation(**({"key": "1", "text": TEXT} | given))  # type: ignore[arg-type]


def test_a_reading_says_all_that_the_words_say() -> None:
    reading = read(TEXT, bodies=[Body(key="police", name="Police")])
    assert reading.force is not None
    assert reading.due is not None
    assert reading.addressees is not None
    assert (reading.force.value, reading.prohibits) == (Force.MUST, False)
    assert (reading.due.value, reading.within) == (Period.parse("2026"), ())
    assert (reading.named, reading.addressees.value) == ("The police", ("police",))
    assert [bound.words for bound in reading.bounds] == ["at least 30 days"]


def test_what_the_record_leaves_open_is_read_with_the_words() -> None:
    found = coded(item(), bodies=[Body(key="police", name="Police")])
    assert dict(found.words) == {
        "force": "must",
        "due": "by 2026",
        "nations": "in Wales",
        "addressees": "The police",
        "thresholds": "at least 30 days",
    }
    assert [str(one) for one in found.item.thresholds] == ["logs at-least 30 days"]


def test_what_the_record_states_is_never_replaced() -> None:
    bound = Threshold(of="logs", comparator=Comparator.AT_LEAST, value=Decimal(1), unit="years")
    recorded = item(
        force=Force.SHOULD,
        due=Period.parse("2030"),
        nations=("england",),
        thresholds=(bound,),
        addressees=("army",),
    )
    assert coded(recorded).item == recorded


@pytest.mark.parametrize(
    "unread",
    [
        item(held=ItemHeld.PARTIAL),
        item(text=None, ask=TEXT),
        item(text="Act at least for 3 days, or at least for 4 days."),
    ],
)
def test_no_field_is_read_from_a_part_from_our_words_or_in_doubt(unread: Recommendation) -> None:
    assert coded(unread).item == unread


def test_two_bounds_of_one_thing_are_left_to_a_person() -> None:
    assert coded(item(text="Keep at least 3 logs and at most 5 logs.")).words == ()
