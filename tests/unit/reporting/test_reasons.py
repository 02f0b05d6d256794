from snapshots.alignment import align
from snapshots.comparison import compare
from snapshots.model import Decision, Edition, Recommendation, Verdict
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
