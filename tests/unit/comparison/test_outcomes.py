import pytest

from snapshots.alignment import Basis, Match, Pair, Relation
from snapshots.comparison import Outcome
from snapshots.comparison.fields import Finding
from snapshots.comparison.outcomes import outcome


def match(before: str, after: str, relation: Relation = Relation.SAME_ASK) -> Match:
    pair = Pair(before=before[0], after=after[0], relation=relation, basis=Basis.DECIDED)
    return Match(relation=relation, before=tuple(before), after=tuple(after), pairs=(pair,))


def of(kinds: str, made: Match) -> Outcome:
    return outcome(made, [Finding(what, None, None) for what in kinds.split()])


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        ("", Outcome.REPEATED),
        ("renumbered text-incomplete", Outcome.REPEATED),
        ("reworded", Outcome.REWORDED),
        ("force-raised", Outcome.STRENGTHENED),
        ("reworded addressee-added due-set readdressed", Outcome.STRENGTHENED),
        ("demoted threshold-cleared", Outcome.SOFTENED),
        ("force-raised demoted", Outcome.MIXED),
        ("readdressed reworded", Outcome.READDRESSED),
        ("readdressed scope-moved", Outcome.READDRESSED),
        ("scope-moved", Outcome.MIXED),
        ("due-renewed", Outcome.MIXED),
        ("due-moved", Outcome.MIXED),
        ("reworded terms-changed", Outcome.TERMS_CHANGED),
        ("terms-changed force-raised", Outcome.MIXED),
        ("terms-changed readdressed", Outcome.READDRESSED),
    ],
)
def test_what_an_ask_came_to_is_computed_from_what_changed(kinds: str, found: Outcome) -> None:
    assert of(kinds, match("1", "a")) is found


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [("1", "ab", Outcome.SPLIT), ("12", "a", Outcome.MERGED), ("12", "ab", Outcome.REGROUPED)],
)
def test_what_a_group_came_to_is_its_shape(before: str, after: str, found: Outcome) -> None:
    assert of("force-raised", match(before, after)) is found


@pytest.mark.parametrize(
    ("relation", "found"),
    [
        (Relation.DEVELOPS, Outcome.DEVELOPED),
        (Relation.DEVELOPED_FROM, Outcome.DEVELOPED_FROM),
        (Relation.REVERSED, Outcome.REVERSED),
    ],
)
def test_what_is_not_the_same_ask_came_to_its_relation(relation: Relation, found: Outcome) -> None:
    assert of("force-raised", match("1", "a", relation)) is found
