"""What the official series say that the editions quote, and what does not fit together in them."""

import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from snapshots.comparison import (
    ClaimResult,
    Movement,
    Statement,
    findings,
    judge_claims,
    move,
)
from snapshots.files import load_series
from snapshots.model import Confidence, Maturity, Metric, Observation, Series

EDITIONS = Path(__file__).parents[2] / "editions"


def metric(series: Series, key: str, *, of: str = "nrm") -> Metric:
    (found,) = (
        metric
        for statistics in series.statistics
        for metric in statistics.metrics
        if (statistics.key, metric.key) == (of, key)
    )
    return found


def values(series: Series, key: str, *, of: str = "nrm") -> dict[str, list[str]]:
    """The values of a metric by period, in the order of the record."""
    found: dict[str, list[str]] = {}
    for one in metric(series, key, of=of).observations:
        found.setdefault(str(one.period), []).append(f"{one.value}")
    return found


def observations(series: Series) -> Iterator[Observation]:
    for statistics in series.statistics:
        for one in statistics.metrics:
            yield from one.observations


def test_the_statistics_are_told_apart_by_producer_and_subject(series: Series) -> None:
    assert {entry.key for entry in series.statistics} == {
        "nrm", "nrm-nca", "nca-assessments", "rg-decisions", "ictg", "cps", "leave", "as-quoted",
    }  # fmt: skip


def test_every_value_was_read_somewhere_and_none_rests_on_inference_alone(series: Series) -> None:
    for one in observations(series):
        read = {evidence.confidence for evidence in one.evidence}
        assert read - {Confidence.INFERENCE}, one


def test_the_referrals_of_each_year_stand_first_published_and_revised(series: Series) -> None:
    years = values(series, "nrm-referrals")
    assert {year: found for year, found in years.items() if len(found) > 1} == {
        "2019": ["10627", "10611"],
        "2020": ["10613", "10601"],
        "2021": ["12727", "12706"],
        "2022": ["16938", "16921"],
        "2023": ["17004", "16990"],
        "2025-Q3": ["6414", "6407"],
    }


def test_the_children_referred_stand_first_published_and_revised(series: Series) -> None:
    assert values(series, "nrm-child-referrals") == {
        "2019": ["4550", "4547"],
        "2020": ["4946", "5028"],
        "2021": ["5468"],
        "2022": ["7019"],
        "2023": ["7432"],
    }


def test_the_earlier_producer_has_a_series_of_its_own_without_2014(series: Series) -> None:
    assert values(series, "nrm-child-referrals", of="nrm-nca") == {
        "2013": ["450"],
        "2015": ["982"],
        "2016": ["1278"],
        "2017": ["2118"],
        "2018": ["3137"],
    }
    producers = {metric(series, "nrm-child-share", of=of).producer for of in ("nrm", "nrm-nca")}
    assert producers == {"home-office", "national-crime-agency"}


def test_both_definitions_of_a_child_are_kept_apart(series: Series) -> None:
    shares = [metric(series, key) for key in ("nrm-child-share", "nrm-child-share-referred")]
    assert [one.definition for one in shares] == [
        "age when exploited",
        "age when referred (an inference)",
    ]
    assert values(series, "nrm-child-share")["2023"] == ["44"]
    assert values(series, "nrm-child-share-referred") == {"2023": ["35"], "2024": ["31"]}


def test_what_is_first_published_is_given_once_for_a_period(series: Series) -> None:
    for statistics in series.statistics:
        for one in statistics.metrics:
            first = [
                str(found.period)
                for found in one.observations
                if found.maturity is Maturity.FIRST and not found.acknowledged
            ]
            assert len(first) == len({*first}), one.key


def test_what_was_only_remembered_or_worked_out_is_left_out(series: Series) -> None:
    years = values(series, "nrm-referrals") | values(series, "nrm-referrals", of="nrm-nca")
    shares = values(series, "nrm-child-share") | values(series, "nrm-child-share", of="nrm-nca")
    assert "2014" not in years
    assert "2024" not in values(series, "nrm-child-referrals")
    assert {"2013", "2016", "2019"}.isdisjoint(shares)


def test_areas_sites_and_authorities_are_different_things(series: Series) -> None:
    spread = ("ictg-coverage", "ictg-early-sites", "devolved-decision-sites",
              "devolved-decision-authorities")  # fmt: skip
    counted = {key: metric(series, key, of="ictg") for key in spread}
    assert [(one.unit, one.counts) for one in counted.values()] == [
        ("thirds", "local authorities"),
        ("count", "sites"),
        ("count", "sites"),
        ("count", "local authorities"),
    ]


def test_flagged_offences_are_by_financial_year(series: Series) -> None:
    assert values(series, "section-2-flagged-offences", of="cps") == {
        "2015/16": ["1"],
        "2016/17": ["21"],
        "2017/18": ["26"],
        "2018/19": ["5"],
        "2019/20": ["30"],
    }


def movement(series: Series, key: str, start: str, end: str, **chosen: Maturity) -> Movement:
    """From the value of one year to the first one of another; the start as it is chosen."""
    found = metric(series, key)
    points = [
        Statement(metric=found, observation=one, place="statistics/nrm", position=position)
        for position, one in enumerate(found.observations)
    ]
    maturity = chosen.get("maturity", Maturity.FIRST)
    (one,) = (it for it in points if (str(it.period), it.observation.maturity) == (start, maturity))
    (other,) = (
        it for it in points if (str(it.period), it.observation.maturity) == (end, Maturity.FIRST)
    )
    return move(one, other, series=series)


@pytest.mark.parametrize(
    ("maturity", "percent"), [(Maturity.FIRST, "10.6"), (Maturity.REVISED, "8.8")]
)
def test_the_rise_of_children_to_2021_depends_on_the_vintage_of_2020(
    series: Series, maturity: Maturity, percent: str
) -> None:
    rise = movement(series, "nrm-child-referrals", "2020", "2021", maturity=maturity).percent
    assert rise is not None
    assert round(rise, 1) == Decimal(percent)


def test_the_share_of_2020_may_be_set_against_that_of_2023(series: Series) -> None:
    fall = movement(series, "nrm-child-share", "2020", "2023")
    assert (fall.published, fall.low, fall.high) == tuple(map(Decimal, (-3, -4, -2)))
    assert fall.withheld_for == ()


def result(series: Series, reading: str, claim: str = "record-high-2023") -> ClaimResult:
    (found,) = (
        one
        for one in judge_claims(series["2024"], series)
        if (one.claim.key, one.reading) == (claim, reading)
    )
    return found


def test_the_record_of_2024_fails_for_the_share_by_2020_alone(series: Series) -> None:
    found = result(series, "nrm-child-share")
    apart = {str(entry.statement): entry.caveats for entry in found.apart}
    assert (found.verdict.value, list(map(str, found.decisive))) == (
        "fails",
        ["47 % for 2020 (statistics/nrm)"],
    )
    assert apart["45 % for 2018 (statistics/nrm-nca)"] == ("source.changed",)


def test_the_record_of_2024_holds_for_the_count_on_the_years_held(series: Series) -> None:
    found = result(series, "nrm-child-referrals")
    years = sorted({str(one.period) for one in found.decisive})
    assert (found.verdict.value, years) == ("holds", ["2019", "2020", "2021", "2022"])
    assert [str(period) for period in found.missing] == ["2014"]
    assert [str(one) for one in found.subjects] == ["7432 for 2023 (statistics/nrm)"]


def test_for_the_rise_that_2024_states_no_start_was_published(series: Series) -> None:
    found = result(series, "nrm-child-referrals", "rise-since-2018")
    assert (found.verdict.value, found.needed) == ("cannot-tell", (Decimal(3117), Decimal(3129)))
    assert [(str(size.start), str(size.low)) for size in found.sizes] == [
        ("3137 for 2018 (statistics/nrm-nca)", "136.9")
    ]


#: Every finding about the records, with the file that acknowledges it.
ACKNOWLEDGED = {
    "arith.inconsistent:nrm-child-share": "2021.yaml",
    "claim.record:nrm-child-share": "2024.yaml",
    "claim.change:nrm-child-referrals": "2024.yaml",
    "arith.inconsistent:british-children-share-as-quoted": "statistics/as-quoted.yaml",
    "arith.inconsistent:nrm-child-referrals": "statistics/nrm.yaml",
    "vintage.conflict:nrm-uk-national-referrals": "statistics/nrm.yaml",
}


def test_every_finding_about_the_records_is_known_and_acknowledged(series: Series) -> None:
    found = {one.id: one.is_acknowledged for one in findings(series)}
    assert found == dict.fromkeys(ACKNOWLEDGED, True)


def without(text: str, finding: str) -> str:
    """A record without what it acknowledges of one finding, at whatever values."""
    entry = re.compile(
        rf"^( *)acknowledged:\n\1  - finding: {re.escape(finding)}\n(?:\1 .*\n)+", re.MULTILINE
    )
    changed, times = entry.subn("", text)
    assert times
    return changed


@pytest.mark.parametrize(("finding", "file"), ACKNOWLEDGED.items(), ids=list(ACKNOWLEDGED))
def test_a_finding_is_new_once_its_acknowledgement_is_gone(
    tmp_path: Path, finding: str, file: str
) -> None:
    folder = Path(shutil.copytree(EDITIONS, tmp_path / "editions"))
    record = folder / file
    record.write_text(without(record.read_text(encoding="utf-8"), finding), encoding="utf-8")
    found = findings(load_series(folder))
    assert [one.id for one in found if not one.is_acknowledged] == [finding]
    assert len(found) == len(ACKNOWLEDGED)


@pytest.mark.parametrize(
    ("file", "printed", "slip", "finding"),
    [
        ("2024.yaml", "value: 78", "value: 87", "arith.inconsistent:nrm-uk-national-child-share"),
        ("statistics/nrm.yaml", "value: 17004", "value: 71004",
         "arith.inconsistent:nrm-child-share"),
        ("statistics/cps.yaml", "value: 70", "value: 71",
         "arith.inconsistent:modern-slavery-prosecuted"),
        ("statistics/leave.yaml", "denominator: 754", "denominator: 574",
         "arith.inconsistent:child-discretionary-leave-share"),
    ],
)  # fmt: skip
def test_a_slip_in_a_record_is_found_where_other_figures_tell(
    tmp_path: Path, file: str, printed: str, slip: str, finding: str
) -> None:
    folder = Path(shutil.copytree(EDITIONS, tmp_path / "editions"))
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(printed) == 1
    (folder / file).write_text(text.replace(printed, slip), encoding="utf-8")
    new = {one.id for one in findings(load_series(folder)) if not one.is_acknowledged}
    assert finding in new
