"""Every recommendation has one verdict, and none of them rests on what is not held."""

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from snapshots import Change, Comparison, Series, align, compare
from snapshots.alignment import Basis
from snapshots.comparison import ExistenceVerdict
from snapshots.model import Side
from snapshots.testing import Fate, RelatedEditions, partly_held, related_editions, series

PROVEN = {ExistenceVerdict.NEW, ExistenceVerdict.DROPPED}
#: What may be said of any recommendation, the less is held.
CAUTIOUS = {ExistenceVerdict.NOT_SEEN, ExistenceVerdict.UNDECIDED, ExistenceVerdict.NOT_HELD}


def first_to_last(found: Series) -> Comparison:
    return compare(align(found.editions[0], found.editions[-1], series=found))


@given(series())
def test_every_recommendation_has_one_verdict_and_the_counts_add_up(found: Series) -> None:
    comparison = first_to_last(found)
    for side in Side:
        keys = [entry.key for entry in comparison.existence if entry.side is side]
        assert keys == [item.key for item in comparison.alignment.edition(side).recommendations]
        assert sum(comparison.counts(side).values()) == len(keys)


@given(series())
def test_nothing_is_new_or_dropped_because_of_a_part_that_is_not_held(found: Series) -> None:
    comparison = first_to_last(found)
    for entry in comparison.existence:
        if entry.verdict in PROVEN and entry.basis is not Basis.DECIDED:
            assert comparison.alignment.edition(entry.side.other).gaps == ()


@given(related_editions(), st.data())
def test_hiding_a_part_makes_verdicts_cautious_and_never_false(
    related: RelatedEditions, data: DataObject
) -> None:
    known = data.draw(st.sampled_from((related.series, None)))
    whole = compare(align(related.before, related.after, series=known))
    true = {entry.name: entry.verdict for entry in whole.existence}
    before, after = (
        data.draw(st.just(edition) | partly_held(edition))
        for edition in (related.before, related.after)
    )
    for entry in compare(align(before, after, series=known)).existence:
        assert entry.verdict in {true[entry.name], *CAUTIOUS}


def concerns(change: Change, fate: Fate) -> bool:
    before, after = set(change.before_keys) & {*fate.before}, {*change.after_keys} & {*fate.after}
    return change.path.startswith("recommendations") and bool(before or after)


@given(related_editions())
def test_a_comparison_finds_exactly_what_was_done_to_each_ask(related: RelatedEditions) -> None:
    changes = related.series.compare("2021", "2024").changes
    for fate in related.fates:
        assert {change.kind for change in changes if concerns(change, fate)} == {*fate.kinds}
