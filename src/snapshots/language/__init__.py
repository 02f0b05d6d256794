"""What the words of a recommendation say: where two texts part, and what one of them asks."""

from snapshots.language.analysis import Analysed, analysed
from snapshots.language.besides import Levelled, levelled
from snapshots.language.contrast import Rewording, contrast
from snapshots.language.english import is_english
from snapshots.language.found import Found
from snapshots.language.reading import Coded, Reading, coded, read
from snapshots.language.scales import GRETA_VERBS, ActionCategory, GretaVerb, action_category
from snapshots.language.splitting import asks
from snapshots.language.surplus import Surplus, is_missing, is_unheard, remarks, surplus
from snapshots.language.thresholds import Bound
from snapshots.language.turns import Turn, TurnKind, turns

__all__ = [
    "GRETA_VERBS",
    "ActionCategory",
    "Analysed",
    "Bound",
    "Coded",
    "Found",
    "GretaVerb",
    "Levelled",
    "Reading",
    "Rewording",
    "Surplus",
    "Turn",
    "TurnKind",
    "action_category",
    "analysed",
    "asks",
    "coded",
    "contrast",
    "is_english",
    "is_missing",
    "is_unheard",
    "levelled",
    "read",
    "remarks",
    "surplus",
    "turns",
]
