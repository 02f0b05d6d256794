"""What the words of a recommendation say: where two texts part, and what one of them asks."""

from snapshots.language.analysis import Analysed, analysed
from snapshots.language.besides import Levelled, levelled
from snapshots.language.contrast import Rewording, contrast
from snapshots.language.deadlines import due
from snapshots.language.english import is_english
from snapshots.language.found import Found
from snapshots.language.reading import Coded, Reading, coded, read
from snapshots.language.roles import MODALS
from snapshots.language.runs import (
    Run,
    Standing,
    in_none_of,
    in_one_alone,
    share_little,
    word_differences,
)
from snapshots.language.scales import GRETA_VERBS, ActionCategory, GretaVerb, action_category
from snapshots.language.splitting import asks
from snapshots.language.surplus import Surplus, is_missing, is_unheard, remarks, surplus
from snapshots.language.thresholds import Bound
from snapshots.language.turns import Turn, TurnKind, turns
from snapshots.language.weights import is_weighty, is_weighty_beside, may_matter

__all__ = [
    "GRETA_VERBS",
    "MODALS",
    "ActionCategory",
    "Analysed",
    "Bound",
    "Coded",
    "Found",
    "GretaVerb",
    "Levelled",
    "Reading",
    "Rewording",
    "Run",
    "Standing",
    "Surplus",
    "Turn",
    "TurnKind",
    "action_category",
    "analysed",
    "asks",
    "coded",
    "contrast",
    "due",
    "in_none_of",
    "in_one_alone",
    "is_english",
    "is_missing",
    "is_unheard",
    "is_weighty",
    "is_weighty_beside",
    "levelled",
    "may_matter",
    "read",
    "remarks",
    "share_little",
    "surplus",
    "turns",
    "word_differences",
]
