"""Wording: how single things are called."""

import pytest

from snapshots.comparison import NotAmong
from snapshots.model import Edition, Recommendation, Tier
from snapshots.reporting.wording import held, not_among


@pytest.mark.parametrize(
    ("tier", "count", "told"),
    [
        (Tier.PRIORITY, 5, "not among the five priority recommendations of 2024"),
        (Tier.BODY, 1, "not among the asks in the body text of 2024"),
    ],
)
def test_a_tier_is_told_with_its_number_where_there_are_several(
    tier: Tier, count: int, told: str
) -> None:
    fact = NotAmong(tier=tier, count=count)
    assert not_among(fact, "2024") == f"{told}, which are held complete"


def test_what_an_empty_record_holds_is_not_assumed() -> None:
    asked = Edition(key="2019", recommendations=(Recommendation(key="1", text="Count them."),))
    assert held(asked) == "assumed to be complete, since the record does not say"
    told = "no recommendation; the record does not say that none is printed"
    assert held(Edition(key="2022")) == told
