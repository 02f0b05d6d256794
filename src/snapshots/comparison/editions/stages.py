"""Stages: what became of an ask in each edition, put in a row."""

from enum import Enum

from attrs import frozen

from snapshots.alignment import Basis
from snapshots.alignment.pairs import weakest
from snapshots.comparison.change import Change

__all__ = ["ABSENT", "Stage", "StageKind", "Thread"]


class StageKind(Enum):
    """What became of an ask in one edition.

    ``first-seen``: whether an earlier edition asked for it is not known. ``partly-dropped``: a
    part of it goes on, and another was dropped. ``still-missing``: dropped before, and not
    taken up again. ``not-seen``: not found in what is held of the edition. ``not-held``:
    nothing can be said, since the edition, or one on the way to it, is not held.
    """

    FIRST_ASKED = "first-asked"
    FIRST_SEEN = "first-seen"
    REPEATED = "repeated"
    REWORDED = "reworded"
    STRENGTHENED = "strengthened"
    SOFTENED = "softened"
    MIXED = "mixed"
    READDRESSED = "readdressed"
    TERMS_CHANGED = "terms-changed"
    SPLIT = "split"
    MERGED = "merged"
    REGROUPED = "regrouped"
    DEVELOPED = "developed"
    PARTLY_DROPPED = "partly-dropped"
    RETURNED = "returned"
    REVERSED = "reversed"
    DROPPED = "dropped"
    STILL_MISSING = "still-missing"
    UNDECIDED = "undecided"
    NOT_SEEN = "not-seen"
    NOT_HELD = "not-held"


#: The stages in which an ask is proven not to stand in the edition.
ABSENT = {StageKind.DROPPED, StageKind.REVERSED, StageKind.STILL_MISSING}


@frozen(kw_only=True)
class Stage:
    """What became of an ask in one edition, and what says so.

    ``keys`` are the recommendations that ask for it there, in printed order. ``since`` is the
    edition that it was compared with, the last one before in which the ask stood; ``over`` are
    those between. ``changes`` are the changes from there to here.
    """

    edition: str
    keys: tuple[str, ...]
    kind: StageKind
    basis: Basis
    since: str | None = None
    over: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The recommendations as edition/key."""
        return tuple(f"{self.edition}/{key}" for key in self.keys)

    @property
    def is_missing(self) -> bool:
        """Whether the ask is proven not to stand in the edition."""
        return self.kind in ABSENT


@frozen(kw_only=True)
class Thread:
    """One ask, from the recommendation that first makes it, through every edition after.

    ``is_from_the_start``: the first edition of the series asks for it already, so that it may
    be older than all that is held.
    """

    name: str
    stages: tuple[Stage, ...]
    is_from_the_start: bool = False

    @property
    def since(self) -> str:
        """The first edition that asks for it, as far as is known."""
        return self.stages[0].edition

    @property
    def is_since_known(self) -> bool:
        """Whether it is known that no earlier edition asked for it."""
        return self.stages[0].kind is StageKind.FIRST_ASKED and not self.is_from_the_start

    @property
    def basis(self) -> Basis:
        """The weakest basis among the steps: a chain is as strong as that."""
        joined = [stage.basis for stage in self.stages[1:] if stage.keys]
        return weakest(joined) if joined else self.stages[0].basis

    def at(self, edition: str) -> Stage | None:
        """The stage in one edition; nothing where that is older than the ask."""
        return next((stage for stage in self.stages if stage.edition == edition), None)
