"""Minimal pairs: an ask, a twin that says the same in other words, and one that reads like it.

In `pairs_developed_on.yaml` are those by which the tables and rules were made, in
`pairs_kept_back.yaml` others that were written before them and read only to measure.
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
