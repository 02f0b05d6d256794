"""What changed about the figures of two editions."""

from typing import Any

import pytest
from figures import metric, observation

from snapshots.alignment import Basis, align
from snapshots.comparison import KINDS, Change, Comparison, Subject, compare
from snapshots.comparison.figures.metrics import METRIC_RULES
from snapshots.comparison.figures.observations import OBSERVATION_RULES
from snapshots.comparison.waivers import WAIVED
from snapshots.model import (
    Better,
    Edition,
    Flow,
    Held,
    Holding,
    Maturity,
    Metric,
    Observation,
    Status,
)

PARTLY = Held(metrics=Holding.PARTIAL)


def compared(
    before: Metric | None, after: Metric | None, *, held: Held | None = None
) -> Comparison:
    editions = (
        Edition(key=key, title="Works", metrics=(one,) if one else (), held=held or Held())
        for key, one in (("2021", before), ("2024", after))
    )
    return compare(align(*editions))


def kinds(comparison: Comparison) -> list[str]:
    return [change.kind for change in comparison.changes]


def stated(**fields: Any) -> Metric:
    return metric(observation("2020", "150"), **fields)


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        ({"name": "Repairs made"}, {}, "metric-renamed"),
        ({"unit": "pounds"}, {}, "metric-unit-changed"),
        ({"unit": "thousand"}, {"unit": "million"}, "metric-rescaled"),
        ({"counts": "bridges"}, {}, "metric-recounted"),
        ({"base": "all bridges"}, {"base": "all known bridges"}, "metric-rebased"),
        ({"definition": "when done"}, {}, "metric-redefined"),
        ({"coverage": "Great Britain"}, {}, "metric-coverage-widened"),
        ({"coverage": "England and Wales"}, {"coverage": "Wales"}, "metric-coverage-narrowed"),
        ({"coverage": "Wales"}, {"coverage": "Scotland"}, "metric-coverage-moved"),
        ({"coverage": "Wales"}, {"coverage": "ten areas"}, "metric-coverage-moved"),
        ({"producer": "roads"}, {}, "metric-producer-changed"),
        ({"flow": Flow.STOCK}, {}, "metric-flow-changed"),
    ],
)
def test_each_field_of_a_metric_has_its_kind(
    earlier: dict[str, Any], later: dict[str, Any], kind: str
) -> None:
    changes = compared(stated(**earlier), stated(**later)).changes
    assert [change.kind for change in changes if change.row.subject is Subject.METRIC] == [kind]
    assert changes[0].path == f"metrics[repairs].{KINDS[kind].field}"


def test_what_one_edition_leaves_out_is_a_change_only_where_all_figures_are_held() -> None:
    before, after = stated(definition=None), stated()
    assert kinds(compared(before, after)) == ["metric-redefined"]
    assert kinds(compared(before, after, held=PARTLY)) == []


@pytest.mark.parametrize(
    ("before", "after", "held", "kind"),
    [
        (None, stated(), None, "metric-new"),
        (stated(), None, None, "metric-dropped"),
        (None, stated(), PARTLY, "metric-not-seen-before"),
        (stated(), None, PARTLY, "metric-not-seen-after"),
        (None, stated(), Held(metrics=Holding.ABSENT), "metric-new"),
    ],
)
def test_new_and_dropped_rest_on_figures_that_are_all_held(
    before: Metric | None, after: Metric | None, held: Held | None, kind: str
) -> None:
    (change,) = compared(before, after, held=held).changes
    assert (change.kind, change.basis) == (kind, Basis.HELD)
    assert change.before_names + change.after_names in {("2021/repairs",), ("2024/repairs",)}


@pytest.mark.parametrize(
    ("better", "value", "expected"),
    [
        (Better.LOWER, "180", ["metric-rose", "metric-worsened"]),
        (Better.HIGHER, "180", ["metric-rose", "metric-improved"]),
        (Better.LOWER, "120", ["metric-fell", "metric-improved"]),
        (Better.UNDECLARED, "120", ["metric-fell"]),
        (Better.LOWER, "150", ["metric-steady"]),
    ],
)
def test_a_figure_rose_fell_or_stood_still(better: Better, value: str, expected: list[str]) -> None:
    after = metric(observation("2023", value), better=better)
    found = kinds(compared(stated(better=better), after, held=PARTLY))
    assert found == expected


def test_what_rounding_hides_is_no_change_that_can_be_claimed() -> None:
    shares = (
        metric(observation(period, value), unit="percent")
        for period, value in (("2020", "43.5"), ("2023", "44"))
    )
    assert kinds(compared(*shares, held=PARTLY)) == ["metric-steady"]


def test_a_change_is_told_from_the_value_as_restated() -> None:
    after = metric(observation("2020", "90"), observation("2023", "120"))
    found = compared(stated(), after).changes
    rise = next(change for change in found if change.kind == "metric-rose")
    assert (rise.before, rise.after) == ("90 (2020, restated)", "120 (2023)")


def test_a_withheld_movement_is_told_by_its_codes() -> None:
    after = metric(observation("2022/23", "120"))
    (change,) = compared(stated(), after, held=PARTLY).changes
    assert (change.kind, change.before, change.after) == (
        "metric-not-comparable",
        ("period.type",),
        ("period.type",),
    )
    assert change.basis is Basis.KEY


def revised(value: str, **fields: Any) -> Metric:
    return metric(observation("2020", value, **fields))


SHARE = {"unit": "percent"}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (revised("150"), revised("155"), "observation-revised-up"),
        (revised("150"), revised("140"), "observation-revised-down"),
        (revised("150"), revised("140", maturity=Maturity.CORRECTED), "observation-corrected"),
        (revised("150"), revised("150", maturity=Maturity.REVISED), "observation-requalified"),
        (revised("150"), revised("150", release="2022"), "observation-requalified"),
        (revised("150"), revised("150", status=(Status.ESTIMATED,)), "observation-requalified"),
        (
            metric(observation("2020", "44"), **SHARE),
            metric(observation("2020", "43.7"), **SHARE),
            "observation-requalified",
        ),
        (
            metric(observation("2020", "44"), **SHARE),
            metric(observation("2020", None, status=(Status.SUPPRESSED,)), **SHARE),
            "observation-requalified",
        ),
    ],
)
def test_two_values_for_one_period_are_a_revision_and_no_movement(
    before: Metric, after: Metric, kind: str
) -> None:
    (change,) = compared(before, after).changes
    assert change.kind == kind
    assert change.path.startswith("metrics[repairs].observations[2020].")


def test_two_values_that_mean_different_things_are_no_revision() -> None:
    other = metric(observation("2020", "90"), definition="when done")
    found = kinds(compared(revised("150"), other))
    assert found == ["metric-redefined", "observation-requalified"]


def test_a_period_comes_or_goes_only_where_the_other_edition_is_all_held() -> None:
    before, after = revised("150"), metric(observation("2020", "150"), observation("2023", "170"))
    rise, fall = ["metric-rose", "metric-worsened"], ["metric-fell", "metric-improved"]
    assert kinds(compared(before, after)) == [*rise, "observation-added"]
    assert kinds(compared(after, before)) == [*fall, "observation-removed"]
    assert kinds(compared(before, after, held=PARTLY)) == rise


def test_values_of_one_period_in_one_edition_meet_in_printed_order() -> None:
    first, later = observation("2020", "150"), observation("2020", "155")
    found = compared(metric(first), metric(first, later)).changes
    assert [change.after for change in found if change.kind == "observation-added"] == ["2020: 155"]


def test_a_value_is_told_with_what_is_known_of_it() -> None:
    after = revised("155", status=(Status.ESTIMATED,), maturity=Maturity.REVISED, release="2022-03")
    (change,) = compared(revised("150"), after).changes
    assert (change.before, change.after) == (
        "2020: 150",
        "2020: 155, estimated, revised, released 2022-03",
    )


def test_a_value_that_would_reveal_another_is_told_without_its_digits() -> None:
    hidden = observation("2020", None, status=(Status.SUPPRESSED,))
    (change,) = compared(revised("150"), metric(hidden)).changes
    assert (change.before, change.after) == ("2020: withheld", "2020: withheld, suppressed")


def test_an_edition_beside_itself_changes_nothing() -> None:
    edition = Edition(key="2021", title="Works", metrics=(stated(),))
    assert compare(align(edition, edition)).changes == ()


def test_each_change_of_a_figure_has_a_fingerprint_of_its_own() -> None:
    before = metric(observation("2019", "1"), observation("2020", "1"))
    after = metric(
        observation("2019", "1", maturity=Maturity.REVISED),
        observation("2020", "1", maturity=Maturity.REVISED),
    )
    changes: tuple[Change, ...] = compared(before, after).changes
    assert len({change.fingerprint for change in changes}) == len(changes) == 2


@pytest.mark.parametrize(
    ("model", "rules"), [(Metric, METRIC_RULES), (Observation, OBSERVATION_RULES)]
)
def test_every_field_of_a_figure_has_a_rule_or_a_waiver(
    model: type[Metric | Observation], rules: dict[str, Any]
) -> None:
    fields = {attribute.name for attribute in model.__attrs_attrs__}
    waived = WAIVED[model.__name__].keys()
    assert fields == rules.keys() | waived
    assert not rules.keys() & waived


def test_every_kind_of_a_figure_has_a_mirror_in_its_own_field_and_subject() -> None:
    rows = [row for row in KINDS.values() if row.subject is not Subject.RECOMMENDATION]
    for row in rows:
        mirror = KINDS[row.mirror]
        assert (mirror.mirror, mirror.subject, mirror.field) == (row.id, row.subject, row.field)
