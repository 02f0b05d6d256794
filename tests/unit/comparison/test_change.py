from typing import Any

import pytest
from attrs import evolve

from snapshots.alignment import Basis
from snapshots.comparison import KINDS, Change, Weight

CHANGE = Change(
    kind="recommendation-force-raised",
    path="recommendations[4a+4b].force",
    before="should",
    after="must",
    basis=Basis.DECIDED,
    series="accounts",
    before_edition="2021",
    after_edition="2024",
    before_keys=("4",),
    after_keys=("4a", "4b"),
)


def test_a_change_knows_its_row_its_weight_and_whom_it_concerns() -> None:
    assert CHANGE.row is KINDS["recommendation-force-raised"]
    assert CHANGE.weight is Weight.NOTABLE
    assert CHANGE.before_names == ("2021/4",)
    assert CHANGE.after_names == ("2024/4a", "2024/4b")


def test_a_fingerprint_stays_the_same_for_good() -> None:
    assert CHANGE.fingerprint == "598bdc47805605b2"


@pytest.mark.parametrize(
    "fields", [{"path": "elsewhere"}, {"basis": Basis.PROPOSED}], ids=lambda each: next(iter(each))
)
def test_where_and_why_make_no_other_fingerprint(fields: dict[str, Any]) -> None:
    assert evolve(CHANGE, **fields).fingerprint == CHANGE.fingerprint


@pytest.mark.parametrize(
    "fields",
    [
        {"series": None},
        {"before_edition": "2020"},
        {"after_edition": "2025"},
        {"before_keys": ()},
        {"after_keys": ("4a",)},
        {"kind": "recommendation-force-lowered"},
        {"before": None},
        {"after": ("must",)},
    ],
    ids=lambda each: next(iter(each)),
)
def test_anything_else_makes_another_fingerprint(fields: dict[str, Any]) -> None:
    assert evolve(CHANGE, **fields).fingerprint != CHANGE.fingerprint
