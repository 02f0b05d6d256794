"""What changed between two aligned editions, and what may not be said."""

from snapshots.comparison.audit import findings
from snapshots.comparison.catalogue import KINDS, Action, Kind, Subject, Weight, kind
from snapshots.comparison.caveats import CAVEATS, Caveat, Effect, caveat_row
from snapshots.comparison.change import Change, Value
from snapshots.comparison.claim_result import ClaimResult, ClaimVerdict, Ground, Size
from snapshots.comparison.claims import judge_claims
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
from snapshots.comparison.finding import CODES, Finding
from snapshots.comparison.movement import Direction, Judgement, Movement, MovementVerdict, move
from snapshots.comparison.movements import movements
from snapshots.comparison.outcomes import Outcome, Result
from snapshots.comparison.releases import Releases, releases
from snapshots.comparison.statements import Apart, Statement
from snapshots.comparison.step import Noted, Point

__all__ = [
    "CAVEATS",
    "CODES",
    "KINDS",
    "Absence",
    "Action",
    "Apart",
    "Caveat",
    "Change",
    "ClaimResult",
    "ClaimVerdict",
    "Comparison",
    "Difference",
    "Direction",
    "Effect",
    "Existence",
    "ExistenceVerdict",
    "Figure",
    "Finding",
    "Gap",
    "Ground",
    "Judgement",
    "Kind",
    "Movement",
    "MovementVerdict",
    "NotAmong",
    "Noted",
    "Outcome",
    "Point",
    "Releases",
    "Result",
    "Size",
    "Statement",
    "Subject",
    "Value",
    "Weight",
    "caveat_row",
    "compare",
    "differences",
    "findings",
    "gaps",
    "judge_claims",
    "kind",
    "move",
    "movements",
    "releases",
]
