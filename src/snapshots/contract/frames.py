"""Frames: what pandas and polars take, one flat table for each kind of thing.

Ids, flags, caveats and sources are columns like the others. Decimals stay decimals, so that no
digit is lost; a list is one text, with a semicolon between.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import frozen

from snapshots.alignment import Alignment
from snapshots.comparison import Change, Comparison, MovementVerdict, Subject, Timeline
from snapshots.comparison.figures.disclosure import revealing, withheld
from snapshots.contract.columns import Cell, FlatColumn, flat_columns, sources
from snapshots.contract.movements import MovementForm, movement_form
from snapshots.errors import MissingExtra, UnknownKey
from snapshots.model import (
    Edition,
    Evidence,
    Metric,
    Observation,
    Recommendation,
    Series,
    Statistics,
    Status,
)
from snapshots.reporting.sentences import sentence

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

__all__ = ["FRAMES", "Frame", "frame", "to_pandas", "to_polars"]

Row: TypeAlias = dict[str, Cell]


@frozen(kw_only=True)
class Frame:
    """The columns of a flat table, each with the type of its values, and its rows."""

    columns: Mapping[str, type]
    rows: tuple[Row, ...]


def frame(value: object, name: str) -> Frame:
    """One flat table of a value.

    ``recommendations`` and ``observations`` are made from a series or an edition, ``changes``
    and ``movements`` from a comparison, ``lineage`` from a timeline.

    Raises `UnknownKey` for any other name, and `TypeError` for a value that has no such table.
    """
    if name not in FRAMES:
        raise UnknownKey("table", name, FRAMES)
    kinds, columns, rows = FRAMES[name]
    if not isinstance(value, kinds):
        wanted = " or ".join(f"a {kind.__name__}" for kind in kinds)
        raise TypeError(f"{name} are made from {wanted}, not from a {type(value).__name__}")
    return Frame(columns=columns, rows=tuple(rows(value)))


def to_pandas(value: object, name: str) -> "pd.DataFrame":
    """One flat table of a value as a pandas data frame.

    ``recommendations`` and ``observations`` are made from a series or an edition, ``changes``
    and ``movements`` from a comparison, ``lineage`` from a timeline. Decimals and flags stay as
    they are, in columns of objects.

    Raises `MissingExtra`, which names the command that installs it, where pandas is missing.
    """
    try:
        import pandas as pd  # heavy, and only this needs it
    except ImportError:
        raise MissingExtra("pandas", "pandas") from None
    made = frame(value, name)
    rows = [[row.get(column) for column in made.columns] for row in made.rows]
    return pd.DataFrame(rows, columns=list(made.columns), dtype=object)


def to_polars(value: object, name: str) -> "pl.DataFrame":
    """One flat table of a value as a polars data frame; the tables are those of `to_pandas`.

    A column of decimals has as many places as its longest value. What was printed, digit for
    digit, stands beside it in a column of text.

    Raises `MissingExtra`, which names the command that installs it, where polars is missing.
    """
    try:
        import polars as pl  # heavy, and only this needs it
    except ImportError:
        raise MissingExtra("polars", "polars") from None
    made = frame(value, name)
    plain = {str: pl.String(), int: pl.Int64(), bool: pl.Boolean()}
    columns = {}
    for column, kind in made.columns.items():
        values = [row.get(column) for row in made.rows]
        if kind is Decimal:
            columns[column] = pl.Series(column, values, pl.Decimal(38, _places(values)))
            printed = [None if it is None else format(it, "f") for it in values]
            columns[f"{column}_printed"] = pl.Series(f"{column}_printed", printed, pl.String())
        else:
            columns[column] = pl.Series(column, values, plain[kind])
    return pl.DataFrame(columns)


def _places(values: Iterable[object]) -> int:
    """How many places after the point the longest of these decimals has."""
    exponents = (it.as_tuple().exponent for it in values if isinstance(it, Decimal))
    return max((-int(exponent) for exponent in exponents), default=0)


def _columns(own: Mapping[str, type], *parts: Iterable[FlatColumn]) -> dict[str, type]:
    return {**own, **{column.name: column.type for part in parts for column in part}}


def _cells(columns: Iterable[FlatColumn], value: object) -> Row:
    return {column.name: column.value(value) for column in columns}


_ITEM = tuple(flat_columns(Recommendation))
_METRIC = tuple(column for column in flat_columns(Metric) if column.name != "observations")
_METRIC = tuple(
    FlatColumn(name=f"metric_{it.name}", type=it.type, value=it.value) for it in _METRIC
)
_OBSERVATION = tuple(flat_columns(Observation))
_CHANGE = tuple(flat_columns(Change))
_MOVEMENT = tuple(flat_columns(MovementForm))


def _editions(value: Series | Edition) -> tuple[Edition, ...]:
    return value.editions if isinstance(value, Series) else (value,)


def _recommendations(value: Series | Edition) -> Iterator[Row]:
    for edition in _editions(value):
        for item in edition.recommendations:
            own: Row = {"id": f"{edition.key}/{item.key}", "edition": edition.key}
            yield {**own, **_cells(_ITEM, item)}


def _observations(value: Series | Edition) -> Iterator[Row]:
    """The values that editions print, and then those of the statistics.

    One that would reveal a suppressed value is suppressed too.
    """
    places: tuple[Edition | Statistics, ...] = _editions(value)
    if isinstance(value, Series):
        places = (*places, *value.statistics)
    hidden = revealing(metric for place in places for metric in place.metrics)
    for place in places:
        for metric in (withheld(one, hidden) for one in place.metrics):
            for position, observation in enumerate(metric.observations, 1):
                own: Row = {
                    "id": f"{place.key}/{metric.key}/{position}",
                    "place": place.key,
                    "is_statistics": not isinstance(place, Edition),
                    **{_flag(status): status in observation.status for status in Status},
                }
                yield {**own, **_cells(_METRIC, metric), **_cells(_OBSERVATION, observation)}


def _flag(status: Status) -> str:
    return f"is_{status.value.replace('-', '_')}"


def _changes(comparison: Comparison) -> Iterator[Row]:
    alignment = comparison.alignment
    for change in comparison.changes:
        own: Row = {
            "id": change.fingerprint,
            "subject": change.row.subject.value,
            "action": change.row.action.value,
            "sources": sources(_evidence(alignment, change)),
            "sentence": sentence(change, alignment.series),
        }
        yield {**own, **_cells(_CHANGE, change)}


def _evidence(alignment: Alignment, change: Change) -> Iterator[Evidence]:
    """What the recommendations or the figures that a change is about rest on."""
    for edition, keys in (
        (alignment.before, change.before_keys),
        (alignment.after, change.after_keys),
    ):
        if change.row.subject is Subject.RECOMMENDATION:
            yield from (
                one for item in edition.recommendations if item.key in keys for one in item.evidence
            )
        else:
            values = (
                it for metric in edition.metrics if metric.key in keys for it in metric.observations
            )
            yield from (one for observation in values for one in observation.evidence)


def _movements(comparison: Comparison) -> Iterator[Row]:
    for movement in comparison.movements:
        form = movement_form(movement, comparison.alignment.series)
        names = (f"{at.place}/{at.metric}/{at.period}" for at in (form.start, form.end))
        own: Row = {
            "id": " ".join(names),
            "is_withheld": form.verdict is MovementVerdict.WITHHELD,
        }
        yield {**own, **_cells(_MOVEMENT, form)}


def _lineage(timeline: Timeline) -> Iterator[Row]:
    """A row for each ask in each edition from the one that first makes it."""
    asked = {
        f"{edition.key}/{item.key}": item
        for edition in timeline.series
        for item in edition.recommendations
    }
    for thread in timeline.threads:
        for stage in thread.stages:
            found = [one for name in stage.names for one in asked[name].evidence]
            yield {
                "id": f"{thread.name} {stage.edition}",
                "ask": thread.name,
                "edition": stage.edition,
                "recommendations": "; ".join(stage.names),
                "what": stage.kind.value,
                "basis": stage.basis.value,
                "compared_with": stage.since,
                "over": "; ".join(stage.over),
                "changes": "; ".join(change.fingerprint for change in stage.changes),
                "sources": sources(found),
            }


#: The tables by name: what each is made from, its columns, and how its rows are made.
FRAMES: dict[str, tuple[tuple[type, ...], Mapping[str, type], Callable[[Any], Iterator[Row]]]] = {
    "recommendations": (
        (Series, Edition),
        _columns({"id": str, "edition": str}, _ITEM),
        _recommendations,
    ),
    "observations": (
        (Series, Edition),
        _columns(
            {
                "id": str,
                "place": str,
                "is_statistics": bool,
                **{_flag(status): bool for status in Status},
            },
            _METRIC,
            _OBSERVATION,
        ),
        _observations,
    ),
    "changes": (
        (Comparison,),
        _columns(dict.fromkeys(("id", "subject", "action", "sources", "sentence"), str), _CHANGE),
        _changes,
    ),
    "movements": (
        (Comparison,),
        _columns({"id": str, "is_withheld": bool}, _MOVEMENT),
        _movements,
    ),
    "lineage": (
        (Timeline,),
        dict.fromkeys(
            (
                "id",
                "ask",
                "edition",
                "recommendations",
                "what",
                "basis",
                "compared_with",
                "over",
                "changes",
                "sources",
            ),
            str,
        ),
        _lineage,
    ),
}
