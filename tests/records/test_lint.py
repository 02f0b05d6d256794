"""Drafts made from the shipped edition of 2024 and the invented one of 2022."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from snapshots import Edition, Lint, Period, Series, lint, load_series
from snapshots.model import Force, Tier

EXAMPLES = Path(__file__).parents[2] / "examples"


@cache
def shipped() -> Series:
    return load_series()


@cache
def rivers() -> Series:
    return load_series(EXAMPLES / "rivers")


def found(result: Lint) -> set[tuple[str, str]]:
    return {(remark.code, remark.name) for remark in result.remarks}


@pytest.mark.parametrize("edition", [*shipped(), *rivers()], ids=lambda one: one.key)
def test_nothing_is_found_in_an_unchanged_copy(edition: Edition) -> None:
    series = shipped() if edition in shipped() else rivers()
    assert lint(edition, series).remarks == ()


@pytest.mark.parametrize("series", [shipped(), rivers()], ids=lambda one: one.key)
def test_nothing_is_found_in_a_copy_of_the_latest_that_is_called_the_next(series: Series) -> None:
    latest = series.editions[-1]
    result = lint(evolve(latest, key="2030", published=Period.parse("2030")), series)
    assert (result.against, result.remarks) == (latest.key, ())


#: What is made of single recommendations of 2024 in the bad draft.
PLANTED: dict[str, dict[str, Any]] = {
    "1": {"addressees": ()},
    "2": {"force": Force.SHOULD},
    "3": {"thresholds": ()},
    "4a": {"addressees": ("department-for-education",)},
    "4b": {"number": "1"},
}


def bad_draft() -> Edition:
    """A copy of 2024 with ten regressions."""
    edition = shipped()["2024"]
    share, refused, nationals = edition.metrics
    years = (evolve(nationals.observations[0], period=Period.parse("2023/24")),)
    return evolve(
        edition,
        recommendations=tuple(
            evolve(item, **PLANTED.get(item.key, {}))
            for item in edition.recommendations
            if item.key != "5b"
        ),
        metrics=(
            share,
            evolve(refused, base="all reasonable-grounds decisions"),
            evolve(nationals, definition="age when referred", observations=years),
        ),
        claims=tuple(evolve(one, acknowledged=()) for one in edition.claims),
    )


def test_ten_regressions_in_a_copy_of_2024_are_all_found() -> None:
    assert found(lint(bad_draft(), shipped())) == {
        ("addressee-lost", "2024/1"),
        ("ask-weakened", "2024/2"),
        ("ask-weakened", "2024/3"),
        ("addressee-lost", "2024/4a"),
        ("number-restarted", "2024/4b"),
        ("number-changed", "2024/4b"),
        ("ask-disappeared", "2024/5b"),
        ("figure-moved", "2024/nrm-uk-national-child-share"),
        ("figure-moved", "2024/child-rg-negative-share"),
        ("figure-period-moved", "2024/nrm-uk-national-child-share"),
        ("figure-changed", "2024/nrm-uk-national-child-share"),
        ("claim.record", "2024/nrm-child-share"),
        ("claim.change", "2024/nrm-child-referrals"),
    }


def test_a_deadline_that_went_missing_in_the_next_edition_is_found() -> None:
    latest = rivers()["2022"]
    items = tuple(
        evolve(item, due=None, tier=Tier.PRIORITY) if item.key == "9" else item
        for item in latest.recommendations
    )
    draft = evolve(latest, key="2025", published=Period.parse("2025"), recommendations=items)
    assert found(lint(draft, rivers())) == {("deadline-lost", "2022/9")}
