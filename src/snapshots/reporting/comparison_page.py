"""The page of a comparison: what a reader needs first, then a row for each recommendation."""

from collections.abc import Iterator

from snapshots.alignment import Relation
from snapshots.comparison import (
    Comparison,
    Existence,
    ExistenceVerdict,
    Outcome,
    Result,
)
from snapshots.comparison.catalogue import Subject
from snapshots.model import ItemHeld, Recommendation, Side
from snapshots.reporting import wording
from snapshots.reporting.alignment_page import lapsed
from snapshots.reporting.claims import claim_blocks
from snapshots.reporting.figures import figure_blocks
from snapshots.reporting.headlines import can_be_said, cannot_be_said, names
from snapshots.reporting.item_pages import what_is_asked
from snapshots.reporting.page import Block, Bullets, Heading, Page, Paragraph, Table
from snapshots.reporting.reasons import basis, reason, sources
from snapshots.reporting.sentences import WORDS_CHANGED, sentence

__all__ = ["comparison_page"]

_COLUMNS = (
    "Recommendation", "Asked of", "What is asked", "What became of it", "Basis", "Why", "Source",
)  # fmt: skip


def comparison_page(comparison: Comparison) -> Page:
    """What changed between two editions: what cannot be said, what can, and every row."""
    alignment = comparison.alignment
    series = alignment.series
    name = series.title if series is not None else wording.title(alignment.after)
    blocks: list[Block] = [
        Heading(f"{name}, {alignment.before.key} to {alignment.after.key}", 1),
        Paragraph(cannot_be_said(comparison), lead=True),
    ]
    said = tuple(can_be_said(comparison))
    blocks += [Bullets(said)] if said else []
    for side in Side:
        blocks += _recommendations(comparison, side)
    blocks += figure_blocks(comparison)
    blocks += claim_blocks(comparison)
    blocks += lapsed("Decisions set aside", alignment.stale)
    blocks += lapsed("Decisions that apply to nothing", alignment.unused)
    return Page(blocks=tuple(blocks))


def _recommendations(comparison: Comparison, side: Side) -> list[Block]:
    edition = comparison.alignment.edition(side)
    entries = [entry for entry in comparison.existence if entry.side is side]
    rows = tuple(_row(comparison, entry, edition[entry.key]) for entry in entries)
    heading = Heading(f"Recommendations of {edition.key}: {len(entries)} in the record")
    return [heading, Table(columns=_COLUMNS, rows=rows, records=True)] if rows else []


def _row(comparison: Comparison, entry: Existence, item: Recommendation) -> tuple[str, ...]:
    series = comparison.alignment.series
    unknown = item.held is ItemHeld.NOTHING
    return (
        entry.name,
        "" if unknown else wording.addressees(item, series),
        what_is_asked(item),
        _became(comparison, entry),
        basis(entry, comparison),
        reason(entry, comparison),
        sources(entry, item, series),
    )


def _became(comparison: Comparison, entry: Existence) -> str:
    """The verdict, what it goes with, and what changed within that."""
    place = list(Side).index(entry.side)
    other = comparison.alignment.edition(entry.side.other)
    told = [*_opposites(entry, other.key), *_verdict(entry, other.key)]
    for result in comparison.results:
        sides = (result.match.before, result.match.after)
        if entry.key in sides[place]:
            word = _OUTCOMES[result.outcome][place].format(other=names(other, sides[1 - place]))
            # What was turned into its opposite is told as that before it is told to be gone.
            told.insert(0 if result.outcome is Outcome.REVERSED else len(told), word)
            details = list(_details(comparison, result))
            alone = result.match.is_one_to_one or not details
            told += details if alone else [f"of all of these together, {'; '.join(details)}"]
    return "; ".join(told)


def _verdict(entry: Existence, other: str) -> Iterator[str]:
    if entry.verdict in _VERDICTS:
        yield _VERDICTS[entry.verdict].format(other=other)


def _opposites(entry: Existence, other: str) -> Iterator[str]:
    """What it may ask the opposite of, as long as a person has not said so."""
    for pair in entry.pairs:
        if pair.relation is Relation.REVERSED:
            yield f"may ask for the opposite of {other}/{pair.key(entry.side.other)}"


def _details(comparison: Comparison, result: Result) -> Iterator[str]:
    series = comparison.alignment.series
    are_words_told = any(finding.what == "terms-changed" for finding in result.findings)
    for change in comparison.changes:
        is_within = change.row.subject is Subject.RECOMMENDATION and change.row.field != "existence"
        keys = (change.before_keys, change.after_keys)
        is_told = are_words_told and change.kind == "recommendation-reworded"
        if is_within and not is_told and keys == (result.match.before, result.match.after):
            told = sentence(change, series).rstrip(".").partition(": ")[2]
            named = result.outcome is Outcome.TERMS_CHANGED
            yield told.removeprefix(WORDS_CHANGED) if named else told


_VERDICTS = {
    ExistenceVerdict.NEW: "new",
    ExistenceVerdict.DROPPED: "dropped",
    ExistenceVerdict.UNDECIDED: "a person must decide",
    ExistenceVerdict.NOT_SEEN: "not seen in what is held of {other}",
    ExistenceVerdict.NOT_HELD: "cannot be said: not held",
}

#: What a match is called from the side of the earlier edition, and from that of the later.
_OUTCOMES = {
    Outcome.REPEATED: ("asked again as {other}", "asked before as {other}"),
    Outcome.REWORDED: ("asked again in other words as {other}", "asked in other words as {other}"),
    Outcome.TERMS_CHANGED: (
        "asked again as {other}, with words changed that may matter",
        "asked before as {other}, with words changed since that may matter",
    ),
    Outcome.STRENGTHENED: ("strengthened as {other}", "strengthens {other}"),
    Outcome.SOFTENED: ("softened as {other}", "softens {other}"),
    Outcome.MIXED: (
        "changed as {other}, without being simply stronger or weaker",
        "changes {other}, without being simply stronger or weaker",
    ),
    Outcome.READDRESSED: ("asked of others as {other}", "was asked of others as {other}"),
    Outcome.SPLIT: ("split into {other}", "part of {other}"),
    Outcome.MERGED: ("merged into {other}", "made of {other}"),
    Outcome.REGROUPED: ("regrouped into {other}", "regroups {other}"),
    Outcome.DEVELOPED: ("developed into {other}", "developed from {other}"),
    Outcome.DEVELOPED_FROM: ("developed from {other}", "developed into {other}"),
    Outcome.REVERSED: ("{other} asks for the opposite", "asks for the opposite of {other}"),
}
