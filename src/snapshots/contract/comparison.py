"""A comparison as JSON: a verdict on each recommendation, the changes, and counts that add up."""

from snapshots.comparison import Absence, Change, Comparison, Existence, ExistenceVerdict
from snapshots.contract.alignment import head, pairs_and_matches
from snapshots.contract.movements import movement_form
from snapshots.contract.plain import Plain, plain
from snapshots.model import Side
from snapshots.report.sentences import sentence

__all__ = ["comparison_data"]


def comparison_data(comparison: Comparison) -> dict[str, Plain]:
    """The fields of a comparison, in no order that matters."""
    alignment = comparison.alignment
    return {
        **head(alignment),
        **pairs_and_matches(alignment),
        "existence": [_existence(entry) for entry in comparison.existence],
        "summary": {side.value: _counts(comparison, side) for side in Side},
        "changes": [_change(comparison, change) for change in comparison.changes],
        "movements": [
            plain(movement_form(movement, alignment.series)) for movement in comparison.movements
        ],
        "claims": [],
    }


def _existence(entry: Existence) -> Plain:
    return {
        "side": entry.side.value,
        "edition": entry.edition,
        "key": entry.key,
        "verdict": entry.verdict.value,
        "basis": entry.basis.value,
        "pairs": [{"before": pair.before, "after": pair.after} for pair in entry.pairs],
        "absence": _absence(entry.absence) if entry.absence else None,
    }


def _absence(absence: Absence) -> Plain:
    """The trace of an absence: where it was looked for, and where one could not look."""
    return {
        "candidates": plain(absence.candidates),
        "related": [
            {
                "before": pair.before,
                "after": pair.after,
                "relation": pair.relation.value,
                "reason": pair.reason,
            }
            for pair in absence.related
        ],
        "gaps": plain(absence.gaps),
        "not_among": plain(absence.not_among),
        "not_before": plain(absence.not_before),
        "remarks": [plain(remark.decision) for remark in absence.remarks],
    }


def _counts(comparison: Comparison, side: Side) -> Plain:
    found = comparison.counts(side)
    counts: dict[str, Plain] = {verdict.value: found[verdict] for verdict in ExistenceVerdict}
    return {"recommendations": sum(found.values()), **counts}


def _change(comparison: Comparison, change: Change) -> Plain:
    return {
        "kind": change.kind,
        "path": change.path,
        "before_edition": change.before_edition,
        "after_edition": change.after_edition,
        "before_keys": plain(change.before_keys),
        "after_keys": plain(change.after_keys),
        "before": plain(change.before),
        "after": plain(change.after),
        "basis": change.basis.value,
        "weight": change.weight.value,
        "fingerprint": change.fingerprint,
        "sentence": sentence(change, comparison.alignment.series),
    }
