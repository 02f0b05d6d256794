"""What does not fit together in a series, and what its records acknowledge of that."""

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from claimed import SHARE, claim, edition, series, values
from figures import metric, observation
from hypothesis import given
from hypothesis import strategies as st

from snapshots.comparison import CODES, Finding, findings
from snapshots.comparison.audit.audit import noted
from snapshots.model import (
    Acknowledged,
    Claim,
    ClaimKind,
    Edition,
    Maturity,
    Metric,
    Period,
    Status,
)

BRIDGES: dict[str, Any] = {"key": "bridges", "counts": "bridges"}
MADE_OF = SHARE | {"numerator": "repairs", "denominator": "bridges"}


def found(one: Edition, *statistics: Metric) -> list[str]:
    return [finding.id for finding in findings(series(*statistics, editions=(one,)))]


def facts(one: Edition, *statistics: Metric) -> dict[str, str]:
    (finding,) = findings(series(*statistics, editions=(one,)))
    return dict(finding.facts)


@pytest.mark.parametrize(
    ("share", "repairs", "bridges", "fits"),
    [
        ("43.5", "435", "1000", True),
        ("43.5", "4646", "10701", False),
        ("44", "435", "1000", True),
        ("44", "434", "1000", False),
        ("100", "1000", "1000", True),
        ("0", "4", "1000", True),
        ("0", "6", "1000", False),
        ("44", "5", "0", True),
    ],
)
def test_a_share_follows_from_its_counts_or_is_found(
    share: str, repairs: str, bridges: str, *, fits: bool
) -> None:
    one = edition(
        values(f"2023 {share}", **MADE_OF),
        values(f"2023 {repairs}"),
        values(f"2023 {bridges}", **BRIDGES),
    )
    assert found(one) == ([] if fits else ["arith.inconsistent:repaired-share"])


def test_the_finding_tells_the_counts_the_share_they_make_and_the_whole_that_is_implied() -> None:
    one = edition(
        values("2023 43.5", **MADE_OF), values("2023 4646"), values("2023 10701", **BRIDGES)
    )
    assert facts(one) == {
        "value": "43.5 % for 2023 (2024)",
        "others": "4646 for 2023 (2024); 10701 for 2023 (2024)",
        "computed": "43.42",
        "numerator": "4646",
        "denominator": "10701",
        "implied": "10668 to 10693",
    }


def test_a_share_of_nothing_implies_no_whole() -> None:
    one = edition(values("2023 0", **MADE_OF), values("2023 9"), values("2023 100", **BRIDGES))
    assert facts(one)["implied"] == ""


def test_quarters_that_make_up_a_financial_year_are_added_to_a_whole() -> None:
    quarters = values("2020-Q2 2209, 2020-Q3 2506, 2020-Q4 3041, 2021-Q1 2945", **BRIDGES)
    one = edition(values("2020/21 43.5", **MADE_OF), values("2020/21 4646"), values("", **BRIDGES))
    assert found(one, quarters) == ["arith.inconsistent:repaired-share"]
    assert facts(one, quarters)["denominator"] == "10701"


@pytest.mark.parametrize(
    "quarters",
    [
        "2020-Q2 2209, 2020-Q3 2506, 2021-Q1 2945",
        "2020-Q3 2506, 2020-Q4 3041, 2021-Q1 2945",
        "2020-Q2 2209, 2020-Q3 2506, 2020-Q4 3041",
        "2020 10613",
    ],
)
def test_with_a_quarter_lacking_there_is_no_whole_and_nothing_is_said(quarters: str) -> None:
    one = edition(values("2020/21 43.5", **MADE_OF), values("2020/21 4646"), values("", **BRIDGES))
    assert found(one, values(quarters, **BRIDGES)) == []


def test_what_a_share_is_made_of_may_be_said_by_the_statistics_alone() -> None:
    official = values("2022 50", **MADE_OF)
    counts = values("2022 5, 2023 5"), values("2022 10, 2023 20", **BRIDGES)
    assert found(edition(values("2023 50", **SHARE)), official, *counts) == [
        "arith.inconsistent:repaired-share"
    ]


@pytest.mark.parametrize("field", ["producer", "coverage", "definition"])
def test_counts_stated_to_be_of_another_kind_are_not_set_against_a_share(field: str) -> None:
    other = values("2023 5", **{field: "guild"})
    one = edition(values("2023 50", **MADE_OF), values(""), values("2023 20", **BRIDGES))
    assert found(one, other) == []
    assert found(one, values("2023 5", **{field: None})) == ["arith.inconsistent:repaired-share"]


def vintages(first: str, revised: str, **fields: Any) -> Metric:
    return metric(
        observation("2023", first, release="2024-03", maturity=Maturity.FIRST),
        observation("2023", revised, release="2025-03", maturity=Maturity.REVISED),
        **fields,
    )


@pytest.mark.parametrize(
    ("vintage", "fits"),
    [
        ({}, True),
        ({"maturity": Maturity.FIRST}, False),
        ({"maturity": Maturity.REVISED}, True),
        ({"release": "2024-03"}, False),
        ({"release": "2025-03"}, True),
        ({"release": "2026-03"}, True),
        ({"release": "2026-03", "maturity": Maturity.FIRST}, False),
    ],
)
def test_a_share_is_set_against_counts_of_its_own_vintage(
    vintage: dict[str, Any], *, fits: bool
) -> None:
    share = metric(observation("2023", "50", **vintage), **MADE_OF)
    one = edition(share, vintages("40", "50"), vintages("99", "100", **BRIDGES))
    assert found(one) == ([] if fits else ["arith.inconsistent:repaired-share"])


def test_counts_beside_a_share_are_checked_too() -> None:
    fit, unfit = (observation("2023", "2", numerator=count, denominator=754) for count in (17, 117))
    assert found(edition(metric(fit, **SHARE))) == []
    assert found(edition(metric(unfit, **SHARE))) == ["arith.inconsistent:repaired-share"]


def test_a_rate_is_so_many_of_a_hundred_thousand() -> None:
    rate = MADE_OF | {"unit": "per-100-thousand"}
    one = edition(values("2023 51", **rate), values("2023 5"), values("2023 10000", **BRIDGES))
    assert (found(one), facts(one)["computed"]) == (["arith.inconsistent:repaired-share"], "50.0")


@pytest.mark.parametrize(
    ("steel", "stone", "fits"),
    [
        ("60", "40", True),
        ("60", "41", False),
        ("60", "39", False),
        ("60", None, True),
        ("101", None, False),
    ],
)
def test_parts_add_up_to_their_whole_and_one_of_them_never_exceeds_it(
    steel: str, stone: str | None, *, fits: bool
) -> None:
    one = edition(
        values("2023 100", parts=("steel", "stone")),
        values(f"2023 {steel}", key="steel"),
        values(f"2023 {stone}" if stone else "2022 1", key="stone"),
    )
    assert found(one) == ([] if fits else ["arith.inconsistent:repairs"])


def test_a_whole_none_of_whose_parts_is_held_is_left_alone() -> None:
    one = edition(values("2023 100", parts=("steel",)), values("2022 1", key="steel"))
    assert found(one) == []


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ({"release": "2024-03"}, {"release": "2024-03"}, True),
        ({"release": "2024-03"}, {"release": "2025-03"}, False),
        ({"maturity": Maturity.FIRST}, {"maturity": Maturity.FIRST}, True),
        ({"maturity": Maturity.FIRST}, {"maturity": Maturity.REVISED}, False),
        ({"maturity": Maturity.REVISED}, {"maturity": Maturity.REVISED}, False),
        ({}, {}, True),
        ({"release": "2024-03", "maturity": Maturity.FIRST}, {"maturity": Maturity.FIRST}, True),
        ({"release": "2024-03"}, {}, True),
    ],
)
def test_one_release_gives_one_value_for_a_period(
    one: dict[str, Any], other: dict[str, Any], *, conflict: bool
) -> None:
    two = metric(observation("2023", "4411", **one), observation("2023", "4441", **other))
    assert found(edition(two)) == (["vintage.conflict:repairs"] if conflict else [])
    again = observation("2023", "4411", status=(Status.PROVISIONAL,), **other)
    same = metric(observation("2023", "4411", **one), again)
    assert found(edition(same)) == []


@pytest.mark.parametrize(
    ("quoted", "official", "fits"),
    [
        ("44", "44", True),
        ("44", "43.7", True),
        ("44", "43.4", False),
        ("47", "43.4, 2022 47", False),
    ],
)
def test_an_edition_quotes_what_was_published_or_is_found(
    quoted: str, official: str, *, fits: bool
) -> None:
    one = edition(values(f"2023 {quoted}", **SHARE))
    ids = found(one, values(f"2023 {official}", **SHARE))
    assert ids == ([] if fits else ["quote.unmatched:repaired-share"])


def test_a_quotation_of_either_vintage_is_right() -> None:
    for quoted in ("40", "50"):
        assert found(edition(values(f"2023 {quoted}")), vintages("40", "50")) == []


def test_a_value_of_another_definition_is_no_wrong_quotation() -> None:
    assert found(edition(values("2023 35")), values("2023 44", definition="when done")) == []


@pytest.mark.parametrize(
    ("made", "held", "ids"),
    [
        (claim(ClaimKind.RECORD_HIGH), "2022 47, 2023 44", ["claim.record:repairs"]),
        (claim(ClaimKind.RECORD_LOW), "2022 40, 2023 44", ["claim.record:repairs"]),
        (claim(ClaimKind.RISE, "10"), "2021 100, 2023 120", ["claim.change:repairs"]),
        (claim(ClaimKind.MULTIPLE, "2", "count"), "2021 9, 2023 27", ["claim.multiple:repairs"]),
        (claim(ClaimKind.RECORD_HIGH), "2022 41, 2023 44", []),
        (claim(ClaimKind.RECORD_HIGH), "2023 44", []),
        (claim(ClaimKind.RISE, "10"), "2023 44", []),
    ],
)
def test_a_claim_that_the_values_speak_against_is_found(
    made: Claim, held: str, ids: list[str]
) -> None:
    assert found(edition(values(held), claims=(made,))) == ids


def test_a_claim_is_found_though_only_another_producer_s_values_speak_against_it() -> None:
    record, rise = claim(ClaimKind.RECORD_HIGH), claim(ClaimKind.RISE, "10")
    one = edition(values("2023 44"), claims=(record, evolve(rise, key="rise")))
    assert found(one, values("2021 47", producer="guild")) == [
        "claim.record:repairs",
        "claim.change:repairs",
    ]
    assert found(edition(values("2023 44"), claims=(rise,)), values("2021 40", producer="guild"))\
        == []  # fmt: skip


def test_a_claim_is_found_though_only_one_vintage_speaks_against_it() -> None:
    earlier = vintages("40", "47")
    later = observation("2024", "44")
    held = evolve(earlier, observations=(*earlier.observations, later))
    made = evolve(claim(ClaimKind.RECORD_HIGH), period=Period.parse("2024"))
    assert found(edition(held, claims=(made,))) == ["claim.record:repairs"]


def test_movements_are_told_of_a_record_only_where_it_fails() -> None:
    made = claim(ClaimKind.RECORD_HIGH)
    fails = edition(values("2022 47, 2023 44"), claims=(made,))
    open_ = edition(values("2023 44"), claims=(made,))
    other = values("2022 47", producer="guild")
    assert [one.code for one in noted(series(editions=(fails,)))] == ["claim.record"]
    assert noted(series(other, editions=(open_,))) == ()


def test_the_finding_on_a_claim_tells_what_becomes_of_its_other_readings() -> None:
    made = claim(ClaimKind.RECORD_HIGH, "44", readings=("repaired-share", "repairs"))
    one = edition(values("2022 47, 2023 44", **SHARE), values("2022 1, 2023 2"), claims=(made,))
    assert facts(one) == {
        "verdict": "fails",
        "ground": "beyond",
        "against": "47 % for 2022 (2024)",
        "readings": "repairs: holds",
    }


def acknowledging(finding: str) -> dict[str, Any]:
    return {"acknowledged": (Acknowledged(finding=finding, reason="a slip of one digit"),)}


def unreconciled(share: dict[str, Any], repairs: dict[str, Any]) -> list[Finding]:
    """The findings on a share that does not follow, where the records acknowledge something."""
    one = edition(
        metric(observation("2023", "44", **share), **MADE_OF),
        metric(observation("2023", "40", **repairs)),
        values("2023 100", **BRIDGES),
    )
    return list(findings(series(editions=(one,))))


ID = "arith.inconsistent:repaired-share"


@pytest.mark.parametrize(
    ("share", "repairs", "doubted"),
    [
        ({}, {}, ["repaired-share", "repairs", "bridges"]),
        (acknowledging(ID), {}, ["repaired-share"]),
        ({}, acknowledging(ID), ["repairs"]),
        (acknowledging(ID), acknowledging(ID), ["repaired-share", "repairs"]),
    ],
)
def test_a_finding_is_acknowledged_at_any_of_its_places_and_doubts_the_values_there(
    share: dict[str, Any], repairs: dict[str, Any], doubted: list[str]
) -> None:
    (finding,) = unreconciled(share, repairs)
    assert (finding.id, finding.is_acknowledged) == (ID, bool(share or repairs))
    assert finding.reason == ("a slip of one digit" if share or repairs else "")
    assert [key for key, _ in finding.cells] == doubted


def test_a_finding_that_no_record_acknowledges_is_new() -> None:
    assert [finding.is_acknowledged for finding in unreconciled({}, {})] == [False]


def test_an_acknowledgement_of_what_is_not_found_is_a_new_finding() -> None:
    unused, actual = unreconciled(acknowledging("vintage.conflict:repairs"), {})
    assert (unused.id, unused.is_acknowledged) == (
        "acknowledgement.unused:vintage.conflict:repairs",
        False,
    )
    assert (actual.id, actual.is_acknowledged) == (ID, False)


def test_an_acknowledgement_elsewhere_or_of_the_code_alone_does_not_count() -> None:
    elsewhere = metric(observation("2022", "40", **acknowledging(ID)), key="others")
    one = edition(
        values("2023 44", **MADE_OF),
        metric(observation("2023", "40", **acknowledging("arith.inconsistent"))),
        values("2023 100", **BRIDGES),
        elsewhere,
    )
    assert [(it.id, it.is_acknowledged) for it in findings(series(editions=(one,)))] == [
        ("acknowledgement.unused:arith.inconsistent:repaired-share", False),
        ("arith.inconsistent:repaired-share", False),
        ("acknowledgement.unused:arith.inconsistent", False),
    ]


def test_a_claim_carries_the_acknowledgement_of_its_finding() -> None:
    made = evolve(claim(ClaimKind.RECORD_HIGH), **acknowledging("claim.record:repairs"))
    one = edition(values("2022 47, 2023 44"), claims=(made,))
    (finding,) = findings(series(editions=(one,)))
    assert (finding.places, finding.is_acknowledged) == ((("2024", "claims[claimed]"),), True)


def test_an_acknowledgement_may_stand_where_there_is_no_value() -> None:
    hidden = observation("2023", status=(Status.SUPPRESSED,), **acknowledging(ID))
    assert found(edition(metric(hidden))) == [f"acknowledgement.unused:{ID}"]


def test_every_code_that_can_be_found_is_in_the_table() -> None:
    assert list(CODES) == [
        "arith.inconsistent",
        "claim.record",
        "claim.change",
        "claim.multiple",
        "quote.unmatched",
        "vintage.conflict",
        "acknowledgement.unused",
    ]


def test_movements_are_told_of_a_finding_by_its_facts_unless_the_figure_carries_the_reason() -> (
    None
):
    def reasons(**share: Any) -> list[tuple[str, str]]:
        one = edition(
            metric(observation("2023", "44", **share), **MADE_OF),
            values("2023 40"),
            values("2023 100", **BRIDGES),
        )
        return [(it.metric, it.reason) for it in noted(series(editions=(one,)))]

    told = (
        "value 44 % for 2023 (2024), others 40 for 2023 (2024); 100 for 2023 (2024), "
        "computed 40.0, numerator 40, denominator 100, implied 90 to 92"
    )
    keys = ("repaired-share", "repairs", "bridges")
    assert reasons() == [(key, told) for key in keys]
    assert reasons(**acknowledging(ID)) == []


def test_without_a_series_nothing_is_noted() -> None:
    assert noted(None) == ()


WHOLES = st.integers(min_value=1, max_value=100_000)


@given(data=st.data(), places=st.integers(min_value=0, max_value=4))
def test_a_share_that_was_rounded_rightly_is_never_found(data: st.DataObject, places: int) -> None:
    whole = data.draw(WHOLES)
    count = data.draw(st.integers(min_value=0, max_value=whole))
    share = round(Decimal(100 * count) / whole, places)
    one = edition(
        values(f"2023 {share:f}", **MADE_OF),
        values(f"2023 {count}"),
        values(f"2023 {whole}", **BRIDGES),
    )
    assert found(one) == []


@given(data=st.data(), off=st.sampled_from([-1, 1]))
def test_parts_that_miss_their_whole_by_one_are_found(data: st.DataObject, off: int) -> None:
    whole = data.draw(st.integers(min_value=2, max_value=100_000))
    steel = data.draw(st.integers(min_value=1, max_value=whole - 1))
    one = edition(
        values(f"2023 {whole}", parts=("steel", "stone")),
        values(f"2023 {steel}", key="steel"),
        values(f"2023 {whole - steel + off}", key="stone"),
    )
    assert found(one) == ["arith.inconsistent:repairs"]


def test_the_order_of_documents_makes_no_difference() -> None:
    one = edition(values("2023 50", **MADE_OF), values(""), values("", **BRIDGES))
    counts = values("2023 5"), values("2023 20", **BRIDGES)
    ids = [found(one, *counts), found(one, *reversed(counts))]
    assert ids == [["arith.inconsistent:repaired-share"]] * 2


def test_periods_of_unlike_kind_are_not_joined_to_a_whole() -> None:
    mixed = values("2020-Q2 25, 2020-07 10, 2020-08 10, 2020-09 5", **BRIDGES)
    share = values("2020-Q2..2020-Q3 40", **MADE_OF)
    one = edition(share, values("2020-Q2..2020-Q3 10"), values("", **BRIDGES))
    assert Period.parse("2020-Q2..2020-Q3").months == 6
    assert found(one, mixed) == []
