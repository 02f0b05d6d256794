import pytest

from snapshots.alignment.order import order

IN_STEP = [(place, place) for place in range(8)]


def test_a_pair_in_step_with_its_neighbours_gains_and_one_out_of_step_loses() -> None:
    found = order(IN_STEP, (9, 9))
    assert found.speaks((8, 8)) > 0 > found.speaks((8, 1))


def test_where_no_order_is_kept_it_says_nothing() -> None:
    shuffled = [(0, 5), (1, 0), (2, 7), (3, 2), (4, 6), (5, 1), (6, 4), (7, 3)]
    found = order(shuffled, (8, 8))
    assert {found.speaks((place, place)) for place in range(8)} == {0.0}


@pytest.mark.parametrize("likely", [[], [(0, 0)]])
def test_where_nothing_is_likely_order_says_nothing(likely: list[tuple[int, int]]) -> None:
    assert order(likely, (3, 3)).speaks((0, 0)) == 0


def test_order_is_not_looked_at_in_long_editions() -> None:
    assert order(IN_STEP, (9, 601)).trust == 0


def test_order_says_the_same_from_either_side() -> None:
    likely = [(0, 1), (1, 2), (2, 2), (4, 5), (5, 4)]
    there = order(likely, (6, 7))
    back = order([(other, one) for one, other in likely], (7, 6))
    assert there.speaks((3, 3)) == pytest.approx(back.speaks((3, 3)))
