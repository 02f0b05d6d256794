"""The page of the JSON describes every object that is written, with exactly its keys."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import evolve

from snapshots import Alignment, Decision, Edition, Series, align, compare, load_series, report
from snapshots.model import Acknowledged, Verdict

ROOT = Path(__file__).parents[2]

Tables = dict[str, dict[str, str]]


def alignments() -> Iterator[Alignment]:
    """All neighbours of both series, two far apart, and a decision that applies to nothing."""
    for series in (load_series(), load_series(ROOT / "examples" / "rivers")):
        editions = tuple(series)
        for before, after in (*pairwise(editions), (editions[0], editions[2])):
            yield align(before, after, series=series)
    yield align(noted(series)["2015"], noted(series)["2017"], series=noted(series))
    lost = Decision(before="99", verdict=Verdict.DROPPED, reason="long gone")
    yield align(series["2015"], series["2017"], series=series, decisions=[lost])


def noted(series: Series) -> Series:
    """The same series, with a finding about each figure that its record knows of."""
    known = (Acknowledged(finding="odd", reason="printed so"),)

    def edition(one: Edition) -> Edition:
        metrics = (
            evolve(it, observations=tuple(evolve(o, acknowledged=known) for o in it.observations))
            for it in one.metrics
        )
        return evolve(one, metrics=tuple(metrics))

    return evolve(series, editions=tuple(map(edition, series.editions)))


def objects(data: Any) -> Iterator[frozenset[str]]:
    """The keys of every object in some JSON."""
    if isinstance(data, dict):
        yield frozenset(data)
        data = list(data.values())
    if isinstance(data, list):
        for inner in data:
            yield from objects(inner)


def test_every_object_of_the_json_is_described_with_exactly_its_keys(
    described_json: Tables,
) -> None:
    described = {frozenset(fields) for fields in described_json.values()}
    made = [value for one in alignments() for value in (one, compare(one))]
    data = [json.loads(report(value, "json")) for value in made]
    emitted = {keys for one in data for keys in objects({**one, "record": None})}
    assert emitted - described == set()
