"""JSON text."""

import json

from snapshots import Edition, Period, Recommendation, Theme, Weight
from snapshots.comparison import Comparison
from snapshots.contract import data_of, to_json


def test_keys_are_sorted_and_the_text_ends_with_a_line() -> None:
    edition = Edition(key="2014", title="Brücken", recommendations_printed=9)
    assert to_json(edition) == (
        '{\n  "key": "2014",\n  "recommendations_printed": 9,\n'
        '  "schema": 1,\n  "title": "Brücken"\n}\n'
    )


def test_a_part_of_a_document_carries_the_number_of_the_form() -> None:
    assert data_of(Theme(key="rivers", name="Rivers")) == {
        "schema": 1,
        "key": "rivers",
        "name": "Rivers",
    }


def test_what_is_one_word_in_a_document_is_one_word_alone() -> None:
    assert to_json(Period.parse("2024-Q3")) == '"2024-Q3"\n'
    assert to_json(Weight.NOTABLE) == '"notable"\n'


def test_a_recommendation_alone_has_its_empty_fields() -> None:
    data = data_of(Recommendation(key="1", ask="repair the weirs"))
    assert isinstance(data, dict)
    assert data["due"] is None
    assert data["held"] == "complete"


def test_two_runs_give_the_same_text(comparison: Comparison) -> None:
    assert to_json(comparison) == to_json(comparison)
    assert list(json.loads(to_json(comparison))) == sorted(json.loads(to_json(comparison)))
