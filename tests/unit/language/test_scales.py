import pytest

from snapshots.language.scales import GRETA_VERBS, action_category
from snapshots.model import Force


def test_every_force_has_a_verb_of_greta() -> None:
    assert list(GRETA_VERBS) == list(Force)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Share experience with others.", 1),
        ("Continue the reform.", 2),
        ("Consider ratifying the treaty.", 3),
        ("The State should strengthen its laws.", 4),
        ("Ratify the treaty.", 5),
        ("Fees should be abolished.", 5),
    ],
)
def test_the_verb_shows_the_action_wanted(text: str, category: int) -> None:
    found = action_category(text)
    assert found is not None
    assert found.value.value == category


@pytest.mark.parametrize("text", ["Paint the bridge.", "…"])
def test_a_verb_of_no_category_has_none(text: str) -> None:
    assert action_category(text) is None
