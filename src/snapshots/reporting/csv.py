"""CSV: one flat table with the id of every record and the relations between them.

A row for each recommendation, pair, match, change, figure, movement, claim and assumption, and for
each decision that was not applied, told apart by the column ``record``; a comparable pair that
stands instead of a movement follows it.
``before`` and ``after`` name recommendations as edition/key, several with a space between.
"""

import csv as writing
import io
import re
from collections.abc import Iterable, Iterator

from snapshots.alignment import Alignment, Basis, Lapsed, Pair
from snapshots.comparison import (
    Change,
    ClaimResult,
    Comparison,
    Existence,
    Lineage,
    Lint,
    Result,
    Summary,
    Timeline,
    Value,
)
from snapshots.comparison.figures.disclosure import hidden_cells
from snapshots.errors import UnknownFormat
from snapshots.model import Edition, Series, Side
from snapshots.reporting import wording
from snapshots.reporting.claim_sentences import claim_sentence, claimed
from snapshots.reporting.escaping import printable_lines
from snapshots.reporting.figures import values_told
from snapshots.reporting.item_pages import what_is_asked
from snapshots.reporting.movement_row import movement_row
from snapshots.reporting.reasons import reason
from snapshots.reporting.sentences import sentence
from snapshots.reporting.timeline_rows import rows_of

__all__ = ["csv"]

_COLUMNS = (
    "record", "id", "before", "after", "what", "basis", "status", "weight", "from", "to", "why",
    "sources", "base", "change", "low", "high", "ratio", "restated",
    "as printed", "unit", "caveats", "read in", "instead",
)  # fmt: skip
_OF_EDITION = ("record", "id", "number", "tier", "force", "addressees", "held", "ask", "sources")

#: What a spreadsheet would take for a formula.
_FORMULA = re.compile(r"[=+@\t\r]|-(?!\d)")

Row = dict[str, str]


def csv(value: object, series: Series | None = None) -> str:
    """A value as CSV (RFC 4180, lines end in CR LF): of one edition, of two, or of many.

    Raises `UnknownFormat` for any other value.
    """
    match value:
        case Comparison():
            return _written(_COLUMNS, _of_comparison(value))
        case Alignment():
            return _written(_COLUMNS, _of_alignment(value))
        case Edition():
            return _written(_OF_EDITION, _of_edition(value, series))
        case Series():
            rows = (row for edition in value for row in _of_edition(edition, value))
            return _written(_OF_EDITION, rows)
        case Timeline() | Lineage() | Summary() | Lint():
            return _written(*rows_of(value))
    raise UnknownFormat("csv", ["text", "markdown", "html", "json"])


def _written(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    stream = io.StringIO(newline="")
    writer = writing.DictWriter(stream, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _cell(text) for name, text in row.items()} for row in rows)
    return stream.getvalue()


def _cell(text: str) -> str:
    """The text, guarded where a spreadsheet would run it or a terminal would obey it."""
    return printable_lines(f"'{text}" if _FORMULA.match(text) else text)


def _of_pairs(alignment: Alignment) -> Iterator[Row]:
    yield from (_pair(alignment, pair) for pair in alignment.pairs)
    yield from (_lapsed(alignment, one, "stale") for one in alignment.stale)
    yield from (_lapsed(alignment, one, "unused") for one in alignment.unused)


def _of_comparison(comparison: Comparison) -> Iterator[Row]:
    alignment = comparison.alignment
    yield from (_existence(comparison, entry) for entry in comparison.existence)
    yield from _of_pairs(alignment)
    yield from (_match(alignment, result) for result in comparison.results)
    yield from (_change(comparison, change) for change in comparison.changes)
    yield from _figures(comparison)
    for movement in comparison.movements:
        yield movement_row("movement", movement, alignment.series)
        if movement.instead:
            yield movement_row("instead", movement.instead, alignment.series)
    yield from (_claim(comparison, result) for result in comparison.claims)
    yield from _assumptions(alignment)


def _of_alignment(alignment: Alignment) -> Iterator[Row]:
    yield from _of_pairs(alignment)
    yield from _assumptions(alignment)


def _assumptions(alignment: Alignment) -> Iterator[Row]:
    for assumption in alignment.assumptions:
        yield {"record": "assumption", "id": assumption, "what": "held", "why": assumption}


def _existence(comparison: Comparison, entry: Existence) -> Row:
    alignment = comparison.alignment
    item = alignment.edition(entry.side)[entry.key]
    return {
        "record": "recommendation",
        "id": entry.name,
        entry.side.value: entry.name,
        "what": entry.verdict.value,
        "basis": entry.basis.value,
        "why": reason(entry, comparison),
        "sources": wording.evidence(item.evidence, alignment.series),
    }


def _pair(alignment: Alignment, pair: Pair) -> Row:
    names = {side: f"{alignment.edition(side).key}/{pair.key(side)}" for side in Side}
    return {
        "record": "pair",
        "id": " ".join(names.values()),
        "before": names[Side.BEFORE],
        "after": names[Side.AFTER],
        "what": pair.relation.value,
        "basis": pair.basis.value,
        "status": pair.status.value,
        "why": wording.why(pair),
        "sources": wording.evidence(pair.evidence, alignment.series),
    }


def _lapsed(alignment: Alignment, lapsed: Lapsed, status: str) -> Row:
    """A decision that was not applied, and why not."""
    decision = alignment.facing(lapsed)
    names = {
        side.value: f"{alignment.edition(side).key}/{key}"
        for side in Side
        if (key := decision.key(side)) is not None
    }
    return {
        "record": "decision",
        "id": " ".join(names.values()),
        **names,
        "what": decision.verdict.value,
        "basis": Basis.DECIDED.value,
        "status": status,
        "why": lapsed.why,
        "sources": wording.evidence(decision.evidence, alignment.series),
    }


def _match(alignment: Alignment, result: Result) -> Row:
    keys = {Side.BEFORE: result.match.before, Side.AFTER: result.match.after}
    names = {
        side: " ".join(f"{alignment.edition(side).key}/{key}" for key in keys[side])
        for side in Side
    }
    return {
        "record": "match",
        "id": " ".join(names.values()),
        "before": names[Side.BEFORE],
        "after": names[Side.AFTER],
        "what": result.outcome.value,
        "basis": result.match.basis.value,
    }


def _figures(comparison: Comparison) -> Iterator[Row]:
    alignment = comparison.alignment
    hidden = hidden_cells(alignment)
    for figure in comparison.figures:
        sides = {Side.BEFORE: figure.before, Side.AFTER: figure.after}
        there = [metric for metric in sides.values() if metric]
        values = [one for metric in there for one in metric.observations]
        read = [entry for one in values for entry in one.evidence]
        names = {
            side.value: f"{alignment.edition(side).key}/{figure.key}"
            for side, metric in sides.items()
            if metric
        }
        yield {
            "record": "figure",
            "id": figure.key,
            **names,
            "what": figure.name,
            "from": values_told(figure.before, alignment.series, hidden, grouped=False),
            "to": values_told(figure.after, alignment.series, hidden, grouped=False),
            "sources": wording.evidence(dict.fromkeys(read), alignment.series),
            "base": "; ".join(dict.fromkeys(metric.base for metric in there if metric.base)),
            "unit": " ".join(dict.fromkeys(metric.unit for metric in there)),
        }


def _claim(comparison: Comparison, result: ClaimResult) -> Row:
    series = comparison.alignment.series
    is_later = result.edition == comparison.alignment.after.key
    evidence = result.claim.evidence
    return {
        "record": "claim",
        "id": result.id,
        "after" if is_later else "before": f"{result.edition}/{result.claim.key}",
        "what": result.verdict.value,
        "status": result.ground.value,
        "to" if is_later else "from": claimed(result.claim, is_size_hidden=result.is_size_hidden),
        "why": claim_sentence(result, series),
        "sources": wording.evidence(evidence, series),
        "read in": wording.read_in(evidence, series),
    }


def _change(comparison: Comparison, change: Change) -> Row:
    return {
        "record": "change",
        "id": change.fingerprint,
        "before": " ".join(change.before_names),
        "after": " ".join(change.after_names),
        "what": change.kind,
        "basis": change.basis.value,
        "weight": change.weight.value,
        "from": _several(change, change.before),
        "to": _several(change, change.after),
        "why": sentence(change, comparison.alignment.series),
    }


def _several(change: Change, value: Value) -> str:
    """Keys are parted by spaces; printed words have spaces of their own."""
    if isinstance(value, str):
        return value
    return ("; " if change.row.field == "text" else " ").join(value or ())


def _of_edition(edition: Edition, series: Series | None) -> Iterator[Row]:
    for item in edition.recommendations:
        yield {
            "record": "recommendation",
            "id": f"{edition.key}/{item.key}",
            "number": item.number or "",
            "tier": item.tier.value if item.tier else "",
            "force": item.force.value if item.force else "",
            "addressees": " ".join(item.addressees),
            "held": item.held.value,
            "ask": what_is_asked(item),
            "sources": wording.evidence(item.evidence, series),
        }
