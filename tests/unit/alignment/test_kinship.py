from collections import Counter

from snapshots.alignment.kinship import _TABLE, kin, one_form
from snapshots.alignment.roots import root


def roots(words: str) -> list[str]:
    return [root(word) for word in words.split()]


def test_the_longest_phrase_is_read_first() -> None:
    assert one_form(roots("set up shelters")) == one_form(roots("establish shelters"))


def test_a_phrase_that_stands_for_others_stays_as_it_is() -> None:
    assert one_form(roots("death penalty")) == one_form(roots("capital punishment"))


def test_words_without_kin_stay() -> None:
    assert one_form(["zebra", "quay"]) == ("zebra", "quay")


def test_no_phrase_stands_in_two_rows() -> None:
    others = [
        tuple(roots(phrase))
        for line in _TABLE.strip().splitlines()
        for phrase in line.partition(":")[2].split(",")
    ]
    assert [phrase for phrase, count in Counter(others).items() if count > 1] == []


def test_what_stands_for_a_row_stands_for_itself() -> None:
    stands = set(kin().values())
    assert {phrase: kin()[phrase] for phrase in stands if kin().get(phrase, phrase) != phrase} == {}
