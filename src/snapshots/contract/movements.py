"""Movements in JSON: both figures with what is known of them, the numbers, and every caveat."""

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

from snapshots.comparison import (
    Caveat,
    Direction,
    Judgement,
    Movement,
    MovementVerdict,
    Point,
    Releases,
)
from snapshots.model import Acknowledged, Evidence, Maturity, Period, SourceKind, Status
from snapshots.model.series import Series

__all__ = [
    "MovementForm",
    "PointForm",
    "ReleasesForm",
    "movement_form",
    "point_form",
    "read_in",
    "releases_form",
]


@frozen(kw_only=True)
class PointForm:
    """One figure: where it stands, what it is a share of, and where it was read.

    ``value`` is nothing where it is suppressed, missing, or would reveal a suppressed one.
    """

    place: str
    metric: str
    unit: str
    base: str | None
    period: Period
    value: Decimal | None
    numerator: int | None
    denominator: int | None
    status: tuple[Status, ...]
    release: Period | None
    maturity: Maturity | None
    acknowledged: tuple[Acknowledged, ...]
    read_in: tuple[SourceKind, ...]
    evidence: tuple[Evidence, ...]


@frozen(kw_only=True)
class MovementForm:
    """The way from one figure to another; its numbers are nothing where it is withheld."""

    start: PointForm
    restated: PointForm | None
    end: PointForm
    verdict: MovementVerdict
    direction: Direction
    judgement: Judgement | None
    unit: str | None
    published: Decimal | None
    real: Decimal | None
    revision: Decimal | None
    low: Decimal | None
    high: Decimal | None
    ratio: Decimal | None
    caveats: tuple[Caveat, ...]
    acknowledged: tuple[Acknowledged, ...]
    instead: "MovementForm | None"


@frozen(kw_only=True)
class ReleasesForm:
    """Every value of a figure, first published ones before revised ones of the same period."""

    values: tuple[PointForm, ...]


def movement_form(movement: Movement, series: Series | None = None) -> MovementForm:
    """A movement as JSON has it, with the pair that stands instead of it."""
    shown = movement.shows_values
    return MovementForm(
        start=point_form(movement.start, series, shown=shown),
        restated=point_form(movement.restated, series, shown=shown) if movement.restated else None,
        end=point_form(movement.end, series, shown=shown),
        verdict=movement.verdict,
        direction=movement.direction,
        judgement=movement.judgement,
        unit=movement.unit.id if movement.unit else None,
        published=movement.published,
        real=movement.real,
        revision=movement.revision,
        low=movement.low,
        high=movement.high,
        ratio=movement.ratio,
        caveats=movement.caveats,
        acknowledged=movement.acknowledged,
        instead=movement_form(movement.instead, series) if movement.instead else None,
    )


def releases_form(releases: Releases) -> ReleasesForm:
    """All releases of a figure as JSON has them, in the order of their periods."""
    points = sorted(releases.points, key=lambda point: (point.period, point.age))
    return ReleasesForm(
        values=tuple(
            point_form(point, releases.series, shown=point.cell not in releases.hidden)
            for point in points
        )
    )


def point_form(point: Point, series: Series | None, *, shown: bool) -> PointForm:
    """One figure as JSON has it, without its value and counts unless it is ``shown``."""
    observation = point.observation
    return PointForm(
        place=point.place,
        metric=point.metric.key,
        unit=point.metric.unit,
        base=point.metric.base,
        period=point.period,
        value=observation.value if shown else None,
        numerator=observation.numerator if shown else None,
        denominator=observation.denominator if shown else None,
        status=observation.status,
        release=observation.release,
        maturity=observation.maturity,
        acknowledged=observation.acknowledged,
        read_in=read_in(observation.evidence, series),
        evidence=observation.evidence,
    )


def read_in(evidence: Iterable[Evidence], series: Series | None) -> tuple[SourceKind, ...]:
    """In what kinds of source something was read, as far as a series tells."""
    kinds = {one.key: one.kind for one in (series.sources if series is not None else ())}
    return tuple(dict.fromkeys(kinds[one.source] for one in evidence if one.source in kinds))
