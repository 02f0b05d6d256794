"""Movement: what may be said of the difference of two figures, and what may not."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import Enum

from attrs import frozen

from snapshots.comparison.caveats import Caveat, Effect, caveats
from snapshots.comparison.figures.instead import comparable_step
from snapshots.comparison.figures.step import Cell, Noted, Point, Step
from snapshots.model import Acknowledged, Better, Series, Unit
from snapshots.model.decimals import difference, product
from snapshots.model.shortcuts import Shown

__all__ = ["Direction", "Judgement", "Movement", "MovementVerdict", "move"]


class MovementVerdict(Enum):
    """Whether the difference is given."""

    COMPARABLE = "comparable"
    COMPARABLE_WITH_NOTE = "comparable-with-note"
    WITHHELD = "withheld"


class Direction(Enum):
    """Which way a figure went; ``cannot-tell`` where rounding allows that it did not change."""

    ROSE = "rose"
    FELL = "fell"
    STEADY = "steady"
    CANNOT_TELL = "cannot-tell"


class Judgement(Enum):
    """What a direction is worth, said only where the better one is declared."""

    IMPROVED = "improved"
    WORSENED = "worsened"


_HUNDRED = Decimal(100)


@frozen(kw_only=True)
class Movement(Shown):
    """The difference of two figures of one topic, with everything that limits it.

    Where a caveat withholds it, every number of it is nothing: there is no difference to print.
    ``instead`` is then a comparable pair from the statistics, where they hold one.
    """

    step: Step
    caveats: tuple[Caveat, ...]
    instead: "Movement | None" = None

    @property
    def start(self) -> Point:
        """The earlier figure, as printed."""
        return self.step.start

    @property
    def restated(self) -> Point | None:
        """The earlier period's figure as the later place gives it, where it does."""
        return self.step.restated

    @property
    def end(self) -> Point:
        """The later figure, as printed."""
        return self.step.end

    @property
    def verdict(self) -> MovementVerdict:
        """Comparable, comparable with a note, or withheld."""
        if self.withheld_for:
            return MovementVerdict.WITHHELD
        return MovementVerdict.COMPARABLE_WITH_NOTE if self.caveats else MovementVerdict.COMPARABLE

    @property
    def is_withheld(self) -> bool:
        """Whether no difference is given."""
        return self.verdict is MovementVerdict.WITHHELD

    @property
    def withheld_for(self) -> tuple[str, ...]:
        """The codes of the caveats that withhold it."""
        return tuple(one.code for one in self.caveats if one.effect is Effect.WITHHOLD)

    @property
    def would_need(self) -> tuple[str, ...]:
        """What would make the two comparable; empty where they are."""
        return tuple(one.would_need for one in self.caveats if one.effect is Effect.WITHHOLD)

    @property
    def is_revision(self) -> bool:
        """Whether both figures are for one period: the past restated, and no movement."""
        return self.step.is_revision

    @property
    def unit(self) -> Unit | None:
        """The unit of the difference, of two shares percentage points; nothing where withheld."""
        return None if self.is_withheld else self.step.unit_of_change

    @property
    def published(self) -> Decimal | None:
        """The end less the start, as printed: ``real`` + ``revision``, exactly."""
        return self._given(lambda: self.step.published)

    @property
    def real(self) -> Decimal | None:
        """The change on one release where it is known, or as printed."""
        return self._given(lambda: self.step.real)

    @property
    def revision(self) -> Decimal | None:
        """By how much the start was restated; 0 where no restatement is known."""
        return self._given(lambda: self.step.revision)

    @property
    def low(self) -> Decimal | None:
        """The least real change that rounding allows."""
        return self._given(lambda: self.step.low)

    @property
    def high(self) -> Decimal | None:
        """The greatest real change that rounding allows."""
        return self._given(lambda: self.step.high)

    @property
    def ratio(self) -> Decimal | None:
        """The end as a multiple of the start, as restated; nothing where cases are few."""
        return None if self._has("small.count") else self._given(lambda: self.step.ratio)

    @property
    def published_ratio(self) -> Decimal | None:
        """The end as a multiple of the start, both as printed; nothing where cases are few."""
        return None if self._has("small.count") else self._given(lambda: self.step.published_ratio)

    @property
    def percent(self) -> Decimal | None:
        """The change in percent of the start, as restated; of shares, never to be called points."""
        return _percent(self.ratio)

    @property
    def published_percent(self) -> Decimal | None:
        """The change in percent of the start, both as printed."""
        return _percent(self.published_ratio)

    @property
    def direction(self) -> Direction:
        """Rose, fell or steady; cannot tell where withheld or within rounding."""
        if self.real is None or self._has("round.interval"):
            return Direction.CANNOT_TELL
        if self.real == 0:
            return Direction.STEADY
        return Direction.ROSE if self.real > 0 else Direction.FELL

    @property
    def judgement(self) -> Judgement | None:
        """Improved or worsened, where the better direction is declared and the way is known."""
        better = None if self._has("polarity.unknown") else self.end.metric.better
        good = {Better.HIGHER: Direction.ROSE, Better.LOWER: Direction.FELL}
        if better not in good or self.direction not in good.values():
            return None
        return Judgement.IMPROVED if self.direction is good[better] else Judgement.WORSENED

    @property
    def shows_values(self) -> bool:
        """Whether the two figures themselves may be shown: not where one would reveal another."""
        return not self._has("suppress.difference")

    @property
    def acknowledged(self) -> tuple[Acknowledged, ...]:
        """What the records know of either figure."""
        found = (known for point in self.step.ends for known in point.observation.acknowledged)
        return tuple(dict.fromkeys(found))

    def _has(self, code: str) -> bool:
        return any(one.code == code for one in self.caveats)

    def _given(self, number: Callable[[], Decimal | None]) -> Decimal | None:
        return None if self.is_withheld else number()


def _percent(ratio: Decimal | None) -> Decimal | None:
    return None if ratio is None else product(difference(ratio, Decimal(1)), _HUNDRED)


def move(
    start: Point,
    end: Point,
    *,
    restated: Point | None = None,
    series: Series | None = None,
    hidden: Iterable[Cell] = (),
    noted: Iterable[Noted] = (),
) -> Movement:
    """Say what may be said of the way from one figure to another.

    ``series`` supplies which bodies took over from which, and the statistics in which a
    comparable pair is looked for; ``hidden`` are cells that would reveal a suppressed one;
    ``noted`` is what audits found.

    >>> from snapshots.model import Metric, Observation, Period
    >>> refused = Metric(key="refused", name="Refused", unit="percent", observations=[
    ...     Observation(period=Period.parse("2022"), value=Decimal(10)),
    ...     Observation(period=Period.parse("2023"), value=Decimal(26))])
    >>> before, after = (Point(metric=refused, observation=one, place="2024")
    ...                  for one in refused.observations)
    >>> movement = move(before, after)
    >>> movement.published, movement.unit.symbol, movement.low, movement.high, movement.ratio
    (Decimal('16'), 'pp', Decimal('15.0'), Decimal('17.0'), Decimal('2.6'))
    """
    step = Step(
        start=start,
        end=end,
        restated=restated,
        series=series,
        hidden=frozenset(hidden),
        noted=tuple(noted),
    )
    movement = Movement(step=step, caveats=caveats(step))
    other = comparable_step(step) if movement.is_withheld else None
    if other is None:
        return movement
    return Movement(
        step=step,
        caveats=movement.caveats,
        instead=Movement(step=other, caveats=caveats(other)),
    )
