"""The order in which things are given changes nothing, and two runs give the same bytes."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, TypeVar

import attrs
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from snapshots import Comparison, Series, align, report
from snapshots.reporting import FORMATS
from snapshots.testing import RelatedEditions, comparisons, related_editions, series

PROGRAM = Path(__file__).with_name("same_bytes.py")
T = TypeVar("T")


def shuffled(data: DataObject, values: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(data.draw(st.permutations(values)))


def reordered(data: DataObject, found: Series) -> Series:
    """The same series with everything in another order but what an edition prints."""
    links = tuple(
        evolve(one, decisions=shuffled(data, one.decisions)) for one in shuffled(data, found.links)
    )
    vocabularies: dict[str, Any] = {
        name: shuffled(data, getattr(found, name))
        for name in ("bodies", "themes", "sources", "editions", "statistics")
    }
    return evolve(found, links=links, **vocabularies)


def parts(comparison: Comparison) -> dict[str, object]:
    """All that a comparison says; its alignment holds the series as it was given."""
    fields = attrs.asdict(comparison, recurse=False)
    return {name: value for name, value in fields.items() if name != "alignment"}


@given(series(), st.data())
def test_the_order_of_editions_decisions_and_vocabularies_never_matters(
    found: Series, data: DataObject
) -> None:
    other = reordered(data, found)
    assert other.editions == found.editions
    first, last = found.editions[0].key, found.editions[-1].key
    assert parts(other.compare(first, last)) == parts(found.compare(first, last))


@given(related_editions(), st.data())
def test_the_order_in_which_decisions_are_given_never_matters(
    related: RelatedEditions, data: DataObject
) -> None:
    given_ = related.series.links[0].decisions
    one, other = (
        align(related.before, related.after, decisions=decisions)
        for decisions in (given_, shuffled(data, given_))
    )
    assert one == other


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=settings().max_examples // 2)
@given(related=related_editions(hostile=True), data=st.data())
def test_a_report_is_the_same_bytes_in_whatever_order_things_are_given(
    format: str, related: RelatedEditions, data: DataObject
) -> None:
    other = reordered(data, related.series)
    expected = report(related.series.compare("2021", "2024"), format)
    assert report(other.compare("2021", "2024"), format) == expected


@given(comparisons())
def test_fingerprints_tell_all_changes_apart(comparison: Comparison) -> None:
    found = [change.fingerprint for change in comparison.changes]
    assert len(set(found)) == len(found)


def printed_with(seed: str) -> str:
    """What the program prints where texts are hashed from this seed."""
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(PROGRAM)]
    done = subprocess.run(
        command, env=environment, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_runs_that_hash_differently_give_the_same_bytes() -> None:
    assert printed_with("1") == printed_with("2")
