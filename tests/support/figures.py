"""Figures for tests: points and steps of an invented count, changed where a test says so."""

from decimal import Decimal
from typing import Any

import attrs

from snapshots.comparison.figures.step import Point, Step
from snapshots.model import Better, Flow, Metric, Observation, Period

__all__ = ["metric", "observation", "point", "share", "step"]

_OBSERVED = {attribute.name for attribute in attrs.fields(Observation)}
_STATED = {
    "key": "repairs",
    "name": "Repairs",
    "unit": "count",
    "counts": "repairs",
    "definition": "when reported",
    "coverage": "UK",
    "producer": "works",
    "flow": Flow.FLOW,
    "better": Better.LOWER,
}
_SHARE = {"key": "repaired-share", "unit": "percent", "base": "all bridges"}


def observation(period: str, value: str | None = None, **fields: Any) -> Observation:
    """One value, written as a text; periods are written as texts too."""
    if fields.get("release"):
        fields["release"] = Period.parse(fields["release"])
    printed = None if value is None else Decimal(value)
    return Observation(period=Period.parse(period), value=printed, **fields)


def metric(*observations: Observation, **fields: Any) -> Metric:
    """A metric of which everything is stated, save what a test leaves out or changes."""
    return Metric(**{**_STATED, "observations": observations, **fields})


def point(period: str, value: str | None, place: str = "2023", **fields: Any) -> Point:
    """One observation alone in its metric; fields go to whichever of the two has them."""
    observed = {name: it for name, it in fields.items() if name in _OBSERVED}
    stated = {name: it for name, it in fields.items() if name not in _OBSERVED}
    one = observation(period, value, **observed)
    return Point(metric=metric(one, **stated), observation=one, place=place)


def share(period: str, value: str | None, place: str = "2023", **fields: Any) -> Point:
    """The same for a share."""
    return point(period, value, place, **{**_SHARE, **fields})


def step(start: Point | None = None, end: Point | None = None, **fields: Any) -> Step:
    """A step about which nothing is to be said, save what a test changes."""
    return Step(
        start=start or point("2022", "120"),
        end=end or point("2023", "150"),
        **fields,
    )
