"""Summaries: counts, ranges, headlines, and since when each body has been asked."""

from decimal import Decimal
from typing import Any

import pytest
from asking import NOTHING, ask, edition, links, series
from figures import metric, observation

from snapshots import Timeline, align, compare, summarise, timeline
from snapshots.alignment import Basis, Clue, Pair, PairStatus, Proposal, Relation
from snapshots.comparison import ExistenceVerdict, HeadlineRule, Standing, Summary
from snapshots.model import Body, Edition, Force, Held, Holding, Series, Side, Verdict

LIGHT, PAINT, COUNT = "Light every bridge.", "Paint the railings.", "Count the boats."


def two(*, matcher: Any = None, **fields: Any) -> Summary:
    before = edition(2019, ask("1", LIGHT), ask("2", PAINT))
    after = edition(2021, ask("1", LIGHT), ask("2", "Varnish!"), **fields)
    return summarise(compare(align(before, after, **({"matcher": matcher} if matcher else {}))))


def test_counts_are_told_by_tier_with_the_changes_they_rest_on() -> None:
    (count,) = (
        one
        for one in two().counts
        if one.side is Side.AFTER and one.verdict is ExistenceVerdict.CARRIED
    )
    assert (count.tier.value if count.tier else None, str(count.number)) == ("main", "1")
    assert count.names == ("2021/1",)
    assert len(count.fingerprints) == 1


def near(before: Edition, after: Edition, _: Any) -> Proposal:
    """Leaves the second recommendations to a person."""
    pair = Pair(
        before=before.recommendations[1].key,
        after=after.recommendations[1].key,
        relation=Relation.SAME_ASK,
        basis=Basis.PROPOSED,
        status=PairStatus.NEEDS_PERSON,
        clues=(Clue(name="words-in-common", weight=Decimal("0.8")),),
    )
    return Proposal(pairs=(pair,))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, {"carried": "1 to 2", "developed": "0 to 1", "dropped": "0 to 1", "undecided": "1"}),
        (
            {"held": Held(wider=Holding.NOTHING)},
            {"carried": "1 to 2", "developed": "0 to 1", "not-seen": "0 to 1", "undecided": "1"},
        ),
    ],
)
def test_counts_are_ranges_while_pairs_are_undecided(
    fields: dict[str, Any], expected: dict[str, str]
) -> None:
    summary = two(matcher=near, **fields)
    numbers = {it.value: str(summary.count(Side.BEFORE, it)) for it in ExistenceVerdict}
    assert {name: number for name, number in numbers.items() if number != "0"} == expected


def test_a_summary_of_one_comparison_knows_two_editions() -> None:
    one, other = two().standings
    assert (one.since, one.is_since_known, one.stood) == ("2019", False, ("2019/1", "2021/1"))
    assert (other.since, other.is_since_known, other.kind.value) == ("2021", True, "first-asked")


def through() -> Timeline:
    """An ask that passes from one body to another, leaves out an edition, and comes back."""
    council, police = {"addressees": ("council",)}, {"addressees": ("police",)}
    return timeline(
        series(
            edition(2013, ask("0", COUNT)),
            edition(2015, ask("1", LIGHT, **council)),
            edition(2017, ask("1", LIGHT, **police)),
            edition(2019),
            edition(2021, ask("1", LIGHT, addressees=("police", "council"))),
        )
    )


def test_a_standing_tells_where_an_ask_was_missing_and_since_when_each_body_is_asked() -> None:
    (one,) = summarise(through()).standings
    assert (one.since, one.is_since_known, one.missing_from, one.unseen_in) == (
        "2015", True, ("2019",), (),
    )  # fmt: skip
    assert one.asked_of == (("police", "2017"), ("council", "2021"))


def test_what_each_body_is_asked_counts_from_when_it_was_asked_first() -> None:
    groups = {group.key: group.standings for group in summarise(through()).addressees}
    assert [one.since for one in groups["police"]] == ["2017"]
    assert [(one.since, one.is_since_known) for one in groups["council"]] == [("2021", True)]


def test_an_edition_that_is_not_held_leaves_a_standing_unseen_there() -> None:
    made = series(
        edition(2015, ask("1", LIGHT)), edition(2017, held=NOTHING), edition(2019, ask("1", LIGHT))
    )
    (one,) = summarise(timeline(made)).standings
    assert (one.missing_from, one.unseen_in) == ((), ("2017",))


def test_a_body_under_its_new_name_is_the_body_that_was_asked() -> None:
    old, new = Body(key="roads", name="Roads"), Body(key="works", name="Works", succeeds=("roads",))
    made = series(
        edition(2015, ask("1", LIGHT, addressees=("roads",))),
        edition(2017, ask("1", LIGHT, addressees=("works",))),
        bodies=(old, new),
    )
    assert summarise(timeline(made)).standings[0].asked_of == (("works", "2015"),)


def test_what_an_ask_grew_out_of_is_another_ask() -> None:
    made = series(
        edition(2015, ask("1", LIGHT)),
        edition(2017, ask("1", "Light every bridge and boat.")),
        links=(links(2015, 2017, "1-1", verdict=Verdict.DEVELOPS),),
    )
    (one,) = summarise(timeline(made)).standings
    assert (one.since, one.is_since_known, one.kind.value) == ("2017", False, "developed")


def headlines(found: Series) -> dict[str, tuple[str, ...]]:
    return {one.rule.value: one.names for one in summarise(timeline(found)).headlines}


def test_headlines_stand_in_the_order_of_their_rules() -> None:
    made = series(
        edition(2013, ask("a", LIGHT), ask("b", "Mend the locks.")),
        edition(
            2015,
            ask("1", LIGHT),
            ask("2", PAINT, force=Force.SHOULD),
            ask("3", COUNT, force=Force.MUST),
            ask("4", "Feed the swans."),
            ask("5", "Clean the weir."),
        ),
        edition(
            2017,
            ask("1", LIGHT),
            ask("2", PAINT, force=Force.MUST),
            ask("3", COUNT, force=Force.SHOULD),
            ask("4", "Starve the swans."),
            ask("6", "Mend the locks."),
            ask("7", "Map the caves."),
        ),
        links=(links(2015, 2017, "4-4", verdict=Verdict.REVERSED),),
    )
    found = headlines(made)
    assert list(found) == [rule.value for rule in HeadlineRule if rule.value in found]
    assert found == {
        "reversed": ("2017/4",),
        "returned": ("2017/6",),
        "dropped": ("2015/4", "2015/5"),
        "strengthened": ("2017/2",),
        "softened": ("2017/3",),
        "longest": ("2017/1",),
        "repeated": ("2017/1",),
        "new": ("2017/4", "2017/7"),
    }


def test_no_ask_is_the_longest_where_all_are_alike() -> None:
    made = series(edition(2015, ask("1", LIGHT)), edition(2017, ask("1", LIGHT)))
    assert headlines(made) == {"repeated": ("2017/1",)}


def test_asks_are_grouped_by_pillar_and_theme_those_without_last() -> None:
    made = edition(2017, ask("1", LIGHT), ask("2", PAINT, pillar="safety", themes=("flow",)))
    summary = summarise(compare(align(edition(2015), made)))
    assert [group.key for group in summary.pillars] == ["safety", ""]
    assert [group.key for group in summary.themes] == ["flow", ""]


def test_what_cannot_be_said_is_told_as_gaps_and_withheld_movements() -> None:
    before = edition(
        2015,
        held=NOTHING.__class__(wider=NOTHING.wider),
        recommendations_printed=0,
        metrics=(metric(observation("2014", "10")),),
    )
    after = edition(2017, metrics=(metric(observation("2016-Q1", "12")),))
    summary = summarise(compare(align(before, after)))
    assert [(key, gap.part) for key, gap in summary.gaps] == [("2015", "wider")]
    assert [movement.end.metric.key for movement in summary.withheld] == ["repairs"]


def test_a_timeline_of_one_edition_has_nothing_to_sum_up() -> None:
    with pytest.raises(ValueError, match="fewer than two editions has nothing to sum up"):
        summarise(timeline(series(edition(2015))))


def test_a_standing_is_plain_data() -> None:
    assert isinstance(two().standings[0], Standing)
