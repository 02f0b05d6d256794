import pytest

from snapshots.alignment.answering import Answers, answers
from snapshots.alignment.likeness import scales, wording
from snapshots.alignment.normalising import read


def answered(before: str, after: str) -> Answers:
    old, new = read(before, abbreviations={}), read(after, abbreviations={})
    both = scales([old], [new])
    return answers(wording(old, both), wording(new, both), both)


def found(before: str, after: str) -> list[tuple[str, str]]:
    heart = answered(before, after).heart
    return [(heart.before.strip(), heart.after.strip())] if heart else []


LAMPS = "Repair the harbour lamps"


@pytest.mark.parametrize(
    ("before", "hearts_found"),
    [
        ("Close the mine. Repair the harbour lamps.", [(LAMPS, LAMPS)]),
        (
            "Close the old copper mine and repair the harbour lamps",
            [("repair the harbour lamps", LAMPS)],
        ),
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


@pytest.mark.parametrize(
    ("before", "after", "parts"),
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
    before: str, after: str, parts: list[tuple[str, str]]
) -> None:
    told = answered(before, after).parts
    assert [(one.before.strip(), one.after.strip()) for one in told] == parts


@pytest.mark.parametrize(
    ("after", "replaced"),
    [
        (f"{LAMPS} and close the mine", False),
        (LAMPS, False),
        (f"{LAMPS} and pave the road", True),
        (f"{LAMPS}, close the mine and pave the road", False),
    ],
)
def test_one_thing_is_replaced_where_each_item_says_what_the_other_does_not(
    after: str, *, replaced: bool
) -> None:
    assert answered(f"{LAMPS} and close the mine", after).is_replaced is replaced
