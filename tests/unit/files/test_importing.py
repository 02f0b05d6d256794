"""Documents from plain data."""

import pytest

from snapshots import Edition, InvalidFile, Series
from snapshots.files import read_data


def test_the_parts_of_a_series_are_documents_by_themselves() -> None:
    edition = {
        "schema": 0,
        "key": "2019",
        "recommendations": [{"key": "1", "addressee": "city", "ask": "mend"}],
    }
    data = {
        "schema": 1,
        "key": "bridges",
        "title": "Bridges",
        "bodies": [{"key": "city", "name": "City"}],
        "editions": [edition],
    }
    series = read_data(data, Series, "text")
    assert series["2019"]["1"].addressees == ("city",)
    assert series["2019"].schema_read == 0


def test_data_that_is_no_object_is_refused() -> None:
    with pytest.raises(InvalidFile):
        read_data([], Edition, "text")
    with pytest.raises(InvalidFile):
        read_data([], Series, "text")
