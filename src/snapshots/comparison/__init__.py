"""What changed between two aligned editions, and what may not be said."""

from snapshots.comparison.audit.audit import findings
from snapshots.comparison.audit.finding import CODES, Finding
from snapshots.comparison.audit.statements import Apart, Statement
from snapshots.comparison.catalogue import KINDS, Action, Kind, Subject, Weight, kind
from snapshots.comparison.caveats import CAVEATS, Caveat, Effect, caveat_row
from snapshots.comparison.change import Change, Value
from snapshots.comparison.claims.claims import judge_claims
from snapshots.comparison.claims.result import ClaimResult, ClaimVerdict, Ground, Size
from snapshots.comparison.comparison import Comparison, compare
from snapshots.comparison.differences import Difference, differences
from snapshots.comparison.editions.cues import Clash, Cue, CueKind, clashes, cues
from snapshots.comparison.editions.lineage import Descent, Kin, Lineage, Offer
from snapshots.comparison.editions.lint import LINT_CODES, Lint, Remark, lint
from snapshots.comparison.editions.stages import Stage, StageKind, Thread
from snapshots.comparison.editions.standings import Standing
from snapshots.comparison.editions.summary import (
    Count,
    Group,
    Headline,
    HeadlineRule,
    Range,
    Summary,
    summarise,
)
from snapshots.comparison.editions.timeline import Timeline, timeline
from snapshots.comparison.existence import (
    Absence,
    Existence,
    ExistenceVerdict,
    Gap,
    NotAmong,
    gaps,
)
from snapshots.comparison.figures.figures import Figure
from snapshots.comparison.figures.histories import History
from snapshots.comparison.figures.movement import (
    Direction,
    Judgement,
    Movement,
    MovementVerdict,
    move,
)
from snapshots.comparison.figures.movements import movements
from snapshots.comparison.figures.releases import Releases, releases
from snapshots.comparison.figures.step import Noted, Point
from snapshots.comparison.outcomes import Outcome, Result

__all__ = [
    "CAVEATS",
    "CODES",
    "KINDS",
    "LINT_CODES",
    "Absence",
    "Action",
    "Apart",
    "Caveat",
    "Change",
    "ClaimResult",
    "ClaimVerdict",
    "Clash",
    "Comparison",
    "Count",
    "Cue",
    "CueKind",
    "Descent",
    "Difference",
    "Direction",
    "Effect",
    "Existence",
    "ExistenceVerdict",
    "Figure",
    "Finding",
    "Gap",
    "Ground",
    "Group",
    "Headline",
    "HeadlineRule",
    "History",
    "Judgement",
    "Kin",
    "Kind",
    "Lineage",
    "Lint",
    "Movement",
    "MovementVerdict",
    "NotAmong",
    "Noted",
    "Offer",
    "Outcome",
    "Point",
    "Range",
    "Releases",
    "Remark",
    "Result",
    "Size",
    "Stage",
    "StageKind",
    "Standing",
    "Statement",
    "Subject",
    "Summary",
    "Thread",
    "Timeline",
    "Value",
    "Weight",
    "caveat_row",
    "clashes",
    "compare",
    "cues",
    "differences",
    "findings",
    "gaps",
    "judge_claims",
    "kind",
    "lint",
    "move",
    "movements",
    "releases",
    "summarise",
    "timeline",
]
