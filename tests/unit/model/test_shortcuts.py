import pytest

from snapshots.alignment import align
from snapshots.comparison import compare
from snapshots.errors import UnknownKey
from snapshots.model import Edition, Recommendation, Series
from snapshots.reporting import displayed

BEFORE, AFTER = (
    Edition(key="2021"),
    Edition(key="2024", recommendations=(Recommendation(key="1", text="Publish the accounts."),)),
)
SERIES = Series(key="accounts", title="State of the accounts", editions=(BEFORE, AFTER))


def test_a_series_compares_two_of_its_editions_in_one_step() -> None:
    assert SERIES.compare("2021", "2024") == compare(align(BEFORE, AFTER, series=SERIES))


def test_an_edition_that_is_not_there_cannot_be_compared() -> None:
    with pytest.raises(UnknownKey) as caught:
        SERIES.compare("2021", "2099")
    assert caught.value.key == "2099"


def test_a_value_shows_its_report_in_a_notebook_in_every_form_that_there_is() -> None:
    assert AFTER._repr_mimebundle_(include=None, exclude=None) == displayed(AFTER)
