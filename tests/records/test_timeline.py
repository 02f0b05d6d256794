"""The timeline of the invented series against its written truth, and that of the shipped one."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from snapshots import Timeline, load_series, timeline
from snapshots.alignment import Basis, Relation

EXAMPLES = Path(__file__).parents[2] / "examples"
TRUTH: dict[str, Any] = yaml.safe_load((EXAMPLES / "rivers.truth.yaml").read_text(encoding="utf-8"))

#: The truth calls all of these the same: one recommendation that asks again.
AGAIN = {"repeated", "reworded", "strengthened", "softened", "mixed", "readdressed"}


@cache
def rivers() -> Timeline:
    return timeline(load_series(EXAMPLES / "rivers"))


@cache
def shipped() -> Timeline:
    return timeline(load_series())


def name_of(ask: dict[str, Any]) -> str:
    return f"{ask['steps'][0]['edition']}/{ask['steps'][0]['keys'][0]}"


@pytest.mark.parametrize("ask", TRUTH["asks"], ids=lambda ask: ask["ask"])
def test_a_thread_goes_through_the_editions_as_the_ask_was_led(ask: dict[str, Any]) -> None:
    (thread,) = (one for one in rivers().threads if one.name == name_of(ask))
    kinds = [stage.kind.value for stage in thread.stages]
    found = [
        {
            "edition": stage.edition,
            "keys": [*stage.keys],
            "what": "asked-again" if kind in AGAIN else kind,
        }
        for stage, kind in zip(thread.stages, kinds, strict=True)
    ]
    assert found == ask["steps"]


def test_there_is_a_thread_for_every_ask_and_no_other() -> None:
    assert {one.name for one in rivers().threads} == {name_of(ask) for ask in TRUTH["asks"]}


#: Parts of the same ask that other recommendations of the edition, or none, go on with.
BESIDE = {"2022/1": {"2019/1a"}, "2022/5": {"2019/5"}, "2022/6": {"2019/4"}}


def written_ancestors(name: str) -> set[str]:
    """What a recommendation came from, by the truth of every ask that it stands in."""
    found = set[str]()
    for ask in TRUTH["asks"]:
        earlier: set[str] = set()
        for step in ask["steps"]:
            here = {f"{step['edition']}/{key}" for key in step["keys"]}
            if name in here:
                found |= earlier
            earlier |= here
    return found


@pytest.mark.parametrize(
    "name",
    [
        f"{edition.key}/{item.key}"
        for edition in load_series(EXAMPLES / "rivers")
        for item in edition.recommendations
    ],
)
def test_the_ancestors_of_a_recommendation_are_those_of_its_asks(name: str) -> None:
    found = {kin.name for kin in rivers().lineage(name).ancestors}
    assert found == written_ancestors(name) - BESIDE.get(name, set())


def test_two_asks_come_back_over_one_edition_and_over_two() -> None:
    found = {(one.before, one.after): one.basis for one in rivers().returned}
    assert found == {("2015/8", "2019/8"): Basis.IDENTICAL, ("2015/12", "2022/11"): Basis.DECIDED}


def test_a_priority_of_2024_grew_out_of_an_ask_of_2021() -> None:
    (kin,) = shipped().lineage("2024/4a").ancestors
    assert (kin.name, kin.relation, kin.basis) == ("2021/4", Relation.DEVELOPS, Basis.DECIDED)


def test_nothing_of_the_shipped_series_is_said_to_be_dropped_new_or_back() -> None:
    kinds = {stage.kind.value for thread in shipped().threads for stage in thread.stages}
    assert kinds == {"first-seen", "not-seen", "not-held", "developed"}
    assert shipped().returned == ()
