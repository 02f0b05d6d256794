"""The record of 2024 against the executive summary, where that lies beside the project."""

import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path

import pytest

from snapshots.files import load_series
from snapshots.model import Confidence, Series, Tier, digest, normal

ROOT = Path(__file__).parents[2]
SUMMARY = ROOT.parent / "shared" / "source" / "child-trafficking-uk-2024-executive-summary.md"
#: So many words in a row would be the report's words and not ours.
RUN = 6

pytestmark = pytest.mark.skipif(not SUMMARY.is_file(), reason="the summary is not distributed")


@pytest.fixture(scope="module")
def series() -> Series:
    return load_series(ROOT / "editions")


@pytest.fixture(scope="module")
def printed() -> str:
    return SUMMARY.read_text(encoding="utf-8")


def passages(printed: str) -> dict[str, str]:
    """The printed words of each part: 4 by its two sentences, 5 by the halves of its one."""
    numbered = dict(re.findall(r"^(\d)\. (.+)$", printed, re.MULTILINE))
    first, second = re.split(r"(?<=\.) ", numbered.pop("4"))
    half, _, other_half = numbered.pop("5").partition(" and ")
    return {**numbered, "4a": first, "4b": second, "5a": half, "5b": other_half}


def runs(words: str) -> set[tuple[str, ...]]:
    """All runs of so many words, punctuation and case aside."""
    found = re.findall(r"[\w']+", normal(words).casefold())
    return {tuple(found[start : start + RUN]) for start in range(len(found) - RUN + 1)}


def our_words(series: Series) -> Iterator[str]:
    """Every text of the records that is more than a name."""
    for edition in series:
        yield from (item.ask for item in edition.recommendations if item.ask)
        known = [claim.acknowledged for claim in edition.claims]
        known += [one.acknowledged for metric in edition.metrics for one in metric.observations]
        yield from (acknowledged.reason for acknowledged in chain.from_iterable(known))
    for links in series.links:
        yield from (decision.reason for decision in links.decisions)


def test_the_document_is_the_one_that_was_read(series: Series) -> None:
    read = [document.sha256 for document in series["2024"].documents]
    assert read == [sha256(SUMMARY.read_bytes()).hexdigest()]


def test_the_digests_are_those_of_the_printed_passages(series: Series, printed: str) -> None:
    recorded = {item.key: item.text_sha256 for item in series["2024"].in_tier(Tier.PRIORITY)}
    assert recorded == {key: digest(words) for key, words in passages(printed).items()}


def test_figures_said_to_be_read_in_the_summary_are_printed_there(
    series: Series, printed: str
) -> None:
    observations = chain.from_iterable(metric.observations for metric in series["2024"].metrics)
    read = [one for one in observations if one.evidence[0].confidence is Confidence.PRIMARY]
    assert [str(one.value) for one in read if f"{one.value}%" in printed] == ["44", "10", "26"]
    assert len(read) == 3


def test_no_text_of_the_records_shares_a_run_of_words_with_the_summary(
    series: Series, printed: str
) -> None:
    theirs = runs(printed)
    assert [words for words in our_words(series) if runs(words) & theirs] == []
