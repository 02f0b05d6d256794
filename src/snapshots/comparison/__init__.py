"""What changed between two aligned editions, and what may not be said."""

from snapshots.comparison.catalogue import KINDS, Action, Kind, Subject, Weight, kind
from snapshots.comparison.change import Change, Value
from snapshots.comparison.comparison import Comparison, compare
from snapshots.comparison.differences import Difference, differences
from snapshots.comparison.existence import (
    Absence,
    Existence,
    ExistenceVerdict,
    Gap,
    NotAmong,
    gaps,
)
from snapshots.comparison.figures import Figure
from snapshots.comparison.outcomes import Outcome, Result

__all__ = [
    "KINDS",
    "Absence",
    "Action",
    "Change",
    "Comparison",
    "Difference",
    "Existence",
    "ExistenceVerdict",
    "Figure",
    "Gap",
    "Kind",
    "NotAmong",
    "Outcome",
    "Result",
    "Subject",
    "Value",
    "Weight",
    "compare",
    "differences",
    "gaps",
    "kind",
]
