"""How figures and their movements read."""

from decimal import Decimal

import pytest
from figures import metric, observation, point, share

from snapshots.alignment import align
from snapshots.comparison import Movement, Point, compare, move
from snapshots.model import (
    Acknowledged,
    Better,
    Body,
    Break,
    BreakCause,
    Confidence,
    Edition,
    Evidence,
    Maturity,
    Observation,
    Period,
    Series,
    Source,
    SourceKind,
    Statistics,
    Status,
)
from snapshots.reporting import report
from snapshots.reporting.comparison_page import comparison_page
from snapshots.reporting.figures import change_told, figure_blocks, figure_told
from snapshots.reporting.movement_row import movement_row
from snapshots.reporting.page import Table

READ = {"evidence": (Evidence(source="paper", locator="page 4", confidence=Confidence.PRIMARY),)}
HOUSES = metric(
    observation("2020", "47", maturity=Maturity.FIRST, **READ),
    observation("2023", "44", maturity=Maturity.FIRST, **READ),
    key="repaired-share",
    name="Share repaired",
    unit="percent",
    base="all bridges",
)


def edition(key: str, *observations: Observation) -> Edition:
    one = metric(
        *observations,
        key="repaired-share",
        name="Share repaired",
        unit="percent",
        base="all bridges",
    )
    return Edition(key=key, title="Works", metrics=(one,))


SERIES = Series(
    key="works",
    title="Works",
    bodies=(Body(key="works", name="Works"),),
    sources=(Source(key="paper", title="The paper", kind=SourceKind.REPORT),),
    editions=(
        edition("2021", observation("2020/21", "43.5", **READ)),
        edition("2024", observation("2023", "44", **READ)),
    ),
    statistics=(Statistics(key="bridges", title="Bridges", metrics=(HOUSES,)),),
)


@pytest.mark.parametrize(
    ("movement", "told"),
    [
        (
            move(share("2022", "10"), share("2023", "26")),
            "up 16 percentage points (rounding allows 15 to 17); 2.6 times as much",
        ),
        (move(point("2022", "120"), point("2023", "90")), "down 30; 25 %"),
        (move(point("2022", "5"), point("2023", "30")), "up 25"),
        (move(point("2022", "120"), point("2023", "120")), "unchanged"),
        (
            move(share("2022", "43.5"), share("2023", "44")),
            "no change can be claimed (rounding allows -0.05 to 1.05)",
        ),
        (
            move(point("2020", "4946"), point("2020", "5028")),
            "no change but a revision: up 82",
        ),
        (
            move(point("2020", "4946"), point("2021", "5468"), restated=point("2020", "5028")),
            "up 440; 8.8 %, from 5,028 as restated; as printed, up 522; 10.6 %",
        ),
        (
            move(point("2022", "1.2", unit="thousand"), point("2023", "3.4", unit="thousand")),
            "up 2.2 thousand (rounding allows 2.1 to 2.3); 183.3 %",
        ),
        (move(share("2020/21", "43.5"), share("2023", "44")), "withheld"),
    ],
)
def test_a_change_is_told_with_its_interval(movement: Movement, told: str) -> None:
    assert change_told(movement) == told


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (share("2022", "40"), "40 % (2022)"),
        (share("2022", "40", numerator=80, denominator=200), "40 % (2022; 80 out of 200)"),
        (share("2022", "40", numerator=8, denominator=20), "8 out of 20 (2022)"),
    ],
)
def test_a_share_is_told_with_its_counts_and_by_them_alone_where_it_is_of_few(
    start: Point, told: str
) -> None:
    assert figure_told(start, move(start, share("2023", "60"))) == told


def test_a_figure_that_would_reveal_another_is_withheld_from_the_page() -> None:
    start = point("2022", "120")
    hidden = move(start, point("2023", "150"), hidden={start.cell})
    assert figure_told(start, hidden) == "withheld (2022)"


def test_a_withheld_change_is_followed_by_its_reason_and_a_comparable_pair() -> None:
    table = figure_blocks(SERIES.compare("2021", "2024"))[-1]
    assert isinstance(table, Table)
    (row,) = table.rows
    assert dict(zip(table.columns, row, strict=True)) == {
        "Figure": "Share repaired, 2021 to 2024",
        "From": "43.5 % (2020/21) of all bridges, read in the report",
        "To": "44 % (2023) of all bridges, read in the report",
        "Change": "withheld",
        "Why": (
            "the periods are of different kinds (financial year 2020/21 against calendar year 2023)"
        ),
        "It would need": "two periods of one kind",
        "Comparable instead": (
            "47 % (2020) of all bridges, read in the report, to 44 % (2023) of all bridges, "
            "read in the report: down 3 percentage points (rounding allows -4 to -2); "
            "0.94 times as much; in percentage points (both values are shares)"
        ),
        "Sources": "The paper, page 4 (primary document)",
    }


def test_a_withheld_change_without_a_pair_says_so_and_a_plain_change_needs_none() -> None:
    before = Edition(
        key="2021", metrics=(metric(observation("2019", "120"), observation("2020/21", "110")),)
    )
    after = Edition(key="2024", metrics=(metric(observation("2020/21", "150")),))
    table = figure_blocks(compare(align(before, after)))[-1]
    assert isinstance(table, Table)
    assert [(row[0], row[3], row[6]) for row in table.rows] == [
        ("Repairs, 2021 to 2024", "no change but a revision: up 40", ""),
        ("Repairs, within 2021", "withheld", "none is held"),
    ]


def test_what_the_record_knows_is_told_once() -> None:
    known = (
        Acknowledged(finding="arith.inconsistent: repairs", reason="parts exceed it"),
        Acknowledged(finding="misprint", reason="two digits changed places"),
    )
    before = Edition(key="2021", metrics=(metric(observation("2020", "120", acknowledged=known)),))
    after = Edition(key="2024", metrics=(metric(observation("2023", "150")),))
    table = figure_blocks(compare(align(before, after)))[-1]
    assert isinstance(table, Table)
    assert table.rows[0][4] == (
        "the figures stated do not fit together (2020: parts exceed it); "
        "known: misprint, two digits changed places"
    )


def test_the_page_of_a_figure_tells_its_breaks_its_parts_and_its_changes() -> None:
    since = Break(since=Period.parse("2021"), cause=BreakCause.POLICY, reason="a new law")
    known = Acknowledged(finding="misprint", reason="two digits changed places")
    visits = metric(
        observation("2020", "40", numerator=80, denominator=200),
        observation("2023", "60", numerator=120, denominator=200, acknowledged=(known,)),
        unit="percent",
        breaks=(since,),
        parts=("boys", "girls"),
    )
    page = report(visits)
    assert "- break of policy since 2021: a new law\n" in page
    assert "- made of: boys and girls\n" in page
    assert "- doubtful, 2023: two digits changed places\n" in page
    assert "40 % = 80 out of 200" in page
    assert "change  up 20 percentage points (rounding allows 19 to 21); 1.5 times as much" in page


def test_the_page_of_a_figure_with_one_period_has_no_changes() -> None:
    assert "next" not in report(metric(observation("2020", "40")))


def test_a_page_without_figures_has_no_table_of_them() -> None:
    nothing = compare(align(Edition(key="2021"), Edition(key="2024")))
    assert figure_blocks(nothing) == []
    assert "Figures" not in str(comparison_page(nothing))


def test_no_page_shows_a_value_that_reveals_a_suppressed_one() -> None:
    whole = metric(observation("2023", "987"), parts=("small", "large"))
    small = metric(observation("2023", "654"), key="small")
    large = metric(observation("2023", None, status=(Status.SUPPRESSED,)), key="large")
    before = Edition(key="2021", metrics=(metric(observation("2020", "120")), small))
    after = Edition(key="2024", metrics=(whole, small, large))
    page = str(comparison_page(compare(align(before, after))))
    assert "120 (2020)" in page
    assert not any(number in page for number in ("987", "654", "333", "867"))


def test_a_row_has_numbers_flags_and_caveats_in_columns_of_their_own() -> None:
    start = share("2022", "10", "2024", better=Better.UNDECLARED)
    end = share("2023", "26", "2024", better=Better.UNDECLARED)
    row = movement_row("movement", move(start, end), None)
    assert row == {
        "record": "movement",
        "id": "2024/repaired-share:2022 2024/repaired-share:2023",
        "before": "2024/repaired-share",
        "after": "2024/repaired-share",
        "what": "rose",
        "status": "comparable-with-note",
        "from": "10 % (2022)",
        "to": "26 % (2023)",
        "why": (
            "in percentage points (both values are shares); "
            "nobody declared which way is better (no better and no worse is said)"
        ),
        "sources": "",
        "base": "all bridges",
        "change": "16",
        "low": "15.0",
        "high": "17.0",
        "ratio": "2.6",
        "restated": "",
        "as printed": "16",
        "unit": "percentage-point",
        "caveats": "unit.pp-not-percent polarity.unknown",
        "read in": "",
        "instead": "",
    }


def test_a_row_tells_the_restated_value_beside_the_printed_one() -> None:
    restated = point("2020", "5028")
    row = movement_row(
        "movement", move(point("2020", "4946"), point("2021", "5468"), restated=restated), None
    )
    assert [row[name] for name in ("from", "restated", "to", "change", "as printed")] == [
        "4946 (2020)", "5028 (2020)", "5468 (2021)", "440", "522",
    ]  # fmt: skip


def test_a_row_of_a_withheld_movement_has_no_number() -> None:
    (movement,) = SERIES.compare("2021", "2024").movements
    row = movement_row("movement", movement, SERIES)
    numbers = [row[name] for name in ("change", "low", "high", "ratio", "unit")]
    assert (numbers, row["instead"], row["read in"]) == ([""] * 5, "yes", "the report")


def test_the_pair_that_stands_instead_has_a_row_of_its_own() -> None:
    lines = report(SERIES.compare("2021", "2024"), format="csv").splitlines()
    found = [line.partition(",")[0] for line in lines]
    assert found == [
        "record",
        *["change"] * 3,
        "figure",
        "movement",
        "instead",
        *["assumption"] * 2,
    ]


def test_periods_are_told_as_they_are_written() -> None:
    assert (
        figure_told(share("2016..2019", "40"), move(share("2016..2019", "40"), share("2023", "4")))
        == f"40 % ({Period.parse('2016..2019')})"
    )


def test_a_rounded_number_is_told_as_printed() -> None:
    about = point("2022", "21000", rounded_to=Decimal(1000))
    assert change_told(move(about, point("2023", "25000"))) == (
        "up 4,000 (rounding allows 3,500 to 4,500); 19 %"
    )
