from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from matchers import silent

from snapshots.alignment import (
    Alignment,
    Basis,
    Candidate,
    Clue,
    Matcher,
    Pair,
    PairStatus,
    Proposal,
    Relation,
    Undecided,
    align,
)
from snapshots.alignment.direction import is_backwards
from snapshots.errors import NotOnePair
from snapshots.model import (
    Decision,
    Digest,
    DigestField,
    Edition,
    Held,
    Holding,
    Links,
    Period,
    Recommendation,
    Series,
    Side,
    Verdict,
)


def edition(key: str, keys: str = "", **fields: Any) -> Edition:
    """An edition in which every letter is the key of a recommendation that prints its own words."""
    items = tuple(Recommendation(key=each, text=f"{key} {each}.") for each in keys)
    return Edition(key=key, recommendations=items, **fields)


BEFORE, AFTER = edition("2021", "123"), edition("2024", "abc")


def decided(before: str | None, after: str | None, verdict: Verdict = Verdict.SAME_ASK) -> Decision:
    return Decision(before=before, after=after, verdict=verdict, reason="read")


def proposed(names: str, likeness: str = "0.8") -> Pair:
    before, after = names.split("-")
    return Pair(
        before=before,
        after=after,
        relation=Relation.SAME_ASK,
        basis=Basis.PROPOSED,
        status=PairStatus.NEEDS_PERSON,
        clues=(Clue(name="words", weight=Decimal(likeness)),),
    )


def refused(names: str, likeness: str) -> Candidate:
    before, after = names.split("-")
    return Candidate(before=before, after=after, likeness=Decimal(likeness), why_not="unlike")


def matcher(*pairs: Pair, candidates: tuple[Candidate, ...] = ()) -> Matcher:
    def proposing(*_: Any, **__: Any) -> Proposal:
        return Proposal(pairs=pairs, candidates=candidates)

    return proposing


def names(alignment: Alignment) -> list[str]:
    return [f"{pair.before}-{pair.after} {pair.basis.value}" for pair in alignment.pairs]


def test_decisions_stand_first_then_identical_words_then_what_is_proposed() -> None:
    after = Edition(
        key="2024",
        recommendations=(
            Recommendation(key="a", text="2024 a."),
            Recommendation(key="b", text="2021 1."),
            Recommendation(key="c", text="2021 2."),
        ),
    )
    alignment = align(
        BEFORE, after, decisions=[decided("1", "a")], matcher=matcher(proposed("3-c"))
    )
    assert names(alignment) == ["1-a decided", "1-b identical", "2-c identical", "3-c proposed"]


def test_a_pair_that_a_person_forbids_is_not_made_again_of_identical_words() -> None:
    after = Edition(key="2024", recommendations=(Recommendation(key="a", text="2021 1."),))
    decisions = [decided("1", "a", Verdict.DIFFERENT)]
    assert names(align(BEFORE, after, decisions=decisions, matcher=silent)) == ["1-a decided"]


def test_a_matcher_is_told_what_is_settled() -> None:
    told: list[tuple[str, str]] = []

    def listening(before: Edition, after: Edition, settled: tuple[Pair, ...]) -> Proposal:
        assert (before, after) == (BEFORE, AFTER)
        told.extend((pair.before, pair.after) for pair in settled)
        return Proposal()

    align(BEFORE, AFTER, decisions=[decided("2", "b"), decided("1", "a")], matcher=listening)
    assert told == [("2", "b"), ("1", "a")]


def test_a_matcher_is_given_the_earlier_edition_first() -> None:
    def listening(before: Edition, after: Edition, settled: tuple[Pair, ...]) -> Proposal:
        assert (before, after) == (BEFORE, AFTER)
        assert [(pair.before, pair.after) for pair in settled] == [("2", "b")]
        return Proposal(pairs=(proposed("1-a"),))

    turned = align(AFTER, BEFORE, decisions=[decided("b", "2")], matcher=listening)
    assert [(pair.before, pair.after) for pair in turned.pairs] == [("a", "1"), ("b", "2")]


@pytest.mark.parametrize(
    ("verdict", "sides"),
    [(Verdict.NEW, (None, "a")), (Verdict.DROPPED, ("1", None))],
)
def test_what_a_person_said_of_one_item_leaves_the_other_of_a_pair_to_a_person(
    verdict: Verdict, sides: tuple[str | None, str | None]
) -> None:
    decisions = [decided(*sides, verdict)]
    proposing = matcher(evolve(proposed("1-a"), status=PairStatus.ACCEPTED))
    (waiting,) = align(BEFORE, AFTER, decisions=decisions, matcher=proposing).waiting
    assert waiting.key == {"1": "a", "a": "1"}[sides[0] or str(sides[1])]
    assert [one.before + one.after for one in waiting.candidates] == ["1a"]


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (decided("1", None, Verdict.DROPPED), "2021/1 was decided to be dropped"),
        (
            evolve(decided("1", None, Verdict.DIFFERENT), by="A. P.", on=Period.parse("2026-03")),
            "2021/1 was decided to be like nothing in 2024 by A. P. on 2026-03",
        ),
    ],
)
def test_a_pair_names_the_decision_for_which_it_waits(decision: Decision, why: str) -> None:
    alignment = align(BEFORE, AFTER, decisions=[decision], matcher=matcher(proposed("1-a")))
    assert [pair.reason for pair in alignment.pairs] == [why]


def test_nothing_is_proposed_of_two_items_on_which_people_have_spoken() -> None:
    decisions = [decided("1", None, Verdict.DROPPED), decided(None, "a", Verdict.NEW)]
    proposing = matcher(proposed("1-a"), proposed("2-b"))
    alignment = align(BEFORE, AFTER, decisions=decisions, matcher=proposing)
    assert names(alignment) == ["2-b proposed"]


def test_what_goes_with_another_does_not_wait_for_one_that_a_person_called_dropped() -> None:
    decisions = [decided("1", None, Verdict.DROPPED), decided("2", "a")]
    alignment = align(BEFORE, AFTER, decisions=decisions, matcher=matcher(proposed("1-a")))
    assert names(alignment) == ["2-a decided"]


def test_the_order_of_decisions_makes_no_difference() -> None:
    decisions = [
        decided("3", "a"),
        decided(None, "c", Verdict.NEW),
        decided("1", "a"),
        decided("2", None, Verdict.DROPPED),
        decided("9", "a"),
        decided("8", "b"),
        decided("8", "a"),
        decided(None, "z", Verdict.NEW),
    ]
    alignment = align(BEFORE, AFTER, decisions=decisions, matcher=silent)
    assert alignment == align(BEFORE, AFTER, decisions=reversed(decisions), matcher=silent)
    assert names(alignment) == ["1-a decided", "3-a decided"]
    assert [one.key for one in alignment.one_sided] == ["c", "2"]
    assert [(each.decision.before, each.decision.after) for each in alignment.unused] == [
        (None, "z"),
        ("8", "a"),
        ("8", "b"),
        ("9", "a"),
    ]


SERIES = Series(
    key="accounts",
    title="Accounts",
    editions=(BEFORE, AFTER),
    links=(Links(before="2021", after="2024", decisions=(decided("1", "a", Verdict.DEVELOPS),)),),
)


def test_a_series_supplies_its_decisions_in_either_direction() -> None:
    (forth,) = align(BEFORE, AFTER, series=SERIES, matcher=silent).pairs
    assert (forth.before, forth.after, forth.relation) == ("1", "a", Relation.DEVELOPS)
    (back,) = align(AFTER, BEFORE, series=SERIES, matcher=silent).pairs
    assert (back.before, back.after, back.relation) == ("a", "1", Relation.DEVELOPED_FROM)


def test_decisions_that_are_given_stand_in_the_place_of_those_of_the_series() -> None:
    assert align(BEFORE, AFTER, series=SERIES, decisions=[], matcher=silent).pairs == ()


def test_a_series_without_links_supplies_none() -> None:
    series = Series(key="accounts", title="Accounts", editions=(BEFORE, AFTER))
    alignment = align(BEFORE, AFTER, series=series, matcher=silent)
    assert (alignment.pairs, alignment.series) == ((), series)


def test_no_decision_is_needed_on_an_edition_and_itself() -> None:
    alignment = align(BEFORE, BEFORE, decisions=[decided("1", "2")], matcher=silent)
    assert names(alignment) == ["1-1 identical", "2-2 identical", "3-3 identical"]
    assert alignment.is_of_equals


@pytest.mark.parametrize(
    ("decisions", "what"),
    [
        ([decided("1", "a"), decided("1", "a", Verdict.DIFFERENT)], "2021/1 and 2024/a"),
        ([decided("1", "a"), decided("1", None, Verdict.DROPPED)], "2021/1"),
        ([decided("1", "a"), decided(None, "a", Verdict.NEW)], "2024/a"),
        ([decided("1", "a"), decided("1", None, Verdict.DIFFERENT)], "2021/1"),
        (
            [decided("1", None, Verdict.DROPPED), decided("1", None, Verdict.DIFFERENT)],
            "2021/1",
        ),
        (
            [
                decided("2", "b"),
                decided("2", "b"),
                decided("1", "a"),
                decided(None, "a", Verdict.NEW),
            ],
            "2021/2 and 2024/b, 2024/a",
        ),
    ],
)
def test_decisions_that_contradict_each_other_are_refused(
    decisions: list[Decision], what: str
) -> None:
    with pytest.raises(NotOnePair) as caught:
        align(BEFORE, AFTER, decisions=decisions)
    assert str(caught.value) == f"decisions contradict each other on {what}"


@pytest.mark.parametrize("verdict", [Verdict.RELATED, Verdict.DIFFERENT])
def test_what_is_new_may_touch_what_was_there(verdict: Verdict) -> None:
    decisions = [decided("1", "a", verdict), decided(None, "a", Verdict.NEW)]
    alignment = align(BEFORE, AFTER, decisions=decisions, matcher=silent)
    assert (names(alignment), len(alignment.one_sided)) == (["1-a decided"], 1)


def test_what_grew_out_of_another_is_not_new() -> None:
    decisions = [decided("1", "a", Verdict.DEVELOPS), decided(None, "a", Verdict.NEW)]
    with pytest.raises(NotOnePair, match="contradict each other on 2024/a"):
        align(BEFORE, AFTER, decisions=decisions)


@pytest.mark.parametrize("verdict", [Verdict.NEW, Verdict.DIFFERENT])
def test_nothing_is_called_new_while_its_words_stand_in_the_other_edition(
    verdict: Verdict,
) -> None:
    before, after = (
        Edition(key=key, recommendations=(Recommendation(key="1", text="Publish it."),))
        for key in ("2021", "2024")
    )
    alignment = align(before, after, decisions=[decided(None, "1", verdict)], matcher=silent)
    assert (names(alignment), alignment.one_sided) == (["1-1 identical"], ())
    assert [lapsed.why for lapsed in alignment.stale] == ["the same words stand in 2021/1"]


def test_stale_decisions_are_kept_apart() -> None:
    judged = Digest(side=Side.BEFORE, field=DigestField.TEXT, sha256="0" * 64)
    stale = Decision(
        before="1", after="a", verdict=Verdict.SAME_ASK, reason="read", digests=(judged,)
    )
    alignment = align(BEFORE, AFTER, decisions=[stale], matcher=silent)
    assert [lapsed.decision for lapsed in alignment.stale] == [stale]
    assert (alignment.pairs, alignment.unused) == ((), ())


PROPOSING = matcher(
    proposed("1-b", "0.7"),
    proposed("1-a", "0.9"),
    candidates=(refused("1-c", "0.2"), refused("3-a", "0.1"), refused("2-a", "0.3")),
)


def shown(undecided: tuple[Undecided, ...]) -> list[str]:
    """Each undecided item with its candidates, those that wait for a person marked by a star."""
    return [
        " ".join(
            [
                f"{each.side.value[0]}{each.key}{'*' * each.needs_person}",
                *(one.before + one.after for one in each.candidates),
            ]
        )
        for each in undecided
    ]


def test_what_a_person_must_look_at_is_ranked_likeliest_first() -> None:
    alignment = align(BEFORE, AFTER, matcher=PROPOSING)
    assert shown(alignment.waiting) == ["b1* 1a 1b 1c", "aa* 1a 2a 3a", "ab* 1b"]


def test_what_no_pair_carries_is_shown_with_its_refused_candidates() -> None:
    alignment = align(BEFORE, AFTER, matcher=PROPOSING)
    assert set(shown(alignment.undecided)) - set(shown(alignment.waiting)) == {
        "b2 2a",
        "b3 3a",
        "ac 1c",
    }


def test_an_open_pair_says_why_it_waits() -> None:
    waiting = evolve(proposed("1-a"), reason="the meaning may have turned: number")
    (first, _) = align(BEFORE, AFTER, matcher=matcher(waiting)).waiting
    assert [one.why_not for one in first.candidates] == ["the meaning may have turned: number"]


def test_at_most_five_candidates_are_shown() -> None:
    long = edition("2030", "abcdefgh")
    candidates = tuple(refused(f"1-{key}", "0.2") for key in "abcdefgh")
    alignment = align(BEFORE, long, matcher=matcher(candidates=candidates))
    assert shown(alignment.undecided)[0] == "b1 1a 1b 1c 1d 1e"


@pytest.mark.parametrize(("likeness", "undecided"), [("0.04", []), ("0.05", ["b1 1b", "aa 2a"])])
def test_of_what_is_carried_only_near_candidates_are_shown(
    likeness: str, undecided: list[str]
) -> None:
    candidates = (refused("1-b", likeness), refused("2-a", likeness))
    alignment = align(
        BEFORE, AFTER, decisions=[decided("1", "a")], matcher=matcher(candidates=candidates)
    )
    carried = {"b1", "aa"}
    assert [one for one in shown(alignment.undecided) if one[:2] in carried] == undecided


def test_of_what_is_decided_new_no_candidate_is_shown() -> None:
    alignment = align(
        BEFORE,
        AFTER,
        decisions=[decided(None, "a", Verdict.NEW)],
        matcher=matcher(candidates=(refused("1-a", "0.2"),)),
    )
    assert shown(alignment.undecided) == ["b1 1a"]


def test_nothing_is_undecided_where_nothing_is_near() -> None:
    assert align(BEFORE, AFTER, matcher=silent).undecided == ()


def test_candidates_and_pairs_stand_in_printed_order() -> None:
    alignment = align(BEFORE, AFTER, matcher=PROPOSING)
    assert names(alignment) == ["1-a proposed", "1-b proposed"]
    assert [one.before + one.after for one in alignment.candidates] == ["1c", "2a", "3a"]


def test_accepted_pairs_make_matches() -> None:
    decisions = [decided("2", "a"), decided("1", "a")]
    (match,) = align(BEFORE, AFTER, decisions=decisions, matcher=silent).matches
    assert (match.before, match.after) == (("1", "2"), ("a",))


def test_what_is_assumed_is_told_edition_by_edition() -> None:
    whole = Held(**dict.fromkeys(["priority", "main", "wider", "metrics"], Holding.COMPLETE))
    alignment = align(edition("2021", "1", held=whole), edition("2024", "1", held=whole))
    assert alignment.assumptions == (
        "2021: body is assumed to be held complete",
        "2024: body is assumed to be held complete",
    )


@pytest.mark.parametrize(
    ("before", "after", "backwards"),
    [(BEFORE, AFTER, False), (AFTER, BEFORE, True), (BEFORE, BEFORE, False)],
)
def test_the_later_edition_may_be_given_first(
    before: Edition, after: Edition, *, backwards: bool
) -> None:
    alignment = align(before, after, matcher=silent)
    assert alignment.is_backwards is backwards
    assert (alignment.edition(Side.BEFORE), alignment.edition(Side.AFTER)) == (before, after)


@pytest.mark.parametrize(
    ("before", "after", "backwards"),
    [
        (Edition(key="2024"), Edition(key="2021"), True),
        (Edition(key="2021"), Edition(key="2024"), False),
        (Edition(key="2021-b"), Edition(key="2021-a"), True),
        (Edition(key="old"), Edition(key="new"), False),
        (Edition(key="20245"), Edition(key="20211"), False),
        (
            Edition(key="new", published=Period.parse("2024")),
            Edition(key="old", published=Period.parse("2021")),
            True,
        ),
    ],
)
def test_an_order_is_taken_as_given_unless_something_tells(
    before: Edition, after: Edition, *, backwards: bool
) -> None:
    assert is_backwards(before, after) is backwards


def test_what_is_no_edition_is_refused_in_plain_words() -> None:
    with pytest.raises(TypeError, match="'2021' is not an edition; give series"):
        align("2021", "2024")  # type: ignore[arg-type]
