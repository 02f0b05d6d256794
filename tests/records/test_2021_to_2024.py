"""What may be said of the step from 2021 to 2024: these verdicts, and no others."""

import pytest

from snapshots.alignment import align
from snapshots.comparison import Absence, Comparison, ExistenceVerdict, Gap, NotAmong, compare
from snapshots.model import Holding, Series, Side, Tier


def absence(comparison: Comparison, name: str) -> Absence:
    found = [entry.absence for entry in comparison.existence if entry.name == name]
    assert found[0] is not None
    return found[0]


def test_every_recommendation_has_the_verdict_that_what_is_held_allows(
    comparison: Comparison,
) -> None:
    assert {entry.name: entry.verdict.value for entry in comparison.existence} == {
        "2021/1": "not-seen",
        "2021/2": "not-seen",
        "2021/3": "not-seen",
        "2021/4": "developed",
        **{f"2021/{number}": "not-held" for number in range(5, 11)},
        "2024/1": "not-seen",
        "2024/2": "not-seen",
        "2024/3": "not-seen",
        "2024/4a": "developed",
        "2024/4b": "not-seen",
        "2024/5a": "not-seen",
        "2024/5b": "not-seen",
        "2024/body-prosecutions": "not-seen",
        "2024/body-safer-streets": "not-seen",
        "2024/body-prevention-strategies": "not-seen",
        "2024/body-prevention-funding": "not-seen",
        "2024/body-guardians": "not-seen",
        "2024/body-immigration-leave": "not-seen",
        "2024/body-protection-challenges": "not-seen",
    }


@pytest.mark.parametrize(
    "verdict",
    [
        ExistenceVerdict.CARRIED,
        ExistenceVerdict.NEW,
        ExistenceVerdict.DROPPED,
        ExistenceVerdict.UNDECIDED,
    ],
)
def test_nothing_is_proven_repeated_new_or_dropped_and_nothing_waits(
    comparison: Comparison, verdict: ExistenceVerdict
) -> None:
    assert [comparison.counts(side)[verdict] for side in Side] == [0, 0]


def test_the_pairs_are_those_that_were_decided(comparison: Comparison) -> None:
    pairs = comparison.alignment.pairs
    assert [(pair.before, pair.relation.value, pair.after) for pair in pairs] == [
        ("1", "related", "body-prosecutions"),
        ("2", "related", "body-prosecutions"),
        ("4", "develops", "4a"),
        ("4", "related", "4b"),
    ]


def test_no_decision_has_lapsed(comparison: Comparison) -> None:
    assert comparison.alignment.stale == ()
    assert comparison.alignment.unused == ()


@pytest.mark.parametrize(
    ("name", "related"),
    [
        ("2021/1", ["body-prosecutions"]),
        ("2021/2", ["body-prosecutions"]),
        ("2021/3", []),
    ],
)
def test_what_is_not_seen_after_2021_is_not_among_the_priorities(
    comparison: Comparison, name: str, related: list[str]
) -> None:
    found = absence(comparison, name)
    assert [pair.after for pair in found.related] == related
    assert found.not_among == (NotAmong(tier=Tier.PRIORITY, count=5),)


def test_the_fourth_of_2021_is_cut_off_so_only_its_lineage_is_told(comparison: Comparison) -> None:
    told = comparison.about("2021/4").changes
    assert [(change.kind, change.after_keys) for change in told] == [
        ("recommendation-developed", ("4a",)),
        ("recommendation-text-incomplete", ("4a",)),
    ]


def test_the_fourth_of_2021_is_related_to_the_money_that_is_asked_for(
    comparison: Comparison,
) -> None:
    assert [pair.after for pair in absence(comparison, "2021/4").related] == ["4b"]


def test_only_the_repeal_of_named_acts_cannot_have_been_asked_in_2021(
    comparison: Comparison,
) -> None:
    limits = {
        entry.name: str(entry.absence.not_before)
        for entry in comparison.existence
        if entry.absence and entry.absence.not_before
    }
    assert limits == {"2024/2": "2023"}


def test_single_recommendations_that_cannot_be_paired_carry_a_remark(
    comparison: Comparison,
) -> None:
    remarks = comparison.alignment.one_sided
    assert [(one.side.value, one.key, one.verdict.value) for one in remarks] == [
        ("after", "1", "different"),
        ("after", "2", "different"),
        ("after", "3", "different"),
        ("after", "5a", "different"),
        ("after", "5b", "different"),
        ("before", "3", "different"),
    ]


def test_what_is_missing_of_each_edition_is_said(comparison: Comparison) -> None:
    assert absence(comparison, "2024/1").gaps == (
        Gap(part="main", holding=Holding.PARTIAL, known=10, unknown=6),
        Gap(part="body", holding=Holding.NOTHING, known=0, unknown=0),
    )
    assert absence(comparison, "2021/1").gaps == (
        Gap(part="wider", holding=Holding.NOTHING, known=0, unknown=0),
        Gap(part="body", holding=Holding.PARTIAL, known=7, unknown=0),
    )


@pytest.mark.parametrize("key", ["2018", "2020", "2021", "2024"])
def test_an_edition_compared_with_itself_has_no_changes(series: Series, key: str) -> None:
    assert compare(align(series[key], series[key], series=series)).changes == ()
