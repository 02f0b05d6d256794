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
    Held,
    Holding,
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
        "due-moved": Basis.READ,
        "threshold-raised": Basis.READ,
    }


def test_a_field_that_both_records_state_is_not_read() -> None:
    stated = {"force": Force.SHOULD, "due": Period.parse("2030")}
    found = told({"text": BEFORE, **stated}, {"text": AFTER, **stated})
    assert found == {"reworded": Basis.DECIDED, "threshold-raised": Basis.READ}


def test_a_field_that_one_record_states_is_compared_with_the_words_of_the_other() -> None:
    found = told({"text": "Act.", "force": Force.INVITE}, {"text": "The board must act."})
    assert found == {"reworded": Basis.DECIDED, "force-raised": Basis.READ}


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("Mend the lamps.", "Mend the lamps by 2026.", {"due-set"}),
        ("Mend the lamps by 2026.", "Mend the lamps.", {"due-cleared"}),
        ("Mend the lamps soon.", "Mend the lamps by 2026.", {"terms-changed"}),
        ("Mend the lamps.", "Mend the lamps and paint them by 2026.", {"terms-changed"}),
    ],
)
def test_a_deadline_is_set_or_cleared_where_it_is_all_that_came_or_went(
    before: str, after: str, found: set[str]
) -> None:
    assert {*told({"text": before}, {"text": after})} == {"reworded", *found}


def test_a_deadline_that_a_record_states_is_not_read_as_set() -> None:
    before = {"text": "Mend the lamps.", "due": Period.parse("2026")}
    after = {"text": "Mend the lamps by 2026."}
    assert {*told(before, after)} == {"reworded", "terms-changed"}
    assert {*told(before, {**after, "due": before["due"]})} == {"reworded"}


def test_only_bounds_of_the_same_thing_are_compared() -> None:
    logs = Threshold(of="logs", comparator=Comparator.AT_LEAST, value=Decimal(9), unit="days")
    found = told({"text": BEFORE, "thresholds": (logs,)}, {"text": "Hire at least 3 clerks."})
    assert found == {"reworded": Basis.DECIDED, "terms-changed": Basis.READ}


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


PAY, MEND = "Pay the clerks of the court.", "Mend the old roof."


def besides(later: str, *others: Recommendation, **fields: Any) -> dict[str, object]:
    """What the later of two editions asks no more, or besides, with the values told."""
    editions = (
        Edition(key="2021", recommendations=(Recommendation(key="1", text=f"{PAY} {MEND}"),)),
        Edition(
            key="2024",
            recommendations=(Recommendation(key="1", text=later), *others),
            **fields,
        ),
    )
    decision = Decision(before="1", after="1", verdict=Verdict.SAME_ASK, reason="read")
    changes = compare(align(*editions, decisions=[decision])).changes
    return {
        change.kind: change.before or change.after
        for change in changes
        if change.kind.startswith("recommendation-ask-")
    }


def test_what_is_not_asked_any_more_is_told_with_its_words() -> None:
    assert besides(PAY) == {"recommendation-ask-removed": ("Mend the old roof",)}


def test_what_is_asked_besides_is_told_with_its_words() -> None:
    assert besides(f"{PAY} {MEND} Sell the boats.") == {
        "recommendation-ask-added": ("Sell the boats",)
    }


@pytest.mark.parametrize(
    ("others", "fields"),
    [
        ([Recommendation(key="2", text="The roof, which is old, is to be mended.")], {}),
        ([Recommendation(key="2", ask="Pay the cooks")], {}),
        ([], {"held": Held(main=Holding.PARTIAL)}),
    ],
)
def test_what_stands_elsewhere_or_may_stand_there_is_not_said_to_be_gone(
    others: list[Recommendation], fields: dict[str, Any]
) -> None:
    assert besides(PAY, *others, **fields) == {}


TOOLS = (
    "Pay the clerks of the court for each hour of work at night, and mend the roof, the "
    "{things} of the old hall within the year."
)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("walls and the doors", "walls, the doors and the bells", {"ask-added": ("the bells",)}),
        ("walls, the doors and the bells", "walls and the doors", {"ask-removed": ("the bells",)}),
        ("walls and the doors", "walls, the doors and the clerks", {}),  # said elsewhere
        ("walls and the doors", "walls, the doors and the bells of tin", {}),  # a word of it is
        ("walls and the doors", "walls, the gates and the bells", {}),  # something was lost
        ("walls and the doors", "walls, the doors and Tudor House", {}),  # perhaps a name
    ],
)
def test_what_a_list_gained_or_lost_is_told_where_nothing_else_was_changed(
    before: str, after: str, found: dict[str, tuple[str, ...]]
) -> None:
    editions = (
        Edition(
            key=key,
            recommendations=(
                Recommendation(key="1", text=TOOLS.format(things=things)),
                Recommendation(key="2", text="Buy the cooks new pots of tin."),
            ),
        )
        for key, things in (("2021", before), ("2024", after))
    )
    decision = Decision(before="1", after="1", verdict=Verdict.SAME_ASK, reason="read")
    changes = compare(align(*editions, decisions=[decision])).changes
    assert {
        change.kind.removeprefix("recommendation-"): change.before or change.after
        for change in changes
        if change.kind.startswith("recommendation-ask-")
    } == found


def test_other_languages_are_not_searched_for_asks() -> None:
    later = "Zahlen Sie den Schreibern des Gerichts ihren Lohn und das Geld für die Reise."
    assert besides(later) == {}
