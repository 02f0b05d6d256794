"""Laws of files: what is written is read back, and fits the schemas that others rely on."""

import re
from collections.abc import Iterator
from tempfile import TemporaryDirectory

from snapshots.comparison.figures.disclosure import withheld_series
from snapshots.contract import data_of, from_json, load_tables, save_tables, schema, to_json
from snapshots.errors import MissingExtra, SnapshotsError
from snapshots.files import dump_edition
from snapshots.files.reading import read_text
from snapshots.model import Edition, Series
from snapshots.proving.case import Case

__all__ = ["fits_schema", "read_back"]

#: What a value that was written anew has another of, and is equal all the same.
_NUMBER_AS_READ = re.compile(r"schema_read=[0-9]+")


def read_back(case: Case) -> str | None:
    """An edition as YAML and JSON, the series as JSON and tables, the comparison as JSON."""
    try:
        return next(_lost(case), None)
    except SnapshotsError as refused:
        return f"cannot be read back: {refused}"


def _lost(case: Case) -> Iterator[str]:
    if case.is_of_one:
        yield from _of_edition(case.editions[0])
    if case.is_of_all:
        yield from _of_series(case.series)
    comparison = case.comparison
    if not _same(from_json(to_json(comparison), type(comparison)), comparison):
        yield "the comparison as JSON reads as another comparison"


def _of_edition(edition: Edition) -> Iterator[str]:
    for suffix in ("yaml", "json"):
        text = dump_edition(edition, suffix)
        if not _same(read_text(text, f"{edition.key}.{suffix}", Edition).value, edition):
            yield f"{edition.key} as {suffix} reads as another edition"


def _of_series(series: Series) -> Iterator[str]:
    if not _same(from_json(to_json(series), Series), series):
        yield "the series as JSON reads as another series"
    with TemporaryDirectory() as folder:
        save_tables(series, folder)
        if not _same(load_tables(folder), withheld_series(series)):
            yield "the series as tables reads as another series"


def _same(one: object, other: object) -> bool:
    """Whether two values are equal to the last printed digit: 57.60 is not 57.6 here."""
    written = [_NUMBER_AS_READ.sub("", repr(value)) for value in (one, other)]
    return one == other and written[0] == written[1]


def fits_schema(case: Case) -> str | None:
    """The series, the alignment and the comparison, exported, fit their schemas.

    Raises `MissingExtra` without jsonschema.
    """
    try:
        from jsonschema import Draft202012Validator  # only this needs it
    except ImportError:
        raise MissingExtra("jsonschema", "prove") from None
    values = {
        "series": case.series,
        "alignment": case.alignment,
        "comparison": case.comparison,
    }
    for name, value in values.items():
        errors = Draft202012Validator(schema(name)).iter_errors(data_of(value))
        for error in errors:
            return f"{name}: {error.json_path}: {error.message}"
    return None
