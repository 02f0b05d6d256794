"""An alignment as JSON."""

from decimal import Decimal
from typing import Any

from attrs import evolve

from snapshots import Decision, Side
from snapshots.alignment import Alignment, Candidate, Lapsed, OneSided, PairStatus
from snapshots.contract import data_of
from snapshots.contract.plain import plain
from snapshots.model import PARTS, Verdict


def test_both_editions_stand_at_the_head_with_what_is_held_of_them(alignment: Alignment) -> None:
    data: Any = data_of(alignment)
    assert data["schema"] == 1
    assert data["before"] == {
        "key": "2021",
        "title": "Rivers 2021",
        "held": {**dict.fromkeys(PARTS, "absent"), "main": "complete", "metrics": "nothing"},
        "assumptions": [],
    }
    assert data["after"] == {
        "key": "2024",
        "title": "Rivers 2024",
        "held": dict.fromkeys(PARTS, "complete"),
        "assumptions": [f"{part} is assumed to be held complete" for part in PARTS],
    }


def test_a_pair_has_every_field_and_where_the_decision_was_read(alignment: Alignment) -> None:
    assert plain(alignment.pairs[0]) == {
        "before": "3",
        "after": "1",
        "relation": "same-ask",
        "basis": "decided",
        "status": "accepted",
        "probability": None,
        "words_used": None,
        "certainty": "high",
        "reason": "the same, said more firmly",
        "by": None,
        "on": None,
        "clues": [],
        "sources": [],
    }


def test_a_match_names_its_pairs_by_key(alignment: Alignment) -> None:
    assert plain(alignment.matches) == [
        {
            "before": ["3"],
            "after": ["1"],
            "relation": "same-ask",
            "basis": "decided",
            "pairs": [{"before": "3", "after": "1"}],
        }
    ]


def test_what_a_person_must_look_at_stands_on_its_side(alignment: Alignment) -> None:
    waiting = tuple(evolve(pair, status=PairStatus.NEEDS_PERSON) for pair in alignment.pairs)
    data: Any = data_of(evolve(alignment, pairs=waiting))
    sides = [(item["before"], item["after"]) for item in data["undecided"]]
    assert sides == [("3", None), (None, "1")]


def test_decisions_that_do_not_apply_stand_with_the_reason(alignment: Alignment) -> None:
    decision = Decision(after="2", verdict=Verdict.NEW, reason="first asked")
    alone = OneSided(side=Side.AFTER, key="2", verdict=Verdict.NEW, decision=decision)
    refused = Candidate(before="3", after="2", likeness=Decimal("0.1"), why_not="unlike")
    lapsed = (Lapsed(decision=decision, why="gone"),)
    whole = evolve(
        alignment, stale=lapsed, unused=lapsed, one_sided=(alone,), candidates=(refused,)
    )
    data: Any = data_of(whole)
    written = plain(decision)
    assert data["stale"] == data["unused"] == [{"decision": written, "why": "gone"}]
    assert data["one_sided"] == [
        {"side": "after", "key": "2", "verdict": "new", "decision": written}
    ]
    assert data["candidates"] == plain((refused,))


def test_what_was_aligned_stands_there_whole(alignment: Alignment) -> None:
    data: Any = data_of(alignment)
    assert data["record"] == {
        "before": data_of(alignment.before),
        "after": data_of(alignment.after),
        "series": data_of(alignment.series),
    }
