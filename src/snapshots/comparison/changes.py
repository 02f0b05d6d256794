"""Changes: verdicts on single recommendations and results of matches, as rows of the catalogue."""

from collections.abc import Iterable, Iterator, Mapping

from snapshots.alignment import Alignment, Basis, Relation
from snapshots.comparison.catalogue import KINDS, Subject
from snapshots.comparison.change import Change, Value
from snapshots.comparison.existence import Existence, ExistenceVerdict
from snapshots.comparison.outcomes import Outcome, Result
from snapshots.model import Side

__all__ = ["changes"]


def changes(
    alignment: Alignment, existence: Iterable[Existence], results: Iterable[Result]
) -> tuple[Change, ...]:
    """All changes of a comparison, in printed order; none between an edition and itself."""
    if alignment.is_of_equals:
        return ()
    of_results = (change for result in results for change in _of_result(alignment, result))
    return _in_printed_order(alignment, [*_of_existence(alignment, existence), *of_results])


_KIND_OF_VERDICT = {
    (ExistenceVerdict.NEW, Side.AFTER): "new",
    (ExistenceVerdict.DROPPED, Side.BEFORE): "dropped",
    (ExistenceVerdict.NOT_SEEN, Side.AFTER): "not-seen-before",
    (ExistenceVerdict.NOT_SEEN, Side.BEFORE): "not-seen-after",
    (ExistenceVerdict.UNDECIDED, Side.BEFORE): "undecided",
    (ExistenceVerdict.UNDECIDED, Side.AFTER): "undecided",
    (ExistenceVerdict.NOT_HELD, Side.BEFORE): "not-held",
    (ExistenceVerdict.NOT_HELD, Side.AFTER): "not-held",
}


def _of_existence(alignment: Alignment, existence: Iterable[Existence]) -> Iterator[Change]:
    """The changes that stand on one recommendation alone."""
    for entry in existence:
        what = _KIND_OF_VERDICT.get((entry.verdict, entry.side))
        if what:
            keys = {entry.side: (entry.key,)}
            values = {entry.side: entry.name}
            yield _change(alignment, what, keys, values, entry.basis)


def _of_result(alignment: Alignment, result: Result) -> Iterator[Change]:
    """The changes that stand on a match: what it comes to, and what changed within it."""
    match = result.match
    keys = {Side.BEFORE: match.before, Side.AFTER: match.after}
    if result.outcome in _OUTCOMES_THAT_ARE_KINDS:
        names = {
            side: _value(f"{alignment.edition(side).key}/{key}" for key in keys[side])
            for side in Side
        }
        yield _change(alignment, result.outcome.value, keys, names, match.basis)
    if match.relation is not Relation.REVERSED:
        for finding in result.findings:
            values = {Side.BEFORE: finding.before, Side.AFTER: finding.after}
            basis = finding.basis or match.basis
            yield _change(alignment, finding.what, keys, values, basis)


_OUTCOMES_THAT_ARE_KINDS = {
    Outcome.REPEATED,
    Outcome.SPLIT,
    Outcome.MERGED,
    Outcome.REGROUPED,
    Outcome.DEVELOPED,
    Outcome.DEVELOPED_FROM,
    Outcome.REVERSED,
}


def _change(
    alignment: Alignment,
    what: str,
    keys: Mapping[Side, tuple[str, ...]],
    values: Mapping[Side, Value],
    basis: Basis,
) -> Change:
    row = KINDS[f"{Subject.RECOMMENDATION.value}-{what}"]
    item = "+".join(keys.get(Side.AFTER) or keys[Side.BEFORE])
    field = "" if row.field == "existence" else f".{row.field}"
    return Change(
        kind=row.id,
        path=f"recommendations[{item}]{field}",
        before=values.get(Side.BEFORE),
        after=values.get(Side.AFTER),
        basis=basis,
        series=None if alignment.series is None else alignment.series.key,
        before_edition=alignment.before.key,
        after_edition=alignment.after.key,
        before_keys=keys.get(Side.BEFORE, ()),
        after_keys=keys.get(Side.AFTER, ()),
    )


def _in_printed_order(alignment: Alignment, changes: Iterable[Change]) -> tuple[Change, ...]:
    """By place in the earlier edition, then in the later, then by the catalogue's order."""
    earlier = [item.key for item in alignment.before.recommendations]
    later = [item.key for item in alignment.after.recommendations]
    kinds = list(KINDS)

    def place(change: Change) -> tuple[int, int, int, Value, Value]:
        return (
            earlier.index(change.before_keys[0]) if change.before_keys else len(earlier),
            later.index(change.after_keys[0]) if change.after_keys else len(later),
            kinds.index(change.kind),
            str(change.before),
            str(change.after),
        )

    return tuple(sorted(changes, key=place))


def _value(names: Iterable[str]) -> Value:
    made = tuple(names)
    return made[0] if len(made) == 1 else made
