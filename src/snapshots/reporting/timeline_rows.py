"""Rows: timelines, lineages, summaries and drafts as flat tables, a row for each thing said."""

from collections.abc import Iterator
from typing import TypeAlias

from snapshots.comparison import Descent, Lineage, Lint, Stage, Standing, Summary, Timeline
from snapshots.errors import path_text
from snapshots.reporting.lint_page import remark_told

__all__ = ["rows_of"]

Row: TypeAlias = dict[str, str]

_STAGES = ("ask", "edition", "recommendations", "what", "basis", "compared with", "over", "changes")
_STEPS = ("before", "after", "relation", "basis", "over", "certainty", "why")
_STANDINGS = (
    "recommendation",
    "what",
    "since",
    "since known",
    "missing from",
    "unseen in",
    "changes",
)
_REMARKS = ("code", "path", "about", "what")


def rows_of(value: Timeline | Lineage | Summary | Lint) -> tuple[tuple[str, ...], Iterator[Row]]:
    """The columns of a value, and its rows."""
    match value:
        case Timeline():
            found = ((thread.name, stage) for thread in value.threads for stage in thread.stages)
            return _STAGES, (_stage(name, stage) for name, stage in found)
        case Lineage():
            chains = [kin.chain for kin in (*value.ancestors, *value.descendants)]
            steps = dict.fromkeys(step for chain in chains for step in chain)
            return _STEPS, map(_step, steps)
        case Summary():
            return _STANDINGS, map(_standing, value.standings)
    remarks = value.remarks
    told = ((one.code, path_text(one.path), one.name, remark_told(one)) for one in remarks)
    return _REMARKS, (dict(zip(_REMARKS, cells, strict=True)) for cells in told)


def _stage(name: str, stage: Stage) -> Row:
    return {
        "ask": name,
        "edition": stage.edition,
        "recommendations": " ".join(stage.names),
        "what": stage.kind.value,
        "basis": stage.basis.value,
        "compared with": stage.since or "",
        "over": " ".join(stage.over),
        "changes": " ".join(change.fingerprint for change in stage.changes),
    }


def _step(step: Descent) -> Row:
    return {
        "before": step.before,
        "after": step.after,
        "relation": step.relation.value,
        "basis": step.basis.value,
        "over": " ".join(step.over),
        "certainty": step.certainty.value if step.certainty else "",
        "why": step.reason or "",
    }


def _standing(one: Standing) -> Row:
    return {
        "recommendation": one.name,
        "what": one.kind.value,
        "since": one.since,
        "since known": "yes" if one.is_since_known else "no",
        "missing from": " ".join(one.missing_from),
        "unseen in": " ".join(one.unseen_in),
        "changes": " ".join(one.fingerprints),
    }
