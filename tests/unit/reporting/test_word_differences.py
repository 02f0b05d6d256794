"""Two texts word by word, as they are shown."""

import pytest

from snapshots.language import Run, Standing, word_differences
from snapshots.reporting.word_differences import against, marked


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
    later = against("close it soon", "close it", later=True)
    assert (marked(later.runs), later.is_marked) == ("close it [-soon-]", True)
    earlier = against("close it soon", "close it", later=False)
    assert marked(earlier.runs) == "close it {+soon+}"


def test_texts_that_share_little_are_shown_unmarked() -> None:
    other = "paint all of the railings"
    shown = against("close it", other, later=True)
    assert shown.runs == (Run(standing=Standing.BOTH, words=other),)
    assert not shown.is_marked


def test_a_part_of_a_text_is_marked_however_much_more_the_text_says() -> None:
    part = "close the old bridge"
    whole = f"{part}, and paint all of the railings before the summer"
    assert against(whole, part, later=True).is_marked
