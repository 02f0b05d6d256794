"""Reports of every value that has one, in every format, and refusals of all others."""

import csv as reading
import io

import pytest
from attrs import evolve

from snapshots import Edition, Recommendation, Series, UnknownFormat, align, report
from snapshots.reporting import displayed
from snapshots.reporting.page import Page, Table
from snapshots.reporting.pages import page

EDITION = Edition(
    key="2014",
    title="Any report",
    recommendations=(Recommendation(key="1", number="1", text="=1+1 <b>&</b> | done"),),
)


def test_a_notebook_gets_text_and_html_at_once() -> None:
    bundle = EDITION._repr_mimebundle_()
    assert bundle == displayed(EDITION)
    assert bundle["text/plain"] == report(EDITION)
    assert bundle["text/html"].startswith("<style>")
    assert "<script" not in bundle["text/html"]


def test_a_value_is_printed_as_its_report() -> None:
    assert str(EDITION) == report(EDITION)


def test_a_recommendation_shows_its_printed_words_beside_the_ask() -> None:
    item = Recommendation(key="1", ask="publish", text="Publish the accounts.")
    assert "- asks: publish\n- printed: Publish the accounts.\n" in report(item)


def test_text_comes_out_escaped_in_html() -> None:
    assert "=1+1 &lt;b&gt;&amp;&lt;/b&gt; | done" in report(EDITION, "html")


def test_text_comes_out_escaped_in_markdown() -> None:
    assert "=1+1 &lt;b&gt;&amp;&lt;/b&gt; \\| done" in report(EDITION, "markdown")


def test_a_spreadsheet_runs_no_text() -> None:
    rows = list(reading.DictReader(io.StringIO(report(EDITION, "csv"))))
    assert [row["ask"] for row in rows] == ["'=1+1 <b>&</b> | done"]


RECORDS = Table(
    columns=("Name", "Source", "Why"), rows=(("a", "", "x"), ("b", "", "")), records=True
)


def test_a_column_that_no_record_fills_is_left_out_where_columns_stand_side_by_side() -> None:
    made = Page(blocks=(RECORDS,))
    assert report(made, "markdown") == ("| Name | Why |\n| --- | --- |\n| a | x |\n| b |  |\n")
    assert "Source" not in report(made, "html")
    assert '<td data-column="Why">x</td>' in report(made, "html")


def test_columns_stay_that_may_say_something_by_being_empty() -> None:
    grid = Table(columns=("Ask", "2019"), rows=(("a", ""),))
    assert "2019" in report(Page(blocks=(grid,)), "markdown")
    assert "Source" in report(Page(blocks=(evolve(RECORDS, rows=()),)), "html")


def test_a_page_is_its_own_page() -> None:
    made = page(EDITION)
    assert page(made) is made


@pytest.mark.parametrize("format", ["pdf", "Text", ""])
def test_an_unknown_format_is_refused_with_those_there_are(format: str) -> None:
    with pytest.raises(UnknownFormat, match="no format"):
        report(EDITION, format)


def test_a_value_without_a_table_has_no_csv() -> None:
    with pytest.raises(UnknownFormat) as refused:
        report(EDITION["1"], "csv")
    assert refused.value.known == ("text", "markdown", "html", "json")


def test_a_value_without_a_page_is_refused_in_plain_words() -> None:
    with pytest.raises(TypeError, match="42 has no report; give an edition"):
        report(42)


def test_an_alignment_without_candidates_has_only_its_head() -> None:
    empty = Edition(key="2016", title="Any report")
    alignment = align(empty, empty, series=Series(key="any", title="Any"))
    assert report(alignment).splitlines()[3] == "No pairs; no items for a person to look at."
