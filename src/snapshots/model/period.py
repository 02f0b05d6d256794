"""Periods: what span of time a value, an edition or a deadline covers."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import MAXYEAR, date
from enum import Enum
from functools import total_ordering
from typing import Self

from attrs import field, frozen

from snapshots.errors import InvalidValue, quoted
from snapshots.model.checks import is_a

__all__ = ["Period", "PeriodKind", "written_form"]


class PeriodKind(Enum):
    """What kind of span a period is; spans of unlike kind are never compared unawares."""

    CALENDAR_YEAR = "calendar-year"
    FINANCIAL_YEAR = "financial-year"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    RANGE = "range"


@frozen
class _Shape:
    """One simple kind: how long it is, in which months it may start, how it is written."""

    months: int
    starts: range
    pattern: re.Pattern[str]
    start: Callable[[re.Match[str]], date]
    spell: Callable[[date], str]

    def end(self, start: date) -> date | None:
        """The last day of the span that starts then, or nothing where none starts then."""
        if not self.months:
            return start
        if start.day != 1 or start.month not in self.starts:
            return None
        year, month = divmod(start.year * 12 + start.month - 1 + self.months - 1, 12)
        return date(year, month + 1, monthrange(year, month + 1)[1]) if year <= MAXYEAR else None

    def last_start(self, end: date) -> date | None:
        """The first day of the span that ends then, or nothing where none ends then."""
        year, month = divmod(end.year * 12 + end.month - self.months, 12)
        start = date(max(year, 1), month + 1, 1) if self.months else end
        return start if self.end(start) == end else None


def _first_day(match: re.Match[str]) -> date:
    return date(*(int(part) for part in (*match.groups(), "1", "1")[:3]))


# Coarsest first: a range is written in the coarsest shape that fits both of its ends.
_SHAPES = {
    PeriodKind.CALENDAR_YEAR: _Shape(
        12, range(1, 2), re.compile(r"([0-9]{4})"), _first_day, lambda day: f"{day.year:04}"
    ),
    PeriodKind.FINANCIAL_YEAR: _Shape(
        12,
        range(4, 5),
        re.compile(r"([0-9]{4})/[0-9]{2}"),
        lambda match: date(int(match[1]), 4, 1),
        lambda day: f"{day.year:04}/{(day.year + 1) % 100:02}",
    ),
    PeriodKind.QUARTER: _Shape(
        3,
        range(1, 13, 3),
        re.compile(r"([0-9]{4})-Q([1-4])"),
        lambda match: date(int(match[1]), int(match[2]) * 3 - 2, 1),
        lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    ),
    PeriodKind.MONTH: _Shape(
        1,
        range(1, 13),
        re.compile(r"([0-9]{4})-([0-9]{2})"),
        _first_day,
        lambda day: day.isoformat()[:7],
    ),
    PeriodKind.DAY: _Shape(
        0,
        range(1, 13),
        re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})"),
        _first_day,
        date.isoformat,
    ),
}


@total_ordering
@frozen(kw_only=True, repr=False)
class Period:
    """A span of whole days, both ends included, and the kind of span it is.

    Written ``2024`` (calendar year), ``2024-Q3``, ``2024-03``, ``2024-03-31``, ``2020/21`` (the
    financial year from April to March, which is also the year ending in March) or ``2022..2024``
    (a range from the start of the one to the end of the other). A span of one kind has one
    written form: `parse` and `str` are exact inverses. Periods sort by start, then end.

    Raises `InvalidValue` where the span is not one of its kind.

    >>> Period.parse("2020/21").start
    datetime.date(2020, 4, 1)
    >>> Period.parse("2022..2024")
    Period.parse('2022..2024')
    >>> Period.parse("2023") < Period.parse("2024-Q1")
    True
    """

    start: date = field(validator=is_a(date))
    end: date = field(validator=is_a(date))
    kind: PeriodKind = field(validator=is_a(PeriodKind))

    def __attrs_post_init__(self) -> None:
        """Refuse a span that is not one of its kind."""
        if self.end < self.start:
            raise InvalidValue(f"ends on {self.end}, before its start on {self.start}")
        simple = _simple_kinds(self.start, self.end)
        if self.kind is PeriodKind.RANGE and simple:
            written = _SHAPES[simple[0]].spell(self.start)
            raise InvalidValue(
                f"a range that is one {simple[0].value} is written as that: {written}"
            )
        if self.kind is not PeriodKind.RANGE and self.kind not in simple:
            raise InvalidValue(f"{self.start} to {self.end} is not one {self.kind.value}")

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read the written form.

        Raises `InvalidValue` where it is no period, or not the one form of that period.
        """
        first, dots, last = written.partition("..")
        try:
            kind, start, end = _read(first)
            if dots:
                kind, end = PeriodKind.RANGE, _read(last)[2]
        except ValueError:
            raise InvalidValue(
                f"{quoted(written)} is not a period; write 2024, 2024-Q3, 2024-03, 2024-03-31, "
                "2020/21 (April to March) or 2022..2024"
            ) from None
        period = cls(start=start, end=end, kind=kind)
        if str(period) != written:
            raise InvalidValue(f"{quoted(written)} is written {period}")
        return period

    def __lt__(self, other: "Period") -> bool:
        """Earlier start first, then earlier end, then the name of the kind."""
        return (self.start, self.end, self.kind.value) < (other.start, other.end, other.kind.value)

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.end - self.start).days + 1

    @property
    def months(self) -> int | None:
        """How many whole months it spans, or nothing where it does not span whole months.

        >>> Period.parse("2020/21").months
        12
        """
        if self.start.day != 1 or self.end.day != monthrange(self.end.year, self.end.month)[1]:
            return None
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    def overlap(self, other: "Period") -> int:
        """How many days it shares with another period; 0 where they do not meet.

        >>> Period.parse("2020/21").overlap(Period.parse("2020"))
        275
        """
        return max(0, (min(self.end, other.end) - max(self.start, other.start)).days + 1)

    def is_as_long_as(self, other: "Period") -> bool:
        """Whether both span as many whole months, or, where one of them does not, as many days.

        >>> Period.parse("2024").is_as_long_as(Period.parse("2023"))
        True
        """
        if self.months and other.months:
            return self.months == other.months
        return self.days == other.days

    def is_like(self, other: "Period") -> bool:
        """Whether both are of one kind, and, of two ranges, start in the same month of the year.

        A year that ends in March *is* a financial year, whoever calls it what; a year that ends
        in June is a range, and unlike one that ends in September.
        """
        same_month = self.start.month == other.start.month
        return self.kind is other.kind and (self.kind is not PeriodKind.RANGE or same_month)

    def is_next_to(self, other: "Period") -> bool:
        """Whether the one starts on the day after the other ends.

        >>> Period.parse("2023").is_next_to(Period.parse("2024-Q1"))
        True
        """
        first, last = sorted((self, other))
        return (last.start - first.end).days == 1

    def __str__(self) -> str:
        """The written form."""
        if self.kind is not PeriodKind.RANGE:
            return _SHAPES[self.kind].spell(self.start)
        spellings = (
            f"{shape.spell(self.start)}..{shape.spell(last)}"
            for shape in _SHAPES.values()
            if shape.end(self.start) and (last := shape.last_start(self.end))
        )
        return next(spellings)

    def __repr__(self) -> str:
        """A form that can be pasted back."""
        return f"Period.parse({str(self)!r})"


def written_form(kinds: Iterable[PeriodKind] = PeriodKind) -> str:
    """A regular expression that every period of these kinds matches in its written form.

    It is coarse: what it lets through may still be no period, such as a month 13.

    >>> written_form([PeriodKind.QUARTER])
    '[0-9]{4}-Q[1-4]'
    """
    wanted = tuple(kinds)
    patterns = (_SHAPES[kind].pattern.pattern for kind in wanted if kind in _SHAPES)
    one = "|".join(pattern.replace("(", "").replace(")", "") for pattern in patterns)
    return f"(?:{one})(?:\\.\\.(?:{one}))?" if PeriodKind.RANGE in wanted else one


def _simple_kinds(start: date, end: date) -> tuple[PeriodKind, ...]:
    return tuple(kind for kind, shape in _SHAPES.items() if shape.end(start) == end)


def _read(written: str) -> tuple[PeriodKind, date, date]:
    for kind, shape in _SHAPES.items():
        match = shape.pattern.fullmatch(written)
        if match:
            start = shape.start(match)
            end = shape.end(start)
            if end and shape.spell(start) == written:
                return kind, start, end
    raise ValueError(written)
