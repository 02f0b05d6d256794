"""One planted fault and one clean pair for each caveat."""

from typing import Any, NamedTuple

import pytest
from attrs import evolve
from figures import point, share, step

from snapshots.comparison import CAVEATS, Noted, caveat_row
from snapshots.comparison.caveats import Effect, caveats
from snapshots.comparison.figures.step import Step
from snapshots.errors import UnknownKey
from snapshots.model import (
    Acknowledged,
    Better,
    Body,
    Break,
    BreakCause,
    Flow,
    Maturity,
    Period,
    Series,
    Status,
)

POINTS = "unit.pp-not-percent"
SERIES = Series(
    key="bridges",
    title="Bridges",
    bodies=(
        Body(key="works", name="Works"),
        Body(key="roads", name="Roads", succeeds=("works",)),
    ),
)
RECOUNT = Break(since=Period.parse("2023"), cause=BreakCause.METHOD, reason="counted anew")
NEW_LAW = Break(since=Period.parse("2023-07"), cause=BreakCause.POLICY, reason="a new law")


def acknowledged(finding: str) -> dict[str, Any]:
    return {"acknowledged": (Acknowledged(finding=finding, reason="known"),)}


class Case(NamedTuple):
    """A step with the fault and all codes that it has; one without, and its codes."""

    planted: Step
    codes: set[str]
    clean: Step
    left: set[str]


PLAIN = step()
SHARES = step(share("2022", "40"), share("2023", "60"))
QUARTERS = step(point("2022-Q3", "120"), point("2023-Q2", "150"))

CASES = {
    POINTS: Case(SHARES, {POINTS}, PLAIN, set()),
    "unit.changed": Case(
        step(point("2022", "40", unit="pounds"), point("2023", "60")),
        {"unit.changed"},
        PLAIN,
        set(),
    ),
    "unit.scale": Case(
        step(point("2022", "1.2", unit="thousand"), point("2023", "1500")),
        {"unit.scale"},
        step(point("2022", "1.2", unit="thousand"), point("2023", "1.5", unit="thousand")),
        set(),
    ),
    "unit.counted-thing": Case(
        step(point("2022", "20", counts="areas"), point("2023", "30", counts="authorities")),
        {"unit.counted-thing"},
        step(point("2022", "20", counts="Areas"), point("2023", "30", counts="areas")),
        set(),
    ),
    "period.type": Case(
        step(point("2020/21", "120"), point("2023", "150")), {"period.type"}, PLAIN, set()
    ),
    "period.length": Case(
        step(point("2016..2018", "120"), point("2019..2020", "150")),
        {"period.length"},
        step(point("2016..2017", "120"), point("2019..2020", "150")),
        set(),
    ),
    "period.overlap": Case(
        step(point("2016..2017", "120"), point("2017..2018", "150")),
        {"period.overlap"},
        QUARTERS,
        set(),
    ),
    "period.stock-or-flow": Case(
        step(point("2022", "120", flow=Flow.CUMULATIVE)),
        {"period.stock-or-flow"},
        step(point("2022", "120", flow=None), point("2023", "150", flow=None)),
        set(),
    ),
    "base.changed": Case(
        step(share("2022", "40", base="bridges of known age"), share("2023", "60")),
        {"base.changed"},
        SHARES,
        {POINTS},
    ),
    "base.unknown-share": Case(
        step(
            share("2022", "40", denominator=1000, unknown=250),
            share("2023", "60", denominator=1000, unknown=200),
        ),
        {"base.unknown-share", POINTS},
        step(
            share("2022", "40", denominator=1000, unknown=10),
            share("2023", "60", denominator=1000, unknown=20),
        ),
        {POINTS},
    ),
    "definition.changed": Case(
        step(point("2022", "120", definition=None)),
        {"definition.changed"},
        step(point("2022", "120", definition="When  reported")),
        set(),
    ),
    "coverage.changed": Case(
        step(point("2022", "120", coverage="England and Wales")),
        {"coverage.changed"},
        PLAIN,
        set(),
    ),
    "source.changed": Case(
        step(point("2022", "120", producer="rail"), series=SERIES),
        {"source.changed"},
        step(point("2022", "120"), point("2023", "150", producer="roads"), series=SERIES),
        set(),
    ),
    "break.method": Case(
        step(end=point("2023", "150", breaks=(RECOUNT,))),
        {"break.method"},
        step(point("2023", "120"), point("2024", "150", breaks=(RECOUNT,))),
        set(),
    ),
    "break.policy": Case(
        step(end=point("2023", "150", breaks=(NEW_LAW,))),
        {"break.policy"},
        step(point("2024", "120"), point("2025", "150", breaks=(NEW_LAW,))),
        set(),
    ),
    "vintage.restated": Case(
        step(restated=point("2022", "125")),
        {"vintage.restated"},
        step(restated=point("2022", "120")),
        set(),
    ),
    "vintage.mixed": Case(
        step(point("2022", "120", release="2023-03"), point("2023", "150", release="2024-03")),
        {"vintage.mixed"},
        step(
            point("2022", "120", release="2024-03", maturity=Maturity.REVISED),
            point("2023", "150", release="2024-03", maturity=Maturity.FIRST),
        ),
        set(),
    ),
    "vintage.correction": Case(
        step(restated=point("2022", "120", maturity=Maturity.CORRECTED)),
        {"vintage.correction"},
        PLAIN,
        set(),
    ),
    "status.provisional": Case(
        step(end=point("2023", "150", status=(Status.PROVISIONAL,))),
        {"status.provisional"},
        PLAIN,
        set(),
    ),
    "status.estimated": Case(
        step(end=point("2023", "150", status=(Status.ESTIMATED,))),
        {"status.estimated"},
        PLAIN,
        set(),
    ),
    "round.interval": Case(
        step(share("2022", "43.5"), share("2023", "44")),
        {"round.interval", POINTS},
        step(share("2022", "43.5"), share("2023", "45")),
        {POINTS},
    ),
    "small.count": Case(
        step(point("2022", "9"), point("2023", "30")),
        {"small.count"},
        step(point("2022", "10"), point("2023", "30")),
        set(),
    ),
    "small.base": Case(
        step(share("2022", "40", denominator=49), share("2023", "60", denominator=50)),
        {"small.base"},
        step(share("2022", "40", denominator=50), share("2023", "60", denominator=50)),
        {POINTS},
    ),
    "suppress.value": Case(
        step(point("2022", None, status=(Status.SUPPRESSED,))), {"suppress.value"}, PLAIN, set()
    ),
    "suppress.difference": Case(
        step(hidden=frozenset({("repairs", Period.parse("2023"))})),
        {"suppress.difference"},
        step(hidden=frozenset({("repairs", Period.parse("2021"))})),
        set(),
    ),
    "missing.not-zero": Case(
        step(point("2022", None, status=(Status.NOT_COLLECTED,))),
        {"missing.not-zero"},
        step(point("2022", "0"), point("2023", "0")),
        {"small.count"},
    ),
    "arith.inconsistent": Case(
        step(end=point("2023", "150", **acknowledged("arith.inconsistent"))),
        {"arith.inconsistent"},
        step(end=point("2023", "150", **acknowledged("a misprint"))),
        set(),
    ),
    "claim.record": Case(
        step(end=point("2023", "150", **acknowledged("claim.record: fails"))),
        {"claim.record"},
        PLAIN,
        set(),
    ),
    "polarity.unknown": Case(
        step(end=point("2023", "150", better=Better.UNDECLARED)),
        {"polarity.unknown"},
        step(
            point("2022", "120", better=Better.NEITHER), point("2023", "150", better=Better.NEITHER)
        ),
        set(),
    ),
}


def codes(of: Step) -> set[str]:
    return {found.code for found in caveats(of)}


def test_every_code_has_a_planted_fault_and_a_clean_pair() -> None:
    assert list(CASES) == list(CAVEATS)


@pytest.mark.parametrize("code", CASES)
def test_a_planted_fault_is_found_and_nothing_else(code: str) -> None:
    assert codes(CASES[code].planted) == CASES[code].codes


@pytest.mark.parametrize("code", CASES)
def test_a_clean_pair_stays_silent(code: str) -> None:
    assert codes(CASES[code].clean) == CASES[code].left
    assert code not in CASES[code].left


RECORD = Noted(code="claim.record", metric="repairs", period=Period.parse("2023"), reason="no")
OTHER_REASONS = [
    (step(point("2022", "0", status=(Status.NOT_SIGNIFICANT,))), "missing.not-zero"),
    (step(end=point("2023", "150", status=(Status.BREAK,))), "break.method"),
    (step(end=point("2023", "150", status=(Status.DISPUTED,))), "arith.inconsistent"),
    (step(point("2022", "120", "2021", maturity=Maturity.FIRST)), "vintage.mixed"),
    (step(point("2022", "120", "statistics", release="2023")), "vintage.mixed"),
    (step(point("2022-Q3..2023-Q2", "90"), point("2022-Q4..2023-Q3", "90")), "period.type"),
    (step(point("2022", "120", producer=None), series=SERIES), "source.changed"),
    (step(point("2022", "120", better=Better.HIGHER)), "polarity.unknown"),
    (step(share("2022", "4", numerator=4, denominator=99), share("2023", "60")), "small.count"),
    (
        step(
            share("2022", "40", denominator=1000, unknown=0),
            share("2023", "45", denominator=1000, unknown=50),
        ),
        "base.unknown-share",
    ),
    (step(noted=(RECORD,)), "claim.record"),
    (step(noted=(evolve(RECORD, place="2023"),)), "claim.record"),
    (step(noted=(evolve(RECORD, code="quote.unmatched"),)), "arith.inconsistent"),
    (step(noted=(evolve(RECORD, code="vintage.conflict"),)), "arith.inconsistent"),
    (
        step(restated=point("2022", "121", status=(Status.DISPUTED,))),
        "arith.inconsistent",
    ),
]


@pytest.mark.parametrize(("more", "code"), OTHER_REASONS)
def test_a_code_fires_for_its_other_reasons_too(more: Step, code: str) -> None:
    assert code in codes(more)


def test_the_days_of_two_stocks_may_be_any_days() -> None:
    assert codes(step(point("2023-03-31", "120"), point("2024-02-29", "150"))) == set()


def test_what_is_counted_since_one_day_may_be_counted_for_longer() -> None:
    start, longer, later = (
        point(period, "150", flow=Flow.CUMULATIVE)
        for period in ("2016", "2016..2018", "2017..2019")
    )
    assert codes(step(start, longer)) == set()
    assert codes(step(longer, later)) == {"period.overlap"}


def test_what_one_edition_prints_together_is_of_one_release() -> None:
    start = point("2022", "120", maturity=Maturity.REVISED)
    assert codes(step(start, point("2023", "150", maturity=Maturity.FIRST))) == set()


def test_a_restated_value_of_another_release_is_mixed_too() -> None:
    start, restated, end = (
        point(period, "120", "statistics/works", release=release)
        for period, release in (("2022", "2024"), ("2022", "2025"), ("2023", "2024"))
    )
    assert codes(step(start, end)) == set()
    assert codes(step(start, end, restated=restated)) == {"vintage.mixed"}


def test_a_break_before_both_values_or_a_note_on_another_figure_is_no_reason() -> None:
    other = Noted(code="claim.record", metric="visits", period=Period.parse("2023"), reason="no")
    elsewhere = evolve(RECORD, place="statistics/works")
    marked = point("2022", "120", status=(Status.BREAK,))
    assert codes(step(marked, noted=(other, elsewhere))) == set()


def test_what_is_withheld_is_not_told_by_its_rounding_interval() -> None:
    hidden = step(share("2020/21", "43.5"), share("2023", "44"))
    assert codes(hidden) == {"period.type"}


def test_caveats_stand_in_the_order_of_the_catalogue() -> None:
    found = [
        one.code
        for one in caveats(step(share("2022", "9"), share("2023", "9", better=Better.UNDECLARED)))
    ]
    assert found == [POINTS, "round.interval", "polarity.unknown"]


def test_an_unknown_code_is_refused_with_the_near_ones() -> None:
    assert caveat_row("round.interval").effect is Effect.WARN
    with pytest.raises(UnknownKey, match=r"round\.interval"):
        caveat_row("round.intervall")
