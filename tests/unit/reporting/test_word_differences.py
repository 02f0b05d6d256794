"""Two texts word by word."""

import pytest

from snapshots.reporting.word_differences import (
    Run,
    Standing,
    against,
    marked,
    share_little,
    word_differences,
)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("close it", "close it", "close it"),
        ("Close  it", "close it", "close it"),
        ("close it", "close it now", "close it {+now+}"),
        ("close it now", "close it", "close it [-now-]"),
        ("close it", "open it", "[-close-] {+open+} it"),
        ("", "open it", "{+open it+}"),
    ],
)
def test_what_stands_in_one_text_alone_stands_between_signs(
    before: str, after: str, shown: str
) -> None:
    assert marked(word_differences(before, after)) == shown


def test_the_other_text_is_marked_by_which_of_the_two_is_the_later() -> None:
    assert marked(against("close it soon", "close it", later=True)) == "close it [-soon-]"
    assert marked(against("close it soon", "close it", later=False)) == "close it {+soon+}"


def test_texts_that_share_little_are_shown_unmarked() -> None:
    other = "paint all of the railings"
    assert against("close it", other, later=True) == (Run(standing=Standing.BOTH, words=other),)


@pytest.mark.parametrize(
    ("other", "little"),
    [("close it", False), ("close it now", False), ("paint all of the railings", True)],
)
def test_whether_too_little_is_shared_is_the_same_from_either_side(
    other: str, *, little: bool
) -> None:
    assert share_little("close it", other) is share_little(other, "close it") is little
