"""Caveats: a table of reasons why values may not be subtracted, and a small function for each."""

from snapshots.comparison.caveats.catalogue import CAVEATS, caveat_row, caveats
from snapshots.comparison.caveats.caveat import Caveat, Effect, Row

__all__ = ["CAVEATS", "Caveat", "Effect", "Row", "caveat_row", "caveats"]
