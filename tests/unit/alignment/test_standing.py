from attrs import evolve

from snapshots.alignment.likeness import Likeness
from snapshots.alignment.standing import Standing, Table

ALIKE = Likeness(
    words=0, sentence=0, phrases=0, letters=0, covers_before=0, covers_after=0, shared=()
)


def alike(mean: int, *, before: int = 0, after: int = 0) -> Likeness:
    return evolve(
        ALIKE,
        words=mean,
        sentence=mean,
        phrases=mean,
        letters=mean,
        covers_before=before,
        covers_after=after,
    )


def table(within: int = 0, **means: Likeness) -> Table:
    pairs = {(int(name[1]), int(name[2])): likeness for name, likeness in means.items()}
    return Table(
        pairs=pairs,
        within_before=lambda one, other: within,  # noqa: ARG005 - the same for all
        within_after=lambda one, other: within,  # noqa: ARG005
    )


def test_a_pair_without_rivals_stands_alone() -> None:
    assert table(p00=alike(5_000)).standing((0, 0)) == Standing(
        share_before=10_000,
        share_after=10_000,
        taken_before=0,
        taken_after=0,
        rival_before=None,
        rival_after=None,
        nearest=0,
    )


def test_a_nearer_rival_is_named_and_weighed() -> None:
    found = table(p00=alike(2_000), p01=alike(8_000, before=6_000)).standing((0, 0))
    assert (found.share_before, found.taken_before, found.rival_after, found.nearest) == (
        2_500,
        6_000,
        1,
        8_000,
    )
    assert found.is_best


def test_a_rival_on_either_side_makes_it_second() -> None:
    rivals = table(p00=alike(2_000), p01=alike(8_000), p10=alike(3_000, after=5_000))
    found = rivals.standing((0, 0))
    assert (found.share_after, found.taken_after, found.rival_before) == (6_666, 5_000, 1)
    assert not found.is_best


def test_a_rival_that_asks_the_same_takes_nothing() -> None:
    rivals = table(p00=alike(2_000), p01=alike(8_000, before=6_000), within=8_000)
    assert rivals.standing((0, 0)).taken_before == 0


def test_a_rival_as_near_is_none() -> None:
    assert table(p00=alike(2_000), p01=alike(2_000)).standing((0, 0)).rival_after is None


def test_the_foremost_are_those_of_any_of_their_items() -> None:
    found = table(p00=alike(3), p01=alike(2), p10=alike(1), p11=alike(0))
    assert found.foremost(1) == [(0, 0), (0, 1), (1, 0)]
