from decimal import Decimal

import pytest

from snapshots.alignment.guard import blocking, reverses, turning_clues
from snapshots.language import Turn, TurnKind


def turn(kind: str) -> Turn:
    return Turn(kind=TurnKind(kind), before=("open",), after=("shut",))


@pytest.mark.parametrize(
    ("kind", "size", "blocks"),
    [
        ("negation", 40, True),
        ("number", 40, True),
        ("scope", 6, True),
        ("scope", 7, False),
        ("object", 11, True),
        ("object", 12, False),
    ],
)
def test_in_a_long_text_a_word_more_or_another_is_a_detail(
    kind: str, size: int, *, blocks: bool
) -> None:
    found = blocking(lambda before, after: (turn(kind),), "a", "b", size)  # noqa: ARG005
    assert bool(found) is blocks


LAMPS = "Repair all the lamps of the outer harbour before the first storms of the winter come"
ANEW = "Before winter storms, see to it that each harbour lamp is mended, as was asked long ago"


@pytest.mark.parametrize(
    ("kind", "after", "blocks"),
    [
        ("number", ANEW, False),
        ("negation", ANEW, True),
        ("number", LAMPS.replace("winter", "season"), True),
        ("number", "Mend lamps", False),
    ],
)
def test_where_a_long_text_is_worded_anew_one_soft_cue_proves_nothing(
    kind: str, after: str, *, blocks: bool
) -> None:
    found = blocking(lambda before, after: (turn(kind),), LAMPS, after, 3)  # noqa: ARG005
    assert bool(found) is blocks


def test_what_is_seen_from_the_other_side_alone_is_seen() -> None:
    def backwards(before: str, after: str) -> tuple[Turn, ...]:
        return (turn("number"),) if (before, after) == ("b", "a") else ()

    (found,) = blocking(backwards, "a", "b", 3)
    assert (found.before, found.after) == (("shut",), ("open",))


@pytest.mark.parametrize(
    ("kinds", "reversed_"),
    [
        ("", False),
        ("negation", True),
        ("antonym negation", True),
        ("beneficiary", True),
        ("negation object", False),
        ("number", False),
    ],
)
def test_only_what_turns_wholly_is_called_reversed(kinds: str, *, reversed_: bool) -> None:
    assert reverses(map(turn, kinds.split())) is reversed_


def test_a_turn_is_a_clue_that_names_its_words() -> None:
    (clue,) = turning_clues([turn("antonym")])
    assert (clue.name, clue.weight, clue.words) == ("antonym", Decimal(0), ("open", "shut"))


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("Mend lamps and old ropes", "Mend lamps", [(("old", "ropes"), ())]),
        ("Ropes are to be mended", "Mend lamps and ropes", [((), ("lamps",))]),
        ("Mend lamps and ropes in winter", "Mend lamps and ropes", []),
        ("Mend lamps and ropes", "Mend lamps or paint roofs", []),
    ],
)
def test_one_of_two_things_that_is_gone_blocks(
    before: str, after: str, lost: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    found = blocking(lambda before, after: (), before, after, 3)  # noqa: ARG005
    assert [(turn.before, turn.after) for turn in found] == lost
