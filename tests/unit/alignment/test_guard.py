from decimal import Decimal

import pytest

from snapshots.alignment.guard import blocking, reverses, turning_clues
from snapshots.language import Turn, TurnKind


def turn(kind: str) -> Turn:
    return Turn(kind=TurnKind(kind), before=("open",), after=("shut",))


LAMPS = "Repair all the lamps of the outer harbour before the first storms of the winter come"
ANEW = "Before winter storms, see to it that each harbour lamp is mended, as was asked long ago"
SHORT, SHORT_ANEW = "Mend the lamps of the quay", "Lamps should shine"


@pytest.mark.parametrize(
    ("before", "after", "kind", "blocks"),
    [
        # A few words were edited: every turn counts.
        (LAMPS, LAMPS.replace("winter", "season"), "number", True),
        (LAMPS, LAMPS.replace("winter", "season"), "scope", True),
        (LAMPS, LAMPS.replace("winter", "season"), "object", True),
        # Put in other words: a word more or another is a detail.
        (SHORT, SHORT_ANEW, "scope", False),
        (SHORT, SHORT_ANEW, "object", False),
        (SHORT, SHORT_ANEW, "number", True),
        (SHORT, SHORT_ANEW, "negation", True),
        # A long text worded anew: one soft cue proves nothing.
        (LAMPS, ANEW, "number", False),
        (LAMPS, ANEW, "negation", True),
    ],
)
def test_the_more_was_reworded_the_less_a_single_cue_proves(
    before: str, after: str, kind: str, *, blocks: bool
) -> None:
    found = blocking(lambda before, after: (turn(kind),), before, after)  # noqa: ARG005
    assert bool(found) is blocks


def test_in_a_part_of_an_edited_text_every_cue_counts() -> None:
    found = blocking(lambda before, after: (turn("scope"),), SHORT, SHORT_ANEW, strict=True)  # noqa: ARG005
    assert found == (turn("scope"),)


def test_what_is_seen_from_the_other_side_alone_is_seen() -> None:
    def backwards(before: str, after: str) -> tuple[Turn, ...]:
        return (turn("number"),) if (before, after) == ("b", "a") else ()

    (found,) = blocking(backwards, "a", "b")
    assert (found.before, found.after) == (("shut",), ("open",))


@pytest.mark.parametrize(
    ("kinds", "is_alike", "reversed_"),
    [
        ("", True, False),
        ("negation", True, True),
        ("negation", False, False),
        ("antonym negation", True, True),
        ("beneficiary", True, False),
        ("negation object", True, False),
        ("antonym object", False, True),
        ("number", True, False),
    ],
)
def test_only_what_turns_wholly_is_called_reversed(
    kinds: str, *, is_alike: bool, reversed_: bool
) -> None:
    assert reverses(map(turn, kinds.split()), is_alike=is_alike) is reversed_


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
    found = blocking(lambda before, after: (), before, after)  # noqa: ARG005
    assert [(turn.before, turn.after) for turn in found] == lost
