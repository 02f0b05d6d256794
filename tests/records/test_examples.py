"""The invented series: what the library says of it is what was done to it."""

from decimal import Decimal
from functools import cache
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from snapshots.alignment import Alignment, Basis, Relation, align
from snapshots.comparison import KINDS, Comparison, ExistenceVerdict, Outcome, compare, timeline
from snapshots.files import load_series
from snapshots.files.yaml_tree import parse
from snapshots.model import Edition, Series, Side

EXAMPLES = Path(__file__).parents[2] / "examples"
TRUTH: Any = parse((EXAMPLES / "rivers.truth.yaml").read_text(encoding="utf-8")).data
PAIRS = [(pair["before"], pair["after"]) for pair in TRUTH["pairs"]]
GROUPS = [
    pytest.param(pair, group, id=f"{pair['before']}--{pair['after']}: {group['done']}")
    for pair in TRUTH["pairs"]
    for group in pair["groups"]
]
#: What becomes of the recommendations before and after, by the relation between them.
CARRIED, DEVELOPED = (ExistenceVerdict.CARRIED,) * 2, (ExistenceVerdict.DEVELOPED,) * 2
VERDICTS = {Relation.SAME_ASK.value: CARRIED, Relation.DEVELOPS.value: DEVELOPED}
APART = (ExistenceVerdict.DROPPED, ExistenceVerdict.NEW)
#: What can only occur where something is not held.
NEEDS_A_GAP = {"not-seen-before", "not-seen-after", "not-held", "text-incomplete"}
#: What can only occur where it is not known when an edition was published.
NEEDS_NO_DATE = {"recommendation-due-moved"}
OF_RECOMMENDATIONS = {name for name in KINDS if name.startswith("recommendation-")}


@cache
def rivers() -> Series:
    return load_series(EXAMPLES / "rivers")


@cache
def compared(before: str, after: str) -> Comparison:
    return rivers().compare(before, after)


def kinds_of(series: Series) -> set[str]:
    """The kinds that occur between any two editions, in either direction, and over others."""
    keys = [edition.key for edition in series]
    found = (series.compare(*pair).of("recommendation") for pair in permutations(keys, 2))
    returned = {change.kind for change in timeline(series).returned}
    return returned | {change.kind for comparison in found for change in comparison.changes}


@pytest.mark.parametrize(("pair", "group"), GROUPS)
def test_a_group_has_exactly_the_changes_that_were_made(
    pair: dict[str, Any], group: dict[str, Any]
) -> None:
    found = compared(pair["before"], pair["after"]).of("recommendation").changes
    inside = [
        change.kind
        for change in found
        if {*change.before_keys} <= {*group["before"]} and {*change.after_keys} <= {*group["after"]}
    ]
    assert sorted(inside) == sorted(f"recommendation-{what}" for what in group["changes"])


@pytest.mark.parametrize(("pair", "group"), GROUPS)
def test_a_group_is_joined_by_the_relation_that_was_meant(
    pair: dict[str, Any], group: dict[str, Any]
) -> None:
    found = {
        joined.relation.value
        for joined in compared(pair["before"], pair["after"]).alignment.pairs
        if joined.before in group["before"] and joined.after in group["after"]
    }
    assert (found or {"none"}) == {group["relation"]}


@pytest.mark.parametrize(("pair", "group"), GROUPS)
def test_a_group_comes_to_what_was_made_of_it(pair: dict[str, Any], group: dict[str, Any]) -> None:
    outcomes = [
        result.outcome.value
        for result in compared(pair["before"], pair["after"]).results
        if [*result.match.before] == group["before"] and [*result.match.after] == group["after"]
    ]
    apart = group["relation"] in {"none", Relation.RELATED.value}
    assert outcomes == ([] if apart else [group["became"]])


@pytest.mark.parametrize(("pair", "group"), GROUPS)
def test_a_recommendation_has_the_verdict_that_follows(
    pair: dict[str, Any], group: dict[str, Any]
) -> None:
    before, after = VERDICTS.get(group["relation"], APART)
    written = {Side.BEFORE: (group["before"], before), Side.AFTER: (group["after"], after)}
    found = compared(pair["before"], pair["after"]).existence
    for side, (keys, verdict) in written.items():
        verdicts = {entry.key: entry.verdict for entry in found if entry.side is side}
        assert {key: verdicts[key] for key in keys} == dict.fromkeys(keys, verdict)


@pytest.mark.parametrize("pair", TRUTH["pairs"])
@pytest.mark.parametrize("side", Side)
def test_every_recommendation_stands_in_one_group(pair: dict[str, Any], side: Side) -> None:
    edition = rivers()[pair[side.value]]
    written = [key for group in pair["groups"] for key in group[side.value]]
    assert sorted(written) == sorted(item.key for item in edition.recommendations)


@pytest.mark.parametrize("pair", TRUTH["pairs"])
def test_no_change_lies_between_two_groups(pair: dict[str, Any]) -> None:
    found = compared(pair["before"], pair["after"]).of("recommendation").changes
    assert len(found) == sum(len(group["changes"]) for group in pair["groups"])


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_between_neighbours_nothing_is_proposed_and_no_decision_has_lapsed(
    before: str, after: str
) -> None:
    alignment = compared(before, after).alignment
    proposed = [pair for pair in alignment.pairs if pair.basis is Basis.PROPOSED]
    assert (proposed, alignment.stale, alignment.unused) == ([], (), ())


def test_the_editions_are_neighbours_in_the_truth() -> None:
    assert list(pairwise(edition.key for edition in rivers())) == PAIRS


@pytest.mark.parametrize("ask", TRUTH["asks"], ids=lambda ask: ask["ask"])
def test_an_ask_goes_through_the_editions_as_it_was_led(ask: dict[str, Any]) -> None:
    first, *later = ask["steps"]
    stood, found = first, [first | {"what": "first-asked"}]
    for step in later:
        found.append(step_to(step["edition"], stood))
        stood = found[-1] if found[-1]["keys"] else stood
    assert found == ask["steps"]


def step_to(edition: str, stood: dict[str, Any]) -> dict[str, Any]:
    """What became, in an edition, of the recommendations in which an ask stood last."""
    comparison = compared(stood["edition"], edition)
    keys = descendants(comparison.alignment, {*stood["keys"]})
    what = what_became(comparison, {*stood["keys"]}, keys)
    return {"edition": edition, "keys": keys, "what": what}


def descendants(alignment: Alignment, keys: set[str]) -> list[str]:
    """What these were followed by, as far as people or identical words say so."""
    heirs = {Relation.SAME_ASK, Relation.DEVELOPS}
    certain = [pair for pair in alignment.pairs if pair.basis is not Basis.PROPOSED]
    found = {pair.after for pair in certain if pair.before in keys and pair.relation in heirs}
    return [item.key for item in alignment.after.recommendations if item.key in found]


def what_became(comparison: Comparison, keys: set[str], found: list[str]) -> str:
    alignment = comparison.alignment
    outcomes = {result.outcome for result in comparison.results if keys & {*result.match.before}}
    if (alignment.before.key, alignment.after.key) not in PAIRS:
        return "returned" if found else "still-missing"
    if not found:
        return "reversed" if Outcome.REVERSED in outcomes else "dropped"
    if any(entry.key in keys for entry in comparison.dropped):
        return "partly-dropped"
    shapes = {Outcome.SPLIT, Outcome.MERGED, Outcome.REGROUPED, Outcome.DEVELOPED} & outcomes
    return shapes.pop().value if shapes else "asked-again"


def test_every_recommendation_stands_in_the_way_of_an_ask() -> None:
    written = {
        f"{step['edition']}/{key}"
        for ask in TRUTH["asks"]
        for step in ask["steps"]
        for key in step["keys"]
    }
    assert written == {
        f"{edition.key}/{item.key}" for edition in rivers() for item in edition.recommendations
    }


@pytest.mark.parametrize("ask", TRUTH["asks"], ids=lambda ask: ask["ask"])
def test_an_ask_is_followed_from_where_it_is_new_to_the_last_edition(ask: dict[str, Any]) -> None:
    editions = [edition.key for edition in rivers()]
    first, place = ask["steps"][0], editions.index(ask["steps"][0]["edition"])
    earlier = compared(editions[place - 1], first["edition"]).new if place else ()
    assert [step["edition"] for step in ask["steps"]] == editions[place:]
    assert place == 0 or {*first["keys"]} <= {entry.key for entry in earlier}


def test_every_decision_says_who_made_it_when_why_and_of_which_words() -> None:
    decisions = [decision for links in rivers().links for decision in links.decisions]
    assert all(made.by and made.on and made.reason and made.digests for made in decisions)


def test_the_examples_show_every_kind_that_needs_no_gap() -> None:
    gaps = {f"recommendation-{what}" for what in NEEDS_A_GAP}
    assert kinds_of(rivers()) == OF_RECOMMENDATIONS - gaps - NEEDS_NO_DATE


def test_examples_and_records_together_show_every_kind() -> None:
    dated = OF_RECOMMENDATIONS - NEEDS_NO_DATE
    assert kinds_of(rivers()) | kinds_of(load_series()) == dated


def test_without_the_day_of_publication_a_later_deadline_is_not_called_a_weaker_one() -> None:
    undated = [evolve(rivers()[key], published=None) for key in ("2017", "2019")]
    links = rivers().links_between("2017", "2019")
    assert links is not None
    found = compare(align(*undated, decisions=links.decisions)).of("recommendation").changes
    assert {change.kind for change in found} >= NEEDS_NO_DATE
    assert "recommendation-due-postponed" not in {change.kind for change in found}


@pytest.mark.parametrize("edition", rivers(), ids=lambda edition: edition.key)
def test_every_part_of_an_example_is_held_and_everything_has_evidence(edition: Edition) -> None:
    observations = [found for metric in edition.metrics for found in metric.observations]
    stated = (edition.recommendations, observations, edition.claims)
    assert (edition.gaps, edition.assumptions) == ((), ())
    assert all(entry.evidence for entries in stated for entry in entries)


def printed(edition: str, metric: str) -> dict[str, Decimal | None]:
    """The values that an edition prints of a metric, by period."""
    (found,) = (entry for entry in rivers()[edition].metrics if entry.key == metric)
    return {str(entry.period): entry.value for entry in found.observations}


@pytest.mark.parametrize(
    ("edition", "year"), [("2015", "2014"), ("2017", "2016"), ("2019", "2018"), ("2022", "2021")]
)
def test_a_printed_share_follows_from_the_printed_counts(edition: str, year: str) -> None:
    good, assessed, share = (
        printed(edition, metric)[year]
        for metric in ("good-stretches", "assessed-stretches", "good-stretches-share")
    )
    assert good is not None
    assert assessed is not None
    assert share == round(100 * good / assessed, 1)


@pytest.mark.parametrize("figure", TRUTH["figures"], ids=lambda figure: figure["trap"])
def test_a_trap_is_told_by_its_caveats(figure: dict[str, Any]) -> None:
    told = [
        (movement.verdict.value, [caveat.code for caveat in movement.caveats])
        for movement in compared(figure["before"], figure["after"]).movements
        if movement.end.metric.key == figure["metric"]
        and (movement.start.place, movement.end.place) == (figure["before"], figure["after"])
    ]
    assert told == [(figure["verdict"], figure["caveats"])]


def test_a_corrected_share_turns_a_printed_fall_into_a_rise() -> None:
    share = "bathing-waters-passed-share"
    first, later = printed("2017", share)["2017"], printed("2019", share)
    assert (first, later) == (Decimal("88.1"), {"2017": Decimal("86.9"), "2019": Decimal("87.4")})


def test_the_claimed_record_is_one_of_the_count_and_the_lowest_of_the_shares() -> None:
    (tables,) = (entry for entry in rivers().statistics if entry.key == "river-condition")
    values = {
        metric.key: {str(entry.period): entry.value or Decimal(0) for entry in metric.observations}
        for metric in tables.metrics
    }
    counts, shares = values["good-stretches"], values["good-stretches-share"]
    assert (max(counts, key=counts.__getitem__), min(shares, key=shares.__getitem__)) == (
        "2021",
        "2021",
    )
