from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from snapshots.alignment import Basis, Candidate, Clue, Match, Pair, PairStatus, Relation
from snapshots.alignment.matching import Proposal
from snapshots.alignment.pairs import matches
from snapshots.model import Side

SAME = Relation.SAME_ASK


def pair(names: str, relation: Relation = SAME, **fields: Any) -> Pair:
    """The pair that `1-a` stands for: 1 before, a after."""
    before, after = names.split("-")
    return Pair(before=before, after=after, relation=relation, **{"basis": Basis.DECIDED, **fields})


def shapes(*pairs: Pair) -> list[tuple[Relation, str, str]]:
    """The matches that pairs make among recommendations 1 to 4 and a to d."""
    made = matches(pairs, tuple("1234"), tuple("abcd"))
    return [(match.relation, "".join(match.before), "".join(match.after)) for match in made]


@pytest.mark.parametrize("relation", Relation)
def test_a_relation_mirrored_twice_is_itself(relation: Relation) -> None:
    assert relation.mirrored.mirrored is relation


@pytest.mark.parametrize(
    ("relation", "mirrored"),
    [
        (Relation.DEVELOPS, Relation.DEVELOPED_FROM),
        (Relation.DEVELOPED_FROM, Relation.DEVELOPS),
        (Relation.SAME_ASK, Relation.SAME_ASK),
        (Relation.REVERSED, Relation.REVERSED),
    ],
)
def test_only_growing_out_of_another_has_a_direction(
    relation: Relation, mirrored: Relation
) -> None:
    assert relation.mirrored is mirrored


@pytest.mark.parametrize(
    ("relation", "status", "carries"),
    [
        (SAME, PairStatus.ACCEPTED, True),
        (SAME, PairStatus.NEEDS_PERSON, False),
        (Relation.DEVELOPS, PairStatus.ACCEPTED, False),
    ],
)
def test_an_ask_is_carried_by_an_accepted_pair_of_the_same(
    relation: Relation, status: PairStatus, *, carries: bool
) -> None:
    assert pair("1-a", relation, status=status).carries is carries


CLUES = tuple(Clue(name="words", weight=Decimal(weight)) for weight in ("0.2", "0.7"))


@pytest.mark.parametrize(
    ("fields", "likeness"),
    [
        ({"probability": Decimal("0.9"), "clues": CLUES}, "0.9"),
        ({"probability": Decimal(0), "clues": CLUES}, "0"),
        ({"clues": CLUES}, "0.7"),
        ({}, "0"),
    ],
)
def test_likeness_is_the_probability_or_the_heaviest_clue(
    fields: dict[str, Any], likeness: str
) -> None:
    assert pair("1-a", **fields).likeness == Decimal(likeness)


def test_pairs_candidates_and_proposals_are_mirrored_whole() -> None:
    clue = Clue(name="only-before", weight=Decimal(0), words=("the bells",))
    grown = pair("1-a", Relation.DEVELOPS, clues=(clue,))
    candidate = Candidate(before="1", after="a", likeness=Decimal("0.1"), why_not="rivals")
    found = Proposal(pairs=(grown,), candidates=(candidate,)).mirrored
    assert found.mirrored == Proposal(pairs=(grown,), candidates=(candidate,))
    (back,), (refused,) = found.pairs, found.candidates
    assert (back.before, back.after, back.relation) == ("a", "1", Relation.DEVELOPED_FROM)
    assert back.clues == (evolve(clue, name="only-after"),)
    assert (refused.before, refused.after) == ("a", "1")


def test_a_pair_and_a_candidate_have_a_key_on_each_side() -> None:
    candidate = Candidate(before="1", after="a", likeness=Decimal(0), why_not="unlike")
    for each in (pair("1-a"), candidate):
        assert [each.key(side) for side in Side] == ["1", "a"]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("2-a 1-b", [(SAME, "1", "b"), (SAME, "2", "a")]),
        ("1-a 1-b", [(SAME, "1", "ab")]),
        ("1-b 2-b 1-a", [(SAME, "12", "ab")]),
        ("1-a 3-c 2-a 2-b 4-b", [(SAME, "124", "ab"), (SAME, "3", "c")]),
        ("1-d 2-c 3-d 4-c", [(SAME, "13", "d"), (SAME, "24", "c")]),
        ("", []),
    ],
)
def test_pairs_of_one_ask_that_share_a_recommendation_make_one_group(
    names: str, found: list[tuple[Relation, str, str]]
) -> None:
    assert shapes(*map(pair, names.split())) == found


@pytest.mark.parametrize(
    "relation", [Relation.DEVELOPS, Relation.DEVELOPED_FROM, Relation.REVERSED]
)
def test_a_pair_of_another_relation_stands_for_itself(relation: Relation) -> None:
    assert shapes(pair("1-b", relation), pair("1-a", relation), pair("1-c")) == [
        (relation, "1", "a"),
        (relation, "1", "b"),
        (SAME, "1", "c"),
    ]


@pytest.mark.parametrize(
    "each",
    [
        pair("1-a", Relation.RELATED),
        pair("1-a", Relation.DIFFERENT),
        pair("1-a", status=PairStatus.NEEDS_PERSON),
    ],
)
def test_what_is_related_different_or_waiting_makes_no_match(each: Pair) -> None:
    assert shapes(each) == []


def match(*pairs: Pair) -> Match:
    (made,) = matches(pairs, tuple("12"), tuple("ab"))
    return made


def test_a_group_is_not_one_to_one() -> None:
    assert match(pair("1-a")).is_one_to_one
    assert not match(pair("1-a"), pair("1-b")).is_one_to_one
    assert not match(pair("1-a"), pair("2-a")).is_one_to_one


@pytest.mark.parametrize(
    ("one", "other", "weakest"),
    [
        (Basis.IDENTICAL, Basis.DECIDED, Basis.DECIDED),
        (Basis.PROPOSED, Basis.DECIDED, Basis.PROPOSED),
        (Basis.IDENTICAL, Basis.IDENTICAL, Basis.IDENTICAL),
    ],
)
def test_a_group_is_as_sure_as_its_weakest_pair(one: Basis, other: Basis, weakest: Basis) -> None:
    assert match(pair("1-a", basis=one), pair("1-b", basis=other)).basis is weakest
