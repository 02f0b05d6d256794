"""A movement as one row of a table: numbers, flags and caveats in columns of their own."""

from collections.abc import Iterable
from decimal import Decimal

from snapshots.comparison import Movement
from snapshots.model import Series
from snapshots.reporting import wording
from snapshots.reporting.figures import caveats_told, figure_told

__all__ = ["movement_row"]


def movement_row(record: str, movement: Movement, series: Series | None) -> dict[str, str]:
    """The columns of one movement; a number that is withheld leaves its column empty."""
    start, end = movement.step.ends
    return {
        "record": record,
        "id": f"{start.name}:{start.period} {end.name}:{end.period}",
        "before": start.name,
        "after": end.name,
        "what": movement.direction.value,
        "status": movement.verdict.value,
        "from": figure_told(start, movement, grouped=False),
        "to": figure_told(end, movement, grouped=False),
        "why": "; ".join(caveats_told(movement)),
        "sources": _each(
            wording.evidence(one.observation.evidence, series) for one in (start, end)
        ),
        "base": _each(one.metric.base or "" for one in (start, end)),
        "change": _number(movement.real),
        "low": _number(movement.low),
        "high": _number(movement.high),
        "ratio": _number(movement.ratio),
        "restated": _restated(movement),
        "as printed": _number(movement.published),
        "unit": movement.unit.id if movement.unit else "",
        "caveats": " ".join(caveat.code for caveat in movement.caveats),
        "read in": _each(wording.read_in(one.observation.evidence, series) for one in (start, end)),
        "instead": "yes" if movement.instead else "",
    }


def _restated(movement: Movement) -> str:
    point = movement.restated
    return figure_told(point, movement, grouped=False) if point else ""


def _each(texts: Iterable[str]) -> str:
    """What is said of the two figures, once where it is the same."""
    return "; ".join(dict.fromkeys(filter(None, texts)))


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"
