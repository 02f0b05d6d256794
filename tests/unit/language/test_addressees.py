import pytest

from snapshots.language.addressees import addressees, named
from snapshots.model import Body

BODIES = (
    Body(key="north-council", name="North Council", aliases=("NC",)),
    Body(key="trade-and-ports", name="Department for Trade and Ports"),
    Body(key="police", name="police"),
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The North Council must act.", "The North Council"),
        ("We urge the police to act.", "the police"),
        ("We recommend that the police should act.", "the police"),
        ("Act now.", ""),
        ("What is sold by them must be safe.", ""),
        ("Gates should be shut.", ""),
        ("There should always remain a reserve.", ""),
    ],
)
def test_the_words_before_an_active_verb_name_who_is_asked(text: str, words: str) -> None:
    assert named(text) == words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("NC should act.", ("north-council",)),
        ("The police and the North Council should act.", ("police", "north-council")),
        ("The Department for Trade and Ports should act.", ("trade-and-ports",)),
        ("The North Council, NC and the police should act.", ("north-council", "police")),
    ],
)
def test_names_and_aliases_become_bodies(text: str, keys: tuple[str, ...]) -> None:
    found = addressees(text, BODIES)
    assert found is not None
    assert found.value == keys


@pytest.mark.parametrize("text", ["The police and the mayor should act.", "Act now."])
def test_where_any_part_is_unknown_no_body_is_named(text: str) -> None:
    assert addressees(text, BODIES) is None
