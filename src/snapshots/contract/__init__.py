"""Public values as JSON, in the form that other tools rely on, and as tables."""

from snapshots.contract.alignment import CONTRACT
from snapshots.contract.frames import frame, to_pandas, to_polars
from snapshots.contract.packages import load_tables, save_tables
from snapshots.contract.reading import from_json
from snapshots.contract.rendering import data_of, to_json
from snapshots.contract.schemas import schema

__all__ = [
    "CONTRACT",
    "data_of",
    "frame",
    "from_json",
    "load_tables",
    "save_tables",
    "schema",
    "to_json",
    "to_pandas",
    "to_polars",
]
