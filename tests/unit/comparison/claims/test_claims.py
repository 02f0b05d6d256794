"""Whether what an edition claims of a figure follows from the values that are held."""

from decimal import Decimal
from typing import Any

import pytest
from claimed import SHARE, claim, edition, judged, series, values
from figures import metric, observation
from hypothesis import given
from hypothesis import strategies as st

from snapshots.comparison import ClaimResult, ClaimVerdict, Statement, judge_claims
from snapshots.model import (
    Acknowledged,
    Break,
    BreakCause,
    Claim,
    ClaimKind,
    Maturity,
    Metric,
    Period,
    Status,
)

HIGH, LOW = claim(ClaimKind.RECORD_HIGH), claim(ClaimKind.RECORD_LOW)


def shown(statements: tuple[Statement, ...]) -> list[str]:
    return [f"{one.period} {one.observation.value}" for one in statements]


def told(result: ClaimResult) -> tuple[str, str]:
    return result.verdict.value, result.ground.value


@pytest.mark.parametrize(
    ("made", "held", "ground", "decisive"),
    [
        (HIGH, "2021 40, 2022 41, 2023 44", "none-beyond", ["2021 40", "2022 41"]),
        (HIGH, "2021 47, 2022 45, 2023 44", "beyond", ["2021 47", "2022 45"]),
        (HIGH, "2021 40, 2023 44, 2024 60", "none-beyond", ["2021 40"]),
        (HIGH, "2021 44, 2022 41, 2023 44", "rounding", ["2021 44"]),
        (LOW, "2021 47, 2022 45, 2023 44", "none-beyond", ["2021 47", "2022 45"]),
        (LOW, "2021 40, 2022 45, 2023 44", "beyond", ["2021 40"]),
        (HIGH, "2023 44", "nothing-earlier", []),
        (HIGH, "2021 40", "no-value", []),
    ],
)
def test_a_record_is_held_against_every_comparable_earlier_value(
    made: Claim, held: str, ground: str, decisive: list[str]
) -> None:
    result = judged(made, values(held))
    assert (result.ground.value, shown(result.decisive)) == (ground, decisive)


@pytest.mark.parametrize(
    ("earlier", "ground"),
    [("43", "none-beyond"), ("43.4", "none-beyond"), ("43.7", "rounding"), ("45", "beyond")],
)
def test_a_tie_within_rounding_cannot_be_told(earlier: str, ground: str) -> None:
    made = claim(ClaimKind.RECORD_HIGH, "44", readings=("repaired-share",))
    result = judged(made, values(f"2022 {earlier}, 2023 44", **SHARE))
    assert result.ground.value == ground


def test_a_count_known_to_be_rounded_is_no_exact_one() -> None:
    about = observation("2022", "21000", rounded_to=Decimal(1000))
    result = judged(HIGH, metric(about, observation("2023", "21400")))
    assert told(result) == ("cannot-tell", "rounding")


def test_the_periods_of_which_no_value_is_held_are_named() -> None:
    result = judged(HIGH, values("2018 30, 2020 35, 2023 44"))
    assert [str(period) for period in result.missing] == ["2019", "2021", "2022"]


def test_a_record_since_some_period_is_held_against_the_values_from_then_on() -> None:
    made = claim(ClaimKind.RECORD_HIGH, since="2020")
    result = judged(made, values("2019 60, 2021 40, 2023 44"))
    assert (told(result), shown(result.decisive)) == (("holds", "none-beyond"), ["2021 40"])
    assert [str(period) for period in result.missing] == ["2020", "2022"]


@pytest.mark.parametrize("period", ["2023-06-30", "2022..2023"])
def test_of_periods_that_have_no_next_none_is_named_missing(period: str) -> None:
    held = metric(observation("2019-06-30", "5"), observation("2019..2020", "5"),
                  observation(period, "9"))  # fmt: skip
    assert judged(claim(ClaimKind.RECORD_HIGH, period=period), held).missing == ()


@pytest.mark.parametrize(
    ("other", "caveats"),
    [
        ({"producer": "guild"}, ["source.changed"]),
        ({"definition": "when done"}, ["definition.changed"]),
        ({"coverage": "Wales"}, ["coverage.changed"]),
        ({"counts": "bridges"}, ["unit.counted-thing"]),
        ({"unit": "pounds"}, ["unit.changed"]),
    ],
)
def test_a_value_of_another_kind_stands_apart(other: dict[str, Any], caveats: list[str]) -> None:
    result = judged(HIGH, values("2022 41, 2023 44"), values("2020 40", **other))
    assert result.verdict is ClaimVerdict.HOLDS
    assert [(shown((one.statement,)), list(one.caveats)) for one in result.apart] == [
        (["2020 40"], caveats)
    ]


@pytest.mark.parametrize(
    ("other", "ground"),
    [
        ({"producer": "guild"}, "other-producer"),
        ({"definition": None}, "other-producer"),
        ({"definition": "when done"}, "none-beyond"),
        ({"unit": "pounds"}, "none-beyond"),
    ],
)
def test_a_value_above_decides_nothing_but_a_like_one_forbids_to_say_that_the_record_holds(
    other: dict[str, Any], ground: str
) -> None:
    result = judged(HIGH, values("2022 41, 2023 44"), values("2020 47", **other))
    assert result.ground.value == ground


def test_a_year_held_only_by_another_producer_is_not_missing() -> None:
    result = judged(HIGH, values("2022 41, 2023 44"), values("2019 20, 2021 30", producer="guild"))
    assert [str(period) for period in result.missing] == ["2020"]


def test_a_value_before_a_break_in_how_it_is_counted_stands_apart() -> None:
    broken = Break(since=Period.parse("2022"), cause=BreakCause.METHOD, reason="bridges joined")
    result = judged(HIGH, values("2021 47, 2022 41, 2023 44", breaks=(broken,)))
    assert told(result) == ("holds", "none-beyond")
    assert [entry.caveats for entry in result.apart] == [("break.method",)]


def test_a_disputed_value_decides_nothing() -> None:
    disputed = observation("2022", "47", status=(Status.DISPUTED,))
    held = metric(observation("2021", "40"), disputed, observation("2023", "44"))
    result = judged(HIGH, held)
    assert (told(result), shown(result.decisive)) == (("holds", "none-beyond"), ["2021 40"])
    assert [(shown((one.statement,)), one.caveats) for one in result.apart] == [(["2022 47"], ())]


PARTS: dict[str, Any] = {"parts": ("steel",)}
STEEL = values("2022 99", key="steel")


@pytest.mark.parametrize(
    ("made", "held", "verdict", "ground", "if_right"),
    [
        (HIGH, "2021 40, 2022 41, 2023 44", "cannot-tell", "doubtful", "none-beyond"),
        (HIGH, "2021 40, 2022 47, 2023 44", "cannot-tell", "doubtful", "beyond"),
        (HIGH, "2021 46, 2022 47, 2023 44", "fails", "beyond", None),
        (HIGH, "2021 46, 2023 44", "fails", "beyond", None),
        (HIGH, "2022 44, 2023 44", "cannot-tell", "rounding", None),
        (claim(ClaimKind.RISE, since="2022"), "2022 41, 2023 44", "cannot-tell", "doubtful",
         "follows"),
        (claim(ClaimKind.RISE), "2021 40, 2022 41, 2023 44", "holds", "follows", None),
    ],
)  # fmt: skip
def test_no_verdict_rests_on_a_value_that_does_not_fit_others(
    made: Claim, held: str, verdict: str, ground: str, if_right: str | None
) -> None:
    result = judged(made, values(held, **PARTS), STEEL)
    assert told(result) == (verdict, ground)
    assert (result.if_right.value if result.if_right else None) == if_right


def test_a_doubt_that_is_acknowledged_of_a_part_leaves_the_whole_alone() -> None:
    known = Acknowledged(finding="arith.inconsistent:repairs", reason="a misprint")
    steel = metric(observation("2022", "99", acknowledged=(known,)), key="steel")
    whole = values("2022 41, 2023 44", **PARTS)
    one = edition(whole, steel, claims=(HIGH,))
    (result,) = judge_claims(one, series(editions=(one,)))
    assert (told(result), result.doubts) == (("holds", "none-beyond"), ())


def test_two_values_of_one_release_are_told_as_a_doubt_and_forbid_no_verdict() -> None:
    twice = observation("2022", "40"), observation("2022", "41")
    result = judged(HIGH, metric(*twice, observation("2023", "44")))
    assert told(result) == ("holds", "none-beyond")
    assert [known.finding for one in result.decisive for known in result.doubts_of(one)] == (
        ["vintage.conflict:repairs"] * 2
    )


def test_a_doubtful_failure_is_still_found_by_the_audit() -> None:
    assert judged(HIGH, values("2022 47, 2023 44", **PARTS), STEEL).is_doubtful
    assert not judged(HIGH, values("2022 41, 2023 44", **PARTS), STEEL).is_doubtful


@pytest.mark.parametrize(
    ("hidden", "kind", "value", "is_hidden"),
    [
        ("2021", ClaimKind.RISE, "900", True),
        ("2023", ClaimKind.RISE, "900", True),
        ("2022", ClaimKind.RISE, "900", False),
        ("2023", ClaimKind.RECORD_HIGH, "44", True),
    ],
)
def test_the_size_of_a_claim_on_a_suppressed_value_is_hidden(
    hidden: str, kind: ClaimKind, value: str, *, is_hidden: bool
) -> None:
    periods = {"2021", "2022", "2023"} - {hidden}
    shown_ones = (observation(period, "50") for period in sorted(periods))
    held = metric(observation(hidden, status=(Status.SUPPRESSED,)), *shown_ones)
    result = judged(claim(kind, value), held)
    assert (result.is_size_hidden, is_hidden and result.needed is not None) == (is_hidden, False)


def test_a_suppressed_value_is_one_that_is_not_held() -> None:
    hidden = observation("2022", status=(Status.SUPPRESSED,))
    result = judged(HIGH, metric(observation("2021", "40"), hidden, observation("2023", "44")))
    assert [str(period) for period in result.missing] == ["2022"]


def test_a_value_that_would_reveal_a_suppressed_one_is_not_used() -> None:
    hidden = observation("2022", status=(Status.SUPPRESSED,))
    parts = metric(hidden, key="steel"), values("2022 1", key="stone")
    whole = values("2021 40, 2022 47, 2023 44", parts=("steel", "stone"))
    result = judged(HIGH, whole, *parts)
    assert told(result) == ("holds", "none-beyond")
    assert [str(period) for period in result.missing] == ["2022"]


def vintages(*, first: str, revised: str, year: str = "2022") -> list[Any]:
    return [
        observation(year, first, maturity=Maturity.FIRST),
        observation(year, revised, maturity=Maturity.REVISED),
    ]


@pytest.mark.parametrize(
    ("first", "revised", "ground"),
    [("46", "47", "beyond"), ("40", "47", "vintages"), ("40", "41", "none-beyond")],
)
def test_where_vintages_of_an_earlier_value_disagree_it_cannot_be_told(
    first: str, revised: str, ground: str
) -> None:
    earlier = vintages(first=first, revised=revised)
    result = judged(HIGH, metric(*earlier, observation("2023", "44")))
    assert result.ground.value == ground


def test_where_vintages_of_the_record_itself_disagree_it_cannot_be_told() -> None:
    record = vintages(first="44", revised="40", year="2023")
    result = judged(HIGH, metric(observation("2022", "42"), *record))
    assert (result.ground.value, len(result.subjects)) == ("vintages", 2)


def test_a_claim_is_read_of_the_share_and_of_the_count_by_themselves() -> None:
    made = claim(ClaimKind.RECORD_HIGH, "44", readings=("repaired-share", "repairs"))
    one = edition(values("2023 44", **SHARE), claims=(made,))
    shares, counts = values("2020 47, 2023 44", **SHARE), values("2020 900, 2023 1500")
    results = judge_claims(one, series(shares, counts, editions=(one,)))
    assert [(result.reading, *told(result)) for result in results] == [
        ("repaired-share", "fails", "beyond"),
        ("repairs", "holds", "none-beyond"),
    ]


def test_a_value_of_a_series_with_a_key_of_its_own_is_read_by_its_topic() -> None:
    tables = values("2022 41, 2023 44", key="repairs-tables", topic="repairs")
    result = judged(HIGH, tables, own=values(""))
    assert told(result) == ("holds", "none-beyond")


def test_the_value_that_is_called_a_record_tells_which_series_is_meant() -> None:
    made = claim(ClaimKind.RECORD_HIGH, "44", readings=("repaired-share",))
    other = values("2022 36, 2023 35", **SHARE | {"definition": "when done"})
    result = judged(made, values("2022 41, 2023 44", **SHARE), other)
    assert (told(result), shown(result.subjects)) == (("holds", "none-beyond"), ["2023 44"])


def test_a_claim_that_may_be_meant_of_two_series_cannot_be_told() -> None:
    result = judged(HIGH, values("2022 41, 2023 44"), values("2023 35", definition="when done"))
    assert told(result) == ("cannot-tell", "several-metrics")


def test_the_edition_s_own_value_decides_which_series_is_meant() -> None:
    result = judged(
        HIGH, values("2022 41"), values("2023 35", definition="when done"), own=values("2023 44")
    )
    assert (told(result), shown(result.subjects)) == (("holds", "none-beyond"), ["2023 44"])


def test_other_editions_count_among_the_values_held() -> None:
    earlier = edition(values("2020 47"), key="2021")
    later = edition(values("2023 44"), claims=(HIGH,))
    (result,) = judge_claims(later, series(editions=(earlier, later)))
    assert [str(one) for one in result.decisive] == ["47 for 2020 (2021)"]


def test_a_draft_takes_the_place_of_the_edition_with_its_key() -> None:
    printed = edition(values("2020 47, 2023 44"))
    draft = edition(values("2020 40, 2023 44"), claims=(HIGH,))
    (result,) = judge_claims(draft, series(editions=(printed,)))
    assert told(result) == ("holds", "none-beyond")


@pytest.mark.parametrize(
    ("kind", "value", "unit", "held", "ground"),
    [
        (ClaimKind.RISE, "10", "percent", "2021 100, 2023 110", "follows"),
        (ClaimKind.RISE, "10", "percent", "2021 100, 2023 112", "does-not-follow"),
        (ClaimKind.RISE, "10", "percent", "2021 110, 2023 100", "does-not-follow"),
        (ClaimKind.FALL, "20", "percent", "2021 100, 2023 80", "follows"),
        (ClaimKind.FALL, "25", "percent", "2021 100, 2023 80", "does-not-follow"),
        (ClaimKind.RISE, "12", "count", "2021 100, 2023 112", "follows"),
        (ClaimKind.RISE, "2", "thousand", "2021 100, 2023 112", "does-not-follow"),
        (ClaimKind.FALL, "12", "count", "2021 112, 2023 100", "follows"),
        (ClaimKind.MULTIPLE, "2.6", "count", "2021 10, 2023 26", "follows"),
        (ClaimKind.MULTIPLE, "3.6", "count", "2021 10, 2023 26", "does-not-follow"),
        (ClaimKind.RISE, "12", "pounds", "2021 100, 2023 112", "no-size"),
        (ClaimKind.RISE, "10", "percent", "2021 0, 2023 112", "no-size"),
        (ClaimKind.MULTIPLE, None, "", "2021 10, 2023 26", "no-size"),
        (ClaimKind.RISE, None, "", "2021 10, 2023 26", "follows"),
        (ClaimKind.FALL, None, "", "2021 10, 2023 26", "does-not-follow"),
        (ClaimKind.FALL, None, "", "2021 26, 2023 10", "follows"),
        (ClaimKind.UNCHANGED, None, "", "2021 26, 2023 26", "follows"),
        (ClaimKind.UNCHANGED, None, "", "2021 26, 2023 27", "does-not-follow"),
        (ClaimKind.RISE, "10", "percent", "2022 100, 2023 110", "nothing-earlier"),
    ],
)
def test_a_change_follows_from_the_values_at_both_ends_or_does_not(
    kind: ClaimKind, value: str | None, unit: str, held: str, ground: str
) -> None:
    assert judged(claim(kind, value, unit), values(held)).ground.value == ground


@pytest.mark.parametrize(
    ("kind", "start", "ground"),
    [
        (ClaimKind.RISE, "43", "follows"),
        (ClaimKind.RISE, "44", "rounding"),
        (ClaimKind.RISE, "43.8", "rounding"),
        (ClaimKind.UNCHANGED, "44", "follows"),
        (ClaimKind.UNCHANGED, "43.8", "rounding"),
        (ClaimKind.UNCHANGED, "43", "does-not-follow"),
    ],
)
def test_which_way_a_share_went_may_be_hidden_by_rounding(
    kind: ClaimKind, start: str, ground: str
) -> None:
    made = claim(kind, readings=("repaired-share",))
    assert judged(made, values(f"2021 {start}, 2023 44", **SHARE)).ground.value == ground


def test_points_and_percent_of_a_share_are_two_sizes() -> None:
    held = values("2021 10, 2023 26", **SHARE)
    sizes = {
        (value, unit): judged(
            claim(ClaimKind.RISE, value, unit, readings=("repaired-share",)), held
        ).ground.value
        for value, unit in (("16", "percentage-point"), ("160", "percent"), ("16", "percent"))
    }
    assert sizes == {
        ("16", "percentage-point"): "follows",
        ("160", "percent"): "follows",
        ("16", "percent"): "does-not-follow",
    }


@pytest.mark.parametrize(
    ("kind", "value", "unit", "needed"),
    [
        (ClaimKind.RISE, "138", "percent", ("3117", "3129")),
        (ClaimKind.FALL, "50", "percent", ("14717", "15014")),
        (ClaimKind.RISE, "400", "count", ("7032", "7032")),
        (ClaimKind.MULTIPLE, "2.5", "count", ("2915", "3033")),
    ],
)
def test_the_start_that_a_stated_size_would_need_is_worked_out(
    kind: ClaimKind, value: str, unit: str, needed: tuple[str, str]
) -> None:
    result = judged(claim(kind, value, unit), values("2021 3137, 2023 7432"))
    assert result.needed == tuple(map(Decimal, needed))


def test_a_start_by_another_producer_is_measured_and_decides_nothing() -> None:
    made = claim(ClaimKind.RISE, "138")
    result = judged(made, values("2023 7432"), values("2021 3137", producer="guild"))
    assert told(result) == ("cannot-tell", "nothing-earlier")
    assert [(size.low, size.high, size.agrees) for size in result.sizes] == [
        (Decimal("136.9"), Decimal("136.9"), False)
    ]


def test_a_size_is_stated_rightly_where_one_vintage_gives_it() -> None:
    start = vintages(first="100", revised="105", year="2021")
    result = judged(claim(ClaimKind.RISE, "10"), metric(*start, observation("2023", "110")))
    assert (told(result), [size.agrees for size in result.sizes]) == (
        ("holds", "follows"),
        [True, False],
    )


def test_a_value_that_was_corrected_since_no_longer_counts() -> None:
    mistaken = vintages(first="47", revised="46", year="2022")
    right = observation("2022", "40", maturity=Maturity.CORRECTED)
    result = judged(HIGH, metric(*mistaken, right, observation("2023", "44")))
    assert (told(result), shown(result.decisive)) == (("holds", "none-beyond"), ["2022 40"])


def test_a_correction_by_another_definition_corrects_nothing() -> None:
    other = metric(observation("2022", "40", maturity=Maturity.CORRECTED), definition="when done")
    assert told(judged(HIGH, values("2022 47, 2023 44"), other)) == ("fails", "beyond")


def test_a_direction_on_which_vintages_disagree_cannot_be_told() -> None:
    start = vintages(first="100", revised="120", year="2021")
    result = judged(claim(ClaimKind.RISE), metric(*start, observation("2023", "110")))
    assert told(result) == ("cannot-tell", "vintages")


@pytest.mark.parametrize(
    "made", [claim(ClaimKind.RECORD_HIGH, period=None), claim(ClaimKind.RISE, since=None)]
)
def test_a_claim_without_its_periods_cannot_be_told(made: Claim) -> None:
    assert told(judged(made, values("2021 40, 2023 44"))) == ("cannot-tell", "no-period")


def test_a_size_in_a_start_of_another_quantity_is_not_measured() -> None:
    result = judged(
        claim(ClaimKind.RISE, "10"), values("2023 110"), values("2021 100", unit="pounds")
    )
    assert (told(result), result.sizes) == (("cannot-tell", "nothing-earlier"), ())


def test_without_a_series_the_edition_is_judged_by_its_own_values() -> None:
    one = edition(values("2022 47, 2023 44"), claims=(HIGH,))
    assert [told(result) for result in judge_claims(one)] == [("fails", "beyond")]


def rounded(value: int, places: int) -> str:
    return f"{Decimal(value).scaleb(-3):.{places}f}"


THOUSANDTHS = st.integers(min_value=1_000, max_value=99_000)
PLACES = st.integers(min_value=0, max_value=3)


@given(true=st.tuples(THOUSANDTHS, THOUSANDTHS), places=st.tuples(PLACES, PLACES))
def test_no_rounding_makes_a_true_record_fail_or_a_false_one_hold(
    true: tuple[int, int], places: tuple[int, int]
) -> None:
    earlier, record = (rounded(*one) for one in zip(true, places, strict=True))
    made = claim(ClaimKind.RECORD_HIGH, readings=("repaired-share",))
    verdict = judged(made, values(f"2022 {earlier}, 2023 {record}", **SHARE)).verdict
    wrong = ClaimVerdict.HOLDS if true[0] > true[1] else ClaimVerdict.FAILS
    assert true[0] == true[1] or verdict is not wrong


@given(true=st.tuples(THOUSANDTHS, THOUSANDTHS), places=st.tuples(PLACES, PLACES))
def test_a_size_that_is_true_never_fails_however_the_values_are_rounded(
    true: tuple[int, int], places: tuple[int, int]
) -> None:
    start, end = (rounded(*one) for one in zip(true, places, strict=True))
    grown = f"{Decimal(100) * (true[1] - true[0]) / true[0]:.1f}"
    made = claim(ClaimKind.RISE, grown, readings=("repaired-share",))
    held: Metric = values(f"2021 {start}, 2023 {end}", **SHARE)
    assert judged(made, held).verdict is not ClaimVerdict.FAILS
