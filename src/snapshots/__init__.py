"""Editions of a recurring report as typed values, and what changed between them, with reasons.

The way of the data is the way of the calls::

    series = load_series()                          # the editions that come with the library
    alignment = align(series["2021"], series["2024"], series=series)
    comparison = compare(alignment)
    print(report(comparison))

`series.compare("2021", "2024")` is the short form. Names that are not here are not public,
except those of `snapshots.testing`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from snapshots.alignment import Alignment, align, propose
from snapshots.comparison import KINDS, Change, Comparison, Weight, compare, differences
from snapshots.errors import (
    DocumentError,
    FileError,
    InvalidFile,
    InvalidSeries,
    InvalidValue,
    MissingExtra,
    NotOnePair,
    Problem,
    SnapshotsError,
    UnitMismatch,
    UnknownFormat,
    UnknownKey,
    UnreadableFile,
    UnsupportedSchema,
)
from snapshots.files import load_edition, load_series, save_edition, save_links
from snapshots.model import (
    Body,
    Claim,
    Decision,
    Edition,
    Evidence,
    Links,
    Metric,
    Observation,
    Period,
    Recommendation,
    Series,
    Side,
    Source,
    Statistics,
    Theme,
    Threshold,
    Unit,
)
from snapshots.report import report

if TYPE_CHECKING:
    from snapshots.contract import (
        from_json,
        load_tables,
        save_tables,
        schema,
        to_json,
        to_pandas,
        to_polars,
    )
    from snapshots.proving import prove

__all__ = [
    "KINDS",
    "Alignment",
    "Body",
    "Change",
    "Claim",
    "Comparison",
    "Decision",
    "DocumentError",
    "Edition",
    "Evidence",
    "FileError",
    "InvalidFile",
    "InvalidSeries",
    "InvalidValue",
    "Links",
    "Metric",
    "MissingExtra",
    "NotOnePair",
    "Observation",
    "Period",
    "Problem",
    "Recommendation",
    "Series",
    "Side",
    "SnapshotsError",
    "Source",
    "Statistics",
    "Theme",
    "Threshold",
    "Unit",
    "UnitMismatch",
    "UnknownFormat",
    "UnknownKey",
    "UnreadableFile",
    "UnsupportedSchema",
    "Weight",
    "align",
    "compare",
    "differences",
    "from_json",
    "load_edition",
    "load_series",
    "load_tables",
    "propose",
    "prove",
    "report",
    "save_edition",
    "save_links",
    "save_tables",
    "schema",
    "to_json",
    "to_pandas",
    "to_polars",
]

#: What a comparison does not need, and so is imported when somebody asks for it.
_LATER = {
    "from_json": "snapshots.contract",
    "load_tables": "snapshots.contract",
    "prove": "snapshots.proving",
    "save_tables": "snapshots.contract",
    "schema": "snapshots.contract",
    "to_json": "snapshots.contract",
    "to_pandas": "snapshots.contract",
    "to_polars": "snapshots.contract",
}


def __getattr__(name: str) -> object:
    """A public name of a part that is not imported yet."""
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module 'snapshots' has no attribute '{name}'")


def __dir__() -> list[str]:
    """The public names, which is what completion in a notebook should show."""
    return __all__
