"""A comparison as JSON."""

from typing import Any

import pytest
from attrs import evolve

from snapshots import Decision, Edition, Period, Side
from snapshots.alignment import Basis, OneSided, Pair, Relation
from snapshots.comparison import Absence, Comparison, Existence, ExistenceVerdict
from snapshots.contract import data_of
from snapshots.contract.plain import plain
from snapshots.model import Verdict


@pytest.fixture
def data(comparison: Comparison) -> Any:
    return data_of(comparison)


def test_every_recommendation_has_its_verdict(data: Any) -> None:
    found = [(entry["side"], entry["key"], entry["verdict"]) for entry in data["existence"]]
    assert found == [
        ("before", "3", "carried"),
        ("after", "1", "carried"),
        ("after", "2", "new"),
    ]


def test_the_counts_add_up(data: Any) -> None:
    nobody = dict.fromkeys((verdict.value for verdict in ExistenceVerdict), 0)
    assert data["summary"] == {
        "before": {**nobody, "recommendations": 1, "carried": 1},
        "after": {**nobody, "recommendations": 2, "carried": 1, "new": 1},
    }


def test_a_change_has_its_weight_its_fingerprint_and_a_sentence(data: Any) -> None:
    raised = data["changes"][1]
    assert raised.pop("sentence").startswith("2024/1: ")
    assert raised == {
        "kind": "recommendation-force-raised",
        "path": "recommendations[1].force",
        "before": "should",
        "after": "must",
        "basis": "decided",
        "series": "rivers",
        "before_edition": "2021",
        "after_edition": "2024",
        "before_keys": ["3"],
        "after_keys": ["1"],
        "weight": "notable",
        "fingerprint": "8d77095882eff0a8",
    }


def test_the_kinds_of_change_stand_in_printed_order(data: Any) -> None:
    assert [change["kind"] for change in data["changes"]] == [
        "recommendation-renumbered",
        "recommendation-force-raised",
        "recommendation-new",
    ]


def test_the_trace_of_an_absence_is_short_where_more_is_said_elsewhere() -> None:
    pair = Pair(
        before="3", after="2", relation=Relation.RELATED, basis=Basis.DECIDED, reason="near"
    )
    decision = Decision(after="2", verdict=Verdict.NEW, reason="first asked")
    absence = Absence(
        candidates=(),
        related=(pair,),
        gaps=(),
        not_among=(),
        not_before=Period.parse("2023"),
        remarks=(OneSided(side=Side.AFTER, key="2", verdict=Verdict.NEW, decision=decision),),
    )
    assert plain(absence) == {
        "candidates": [],
        "related": [{"before": "3", "after": "2", "relation": "related", "reason": "near"}],
        "gaps": [],
        "not_among": [],
        "not_before": "2023",
        "remarks": [plain(decision)],
    }


def test_a_verdict_names_its_pairs_by_key() -> None:
    pair = Pair(before="3", after="1", relation=Relation.SAME_ASK, basis=Basis.IDENTICAL)
    entry = Existence(
        side=Side.AFTER,
        edition="2024",
        key="1",
        verdict=ExistenceVerdict.CARRIED,
        basis=Basis.IDENTICAL,
        pairs=(pair,),
    )
    written = plain(entry)
    assert isinstance(written, dict)
    assert written["pairs"] == [{"before": "3", "after": "1"}]
    assert written["absence"] is None


def test_without_a_series_none_stands_there(comparison: Comparison, before: Edition) -> None:
    alone = evolve(comparison, alignment=evolve(comparison.alignment, series=None))
    data: Any = data_of(alone)
    assert data["record"]["series"] is None
    assert data["record"]["before"] == data_of(before)
