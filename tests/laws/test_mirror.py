"""The later edition compared with the earlier mirrors the earlier compared with the later."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from hypothesis import given

from snapshots import Change, Series, align, compare
from snapshots.comparison import KINDS, ExistenceVerdict, Subject, Value
from snapshots.testing import RelatedEditions, related_editions, series

#: Where a change stands, without the kind: the field and what is concerned on each side.
Place: TypeAlias = tuple[str, tuple[str, ...], tuple[str, ...]]
Told: TypeAlias = tuple[Place, str, Value, Value]

MIRRORED_VERDICTS = {
    ExistenceVerdict.NEW: ExistenceVerdict.DROPPED,
    ExistenceVerdict.DROPPED: ExistenceVerdict.NEW,
}


def told(change: Change) -> Told:
    place = (change.row.field, change.before_keys, change.after_keys)
    return place, change.kind, change.before, change.after


def mirrored(change: Change) -> Told:
    place = (change.row.field, change.after_keys, change.before_keys)
    return place, change.row.mirror, change.after, change.before


def waived(changes: Iterable[Told]) -> set[Place]:
    """The places where a kind stands that has no mirror."""
    return {place for place, kind, _, _ in changes if not kind or KINDS[kind].waiver}


def of_recommendations(changes: Iterable[Change]) -> list[Change]:
    """The changes without those of figures, which a comparison read backwards may withhold."""
    return [change for change in changes if change.row.subject is Subject.RECOMMENDATION]


def assert_mirrored(forward: Iterable[Change], backward: Iterable[Change]) -> None:
    seen = [told(change) for change in of_recommendations(backward)]
    wanted = [mirrored(change) for change in of_recommendations(forward)]
    exempt = waived(seen) | waived(wanted)
    assert Counter(one for one in seen if one[0] not in exempt) == Counter(
        one for one in wanted if one[0] not in exempt
    )
    assert Counter(one[0] for one in seen) == Counter(one[0] for one in wanted)


@given(related_editions())
def test_changes_of_related_editions_are_mirrored(related: RelatedEditions) -> None:
    assert_mirrored(
        related.series.compare("2021", "2024").changes,
        related.series.compare("2024", "2021").changes,
    )


@given(series())
def test_changes_of_any_two_editions_are_mirrored(found: Series) -> None:
    first, last = found.editions[0], found.editions[-1]
    forward = compare(align(first, last, series=found))
    backward = compare(align(last, first, series=found))
    assert_mirrored(forward.changes, backward.changes)


@given(series())
def test_verdicts_on_existence_are_mirrored(found: Series) -> None:
    first, last = found.editions[0], found.editions[-1]
    forward = compare(align(first, last, series=found))
    backward = compare(align(last, first, series=found))
    wanted = {
        (entry.name, entry.side.other): MIRRORED_VERDICTS.get(entry.verdict, entry.verdict)
        for entry in forward.existence
    }
    if len(found) > 1:
        assert {(one.name, one.side): one.verdict for one in backward.existence} == wanted
