"""Related editions: every fate occurs, and what is known of it is true."""

from hypothesis import given, settings

from snapshots import KINDS, align
from snapshots.model import Verdict
from snapshots.testing import EDITS, RelatedEditions, related_editions
from snapshots.testing.fates import SHAPES, ids

quick = settings(max_examples=25)


@quick
@given(related_editions())
def test_every_recommendation_has_one_fate(related: RelatedEditions) -> None:
    before = [key for fate in related.fates for key in fate.before]
    after = [key for fate in related.fates for key in fate.after]
    assert sorted(before) == sorted(item.key for item in related.before.recommendations)
    assert sorted(after) == sorted(item.key for item in related.after.recommendations)


@quick
@given(related_editions())
def test_related_editions_are_held_complete(related: RelatedEditions) -> None:
    assert related.before.gaps == related.after.gaps == ()


@given(related_editions())
def test_somebody_who_knows_leaves_nothing_waiting(related: RelatedEditions) -> None:
    alignment = align(related.before, related.after, series=related.series)
    assert (alignment.waiting, alignment.stale, alignment.unused) == ((), (), ())


def test_the_kinds_of_an_edit_are_those_that_its_field_can_have() -> None:
    for edit in EDITS:
        assert {KINDS[kind].field for kind in edit.kinds} <= {edit.field}


def test_every_verdict_has_a_shape() -> None:
    assert {shape.verdict for shape in SHAPES} == set(Verdict)


def test_ids_of_nothing_are_none() -> None:
    assert ids() == ()
