"""Where a value was read, and how sure that makes it."""

from enum import Enum
from typing import Any

from attrs import Attribute, field, frozen

from snapshots.errors import InvalidValue
from snapshots.model import checks
from snapshots.model.period import Period, PeriodKind

__all__ = ["POINTS", "Confidence", "Document", "Evidence", "Source", "SourceKind", "point_in_time"]


class Confidence(Enum):
    """How near the source stands to the fact. What was only remembered cannot be recorded."""

    PRIMARY = "primary"
    PUBLISHER = "publisher"
    SECONDARY = "secondary"
    INFERENCE = "inference"


class SourceKind(Enum):
    """What a source is: the report itself, its summary, a page about it, and so on."""

    REPORT = "report"
    SUMMARY = "summary"
    PUBLISHER_PAGE = "publisher-page"
    OFFICIAL_STATISTICS = "official-statistics"
    PARLIAMENT = "parliament"
    PRESS = "press"
    OTHER = "other"


#: The periods that say when something came out: as much of the date as is known.
POINTS = (PeriodKind.CALENDAR_YEAR, PeriodKind.MONTH, PeriodKind.DAY)


def point_in_time(_: object, attribute: "Attribute[Any]", value: Period) -> None:
    """A day, a month or a year: as much of a date as is known."""
    if value.kind not in POINTS:
        message = f"'{value}' is not a date; write what is known of it: 2024, 2024-12 or 2024-12-10"
        raise InvalidValue(message, path=(attribute.name,))


@frozen(kw_only=True)
class Source:
    """Something published that a record rests on: a report, a page, a bulletin.

    ``publisher`` is a name as printed; ``published`` as much of the date as is known;
    ``licence`` the terms the source itself states.
    """

    key: str = field(validator=checks.key)
    title: str = field(validator=checks.text)
    kind: SourceKind = field(validator=checks.is_a(SourceKind))
    publisher: str | None = checks.optional(checks.text)
    url: str | None = checks.optional(checks.text)
    published: Period | None = checks.optional(checks.is_a(Period), point_in_time)
    licence: str | None = checks.optional(checks.text)


@frozen(kw_only=True)
class Evidence:
    """Where something was read: a source of the series, the place in it, and how sure that is.

    ``supports`` names the fields that rest on it; empty means the whole of what it stands beside.

    >>> Evidence(source="summary", locator="page 4", confidence=Confidence.PRIMARY).locator
    'page 4'
    """

    source: str = field(validator=checks.key)
    locator: str | None = checks.optional(checks.text)
    confidence: Confidence = field(validator=checks.is_a(Confidence))
    supports: tuple[str, ...] = checks.many(checks.text)


@frozen(kw_only=True)
class Document:
    """A published document that was read when the record was made: which one, and its digest."""

    source: str = field(validator=checks.key)
    media_type: str = field(validator=checks.text)
    sha256: str = field(validator=checks.sha256)
