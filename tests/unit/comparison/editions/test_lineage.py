"""Lineage: steps, chains, and what they rest on."""

from typing import Any

import pytest
from asking import ask, edition, links, series
from matchers import proposing

from snapshots import UnknownKey, timeline
from snapshots.alignment import Basis, PairStatus, Relation
from snapshots.errors import NotOnePair
from snapshots.model import Held, Holding, Verdict

LIGHT, PAINT, COUNT = "Light every bridge.", "Paint the railings.", "Count the boats."


def test_a_chain_is_as_strong_as_its_weakest_step() -> None:
    found = timeline(
        series(
            edition(2015, ask("1", LIGHT)),
            edition(2018, ask("1", LIGHT)),
            edition(2021, ask("4", "Put lamps on all bridges.")),
            links=(links(2018, 2021, "1-4"),),
        )
    ).lineage("2021/4")
    assert [(kin.name, kin.basis, kin.relation) for kin in found.ancestors] == [
        ("2015/1", Basis.DECIDED, Relation.SAME_ASK),
        ("2018/1", Basis.DECIDED, Relation.SAME_ASK),
    ]


def test_a_lineage_leads_both_ways() -> None:
    found = timeline(
        series(*(edition(year, ask(str(year), LIGHT)) for year in (2015, 2018, 2021)))
    ).lineage("2018/2018")
    (before,), (after,) = found.ancestors, found.descendants
    assert (before.name, before.basis) == ("2015/2015", Basis.IDENTICAL)
    assert (after.name, after.basis) == ("2021/2021", Basis.IDENTICAL)


def test_an_ask_that_grew_out_of_another_is_of_one_line_and_not_the_same_ask() -> None:
    found = timeline(
        series(
            edition(2015, ask("1", COUNT)),
            edition(2018, ask("1", "Count the boats and the ferries by night.")),
            edition(2021, ask("1", "Count the boats and the ferries by night.")),
            links=(links(2015, 2018, "1-1", verdict=Verdict.DEVELOPS),),
        )
    ).lineage("2021/1")
    assert [kin.relation for kin in found.ancestors] == [Relation.DEVELOPS, Relation.SAME_ASK]


def split_and_merged() -> Any:
    """1 becomes a and b; both become 9, a by a person's decision, b word for word."""
    return series(
        edition(2015, ask("1", LIGHT)),
        edition(2018, ask("a", "Light each bridge by night."), ask("b", LIGHT)),
        edition(2021, ask("9", LIGHT)),
        links=(links(2015, 2018, "1-a"), links(2018, 2021, "a-9")),
    )


def test_of_several_chains_the_firmest_is_told() -> None:
    (kin,) = (
        one
        for one in timeline(split_and_merged()).lineage("2021/9").ancestors
        if one.name == "2015/1"
    )
    assert [step.before for step in kin.chain] == ["2015/1", "2018/b"]
    assert kin.basis is Basis.IDENTICAL


def test_of_two_chains_that_are_alike_firm_the_first_is_told() -> None:
    made = series(
        edition(2015, ask("1", LIGHT)),
        edition(2018, ask("a", "Light each bridge."), ask("b", "Light bridges.")),
        edition(2021, ask("9", "Lamps!")),
        links=(links(2015, 2018, "1-a", "1-b"), links(2018, 2021, "a-9", "b-9")),
    )
    found = {kin.name: kin for kin in timeline(made).lineage("2021/9").ancestors}
    assert [step.before for step in found["2015/1"].chain] in (
        ["2015/1", "2018/a"],
        ["2015/1", "2018/b"],
    )


def test_identical_words_over_an_edition_join_only_what_nothing_joins_yet() -> None:
    through = series(*(edition(year, ask("1", LIGHT)) for year in (2015, 2018, 2021)))
    over = series(edition(2015, ask("1", LIGHT)), edition(2018), edition(2021, ask("1", LIGHT)))
    assert [step.over for step in timeline(through).steps] == [(), ()]
    assert [step.over for step in timeline(over).steps] == [("2018",)]


GAP = series(edition(2015, ask("1", LIGHT)), edition(2018), edition(2021, ask("7", "Lamps!")))


@pytest.mark.parametrize("status", PairStatus)
def test_what_is_proposed_over_an_edition_is_offered_and_never_inferred(status: PairStatus) -> None:
    found = timeline(GAP, matcher=proposing(status))
    assert found.steps == ()
    assert [(one.before, one.after, one.over) for one in found.offers] == [
        ("2015/1", "2021/7", ("2018",))
    ]


def test_what_is_proposed_between_neighbours_is_a_step_of_that_basis() -> None:
    made = series(edition(2015, ask("1", LIGHT)), edition(2018, ask("1", "Lamps!")))
    found = timeline(made, matcher=proposing(PairStatus.ACCEPTED))
    assert [step.basis for step in found.steps] == [Basis.PROPOSED]
    assert found.offers == ()


@pytest.mark.parametrize("name", ["2015/9", "2016/1", "2015"])
def test_a_lineage_of_nothing_is_an_unknown_key(name: str) -> None:
    with pytest.raises(UnknownKey):
        timeline(GAP).lineage(name)


def test_chains_through_other_editions_count_as_decisions_between_two() -> None:
    made = timeline(split_and_merged())
    (pair,) = made.composed("2015", "2021").alignment.pairs
    assert (pair.before, pair.after, pair.basis) == ("1", "9", Basis.DECIDED)
    assert pair.reason == "through 2018/b"


def test_what_a_person_says_of_two_editions_outranks_what_lies_between() -> None:
    made = series(
        edition(2015, ask("1", LIGHT)),
        edition(2018, ask("a", "Light each bridge.")),
        edition(2021, ask("9", "Lamps!")),
        links=(
            links(2015, 2018, "1-a"),
            links(2018, 2021, "a-9"),
            links(2015, 2021, "1-", verdict=Verdict.DROPPED),
        ),
    )
    composed = timeline(made).composed("2015", "2021")
    assert [entry.name for entry in composed.dropped] == ["2015/1"]


def test_a_chain_that_is_only_proposed_in_part_is_no_decision() -> None:
    made = series(
        edition(2015, ask("1", LIGHT)), edition(2018, ask("1", "A.")), edition(2021, ask("1", "B."))
    )
    found = timeline(made, matcher=proposing(PairStatus.ACCEPTED))
    assert len(found.lineage("2021/1").ancestors) == 2
    (pair,) = found.composed("2015", "2021").alignment.pairs
    assert pair.basis is Basis.PROPOSED


def test_two_editions_with_one_between_that_is_not_held_whole_are_not_composed() -> None:
    made = series(
        edition(2015, ask("1", LIGHT)),
        edition(2018, held=Held(main=Holding.NOTHING)),
        edition(2021, ask("1", LIGHT)),
    )
    with pytest.raises(NotOnePair, match=r"2015 and 2021 .* not held whole, 2018; give two"):
        timeline(made).composed("2015", "2021")


def test_only_an_earlier_edition_is_compared_with_a_later_one() -> None:
    found = timeline(GAP)
    assert found.between("2015", "2021").alignment.after.key == "2021"
    with pytest.raises(UnknownKey, match="no pair of editions '2021 2015'"):
        found.between("2021", "2015")
