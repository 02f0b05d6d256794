"""The page of an alignment: pairs, what joins them, and what a person must look at."""

from collections.abc import Iterable
from decimal import Decimal

from snapshots.alignment import Alignment, Lapsed, Pair, PairStatus, Undecided
from snapshots.model import Side
from snapshots.reporting import wording
from snapshots.reporting.headlines import assumed
from snapshots.reporting.page import Block, Bullets, Heading, Page, Paragraph, Table, listed

__all__ = ["alignment_page", "lapsed"]

_PAIRS = ("Relation", "Basis", "Certainty", "Words compared", "Why")
#: Candidates that are less likely are noise, and stand in the exported data alone.
_NEAR = Decimal("0.02")


def alignment_page(alignment: Alignment) -> Page:
    """Two editions side by side, before any change is claimed."""
    before, after = alignment.before.key, alignment.after.key
    accepted = [pair for pair in alignment.pairs if pair.status is PairStatus.ACCEPTED]
    waiting = len(alignment.waiting)
    counted = f"{wording.count(len(accepted), 'pair')}; {wording.count(waiting, 'item')}"
    blocks: list[Block] = [
        Heading(f"{before} and {after}, side by side", 1),
        Paragraph(f"{counted.capitalize()} for a person to look at.", lead=True),
    ]
    if accepted:
        rows = tuple(_row(alignment, pair) for pair in accepted)
        blocks += [
            Heading("Pairs"),
            Table(columns=(before, after, *_PAIRS), rows=rows, records=True),
        ]
    if alignment.waiting:
        rows = tuple(_undecided(alignment, entry) for entry in alignment.waiting)
        columns = ("Recommendation", "Candidates, likeliest first")
        blocks += [Heading("To look at"), Table(columns=columns, rows=rows, records=True)]
    blocks += lapsed("Decisions set aside", alignment.stale)
    blocks += lapsed("Decisions that apply to nothing", alignment.unused)
    unsaid = filter(None, (assumed(alignment.edition(side)) for side in Side))
    blocks += listed("Assumed to be held complete, since the records do not say", unsaid)
    return Page(blocks=tuple(blocks))


def _row(alignment: Alignment, pair: Pair) -> tuple[str, ...]:
    return (
        f"{alignment.before.key}/{pair.before}",
        f"{alignment.after.key}/{pair.after}",
        wording.spaced(pair.relation.value),
        pair.basis.value,
        pair.certainty.value if pair.certainty else "",
        pair.words_used.value if pair.words_used else "",
        wording.why(pair),
    )


def _undecided(alignment: Alignment, entry: Undecided) -> tuple[str, ...]:
    here, there = alignment.edition(entry.side), alignment.edition(entry.side.other)
    told = (
        f"{there.key}/{candidate.key(entry.side.other)} ({candidate.why_not})"
        for candidate in entry.candidates
        if candidate.likeness >= _NEAR
    )
    return f"{here.key}/{entry.key}", "; ".join(told) or "nothing near"


def lapsed(title: str, entries: Iterable[Lapsed]) -> list[Block]:
    """A list of decisions that were not applied, under a heading; nothing where there are none."""
    told = tuple(f"{_decided(one)}: {one.why}" for one in entries)
    return [Heading(title), Bullets(told)] if told else []


def _decided(one: Lapsed) -> str:
    keys = filter(None, (one.decision.key(side) for side in Side))
    return f"{wording.joined(keys, 'with')} ({one.decision.verdict.value})"
