from typing import Any

import pytest

from snapshots.alignment import (
    Alignment,
    Basis,
    Candidate,
    OneSided,
    Pair,
    PairStatus,
    Relation,
)
from snapshots.comparison import Absence, Existence, ExistenceVerdict, Gap, NotAmong, gaps
from snapshots.comparison.existence import judge
from snapshots.model import (
    Decision,
    Edition,
    Held,
    Holding,
    ItemHeld,
    Period,
    Recommendation,
    Side,
    Tier,
    Verdict,
)

WHOLE = Held(**dict.fromkeys(["priority", "main", "wider", "body"], Holding.COMPLETE))


def ask(key: str = "1", **fields: Any) -> Recommendation:
    words = {} if fields.get("held") is ItemHeld.NOTHING else {"ask": "publish the accounts"}
    return Recommendation(key=key, **{**words, **fields})


def edition(key: str, *items: Recommendation, **fields: Any) -> Edition:
    return Edition(key=key, recommendations=items, **fields)


def pair(relation: Relation = Relation.SAME_ASK, **fields: Any) -> Pair:
    return Pair(
        **{"before": "1", "after": "a", "basis": Basis.DECIDED, **fields}, relation=relation
    )


def said(verdict: Verdict, side: Side, key: str) -> OneSided:
    sides = {side.value: key}
    decision = Decision(**sides, verdict=verdict, reason="read")  # type: ignore[arg-type]
    return OneSided(side=side, key=key, verdict=verdict, decision=decision)


def judged(
    before: Edition | None = None, after: Edition | None = None, **fields: Any
) -> dict[str, Existence]:
    """What became of each recommendation, by its name; by default one in each edition."""
    before = before or edition("2021", ask("1"))
    after = after or edition("2024", ask("a"))
    return {each.name: each for each in judge(Alignment(before=before, after=after, **fields))}


def verdicts(**fields: Any) -> list[tuple[ExistenceVerdict, Basis]]:
    return [(each.verdict, each.basis) for each in judged(**fields).values()]


NEW, DROPPED = (ExistenceVerdict.NEW, Basis.HELD), (ExistenceVerdict.DROPPED, Basis.HELD)
NOT_SEEN = (ExistenceVerdict.NOT_SEEN, Basis.HELD)


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ([pair()], ExistenceVerdict.CARRIED),
        ([pair(Relation.DEVELOPS)], ExistenceVerdict.DEVELOPED),
        ([pair(Relation.DEVELOPED_FROM)], ExistenceVerdict.DEVELOPED),
        ([pair(Relation.DEVELOPS), pair()], ExistenceVerdict.CARRIED),
    ],
)
def test_what_stands_in_an_accepted_pair_was_carried_or_developed(
    pairs: list[Pair], found: ExistenceVerdict
) -> None:
    assert verdicts(pairs=tuple(pairs)) == [(found, Basis.DECIDED)] * 2


def test_a_verdict_rests_on_the_pairs_that_show_it() -> None:
    same, waiting = pair(basis=Basis.IDENTICAL), pair(status=PairStatus.NEEDS_PERSON)
    found = judged(pairs=(waiting, same))["2021/1"]
    assert (found.basis, found.pairs, found.absence) == (Basis.IDENTICAL, (same,), None)


@pytest.mark.parametrize("turn", [1, -1])
def test_a_verdict_is_as_firm_as_the_firmest_pair_that_shows_it(turn: int) -> None:
    pairs = (pair(basis=Basis.PROPOSED), pair(after="b"))
    both = edition("2024", ask("a"), ask("b"))
    assert judged(after=both, pairs=pairs[::turn])["2021/1"].basis is Basis.DECIDED


@pytest.mark.parametrize("relation", [Relation.RELATED, Relation.DIFFERENT, Relation.REVERSED])
def test_another_pair_carries_nothing(relation: Relation) -> None:
    assert verdicts(pairs=(pair(relation),)) == [DROPPED, NEW]


def test_a_pair_that_waits_leaves_both_undecided() -> None:
    found = verdicts(pairs=(pair(status=PairStatus.NEEDS_PERSON),))
    assert found == [(ExistenceVerdict.UNDECIDED, Basis.PROPOSED)] * 2


def test_a_person_may_call_new_or_dropped_what_the_records_do_not_prove() -> None:
    part = Held(main=Holding.PARTIAL)
    remarks = (said(Verdict.DROPPED, Side.BEFORE, "1"), said(Verdict.NEW, Side.AFTER, "a"))
    editions = (edition("2021", ask("1"), held=part), edition("2024", ask("a"), held=part))
    assert [each for each in judged(*editions, one_sided=remarks).values() if each.pairs] == []
    assert [
        (each.verdict, each.basis) for each in judged(*editions, one_sided=remarks).values()
    ] == [
        (ExistenceVerdict.DROPPED, Basis.DECIDED),
        (ExistenceVerdict.NEW, Basis.DECIDED),
    ]


def test_unlike_all_that_is_held_is_a_remark_and_no_verdict() -> None:
    remark = said(Verdict.DIFFERENT, Side.AFTER, "a")
    before = edition("2021", held=Held(body=Holding.NOTHING))
    found = judged(before, one_sided=(remark,))["2024/a"]
    assert found.verdict is ExistenceVerdict.NOT_SEEN
    assert found.absence is not None
    assert found.absence.remarks == (remark,)


def test_a_verdict_on_one_item_of_a_pair_does_not_prove_the_other_new() -> None:
    waiting = pair(basis=Basis.PROPOSED, status=PairStatus.NEEDS_PERSON)
    remark = said(Verdict.DROPPED, Side.BEFORE, "1")
    assert verdicts(pairs=(waiting,), one_sided=(remark,)) == [
        (ExistenceVerdict.DROPPED, Basis.DECIDED),
        (ExistenceVerdict.UNDECIDED, Basis.PROPOSED),
    ]


def test_of_what_is_not_held_nothing_is_said() -> None:
    before = edition("2021", ask("1", held=ItemHeld.NOTHING))
    found = judged(before, edition("2024"))["2021/1"]
    assert (found.verdict, found.basis, found.absence) == (
        ExistenceVerdict.NOT_HELD,
        Basis.HELD,
        None,
    )


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (edition("2021", ask("1")), NEW),
        (edition("2021"), NOT_SEEN),
        (edition("2021", recommendations_printed=0), NEW),
        (edition("2021", held=WHOLE), NEW),
        (edition("2021", ask(), held=Held(main=Holding.ABSENT, metrics=Holding.NOTHING)), NEW),
        (edition("2021", held=Held(main=Holding.ABSENT, metrics=Holding.NOTHING)), NOT_SEEN),
        (edition("2021", held=Held(main=Holding.COMPLETE)), NOT_SEEN),
        (edition("2021", held=Held(priority=Holding.PARTIAL)), NOT_SEEN),
        (edition("2021", held=Held(wider=Holding.NOTHING)), NOT_SEEN),
        (edition("2021", held=Held(body=Holding.PARTIAL)), NOT_SEEN),
        (edition("2021", ask("1", held=ItemHeld.IN_SHORT)), NOT_SEEN),
        (edition("2021", ask("1", held=ItemHeld.NOTHING)), NOT_SEEN),
    ],
)
def test_new_is_said_only_where_all_of_the_other_edition_is_held(
    other: Edition, found: tuple[ExistenceVerdict, Basis]
) -> None:
    assert verdicts(before=other)[-1] == found


@pytest.mark.parametrize(
    ("held", "found"),
    [
        (ItemHeld.COMPLETE, NEW),
        (ItemHeld.IN_SHORT, NEW),
        (ItemHeld.PARTIAL, NOT_SEEN),
    ],
)
def test_new_is_not_said_of_a_fragment(
    held: ItemHeld, found: tuple[ExistenceVerdict, Basis]
) -> None:
    after = edition("2024", ask("a", held=held))
    assert verdicts(before=edition("2021", held=WHOLE), after=after) == [found]


def absence(*editions: Edition, **fields: Any) -> Absence:
    """The trace of the absence of what 2024/a asks for."""
    found = judged(*editions, **fields)["2024/a"].absence
    assert found is not None
    return found


NOTHING_KNOWN = Absence(
    candidates=(), related=(), gaps=(), not_among=(), not_before=None, remarks=()
)


def test_nothing_more_is_known_of_an_absence_than_the_records_say() -> None:
    assert absence(edition("2021", recommendations_printed=0)) == NOTHING_KNOWN


def test_an_edition_without_any_recommendation_lacks_every_tier_that_it_does_not_mention() -> None:
    found = absence(edition("2021", held=Held(main=Holding.ABSENT))).gaps
    assert [(gap.part, gap.holding) for gap in found] == [
        ("priority", Holding.NOTHING),
        ("wider", Holding.NOTHING),
        ("body", Holding.NOTHING),
    ]


def test_the_trace_has_the_refused_candidates_and_what_is_related() -> None:
    near = Candidate(before="1", after="a", likeness=0, why_not="unlike")  # type: ignore[arg-type]
    pairs = [pair(relation) for relation in (Relation.RELATED, Relation.REVERSED)]
    unlike = pair(Relation.DIFFERENT)
    found = absence(candidates=(near,), pairs=(*pairs, unlike))
    assert (found.candidates, found.related) == ((near,), tuple(pairs))


def test_the_trace_has_the_parts_that_are_not_held_and_what_is_missing_of_them() -> None:
    before = edition(
        "2021",
        ask("1", tier=Tier.MAIN),
        ask("2", tier=Tier.MAIN, held=ItemHeld.NOTHING),
        ask("3", tier=Tier.MAIN, held=ItemHeld.PARTIAL),
        held=Held(main=Holding.PARTIAL, wider=Holding.NOTHING, body=Holding.ABSENT),
    )
    expected = (
        Gap(part="main", holding=Holding.PARTIAL, known=3, unknown=1),
        Gap(part="wider", holding=Holding.NOTHING, known=0, unknown=0),
    )
    assert absence(before).gaps == gaps(before) == expected


def test_the_trace_has_a_tier_that_was_assumed_complete_and_is_not() -> None:
    before = edition("2021", ask("1", tier=Tier.MAIN, held=ItemHeld.NOTHING))
    assert absence(before).gaps == (Gap(part="main", holding=Holding.PARTIAL, known=1, unknown=1),)


def test_the_trace_states_the_tiers_that_are_held_complete() -> None:
    before = edition(
        "2021",
        ask("4a", number="4", tier=Tier.PRIORITY),
        ask("4b", number="4", tier=Tier.PRIORITY),
        ask("x", tier=Tier.WIDER),
        held=Held(priority=Holding.COMPLETE, wider=Holding.COMPLETE, body=Holding.NOTHING),
    )
    assert absence(before).not_among == (
        NotAmong(tier=Tier.PRIORITY, count=1),
        NotAmong(tier=Tier.WIDER, count=1),
    )


def test_an_ask_is_not_told_to_be_missing_from_a_tier_that_is_empty() -> None:
    held = Held(main=Holding.COMPLETE, body=Holding.COMPLETE)
    before = edition("2021", ask("1", tier=Tier.MAIN), held=held)
    assert absence(before).not_among == (NotAmong(tier=Tier.MAIN, count=1),)


@pytest.mark.parametrize(
    ("joined", "among"),
    [
        (pair(Relation.DEVELOPS), []),
        (pair(Relation.REVERSED), []),
        (pair(status=PairStatus.NEEDS_PERSON), []),
        (pair(Relation.RELATED), [Tier.MAIN]),
        (pair(Relation.DIFFERENT), [Tier.MAIN]),
    ],
)
def test_nothing_is_not_among_a_tier_that_holds_its_counterpart(
    joined: Pair, among: list[Tier]
) -> None:
    before = edition("2021", ask("1", tier=Tier.MAIN), held=Held(main=Holding.COMPLETE))
    assert [fact.tier for fact in absence(before, pairs=(joined,)).not_among] == among


def test_an_ask_is_not_told_to_be_missing_where_its_very_words_stand() -> None:
    held = Held(main=Holding.COMPLETE)
    before = edition("2021", ask("1", tier=Tier.MAIN, text="Publish it."), held=held)
    after = edition("2024", ask("a", text="Publish it."))
    assert absence(before, after, pairs=(pair(Relation.DIFFERENT),)).not_among == ()


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"published": Period.parse("2021")}, True),
        ({"covers": Period.parse("2020/21")}, True),
        ({"published": Period.parse("2023"), "covers": Period.parse("2021")}, False),
        ({"published": Period.parse("2024")}, False),
        ({}, False),
    ],
)
def test_the_trace_says_since_when_it_can_have_been_asked(
    fields: dict[str, Any], *, told: bool
) -> None:
    act = Period.parse("2023")
    after = edition("2024", ask("a", not_before=act))
    assert absence(edition("2021", **fields), after).not_before == (act if told else None)


def test_nothing_limits_when_an_ask_without_a_limit_was_made() -> None:
    assert absence(edition("2021", published=Period.parse("2021"))).not_before is None


def test_every_recommendation_has_one_verdict_in_printed_order() -> None:
    found = judged(edition("2021", ask("2"), ask("1")), edition("2024", ask("b"), ask("a")))
    assert list(found) == ["2021/2", "2021/1", "2024/b", "2024/a"]
