"""A comparison as JSON: a verdict on each recommendation, the changes, and counts that add up."""

from snapshots.comparison import Comparison
from snapshots.contract.alignment import paired
from snapshots.contract.claims import claim_form
from snapshots.contract.figures import figure_forms
from snapshots.contract.forms import ChangeLine, ComparisonForm, Counts, OutcomeLine, Summary
from snapshots.contract.movements import movement_form
from snapshots.model import Side
from snapshots.reporting.sentences import sentence

__all__ = ["comparison_form"]


def comparison_form(comparison: Comparison, *, record: bool) -> ComparisonForm:
    """The members of a comparison, with what was compared where a ``record`` is wanted."""
    series = comparison.alignment.series
    return ComparisonForm(
        **paired(comparison.alignment, record=record),
        existence=comparison.existence,
        outcomes=tuple(
            OutcomeLine(before=one.match.before, after=one.match.after, outcome=one.outcome)
            for one in comparison.results
        ),
        summary=Summary(
            before=_counts(comparison, Side.BEFORE), after=_counts(comparison, Side.AFTER)
        ),
        changes=tuple(
            ChangeLine(change=change, sentence=sentence(change, series))
            for change in comparison.changes
        ),
        figures=figure_forms(comparison),
        claims=tuple(claim_form(result, series) for result in comparison.claims),
        movements=tuple(movement_form(movement, series) for movement in comparison.movements),
    )


def _counts(comparison: Comparison, side: Side) -> Counts:
    found = comparison.counts(side)
    return Counts(recommendations=sum(found.values()), verdicts=found)
