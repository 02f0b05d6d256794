"""CSV: one flat table with the id of every record and the relations between them.

A row for each recommendation, each pair, each change and each movement, told apart by the column
``record``; a comparable pair that stands instead of a movement follows it. ``before`` and
``after`` name recommendations as edition/key, several with a space between.
"""

import csv as writing
import io
import re
from collections.abc import Iterable, Iterator

from snapshots.alignment import Alignment, Pair
from snapshots.comparison import Change, Comparison, Existence
from snapshots.errors import UnknownFormat
from snapshots.model import Edition, Series, Side
from snapshots.reporting import wording
from snapshots.reporting.escaping import printable_lines
from snapshots.reporting.item_pages import what_is_asked
from snapshots.reporting.movement_row import movement_row
from snapshots.reporting.reasons import reason
from snapshots.reporting.sentences import sentence

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
    """A comparison, an alignment, an edition or a series as CSV (RFC 4180, lines end in CR LF).

    Raises `UnknownFormat` for any other value.
    """
    match value:
        case Comparison():
            return _written(_COLUMNS, _of_comparison(value))
        case Alignment():
            return _written(_COLUMNS, (_pair(value, pair) for pair in value.pairs))
        case Edition():
            return _written(_OF_EDITION, _of_edition(value, series))
        case Series():
            rows = (row for edition in value for row in _of_edition(edition, value))
            return _written(_OF_EDITION, rows)
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


def _of_comparison(comparison: Comparison) -> Iterator[Row]:
    alignment = comparison.alignment
    yield from (_existence(comparison, entry) for entry in comparison.existence)
    yield from (_pair(alignment, pair) for pair in alignment.pairs)
    yield from (_change(comparison, change) for change in comparison.changes)
    for movement in comparison.movements:
        yield movement_row("movement", movement, alignment.series)
        if movement.instead:
            yield movement_row("instead", movement.instead, alignment.series)


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


def _change(comparison: Comparison, change: Change) -> Row:
    return {
        "record": "change",
        "id": change.fingerprint,
        "before": " ".join(change.before_names),
        "after": " ".join(change.after_names),
        "what": change.kind,
        "basis": change.basis.value,
        "weight": change.weight.value,
        "from": _several(change.before),
        "to": _several(change.after),
        "why": sentence(change, comparison.alignment.series),
    }


def _several(value: str | tuple[str, ...] | None) -> str:
    return value if isinstance(value, str) else " ".join(value or ())


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
