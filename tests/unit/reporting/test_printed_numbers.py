"""That printed numbers differ is told where no change tells it."""

import pytest

from snapshots import align, compare
from snapshots.model import Decision, Edition, Recommendation, Verdict
from snapshots.reporting.printed_numbers import numbers_apart

BEDS = "The Government should fund 500 emergency beds by 2025."


def told(before: Recommendation, after: Recommendation, *more: Recommendation) -> list[str]:
    decisions = [
        Decision(before="1", after=item.key, verdict=Verdict.DEVELOPS, reason="read")
        for item in (after, *more)
    ]
    earlier = Edition(key="2021", recommendations=(before,))
    later = Edition(key="2024", recommendations=(after, *more))
    comparison = compare(align(earlier, later, decisions=decisions))
    return [
        line
        for result in comparison.results
        for line in numbers_apart(result, comparison.alignment)
    ]


def printed(text: str, key: str = "1") -> Recommendation:
    return Recommendation(key=key, text=text)


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (
            "The Government should fund 800 emergency beds by 2027.",
            ["the printed numbers differ, 500 before and 800 now"],
        ),
        ("The Government should fund 500 emergency beds by 2027.", []),
        ("The Government should fund emergency beds by 2027.", []),
        (
            "The Government should fund 800 emergency beds and 20 nurses by 2025.",
            ["the printed numbers differ, 500 before and 800 and 20 now"],
        ),
    ],
)
def test_numbers_that_no_change_tells(after: str, found: list[str]) -> None:
    assert told(printed(BEDS), printed(after)) == found


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("under 16", "under 18", ["the printed numbers differ, 16 before and 18 now"]),
        ("of 16 and over", "over 16", []),  # another bound, but the same number
    ],
)
def test_a_number_is_told_as_it_is_printed(before: str, after: str, found: list[str]) -> None:
    texts = (f"Teach all children {said} to swim." for said in (before, after))
    assert told(*map(printed, texts)) == found


def test_a_bound_that_moved_is_told_once() -> None:
    before, after = (f"Grant leave of at least {years} years." for years in ("five", "six"))
    assert told(printed(before), printed(after)) == []


def test_without_printed_words_no_number_is_compared() -> None:
    assert told(Recommendation(key="1", ask="fund 500 beds"), printed("Fund 800 beds.")) == []
