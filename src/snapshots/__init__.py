"""Editions of a recurring report as typed values, and what changed between them, with reasons.

The way of the data is the way of the calls::

    series = load_series()                          # the editions that come with the library
    alignment = align(series["2021"], series["2024"], series=series)
    comparison = compare(alignment)
    print(report(comparison))

`series.compare("2021", "2024")` is the short form. Names that are not here are not public,
except those of `snapshots.testing`.
"""

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
    "load_edition",
    "load_series",
    "propose",
    "report",
    "save_edition",
    "save_links",
]


def __dir__() -> list[str]:
    """The public names, which is what completion in a notebook should show."""
    return __all__
