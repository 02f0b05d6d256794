import re

import pytest

from snapshots.comparison import KINDS, Action, Kind, Weight, kind
from snapshots.comparison.catalogue import _ROWS
from snapshots.comparison.fields import RULES
from snapshots.errors import UnknownKey

ROWS = pytest.mark.parametrize("row", KINDS.values(), ids=KINDS)
OPPOSITES = {
    Action.ADDED: Action.REMOVED,
    Action.REMOVED: Action.ADDED,
    Action.RAISED: Action.LOWERED,
    Action.LOWERED: Action.RAISED,
}


def test_no_id_is_used_twice() -> None:
    assert len(KINDS) == len(_ROWS)


@ROWS
def test_an_id_is_the_subject_and_what_happened(row: Kind) -> None:
    assert re.fullmatch(f"{row.subject.value}-[a-z]+(-[a-z]+)*", row.id)


@ROWS
def test_every_kind_has_a_mirror_or_a_waiver_with_a_reason(row: Kind) -> None:
    assert bool(row.mirror) is not bool(row.waiver)
    assert row.waiver == row.waiver.strip()


MIRRORED = pytest.mark.parametrize(
    "row", [pytest.param(row, id=row.id) for row in KINDS.values() if row.mirror]
)


@MIRRORED
def test_the_mirror_of_the_mirror_is_the_kind_itself(row: Kind) -> None:
    assert KINDS[row.mirror].mirror == row.id


@MIRRORED
def test_a_mirror_stays_within_its_subject_its_field_and_its_weight(row: Kind) -> None:
    mirror = KINDS[row.mirror]
    assert (mirror.subject, mirror.field, mirror.weight) == (row.subject, row.field, row.weight)


@MIRRORED
def test_a_mirror_does_the_opposite(row: Kind) -> None:
    mirror = KINDS[row.mirror]
    assert mirror.action is OPPOSITES.get(row.action, row.action)
    assert mirror.strengthens == -row.strengthens


def test_a_kind_whose_mirror_is_waived_is_no_mirror() -> None:
    waived = {row.id for row in KINDS.values() if row.waiver}
    assert waived & {row.mirror for row in KINDS.values()} == set()


def test_the_kinds_of_recommendations_are_read_from_fields_with_a_rule_and_from_existence() -> None:
    fields = {row.field for row in KINDS.values() if row.id.startswith("recommendation-")}
    assert fields == {"existence", *RULES}


@pytest.mark.parametrize(
    ("one", "other", "enough"),
    [
        (Weight.NOTABLE, Weight.ROUTINE, True),
        (Weight.ROUTINE, Weight.ROUTINE, True),
        (Weight.EDITORIAL, Weight.ROUTINE, False),
    ],
)
def test_weights_are_ordered(one: Weight, other: Weight, *, enough: bool) -> None:
    assert (one >= other) is enough


def test_a_kind_is_found_by_its_id() -> None:
    assert kind("recommendation-due-set").field == "due"


def test_an_unknown_kind_is_answered_with_the_near_ones() -> None:
    with pytest.raises(UnknownKey) as caught:
        kind("recommendation-promote")
    assert caught.value.near[0] == "recommendation-promoted"
    assert str(caught.value).startswith("no kind of change 'recommendation-promote'; did you mean")
