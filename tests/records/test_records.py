"""What the shipped records say of each edition, and that everything in them has evidence."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from snapshots.model import Evidence, ItemHeld, Metric, Recommendation, Series, Tier
from snapshots.model.edition import PARTS

EDITIONS = Path(__file__).parents[2] / "editions"
#: What an edition's own evidence must speak for, where the record states it.
OF_EDITION = ("title", "publishers", "published", "covers", "recommendations_printed")


def recommendations(series: Series) -> Iterator[Recommendation]:
    return chain.from_iterable(edition.recommendations for edition in series)


def metrics(series: Series) -> Iterator[Metric]:
    return chain.from_iterable(entry.metrics for entry in (*series, *series.statistics))


def all_evidence(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        yield from chain.from_iterable(map(all_evidence, value))
    for attribute in getattr(value, "__attrs_attrs__", ()):
        yield from all_evidence(getattr(value, attribute.name))


def test_the_series_holds_four_editions_oldest_first(series: Series) -> None:
    assert [edition.key for edition in series] == ["2018", "2020", "2021", "2024"]


@pytest.mark.parametrize(
    ("key", "title", "published", "covers", "printed"),
    [
        ("2018", None, "2018-06-22", "None", None),
        ("2020", "Child trafficking in the UK 2020: A snapshot", "2020-10-17", "None", None),
        ("2021", "Child trafficking in the UK 2021: a snapshot", "2021", "2020-10..2021-10", 10),
        ("2024", "Child trafficking in the UK 2024: a snapshot", "2024-12-10", "2022..2024", None),
    ],
)
def test_an_edition_is_recorded_as_far_as_it_is_known(
    series: Series, key: str, title: str | None, published: str, covers: str, printed: int | None
) -> None:
    edition = series[key]
    assert edition.title == title
    assert str(edition.published) == published
    assert edition.rival_dates == ()
    assert str(edition.covers) == covers
    assert edition.recommendations_printed == printed


@pytest.mark.parametrize(
    ("key", "held"),
    [
        ("2018", "nothing nothing nothing nothing nothing"),
        ("2020", "nothing nothing nothing nothing partial"),
        ("2021", "absent partial absent nothing partial"),
        ("2024", "complete absent nothing partial partial"),
    ],
)
def test_how_much_is_held_is_said_of_every_part(series: Series, key: str, held: str) -> None:
    holdings = [series[key].held.stated(part) for part in PARTS]
    assert " ".join(holding.value for holding in holdings if holding) == held


@pytest.mark.parametrize("key", ["2018", "2020"])
def test_where_no_recommendation_was_found_none_is_recorded(series: Series, key: str) -> None:
    assert series[key].recommendations == ()


def test_the_ten_of_2021_are_held_as_far_as_they_could_be_read(series: Series) -> None:
    held = {item.key: item.held for item in series["2021"].recommendations}
    assert held == {
        "1": ItemHeld.IN_SHORT,
        "2": ItemHeld.IN_SHORT,
        "3": ItemHeld.IN_SHORT,
        "4": ItemHeld.PARTIAL,
        **{str(number): ItemHeld.NOTHING for number in range(5, 11)},
    }


def test_of_a_recommendation_that_is_not_held_only_number_and_tier_are_said(
    series: Series,
) -> None:
    unknown = [item for item in series["2021"].recommendations if item.held is ItemHeld.NOTHING]
    said = {(item.addressees, item.force, item.nations, item.themes) for item in unknown}
    assert said == {((), None, (), ())}


def test_the_priorities_of_2024_are_seven_parts_of_five_numbers(series: Series) -> None:
    edition = series["2024"]
    keys = [item.key for item in edition.in_tier(Tier.PRIORITY)]
    assert keys == ["1", "2", "3", "4a", "4b", "5a", "5b"]
    assert edition.numbers() == ("1", "2", "3", "4", "5")


@pytest.mark.parametrize(
    ("key", "addressees", "force"),
    [
        ("1", ["uk-government"], "should"),
        ("2", ["uk-government"], "must-urgently"),
        ("3", ["home-office"], "must"),
        ("4a", ["department-for-education", "devolved-education-bodies"], "must"),
        ("4b", ["government"], "must"),
        ("5a", ["home-office"], "should"),
        ("5b", ["home-office"], "should"),
    ],
)
def test_a_priority_of_2024_says_whom_it_asks_and_how_firmly(
    series: Series, key: str, addressees: list[str], force: str
) -> None:
    item = series["2024"][key]
    assert list(item.addressees) == addressees
    assert item.force is not None
    assert item.force.value == force


def test_one_priority_of_2024_sets_a_bound_that_can_be_tested(series: Series) -> None:
    bounds = {item.key: item.thresholds for item in recommendations(series) if item.thresholds}
    assert [(key, *map(str, found)) for key, found in bounds.items()] == [
        ("3", "length-of-leave at-least 5 years")
    ]


def test_the_demands_in_the_body_text_of_2024_have_no_number(series: Series) -> None:
    demands = series["2024"].in_tier(Tier.BODY)
    assert [(item.key, item.number) for item in demands] == [
        ("body-prosecutions", None),
        ("body-safer-streets", None),
        ("body-prevention-strategies", None),
        ("body-prevention-funding", None),
        ("body-guardians", None),
        ("body-immigration-leave", None),
        ("body-protection-challenges", None),
    ]


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("2018", []),
        (
            "2020",
            [
                ("positive-conclusive-grounds-under-immigration-control", "2016..2019", "4695"),
                ("child-discretionary-leave", "2016..2019", "28"),
                ("asylum-child-share", "2016..2019", "20.7"),
            ],
        ),
        (
            "2021",
            [
                ("nrm-child-referrals", "2020/21", "4646"),
                ("nrm-child-share", "2020/21", "43.5"),
            ],
        ),
        (
            "2024",
            [
                ("nrm-child-share", "2023", "44"),
                ("child-rg-negative-share", "2022", "10"),
                ("child-rg-negative-share", "2023", "26"),
                ("nrm-uk-national-child-share", "2023", "78"),
            ],
        ),
    ],
)
def test_an_edition_has_the_figures_that_it_or_its_publisher_prints(
    series: Series, key: str, values: list[tuple[str, str, str]]
) -> None:
    found = [
        (metric.key, str(observation.period), str(observation.value))
        for metric in series[key].metrics
        for observation in metric.observations
    ]
    assert found == values


def test_the_headline_of_2021_is_acknowledged_as_unreconciled(series: Series) -> None:
    observations = [metric.observations[0] for metric in series["2021"].metrics]
    findings = [known.finding for one in observations for known in one.acknowledged]
    assert findings == ["arith.inconsistent:nrm-child-share"] * 2


def test_the_record_that_2024_claims_may_be_of_the_share_or_of_the_count(series: Series) -> None:
    claims = {claim.key: claim.readings for claim in series["2024"].claims}
    assert claims == {
        "record-high-2023": ("nrm-child-share", "nrm-child-referrals"),
        "rise-since-2018": ("nrm-child-referrals",),
    }


def test_no_printed_words_are_bundled(series: Series) -> None:
    assert [item.key for item in recommendations(series) if item.text is not None] == []


def test_only_priorities_of_2024_were_read_in_print(series: Series) -> None:
    digested = [item for item in recommendations(series) if item.text_sha256]
    assert digested == list(series["2024"].in_tier(Tier.PRIORITY))


def test_an_ask_is_short_enough_for_a_row_of_a_table(series: Series) -> None:
    assert [item.ask for item in recommendations(series) if len(item.ask or "") > 180] == []


def test_what_an_edition_says_of_itself_has_evidence(series: Series) -> None:
    for edition in series:
        supported = {name for evidence in edition.evidence for name in evidence.supports}
        stated = {name for name in OF_EDITION if getattr(edition, name)}
        assert stated <= supported, edition.key


def test_every_recommendation_figure_and_claim_has_evidence(series: Series) -> None:
    claims = chain.from_iterable(edition.claims for edition in series)
    observations = chain.from_iterable(metric.observations for metric in metrics(series))
    stated = chain(recommendations(series), observations, claims)
    assert [entry for entry in stated if not any(all_evidence(entry))] == []


def test_every_decision_has_a_name_a_day_and_evidence(series: Series) -> None:
    decisions = [decision for links in series.links for decision in links.decisions]
    assert [one.reason for one in decisions if not (one.by and one.on and one.evidence)] == []


def test_every_source_is_one_that_something_rests_on(series: Series) -> None:
    cited = {evidence.source for evidence in all_evidence(series)}
    assert {source.key for source in series.sources} == cited


@pytest.mark.parametrize("path", sorted(EDITIONS.rglob("*.yaml")), ids=lambda path: path.name)
def test_a_record_fits_on_a_page_but_for_addresses_of_pages(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > 100 and not line.startswith("    url: ")] == []
