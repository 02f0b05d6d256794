"""All formats of a comparison tell the same things: the same ids, and as many of each."""

import csv
import io
import json
import re
from typing import Any

from hypothesis import given, settings

from snapshots import Comparison, Side, report
from snapshots.reporting.page import Table
from snapshots.reporting.pages import page
from snapshots.testing import comparisons

#: A report takes longer to make than a value, and there are five formats.
fewer = settings(max_examples=settings().max_examples // 2)
Row = dict[str, str]


def rows(comparison: Comparison, record: str) -> list[Row]:
    """The rows of one record in CSV."""
    lines = io.StringIO(report(comparison, "csv"), newline="")
    return [row for row in csv.DictReader(lines) if row["record"] == record]


def ids(comparison: Comparison, record: str) -> list[str]:
    return [row["id"] for row in rows(comparison, record)]


def from_json(comparison: Comparison) -> Any:
    return json.loads(report(comparison, "json"))


def first_cells(comparison: Comparison, column: str) -> list[str]:
    """What names the rows of the tables whose first column is called so."""
    tables = [block for block in page(comparison).blocks if isinstance(block, Table)]
    return [row[0] for table in tables if table.columns[0] == column for row in table.rows]


@fewer
@given(comparisons())
def test_every_recommendation_and_every_change_is_in_every_format(comparison: Comparison) -> None:
    found, names = from_json(comparison), [entry.name for entry in comparison.existence]
    assert ids(comparison, "recommendation") == names
    assert first_cells(comparison, "Recommendation") == names
    assert [f"{one['edition']}/{one['key']}" for one in found["existence"]] == names
    assert ids(comparison, "change") == [one["fingerprint"] for one in found["changes"]]


@fewer
@given(comparisons())
def test_every_figure_movement_and_claim_is_in_every_format(comparison: Comparison) -> None:
    found = from_json(comparison)
    claims = [result.id for result in comparison.claims]
    assert ids(comparison, "claim") == claims
    assert first_cells(comparison, "Claim") == claims
    assert [one["id"] for one in found["claims"]] == claims
    figures = [figure.key for figure in comparison.figures]
    assert ids(comparison, "figure") == [one["key"] for one in found["figures"]] == figures
    moved = len(comparison.movements)
    assert len(ids(comparison, "movement")) == len(found["movements"]) == moved
    assert len(first_cells(comparison, "Figure")) == len(figures) + moved


@fewer
@given(comparisons())
def test_every_outcome_and_every_assumption_is_in_every_format(comparison: Comparison) -> None:
    found, alignment = from_json(comparison), comparison.alignment
    outcomes = [(row["before"], row["after"], row["what"]) for row in rows(comparison, "match")]
    assert outcomes == [
        (
            " ".join(f"{alignment.before.key}/{key}" for key in one["before"]),
            " ".join(f"{alignment.after.key}/{key}" for key in one["after"]),
            one["outcome"],
        )
        for one in found["outcomes"]
    ]
    assumed = [
        f"{found[side.value]['key']}: {one}"
        for side in Side
        for one in found[side.value]["assumptions"]
    ]
    assert ids(comparison, "assumption") == assumed == list(alignment.assumptions)


@fewer
@given(comparisons())
def test_html_and_markdown_have_every_row_of_the_page(comparison: Comparison) -> None:
    tables = [block for block in page(comparison).blocks if isinstance(block, Table)]
    wanted = sum(len(table.rows) + 1 for table in tables)
    assert len(re.findall("<tr", report(comparison, "html"))) == wanted
    lines = report(comparison, "markdown").splitlines()
    assert len([line for line in lines if line.startswith("| ")]) == wanted + len(tables)


@fewer
@given(comparisons())
def test_no_two_rows_of_a_kind_have_one_id(comparison: Comparison) -> None:
    for record in ("recommendation", "change", "claim", "figure", "assumption", "match"):
        found = ids(comparison, record)
        assert len(set(found)) == len(found)
