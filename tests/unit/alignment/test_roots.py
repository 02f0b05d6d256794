import pytest

from snapshots.alignment.roots import root


@pytest.mark.parametrize(
    "words",
    [
        "organise organize organisation organizing",
        "programme program programs",
        "labour labor",
        "centre center",
        "catalogue catalog catalogues",
        "licence license",
        "travelled traveled",
        "fulfilment fulfillment",
        "judgement judgment",
        "cheque check",
        "grey gray",
        "analyse analyze",
        "ratify ratification ratifying",
        "plan planned planning plans",
        "equal equality",
        "child children",
    ],
)
def test_forms_and_spellings_of_a_word_share_a_root(words: str) -> None:
    assert len({root(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words", ["policy police", "committee commit", "community commune", "minority minor"]
)
def test_words_that_only_look_alike_keep_roots_of_their_own(words: str) -> None:
    one, other = (root(word) for word in words.split())
    assert one != other


@pytest.mark.parametrize("word", ["class", "status", "basis", "the", "at"])
def test_what_is_no_ending_stays(word: str) -> None:
    assert root(word) == word
