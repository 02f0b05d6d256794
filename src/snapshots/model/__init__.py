"""What an edition is: frozen values that check themselves when they are made."""

from snapshots.model.decision import (
    Certainty,
    Decision,
    Digest,
    DigestField,
    Links,
    Side,
    Verdict,
)
from snapshots.model.edition import (
    NEWEST_SCHEMA,
    PARTS,
    TIERS,
    Edition,
    Held,
    Holding,
    RivalDate,
)
from snapshots.model.evidence import Confidence, Document, Evidence, Source, SourceKind
from snapshots.model.metric import (
    Acknowledged,
    Better,
    Break,
    BreakCause,
    Claim,
    ClaimKind,
    Flow,
    Maturity,
    Metric,
    Observation,
    Statistics,
    Status,
)
from snapshots.model.period import Period, PeriodKind
from snapshots.model.recommendation import (
    Comparator,
    Force,
    ItemHeld,
    Recommendation,
    Threshold,
    Tier,
)
from snapshots.model.series import Series
from snapshots.model.unit import UNITS, Unit, unit
from snapshots.model.vocabulary import Body, BodyKind, Theme
from snapshots.model.words import digest, normal

__all__ = [
    "NEWEST_SCHEMA",
    "PARTS",
    "TIERS",
    "UNITS",
    "Acknowledged",
    "Better",
    "Body",
    "BodyKind",
    "Break",
    "BreakCause",
    "Certainty",
    "Claim",
    "ClaimKind",
    "Comparator",
    "Confidence",
    "Decision",
    "Digest",
    "DigestField",
    "Document",
    "Edition",
    "Evidence",
    "Flow",
    "Force",
    "Held",
    "Holding",
    "ItemHeld",
    "Links",
    "Maturity",
    "Metric",
    "Observation",
    "Period",
    "PeriodKind",
    "Recommendation",
    "RivalDate",
    "Series",
    "Side",
    "Source",
    "SourceKind",
    "Statistics",
    "Status",
    "Theme",
    "Threshold",
    "Tier",
    "Unit",
    "Verdict",
    "digest",
    "normal",
    "unit",
]
