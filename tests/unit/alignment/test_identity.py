import pytest

from snapshots.alignment import Basis, Pair, Relation, WordsUsed
from snapshots.alignment.identity import identical
from snapshots.model import Edition, ItemHeld, Recommendation, digest


def edition(key: str, *items: Recommendation) -> Edition:
    return Edition(key=key, recommendations=items)


def printed(key: str, text: str) -> Recommendation:
    return Recommendation(key=key, text=text)


def digested(key: str, text: str) -> Recommendation:
    return Recommendation(key=key, ask="pay", text_sha256=digest(text))


def texts(key: str, words: str) -> Edition:
    """An edition in which every letter is a recommendation of these words, numbered from 1."""
    return edition(key, *(printed(str(place), text) for place, text in enumerate(words, start=1)))


@pytest.mark.parametrize(
    ("before", "after", "used"),
    [
        (printed("1", "ring-\nfenced  money"), printed("9", "ringfenced money"), WordsUsed.TEXT),
        (digested("1", "Pay."), printed("9", "Pay."), WordsUsed.DIGEST),
        (digested("1", "Pay."), digested("9", "Pay."), WordsUsed.DIGEST),
    ],
)
def test_printed_words_that_are_the_same_make_a_pair(
    before: Recommendation, after: Recommendation, used: WordsUsed
) -> None:
    pairs = identical(edition("2021", before), edition("2024", after), set())
    assert list(pairs) == [
        Pair(
            before="1",
            after="9",
            relation=Relation.SAME_ASK,
            basis=Basis.IDENTICAL,
            words_used=used,
        )
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (printed("1", "Pay."), printed("1", "pay.")),
        (Recommendation(key="1", ask="pay"), Recommendation(key="1", ask="pay")),
        (Recommendation(key="1", ask="Pay."), printed("1", "Pay.")),
        (printed("1", "Pay."), Recommendation(key="1", held=ItemHeld.NOTHING)),
    ],
)
def test_other_words_and_our_own_prove_nothing(
    before: Recommendation, after: Recommendation
) -> None:
    assert list(identical(edition("2021", before), edition("2024", after), set())) == []


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ("ab", "ba", ["1-2", "2-1"]),
        ("aa", "aa", ["1-1", "2-2"]),
        ("aaa", "a", ["1-1", "2-1", "3-1"]),
        ("aa", "aaa", ["1-1", "2-2", "2-3"]),
    ],
)
def test_words_that_recur_are_paired_in_printed_order(
    before: str, after: str, pairs: list[str]
) -> None:
    found = identical(texts("2021", before), texts("2024", after), set())
    assert [f"{pair.before}-{pair.after}" for pair in found] == pairs


def test_a_pair_that_a_person_has_spoken_of_is_passed_over() -> None:
    found = identical(texts("2021", "ab"), texts("2024", "ab"), {("1", "1")})
    assert [(pair.before, pair.after) for pair in found] == [("2", "2")]


def test_an_edition_is_paired_with_itself_whatever_is_held() -> None:
    same = edition("2021", digested("1", "Pay."), Recommendation(key="2", held=ItemHeld.NOTHING))
    found = [(pair.before, pair.after, pair.words_used) for pair in identical(same, same, set())]
    assert found == [("1", "1", None), ("2", "2", None)]
