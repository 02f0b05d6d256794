"""Public values as JSON, in the form that other tools rely on."""

from snapshots.contract.rendering import CONTRACT, data_of, to_json

__all__ = ["CONTRACT", "data_of", "to_json"]
