"""Tables: a series as rows with ids and relations, and a series from such rows again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from snapshots.contract.layout import ROOT, Column, Layout, layouts
from snapshots.contract.plain import plain
from snapshots.errors import InvalidFile, Problem
from snapshots.files import read_data
from snapshots.files.fields import SCHEMA
from snapshots.model import NEWEST_SCHEMA, Series

__all__ = ["ID", "PARENT", "POSITION", "Row", "Table", "series_of", "tables_of"]

#: The columns that every table has: its row, the row that this belongs to, its place there.
ID, PARENT, POSITION = "id", "parent", "position"

Cell: TypeAlias = "str | int | None"
Row: TypeAlias = Mapping[str, Cell]
Data: TypeAlias = dict[str, Any]

#: Lists of a series whose entries are whole documents, with a number of their form.
_DOCUMENTS = ("editions", "links", "statistics")


@frozen(kw_only=True)
class Table:
    """The rows of one table, in the order of the series."""

    layout: Layout
    rows: tuple[Row, ...]


def tables_of(series: Series) -> tuple[Table, ...]:
    """The tables of a series that have rows."""
    rows: dict[str, list[Row]] = {layout.name: [] for layout in layouts()}
    _collect(rows, ROOT, series, {ID: series.key})
    return tuple(
        Table(layout=layout, rows=tuple(rows[layout.name]))
        for layout in layouts()
        if rows[layout.name]
    )


def _collect(rows: dict[str, list[Row]], name: str, value: object, place: Data) -> None:
    layout = next(one for one in layouts() if one.name == name)
    cells = {column.name: _cell(value, column) for column in layout.columns}
    rows[name].append({**place, **cells})
    for below in layouts():
        if below.parent == name:
            for position, entry in enumerate(getattr(value, below.field), 1):
                at = _id(place[ID] if name != ROOT else "", entry, position, below)
                inside = {ID: at, PARENT: place[ID], POSITION: position}
                _collect(rows, below.name, entry, inside)


def _id(parent: str, entry: object, position: int, layout: Layout) -> str:
    """The name of a row: keys where there are some, as in 2024/4a, and places otherwise."""
    key = getattr(entry, "key", None) if layout.kind else None
    own = key if isinstance(key, str) else str(position)
    return f"{parent}/{own}" if parent else own


def _cell(value: Any, column: Column) -> Cell:  # noqa: ANN401 - any class of the model
    for step in column.way:
        value = getattr(value, step)
    made = plain(value)
    return made if isinstance(made, str | int) else None


def series_of(tables: Mapping[str, Sequence[Row]], file: str) -> Series:
    """The series that these rows, by the names of their tables, were made from.

    Raises as `load_edition` and `load_series` do where they make no series; ``file`` is what
    errors call them.
    """
    lost = list(_lost(tables))
    if lost:
        raise InvalidFile(file, [Problem(file=file, message=message) for message in lost])
    by_parent: dict[tuple[str, Cell], list[Row]] = {}
    for name, rows in tables.items():
        for row in sorted(rows, key=lambda row: int(row.get(POSITION) or 0)):
            by_parent.setdefault((name, row.get(PARENT)), []).append(row)
    roots = by_parent.get((ROOT, None), [])
    whole = _data(roots[0], ROOT, by_parent) if roots else {}
    for name in _DOCUMENTS:
        whole[name] = [{SCHEMA: NEWEST_SCHEMA, **entry} for entry in whole.get(name, ())]
    return read_data({SCHEMA: NEWEST_SCHEMA, **whole}, Series, file)


def _lost(tables: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    """What is wrong with rows that no other row would ask for."""
    for layout in layouts():
        if layout.parent is not None:
            ids = {row.get(ID) for row in tables.get(layout.parent, ())}
            for row in tables.get(layout.name, ()):
                if row.get(PARENT) not in ids:
                    yield f"{layout.name}: {row.get(ID)} belongs to no row of {layout.parent}"


def _data(row: Row, name: str, by_parent: Mapping[tuple[str, Cell], list[Row]]) -> Data:
    """The object of one row, with everything that belongs to it."""
    layout = next(one for one in layouts() if one.name == name)
    made: Data = {}
    for column in layout.columns:
        if row.get(column.name) is not None:
            _put(made, column.way, row[column.name])
    for below in layouts():
        entries = by_parent.get((below.name, row[ID]), []) if below.parent == name else []
        if entries:
            made[below.field] = list(_entries(entries, below, by_parent))
    return made


def _entries(
    rows: Iterable[Row], layout: Layout, by_parent: Mapping[tuple[str, Cell], list[Row]]
) -> Iterator[object]:
    for row in rows:
        yield row["value"] if layout.kind is None else _data(row, layout.name, by_parent)


def _put(made: Data, way: tuple[str, ...], value: Cell) -> None:
    for step in way[:-1]:
        made = made.setdefault(step, {})
    made[way[-1]] = value
