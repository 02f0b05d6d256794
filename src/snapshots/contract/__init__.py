"""Public values as JSON, in the form that other tools rely on."""

from snapshots.contract.alignment import CONTRACT
from snapshots.contract.reading import from_json
from snapshots.contract.rendering import data_of, to_json

__all__ = ["CONTRACT", "data_of", "from_json", "to_json"]
