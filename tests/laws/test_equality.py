"""Equal editions change nothing; an independent judge finds a difference exactly where we do."""

import re

from attrs import evolve
from hypothesis import given

from snapshots import Edition, align, compare, differences
from snapshots.comparison import Action
from snapshots.comparison.waivers import WAIVED
from snapshots.testing import editions, keyed_editions
from snapshots.testing.related import KeyedEditions

OF_RECOMMENDATIONS = re.compile(r"recommendations\[[^]]*\](?:\.(?P<field>\w+))?")


@given(editions())
def test_an_edition_compared_with_itself_has_no_changes_whatever_is_held(edition: Edition) -> None:
    assert compare(align(edition, evolve(edition))).changes == ()


@given(editions())
def test_an_edition_differs_from_itself_in_no_field(edition: Edition) -> None:
    assert differences(edition, evolve(edition)) == ()


def compared(before: Edition, after: Edition) -> set[str]:
    """The paths of differences in recommendations, without fields that no rule compares."""
    found = (OF_RECOMMENDATIONS.match(one.path) for one in differences(before, after))
    return {match[0] for match in found if match and match["field"] not in WAIVED["Recommendation"]}
