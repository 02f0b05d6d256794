"""Briefs of the shipped and the invented series: untouched ones pass, altered ones do not."""

import random
import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from snapshots import Series, Timeline, brief, brief_text, load_series, timeline, verify_brief
from snapshots.reporting.briefs.writing import BRIEF_FORMATS, TEMPLATES

EXAMPLES = Path(__file__).parents[2] / "examples"
FOLDERS = (None, EXAMPLES / "rivers")
PAIRS = [
    (folder, before, after)
    for folder in FOLDERS
    for before, after in pairwise(edition.key for edition in load_series(folder))
]
SEED = 20241210


@cache
def followed(folder: Path | None) -> Timeline:
    return timeline(load_series(folder))


@cache
def written(folder: Path | None, before: str, after: str, form: str, template: str) -> str:
    return brief_text(brief(followed(folder), before, after), form, template=template)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("form", BRIEF_FORMATS)
@pytest.mark.parametrize(("folder", "before", "after"), PAIRS)
def test_an_untouched_brief_passes(
    folder: Path | None, before: str, after: str, form: str, template: str
) -> None:
    text = written(folder, before, after, form, template)
    assert verify_brief(text, followed(folder), template=template) == ()


def test_as_many_recommendations_are_listed_as_are_said_to_wait_for_a_person() -> None:
    found = brief(followed(EXAMPLES / "rivers"), "2015", "2019")
    (listed,) = [one for one in found.sections if one.heading == "For a person to decide"]
    assert "Seven recommendations wait for a person to decide; " in found.lead[0].text
    assert len(listed.sentences) == 7
    assert verify_brief(brief_text(found, "markdown"), followed(EXAMPLES / "rivers")) == ()


Change = Callable[[random.Random, str, Series], str]


def body_of(text: str) -> tuple[int, int]:
    """Where the sentences stand: behind the title, and before the notes."""
    start = text.index("<h1>") if "<h1>" in text else text.index("\n# ")
    return text.index("\n", start + 1), text.index("Notes")


def replaced(random_: random.Random, text: str, pattern: str, by: Callable[[str], str]) -> str:
    """One of the places that fit a pattern, altered."""
    start, end = body_of(text)
    place = random_.choice([*re.finditer(pattern, text[start:end])])
    return text[: start + place.start()] + by(place[0]) + text[start + place.end() :]


def a_digit(random_: random.Random, text: str, _: Series) -> str:
    return replaced(random_, text, r"\d(?![^<]*>)", lambda digit: str((int(digit) + 3) % 10))


def a_dropped_not(random_: random.Random, text: str, _: Series) -> str:
    return replaced(random_, text, r"\b(?:not|None|nothing|no) ", lambda _: "")


def an_addressee(random_: random.Random, text: str, series: Series) -> str:
    names = [body.name for body in series.bodies]
    start, end = body_of(text)
    found = [name for name in names if name in text[start:end]]
    old = random_.choice(found)
    new = random_.choice([name for name in names if name not in old and old not in name])
    return replaced(random_, text, re.escape(old), lambda _: new)


NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"]


def a_count(random_: random.Random, text: str, _: Series) -> str:
    pattern = rf"\b(?:{'|'.join(NUMBERS[:-1])})\b"
    return replaced(random_, text, pattern, lambda word: NUMBERS[NUMBERS.index(word) + 1])


CLAIMS = (
    "The Government has agreed to all of this.",
    "Nothing has been done.",
    "This is a marked improvement.",
    "Every ask was repeated.",
    "The figure has doubled",
    "as ministers promised",
)


def an_added_claim(random_: random.Random, text: str, _: Series) -> str:
    claim = random_.choice(CLAIMS)
    mark = r"(?=<sup>)" if "<sup>" in text else r"(?=\[\^)"
    return replaced(
        random_,
        text,
        random_.choice([mark, r"(?<=[a-z]) (?=[a-z])(?![^<]*>)"]),
        lambda _: f" {claim} ",
    )


CHANGES: tuple[Change, ...] = (a_digit, a_dropped_not, an_addressee, a_count, an_added_claim)


def test_of_300_altered_briefs_every_one_is_caught_with_line_and_reason() -> None:
    random_ = random.Random(SEED)
    missed = []
    for _ in range(300):
        folder, before, after = random_.choice([one for one in PAIRS if one[1] != "2018"])
        form, template = random_.choice(BRIEF_FORMATS), random_.choice(TEMPLATES)
        text = written(folder, before, after, form, template)
        change = random_.choice(CHANGES)
        altered = change(random_, text, followed(folder).series)
        assert altered != text
        found = verify_brief(altered, followed(folder), template=template)
        if not all(one.line and one.reason for one in found) or not found:
            missed.append((change.__name__, before, after, form, template))
    assert missed == []


def test_the_brief_of_2021_to_2024_is_a_page_and_a_half_at_most() -> None:
    text = written(None, "2021", "2024", "markdown", "brief")
    start, end = body_of(text)
    words = re.sub(r"\[\^\d+\]", "", text[start:end]).split()
    assert len(words) <= 750
