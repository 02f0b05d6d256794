from decimal import Decimal
from typing import Any

import pytest

from snapshots.comparison import Difference, differences
from snapshots.comparison.differences import plain
from snapshots.model import (
    Comparator,
    Confidence,
    Edition,
    Evidence,
    Force,
    Held,
    Holding,
    Metric,
    Observation,
    Period,
    Recommendation,
    Status,
    Threshold,
)

LEAVE = Threshold(of="leave", comparator=Comparator.AT_LEAST, value=Decimal(5), unit="years")
EVIDENCE = Evidence(source="report", confidence=Confidence.PRIMARY)


def ask(key: str, **fields: Any) -> Recommendation:
    return Recommendation(key=key, ask="pay", **fields)


def different(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, object, object]]:
    """What differs between two editions with these fields, as path, before and after."""
    editions = (Edition(**{"key": "2024", **fields}) for fields in (before, after))
    return [(each.path, each.before, each.after) for each in differences(*editions)]


def of_items(*items: Recommendation) -> dict[str, Any]:
    return {"recommendations": items}


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({}, {}, []),
        ({"schema_read": 1}, {"schema_read": 2}, []),
        ({"title": "A"}, {"title": "B"}, [("title", "A", "B")]),
        ({}, {"title": "B"}, [("title", None, "B")]),
        ({"recommendations_printed": 9}, {}, [("recommendations_printed", "9", None)]),
        (
            {"published": Period.parse("2024")},
            {"published": Period.parse("2024-12")},
            [("published", "2024", "2024-12")],
        ),
        (
            {"held": Held(main=Holding.PARTIAL)},
            {"held": Held(main=Holding.COMPLETE)},
            [("held.main", "partial", "complete")],
        ),
        ({"publishers": ("a", "b")}, {"publishers": ("b", "a")}, []),
        ({"publishers": ("a",)}, {"publishers": ("a", "b")}, [("publishers[b]", None, "b")]),
    ],
)
def test_every_field_that_differs_is_told(
    before: dict[str, Any], after: dict[str, Any], found: list[tuple[str, object, object]]
) -> None:
    assert different(before, after) == found


def test_recommendations_are_met_by_key_and_never_by_place() -> None:
    before = of_items(ask("2"), ask("3", force=Force.MUST))
    after = of_items(ask("1"), ask("2"), ask("3"))
    assert different(before, after) == [
        ("recommendations[1].ask", None, "pay"),
        ("recommendations[1].held", None, "complete"),
        ("recommendations[1].key", None, "1"),
        ("recommendations[3].force", "must", None),
    ]


def test_what_stands_in_one_edition_alone_is_told_value_by_value() -> None:
    before = of_items(ask("1", thresholds=(LEAVE,), evidence=(EVIDENCE,)))
    assert different(before, of_items(ask("1"))) == [
        ("recommendations[1].evidence[0].confidence", "primary", None),
        ("recommendations[1].evidence[0].source", "report", None),
        ("recommendations[1].thresholds[leave].comparator", "at-least", None),
        ("recommendations[1].thresholds[leave].of", "leave", None),
        ("recommendations[1].thresholds[leave].unit", "years", None),
        ("recommendations[1].thresholds[leave].value", "5", None),
    ]


def test_a_key_that_is_called_like_a_field_is_a_key() -> None:
    before, after = of_items(ask("themes", number="1")), of_items(ask("themes", number="2"))
    assert different(before, after) == [("recommendations[themes].number", "1", "2")]


def test_observations_are_met_by_period() -> None:
    def metrics(*values: str) -> dict[str, Any]:
        observations = (
            Observation(period=Period.parse("2024"), value=Decimal(value)) for value in values
        )
        metric = Metric(key="a", name="A", unit="count", observations=tuple(observations))
        return {"metrics": (metric,)}

    assert different(metrics("57.60", "1"), metrics("57.6", "2")) == [
        ("metrics[a].observations[2024 (2)].value", "1", "2"),
        ("metrics[a].observations[2024].value", "57.60", "57.6"),
    ]


def test_what_has_no_name_is_met_by_place() -> None:
    observation = Observation(period=Period.parse("2024"), status=(Status.MISSING, Status.BREAK))
    assert plain(observation.status) == {"0": "missing", "1": "break"}


def test_a_difference_is_one_value() -> None:
    found = differences(Edition(key="2021"), Edition(key="2024"))
    assert found == (Difference(path="key", before="2021", after="2024"),)
