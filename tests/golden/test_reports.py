"""Whole reports of the shipped records, in every format."""

from collections.abc import Callable

import pytest

from snapshots import Series, align, load_series, report
from snapshots.report import FORMATS
from snapshots.report.catalogue_page import catalogue_page

SUFFIXES = {"text": "txt", "markdown": "md", "html": "html", "csv": "csv", "json": "json"}


@pytest.fixture(scope="module")
def series() -> Series:
    return load_series()


@pytest.mark.parametrize("format", FORMATS)
def test_a_comparison_reads_as_it_did(
    series: Series, golden: Callable[[str, str], None], format: str
) -> None:
    comparison = series.compare("2021", "2024")
    golden(f"compare-2021-2024.{SUFFIXES[format]}", report(comparison, format))


@pytest.mark.parametrize("format", FORMATS)
def test_an_alignment_reads_as_it_did(
    series: Series, golden: Callable[[str, str], None], format: str
) -> None:
    alignment = align(series["2021"], series["2024"], series=series)
    golden(f"align-2021-2024.{SUFFIXES[format]}", report(alignment, format))


def test_an_edition_reads_as_it_did(series: Series, golden: Callable[[str, str], None]) -> None:
    golden("show-2021.txt", report(series["2021"], series=series))


def test_a_series_reads_as_it_did(series: Series, golden: Callable[[str, str], None]) -> None:
    golden("list.txt", report(series))


def test_the_catalogue_reads_as_it_did(golden: Callable[[str, str], None]) -> None:
    golden("kinds.md", report(catalogue_page(), "markdown"))
