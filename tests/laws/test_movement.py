"""What holds for the difference of any two figures."""

from decimal import ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import product
from random import Random

from figures import point, share, step
from hypothesis import given
from hypothesis import strategies as st

from snapshots.comparison import MovementVerdict, Point, move

values = st.decimals(allow_nan=False, allow_infinity=False).map(str)


@given(values, values, values)
def test_published_is_real_and_revision_exactly(start: str, restated: str, end: str) -> None:
    found = step(
        point("2022", start, unit="pounds"),
        point("2023", end, unit="pounds"),
        restated=point("2022", restated, unit="pounds"),
    )
    assert Fraction(found.published) == Fraction(found.real) + Fraction(found.revision)
    assert Fraction(found.published) == Fraction(end) - Fraction(start)


@given(values, values)
def test_the_change_as_printed_lies_in_its_interval(start: str, end: str) -> None:
    found = step(share("2022", start), share("2023", end))
    assert found.low <= found.real <= found.high


def rounded(random: Random, place: int) -> tuple[Decimal, Point]:
    """A true value and what may be printed of it, by any usual rule of rounding."""
    true = Decimal(random.randrange(-(10**9), 10**9)) / 10**6
    step_of_print = Decimal(1).scaleb(-random.randrange(4))
    rule = random.choice([ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN])
    printed = true.quantize(step_of_print, rounding=rule)
    return true, share(str(2000 + place), str(printed))


def test_the_true_change_lies_in_the_interval_for_every_rounding() -> None:
    random = Random(44)
    befores, afters = ([rounded(random, place) for _ in range(317)] for place in (1, 2))
    tried = 0
    for (true_before, before), (true_after, after) in product(befores, afters):
        found = step(before, after)
        assert found.low <= true_after - true_before <= found.high
        tried += 1
    assert tried > 100_000


@given(values, values, st.sampled_from(["2021/22", "2023-Q3", "2020..2022", "2023-03-31"]))
def test_a_withheld_movement_tells_no_digit_of_the_difference(
    start: str, end: str, unlike: str
) -> None:
    movement = move(share(unlike, start), share("2023", end))
    numbers = (movement.published, movement.real, movement.revision, movement.low, movement.high)
    assert movement.verdict is MovementVerdict.WITHHELD
    assert {*numbers, movement.ratio, movement.percent} == {None}
    assert all("round" not in one.code for one in movement.caveats)
