"""What speaks against a value stands beside it, and what would reveal one stands nowhere."""

from itertools import product
from pathlib import Path

import pytest
from attrs import evolve
from figures import metric, observation, share

from snapshots.alignment import align
from snapshots.comparison import compare, move
from snapshots.contract import frame, save_tables
from snapshots.model import (
    Acknowledged,
    Confidence,
    Edition,
    Evidence,
    Maturity,
    Metric,
    Observation,
    Series,
    Source,
    SourceKind,
    Status,
)
from snapshots.reporting import report
from snapshots.reporting.doubts import doubt, doubted
from snapshots.reporting.figures import change_told
from snapshots.reporting.metric_record_page import metric_record_page

DISPUTED = {"status": (Status.DISPUTED,)}
KNOWN = (Acknowledged(finding="arith.inconsistent:repairs", reason="a misprint."),)
PRESS = Source(key="press", title="The press", kind=SourceKind.PRESS)
BY_PRESS = Evidence(
    source="press", locator="page 3", confidence=Confidence.SECONDARY, supports=("status",)
)
SERIES = Series(key="works", title="Works", sources=(PRESS,))


@pytest.mark.parametrize(
    ("one", "reason", "beside"),
    [
        (observation("2022", "4"), "", ""),
        (observation("2022", "4", acknowledged=KNOWN), "a misprint", "; doubtful: a misprint"),
        (
            observation("2022", "4", acknowledged=KNOWN, **DISPUTED),
            "a misprint",
            "; disputed: a misprint",
        ),
        (observation("2022", "4", **DISPUTED), "the record says no more",
         "; disputed: the record says no more"),
        (
            observation("2022", "4", evidence=(BY_PRESS,), **DISPUTED),
            "by The press, page 3 (secondary page for status)",
            "; disputed: by The press, page 3 (secondary page for status)",
        ),
    ],
)  # fmt: skip
def test_a_doubtful_value_has_its_reason_beside_it(
    one: Observation, reason: str, beside: str
) -> None:
    assert (doubt(one, SERIES), doubted(one, SERIES)) == (reason, beside)


@pytest.mark.parametrize("format", ["text", "markdown", "html", "csv"])
def test_the_reason_of_a_dispute_stands_in_every_format(format: str) -> None:
    before, after = (
        Edition(
            key=key, metrics=(metric(observation(year, "4646", acknowledged=KNOWN, **DISPUTED)),)
        )
        for key, year in (("2021", "2020"), ("2024", "2023"))
    )
    made = report(compare(align(before, after)), format)
    assert made.count("disputed: a misprint") == 2


def test_a_multiple_of_one_is_not_told() -> None:
    assert change_told(move(share("2022", "80.0"), share("2023", "80.2"))) == (
        "up 0.2 percentage points (rounding allows 0.1 to 0.3)"
    )


def count(key: str, value: str | None, parts: tuple[str, ...] = ()) -> Metric:
    status = () if value else (Status.SUPPRESSED,)
    return metric(
        observation("2020", value, status=status), key=key, name=key, parts=parts, producer=None
    )


KIDS = count("kids", "4400", ("boys", "girls"))
TWICE = [
    observation("2020", value, release=release, maturity=maturity)
    for value, release, maturity in (
        ("4390", "2021", Maturity.FIRST),
        ("4400", "2022", Maturity.REVISED),
    )
]
METRICS = (KIDS, count("girls", "4100"), count("boys", None))
EDITION = Edition(key="2021", metrics=METRICS)
TRIANGLE = Edition(key="2021", metrics=(evolve(KIDS, observations=tuple(TWICE)), *METRICS[1:]))
HELD = Series(key="kites", title="Kites", editions=(EDITION, Edition(key="2024")))


COMPARISON = HELD.compare("2021", "2024")
PAGES = [
    metric_record_page(HELD, "kids"),
    metric_record_page(HELD, "girls"),
    metric_record_page(evolve(HELD, editions=(TRIANGLE,)), "kids"),
]


@pytest.mark.parametrize(
    ("value", "format"),
    [
        *product([EDITION, KIDS, COMPARISON, *PAGES], ["text", "markdown", "html"]),
        (COMPARISON, "csv"),
        (COMPARISON, "json"),
    ],
)
def test_no_report_shows_what_would_reveal_a_suppressed_value(value: object, format: str) -> None:
    series = HELD if isinstance(value, Metric) else None
    made = report(value, format, series=series)
    assert not any(digits in made for digits in ("4,390", "4,400", "4,100", "4390", "4400", "4100"))


def test_no_table_shows_what_would_reveal_a_suppressed_value(tmp_path: Path) -> None:
    save_tables(HELD, tmp_path)
    rows = frame(HELD, "observations").rows
    assert [(row["value"], row["is_suppressed"]) for row in rows] == [(None, True)] * 3
    written = "".join(file.read_text() for file in sorted(tmp_path.glob("*.csv")))
    assert not any(digits in written for digits in ("4400", "4100"))
