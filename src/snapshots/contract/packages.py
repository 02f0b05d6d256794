"""Packages: a series as CSV tables, with a descriptor by which a stranger can read them.

The descriptor is a Tabular Data Package of Frictionless Data, ``datapackage.json``: what each
column means, which ids lead where. Reading the folder back gives the series that was written,
without the values that would reveal a suppressed one.
"""

import csv
import io
import json
import re
from collections.abc import Container, Iterable
from decimal import Decimal
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from snapshots.comparison.figures.disclosure import withheld_series
from snapshots.contract import meanings
from snapshots.contract.layout import Column, Layout, layouts
from snapshots.contract.tables import ID, PARENT, POSITION, Row, Table, series_of, tables_of
from snapshots.errors import InvalidFile, Problem, UnreadableFile, UnsupportedSchema
from snapshots.files import write_text
from snapshots.files.fields import is_choice
from snapshots.model import NEWEST_SCHEMA, Series

__all__ = ["DESCRIPTOR", "load_tables", "save_tables"]

DESCRIPTOR = "datapackage.json"

#: What a spreadsheet would take for a formula, and the sign that tells it that this is text.
_FORMULA = re.compile(r"['=+@\t\r]|-(?!\d)")
_GUARD = "'"
_ABOUT = (
    "A series of editions as tables. Each row has an id, and all but the first table name the row "
    "that theirs belongs to. A text that begins with an apostrophe is the text behind it."
)
#: The number of the form, as a property of our own.
_SCHEMA = "snapshots:schema"
_TYPES = {int: "integer", Decimal: "number", bool: "boolean"}
_COMMON = {
    ID: "the id of the row, unique in its table",
    PARENT: "the id of the row that this one belongs to",
    POSITION: "the place among the rows of its parent, counted from 1",
}


def save_tables(series: Series, folder: str | PathLike[str]) -> None:
    """Write a series as CSV tables and their descriptor into a folder, which is made.

    A value that would reveal a suppressed one is left out, and is marked as suppressed like it;
    the series as JSON keeps it. Text that a spreadsheet would run as a formula begins with an
    apostrophe, which is taken off when the folder is read.

    Raises `UnreadableFile` where they cannot be written.
    """
    where, tables = Path(folder), tables_of(withheld_series(series))
    try:
        where.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"cannot be made: {(error.strerror or str(error)).lower()}"
        raise UnreadableFile(fspath(folder), message) from error
    for table in tables:
        write_text(where / f"{table.layout.name}.csv", _csv(table))
    package = _package(series, tables)
    text = json.dumps(package, indent=2, ensure_ascii=False) + "\n"
    write_text(where / DESCRIPTOR, text)


def load_tables(folder: str | PathLike[str]) -> Series:
    """Read the series whose tables `save_tables` wrote into a folder.

    Raises `UnreadableFile` where a file is missing, `UnsupportedSchema` where they are newer than
    this version, and `InvalidFile` or `InvalidSeries` where the rows make no series.
    """
    where = Path(folder)
    file = fspath(where / DESCRIPTOR)
    try:
        described = json.loads(_text(where / DESCRIPTOR))
        schema = int(described[_SCHEMA])
        names = [str(resource["name"]) for resource in described["resources"]]
    except (ValueError, LookupError, TypeError):
        raise _invalid(file, "is no descriptor of the tables of a series") from None
    if schema > NEWEST_SCHEMA:
        raise UnsupportedSchema(file, schema, NEWEST_SCHEMA)
    known = {layout.name: layout for layout in layouts()}
    strange = sorted(set(names) - set(known))
    if strange:
        raise _invalid(file, f"names tables that a series has not: {', '.join(strange)}")
    tables = {name: _rows(where / f"{name}.csv", known[name]) for name in names}
    return series_of(tables, file)


def _invalid(file: str, message: str) -> InvalidFile:
    return InvalidFile(file, [Problem(file=file, message=message)])


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableFile(fspath(path), (error.strerror or str(error)).lower()) from error
    except UnicodeDecodeError:
        raise UnreadableFile(fspath(path), "is not UTF-8; save the file as UTF-8") from None


def _rows(path: Path, layout: Layout) -> tuple[Row, ...]:
    types = {column.name: column.type for column in _columns(layout)}
    reader = csv.DictReader(io.StringIO(_text(path), newline=""), restval="")
    strange = sorted(set(reader.fieldnames or ()) - set(types))
    if strange:
        raise _invalid(fspath(path), f"columns that {layout.name} has not: {', '.join(strange)}")
    try:
        return tuple(
            {name: _read(types[name], row[name]) for name in types if row.get(name)}
            for row in reader
        )
    except (ValueError, LookupError):
        raise _invalid(fspath(path), "holds a row that does not fit its columns") from None


def _read(kind: Any, cell: str) -> str | int:  # noqa: ANN401 - any type
    if kind is int:
        return int(cell)
    return cell.removeprefix(_GUARD)


def _written(value: object) -> str:
    text = "" if value is None else str(value)
    return f"{_GUARD}{text}" if isinstance(value, str) and _FORMULA.match(text) else text


def _csv(table: Table) -> str:
    stream = io.StringIO(newline="")
    names = [column.name for column in _columns(table.layout)]
    writer = csv.DictWriter(stream, names, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _written(cell) for name, cell in row.items()} for row in table.rows)
    return stream.getvalue()


def _columns(layout: Layout) -> tuple[Column, ...]:
    """The columns of a table, those first that every table has."""
    of = layout.kind or Series
    own = Column(name=ID, way=(), of=of, type=str, required=True)
    if layout.parent is None:
        return (own, *layout.columns)
    parent = Column(name=PARENT, way=(), of=of, type=str, refers_to=layout.parent, required=True)
    place = Column(name=POSITION, way=(), of=of, type=int, required=True)
    return (own, parent, place, *layout.columns)


def _package(series: Series, tables: Iterable[Table]) -> dict[str, Any]:
    names = {table.layout.name for table in tables}
    return {
        "profile": "tabular-data-package",
        "name": series.key,
        "title": series.title,
        "description": _ABOUT,
        _SCHEMA: NEWEST_SCHEMA,
        "resources": [_resource(table.layout, names) for table in tables],
    }


def _resource(layout: Layout, names: Container[str]) -> dict[str, Any]:
    described = (
        meanings.of_class(layout.kind) if layout.kind else f"{layout.field} of {layout.parent}"
    )
    columns = _columns(layout)
    return {
        "profile": "tabular-data-resource",
        "name": layout.name,
        "path": f"{layout.name}.csv",
        "title": meanings.title(layout.name),
        "description": described,
        "encoding": "utf-8",
        "mediatype": "text/csv",
        "dialect": {
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "lineTerminator": "\r\n",
        },
        "schema": {
            "fields": [_field(layout, column) for column in columns],
            "missingValues": [""],
            "primaryKey": [ID],
            "foreignKeys": [
                {"fields": [one.name], "reference": {"resource": one.refers_to, "fields": [ID]}}
                for one in columns
                if one.refers_to in names
            ],
        },
    }


def _field(layout: Layout, column: Column) -> dict[str, Any]:
    kind = column.type
    choices = [member.value for member in kind] if is_choice(kind) else []
    meaning = _COMMON.get(column.name) or _meaning(layout, column)
    return {
        "name": column.name,
        "type": _TYPES.get(kind, "string"),
        "title": meanings.title(column.name),
        **({"description": meaning} if meaning else {}),
        "constraints": {
            "required": column.required,
            **({"unique": True} if column.name == ID else {}),
            **({"enum": choices} if choices else {}),
        },
    }


def _meaning(layout: Layout, column: Column) -> str | None:
    name = column.way[-1] if column.way else layout.field
    return meanings.of_field(column.of, name)
