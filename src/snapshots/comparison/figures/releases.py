"""Releases: every value of a metric by period and by release, the revision triangle."""

from attrs import frozen

from snapshots.comparison.figures.disclosure import figures_of, revealing
from snapshots.comparison.figures.instead import restatement
from snapshots.comparison.figures.movement import Movement, move
from snapshots.comparison.figures.step import STATISTICS, Cell, Point
from snapshots.errors import UnknownKey
from snapshots.model import Metric, Observation, Period, Series
from snapshots.model.shortcuts import Shown

__all__ = ["Releases", "releases"]


@frozen(kw_only=True)
class Releases(Shown):
    """The revision triangle of one metric: what was known of each period at each release.

    ``periods`` and ``dates`` stand oldest first; a value whose release is not known is in no
    column, and still counts as first or as revised.
    """

    points: tuple[Point, ...]
    series: Series | None = None
    hidden: frozenset[Cell] = frozenset()

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods that have a value, the rows of the triangle."""
        return tuple(sorted({point.period for point in self.points}))

    @property
    def dates(self) -> tuple[Period, ...]:
        """The releases, the columns of the triangle."""
        found = (point.observation.release for point in self.points)
        return tuple(sorted({release for release in found if release}))

    def at(self, period: Period, release: Period) -> Observation | None:
        """The value of a period as one release gives it, where it gives one."""
        for point in self.points:
            if point.period == period and point.observation.release == release:
                return point.observation
        return None

    def first(self, period: Period) -> Observation:
        """The value that was published first; `UnknownKey` where the period has none."""
        return self._of(period)[0].observation

    def latest(self, period: Period) -> Observation:
        """The value that was published last; `UnknownKey` where the period has none."""
        return self._of(period)[-1].observation

    def change(self, start: Period, end: Period) -> Movement:
        """From one period to another, both as first published.

        Its ``published`` is first against first, with the note ``vintage.mixed``; where the
        earlier period was restated, its ``real`` and ``ratio`` are measured from the restated
        value, that of the end's own release if there is one.
        """
        before, after = self._of(start)[0], self._of(end)[0]
        restated = restatement(before, after, self.points)
        return move(before, after, restated=restated, series=self.series, hidden=self.hidden)

    def changes(self) -> tuple[Movement, ...]:
        """From each period to the next of its kind and length that it does not overlap."""
        pairs = ((start, self._next(start)) for start in self.periods)
        return tuple(self.change(start, end) for start, end in pairs if end)

    def _next(self, period: Period) -> Period | None:
        for other in self.periods:
            alike = other.is_like(period) and other.is_as_long_as(period)
            if alike and other > period and not other.overlap(period):
                return other
        return None

    def _of(self, period: Period) -> list[Point]:
        """The values of one period in the order in which they were published."""
        found = [point for point in self.points if point.period == period]
        if not found:
            raise UnknownKey("period", str(period), [str(known) for known in self.periods])
        return sorted(found, key=lambda point: point.age)


def releases(metric: Metric, *, place: str = STATISTICS, series: Series | None = None) -> Releases:
    """The revision triangle of a metric.

    ``place`` says where its values stand, ``series`` whose vocabulary they use, and whose other
    figures must not give a suppressed one away.

    >>> from decimal import Decimal
    >>> from snapshots.model import Maturity
    >>> year = Period.parse("2020")
    >>> visits = Metric(key="visits", name="Visits", unit="count", observations=[
    ...     Observation(period=year, value=Decimal(52), maturity=Maturity.REVISED),
    ...     Observation(period=year, value=Decimal(50), maturity=Maturity.FIRST)])
    >>> releases(visits).first(year).value, releases(visits).latest(year).value
    (Decimal('50'), Decimal('52'))
    """
    points = tuple(
        Point(metric=metric, observation=one, place=place) for one in metric.observations
    )
    hidden = revealing([metric, *figures_of(series)])
    return Releases(points=points, series=series, hidden=hidden)
