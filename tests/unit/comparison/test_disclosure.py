"""Which figures reveal a suppressed one."""

from random import Random

import pytest
from figures import metric, observation

from snapshots.comparison.disclosure import exposed, revealing
from snapshots.comparison.step import Cell
from snapshots.model import Metric, Period, Status

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
