"""Words that came or went and may change what is asked."""

import pytest

from snapshots.language import is_weighty, may_matter

MEND = "The port should mend the lamps of the pier."


@pytest.mark.parametrize(
    "after",
    [
        f"{MEND[:-1]}, and the council should run them.",
        f"{MEND} This should not be at the cost of the bells.",
        f"{MEND[:-1]}, including those of the lock.",
        "The port should mend most of the lamps of the pier.",
        "The port must mend the lamps of the pier.",
        "The port should immediately mend the lamps of the pier.",
        "The port should have mended the lamps of the pier.",
        "The port should mend the lamps of the pier or those.",
        "The port will mend the lamps of the pier.",
    ],
)
def test_what_came_or_went_in_a_text_that_else_stands_may_matter(after: str) -> None:
    assert may_matter(MEND, after)
    assert may_matter(after, MEND)


@pytest.mark.parametrize(
    "after",
    [
        MEND,
        "The port should repair the lamps of the pier.",
        "The lamps of the pier should be mended by the port.",
        "Burn whatever ropes the old crews left in the northern yard.",
    ],
)
def test_other_words_for_the_same_do_not_nor_does_another_text_altogether(after: str) -> None:
    assert not may_matter(MEND, after)
    assert not may_matter(after, MEND)


def test_a_duty_that_only_one_of_them_says_by_a_verb_does_not() -> None:
    assert not may_matter("Mend the lamps at night.", "You should mend the lamps at night.")
    assert may_matter("You must mend the lamps at night.", "You should mend the lamps at night.")


@pytest.mark.parametrize(
    ("said", "is_so"), [("lamps", True), ("12", True), ("may", True), ("of the", False)]
)
def test_what_says_anything_is_weighty(said: str, *, is_so: bool) -> None:
    assert is_weighty(said) is is_so
