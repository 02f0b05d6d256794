from typing import Any

import pytest

from snapshots import align, compare
from snapshots.alignment import Relation
from snapshots.model import Decision, Edition, Force, Recommendation, Verdict
from snapshots.reporting.turned_words import words_apart


def told(
    before: str,
    after: str,
    *,
    verdict: Verdict = Verdict.SAME_ASK,
    numbers: bool = False,
    fields: tuple[dict[str, Any], dict[str, Any]] = ({}, {}),
) -> list[str]:
    """What is told of two texts of which a person said what they are to each other."""
    editions = (
        Edition(key=key, recommendations=(Recommendation(key="1", text=text, **more),))
        for key, text, more in zip(("2021", "2024"), (before, after), fields, strict=True)
    )
    decision = Decision(before="1", after="1", verdict=verdict, reason="read")
    comparison = compare(align(*editions, decisions=[decision]))
    return [
        one
        for result in comparison.results
        for one in words_apart(result, comparison.alignment, are_numbers_told=numbers)
    ]


MEND = "The port should mend the lamps."


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (MEND, "The port should mend the lamps, where funds allow.", "scope (funds, allow now)"),
        ("Mend the lamps and bells.", "Mend the lamps.", "scope (bells before)"),
        (MEND, "The port may mend the lamps.", "permission (duty before; permission now)"),
        (
            "Mend the lamps every 6 weeks.",
            "Mend the lamps every 9 weeks.",
            "deadline (6 weeks before; 9 weeks now)",
        ),
        (
            "Mend all of the lamps by 2026.",
            "Mend some of the lamps.",
            "quantifier (all before), quantifier (some now) and number (2026 before)",
        ),
    ],
)
def test_the_words_that_may_matter_are_told_by_kind(before: str, after: str, said: str) -> None:
    assert told(before, after) == [f"its words differ in {said}"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (MEND, MEND),
        (MEND, "The lamps should be mended by the port."),
        (MEND, "The port should mend the ropes."),  # what was replaced the words show
        ("Die Lampen sollen brennen.", "Die Lampen sollen nicht brennen."),
        (
            MEND,
            f"{MEND[:-1]} and bells and ropes and nets and piers and cranes and hulls and oars.",
        ),
    ],
)
def test_nothing_is_told_of_what_is_no_turn_or_is_better_seen(before: str, after: str) -> None:
    assert told(before, after) == []


def test_what_a_change_tells_is_not_told_again() -> None:
    weeks = ("Mend the lamps every 6 weeks.", "Mend the lamps every 9 weeks.")
    assert told(*weeks, numbers=True) == []
    firm = ({"force": Force.SHOULD}, {"force": Force.INVITE})
    assert told(MEND, "The port may mend the lamps.", fields=firm) == []


def test_only_of_what_a_person_called_the_same_ask_is_it_told() -> None:
    assert told(MEND, f"{MEND[:-1]} in winter.", verdict=Verdict.DEVELOPS) == []
    editions = (
        Edition(key=key, recommendations=(Recommendation(key="1", text=text),))
        for key, text in (("2021", MEND), ("2024", "Let the port mend the lamps."))
    )
    comparison = compare(align(*editions))
    assert [result.match.relation for result in comparison.results] == [Relation.SAME_ASK]
    assert list(words_apart(comparison.results[0], comparison.alignment)) == []
