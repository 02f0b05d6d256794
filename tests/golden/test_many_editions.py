"""Whole reports of many editions: timelines, lineages, summaries, drafts and briefs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from snapshots import Series, Timeline, brief, brief_text, lint, load_series, report, timeline
from snapshots.comparison import summarise
from snapshots.model import Force
from snapshots.reporting import FORMATS
from snapshots.reporting.briefs.writing import BRIEF_FORMATS, TEMPLATES

Golden = Callable[[str, str], None]

RIVERS = Path(__file__).parents[2] / "examples" / "rivers"


def suffix_of(name: str) -> str:
    """How the files of a format end."""
    return {"text": "txt", "markdown": "md"}.get(name, name)


@pytest.fixture(scope="module")
def shipped() -> Timeline:
    return timeline(load_series())


@pytest.fixture(scope="module")
def rivers() -> Timeline:
    return timeline(load_series(RIVERS))


@pytest.mark.parametrize("format", FORMATS)
def test_a_timeline_reads_as_it_did(rivers: Timeline, golden: Golden, format: str) -> None:
    golden(f"timeline-rivers.{suffix_of(format)}", report(rivers, format))


def test_a_timeline_with_gaps_reads_as_it_did(shipped: Timeline, golden: Golden) -> None:
    golden("timeline.txt", report(shipped))


@pytest.mark.parametrize("format", FORMATS)
def test_a_lineage_reads_as_it_did(rivers: Timeline, golden: Golden, format: str) -> None:
    lineage = rivers.lineage("2022/3")
    golden(f"lineage-rivers.{suffix_of(format)}", report(lineage, format, series=rivers.series))


@pytest.mark.parametrize("format", FORMATS)
def test_a_summary_reads_as_it_did(rivers: Timeline, golden: Golden, format: str) -> None:
    summary = summarise(rivers)
    golden(f"summary-rivers.{suffix_of(format)}", report(summary, format, series=rivers.series))


@pytest.mark.parametrize("format", FORMATS)
def test_what_lint_found_reads_as_it_did(rivers: Timeline, golden: Golden, format: str) -> None:
    series: Series = rivers.series
    latest = series["2022"]
    asks = latest.recommendations[:9]
    weaker = tuple(evolve(item, force=Force.INVITE, due=None) for item in asks)
    draft = evolve(
        latest, key="2025", published=None, recommendations=weaker, recommendations_printed=9
    )
    found = lint(draft, series)
    golden(f"lint-rivers.{suffix_of(format)}", report(found, format, series=series))


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("format", BRIEF_FORMATS)
def test_a_brief_reads_as_it_did(
    shipped: Timeline, rivers: Timeline, golden: Golden, format: str, template: str
) -> None:
    suffix = suffix_of(format)
    told = brief_text(brief(shipped, "2021", "2024"), format, template=template)
    golden(f"{template}-2021-2024.{suffix}", told)
    told = brief_text(brief(rivers, "2019", "2022"), format, template=template)
    golden(f"{template}-rivers-2019-2022.{suffix}", told)
