from decimal import Decimal
from typing import Any

import pytest

from snapshots.files import export_data
from snapshots.model import (
    Decision,
    Edition,
    Held,
    Holding,
    Links,
    Metric,
    Observation,
    Period,
    Recommendation,
    Series,
    Statistics,
    Theme,
    Verdict,
)

EDITION = Edition(
    key="2024",
    published=Period.parse("2024-12"),
    recommendations_printed=1,
    held=Held(main=Holding.COMPLETE),
    recommendations=(Recommendation(key="1", number="1", text="Pay.", themes=("rivers",)),),
)
EDITION_DATA: dict[str, Any] = {
    "schema": 1,
    "key": "2024",
    "published": "2024-12",
    "recommendations_printed": 1,
    "held": {"main": "complete"},
    "recommendations": [{"key": "1", "number": "1", "text": "Pay.", "themes": ["rivers"]}],
}


def test_an_edition_is_written_in_the_order_of_the_model_and_without_its_defaults() -> None:
    assert export_data(EDITION) == EDITION_DATA
    assert list(export_data(EDITION)) == list(EDITION_DATA)


@pytest.mark.parametrize("digits", ["57.60", "0.00000001", "100000000000000000000", "-0.50"])
def test_a_decimal_is_text_and_keeps_its_digits(digits: str) -> None:
    observation = Observation(period=Period.parse("2024"), value=Decimal(digits))
    metric = Metric(key="a", name="A", unit="count", observations=(observation,))
    data = export_data(Statistics(key="official", title="O", metrics=(metric,)))
    assert data["metrics"][0]["observations"] == [{"period": "2024", "value": digits}]


def test_a_series_holds_whole_documents() -> None:
    decision = Decision(after="1", verdict=Verdict.NEW, reason="first asked")
    series = Series(
        key="accounts",
        title="Accounts",
        themes=(Theme(key="rivers", name="Rivers"),),
        editions=(Edition(key="2021"), EDITION),
        links=(Links(before="2021", after="2024", decisions=(decision,)),),
        statistics=(Statistics(key="official", title="O"),),
    )
    assert export_data(series) == {
        "schema": 1,
        "key": "accounts",
        "title": "Accounts",
        "themes": [{"key": "rivers", "name": "Rivers"}],
        "editions": [{"schema": 1, "key": "2021"}, EDITION_DATA],
        "links": [
            {
                "schema": 1,
                "before": "2021",
                "after": "2024",
                "decisions": [{"after": "1", "verdict": "new", "reason": "first asked"}],
            }
        ],
        "statistics": [{"schema": 1, "key": "official", "title": "O"}],
    }


def test_decimals_and_periods_are_written_as_the_caller_wishes() -> None:
    data = export_data(EDITION, written=lambda text: f"<{text}>")
    assert data == {**EDITION_DATA, "published": "<2024-12>"}
