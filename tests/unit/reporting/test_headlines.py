"""Headlines: what is counted is counted once."""

import pytest
from attrs import evolve
from matchers import silent

from snapshots.alignment import (
    Alignment,
    Basis,
    Lapsed,
    OneSided,
    Pair,
    PairStatus,
    Relation,
    align,
)
from snapshots.comparison import compare
from snapshots.model import Decision, Edition, Recommendation, Side, Verdict
from snapshots.reporting.headlines import can_be_said, cannot_be_said, names


@pytest.mark.parametrize(
    ("printed", "wanted", "told"),
    [
        ("5 13 7 6 8", "5 6 7 8 13", "2024/5 to 2024/8 and 2024/13"),
        ("5 6 7 8", "5 7 8", "2024/5, 2024/7 and 2024/8"),
        ("4a 4b 5 10", "4a 4b 5 10", "2024/4a to 2024/5 and 2024/10"),
        ("x y z", "x y z", "2024/x, 2024/y and 2024/z"),
    ],
)
def test_a_range_is_told_only_of_numbers_that_follow_each_other(
    printed: str, wanted: str, told: str
) -> None:
    items = tuple(Recommendation(key=key, number=key, ask="publish") for key in printed.split())
    assert names(Edition(key="2024", recommendations=items), wanted.split()) == told


def test_an_empty_record_is_told_to_prove_nothing() -> None:
    empty = Edition(key="2022")
    asked = Edition(key="2019", recommendations=(Recommendation(key="1", text="Count them."),))
    comparison = compare(align(asked, empty))
    assert cannot_be_said(comparison) == (
        "None proven repeated, new or dropped: the record of 2022 has no recommendation, and does "
        "not say that none is printed."
    )
    assert list(can_be_said(comparison))[-1].endswith("all of 2019 and the figures of 2022.")


def test_every_recommendation_that_is_asked_again_is_counted_where_two_become_one() -> None:
    asks = [("1", "Light the bridge."), ("2", "Clean the lamps."), ("3", "Count the boats.")]
    before = Edition(
        key="2019", recommendations=tuple(Recommendation(key=key, text=text) for key, text in asks)
    )
    after = Edition(
        key="2022",
        recommendations=(
            Recommendation(key="1", text="Light the bridge with clean lamps."),
            Recommendation(key="3", text="Count the boats."),
        ),
    )
    merged = [
        Decision(before=key, after="1", verdict=Verdict.SAME_ASK, reason="a half of it")
        for key in ("1", "2")
    ]
    headlines = list(can_be_said(compare(align(before, after, decisions=merged))))
    assert headlines[0] == "Three of 2019 are asked again in 2022: one repeated and two merged."


BRIDGES = tuple(
    Edition(key=key, recommendations=(Recommendation(key="1", text=text),))
    for key, text in (("2019", "Paint the bridge."), ("2022", "Leave the boats alone."))
)


def test_what_was_turned_into_its_opposite_is_told_apart_from_new_and_dropped() -> None:
    turned = Decision(before="1", after="1", verdict=Verdict.REVERSED, reason="read")
    comparison = compare(align(*BRIDGES, decisions=[turned], matcher=silent))
    assert list(can_be_said(comparison)) == [
        "2019/1 turned into its opposite, 2022/1 (counted as dropped and as new).",
        "Assumed to be held complete, since the records do not say: all of 2019 and all of 2022.",
    ]


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("1", "One decision no longer fits what is held and was set aside."),
        ("12", "Two decisions no longer fit what is held and were set aside."),
    ],
)
def test_decisions_that_were_set_aside_are_counted(keys: str, line: str) -> None:
    lapsed = tuple(
        Lapsed(decision=Decision(after=key, verdict=Verdict.NEW, reason="read"), why="other words")
        for key in keys
    )
    comparison = compare(evolve(align(*BRIDGES, matcher=silent), stale=lapsed))
    assert line in list(can_be_said(comparison))


def proposed(before: str, after: str, status: PairStatus) -> Pair:
    return Pair(
        before=before,
        after=after,
        relation=Relation.SAME_ASK,
        basis=Basis.PROPOSED,
        status=status,
    )


def test_as_many_wait_for_a_person_as_a_review_would_ask_about() -> None:
    same, other = (
        proposed("1", key, status)
        for key, status in (("1", PairStatus.ACCEPTED), ("2", PairStatus.NEEDS_PERSON))
    )
    items = tuple(Recommendation(key=key, text=f"Paint {key}.") for key in "12")
    after = evolve(BRIDGES[1], recommendations=items)
    alignment = Alignment(before=BRIDGES[0], after=after, pairs=(same, other))
    assert len(alignment.waiting) == 2
    assert "Two recommendations wait for a person" in cannot_be_said(compare(alignment))
    assert [one for one in can_be_said(compare(alignment)) if one.startswith("For a person")] == [
        "For a person to decide, of 2019: 2019/1.",
        "For a person to decide, of 2022: 2022/2.",
    ]


@pytest.mark.parametrize(
    ("accepted", "waiting", "told"),
    [
        ("1-1", "1-2", "decide; one of them is asked again whatever is decided."),
        ("1-1 2-2", "1-2", "decide; two of them are asked again whatever is decided."),
        ("", "1-2", "Two recommendations wait for a person to decide."),
    ],
)
def test_what_waits_and_is_asked_again_anyhow_is_told(
    accepted: str, waiting: str, told: str
) -> None:
    pairs = tuple(
        proposed(names[0], names[2], status)
        for listed, status in (
            (accepted, PairStatus.ACCEPTED),
            (waiting, PairStatus.NEEDS_PERSON),
        )
        for names in listed.split()
    )
    items = tuple(Recommendation(key=key, text=f"Paint {key}.") for key in "12")
    before, after = (evolve(one, recommendations=items) for one in BRIDGES)
    said = cannot_be_said(compare(Alignment(before=before, after=after, pairs=pairs)))
    assert said.endswith(told)


def test_one_that_waits_beside_what_is_certain_is_told_alone() -> None:
    items = tuple(Recommendation(key=key, text=f"Paint {key}.") for key in "123")
    before, after = (evolve(one, recommendations=items) for one in BRIDGES)
    pairs = (
        proposed("1", "1", PairStatus.ACCEPTED),
        proposed("1", "2", PairStatus.NEEDS_PERSON),
    )
    decided = OneSided(
        side=Side.AFTER,
        key="2",
        verdict=Verdict.NEW,
        decision=Decision(after="2", verdict=Verdict.NEW, reason="read"),
    )
    alignment = Alignment(before=before, after=after, pairs=pairs, one_sided=(decided,))
    assert "One recommendation waits for a person to decide; it is asked again" in (
        cannot_be_said(compare(alignment))
    )


def test_two_editions_of_one_key_are_told_apart_by_their_order() -> None:
    older, newer = (evolve(one, key="2019") for one in BRIDGES)
    assert next(can_be_said(compare(align(older, newer, matcher=silent)))) == (
        "Both editions have the key 2019; the one given first is taken as the earlier."
    )
