import attrs

from snapshots import model
from snapshots.comparison.fields import RULES
from snapshots.comparison.figures.metrics import METRIC_RULES
from snapshots.comparison.figures.observations import OBSERVATION_RULES
from snapshots.comparison.waivers import WAIVED

#: Every class of the model, with its fields.
FIELDS = {
    name: {field.name for field in attrs.fields(kind)}
    for name, kind in vars(model).items()
    if name in model.__all__ and isinstance(kind, type) and attrs.has(kind)
}
RULED = {
    "Recommendation": set(RULES),
    "Metric": set(METRIC_RULES),
    "Observation": set(OBSERVATION_RULES),
}


def test_every_field_of_the_model_has_a_rule_or_a_waiver_and_no_waiver_is_stale() -> None:
    assert {name: set(fields) | RULED.get(name, set()) for name, fields in WAIVED.items()} == FIELDS


def test_no_field_has_both_a_rule_and_a_waiver() -> None:
    both = {name: rules & set(WAIVED[name]) for name, rules in RULED.items()}
    assert both == {"Recommendation": set(), "Metric": set(), "Observation": set()}


def test_every_waiver_gives_a_reason() -> None:
    reasons = [reason for fields in WAIVED.values() for reason in fields.values()]
    assert [reason for reason in reasons if len(reason.split()) < 3] == []
