"""An alignment as JSON: both editions, every pair, and what a person must look at."""

from typing import Any

from snapshots.alignment import Alignment, Undecided
from snapshots.contract.forms import AlignmentForm, EditionHead, Record, UndecidedItem
from snapshots.model import PARTS, Edition, Held, Side

__all__ = ["CONTRACT", "alignment_form", "paired"]

#: The number of the form; it grows by one when a field is renamed, removed or given new meaning.
CONTRACT = 1


def alignment_form(alignment: Alignment, *, record: bool) -> AlignmentForm:
    """The members of an alignment, with what was aligned where a ``record`` is wanted."""
    undecided = tuple(map(_undecided, alignment.undecided))
    return AlignmentForm(**paired(alignment, record=record), undecided=undecided)


def paired(alignment: Alignment, *, record: bool) -> dict[str, Any]:
    """What an alignment and a comparison have in common, by the names of the members."""
    names = ("pairs", "matches", "one_sided", "candidates", "stale", "unused")
    return {
        "schema": CONTRACT,
        "before": _head(alignment.before),
        "after": _head(alignment.after),
        **{name: getattr(alignment, name) for name in names},
        "record": _record(alignment) if record else None,
    }


def _record(alignment: Alignment) -> Record:
    return Record(before=alignment.before, after=alignment.after, series=alignment.series)


def _head(edition: Edition) -> EditionHead:
    return EditionHead(
        key=edition.key,
        title=edition.title,
        held=Held(**{part: edition.holding(part) for part in PARTS}),
        assumptions=edition.assumptions,
    )


def _undecided(entry: Undecided) -> UndecidedItem:
    keys = {entry.side: entry.key}
    return UndecidedItem(
        before=keys.get(Side.BEFORE),
        after=keys.get(Side.AFTER),
        needs_person=entry.needs_person,
        candidates=entry.candidates,
    )
