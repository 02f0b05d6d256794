"""What the words of a recommendation say: where two texts part, and what one of them asks."""

from snapshots.language.turns import Turn, TurnKind, turns

__all__ = ["Turn", "TurnKind", "turns"]
