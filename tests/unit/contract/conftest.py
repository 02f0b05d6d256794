"""Two small editions of an invented report, and what is made of them."""

import pytest

from snapshots import Decision, Edition, Recommendation, Series, align, compare
from snapshots.alignment import Alignment, Pair, Proposal
from snapshots.comparison import Comparison
from snapshots.model import Certainty, Force, Held, Holding, Links, Verdict

WHOLE = Held(
    priority=Holding.ABSENT,
    main=Holding.COMPLETE,
    wider=Holding.ABSENT,
    body=Holding.ABSENT,
    metrics=Holding.NOTHING,
)


def silent(before: Edition, after: Edition, settled: tuple[Pair, ...]) -> Proposal:  # noqa: ARG001 - a matcher's
    """A matcher that has nothing to say, so that only the decision speaks."""
    return Proposal()


@pytest.fixture
def before() -> Edition:
    asked = Recommendation(key="3", number="3", ask="publish every measurement", force=Force.SHOULD)
    return Edition(key="2021", title="Rivers 2021", held=WHOLE, recommendations=(asked,))


@pytest.fixture
def after() -> Edition:
    asked = Recommendation(key="1", number="1", ask="publish every measurement", force=Force.MUST)
    other = Recommendation(key="2", number="2", ask="repair the weirs")
    return Edition(key="2024", title="Rivers 2024", recommendations=(asked, other))


@pytest.fixture
def series(before: Edition, after: Edition) -> Series:
    decision = Decision(
        before="3",
        after="1",
        verdict=Verdict.SAME_ASK,
        certainty=Certainty.HIGH,
        reason="the same, said more firmly",
    )
    links = Links(before="2021", after="2024", decisions=(decision,))
    return Series(key="rivers", title="Rivers", editions=(before, after), links=(links,))


@pytest.fixture
def alignment(series: Series) -> Alignment:
    return align(series["2021"], series["2024"], series=series, matcher=silent)


@pytest.fixture
def comparison(alignment: Alignment) -> Comparison:
    return compare(alignment)
