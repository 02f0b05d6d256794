import pytest

from snapshots.alignment.hearts import hearts
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
        ("Close the mine. Repair the harbour lamps.", [(LAMPS, LAMPS)] * 2),
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


def test_a_heart_counts_the_words_that_carry_meaning() -> None:
    old, new = (read(text, abbreviations={}) for text in (f"Close the mine. {LAMPS}.", LAMPS))
    both = scales([old], [new])
    assert {heart.size for heart in hearts(wording(old, both), wording(new, both), both)} == {3}
