"""Which figures reveal a suppressed one."""

from fractions import Fraction
from itertools import product
from random import Random
from typing import Any

import pytest
from attrs import evolve
from claimed import claim, edition, series
from figures import metric, observation

from snapshots.comparison.figures.disclosure import exposed, revealing, withheld, withheld_series
from snapshots.comparison.figures.step import Cell
from snapshots.model import ClaimKind, Flow, Metric, Period, Status

YEAR = "2024"
HIDDEN = {"status": (Status.SUPPRESSED,)}


def count(key: str, value: str | None, *parts: str, period: str = YEAR) -> Metric:
    """One figure: a value, or nothing where it is suppressed."""
    fields = {} if value else HIDDEN
    return metric(observation(period, value, **fields), key=key, parts=parts)


def part_share(numerator: int | None) -> Metric:
    """The share of the girls, which may carry how many they are."""
    denominator = None if numerator is None else 100
    one = observation(YEAR, "40", numerator=numerator, denominator=denominator)
    return metric(one, key="share", unit="percent", numerator="girls", denominator="all")


def cells(*keys: str) -> frozenset[Cell]:
    return frozenset((key, Period.parse(YEAR)) for key in keys)


def counted(values: str, *, key: str = "kids", **fields: Any) -> Metric:
    """A count by period, written as ``2024-Q1 10, 2024-Q2 -``; a dash is suppressed."""
    pairs = [pair.split() for pair in values.split(", ")]
    observations = (
        observation(period, None, **HIDDEN) if value == "-" else observation(period, value)
        for period, value in pairs
    )
    return metric(*observations, key=key, **fields)


QUARTERS = "2024-Q1 10, 2024-Q2 20, 2024-Q3 30, 2024-Q4 -, 2024 97"
SHARE: dict[str, Any] = {"key": "share", "unit": "percent", "numerator": "girls"}
OF_ALL = metric(observation(YEAR, "1.5"), **SHARE, denominator="all")


@pytest.mark.parametrize(
    ("metrics", "fixed", "shown_with"),
    [
        ([counted(QUARTERS)], ["2024-Q4"], ["2024-Q1", "2024-Q2", "2024-Q3", "2024"]),
        ([counted(QUARTERS, flow=Flow.STOCK)], [], []),
        ([counted(QUARTERS, unit="percent")], [], []),
        ([counted("2024-Q1 10, 2024-Q2 20, 2024-Q4 -, 2024 97")], [], []),
        ([counted("2023 5, 2024 -"), counted("2023..2024 9")], ["2024"], ["2023", "2023..2024"]),
        ([counted("2024-01 1, 2024-02 2, 2024-03 -, 2024-Q1 9")], ["2024-03"],
         ["2024-01", "2024-02", "2024-Q1"]),
    ],
)  # fmt: skip
def test_a_cell_is_exposed_where_shorter_periods_make_up_a_longer_one(
    metrics: list[Metric], fixed: list[str], shown_with: list[str]
) -> None:
    def of_kids(periods: list[str]) -> frozenset[Cell]:
        return frozenset(("kids", Period.parse(one)) for one in periods)

    assert exposed(metrics) == of_kids(fixed)
    assert revealing(metrics) == of_kids([*fixed, *shown_with])


@pytest.mark.parametrize(
    ("metrics", "fixed", "shown_with"),
    [
        ([OF_ALL, count("girls", None), count("all", "200")], ["girls"], ["share", "all"]),
        ([OF_ALL, count("girls", "3"), count("all", None)], ["all"], ["share", "girls"]),
        ([OF_ALL, count("girls", None), count("all", None)], [], []),
        ([OF_ALL, count("girls", None)], [], []),
        (
            [metric(observation(YEAR, None, **HIDDEN), **SHARE, denominator="all"),
             count("girls", "3"), count("all", "200")],
            ["share"], ["girls", "all"],
        ),
        (
            [metric(observation(YEAR, "1.5", denominator=200), **SHARE), count("girls", None)],
            ["girls"], ["share"],
        ),
        (
            [metric(observation(YEAR, None, numerator=3, denominator=200, **HIDDEN), **SHARE)],
            ["share"], [],
        ),
        (
            [OF_ALL, count("girls", None), count("boys", "197"),
             count("all", None, "boys", "girls")],
            ["all", "girls"], ["share", "boys"],
        ),
    ],
)  # fmt: skip
def test_a_cell_is_exposed_by_a_share_and_what_it_is_made_of(
    metrics: list[Metric], fixed: list[str], shown_with: list[str]
) -> None:
    assert exposed(metrics) == cells(*fixed)
    assert revealing(metrics) == cells(*fixed, *shown_with)


def test_every_way_to_work_a_cell_out_is_closed() -> None:
    metrics = [
        TOTAL, count("boys", "60"), count("girls", None, "young", "old"),
        count("young", "15"), count("old", "25"),
    ]  # fmt: skip
    assert revealing(metrics) == cells("all", "boys", "girls", "young", "old")


MISSING = metric(observation(YEAR, None, status=(Status.MISSING,)), key="girls")
TOTAL = count("all", "100", "boys", "girls")


@pytest.mark.parametrize(
    ("metrics", "fixed", "shown_with"),
    [
        ([TOTAL, count("boys", "60"), count("girls", None)], ["girls"], ["all", "boys"]),
        ([TOTAL, count("boys", None), count("girls", None)], [], []),
        ([count("boys", "60"), count("boys", None)], ["boys"], []),
        ([part_share(40), count("girls", None)], ["girls"], ["share"]),
        ([part_share(None), count("girls", None)], [], []),
        (
            [count("all", None, "boys", "girls"), count("boys", None), part_share(40)],
            ["all", "boys"],
            ["share"],
        ),
        ([TOTAL, count("boys", "60"), MISSING], [], []),
        ([TOTAL, count("boys", "60"), count("girls", "40")], [], []),
        ([TOTAL, count("girls", None)], [], []),
        ([TOTAL, count("boys", "60"), count("girls", None, period="2023")], [], []),
        (
            [TOTAL, count("boys", None, "young", "old"), count("girls", "40"), count("old", None)],
            ["boys"],
            ["all", "girls"],
        ),
        (
            [count("all", None, "boys", "girls"), count("boys", "60"), count("girls", "40")],
            ["all"],
            ["boys", "girls"],
        ),
    ],
)
def test_a_cell_is_exposed_where_totals_and_parts_leave_it_one_value(
    metrics: list[Metric], fixed: list[str], shown_with: list[str]
) -> None:
    assert exposed(metrics) == cells(*fixed)
    assert revealing(metrics) == cells(*fixed, *shown_with)


def table(random: Random) -> tuple[list[Metric], set[tuple[int, int]]]:
    """A table with sums of its rows and columns, some inner cells of which are suppressed."""
    rows, columns = random.randint(2, 5), random.randint(2, 5)
    inner = [(row, column) for row in range(rows) for column in range(columns)]
    secret = {cell for cell in inner if random.random() < 0.45}
    values = {cell: random.randint(0, 9) for cell in inner}
    metrics = [
        count(f"r{row}c{column}", None if (row, column) in secret else str(values[row, column]))
        for row, column in inner
    ]
    for place, letter in enumerate("rc"):
        for line in range((rows, columns)[place]):
            parts = [cell for cell in inner if cell[place] == line]
            total = str(sum(values[cell] for cell in parts))
            metrics.append(count(f"sum-{letter}{line}", total, *(f"r{r}c{c}" for r, c in parts)))
    return metrics, secret


def bridges(edges: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The edges without which the graph of rows and columns falls apart: those cells are fixed.

    A suppressed cell has a second value exactly where a cycle of suppressed cells runs through it.
    """
    return {edge for edge in edges if not _joined(edge, edges - {edge})}


def _joined(edge: tuple[int, int], edges: set[tuple[int, int]]) -> bool:
    reached = {("r", edge[0])}
    for _ in range(len(edges) + 1):
        for row, column in edges:
            if ("r", row) in reached or ("c", column) in reached:
                reached |= {("r", row), ("c", column)}
    return ("c", edge[1]) in reached


def test_in_random_tables_exactly_the_fixed_cells_raise_an_alarm() -> None:
    random = Random(20)
    found = 0
    for _ in range(150):
        metrics, secret = table(random)
        fixed = bridges(secret)
        assert exposed(metrics) == cells(*(f"r{row}c{column}" for row, column in fixed))
        found += len(fixed)
    assert found > 100


PERIODS = ("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024")
GROUPS = ("boys", "girls", "unstated", "all")
Place = tuple[str, str]


def year(random: Random) -> dict[Place, int]:
    """How many children of each group there were in each quarter, with all totals."""
    values = {place: random.randint(1, 30) for place in product(GROUPS[:3], PERIODS[:4])}
    for group in GROUPS[:3]:
        values[group, "2024"] = sum(values[group, quarter] for quarter in PERIODS[:4])
    for period in PERIODS:
        values["all", period] = sum(values[group, period] for group in GROUPS[:3])
    return values


def printed(values: dict[Place, int], secret: set[Place], shares: set[Place]) -> list[Metric]:
    """The figures of a year, some suppressed, and the shares that some groups are of all."""
    made = [
        counted(
            ", ".join(
                f"{period} {'-' if (group, period) in secret else values[group, period]}"
                for period in PERIODS
            ),
            key=group,
            parts=GROUPS[:3] if group == "all" else (),
        )
        for group in GROUPS
    ]
    for group, period in sorted(shares):
        share = f"{100 * values[group, period] / values['all', period]:.9f}"
        fields = {"unit": "percent", "numerator": group, "denominator": "all"}
        made.append(metric(observation(period, share), key=f"share-of-{group}", **fields))
    return made


def sums(values: dict[Place, int], shares: set[Place]) -> list[dict[Place, Fraction]]:
    """What an onlooker knows to be nothing, as factors of the figures."""
    one, made = Fraction(1), list[dict[Place, Fraction]]()
    for group in GROUPS:
        made.append({(group, "2024"): one, **{(group, part): -one for part in PERIODS[:4]}})
    for period in PERIODS:
        made.append({("all", period): one, **{(part, period): -one for part in GROUPS[:3]}})
    for group, period in shares:
        share = Fraction(values[group, period], values["all", period])
        made.append({(group, period): one, ("all", period): -share})
    return made


def rank(rows: list[dict[Place, Fraction]]) -> int:
    """How many of the rows are independent."""
    rows, found = [row for row in rows if row], 0
    while rows:
        pivot, *others = rows
        place = next(iter(pivot))
        rows, found = [reduced(row, pivot, place) for row in others], found + 1
        rows = [row for row in rows if row]
    return found


def reduced(
    row: dict[Place, Fraction], pivot: dict[Place, Fraction], place: Place
) -> dict[Place, Fraction]:
    times = row.get(place, Fraction(0)) / pivot[place]
    left = {name: row.get(name, Fraction(0)) - times * pivot.get(name, Fraction(0))
            for name in {*row, *pivot}}  # fmt: skip
    return {name: factor for name, factor in left.items() if factor}


def worked_out(
    values: dict[Place, int], unknown: set[Place], secret: set[Place], shares: set[Place]
) -> set[Place]:
    """The suppressed figures that have one value only, given all that is shown."""
    rows = [
        {place: factor for place, factor in row.items() if place in unknown}
        for row in sums(values, shares)
    ]
    known = rank(rows)
    return {place for place in secret if rank([*rows, {place: Fraction(1)}]) == known}


@pytest.mark.parametrize("seed", range(40))
def test_in_random_years_no_suppressed_figure_can_be_worked_out_from_what_is_shown(
    seed: int,
) -> None:
    random = Random(seed)
    values = year(random)
    secret = {place for place in values if random.random() < 0.25}
    shares = {place for place in product(GROUPS[:2], PERIODS) if random.random() < 0.15}
    metrics = printed(values, secret, shares)
    hidden = {(key, str(period)) for key, period in revealing(metrics)}
    found = {(key, str(period)) for key, period in exposed(metrics)}
    assert found == worked_out(values, secret, secret, shares)
    left = {place for place in shares if (f"share-of-{place[0]}", place[1]) not in hidden}
    assert not worked_out(values, secret | (hidden & set(values)), secret, left)


def test_tables_have_no_size_of_a_claim_that_would_reveal_a_suppressed_value() -> None:
    rise = claim(ClaimKind.RISE, "900", readings=("kids",))
    other = evolve(rise, key="other", since=Period.parse("2022"))
    held = counted("2021 -, 2022 40, 2023 50")
    made = series(editions=(edition(held, claims=(rise, other)),))
    (found,) = withheld_series(made)
    assert found.claims == (evolve(rise, value=None, unit=None), other)
    assert found.metrics == (held,)


def test_a_hidden_value_is_withheld_with_its_counts_and_says_so_by_its_status() -> None:
    shown, hidden = part_share(40), withheld(part_share(40), cells("share"))
    assert withheld(shown, frozenset()) == shown
    (one,) = hidden.observations
    assert (one.value, one.numerator, one.denominator) == (None, None, None)
    assert one.status == (Status.SUPPRESSED,)
