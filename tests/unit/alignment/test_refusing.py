from decimal import Decimal

import pytest

from snapshots.alignment.chances import log_odds
from snapshots.alignment.pairs import Clue, Flip
from snapshots.alignment.refusing import flip, refused

ASKED = Decimal("-0.847")
TINY = Decimal("0.001")


def clues(**weights: str) -> tuple[Clue, ...]:
    return tuple(
        Clue(name=name.replace("_", "-"), weight=Decimal(weight))
        for name, weight in weights.items()
    )


CASES = [
    (
        clues(prior="-3", words_in_common="3.5", nearer_rivals="-2"),
        Flip(decided="rivals", added=Decimal(-2), enough=Decimal("-1.347")),
    ),
    (
        clues(prior="-3", words_in_common="4", nearer_rivals="-0.9", repeated_elsewhere="-2"),
        Flip(decided="rivals", added=Decimal("-2.9"), enough=Decimal("-1.847")),
    ),
    (
        clues(prior="-3", words_in_common="3", addressee="-1"),
        Flip(decided="addressee", added=Decimal(-1), enough=Decimal("-0.847")),
    ),
    (
        clues(prior="-3", words_in_common="1", nearer_rivals="-0.1"),
        Flip(decided="words", added=Decimal(1), enough=Decimal("2.253")),
    ),
    (clues(prior="-3"), Flip(decided="words", added=Decimal(0), enough=Decimal("2.153"))),
]


@pytest.mark.parametrize(("found", "expected"), CASES)
def test_the_heaviest_thing_without_which_it_would_do_is_named(
    found: tuple[Clue, ...], expected: Flip
) -> None:
    assert flip(found, ASKED) == expected


@pytest.mark.parametrize(("found", "expected"), CASES)
def test_what_would_turn_a_refusal_turns_it_and_nothing_less(
    found: tuple[Clue, ...], expected: Flip
) -> None:
    others = log_odds(found) - expected.added
    assert others + expected.enough == ASKED
    assert others + expected.enough - TINY < ASKED


def test_a_refusal_says_what_decided_and_what_would_turn_it() -> None:
    candidate = refused("1", "2", CASES[0][0], rivals=["2024/3"], asked_from=ASKED)
    assert candidate.why_not == (
        "nearer: 2024/3; its probability is 0.182, a person is asked from 0.300, and without "
        "that it would be"
    )
