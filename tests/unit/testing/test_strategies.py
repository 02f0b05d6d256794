"""Strategies: one for every class of the model, each true to what is asked of it."""

from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from snapshots import Edition, Recommendation, Series, align, model
from snapshots.alignment import Alignment
from snapshots.comparison import Comparison
from snapshots.model import Decision, Force, Holding, ItemHeld, Links, Metric, PeriodKind, Verdict
from snapshots.testing import (
    INVENTED,
    acknowledgements,
    alignments,
    bodies,
    breaks,
    claims,
    comparisons,
    dates,
    decisions,
    digests,
    documents,
    editions,
    evidence,
    holdings,
    hostile_texts,
    keys,
    links,
    metrics,
    observations,
    partly_held,
    periods,
    recommendations,
    rival_dates,
    series,
    sources,
    statistics,
    texts,
    themes,
    thresholds,
    units,
    vocabularies,
)

#: Few examples show what a strategy makes; the laws see to the rest.
quick = settings(max_examples=25)

EMPTY = Edition(key="2021")
ONE_ASK = Edition(key="2024", recommendations=(Recommendation(key="1", ask="mend it"),))
ANY_LINKS = st.tuples(editions(year=2021), editions(year=2024)).flatmap(lambda two: links(*two))

OF_CLASS: dict[type, SearchStrategy[Any]] = {
    model.Acknowledged: acknowledgements(hostile=True),
    model.Body: bodies(hostile=True),
    model.Break: breaks(hostile=True),
    model.Claim: claims(readings=["licences"], hostile=True),
    model.Decision: decisions(hostile=True),
    model.Digest: digests(),
    model.Document: documents(),
    model.Edition: editions(hostile=True),
    model.Evidence: evidence(hostile=True),
    model.Held: holdings(),
    model.Links: ANY_LINKS,
    model.Metric: metrics(hostile=True),
    model.Observation: observations(hostile=True),
    model.Period: periods(),
    model.Recommendation: recommendations(hostile=True),
    model.RivalDate: rival_dates(),
    model.Series: series(hostile=True),
    model.Source: sources(hostile=True),
    model.Statistics: statistics(hostile=True),
    model.Theme: themes(hostile=True),
    model.Threshold: thresholds(),
    model.Unit: units(),
}


def test_every_class_of_the_model_has_a_strategy() -> None:
    public = (getattr(model, name) for name in model.__all__)
    assert set(OF_CLASS) == {value for value in public if attrs.has(value)}


@pytest.mark.parametrize(
    ("kind", "strategy"),
    [*OF_CLASS.items(), (Alignment, alignments()), (Comparison, comparisons(hostile=True))],
    ids=lambda value: getattr(value, "__name__", ""),
)
@quick
@given(data=st.data())
def test_a_strategy_makes_values_of_its_class(
    kind: type, strategy: SearchStrategy[object], data: DataObject
) -> None:
    assert type(data.draw(strategy)) is kind


@given(texts() | hostile_texts(), keys())
def test_texts_and_keys_are_such_as_the_model_takes(text: str, key: str) -> None:
    assert model.Theme(key=key, name=text).name == text


@pytest.mark.parametrize("kind", PeriodKind)
@quick
@given(data=st.data())
def test_periods_are_of_the_kinds_that_are_asked_for(kind: PeriodKind, data: DataObject) -> None:
    assert data.draw(periods([kind])).kind is kind


@quick
@given(dates(2024))
def test_a_date_lies_in_its_year(date: model.Period) -> None:
    assert (date.start.year, date.end.year) == (2024, 2024)


@quick
@given(vocabularies(), st.data())
def test_an_edition_names_only_what_its_series_declares(head: Series, data: DataObject) -> None:
    edition = data.draw(editions(within=head, year=2021))
    assert attrs.evolve(head, editions=(edition,))["2021"] == edition


@quick
@given(editions(complete=True))
def test_an_edition_held_complete_has_no_gaps_and_assumes_nothing(edition: Edition) -> None:
    assert (edition.gaps, edition.assumptions) == ((), ())


@quick
@given(editions(complete=False))
def test_an_edition_not_held_complete_has_a_gap(edition: Edition) -> None:
    assert edition.gaps


@quick
@given(editions(), st.data())
def test_an_edition_of_which_less_is_held_has_a_gap_and_nothing_more(
    edition: Edition, data: DataObject
) -> None:
    less = data.draw(partly_held(edition))
    assert less.gaps
    assert {item.key for item in less.recommendations} <= {
        item.key for item in edition.recommendations
    }


@quick
@given(editions(title=st.just("Rivers"), held=st.just(model.Held(metrics=Holding.ABSENT))))
def test_fields_of_an_edition_are_drawn_as_somebody_wishes(edition: Edition) -> None:
    assert (edition.title, edition.held.metrics, edition.metrics) == ("Rivers", Holding.ABSENT, ())


@quick
@given(recommendations(held=[ItemHeld.NOTHING], force=st.just(Force.MUST)))
def test_a_recommendation_of_which_nothing_is_held_has_no_words(item: Recommendation) -> None:
    assert (item.ask, item.text, item.force) == (None, None, Force.MUST)


@quick
@given(recommendations(text=st.just("Mend it.")))
def test_words_that_are_given_are_the_words_that_are_held(item: Recommendation) -> None:
    assert (item.text, item.ask) == ("Mend it.", None)


@quick
@given(metrics(unit=st.just("percent")))
def test_no_share_is_above_a_hundred_percent(metric: Metric) -> None:
    values = [observation.value for observation in metric.observations]
    assert all(value is None or 0 <= value <= 100 for value in values)


@quick
@given(metrics(observations=st.just(())))
def test_a_metric_may_have_no_observations(metric: Metric) -> None:
    assert metric.observations == ()


@quick
@given(decisions(before=EMPTY, after=ONE_ASK))
def test_a_decision_is_on_what_there_is(decision: Decision) -> None:
    assert (decision.before, decision.after) == (None, "1")
    assert decision.verdict in {Verdict.NEW, Verdict.DIFFERENT}


@quick
@given(links(EMPTY, attrs.evolve(EMPTY, key="2024")))
def test_nothing_is_decided_where_nothing_is_asked(made: Links) -> None:
    assert made.decisions == ()


@given(series())
def test_decisions_never_contradict_each_other(found: Series) -> None:
    for made in found.links:
        align(found[made.before], found[made.after], series=found)


def test_the_invented_series_holds_no_edition() -> None:
    assert len(INVENTED) == 0
