"""What a person chooses becomes a decision on the words that were judged."""

from decimal import Decimal

import pytest

from snapshots.alignment import Basis, Candidate, Pair, PairStatus, Proposal, Relation, Undecided
from snapshots.alignment.reviewing import Review, decide, recorded, words_judged, worth_showing
from snapshots.errors import NotOnePair, UnknownKey
from snapshots.model import (
    Decision,
    Digest,
    DigestField,
    Edition,
    ItemHeld,
    Links,
    Period,
    Recommendation,
    Side,
    Verdict,
    digest,
)

BEFORE = Edition(
    key="2019",
    recommendations=(
        Recommendation(key="1", text="Paint the old bridge green.", ask="paint it"),
        Recommendation(key="2", held=ItemHeld.NOTHING),
    ),
)
AFTER = Edition(
    key="2022",
    recommendations=(Recommendation(key="1", ask="Paint the new bridge green."),),
)
NONE_YET = Links(before="2019", after="2022")


def review(*decisions: Decision) -> Review:
    links = Links(before="2019", after="2022", decisions=decisions)
    return Review(before=BEFORE, after=AFTER, links=links)


def made(verdict: Verdict = Verdict.RELATED, reason: str = "both are painted") -> Decision:
    return decide(review().alignment, before="1", after="1", verdict=verdict, reason=reason)


def test_a_decision_carries_the_digest_of_the_words_that_were_shown() -> None:
    assert made().digests == (
        Digest(side=Side.BEFORE, field=DigestField.TEXT, sha256=digest(words_judged(BEFORE["1"]))),
        Digest(side=Side.AFTER, field=DigestField.ASK, sha256=digest(words_judged(AFTER["1"]))),
    )


def test_where_no_words_are_held_none_were_judged() -> None:
    decision = decide(review().alignment, before="2", verdict=Verdict.DROPPED, reason="said so")
    assert decision.digests == ()
    assert words_judged(BEFORE["2"]) == ""


def test_a_decision_says_who_and_when() -> None:
    day = Period.parse("2026-03-31")
    decision = decide(
        review().alignment, after="1", verdict=Verdict.NEW, reason="first", by="A. P.", on=day
    )
    assert (decision.by, decision.on, decision.before) == ("A. P.", day, None)


def test_an_item_that_is_not_there_cannot_be_judged() -> None:
    with pytest.raises(UnknownKey):
        decide(review().alignment, before="9", verdict=Verdict.DROPPED, reason="gone")


def test_a_second_decision_on_a_pair_takes_the_place_of_the_first() -> None:
    first, second = made(), made(Verdict.SAME_ASK)
    alone = made(Verdict.RELATED, "other")
    assert recorded(recorded(NONE_YET, [first]), [second]).decisions == (second,)
    assert recorded(NONE_YET, [first, alone]).decisions == (alone,)


def test_what_was_decided_needs_nobody_any_more() -> None:
    assert [(one.side, one.key) for one in review().open] == [(Side.BEFORE, "1"), (Side.AFTER, "1")]
    assert review(made()).open == ()


def test_a_decision_without_digests_gets_them() -> None:
    bare = Decision(before="1", after="1", verdict=Verdict.RELATED, reason="both are painted")
    assert review().deciding([bare]).links.decisions == (made(),)
    assert review().deciding([made()]).links.decisions == (made(),)


def test_decisions_on_other_editions_are_refused() -> None:
    with pytest.raises(NotOnePair, match="are on 2019 and 2024; what is reviewed is 2019 and 2022"):
        Review(before=BEFORE, after=AFTER, links=Links(before="2019", after="2024"))


def test_mere_noise_is_not_shown_but_the_likeliest_is() -> None:
    candidates = tuple(
        Candidate(before="1", after=key, likeness=Decimal(likeness), why_not="far")
        for key, likeness in (("a", "0.010"), ("b", "0.300"), ("c", "0.001"))
    )
    item = Undecided(side=Side.BEFORE, key="1", candidates=candidates, needs_person=True)
    assert [one.after for one in worth_showing(item)] == ["a", "b"]


OTHERS = Decision(
    before="1",
    after="1",
    verdict=Verdict.RELATED,
    reason="both are green",
    by="B. Q.",
    on=Period.parse("2026-03-31"),
)
DROPPED = Decision(before="1", verdict=Verdict.DROPPED, reason="painted no more")


def test_a_decision_is_added_to_what_others_decided_meanwhile() -> None:
    swans = Decision(before="2", verdict=Verdict.DROPPED, reason="nobody counts them")
    added = review(swans).adding(made(), known=NONE_YET)
    assert added.links.decisions == (swans, made())


def test_a_decision_takes_the_place_of_one_that_was_known() -> None:
    added = review(OTHERS).adding(made(), known=review(OTHERS).links)
    assert added.links.decisions == (made(),)


def test_a_decision_that_others_made_meanwhile_is_not_replaced() -> None:
    with pytest.raises(NotOnePair) as caught:
        review(OTHERS).adding(made(), known=NONE_YET)
    assert str(caught.value) == (
        "meanwhile there is a decision on 2019/1 and 2022/1 (related, by B. Q. on 2026-03-31)"
    )


def test_a_decision_that_contradicts_another_is_not_added() -> None:
    same = made(Verdict.SAME_ASK)
    with pytest.raises(NotOnePair) as caught:
        review(DROPPED).adding(same, known=NONE_YET)
    assert str(caught.value) == (
        "decisions contradict each other on 2019/1; "
        "there stands already 2019/1 (dropped, by somebody who is not named)"
    )


def test_decisions_that_contradict_each_other_are_not_taken() -> None:
    with pytest.raises(NotOnePair) as caught:
        review().taking(review(DROPPED, made(Verdict.SAME_ASK)).links)
    assert str(caught.value) == "decisions contradict each other on 2019/1"


def test_a_decision_is_taken_back_alone() -> None:
    back = review(DROPPED, made()).taking_back(made(), known=NONE_YET)
    assert back.links.decisions == (DROPPED,)


def test_what_a_decision_replaced_is_there_again_when_it_is_taken_back() -> None:
    back = review(made()).taking_back(made(), known=review(OTHERS).links)
    assert back.links.decisions == (OTHERS,)


def test_a_decision_that_others_changed_is_not_taken_back() -> None:
    with pytest.raises(NotOnePair, match=r"meanwhile there is a decision on .* by B. Q. on 2026"):
        review(OTHERS).taking_back(made(), known=NONE_YET)
    with pytest.raises(NotOnePair, match="there is no decision any more on 2019/1 and 2022/1"):
        review().taking_back(made(), known=NONE_YET)


def test_a_review_over_the_same_links_is_the_same() -> None:
    begun = review(made())
    assert begun.over(review(made()).links) is begun
    assert begun.over(NONE_YET).links == NONE_YET


BANKS = Edition(
    key="2019",
    recommendations=tuple(
        Recommendation(key=key, text=f"Plant {tree} along the bank.")
        for key, tree in (("1", "alders"), ("2", "willows"), ("3", "oaks"))
    ),
)
TREES = Edition(
    key="2022",
    recommendations=tuple(
        Recommendation(key=key, text=f"The bank is to have {tree}.")
        for key, tree in (("1", "alders"), ("2", "alders too"), ("3", "willows"), ("4", "elms"))
    ),
)
TAKEN, WAITS = PairStatus.ACCEPTED, PairStatus.NEEDS_PERSON
PAIRS = {("1", "1"): TAKEN, ("1", "2"): TAKEN, ("2", "3"): TAKEN, ("2", "4"): WAITS}
REFUSED = (("1", "3", "0.300"), ("1", "4", "0.010"), ("3", "4", "0.200"))


def trees(before: Edition, after: Edition, settled: tuple[Pair, ...]) -> Proposal:
    """Take the alders and the willows for the same, and ask whether the willows are elms."""
    assert (before.key, after.key) == ("2019", "2022")
    known = {(pair.before, pair.after) for pair in settled}
    return Proposal(
        pairs=tuple(
            Pair(
                before=earlier,
                after=later,
                relation=Relation.SAME_ASK,
                basis=Basis.PROPOSED,
                status=status,
                probability=Decimal(f"0.9{later}"),
            )
            for (earlier, later), status in PAIRS.items()
            if (earlier, later) not in known
        ),
        candidates=tuple(
            Candidate(before=earlier, after=later, likeness=Decimal(likeness), why_not="far")
            for earlier, later, likeness in REFUSED
        ),
    )


def planted(*decisions: Decision) -> Review:
    links = Links(before="2019", after="2022", decisions=decisions)
    return Review(before=BANKS, after=TREES, links=links, matcher=trees)


def on_trees(before: str, after: str | None, verdict: Verdict = Verdict.SAME_ASK) -> Decision:
    return Decision(before=before, after=after, verdict=verdict, reason="so it reads")


def told(review: Review) -> dict[str, list[str]]:
    return {one.key: [other.after for other in one.candidates] for one in review.unconfirmed}


def test_what_was_accepted_is_told_once_with_what_it_was_taken_for_first() -> None:
    begun = planted()
    assert told(begun) == {"1": ["2", "1", "3"], "2": ["3"]}
    assert {(one.side, one.needs_person) for one in begun.unconfirmed} == {(Side.BEFORE, False)}
    assert [(pair.before, pair.after) for pair in begun.accepted] == [
        ("1", "1"),
        ("1", "2"),
        ("2", "3"),
    ]


def test_a_pair_that_waits_is_no_candidate_of_what_was_accepted() -> None:
    (waiting, *_) = planted().open
    assert (waiting.key, [one.after for one in waiting.candidates]) == ("2", ["4"])
    assert planted().accepted_of(waiting) == ()


def test_what_is_identical_or_decided_is_confirmed_already() -> None:
    same = Edition(key="2022", recommendations=BANKS.recommendations)
    assert Review(before=BANKS, after=same, links=NONE_YET).unconfirmed == ()
    assert told(planted(on_trees("1", "1"))) == {"1": ["2", "3"], "2": ["3"]}
    assert told(planted(on_trees("1", "1"), on_trees("1", "2"))) == {"2": ["3"]}


@pytest.mark.parametrize("verdict", ["same-ask", "develops", "related", "reversed", "different"])
def test_any_decision_on_an_accepted_pair_takes_its_place(verdict: str) -> None:
    decided = planted(on_trees("2", "3", Verdict(verdict)))
    assert told(decided) == {"1": ["2", "1", "3"]}
    (pair,) = (one for one in decided.alignment.pairs if (one.before, one.after) == ("2", "3"))
    assert (pair.basis, pair.carries) == (Basis.DECIDED, verdict == "same-ask")


def test_what_goes_with_nothing_is_not_taken_for_the_same() -> None:
    alone = planted(on_trees("1", None, Verdict.DIFFERENT))
    assert told(alone) == {"2": ["3"]}
    assert [(one.side, one.key) for one in alone.open if one.key == "1"] == [(Side.AFTER, "1")]


def test_all_that_was_accepted_is_shown_and_noise_beside_it_is_not() -> None:
    candidates = tuple(
        Candidate(before="1", after=str(place), likeness=Decimal("0.001"), why_not="far")
        for place in range(8)
    )
    item = Undecided(side=Side.BEFORE, key="1", candidates=candidates, needs_person=False)
    assert [one.after for one in worth_showing(item, least=7)] == list("0123456")
    (first, _) = planted().unconfirmed
    assert [one.after for one in planted().shown(first)] == ["2", "1", "3"]
