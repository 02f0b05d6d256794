"""Headlines: what is counted is counted once."""

from snapshots.alignment import align
from snapshots.comparison import compare
from snapshots.model import Decision, Edition, Recommendation, Verdict
from snapshots.reporting.headlines import can_be_said


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
