"""Figures in JSON: what each of two editions gives of one topic, side by side."""

from attrs import frozen

from snapshots.comparison import Comparison, Figure, Point
from snapshots.comparison.figures.disclosure import hidden_cells
from snapshots.comparison.figures.step import Cell
from snapshots.contract.movements import PointForm, point_form
from snapshots.model import Metric, Side

__all__ = ["FigureForm", "figure_forms"]


@frozen(kw_only=True)
class FigureForm:
    """What each of two editions gives of one topic; nothing where none is held."""

    key: str
    name: str
    before: tuple[PointForm, ...] | None
    after: tuple[PointForm, ...] | None


def figure_forms(comparison: Comparison) -> tuple[FigureForm, ...]:
    """All figures of two editions, without the values that would reveal a suppressed one."""
    hidden = hidden_cells(comparison.alignment)
    return tuple(_form(comparison, figure, hidden) for figure in comparison.figures)


def _form(comparison: Comparison, figure: Figure, hidden: frozenset[Cell]) -> FigureForm:
    return FigureForm(
        key=figure.key,
        name=figure.name,
        before=_points(comparison, figure.before, Side.BEFORE, hidden),
        after=_points(comparison, figure.after, Side.AFTER, hidden),
    )


def _points(
    comparison: Comparison, metric: Metric | None, side: Side, hidden: frozenset[Cell]
) -> tuple[PointForm, ...] | None:
    if metric is None:
        return None
    place, series = comparison.alignment.edition(side).key, comparison.alignment.series
    points = (Point(metric=metric, observation=one, place=place) for one in metric.observations)
    return tuple(point_form(one, series, shown=one.cell not in hidden) for one in points)
