"""Existence: what an absence is told to be absent from."""

from snapshots.alignment import align
from snapshots.comparison import NotAmong, compare
from snapshots.model import Edition, Held, Holding, Recommendation, Tier


def test_an_ask_is_not_told_to_be_missing_from_a_tier_that_is_empty() -> None:
    before = Edition(
        key="2019", recommendations=(Recommendation(key="1", text="Light the bridge."),)
    )
    after = Edition(
        key="2022",
        held=Held(main=Holding.COMPLETE, body=Holding.COMPLETE),
        recommendations=(Recommendation(key="1", text="Count the boats.", tier=Tier.MAIN),),
    )
    (dropped,) = compare(align(before, after)).dropped
    assert dropped.absence is not None
    assert dropped.absence.not_among == (NotAmong(tier=Tier.MAIN, count=1),)
