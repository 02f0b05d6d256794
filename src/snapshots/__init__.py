"""Editions of a recurring report as typed values, and what changed between them, with reasons.

The way of the data is the way of the calls::

    series = load_series()                          # the editions that come with the library
    alignment = align(series["2021"], series["2024"], series=series)
    comparison = compare(alignment)
    print(report(comparison))

`series.compare("2021", "2024")` is the short form. Names that are not here are not public,
except those of `snapshots.testing`. Each is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from snapshots.alignment import Alignment, align, propose
    from snapshots.comparison import (
        CAVEATS,
        KINDS,
        Caveat,
        Change,
        Comparison,
        Lineage,
        Lint,
        Movement,
        Summary,
        Timeline,
        Weight,
        compare,
        differences,
        findings,
        judge_claims,
        lint,
        releases,
        summarise,
        timeline,
    )
    from snapshots.contract import (
        from_json,
        load_tables,
        save_tables,
        schema,
        to_json,
        to_pandas,
        to_polars,
    )
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
    from snapshots.proving import prove
    from snapshots.reporting import (
        Brief,
        brief,
        brief_text,
        report,
        verify_brief,
    )

__all__ = [
    "CAVEATS",
    "KINDS",
    "Alignment",
    "Body",
    "Brief",
    "Caveat",
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
    "Lineage",
    "Links",
    "Lint",
    "Metric",
    "MissingExtra",
    "Movement",
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
    "Summary",
    "Theme",
    "Threshold",
    "Timeline",
    "Unit",
    "UnitMismatch",
    "UnknownFormat",
    "UnknownKey",
    "UnreadableFile",
    "UnsupportedSchema",
    "Weight",
    "align",
    "brief",
    "brief_text",
    "compare",
    "differences",
    "findings",
    "from_json",
    "judge_claims",
    "lint",
    "load_edition",
    "load_series",
    "load_tables",
    "propose",
    "prove",
    "releases",
    "report",
    "save_edition",
    "save_links",
    "save_tables",
    "schema",
    "summarise",
    "timeline",
    "to_json",
    "to_pandas",
    "to_polars",
    "verify_brief",
]

#: Where each public name is defined; a test holds it against the imports above.
_PLACES = {
    "snapshots.alignment": (
        "Alignment",
        "align",
        "propose",
    ),
    "snapshots.comparison": (
        "CAVEATS",
        "KINDS",
        "Caveat",
        "Change",
        "Comparison",
        "Lineage",
        "Lint",
        "Movement",
        "Summary",
        "Timeline",
        "Weight",
        "compare",
        "differences",
        "findings",
        "judge_claims",
        "lint",
        "releases",
        "summarise",
        "timeline",
    ),
    "snapshots.contract": (
        "from_json",
        "load_tables",
        "save_tables",
        "schema",
        "to_json",
        "to_pandas",
        "to_polars",
    ),
    "snapshots.errors": (
        "DocumentError",
        "FileError",
        "InvalidFile",
        "InvalidSeries",
        "InvalidValue",
        "MissingExtra",
        "NotOnePair",
        "Problem",
        "SnapshotsError",
        "UnitMismatch",
        "UnknownFormat",
        "UnknownKey",
        "UnreadableFile",
        "UnsupportedSchema",
    ),
    "snapshots.files": (
        "load_edition",
        "load_series",
        "save_edition",
        "save_links",
    ),
    "snapshots.model": (
        "Body",
        "Claim",
        "Decision",
        "Edition",
        "Evidence",
        "Links",
        "Metric",
        "Observation",
        "Period",
        "Recommendation",
        "Series",
        "Side",
        "Source",
        "Statistics",
        "Theme",
        "Threshold",
        "Unit",
    ),
    "snapshots.proving": ("prove",),
    "snapshots.reporting": (
        "Brief",
        "brief",
        "brief_text",
        "report",
        "verify_brief",
    ),
}
_HOMES = {name: module for module, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that the import itself is quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'snapshots' has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, which is what completion in a notebook should show."""
    return __all__
