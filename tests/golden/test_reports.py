"""Whole reports, in every format: of the shipped records, and of the invented series."""

from collections.abc import Callable
from pathlib import Path

import pytest

from snapshots import Series, align, compare, load_series, report
from snapshots.reporting import FORMATS

Golden = Callable[[str, str], None]

RIVERS = Path(__file__).parents[2] / "examples" / "rivers"
SUFFIXES = {"text": "txt", "markdown": "md", "html": "html", "csv": "csv", "json": "json"}


@pytest.fixture(scope="module")
def series() -> Series:
    return load_series()


@pytest.fixture(scope="module")
def rivers() -> Series:
    return load_series(RIVERS)


@pytest.mark.parametrize("format", FORMATS)
def test_a_comparison_reads_as_it_did(series: Series, golden: Golden, format: str) -> None:
    comparison = series.compare("2021", "2024")
    golden(f"compare-2021-2024.{SUFFIXES[format]}", report(comparison, format))


@pytest.mark.parametrize("format", FORMATS)
def test_an_alignment_reads_as_it_did(series: Series, golden: Golden, format: str) -> None:
    alignment = align(series["2021"], series["2024"], series=series)
    golden(f"align-2021-2024.{SUFFIXES[format]}", report(alignment, format))


@pytest.mark.parametrize("format", FORMATS)
def test_changes_of_every_kind_read_as_they_did(
    rivers: Series, golden: Golden, format: str
) -> None:
    comparison = rivers.compare("2017", "2019")
    golden(f"compare-rivers-2017-2019.{SUFFIXES[format]}", report(comparison, format))


def test_an_edition_against_itself_reads_as_it_did(rivers: Series, golden: Golden) -> None:
    golden("compare-rivers-2017-2017.txt", report(rivers.compare("2017", "2017")))


def test_a_comparison_read_backwards_reads_as_it_did(rivers: Series, golden: Golden) -> None:
    golden("compare-rivers-2019-2017.txt", report(rivers.compare("2019", "2017")))


def test_what_a_person_must_decide_reads_as_it_did(rivers: Series, golden: Golden) -> None:
    alignment = align(rivers["2015"], rivers["2019"], series=rivers)
    golden("align-rivers-2015-2019.txt", report(alignment))
    golden("compare-rivers-2015-2019.txt", report(compare(alignment)))


def test_an_edition_reads_as_it_did(series: Series, rivers: Series, golden: Golden) -> None:
    golden("show-2021.txt", report(series["2021"], series=series))
    golden("show-2024.txt", report(series["2024"], series=series))
    golden("show-rivers-2022.txt", report(rivers["2022"], series=rivers))


def test_a_recommendation_and_a_metric_read_as_they_did(rivers: Series, golden: Golden) -> None:
    golden("show-rivers-2022-1.txt", report(rivers["2022"]["1"], series=rivers))
    golden("show-rivers-metric.txt", report(rivers["2022"].metrics[0], series=rivers))


@pytest.mark.parametrize("format", FORMATS)
def test_a_series_reads_as_it_did(series: Series, golden: Golden, format: str) -> None:
    golden(f"list.{SUFFIXES[format]}", report(series, format))
