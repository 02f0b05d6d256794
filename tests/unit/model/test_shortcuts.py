import sys
from types import ModuleType

import pytest

from snapshots.alignment import align
from snapshots.comparison import compare
from snapshots.errors import UnknownKey
from snapshots.model import Edition, Recommendation, Series

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


class Printer:
    printed = ""

    def text(self, text: str) -> None:
        self.printed += text


def test_a_value_shows_its_plain_report_in_a_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    def report(value: Edition, format: str) -> str:
        return f"{value.key} as {format}"

    reports = ModuleType("snapshots.report")
    monkeypatch.setattr(reports, "report", report, raising=False)
    monkeypatch.setitem(sys.modules, "snapshots.report", reports)
    printer = Printer()
    AFTER._repr_pretty_(printer, False)  # noqa: FBT003 - as IPython calls it
    assert printer.printed == "2024 as text"
