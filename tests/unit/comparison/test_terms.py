"""Words of an ask that changed and may matter, as far as nothing else tells it."""

from typing import Any

import pytest
from matchers import silent

from snapshots import align, compare
from snapshots.alignment import Basis
from snapshots.comparison import Outcome
from snapshots.model import (
    Body,
    Decision,
    Edition,
    Force,
    ItemHeld,
    Period,
    Recommendation,
    Series,
    Verdict,
)

MEND = "The port should mend the lamps."
REVIEW = "The Home Office should review the guardianship service."
PUBLISH = REVIEW.replace(".", " and publish the findings by April 2025.")
OTHER = "The council should publish data on referrals."
BEDS = "The Government should fund 500 emergency beds by 2025."

Told = list[tuple[str, Any, Any]]


def told(
    before: str,
    after: str,
    *,
    fields: tuple[dict[str, Any], dict[str, Any]] = ({}, {}),
    verdict: Verdict = Verdict.SAME_ASK,
    series: Series | None = None,
) -> Told:
    """What is told of two texts on which a person decided, but for that they differ."""
    editions = (
        Edition(key=key, recommendations=(Recommendation(key="1", text=text, **more),))
        for key, text, more in zip(("2021", "2024"), (before, after), fields, strict=True)
    )
    decision = Decision(before="1", after="1", verdict=verdict, reason="read")
    alignment = align(*editions, decisions=[decision], series=series, matcher=silent)
    return [
        (finding.what, finding.before, finding.after)
        for result in compare(alignment).results
        for finding in result.findings
        if finding.what != "reworded"
    ]


def terms(before: tuple[str, ...] | None, after: tuple[str, ...] | None) -> Told:
    return [("terms-changed", before, after)]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (
            MEND,
            "The port should mend the lamps, where funds allow.",
            terms(None, ("where funds allow",)),
        ),
        (
            "Record the age, sex and nationality of each child.",
            "Record the age, nationality and region of each child.",
            terms(("sex",), ("region",)),
        ),
        (
            "Repeal the order and fund the crews.",
            "Restore the order and fund the crews.",
            terms(("Repeal",), ("Restore",)),
        ),
        ("Fund 40 beds.", "Fund 60 beds.", terms(("40",), ("60",))),
        (
            "Mend all of the lamps by 2026.",
            "Mend some of the lamps.",
            terms(("all", "by 2026"), ("some",)),
        ),
    ],
)
def test_what_would_have_made_the_program_ask_is_told_as_printed(
    before: str, after: str, found: Told
) -> None:
    assert told(before, after) == found
    assert told(after, before) == [(what, late, early) for what, early, late in found]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (MEND, MEND),
        (MEND, "The lamps should be mended by the port."),
        ("Die Lampen sollen brennen.", "Die Lampen sollen nicht brennen."),
    ],
)
def test_nothing_is_told_of_other_words_for_the_same(before: str, after: str) -> None:
    assert told(before, after) == []


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (
            "The Government should fund 800 emergency beds by 2027.",
            terms(("500",), ("800",)),
        ),
        ("The Government should fund 500 emergency beds by 2027.", []),
    ],
)
def test_what_a_field_tells_is_not_told_again(after: str, found: Told) -> None:
    moved = ("due-moved", "2025", "2027")
    assert sorted(told(BEDS, after)) == sorted([moved, *found])


def test_what_both_records_state_is_not_told_from_the_words() -> None:
    may = "The port may mend the lamps."
    assert told(MEND, may) == terms(("should",), ("may",))
    firm = {"force": Force.SHOULD}
    assert told(MEND, may, fields=(firm, firm)) == []
    due = {"due": Period.parse("2030")}
    by_then = ("Mend the lamps by 2026.", "Mend the lamps by 2027.")
    assert told(*by_then, fields=(due, due)) == []
    there = ("Mend the lamps in Wales.", "Mend the lamps in Wales and in England.")
    nations = ({"nations": ("wales",)}, {"nations": ("england", "wales")})
    assert [what for what, *_ in told(*there, fields=nations)] == ["scope-widened"]
    ports = {"addressees": ("ports",)}
    asked = ("The port must mend the lamps.", "The ports must mend the lamps.")
    assert told(*asked, fields=(ports, ports)) == []


def test_a_body_that_was_renamed_is_no_change_where_the_series_knows_it() -> None:
    bodies = (
        Body(key="farms", name="Department for Farms"),
        Body(key="nature", name="Department for Nature", succeeds=("farms",)),
        Body(key="police", name="River Police", succeeds=("wardens", "watch")),
        Body(key="wardens", name="River Wardens"),
        Body(key="watch", name="Night Watch"),
    )
    texts = (
        "The Department for Farms should clean the river with the River Police.",
        "The Department for Nature should clean the river with the River Police.",
    )
    series = Series(key="rivers", title="Rivers", bodies=bodies)
    assert told(*texts) == terms(("Farms",), ("Nature",))
    assert told(*texts, series=series) == []


def test_only_of_two_texts_held_whole_that_ask_the_same_is_it_told() -> None:
    winter = f"{MEND[:-1]} in winter."
    assert told(MEND, winter) == terms(None, ("in winter",))
    assert told(MEND, winter, verdict=Verdict.DEVELOPS) == []
    part = {"held": ItemHeld.PARTIAL}
    assert [what for what, *_ in told(MEND, winter, fields=({}, part))] == ["text-incomplete"]


def test_what_the_program_took_for_the_same_is_told_where_it_asks_more() -> None:
    before, after = (
        Edition(
            key=key,
            recommendations=(
                Recommendation(key="1", text=text),
                Recommendation(key="2", text=OTHER),
            ),
        )
        for key, text in (("2021", REVIEW), ("2024", PUBLISH))
    )
    result = compare(align(before, after)).results[0]
    assert (result.match.basis, result.outcome) == (Basis.PROPOSED, Outcome.TERMS_CHANGED)
    said = ("publish the findings by April 2025",)
    assert [(one.what, one.after) for one in result.findings if one.what != "reworded"] == [
        ("terms-changed", said)
    ]


def test_of_what_the_program_took_for_the_same_no_doubt_is_told() -> None:
    before, after = (
        Edition(key=key, recommendations=(Recommendation(key="1", text=text),))
        for key, text in (("2021", MEND), ("2024", "Let the port mend the lamps."))
    )
    assert [result.outcome for result in compare(align(before, after)).results] == [
        Outcome.REWORDED
    ]


def test_what_was_added_in_a_list_that_is_kept_up_is_told() -> None:
    kept = ("Publish the accounts.", "Train the pilots.", "Pay the clerks of the court.")
    before, after = (
        Edition(
            key=key,
            recommendations=tuple(
                Recommendation(key=str(place), text=text) for place, text in enumerate(texts)
            ),
        )
        for key, texts in (
            ("2021", (*kept, "The council should dredge the northern channel.")),
            ("2024", (*kept, "The council should dredge the northern channel where funds allow.")),
        )
    )
    result = compare(align(before, after)).results[-1]
    assert (result.match.basis, result.outcome) == (Basis.PROPOSED, Outcome.TERMS_CHANGED)
    assert [one.after for one in result.findings if one.what == "terms-changed"] == [
        ("where funds allow",)
    ]


def test_a_strengthened_ask_of_which_other_words_changed_is_mixed() -> None:
    before = Recommendation(key="1", text="The port should mend 5 lamps.")
    after = Recommendation(key="1", text="The port must mend 3 lamps.")
    decision = Decision(before="1", after="1", verdict=Verdict.SAME_ASK, reason="read")
    editions = (
        Edition(key=key, recommendations=(item,)) for key, item in (("1", before), ("2", after))
    )
    results = compare(align(*editions, decisions=[decision])).results
    assert [result.outcome for result in results] == [Outcome.MIXED]


LAMPS = "The port should mend all lamps of the outer pier by 2023."
ACCOUNTS = "The port should publish the accounts of the fund every year."
BOTH = f"{LAMPS[:-1]} and publish the accounts of the fund every year."
PARTS = (
    LAMPS.replace("all", "most").replace("2023", "2026"),
    ACCOUNTS.replace("should", "must").replace("every", "twice a"),
)


def told_of_parts(
    whole: str,
    parts: tuple[str, ...],
    *,
    is_split: bool = True,
    series: Series | None = None,
    **fields: Any,
) -> Told:
    """What is told of an ask that was split, or of several that were merged."""
    one = Edition(key="one", recommendations=(Recommendation(key="1", text=whole, **fields),))
    several = Edition(
        key="several",
        recommendations=tuple(
            Recommendation(key=str(place), text=text) for place, text in enumerate(parts)
        ),
    )
    keys = [("1", item.key) for item in several.recommendations]
    decisions = [
        Decision(before=before, after=after, verdict=Verdict.SAME_ASK, reason="read")
        for before, after in (keys if is_split else [key[::-1] for key in keys])
    ]
    sides = (one, several) if is_split else (several, one)
    (result,) = compare(align(*sides, decisions=decisions, series=series, matcher=silent)).results
    assert result.outcome is (Outcome.SPLIT if is_split else Outcome.MERGED)
    return [(finding.what, finding.before, finding.after) for finding in result.findings]


def test_what_changed_in_an_ask_that_was_split_or_merged_is_told() -> None:
    before, after = ("all", "2023", "every"), ("most", "2026", "must", "twice")
    assert told_of_parts(BOTH, PARTS) == terms(before, after)
    assert told_of_parts(BOTH, PARTS, is_split=False) == terms(after, before)
    assert told_of_parts(BOTH, (LAMPS, ACCOUNTS)) == []


def test_nothing_is_told_of_parts_that_are_not_held_whole_or_not_english() -> None:
    (kind, *_), *more = told_of_parts(BOTH, PARTS, held=ItemHeld.PARTIAL)
    assert (kind, more) == ("text-incomplete", [])
    assert told_of_parts("Die Lampen sollen brennen.", PARTS) == []


def test_of_parts_that_were_worded_anew_nothing_is_told() -> None:
    assert told_of_parts("Keep the harbour safe, lit and honest.", (LAMPS, ACCOUNTS)) == []


def test_a_renamed_body_is_no_change_of_parts_where_the_series_knows_it() -> None:
    bodies = (
        Body(key="farms", name="Department for Farms"),
        Body(key="nature", name="Department for Nature", succeeds=("farms",)),
    )
    whole = "The Department for Farms should clean the river and count the eels."
    parts = tuple(
        f"The Department for Nature should {deed}."
        for deed in ("clean the river", "count the eels")
    )
    series = Series(key="rivers", title="Rivers", bodies=bodies)
    assert told_of_parts(whole, parts) == terms(("Farms",), ("Nature",))
    assert told_of_parts(whole, parts, series=series) == []
