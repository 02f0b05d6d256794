"""What a person chooses becomes a decision on the words that were judged."""

from decimal import Decimal

import pytest

from snapshots.alignment import Candidate, Undecided
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
