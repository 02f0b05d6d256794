from typing import Any

import pytest

from snapshots.alignment import Basis, Lapsed, OneSided, Pair, Relation, WordsUsed
from snapshots.alignment.deciding import Decided, apply, turned
from snapshots.model import (
    Certainty,
    Confidence,
    Decision,
    Digest,
    DigestField,
    Edition,
    Evidence,
    ItemHeld,
    Period,
    Recommendation,
    Side,
    Verdict,
    digest,
)

BEFORE = Edition(
    key="2021",
    published=Period.parse("2021"),
    recommendations=(
        Recommendation(key="1", ask="pay", text="Pay."),
        Recommendation(key="2", held=ItemHeld.NOTHING),
    ),
)
AFTER = Edition(
    key="2024",
    published=Period.parse("2024-06"),
    recommendations=(Recommendation(key="a", ask="pay more"),),
)


def decision(verdict: Verdict = Verdict.SAME_ASK, **fields: Any) -> Decision:
    sides = {} if "before" in fields or "after" in fields else {"before": "1", "after": "a"}
    return Decision(verdict=verdict, reason="read", **{**sides, **fields})


def judged(side: Side, field: DigestField, words: str) -> Digest:
    return Digest(side=side, field=field, sha256=digest(words))


def applied(
    *decisions: Decision, before: Edition = BEFORE, after: Edition = AFTER, backwards: bool = False
) -> Decided:
    return apply(decisions, before, after, backwards=backwards)


def why_stale(made: Decision, before: Edition = BEFORE, after: Edition = AFTER) -> list[str]:
    decided = applied(made, before=before, after=after)
    assert (decided.one_sided, decided.unused) == ((), ())
    return [lapsed.why for lapsed in decided.stale]


def test_a_decision_on_a_pair_makes_a_pair_with_all_that_the_person_said() -> None:
    evidence = (Evidence(source="report", confidence=Confidence.PRIMARY),)
    made = decision(Verdict.DEVELOPS, certainty=Certainty.FAIR, evidence=evidence)
    pair = Pair(
        before="1",
        after="a",
        relation=Relation.DEVELOPS,
        basis=Basis.DECIDED,
        certainty=Certainty.FAIR,
        reason="read",
        evidence=evidence,
    )
    assert applied(made) == Decided(pairs=(pair,), one_sided=(), stale=(), unused=())


@pytest.mark.parametrize(
    ("verdict", "relation"),
    [
        (Verdict.SAME_ASK, Relation.SAME_ASK),
        (Verdict.DEVELOPS, Relation.DEVELOPS),
        (Verdict.RELATED, Relation.RELATED),
        (Verdict.DIFFERENT, Relation.DIFFERENT),
        (Verdict.REVERSED, Relation.REVERSED),
    ],
)
def test_a_verdict_on_a_pair_is_its_relation_and_mirrored_seen_backwards(
    verdict: Verdict, relation: Relation
) -> None:
    (pair,) = applied(decision(verdict)).pairs
    assert (pair.before, pair.after, pair.relation) == ("1", "a", relation)
    (back,) = applied(decision(verdict), before=AFTER, after=BEFORE, backwards=True).pairs
    assert (back.before, back.after, back.relation) == ("a", "1", relation.mirrored)


@pytest.mark.parametrize(
    ("verdict", "sides", "side", "key"),
    [
        (Verdict.NEW, {"after": "a"}, Side.AFTER, "a"),
        (Verdict.DROPPED, {"before": "1"}, Side.BEFORE, "1"),
        (Verdict.DIFFERENT, {"before": "1"}, Side.BEFORE, "1"),
        (Verdict.DIFFERENT, {"after": "a"}, Side.AFTER, "a"),
    ],
)
def test_a_decision_on_one_recommendation_is_kept_by_itself(
    verdict: Verdict, sides: dict[str, str], side: Side, key: str
) -> None:
    made = decision(verdict, **sides)
    one = OneSided(side=side, key=key, verdict=verdict, decision=made)
    assert applied(made) == Decided(pairs=(), one_sided=(one,), stale=(), unused=())


def test_new_is_dropped_seen_backwards_and_the_decision_stays_as_it_was_made() -> None:
    made = decision(Verdict.NEW, after="a")
    decided = applied(made, before=AFTER, after=BEFORE, backwards=True)
    one = OneSided(side=Side.BEFORE, key="a", verdict=Verdict.DROPPED, decision=made)
    assert decided.one_sided == (one,)


def test_a_decision_turned_twice_is_itself() -> None:
    digests = (judged(Side.BEFORE, DigestField.ASK, "pay"),)
    made = decision(Verdict.DEVELOPS, digests=digests)
    assert turned(made).key(Side.BEFORE) == "a"
    assert turned(made).digests[0].side is Side.AFTER
    assert turned(turned(made)) == made


@pytest.mark.parametrize(
    ("sides", "why"),
    [
        ({"before": "7", "after": "a"}, "2021 has no recommendation '7'"),
        ({"before": "1", "after": "7"}, "2024 has no recommendation '7'"),
        ({"before": "8", "after": "7"}, "2021 has no recommendation '8'"),
    ],
)
def test_a_decision_on_what_is_gone_is_unused(sides: dict[str, Any], why: str) -> None:
    made = decision(**sides)
    lapsed = Lapsed(decision=made, why=why)
    assert applied(made) == Decided(pairs=(), one_sided=(), stale=(), unused=(lapsed,))


@pytest.mark.parametrize(
    "digests",
    [
        (),
        (judged(Side.BEFORE, DigestField.ASK, "pay"),),
        (judged(Side.BEFORE, DigestField.TEXT, "Pay."),),
        (judged(Side.AFTER, DigestField.ASK, "pay more"),),
        (
            judged(Side.AFTER, DigestField.ASK, "pay more"),
            judged(Side.AFTER, DigestField.TEXT, "Pay more."),
        ),
    ],
)
def test_a_decision_holds_while_the_words_it_judged_are_there(digests: tuple[Digest, ...]) -> None:
    assert why_stale(decision(digests=digests)) == []


@pytest.mark.parametrize(
    ("digests", "why"),
    [
        (
            (judged(Side.BEFORE, DigestField.ASK, "pay all"),),
            "the ask of 2021/1 has changed since the decision",
        ),
        (
            (
                judged(Side.BEFORE, DigestField.ASK, "pay"),
                judged(Side.BEFORE, DigestField.TEXT, "Pay all."),
            ),
            "the text of 2021/1 has changed since the decision",
        ),
        (
            (judged(Side.AFTER, DigestField.TEXT, "Pay more."),),
            "the words of 2024/a that were judged are no longer held",
        ),
    ],
)
def test_a_decision_is_stale_when_the_words_it_judged_have_changed(
    digests: tuple[Digest, ...], why: str
) -> None:
    assert why_stale(decision(digests=digests)) == [why]


def test_words_on_a_side_that_a_decision_does_not_name_cannot_make_it_stale() -> None:
    digests = (judged(Side.BEFORE, DigestField.ASK, "something else"),)
    made = decision(Verdict.NEW, after="a", digests=digests)
    assert [one.key for one in applied(made).one_sided] == ["a"]


@pytest.mark.parametrize(
    ("until", "stale"), [("2023", True), ("2024-05", True), ("2024-06", False), ("2024", False)]
)
def test_a_decision_lapses_when_its_time_has_passed(until: str, *, stale: bool) -> None:
    why = [f"it was to be looked at again after {until}"] if stale else []
    assert why_stale(decision(until=Period.parse(until))) == why


def test_a_decision_does_not_lapse_where_no_edition_is_dated() -> None:
    undated = (
        Edition(key="2021", recommendations=BEFORE.recommendations),
        Edition(key="2024", recommendations=AFTER.recommendations),
    )
    assert why_stale(decision(until=Period.parse("1900")), *undated) == []


@pytest.mark.parametrize(
    ("digests", "used"),
    [
        ((), None),
        ((judged(Side.BEFORE, DigestField.ASK, "pay"),), WordsUsed.ASK),
        (
            (
                judged(Side.AFTER, DigestField.ASK, "pay more"),
                judged(Side.BEFORE, DigestField.TEXT, "Pay."),
            ),
            WordsUsed.TEXT,
        ),
    ],
)
def test_the_words_that_a_person_judged_are_told(
    digests: tuple[Digest, ...], used: WordsUsed | None
) -> None:
    (pair,) = applied(decision(digests=digests)).pairs
    assert pair.words_used is used


def renumbered(text: str) -> Edition:
    return Edition(
        key="2021",
        recommendations=(
            Recommendation(key="1", text="Now first."),
            Recommendation(key="2", text=text),
        ),
    )


@pytest.mark.parametrize("laid_out", ["Pay.", " Pay. ".strip(), "Pay\u00ad."])
def test_a_decision_follows_its_words_to_another_number(laid_out: str) -> None:
    made = decision(digests=(judged(Side.BEFORE, DigestField.TEXT, "Pay."),))
    decided = applied(made, before=renumbered(laid_out))
    assert [(pair.before, pair.after) for pair in decided.pairs] == [("2", "a")]


def test_a_decision_does_not_follow_words_that_mean_something_else() -> None:
    made = decision(digests=(judged(Side.BEFORE, DigestField.TEXT, "Pay."),))
    decided = applied(made, before=renumbered("Do not pay."))
    assert decided.pairs == ()
    assert len(decided.stale) == 1


def test_a_decision_does_not_choose_between_two_with_its_words() -> None:
    made = decision(digests=(judged(Side.BEFORE, DigestField.TEXT, "Pay."),))
    twice = Edition(
        key="2021",
        recommendations=tuple(Recommendation(key=key, text="Pay.") for key in ("8", "9")),
    )
    assert applied(made, before=twice).unused[0].why == "2021 has no recommendation '1'"


def test_decisions_follow_words_that_stand_twice_in_their_order() -> None:
    digests = (judged(Side.BEFORE, DigestField.TEXT, "Pay."),)
    made = [
        Decision(before=key, verdict=verdict, reason="read", digests=digests)
        for key, verdict in (("10", Verdict.DROPPED), ("2", Verdict.DIFFERENT))
    ]
    twice = Edition(
        key="2021",
        recommendations=tuple(Recommendation(key=key, text="Pay.") for key in ("8", "9")),
    )
    assert [(one.key, one.verdict) for one in applied(*made, before=twice).one_sided] == [
        ("9", Verdict.DROPPED),
        ("8", Verdict.DIFFERENT),
    ]
