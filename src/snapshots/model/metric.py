"""Metrics, their observations, and what an edition claims of them."""

from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from snapshots.errors import InvalidValue
from snapshots.model import checks
from snapshots.model.evidence import Evidence, point_in_time
from snapshots.model.period import Period
from snapshots.model.shortcuts import Shown
from snapshots.model.unit import known_unit

__all__ = [
    "Acknowledged",
    "Better",
    "Break",
    "BreakCause",
    "Claim",
    "ClaimKind",
    "Flow",
    "Maturity",
    "Metric",
    "Observation",
    "Statistics",
    "Status",
]


class Flow(Enum):
    """Whether a figure stands for a day, for a span, or for everything up to a day."""

    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"


class Better(Enum):
    """Which direction is the better one, where somebody has declared it."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"
    UNDECLARED = "undeclared"


class Status(Enum):
    """What is to be known of a value, in the words of the SDMX code list for observation status.

    ``not-significant``: a printed zero that stands for a small value.
    """

    PROVISIONAL = "provisional"
    ESTIMATED = "estimated"
    BREAK = "break"
    SUPPRESSED = "suppressed"
    NOT_COLLECTED = "not-collected"
    MISSING = "missing"
    DISPUTED = "disputed"
    NOT_SIGNIFICANT = "not-significant"


class Maturity(Enum):
    """Whether a value is the first published for its period, or a later one.

    ``revised``: better data or a new calculation. ``corrected``: the producer puts right a mistake
    of its own.
    """

    FIRST = "first"
    REVISED = "revised"
    CORRECTED = "corrected"


class BreakCause(Enum):
    """What broke a series: how it is counted (method), or law or guidance behind it (policy)."""

    METHOD = "method"
    POLICY = "policy"


class ClaimKind(Enum):
    """What an edition says of a figure over time."""

    RECORD_HIGH = "record-high"
    RECORD_LOW = "record-low"
    RISE = "rise"
    FALL = "fall"
    UNCHANGED = "unchanged"
    MULTIPLE = "multiple"


_WITHOUT_VALUE = {Status.SUPPRESSED, Status.NOT_COLLECTED, Status.MISSING}


@frozen(kw_only=True)
class Acknowledged:
    """A finding that the record knows of, so that it is listed and no longer raises an alarm."""

    finding: str = field(validator=checks.text)
    reason: str = field(validator=checks.text)


@frozen(kw_only=True)
class Observation:
    """One value of a metric for one period, digit for digit as printed.

    ``value`` is nothing only where a status says why. ``release`` is the date of the release or
    data cut that it comes from, ``maturity`` whether it was the first published value.
    ``rounded_to`` is the step to which it was rounded, where its printed digits do not show it:
    "about 21,000" is 21000 rounded to 1000. A share may carry the counts behind it:
    ``numerator`` out of ``denominator``, and how many of these are ``unknown``, neither in the
    share nor out of it.
    """

    period: Period = field(validator=checks.is_a(Period))
    value: Decimal | None = checks.optional(checks.decimal)
    status: tuple[Status, ...] = checks.many(checks.is_a(Status))
    release: Period | None = checks.optional(checks.is_a(Period), point_in_time)
    maturity: Maturity | None = checks.optional(checks.is_a(Maturity))
    rounded_to: Decimal | None = checks.optional(checks.decimal, checks.positive)
    numerator: int | None = checks.optional(checks.whole)
    denominator: int | None = checks.optional(checks.whole)
    unknown: int | None = checks.optional(checks.whole)
    acknowledged: tuple[Acknowledged, ...] = checks.many(checks.is_a(Acknowledged))
    evidence: tuple[Evidence, ...] = checks.many(checks.is_a(Evidence))

    def __attrs_post_init__(self) -> None:
        """A value is there exactly where no status explains its absence."""
        absent = [status.value for status in self.status if status in _WITHOUT_VALUE]
        if self.value is None and not absent:
            choices = ", ".join(status.value for status in Status if status in _WITHOUT_VALUE)
            raise InvalidValue(f"no value; write one, or a status that says why: {choices}")
        if self.value is not None and absent:
            raise InvalidValue(f"is given though the status says {absent[0]}", path=("value",))
        parts = [part for part in (self.numerator, self.unknown) if part is not None]
        if parts and self.denominator is None:
            raise InvalidValue("is needed beside a numerator or unknown", path=("denominator",))
        if self.denominator is not None and sum(parts) > self.denominator:
            message = f"is {self.denominator}, less than its parts together, {sum(parts)}"
            raise InvalidValue(message, path=("denominator",))


@frozen(kw_only=True)
class Break:
    """A break in series: from this period on, values are not counted as they were before."""

    since: Period = field(validator=checks.is_a(Period))
    cause: BreakCause = field(validator=checks.is_a(BreakCause))
    reason: str = field(validator=checks.text)
    evidence: tuple[Evidence, ...] = checks.many(checks.is_a(Evidence))


@frozen(kw_only=True)
class Metric(Shown):
    """A figure that recurs: what is counted, of what, by whom, and the values there are.

    ``counts`` is the thing counted (referrals, children, offences, sites); ``base`` the
    denominator of a share; ``producer`` the body whose figure it is; ``breaks`` are the breaks in
    the series. One key means one topic in every edition; whether two values may be subtracted is
    for the caveats to say.

    Other metrics are named by key: ``topic`` the one that editions print, where a series of the
    statistics stands behind it under a key of its own; ``parts`` those that add up to this one;
    ``numerator`` and ``denominator`` the counts whose ratio this share is.
    """

    key: str = field(validator=checks.key)
    name: str = field(validator=checks.text)
    unit: str = field(validator=known_unit)
    counts: str | None = checks.optional(checks.text)
    base: str | None = checks.optional(checks.text)
    definition: str | None = checks.optional(checks.text)
    coverage: str | None = checks.optional(checks.text)
    producer: str | None = checks.optional(checks.key)
    flow: Flow | None = checks.optional(checks.is_a(Flow))
    better: Better = field(default=Better.UNDECLARED, validator=checks.is_a(Better))
    breaks: tuple[Break, ...] = checks.many(checks.is_a(Break))
    topic: str | None = checks.optional(checks.key)
    parts: tuple[str, ...] = checks.many(checks.key)
    numerator: str | None = checks.optional(checks.key)
    denominator: str | None = checks.optional(checks.key)
    observations: tuple[Observation, ...] = checks.many(checks.is_a(Observation))


@frozen(kw_only=True)
class Claim:
    """What an edition asserts of a metric over time.

    ``readings`` are the metrics it may be read of: "44 %, the highest ever" may be meant of the
    share or of the count. ``value`` is the size it states, in ``unit``; ``since`` the period it
    measures from.
    """

    key: str = field(validator=checks.key)
    kind: ClaimKind = field(validator=checks.is_a(ClaimKind))
    readings: tuple[str, ...] = checks.many(checks.key)
    period: Period | None = checks.optional(checks.is_a(Period))
    since: Period | None = checks.optional(checks.is_a(Period))
    value: Decimal | None = checks.optional(checks.decimal)
    unit: str | None = checks.optional(known_unit)
    acknowledged: tuple[Acknowledged, ...] = checks.many(checks.is_a(Acknowledged))
    evidence: tuple[Evidence, ...] = checks.many(checks.is_a(Evidence))

    def __attrs_post_init__(self) -> None:
        """A size needs its unit."""
        if (self.value is None) != (self.unit is None):
            raise InvalidValue("value and unit stand together; one of them is missing")


@frozen(kw_only=True)
class Statistics:
    """An official series that editions quote, with its releases; a file beside the editions."""

    key: str = field(validator=checks.key)
    title: str = field(validator=checks.text)
    metrics: tuple[Metric, ...] = checks.many(checks.is_a(Metric))
