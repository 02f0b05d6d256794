from datetime import UTC, date, datetime

import pytest

from snapshots.errors import InvalidValue
from snapshots.model import Period, PeriodKind


@pytest.mark.parametrize(
    ("written", "start", "end", "kind"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), PeriodKind.CALENDAR_YEAR),
        ("2020/21", date(2020, 4, 1), date(2021, 3, 31), PeriodKind.FINANCIAL_YEAR),
        ("1999/00", date(1999, 4, 1), date(2000, 3, 31), PeriodKind.FINANCIAL_YEAR),
        ("2024-Q3", date(2024, 7, 1), date(2024, 9, 30), PeriodKind.QUARTER),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), PeriodKind.MONTH),
        ("2024-03-31", date(2024, 3, 31), date(2024, 3, 31), PeriodKind.DAY),
        ("2022..2024", date(2022, 1, 1), date(2024, 12, 31), PeriodKind.RANGE),
        ("2020-11-01..2021-03-02", date(2020, 11, 1), date(2021, 3, 2), PeriodKind.RANGE),
    ],
)
def test_a_period_is_read_as_both_its_days(
    written: str, start: date, end: date, kind: PeriodKind
) -> None:
    period = Period.parse(written)
    assert (period.start, period.end, period.kind) == (start, end, kind)


@pytest.mark.parametrize(
    "written",
    [
        "2024",
        "2020/21",
        "2024-Q1",
        "2024-12",
        "2024-02-29",
        "0001",
        "9999",
        "9998/99",
        "2022..2024",
        "2020/21..2022/23",
        "2024-Q2..2025-Q2",
        "2024-02-03..2024-02-07",
    ],
)
def test_a_period_is_written_as_it_was_read(written: str) -> None:
    assert str(Period.parse(written)) == written
    assert repr(Period.parse(written)) == f"Period.parse('{written}')"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "24",
        "2024-13",
        "2024-Q5",
        "2023-02-29",
        "2020/22",
        "9999/00",
        "2024..",
        "..2024",
        "٢٠٢٤",
        "2024 ",
        "2024..24",
        "2022..2023..2024",
        "0000",
    ],
)
def test_anything_else_is_no_period(written: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Period.parse(written)
    assert str(caught.value) == (
        f"'{written}' is not a period; write 2024, 2024-Q3, 2024-03, 2024-03-31, "
        "2020/21 (April to March) or 2022..2024"
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2024..2022", "ends on 2022-12-31, before its start on 2024-01-01"),
        ("2022-01..2024-12", "'2022-01..2024-12' is written 2022..2024"),
    ],
)
def test_a_span_has_one_written_form(written: str, said: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Period.parse(written)
    assert str(caught.value) == said


def test_a_span_of_another_kind_is_not_written_as_a_range() -> None:
    with pytest.raises(
        InvalidValue, match=r"^a range that is one calendar-year is written as that"
    ):
        Period.parse("2024-01..2024-12")


def test_a_span_is_one_of_its_kind() -> None:
    with pytest.raises(InvalidValue) as caught:
        Period(start=date(2024, 1, 1), end=date(2024, 1, 30), kind=PeriodKind.MONTH)
    assert str(caught.value) == "2024-01-01 to 2024-01-30 is not one month"


def test_a_time_of_day_is_no_day() -> None:
    noon = datetime(2024, 3, 31, 12, tzinfo=UTC)
    with pytest.raises(InvalidValue) as caught:
        Period(start=noon, end=noon, kind=PeriodKind.DAY)
    assert str(caught.value) == "start: <datetime> is not of type date"


def test_periods_stand_in_order_of_start_then_of_end() -> None:
    given = ["2024", "2023-12-31", "2024-01-01", "2024-Q1", "2023..2024"]
    assert [str(period) for period in sorted(map(Period.parse, given))] == [
        "2023..2024",
        "2023-12-31",
        "2024-01-01",
        "2024-Q1",
        "2024",
    ]
