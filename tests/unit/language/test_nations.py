import pytest

from snapshots.language.nations import NATIONS, nations


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Fund it in England and Wales.", ("england", "wales")),
        ("Fund it across Northern Ireland, Scotland and Wales.", NATIONS[1:]),
        ("Fund it across the UK.", NATIONS),
        ("Set up a UK-wide scheme.", NATIONS),
    ],
)
def test_a_phrase_of_place_names_the_nations(text: str, keys: tuple[str, ...]) -> None:
    found = nations(text)
    assert found is not None
    assert found.value == keys


@pytest.mark.parametrize(
    "text", ["The Welsh Government should act.", "Act in England, and later in Wales."]
)
def test_a_name_alone_or_two_places_limit_nothing(text: str) -> None:
    assert nations(text) is None
