"""What a figure rests on: units, counts behind a share, and other metrics."""

from decimal import Decimal
from typing import Any

import pytest

from snapshots.errors import InvalidSeries, InvalidValue
from snapshots.model import Edition, Metric, Observation, Period, Series, Statistics, unit

YEAR = Period.parse("2024")


@pytest.mark.parametrize(
    ("value", "start", "end", "expected"),
    [
        ("1.50", "thousand", "count", "1500.00"),
        ("1500", "count", "thousand", "1.5"),
        ("18", "months", "years", "1.5"),
        ("5", "years", "months", "60"),
        ("2", "per-thousand", "per-100-thousand", "200"),
        ("44.0", "percent", "percent", "44.0"),
    ],
)
def test_units_of_one_quantity_convert_exactly(
    value: str, start: str, end: str, expected: str
) -> None:
    assert str(unit(start).convert(Decimal(value), unit(end))) == expected


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"numerator": 3}, "is needed beside a numerator or unknown"),
        ({"unknown": 3}, "is needed beside a numerator or unknown"),
        ({"numerator": 6, "unknown": 3, "denominator": 8}, "less than its parts together, 9"),
        ({"rounded_to": Decimal(0)}, "0 is not more than 0"),
    ],
)
def test_what_a_share_rests_on_must_fit_together(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidValue, match=message):
        Observation(period=YEAR, value=Decimal(40), **fields)


def test_a_share_may_carry_the_counts_behind_it() -> None:
    share = Observation(period=YEAR, value=Decimal(40), numerator=4, unknown=1, denominator=10)
    assert (share.numerator, share.unknown, share.denominator) == (4, 1, 10)


def test_a_metric_may_be_made_of_metrics_that_are_there() -> None:
    share = Metric(
        key="share", name="Share", unit="percent", parts=("men",), numerator="a", denominator="all"
    )
    everything = Metric(key="all", name="All", unit="count")
    edition = Edition(key="2024", metrics=(share,))
    statistics = Statistics(key="visits", title="Visits", metrics=(everything,))
    with pytest.raises(InvalidSeries) as refused:
        Series(key="visits", title="Visits", editions=(edition,), statistics=(statistics,))
    assert {problem.path for problem in refused.value.problems} == {
        "metrics[0].parts[0]",
        "metrics[0].numerator",
    }
