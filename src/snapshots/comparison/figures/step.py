"""Steps: from one figure to another, before anything is said of it."""

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from attrs import field, frozen

from snapshots.model import Maturity, Metric, Observation, Period, Series, Unit, unit
from snapshots.model.decimals import difference, half_step, product, quotient, total

__all__ = ["STATISTICS", "Cell", "Noted", "Point", "Step"]

#: How the place of a figure begins that stands in the statistics, and in no edition.
STATISTICS = "statistics"

#: One place in the table of all figures: the key of a metric, and a period.
Cell: TypeAlias = tuple[str, Period]

_NONE = Decimal(0)
_HALF = Decimal("0.5")


@frozen(kw_only=True)
class Point:
    """One observation with its metric, and where it stands: an edition, or the statistics."""

    metric: Metric
    observation: Observation
    place: str

    @property
    def name(self) -> str:
        """Where the metric stands, and its key: ``2024/referrals``."""
        return f"{self.place}/{self.metric.key}"

    @property
    def period(self) -> Period:
        """The period of the observation."""
        return self.observation.period

    @property
    def cell(self) -> Cell:
        """The place of the figure among all figures."""
        return self.metric.key, self.period

    @property
    def is_in_statistics(self) -> bool:
        """Whether it stands in the statistics, where the values of many releases meet."""
        return self.place.startswith(STATISTICS)

    @property
    def age(self) -> tuple[bool, date]:
        """What sorts the values of one period: first published ones, then by day of release."""
        revised = self.observation.maturity in {Maturity.REVISED, Maturity.CORRECTED}
        release = self.observation.release
        return revised, release.end if release else date.min

    @property
    def unit(self) -> Unit:
        """The unit of the metric."""
        return unit(self.metric.unit)

    def value(self, to: Unit) -> Decimal:
        """The value in a unit of the same quantity; it must have one."""
        printed = self.observation.value
        assert printed is not None, "asked for only where both values are there"  # noqa: S101
        return self.unit.convert(printed, to)

    def rounding(self, to: Unit) -> Decimal:
        """How far the true value may lie from the printed one, on either side.

        Half a unit of the last printed digit, or half the step it is known to be rounded to;
        nothing for numbers of whole things.
        """
        printed, step = self.observation.value or _NONE, self.observation.rounded_to
        if step is None and self.unit.whole and printed.as_tuple().exponent == 0:
            return _NONE
        half = half_step(printed) if step is None else product(step, _HALF)
        return self.unit.convert(half, to)


@frozen(kw_only=True)
class Noted:
    """What an audit found of one figure: the code of a caveat, and the finding in words.

    ``place`` is the document of the figure; empty, it is found of the figure wherever it stands.
    """

    code: str
    metric: str
    period: Period
    reason: str
    place: str = ""

    def is_about(self, point: Point) -> bool:
        """Whether it was found of this figure."""
        return (self.metric, self.period) == point.cell and self.place in {"", point.place}


@frozen(kw_only=True)
class Step:
    """From one figure to another of the same topic.

    ``restated`` is the value of the earlier period as the later place gives it; where both ends
    are of one period that is the end itself, since nothing then moved but the record of it.
    ``hidden`` are the cells that would reveal a suppressed one, ``noted`` what audits found.

    The arithmetic is exact: ``published`` is ``real`` + ``revision``, digit for digit.
    """

    start: Point
    end: Point
    restated: Point | None = None
    series: Series | None = field(default=None, repr=False, eq=False)
    hidden: frozenset[Cell] = field(default=frozenset(), repr=False, eq=False)
    noted: tuple[Noted, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Between two values for one period, the later is the restatement."""
        if self.is_revision and self.restated is None:
            object.__setattr__(self, "restated", self.end)

    @property
    def points(self) -> tuple[Point, ...]:
        """The figures concerned: start, restated where there is one, end."""
        return (self.start, *([self.restated] if self.restated else []), self.end)

    @property
    def ends(self) -> tuple[Point, Point]:
        """Start and end."""
        return self.start, self.end

    @property
    def is_revision(self) -> bool:
        """Whether both ends are of one period: the past restated, and no movement."""
        return self.start.period == self.end.period

    @property
    def is_measured(self) -> bool:
        """Whether all values are there, and of one quantity, so that they can be subtracted."""
        valued = all(point.observation.value is not None for point in self.points)
        return valued and len({point.unit.quantity for point in self.points}) == 1

    @property
    def unit(self) -> Unit:
        """The unit that both values are compared in: the smaller of the two."""
        return min((point.unit for point in self.ends), key=lambda one: one.factor)

    @property
    def unit_of_change(self) -> Unit:
        """The unit that the difference is in: of two shares, percentage points."""
        return unit(self.unit.difference)

    @property
    def published(self) -> Decimal:
        """The end less the start, both as printed."""
        return difference(self.end.value(self.unit), self.start.value(self.unit))

    @property
    def real(self) -> Decimal:
        """The end less the start as it is now known: the change without the revision."""
        return difference(self.end.value(self.unit), self.base.value(self.unit))

    @property
    def revision(self) -> Decimal:
        """By how much the start has been restated since."""
        return difference(self.base.value(self.unit), self.start.value(self.unit))

    @property
    def base(self) -> Point:
        """What the end is measured from: the start as restated, or as printed."""
        return self.restated or self.start

    @property
    def leeway(self) -> Decimal:
        """How far rounding may move the real change, up or down."""
        if self.base is self.end:
            return _NONE
        return total(self.base.rounding(self.unit), self.end.rounding(self.unit))

    @property
    def low(self) -> Decimal:
        """The least real change that the printed digits allow."""
        return difference(self.real, self.leeway)

    @property
    def high(self) -> Decimal:
        """The greatest real change that the printed digits allow."""
        return total(self.real, self.leeway)

    @property
    def published_ratio(self) -> Decimal | None:
        """The end as a multiple of the start, both as printed; nothing unless that is above 0."""
        return self._multiple_of(self.start)

    @property
    def ratio(self) -> Decimal | None:
        """The end as a multiple of what it is measured from; nothing where that is not above 0."""
        return self._multiple_of(self.base)

    def _multiple_of(self, point: Point) -> Decimal | None:
        divisor = point.value(self.unit)
        return quotient(self.end.value(self.unit), divisor) if divisor > 0 else None
