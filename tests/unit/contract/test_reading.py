"""JSON read back: the same value, or an error that says what is wrong."""

import json
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from snapshots import (
    Change,
    Edition,
    Evidence,
    InvalidFile,
    Links,
    Movement,
    Period,
    Problem,
    Recommendation,
    Series,
    Statistics,
    Threshold,
    UnsupportedSchema,
    Weight,
    differences,
)
from snapshots.alignment import Alignment
from snapshots.comparison import KINDS, Caveat, Comparison, Effect
from snapshots.contract import from_json, to_json
from snapshots.model import UNITS, Comparator, Confidence


def read_back(value: object) -> object:
    return from_json(to_json(value), type(value))


@pytest.mark.parametrize(
    "value",
    [
        Period.parse("2022..2024"),
        Weight.ROUTINE,
        Threshold(of="leave", comparator=Comparator.AT_LEAST, value=Decimal("5.0"), unit="years"),
        Evidence(source="report", confidence=Confidence.PRIMARY, supports=("ask", "tier")),
        UNITS["years"],
        Problem(file="2024.yaml", line=3, column=1, path="title", message="empty"),
        Caveat(code="a.b", title="t", effect=Effect.NOTE, detail="d", would_need="n"),
        KINDS["recommendation-due-renewed"],
        Statistics(key="gauges", title="Gauges"),
        Recommendation(key="1", ask="repair the weirs", due=Period.parse("2026")),
    ],
)
def test_a_value_comes_back_as_it_was(value: object) -> None:
    assert read_back(value) == value


def test_documents_come_back_as_they_were(series: Series) -> None:
    for value in (series, *series.editions, *series.links):
        assert read_back(value) == value


def test_an_alignment_and_a_comparison_come_back_as_they_were(
    alignment: Alignment, comparison: Comparison
) -> None:
    assert read_back(alignment) == alignment
    assert read_back(comparison) == comparison
    for value in (*comparison.changes, *differences(alignment.before, alignment.after)):
        assert read_back(value) == value


def test_a_change_with_several_values_comes_back(comparison: Comparison) -> None:
    change = evolve(comparison.changes[0], before=("a", "b"), after=None)
    assert isinstance(change, Change)
    assert read_back(change) == change


def test_a_narrowed_comparison_stays_narrow(comparison: Comparison) -> None:
    narrow = comparison.at_least(Weight.NOTABLE)
    assert len(narrow.changes) < len(comparison.changes)
    assert read_back(narrow) == narrow


def test_a_comparison_that_would_come_out_otherwise_is_refused(comparison: Comparison) -> None:
    data = json.loads(to_json(comparison))
    data["existence"][0]["verdict"] = "dropped"
    with pytest.raises(InvalidFile, match="Comparison that would be written otherwise"):
        from_json(json.dumps(data), Comparison)


def test_a_sentence_may_be_worded_otherwise(comparison: Comparison) -> None:
    data = json.loads(to_json(comparison))
    data["changes"][0]["sentence"] = "Said in other words."
    assert from_json(json.dumps(data), Comparison) == comparison


def test_a_comparison_without_what_was_compared_is_refused(comparison: Comparison) -> None:
    with pytest.raises(InvalidFile, match="record: holds nothing; to_json writes it"):
        from_json(to_json(comparison, record=False), Comparison)


def test_a_part_of_a_comparison_is_read_back_with_it() -> None:
    with pytest.raises(TypeError, match="a Movement is read back with its comparison"):
        from_json("{}", Movement)


def wrong(text: str, kind: type) -> list[str]:
    with pytest.raises(InvalidFile) as caught:
        from_json(text, kind)
    return [f"{problem.path}: {problem.message}" for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "kind", "problems"),
    [
        ("{", Edition, ["not JSON from here on"]),
        ("1.5", Period, ["1.5 is a number with a point; decimals are text"]),
        ("[]", Evidence, ["<list> stands where an object belongs"]),
        ('{"schema": 9}', Evidence, ["schema: is not 1, the form that this version reads"]),
        (
            '{"schema": 1, "source": 4, "confidence": "primary", "supports": []}',
            Evidence,
            ["source: 4 is not text"],
        ),
        (
            '{"schema": 1, "source": "a", "confidence": "primary", "supports": "x"}',
            Evidence,
            ["supports: 'x' stands where a list belongs"],
        ),
        (
            '{"schema": 1, "source": "a", "confidence": "primary", "supports": ["x", 1]}',
            Evidence,
            ["supports[1]: 1 is not text"],
        ),
        ('{"schema": 1, "key": "a b"}', Edition, ["key: 'a b' is not a key"]),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, kind: type, problems: list[str]) -> None:
    found = wrong(text, kind)
    assert len(found) == len(problems)
    for said, expected in zip(found, problems, strict=True):
        assert said.removeprefix(": ").startswith(expected)


def test_every_problem_of_a_series_is_told_at_once() -> None:
    data: dict[str, Any] = {"schema": 1, "key": "rivers", "title": "Rivers", "colour": "blue"}
    data |= {"editions": [{"schema": 1, "key": "A"}], "links": {}}
    assert wrong(json.dumps(data), Series)[0].startswith("colour: no such field")
    assert [problem.partition(":")[0] for problem in wrong(json.dumps(data), Series)] == [
        "colour",
        "editions[A].key",
        "links",
    ]


def test_a_newer_form_is_refused_and_not_guessed_at() -> None:
    with pytest.raises(UnsupportedSchema) as caught:
        from_json('{"schema": 99, "before": "1", "after": "2"}', Links)
    assert caught.value.schema == 99


def test_neither_true_nor_false_is_refused() -> None:
    from snapshots.contract.reading import _SCALARS

    assert _SCALARS[bool](True) is True  # noqa: FBT003 - the value itself
    with pytest.raises(ValueError, match="'yes' is neither true nor false"):
        _SCALARS[bool]("yes")
