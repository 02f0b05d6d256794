from matchers import silent

from snapshots.alignment import align
from snapshots.comparison import compare
from snapshots.model import Decision, Edition, ItemHeld, Recommendation, Verdict
from snapshots.reporting.reasons import reason


def test_what_developed_also_says_what_else_it_is_related_to() -> None:
    asks = {"1": "Count the wells.", "2": "Map the springs.", "3": "Pay for the maps."}
    early, late = (
        Edition(
            key=key, recommendations=tuple(Recommendation(key=one, ask=asks[one]) for one in keys)
        )
        for key, keys in (("2021", "1"), ("2024", "23"))
    )
    decisions = [
        Decision(before="1", after="2", verdict=Verdict.DEVELOPS, reason="the same office"),
        Decision(before="1", after="3", verdict=Verdict.RELATED, reason="it costs money"),
    ]
    comparison = compare(align(early, late, decisions=decisions))
    told = {entry.name: reason(entry, comparison) for entry in comparison.existence}
    assert told["2021/1"] == "The same office; related to 2024/3: it costs money."
    assert told["2024/2"] == "The same office."


def not_seen(older: Edition, newer: Edition) -> str:
    comparison = compare(align(older, newer, matcher=silent))
    return next(reason(one, comparison) for one in comparison.existence if one.key == "new")


def test_a_fragment_that_is_not_seen_may_stand_in_what_is_missing_of_it() -> None:
    cut_off = Recommendation(key="new", ask="count", held=ItemHeld.PARTIAL)
    told = not_seen(Edition(key="2021"), Edition(key="2024", recommendations=(cut_off,)))
    assert told == "It is held only in part, so the part that is missing may stand there."


def test_what_is_not_seen_may_stand_in_what_the_other_holds_in_part() -> None:
    unclear = Recommendation(key="1", held=ItemHeld.NOTHING)
    asked = Recommendation(key="new", ask="count")
    older = Edition(key="2021", recommendations=(unclear,))
    told = not_seen(older, Edition(key="2024", recommendations=(asked,)))
    assert told == "Not all recommendations of 2021 are held whole."
