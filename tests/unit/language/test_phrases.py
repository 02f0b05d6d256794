import pytest

from snapshots.language.phrases import plain


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Act without further delay", "act "),
        ("No fewer than ten", "atleast ten"),
        ("It must not exceed ten", "it must atmost ten"),
        ("Don't, can't and cannot", "do not, can not and can not"),
        ("The state’s duty", "the state’s duty"),
        ("The state's duty", "the state duty"),
        ("Turn tracking off", "disable tracking "),
        ("Lift the travel ban", "repeal the travel ban"),
        ("All wards other than one", "all wards except one"),
        ("No one may enter", "nobody may enter"),
        ("They stop short of paying", "they not paying"),
        ("Step back from paying", "not paying"),
        ("Give up paying", "not paying"),
        ("They should be free not to pay", "they should not pay"),
    ],
)
def test_a_phrase_stands_for_what_it_means(words: str, read: str) -> None:
    assert plain(words) == read
