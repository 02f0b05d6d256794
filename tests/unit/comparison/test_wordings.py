"""What the printed words alone show to have changed, and where they are not asked."""

from decimal import Decimal
from typing import Any

import pytest

from snapshots.alignment import Alignment, Basis, align
from snapshots.comparison import compare
from snapshots.model import (
    Comparator,
    Decision,
    Edition,
    Force,
    ItemHeld,
    Period,
    Recommendation,
    Threshold,
    Verdict,
)

BEFORE = "The board should keep logs for at least 30 days, by 2026."
AFTER = "The board must keep logs for at least 90 days, by 2027."


def alignment(before: Any, after: Any) -> Alignment:
    """Two editions of one recommendation each, which a person has paired."""
    editions = [
        Edition(key=key, recommendations=(Recommendation(key="1", **fields),))
        for key, fields in (("2021", before), ("2024", after))
    ]
    decision = Decision(
        before="1", after="1", verdict=Verdict.SAME_ASK, reason="the same", by="a reader"
    )
    return align(*editions, decisions=[decision])


def told(before: Any, after: Any) -> dict[str, Basis]:
    changes = compare(alignment(before, after)).changes
    return {change.kind.removeprefix("recommendation-"): change.basis for change in changes}


def test_what_the_words_show_is_told_as_read() -> None:
    assert told({"text": BEFORE}, {"text": AFTER}) == {
        "reworded": Basis.DECIDED,
        "force-raised": Basis.READ,
        "due-postponed": Basis.READ,
        "threshold-raised": Basis.READ,
    }


def test_a_field_that_both_records_state_is_not_read() -> None:
    stated = {"force": Force.SHOULD, "due": Period.parse("2030")}
    found = told({"text": BEFORE, **stated}, {"text": AFTER, **stated})
    assert found == {"reworded": Basis.DECIDED, "threshold-raised": Basis.READ}


def test_a_field_that_one_record_states_is_compared_with_the_words_of_the_other() -> None:
    found = told({"text": "Act.", "force": Force.INVITE}, {"text": "The board must act."})
    assert found == {"reworded": Basis.DECIDED, "force-raised": Basis.READ}


def test_only_bounds_of_the_same_thing_are_compared() -> None:
    logs = Threshold(of="logs", comparator=Comparator.AT_LEAST, value=Decimal(9), unit="days")
    found = told({"text": BEFORE, "thresholds": (logs,)}, {"text": "Hire at least 3 clerks."})
    assert found == {"reworded": Basis.DECIDED}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"text": BEFORE}, {"text": BEFORE}),
        ({"ask": BEFORE}, {"text": AFTER}),
        ({"ask": BEFORE}, {"ask": AFTER}),
        ({"text": "The board should act by 2026."}, {"text": "Act."}),
        ({"text": BEFORE}, {"text": AFTER, "held": ItemHeld.PARTIAL}),
    ],
)
def test_same_words_our_words_half_of_them_and_silence_show_nothing(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    assert Basis.READ not in told(before, after).values()
