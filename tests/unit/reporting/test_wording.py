"""Wording: how single things are called."""

import pytest

from snapshots.comparison import NotAmong
from snapshots.model import Tier
from snapshots.reporting.wording import not_among


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
