from typing import Any

import pytest
from matchers import silent

from snapshots.alignment import align
from snapshots.comparison import Comparison, ExistenceVerdict, Figure, Outcome, Weight, compare
from snapshots.errors import UnknownKey
from snapshots.model import (
    Decision,
    Edition,
    Force,
    Held,
    Holding,
    ItemHeld,
    Metric,
    Recommendation,
    Side,
    Verdict,
)

WORDS = {
    "1": "Publish the accounts.",
    "2": "Mend the lamps.",
    "a": "The accounts should be published.",
    "b": "Mend the lamps and the piers.",
}


def ask(key: str, **fields: Any) -> Recommendation:
    words = {} if fields.get("held") is ItemHeld.NOTHING else {"text": WORDS[key]}
    return Recommendation(key=key, **{**words, **fields})


def decided(before: str, after: str, verdict: Verdict = Verdict.SAME_ASK) -> Decision:
    return Decision(before=before, after=after, verdict=verdict, reason="read")


BEFORE = Edition(
    key="2021",
    recommendations=(
        ask("1", number="1", force=Force.SHOULD),
        ask("2"),
        ask("3", held=ItemHeld.NOTHING),
    ),
)
AFTER = Edition(
    key="2024",
    held=Held(body=Holding.NOTHING),
    recommendations=(ask("a", number="2", force=Force.MUST), ask("b")),
)
DECISIONS = (
    decided("1", "a"),
    decided("2", "b", Verdict.DEVELOPS),
)


@pytest.fixture
def comparison() -> Comparison:
    return compare(align(BEFORE, AFTER, decisions=DECISIONS, matcher=silent))


def kinds(comparison: Comparison) -> list[str]:
    return [change.kind.removeprefix("recommendation-") for change in comparison.changes]


def test_a_comparison_has_a_verdict_for_every_recommendation(comparison: Comparison) -> None:
    assert {each.name: each.verdict.value for each in comparison.existence} == {
        "2021/1": "carried",
        "2021/2": "developed",
        "2021/3": "not-held",
        "2024/a": "carried",
        "2024/b": "developed",
    }


def test_a_comparison_has_a_result_for_every_match(comparison: Comparison) -> None:
    assert [result.outcome for result in comparison.results] == [
        Outcome.STRENGTHENED,
        Outcome.DEVELOPED,
    ]


def test_figures_stand_side_by_side() -> None:
    metric = Metric(key="children", name="Children", unit="count")
    before, after = Edition(key="2021", metrics=(metric,)), Edition(key="2024")
    figures = compare(align(before, after)).figures
    assert figures == (Figure(key="children", before=metric, after=None),)


@pytest.mark.parametrize(
    ("verdict", "view"),
    [
        (ExistenceVerdict.CARRIED, "repeated"),
        (ExistenceVerdict.DEVELOPED, "developed"),
        (ExistenceVerdict.NEW, "new"),
        (ExistenceVerdict.DROPPED, "dropped"),
        (ExistenceVerdict.UNDECIDED, "undecided"),
        (ExistenceVerdict.NOT_SEEN, "not_seen"),
        (ExistenceVerdict.NOT_HELD, "not_held"),
    ],
)
def test_each_verdict_has_a_view_of_its_own(verdict: ExistenceVerdict, view: str) -> None:
    made = compare(align(BEFORE, AFTER, decisions=DECISIONS, matcher=silent))
    assert getattr(made, view) == tuple(each for each in made.existence if each.verdict is verdict)


def test_new_dropped_and_not_seen_are_told_apart() -> None:
    before = Edition(key="2021", recommendations=(ask("1"),))
    after = Edition(key="2024", recommendations=(ask("b", text="Plant trees."),))
    whole = compare(align(before, after, decisions=(), matcher=silent))
    assert [each.name for each in whole.dropped + whole.new] == ["2021/1", "2024/b"]
    partly = compare(align(AFTER, after, decisions=(), matcher=silent))
    assert [each.name for each in partly.not_seen] == ["2024/b"]


def test_counts_add_up_to_the_recommendations(comparison: Comparison) -> None:
    counts = comparison.counts(Side.BEFORE)
    assert list(counts) == list(ExistenceVerdict)
    assert {verdict.value: count for verdict, count in counts.items() if count} == {
        "carried": 1,
        "developed": 1,
        "not-held": 1,
    }
    assert sum(comparison.counts(Side.AFTER).values()) == len(AFTER.recommendations)


ALL = ["renumbered", "reworded", "force-raised", "developed", "not-held"]


@pytest.mark.parametrize(
    ("weight", "kept"),
    [
        (Weight.EDITORIAL, ALL),
        (Weight.ROUTINE, ["force-raised", "developed", "not-held"]),
        (Weight.NOTABLE, ["force-raised", "developed"]),
    ],
)
def test_the_changes_can_be_narrowed_by_weight(
    weight: Weight, kept: list[str], comparison: Comparison
) -> None:
    assert kinds(comparison.at_least(weight)) == kept


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        ("recommendation", ALL),
        ("recommendation-reworded", ["reworded"]),
        ("recommendation-new", []),
    ],
)
def test_the_changes_can_be_narrowed_to_a_kind_or_a_subject(
    wanted: str, kept: list[str], comparison: Comparison
) -> None:
    assert kinds(comparison.of(wanted)) == kept


def test_an_unknown_kind_is_not_taken_for_one_without_changes(comparison: Comparison) -> None:
    with pytest.raises(UnknownKey) as caught:
        comparison.of("recommendation-renumberd")
    assert caught.value.near[0] == "recommendation-renumbered"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("2021/1", ["renumbered", "reworded", "force-raised"]),
        ("2024/b", ["developed"]),
        ("2024/z", []),
    ],
)
def test_the_changes_can_be_narrowed_to_one_recommendation(
    name: str, kept: list[str], comparison: Comparison
) -> None:
    assert kinds(comparison.about(name)) == kept


def test_what_is_narrowed_keeps_all_but_the_changes(comparison: Comparison) -> None:
    narrowed = comparison.at_least(Weight.NOTABLE)
    assert narrowed.existence == comparison.existence
    assert narrowed.results == comparison.results
    assert narrowed.figures == comparison.figures


def test_an_edition_compared_with_itself_has_carried_everything() -> None:
    same = compare(align(AFTER, AFTER))
    assert same.changes == ()
    assert [each.verdict for each in same.existence] == [ExistenceVerdict.CARRIED] * 4
