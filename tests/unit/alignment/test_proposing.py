from decimal import Decimal
from typing import Any

import pytest

from snapshots.alignment import Proposal, align, proposing
from snapshots.alignment.chances import ACCEPTED
from snapshots.alignment.pairs import Basis, Pair, PairStatus, Relation, WordsUsed
from snapshots.alignment.proposing import propose
from snapshots.language import Turn, TurnKind
from snapshots.model import Edition, ItemHeld, Recommendation

LAMPS = "Repair the lamps of the outer harbour before winter."
LAMPS_AGAIN = "The lamps of the outer harbour should be repaired before winter."
ROPES = "Buy new ropes for every ferry."
DREDGE = "Dredge the northern channel of the estuary."


def edition(key: str, *texts: str, **fields: Any) -> Edition:
    items = tuple(
        Recommendation(key=str(number), text=text, **fields) for number, text in enumerate(texts, 1)
    )
    return Edition(key=key, title="Harbours", recommendations=items)


def proposed(*before: str, after: tuple[str, ...], **options: Any) -> Proposal:
    return propose(edition("2021", *before), edition("2024", *after), (), **options)


def said(proposal: Proposal) -> list[str]:
    return [f"{pair.before}-{pair.after} {pair.status.value}" for pair in proposal.pairs]


def turning(*kinds: str) -> Any:
    found = tuple(Turn(kind=TurnKind(kind)) for kind in kinds)
    return lambda before, after: found  # noqa: ARG005 - whatever is compared


def test_what_is_plainly_the_same_is_accepted_and_the_rest_left() -> None:
    assert said(proposed(LAMPS, ROPES, after=(DREDGE, LAMPS_AGAIN))) == ["1-2 accepted"]


def test_a_pair_tells_how_likely_it_is_and_why() -> None:
    (pair,) = proposed(LAMPS, after=(LAMPS_AGAIN,)).pairs
    assert pair.probability is not None
    assert pair.probability > Decimal("0.8")
    assert (pair.words_used, pair.basis, pair.reason) == (WordsUsed.TEXT, Basis.PROPOSED, None)
    assert [clue.words for clue in pair.clues if clue.name == "words-in-common"] == [
        ("harbour", "lamps", "outer", "repair", "winter")
    ]


def test_editions_that_are_equal_need_no_proposal() -> None:
    same = edition("2021", LAMPS, ROPES)
    assert propose(same, same, ()) == Proposal()


def test_one_ask_that_was_split_stands_in_two_pairs() -> None:
    both = "Repair the lamps of the outer harbour. Buy new ropes for every ferry."
    assert [name[:3] for name in said(proposed(both, after=(LAMPS_AGAIN, ROPES)))] == ["1-1", "1-2"]


@pytest.mark.parametrize(
    ("kinds", "relation", "reason"),
    [
        (("number",), Relation.SAME_ASK, "the meaning may have turned: number"),
        (("negation",), Relation.REVERSED, "the meaning may have turned: negation"),
        (
            ("object", "negation"),
            Relation.SAME_ASK,
            "the meaning may have turned: negation, object",
        ),
    ],
)
def test_what_may_have_turned_goes_to_a_person(
    kinds: tuple[str, ...], relation: Relation, reason: str
) -> None:
    (pair,) = proposed(LAMPS, after=(LAMPS_AGAIN,), turning=turning(*kinds)).pairs
    assert (pair.status, pair.relation, pair.reason) == (PairStatus.NEEDS_PERSON, relation, reason)
    assert [clue.name for clue in pair.clues if clue.weight == 0] == list(kinds)


def test_a_turn_beside_the_heart_of_a_pair_is_none() -> None:
    def only_whole(before: str, after: str) -> tuple[Turn, ...]:
        return (Turn(kind=TurnKind.NUMBER),) if "ropes" in before + after else ()

    both = f"{LAMPS} Buy 40 ropes."
    assert said(proposed(both, after=(LAMPS_AGAIN,), turning=only_whole)) == ["1-1 accepted"]


def test_a_turn_in_the_heart_of_a_pair_stays() -> None:
    both = f"{LAMPS} {ROPES}"
    found = proposed(both, after=(LAMPS_AGAIN,), turning=turning("actor"))
    assert said(found) == ["1-1 needs-person"]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (f"{LAMPS} {ROPES}", LAMPS, "only-before"),
        (LAMPS, f"{LAMPS} {ROPES}", "only-after"),
    ],
)
def test_what_one_of_two_items_says_besides_is_told(old: str, new: str, name: str) -> None:
    (pair,) = proposed(old, after=(new,)).pairs
    told = [(clue.name, clue.words) for clue in pair.clues if clue.name.startswith("only")]
    assert (pair.status, told) == (PairStatus.ACCEPTED, [(name, (ROPES.removesuffix("."),))])


LISTED = (
    "Repair the lamps {and_more} of the outer harbour before winter, tell the crews of every ferry "
    "when it is done, and send the bill to the port."
)


def test_an_ask_of_which_a_list_grew_is_the_same_and_one_that_lost_a_thing_waits() -> None:
    less, more = (LISTED.format(and_more=said) for said in ("and ropes", ", ropes and bells"))
    (pair,) = proposed(less, after=(more,)).pairs
    told = [(clue.name, clue.words) for clue in pair.clues if clue.name.startswith("only")]
    assert (pair.status, told) == (PairStatus.ACCEPTED, [("only-after", ("bells",))])
    (pair,) = proposed(more, after=(less,)).pairs
    assert (pair.status, pair.reason) == (
        PairStatus.NEEDS_PERSON,
        "the meaning may have turned: scope",
    )


LIST = (
    "The port should mend the lamps of the outer harbour.",
    "Publish the accounts of every lighthouse.",
    "Train the pilots in first aid each winter.",
)
DREDGE = "The council should dredge the northern channel."
LIMITED = "The council should dredge the northern channel where funds allow."


@pytest.mark.parametrize(
    ("others", "later", "status"),
    [
        (LIST, LIMITED, PairStatus.ACCEPTED),
        ((), LIMITED, PairStatus.NEEDS_PERSON),
        (LIST[:2], LIMITED, PairStatus.NEEDS_PERSON),
        (LIST, "The council should not dredge the northern channel.", PairStatus.NEEDS_PERSON),
        (LIST, f"{DREDGE} This does not apply to the lock.", PairStatus.NEEDS_PERSON),
        (LIST, DREDGE.replace("channel", "basin"), PairStatus.NEEDS_PERSON),
        (LIST, f"{DREDGE[:-1]} 3 times.", PairStatus.NEEDS_PERSON),
    ],
)
def test_in_a_list_that_is_kept_up_words_that_were_added_are_told_and_not_asked(
    others: tuple[str, ...], later: str, status: PairStatus
) -> None:
    found = align(edition("2021", *others, DREDGE), edition("2024", *others, later)).pairs[-1]
    assert found.status is status
    assert (found.reason is None) is (status is PairStatus.ACCEPTED)


def test_a_list_of_which_too_little_stays_is_not_kept_up() -> None:
    fresh = tuple(f"Paint the {what} of every ferry." for what in ("hulls", "masts", "decks"))
    found = align(edition("2021", *LIST, DREDGE), edition("2024", *fresh, LIMITED)).pairs
    assert [pair.status for pair in found] == [PairStatus.NEEDS_PERSON]


def test_what_is_held_in_part_is_not_accepted() -> None:
    part = edition("2021", LAMPS, held=ItemHeld.PARTIAL)
    (pair,) = propose(part, edition("2024", LAMPS_AGAIN), ()).pairs
    assert pair.reason == "the printed words are not held whole on both sides"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Das Amt soll der Polizei Daten geben.", "Das Amt soll der Polizei keine Daten geben."),
        (f"{LAMPS} Das Amt soll Daten geben.", f"{LAMPS} Das Amt soll keine Daten geben."),
    ],
)
def test_what_the_guard_cannot_read_is_not_accepted(old: str, new: str) -> None:
    (pair,) = proposed(old, after=(new,)).pairs
    assert (pair.status, pair.reason) == (PairStatus.NEEDS_PERSON, "the guard reads English only")


def test_the_records_own_words_are_compared_where_a_side_has_no_others() -> None:
    asks = Edition(key="2021", recommendations=(Recommendation(key="1", ask=LAMPS),))
    (pair,) = propose(asks, edition("2024", LAMPS_AGAIN), ()).pairs
    assert (pair.words_used, pair.status) == (WordsUsed.ASK, PairStatus.NEEDS_PERSON)


def test_of_what_is_not_held_nothing_is_said() -> None:
    nothing = Edition(key="2021", recommendations=(Recommendation(key="1", held=ItemHeld.NOTHING),))
    assert propose(nothing, edition("2024", LAMPS), ()) == Proposal()


HALF = "At the market hall, see that lamps and roof are repaired for visitors."


#: Six asks of other matters, so that an edition with two more has not few.
OTHERS = (
    "Teach every pupil to swim.",
    "Plant limes along the ring road.",
    "Open the reading room on Sundays.",
    "Test the wells for nitrate.",
    "Pay interpreters within a month.",
    "Count the bats in the old mill.",
)


def test_what_is_only_likely_goes_to_a_person_with_its_probability() -> None:
    (pair,) = proposed(LAMPS, after=(HALF,)).pairs
    assert pair.reason == f"its probability is {pair.probability}, it is accepted from 0.90"


def test_among_few_items_a_pair_has_to_be_likelier() -> None:
    old = (
        "Repair the lamps of the outer harbour wall before winter, since crews who come home late "
        "with a heavy catch run aground on the bar."
    )
    new = (
        "Lamps should burn all night on the outer harbour wall through the winter, whatever the "
        "price of oil may be by then."
    )
    (few,) = proposed(old, ROPES, after=(new, DREDGE)).pairs
    many = next(
        pair
        for pair in proposed(old, ROPES, *OTHERS, after=(new, DREDGE, *OTHERS)).pairs
        if pair.before == "1"
    )
    assert few.reason == f"its probability is {few.probability}, it is accepted from 0.90"
    assert (many.status, many.reason) == (PairStatus.ACCEPTED, None)


def test_what_the_records_have_in_common_makes_no_pair_the_same_ask() -> None:
    body = "The Canal and Navigation Authority"
    weirs = (
        f"Some four hundred weirs serve no mill, no canal and no gauge. {body} should take down "
        "those that stop salmon on their way upstream."
    )
    locks = f"{body} should rebuild the locks at which its own counts find hardly any salmon."
    before, after = (
        edition(key, text, *OTHERS, addressees=("canals",), themes=("wildlife",))
        for key, text in (("2021", weirs), ("2024", locks))
    )
    pair = next(pair for pair in propose(before, after, ()).pairs if pair.before == "1")
    assert pair.probability is not None
    assert pair.probability > ACCEPTED
    alone = next(
        pair
        for pair in proposed(weirs, *OTHERS, after=(locks, *OTHERS)).pairs
        if pair.before == "1"
    )
    assert pair.reason == (
        f"its probability beside what the records say is {alone.probability}, "
        "it is accepted from 0.90"
    )


def test_what_people_said_of_both_items_is_not_added_to_without_asking() -> None:
    settled = tuple(
        Pair(before=before, after=after, relation=Relation.SAME_ASK, basis=Basis.DECIDED)
        for before, after in ("12", "21")
    )
    before, after = edition("2021", LAMPS, ROPES), edition("2024", LAMPS_AGAIN, DREDGE)
    (pair,) = propose(before, after, settled).pairs
    assert (pair.before, pair.after, pair.status) == ("1", "1", PairStatus.NEEDS_PERSON)
    assert pair.reason is not None
    assert pair.reason.startswith("a person has said what each of the two goes with")


def test_settled_pairs_are_not_proposed_again() -> None:
    settled = Pair(before="1", after="1", relation=Relation.SAME_ASK, basis=Basis.DECIDED)
    before, after = edition("2021", LAMPS), edition("2024", LAMPS_AGAIN)
    assert propose(before, after, (settled,)) == Proposal()


def test_the_rest_of_a_split_is_still_asked_after_a_person_decided_one_part() -> None:
    both = "Repair the lamps of the outer harbour, and buy new ropes for every ferry of the town."
    before, after = edition("2021", both), edition("2024", LAMPS_AGAIN, ROPES)
    decided = Pair(before="1", after="1", relation=Relation.SAME_ASK, basis=Basis.DECIDED)
    asked = [name[:3] for name in said(propose(before, after, ()))]
    assert asked == ["1-1", "1-2"]
    assert [name[:3] for name in said(propose(before, after, (decided,)))] == ["1-2"]


def test_of_two_that_a_person_has_each_paired_only_what_is_plainly_the_same_is_asked() -> None:
    before, after = edition("2021", LAMPS, DREDGE), edition("2024", HALF, ROPES)
    decided = tuple(
        Pair(before=one, after=other, relation=Relation.SAME_ASK, basis=Basis.DECIDED)
        for one, other in (("1", "2"), ("2", "1"))
    )
    assert said(propose(before, after, ())) == ["1-1 needs-person"]
    assert said(propose(before, after, decided[:1])) == ["1-1 needs-person"]
    assert said(propose(before, after, decided)) == []


def test_a_pair_that_was_parted_is_no_rival() -> None:
    parted = Pair(before="1", after="1", relation=Relation.DIFFERENT, basis=Basis.DECIDED)
    before, after = edition("2021", LAMPS), edition("2024", LAMPS, LAMPS_AGAIN)
    assert said(propose(before, after, (parted,))) == ["1-2 accepted"]


def test_a_refusal_names_the_nearer_rivals() -> None:
    proposal = proposed(
        LAMPS, "Repair the roof of the market before winter.", after=(LAMPS_AGAIN, DREDGE)
    )
    refused = {(one.before, one.after): one for one in proposal.candidates}
    assert refused["2", "1"].why_not.startswith("nearer: 2021/1; its probability is")
    assert refused["1", "2"].why_not.startswith("too little is in common; its probability is")


def test_without_the_rival_that_a_refusal_names_the_pair_is_proposed() -> None:
    second = "Repair the roof of the market before winter."
    before, after = (LAMPS, second), (LAMPS_AGAIN,)
    assert ("2", "1") in {
        (one.before, one.after) for one in proposed(*before, after=after).candidates
    }
    assert [pair.before for pair in proposed(second, after=after).pairs] == ["1"]


def test_with_more_words_in_common_a_refused_pair_is_proposed() -> None:
    assert said(proposed(LAMPS, after=(DREDGE,))) == []
    assert said(proposed(LAMPS, after=(f"{DREDGE} {LAMPS_AGAIN}",))) == ["1-1 accepted"]


def test_five_candidates_are_kept_of_each_item() -> None:
    others = tuple(
        f"Paint the {thing} green" for thing in ["door", "wall", "gate", "roof", "wagon", "bell"]
    )
    proposal = proposed(LAMPS, after=others)
    assert len(proposal.candidates) == len(others)  # each of them has the one


def test_shuffled_items_are_paired_alike() -> None:
    before, after = (LAMPS, ROPES, DREDGE), (DREDGE, LAMPS_AGAIN, ROPES)
    texts = {
        (before[int(pair.before) - 1], after[int(pair.after) - 1])
        for pair in proposed(*before, after=after).pairs
    }
    turned = proposed(*before, after=after[::-1]).pairs
    assert texts == {
        (before[int(pair.before) - 1], after[::-1][int(pair.after) - 1]) for pair in turned
    }


def test_very_long_editions_are_swept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposing, "_VERY_LONG", 1)
    (first, _) = proposed(LAMPS, ROPES, after=(LAMPS_AGAIN, ROPES)).pairs
    assert first.reason is not None
    assert first.reason.startswith("in editions of this length")


def test_long_editions_are_screened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("snapshots.alignment.measuring._ALL", 1)
    proposal = proposed(LAMPS, ROPES, after=(DREDGE, LAMPS_AGAIN))
    assert said(proposal) == ["1-2 accepted"]
    assert ("2", "2") not in {(one.before, one.after) for one in proposal.candidates}


LAMPS_OF_OLD = "Repair the lamps of the outer harbour before the next winter."
AGAIN = "Repair the lamps of the outer harbour before next winter."


def alike(key: str, *texts: str) -> Edition:
    items = enumerate(texts, start=1)
    made = tuple(Recommendation(key=str(place), text=text) for place, text in items)
    return Edition(key=key, recommendations=made)


def test_two_items_that_are_each_repeated_word_for_word_are_not_crossed() -> None:
    pairs = align(alike("2021", LAMPS_OF_OLD, AGAIN), alike("2024", LAMPS_OF_OLD, AGAIN)).pairs
    assert [(pair.before, pair.after) for pair in pairs] == [("1", "1"), ("2", "2")]


def test_an_item_that_is_repeated_word_for_word_takes_no_other_without_a_person() -> None:
    pairs = align(alike("2021", LAMPS_OF_OLD), alike("2024", LAMPS_OF_OLD, AGAIN)).pairs
    assert [(pair.after, pair.carries) for pair in pairs] == [("1", True), ("2", False)]
    assert pairs[1].reason == "one of the two is repeated word for word elsewhere"
