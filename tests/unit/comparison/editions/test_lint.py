"""Lint: what authors should look at before print."""

from typing import Any

import pytest
from asking import WHOLE, ask, edition, series
from attrs import evolve
from figures import metric, observation
from matchers import proposing

from snapshots import InvalidSeries, InvalidValue, Lint, Period, lint
from snapshots.alignment import PairStatus, Relation
from snapshots.comparison import LINT_CODES
from snapshots.comparison.audit.finding import CODES
from snapshots.model import (
    Body,
    Claim,
    ClaimKind,
    Edition,
    Force,
    Holding,
    ItemHeld,
    Maturity,
    Series,
    Statistics,
)

LIGHT, PAINT = "Light every bridge.", "Paint the railings."
WORKS = (Body(key="works", name="Works"), Body(key="council", name="Council"))


def printed(*items: Any, **fields: Any) -> Series:
    return series(edition(2021, *items, **fields), bodies=WORKS)


def drafted(*items: Any, key: int = 2024, **fields: Any) -> Edition:
    return edition(key, *items, **fields)


def found(result: Lint) -> list[tuple[str, tuple[Any, ...], str]]:
    return [(remark.code, remark.path, remark.name) for remark in result.remarks]


def one(before: dict[str, Any], after: dict[str, Any], *, key: int = 2024) -> Lint:
    """An ask of 2021 and what a draft makes of it, in the same words."""
    return lint(drafted(ask("1", LIGHT, **after), key=key), printed(ask("1", LIGHT, **before)))


BOTH, FEWER, OTHERS = (
    {"addressees": tuple(bodies.split())} for bodies in ("works council", "works", "council")
)
DUE = {"due": Period.parse("2023")}


@pytest.mark.parametrize(
    ("before", "after", "code", "field"),
    [
        ({"force": Force.MUST}, {"force": Force.CONSIDER}, "ask-weakened", "force"),
        (BOTH, FEWER, "addressee-lost", "addressees"),
        (FEWER, OTHERS, "addressee-lost", "addressees"),
        (FEWER, {}, "addressee-lost", "addressees"),
        (DUE, {}, "deadline-lost", "due"),
        ({**DUE, "held": ItemHeld.IN_SHORT}, {}, "deadline-lost", "due"),
        ({"due": Period.parse("2026")}, {"due": Period.parse("2028")}, "ask-weakened", "due"),
    ],
)
def test_what_an_ask_has_lost_is_found_at_its_field(
    before: dict[str, Any], after: dict[str, Any], code: str, field: str
) -> None:
    held = evolve(WHOLE, main=Holding.PARTIAL)
    result = lint(drafted(ask("1", LIGHT, **after)), printed(ask("1", LIGHT, **before), held=held))
    assert found(result) == [(code, ("recommendations", 0, field), "2021/1")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"force": Force.CONSIDER}, {"force": Force.MUST}),
        ({}, DUE),
        (FEWER, BOTH),
    ],
)
def test_what_an_ask_has_won_is_no_remark(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert one(before, after).remarks == ()


def test_an_ask_that_is_gone_is_found() -> None:
    result = lint(drafted(ask("1", LIGHT)), printed(ask("1", LIGHT), ask("2", PAINT)))
    assert found(result) == [("ask-disappeared", ("recommendations",), "2021/2")]


@pytest.mark.parametrize(
    ("relation", "status", "codes"),
    [
        (Relation.SAME_ASK, PairStatus.NEEDS_PERSON, ["ask-undecided"]),
        (Relation.REVERSED, PairStatus.ACCEPTED, ["ask-disappeared", "ask-reversed"]),
    ],
)
def test_an_ask_that_may_be_gone_or_is_turned_round_is_found(
    relation: Relation, status: PairStatus, codes: list[str]
) -> None:
    made = printed(ask("2", PAINT))
    result = lint(drafted(ask("1", "Varnish!")), made, matcher=proposing(status, relation))
    assert [remark.code for remark in result.remarks] == codes


def test_equal_words_of_the_record_are_one_ask() -> None:
    short = {"ask": "light the bridges", "held": ItemHeld.IN_SHORT}
    held = evolve(WHOLE, main=Holding.PARTIAL)
    draft = drafted(ask("7", None, **short), held=held)
    assert lint(draft, printed(ask("1", None, **short), held=held)).remarks == ()


@pytest.mark.parametrize(("year", "against"), [(2018, "2018"), (2024, "2024"), (2027, "2024")])
def test_a_version_is_held_against_the_edition_of_its_key_any_other_against_the_latest(
    year: int, against: str
) -> None:
    made = series(edition(2018), edition(2021), edition(2024))
    assert lint(edition(year), made).against == against


def test_one_key_is_one_ask_in_two_versions_of_an_edition() -> None:
    result = lint(drafted(ask("1", "Lamps!", number="2"), key=2021), printed(ask("1", LIGHT)))
    assert found(result) == [("number-changed", ("recommendations", 0, "number"), "2021/1")]


def test_a_number_that_stands_again_after_others_is_found_and_a_lettered_part_is_not() -> None:
    items = [
        ask(key, words, number=key[0])
        for key, words in {
            "1": LIGHT,
            "2a": PAINT,
            "2b": "Count boats.",
            "1x": "Map the caves.",
        }.items()
    ]
    items[3] = evolve(items[3], number="1")
    unnumbered = ask("body", "Feed the swans.", number=None)
    made = printed(*(evolve(item, number=None) for item in (*items, unnumbered)))
    result = lint(drafted(*items, unnumbered), made)
    assert found(result) == [("number-restarted", ("recommendations", 3, "number"), "2024/1x")]


def figures(before: dict[str, Any], after: dict[str, Any], *, key: int = 2024) -> Lint:
    first, second = (
        metric(observation(*fields.pop("value", ("2020", "120"))), **fields)
        for fields in (before, after)
    )
    return lint(drafted(metrics=(second,), key=key), printed(metrics=(first,)))


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ({}, {"definition": "when done"}, ["figure-moved"]),
        ({"base": "bridges"}, {"base": "known bridges"}, ["figure-moved"]),
        ({}, {"coverage": "Wales"}, ["figure-moved"]),
        ({}, {"name": "Repairs made"}, []),
        ({}, {"value": ("2023", "150")}, []),
        ({}, {"value": ("2022/23", "150")}, ["figure-period-moved"]),
        ({}, {"value": ("2023-Q1", "150")}, ["figure-period-moved"]),
        ({}, {"key": "mends"}, ["figure-disappeared"]),
    ],
)
def test_a_figure_that_means_something_else_is_found(
    before: dict[str, Any], after: dict[str, Any], codes: list[str]
) -> None:
    assert [remark.code for remark in figures(before, after).remarks] == codes


@pytest.mark.parametrize(
    ("value", "now"), [(("2020", "121"), "2020: 121"), (("2021", "120"), None)]
)
def test_a_value_that_another_version_gives_otherwise_is_found(
    value: tuple[str, str], now: str | None
) -> None:
    (remark,) = figures({}, {"value": value}, key=2021).remarks
    assert (remark.code, remark.before, remark.after) == ("figure-changed", "2020: 120", now)


def test_a_figure_without_values_has_no_period_to_move() -> None:
    result = lint(drafted(metrics=(metric(),)), printed(metrics=(metric(),)))
    assert result.remarks == ()


def record(*, key: int = 2021) -> Edition:
    """An edition that claims a record, which an older value of the statistics contradicts."""
    claim = Claim(
        key="most", kind=ClaimKind.RECORD_HIGH, readings=("repairs",), period=Period.parse("2020")
    )
    return edition(key, metrics=(metric(observation("2020", "120")),), claims=(claim,))


OFFICIAL = Statistics(
    key="works",
    title="Works",
    metrics=(metric(observation("2018", "140", maturity=Maturity.FIRST)),),
)


def test_a_claim_that_fails_is_found_where_nobody_acknowledges_it() -> None:
    made = series(edition(2018), bodies=WORKS, statistics=(OFFICIAL,))
    (remark,) = (it for it in lint(record(), made).remarks if it.code == "claim.record")
    assert (remark.path, remark.name) == (("claims", "most"), "2021/repairs")


def test_a_claim_that_failed_before_is_no_news() -> None:
    made = series(record(), bodies=WORKS, statistics=(OFFICIAL,))
    assert lint(record(), made).remarks == ()


def test_a_draft_that_names_an_unknown_body_is_refused() -> None:
    with pytest.raises(InvalidSeries, match="no body 'councl'"):
        lint(drafted(ask("1", LIGHT, addressees=("councl",))), printed())


def test_a_series_without_an_edition_cannot_be_held_against() -> None:
    with pytest.raises(InvalidValue, match="no edition to hold a draft against"):
        lint(drafted(), series())


def test_the_codes_of_lint_are_no_codes_of_the_audit() -> None:
    assert LINT_CODES.keys().isdisjoint(CODES)
