from decimal import Decimal

import pytest
from attrs import evolve
from matchers import silent

from snapshots.alignment import (
    Alignment,
    Basis,
    Lapsed,
    Pair,
    PairStatus,
    Relation,
    align,
)
from snapshots.comparison import compare
from snapshots.model import (
    Decision,
    Edition,
    ItemHeld,
    Period,
    Recommendation,
    Verdict,
)
from snapshots.reporting.reasons import basis, reason


def test_what_developed_also_says_what_else_it_is_related_to() -> None:
    asks = {"1": "Count the wells.", "2": "Map the springs.", "3": "Pay for the maps."}
    early, late = (
        Edition(
            key=key, recommendations=tuple(Recommendation(key=one, ask=asks[one]) for one in keys)
        )
        for key, keys in (("2021", "1"), ("2024", "23"))
    )
    decisions = [
        Decision(before="1", after="2", verdict=Verdict.DEVELOPS, reason="the same office"),
        Decision(before="1", after="3", verdict=Verdict.RELATED, reason="it costs money"),
    ]
    comparison = compare(align(early, late, decisions=decisions))
    told = {entry.name: reason(entry, comparison) for entry in comparison.existence}
    assert told["2021/1"] == "The same office; related to 2024/3: it costs money."
    assert told["2024/2"] == "The same office."


def not_seen(older: Edition, newer: Edition) -> str:
    comparison = compare(align(older, newer, matcher=silent))
    return next(reason(one, comparison) for one in comparison.existence if one.key == "new")


def test_a_fragment_that_is_not_seen_may_stand_in_what_is_missing_of_it() -> None:
    cut_off = Recommendation(key="new", ask="count", held=ItemHeld.PARTIAL)
    older = Edition(key="2021", recommendations_printed=0)
    told = not_seen(older, Edition(key="2024", recommendations=(cut_off,)))
    assert told == "It is held only in part, so the part that is missing may stand there."


def test_an_empty_record_is_told_to_prove_nothing() -> None:
    asked = Recommendation(key="new", ask="count")
    told = not_seen(Edition(key="2021"), Edition(key="2024", recommendations=(asked,)))
    assert told == (
        "The record of 2021 has no recommendation, and does not say that none is printed."
    )


def test_what_is_not_seen_may_stand_in_what_the_other_holds_in_part() -> None:
    unclear = Recommendation(key="1", held=ItemHeld.NOTHING)
    asked = Recommendation(key="new", ask="count")
    older = Edition(key="2021", recommendations=(unclear,))
    told = not_seen(older, Edition(key="2024", recommendations=(asked,)))
    assert told == "Not all recommendations of 2021 are held whole."


BEFORE, AFTER = (
    Edition(key=key, recommendations=tuple(Recommendation(key=one, text=words) for one in "12"))
    for key, words in (("2020", "Count the wells."), ("2024", "Map the springs."))
)


def judged(verdict: Verdict, *, alone: bool = False) -> Decision:
    return Decision(
        before="1",
        after=None if alone else "1",
        verdict=verdict,
        reason="other work",
        by="A. P.",
        on=Period.parse("2026-03"),
    )


def told(alignment: Alignment) -> dict[str, tuple[str, str]]:
    comparison = compare(alignment)
    return {
        one.name: (basis(one, comparison), reason(one, comparison)) for one in comparison.existence
    }


@pytest.mark.parametrize(
    ("decision", "what"),
    [
        (judged(Verdict.REVERSED), "the opposite of 2024/1"),
        (judged(Verdict.DIFFERENT), "different from 2024/1"),
        (judged(Verdict.RELATED), "related to 2024/1"),
        (judged(Verdict.DIFFERENT, alone=True), "like nothing in 2024"),
    ],
)
def test_what_a_person_said_is_not_credited_to_the_program(decision: Decision, what: str) -> None:
    on, why = told(align(BEFORE, AFTER, decisions=[decision], matcher=silent))["2020/1"]
    assert on == (
        f"decided by A. P. on 2026-03: {what}; the rest of the edition is held, and nothing else "
        "in it was matched"
    )
    assert why.startswith("Decided by A. P. on 2026-03") or "; decided by A. P. on 2026-03" in why
    assert "and nothing else in it was matched" in why
    assert "ther work" in why


def test_words_that_are_the_same_and_were_called_different_are_told_on_both_sides() -> None:
    after = evolve(BEFORE, key="2024")
    items = BEFORE.recommendations[:1]
    one, other = (evolve(each, recommendations=items) for each in (BEFORE, after))
    found = told(align(one, other, decisions=[judged(Verdict.DIFFERENT)], matcher=silent))
    for name, against in (("2020/1", "2024/1"), ("2024/1", "2020/1")):
        assert (
            f"decided by A. P. on 2026-03 to be different from {against}, though the printed words "
            "are the same: other work"
        ) in found[name][1]


def proposed(
    relation: Relation = Relation.SAME_ASK, *, after: str = "1", reason: str | None = None
) -> Pair:
    return Pair(
        before="1",
        after=after,
        reason=reason,
        relation=relation,
        basis=Basis.PROPOSED,
        probability=Decimal("0.5"),
        status=PairStatus.NEEDS_PERSON,
    )


@pytest.mark.parametrize(
    ("pair", "why"),
    [
        (proposed(), "May go with 2024/1."),
        (proposed(Relation.REVERSED, reason="no"), "May ask for the opposite of 2024/1 (no)."),
    ],
)
def test_what_waits_for_a_person_says_with_what_it_may_go(pair: Pair, why: str) -> None:
    assert told(Alignment(before=BEFORE, after=AFTER, pairs=(pair,)))["2020/1"][1] == why


@pytest.mark.parametrize("turn", [1, -1])
def test_a_split_of_which_a_person_decided_a_part_says_so(turn: int) -> None:
    pairs = (
        evolve(proposed(), status=PairStatus.ACCEPTED),
        evolve(
            proposed(after="2", reason="the rest"),
            status=PairStatus.ACCEPTED,
            basis=Basis.DECIDED,
            by="A. P.",
        ),
    )
    found = told(Alignment(before=BEFORE, after=AFTER, pairs=pairs[::turn]))
    in_part = "proposed by the program, in part decided by A. P."
    assert [found[name][0] for name in ("2020/1", "2024/2")] == [in_part, in_part]
    assert found["2024/1"][0] == "proposed by the program"


def test_what_is_carried_may_go_with_another_too() -> None:
    carried = evolve(proposed(), status=PairStatus.ACCEPTED)
    pairs = (carried, proposed(after="2"))
    assert told(Alignment(before=BEFORE, after=AFTER, pairs=pairs))["2020/1"][1] == (
        "Reads much like 2024/1 (likeness 0.5); for a person to decide: may go with 2024/2."
    )


def test_a_decision_that_was_set_aside_is_told_where_it_would_have_stood() -> None:
    decision = evolve(judged(Verdict.RELATED), after="2")
    lapsed = Lapsed(decision=decision, why="the text has changed")
    found = told(Alignment(before=BEFORE, after=AFTER, stale=(lapsed,)))
    assert found["2024/2"][1].endswith("a decision on it was set aside: the text has changed.")
    assert "set aside" not in found["2024/1"][1]
