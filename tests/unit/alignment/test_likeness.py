from itertools import permutations

import pytest

from snapshots.alignment.likeness import Likeness, measure, scales, wording
from snapshots.alignment.normalising import read
from snapshots.alignment.rarity import rarity


def likeness(before: str, after: str) -> Likeness:
    old, new = read(before, abbreviations={}), read(after, abbreviations={})
    both = scales([old], [new])
    return measure(wording(old, both), wording(new, both), both)


def test_the_same_words_are_as_alike_as_can_be_but_for_the_damping() -> None:
    found = likeness("Repair the harbour lamps.", "Repair the harbour lamps.")
    assert (found.phrases, found.letters, found.covers_before, found.covers_after) == (10_000,) * 4
    assert found.words == found.sentence < 10_000


def test_nothing_in_common_is_no_likeness() -> None:
    assert likeness("Repair lamps.", "Sing loud.").mean == 0


def test_likeness_is_the_same_seen_from_either_side() -> None:
    one, other = "Repair the lamps; paint the quay.", "The quay needs paint and new ropes."
    there, back = likeness(one, other), likeness(other, one)
    assert (there.mean, there.covers_before) == (back.mean, back.covers_after)


def test_one_sentence_in_common_of_several_tells() -> None:
    long = "Close the old mine. Pave every road. Repair the harbour lamps. Plant tall trees."
    found = likeness(long, "Repair the harbour lamps.")
    assert found.sentence > found.words
    assert found.covers_after == 10_000 > found.covers_before


def test_texts_without_words_that_carry_meaning_have_nothing_in_common() -> None:
    assert likeness("It is so.", "Is it so?").sentence == 0


def test_words_of_few_items_weigh_more_and_drafting_words_less() -> None:
    items = [["quay", "lamp"], ["quay", "rope"], ["quay", "ensure"]]
    weights = rarity(items, items, light=["ensure"])
    assert weights["quay"] < weights["lamp"] == weights["rope"] > weights["ensure"]


@pytest.mark.parametrize("order", list(permutations(("quay", "lamp", "rope"))))
def test_weights_do_not_depend_on_the_order_of_words(order: tuple[str, ...]) -> None:
    assert rarity([list(order)], [["lamp"]]) == rarity([["lamp", "quay", "rope"]], [["lamp"]])
