"""Flat tables for pandas and polars."""

import sys
from decimal import Decimal
from pathlib import Path

import pytest

from snapshots import (
    Edition,
    Metric,
    MissingExtra,
    Observation,
    Period,
    Series,
    UnknownKey,
    load_series,
    timeline,
    to_pandas,
    to_polars,
)
from snapshots.comparison import Comparison
from snapshots.contract import frame
from snapshots.contract.columns import FlatColumn, flat_columns
from snapshots.contract.frames import FRAMES
from snapshots.contract.movements import MovementForm
from snapshots.model import Acknowledged, Break, BreakCause, Comparator, Recommendation, Threshold

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def rivers() -> Series:
    return load_series(ROOT / "examples" / "rivers")


@pytest.fixture(scope="module")
def compared(rivers: Series) -> Comparison:
    return rivers.compare("2017", "2019")


def test_a_recommendation_is_a_row_with_its_id(series: Series) -> None:
    first = frame(series, "recommendations").rows[0]
    assert (first["id"], first["edition"], first["force"]) == ("2021/3", "2021", "should")
    assert (first["held"], first["sources"], first["due"]) == ("complete", None, None)


def test_an_edition_alone_has_its_own_rows(before: Edition) -> None:
    assert [row["id"] for row in frame(before, "recommendations").rows] == ["2021/3"]
    assert frame(before, "observations").rows == ()


def test_lists_are_one_text_with_sources_and_thresholds_readable() -> None:
    bound = Threshold(of="leave", comparator=Comparator.AT_LEAST, value=Decimal(5), unit="years")
    item = Recommendation(
        key="1", ask="grant it", nations=("wales", "england"), thresholds=(bound,)
    )
    row = frame(Edition(key="2021", recommendations=(item,)), "recommendations").rows[0]
    assert (row["nations"], row["thresholds"]) == ("wales; england", "leave at-least 5 years")


def test_an_observation_has_flags_its_metric_and_exact_digits(rivers: Series) -> None:
    rows = frame(rivers, "observations").rows
    share = next(row for row in rows if row["id"] == "2015/good-stretches-share/1")
    assert str(share["value"]) == "42.0"
    assert (share["place"], share["is_statistics"], share["metric_unit"]) == (
        "2015",
        False,
        "percent",
    )
    assert share["is_suppressed"] is False
    assert any(row["is_statistics"] for row in rows)


def test_a_change_has_its_fingerprint_and_the_sources_of_both_sides(
    compared: Comparison,
) -> None:
    rows = frame(compared, "changes").rows
    assert [row["id"] for row in rows] == [change.fingerprint for change in compared.changes]
    assert {row["subject"] for row in rows} >= {"recommendation", "metric"}
    assert all(row["sources"] for row in rows if row["basis"] == "key")


def test_a_movement_has_its_verdict_its_caveats_and_both_figures(compared: Comparison) -> None:
    rows = frame(compared, "movements").rows
    assert len(rows) == len(compared.movements)
    for row, movement in zip(rows, compared.movements, strict=True):
        assert row["is_withheld"] == movement.is_withheld
        codes = [caveat.code for caveat in movement.caveats]
        assert row["caveats"] == ("; ".join(codes) or None)
        assert row["start_place"] == movement.start.place


def test_a_finding_that_is_acknowledged_stands_with_its_reason() -> None:
    noted = Acknowledged(finding="odd", reason="printed so")
    observation = Observation(
        period=Period.parse("2021"), value=Decimal("1.0"), acknowledged=(noted,)
    )
    metric = Metric(key="eels", name="eels", unit="count", observations=(observation,))
    (row,) = frame(Edition(key="2021", metrics=(metric,)), "observations").rows
    assert (row["acknowledged"], row["metric_better"]) == ("odd: printed so", "undeclared")


def test_an_entry_without_a_text_of_its_own_is_json() -> None:
    broken = Break(since=Period.parse("2020"), cause=BreakCause.METHOD, reason="new forms")
    observation = Observation(period=Period.parse("2021"), value=Decimal(1))
    metric = Metric(
        key="eels", name="eels", unit="count", breaks=(broken,), observations=(observation,)
    )
    (row,) = frame(Edition(key="2021", metrics=(metric,)), "observations").rows
    assert row["metric_breaks"] == (
        '{"cause": "method", "evidence": [], "reason": "new forms", "since": "2020"}'
    )


def test_what_would_go_on_without_end_is_a_flag() -> None:
    (column,) = (it for it in flat_columns(MovementForm) if "instead" in it.name)
    assert (column.name, column.type) == ("has_instead", bool)
    assert isinstance(column, FlatColumn)


@pytest.mark.parametrize("name", sorted(FRAMES))
def test_pandas_and_polars_get_the_same_cells(
    rivers: Series, compared: Comparison, name: str
) -> None:
    values = {"changes": compared, "movements": compared, "lineage": timeline(rivers)}
    value = values.get(name, rivers)
    made = frame(value, name)
    pandas, polars = to_pandas(value, name), to_polars(value, name)
    assert list(pandas.columns) == list(made.columns)
    for column, kind in made.columns.items():
        cells = [row[column] for row in made.rows]
        assert [None if it is None else it for it in pandas[column]] == cells
        assert polars[column].to_list() == cells
        if kind is Decimal:
            printed = [None if it is None else format(it, "f") for it in cells]
            assert polars[f"{column}_printed"].to_list() == printed


def test_a_lineage_has_a_row_for_each_ask_in_each_edition(rivers: Series) -> None:
    rows = frame(timeline(rivers), "lineage").rows
    assert [(row["edition"], row["what"], row["recommendations"]) for row in rows][:4] == [
        ("2015", "first-asked", "2015/1"),
        ("2017", "strengthened", "2017/1"),
        ("2019", "split", "2019/1a; 2019/1b"),
        ("2022", "partly-dropped", "2022/1"),
    ]
    assert {row["sources"] for row in rows if row["recommendations"]} != {""}


def test_a_table_without_rows_has_its_columns(before: Edition) -> None:
    assert to_pandas(before, "observations").shape[0] == 0
    assert "value_printed" in to_polars(before, "observations").columns


def test_a_table_that_there_is_not_is_refused(series: Series, comparison: Comparison) -> None:
    with pytest.raises(UnknownKey, match="no table 'change'; did you mean 'changes'"):
        frame(comparison, "change")
    with pytest.raises(TypeError, match="changes are made from a Comparison, not from a Series"):
        frame(series, "changes")
    with pytest.raises(TypeError, match="made from a Series or a Edition"):
        frame(comparison, "recommendations")


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_the_missing_library_is_named_with_the_command(
    series: Series, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    make = to_pandas if library == "pandas" else to_polars
    with pytest.raises(MissingExtra, match=rf"pip install 'report-snapshots\[{library}\]'"):
        make(series, "recommendations")
