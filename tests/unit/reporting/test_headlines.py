"""Headlines: what is counted is counted once."""

import pytest

from snapshots.alignment import align
from snapshots.comparison import compare
from snapshots.model import Decision, Edition, Recommendation, Verdict
from snapshots.reporting.headlines import can_be_said, names


@pytest.mark.parametrize(
    ("printed", "wanted", "told"),
    [
        ("5 13 7 6 8", "5 6 7 8 13", "2024/5 to 2024/8 and 2024/13"),
        ("5 6 7 8", "5 7 8", "2024/5, 2024/7 and 2024/8"),
        ("4a 4b 5 10", "4a 4b 5 10", "2024/4a to 2024/5 and 2024/10"),
        ("x y z", "x y z", "2024/x, 2024/y and 2024/z"),
    ],
)
def test_a_range_is_told_only_of_numbers_that_follow_each_other(
    printed: str, wanted: str, told: str
) -> None:
    items = tuple(Recommendation(key=key, number=key, ask="publish") for key in printed.split())
    assert names(Edition(key="2024", recommendations=items), wanted.split()) == told


def test_every_recommendation_that_is_asked_again_is_counted_where_two_become_one() -> None:
    asks = [("1", "Light the bridge."), ("2", "Clean the lamps."), ("3", "Count the boats.")]
    before = Edition(
        key="2019", recommendations=tuple(Recommendation(key=key, text=text) for key, text in asks)
    )
    after = Edition(
        key="2022",
        recommendations=(
            Recommendation(key="1", text="Light the bridge with clean lamps."),
            Recommendation(key="3", text="Count the boats."),
        ),
    )
    merged = [
        Decision(before=key, after="1", verdict=Verdict.SAME_ASK, reason="a half of it")
        for key in ("1", "2")
    ]
    headlines = list(can_be_said(compare(align(before, after, decisions=merged))))
    assert headlines[0] == "Three of 2019 are asked again in 2022: one repeated and two merged."
