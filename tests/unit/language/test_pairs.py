"""Minimal pairs: an ask, a twin that says the same in other words, and one that reads like it.

In `pairs_developed_on.yaml` are those by which the tables and rules were made, in
`pairs_kept_back.yaml` others that are read only to measure. `pairs_still_missed.yaml` holds changed
asks that pass, so that it shows when one of them no longer does.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from snapshots.language import turns

HERE = Path(__file__).parent
FILES = ("pairs_developed_on.yaml", "pairs_kept_back.yaml")
#: Which share of the twins may be taken for turned.
MOST_FALSE_ALARMS = 0.2


def pairs(file: str) -> list[dict[str, str]]:
    found: Any = yaml.safe_load((HERE / file).read_text(encoding="utf-8"))
    return list(found)


@pytest.mark.parametrize("pair", [pair for file in FILES for pair in pairs(file)], ids=str)
def test_no_changed_ask_passes_for_the_same(pair: dict[str, str]) -> None:
    assert turns(pair["old"], pair["changed"])


@pytest.mark.parametrize("file", FILES)
def test_few_twins_are_taken_for_turned(file: str) -> None:
    alarms = [pair["twin"] for pair in pairs(file) if turns(pair["old"], pair["twin"])]
    assert len(alarms) <= MOST_FALSE_ALARMS * len(pairs(file)), "\n".join(alarms)


@pytest.mark.parametrize("pair", [pair for file in FILES for pair in pairs(file)], ids=str)
def test_an_ask_is_not_turned_against_itself(pair: dict[str, str]) -> None:
    assert turns(pair["old"], pair["old"]) == ()


@pytest.mark.xfail(reason="no table knows that what stays within a ministry is not published")
@pytest.mark.parametrize("pair", pairs("pairs_still_missed.yaml"), ids=str)
def test_a_changed_ask_that_still_passes(pair: dict[str, str]) -> None:
    assert turns(pair["old"], pair["changed"])


ASKS = [pair["old"] for file in FILES for pair in pairs(file)]


@pytest.mark.parametrize("ask", [ask for ask in ASKS if " should " in ask and " not " not in ask])
def test_an_ask_is_turned_by_a_denial_put_into_it(ask: str) -> None:
    assert turns(ask, ask.replace(" should ", " should not ", 1))


@pytest.mark.parametrize(
    "more", [" except on islands.", " only in summer.", " unless it rains.", " in most districts."]
)
def test_an_ask_is_turned_by_a_limit_put_to_its_end(more: str) -> None:
    assert [ask for ask in ASKS if not turns(ask, ask.removesuffix(".") + more)] == []
