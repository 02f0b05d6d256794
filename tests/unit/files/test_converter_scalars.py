"""Single values: the strictness of a file, whatever cattrs would do by itself."""

import pytest

from snapshots.files.converter import structured
from snapshots.model import Theme


def test_white_space_around_a_text_is_not_part_of_it() -> None:
    assert structured({"key": "rivers", "name": "Rivers\n"}, Theme) == (
        Theme(key="rivers", name="Rivers"),
        (),
    )


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (4, "4 is not text; put it in quotation marks"),
        (True, "true is not text; put it in quotation marks"),
        ([], "a list is not text"),
    ],
)
def test_what_is_no_text_is_not_made_one(value: object, message: str) -> None:
    theme, mistakes = structured({"key": "rivers", "name": value}, Theme)
    assert (theme, [mistake.message for mistake in mistakes]) == (None, [message])
