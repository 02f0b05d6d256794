import pytest

from snapshots.alignment.hearts import counterparts, hearts
from snapshots.alignment.likeness import scales, wording
from snapshots.alignment.normalising import read


def found(before: str, after: str) -> list[tuple[str, str]]:
    old, new = read(before, abbreviations={}), read(after, abbreviations={})
    both = scales([old], [new])
    return [
        (heart.before.strip(), heart.after.strip())
        for heart in hearts(wording(old, both), wording(new, both), both)
    ]


LAMPS = "Repair the harbour lamps"


@pytest.mark.parametrize(
    ("before", "hearts_found"),
    [
        ("Close the mine. Repair the harbour lamps.", [(LAMPS, LAMPS)]),
        ("Close the old copper mine and repair the harbour lamps", []),
        ("Repair the harbour lamps, except in winter", []),
        (LAMPS, []),
        ("Close the mine. Pave the long road", []),
    ],
)
def test_what_both_say_of_several_things_is_the_heart(
    before: str, hearts_found: list[tuple[str, str]]
) -> None:
    assert found(before, LAMPS) == hearts_found


def test_what_is_shared_beside_another_object_is_no_heart() -> None:
    assert found("Train nurses and teachers in rescue", "Train nurses and drivers in rescue") == []


def test_one_word_less_in_a_list_is_no_heart() -> None:
    assert found("Open the ferry to Uig and Tarbert", "Open the ferry to Uig") == []


def test_where_nothing_is_said_there_is_no_heart() -> None:
    assert found("It is so. Is it?", "So it is.") == []


def test_a_heart_counts_the_words_that_carry_meaning() -> None:
    old, new = (read(text, abbreviations={}) for text in (f"Close the mine. {LAMPS}.", LAMPS))
    both = scales([old], [new])
    assert {heart.size for heart in hearts(wording(old, both), wording(new, both), both)} == {3}


@pytest.mark.parametrize(
    ("before", "after", "answered"),
    [
        (
            f"{LAMPS}. Close the mine.",
            f"Do not close the mine. {LAMPS}.",
            [(LAMPS, LAMPS), ("Close the mine", "Do not close the mine")],
        ),
        (
            f"{LAMPS}. Close the mine.",
            "Do not close the mine.",
            [("Close the mine", "Do not close the mine")],
        ),
        (
            f"{LAMPS}.",
            f"{LAMPS}. Never repair harbour lamps.",
            [(LAMPS, LAMPS), (LAMPS, "Never repair harbour lamps")],
        ),
        ("Close the mine.", "Pave the road.", []),
        ("It is so.", "Pave the road.", []),
    ],
)
def test_sentences_that_are_alike_answer_each_other(
    before: str, after: str, answered: list[tuple[str, str]]
) -> None:
    old, new = read(before, abbreviations={}), read(after, abbreviations={})
    both = scales([old], [new])
    pairs = counterparts(wording(old, both), wording(new, both), both)
    assert [(one.before.strip(), one.after.strip()) for one in pairs] == answered
