"""The page of the files names every field of the model, and every choice."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args

import attrs
import pytest

from snapshots import model
from snapshots.files.folder import SeriesHead
from snapshots.model import UNITS

Tables = dict[str, dict[str, str]]

#: The class that the section of a heading describes.
FILES = {
    "series.yaml": SeriesHead,
    "A body": model.Body,
    "A theme": model.Theme,
    "A source": model.Source,
    "An edition": model.Edition,
    "What is held": model.Held,
    "A recommendation": model.Recommendation,
    "A threshold": model.Threshold,
    "A metric": model.Metric,
    "An observation": model.Observation,
    "A break": model.Break,
    "A claim": model.Claim,
    "An acknowledged finding": model.Acknowledged,
    "Evidence": model.Evidence,
    "A rival date": model.RivalDate,
    "A document": model.Document,
    "Decisions": model.Links,
    "A decision": model.Decision,
    "A digest": model.Digest,
    "Statistics": model.Statistics,
}
SECTIONS = pytest.mark.parametrize(("title", "kind"), FILES.items(), ids=FILES)


def in_a_file(kind: type[Any]) -> Iterator["attrs.Attribute[Any]"]:
    """The fields of a class that a file may hold."""
    return (field for field in attrs.fields(kind) if field.name != "schema_read")


@SECTIONS
def test_every_field_of_a_file_is_described_in_the_order_of_the_model(
    title: str, kind: type[Any], described_files: Tables
) -> None:
    assert list(described_files[title]) == [field.name for field in in_a_file(kind)]


@SECTIONS
def test_a_field_is_called_needed_exactly_where_it_is(
    title: str, kind: type[Any], described_files: Tables
) -> None:
    needed = {field.name for field in in_a_file(kind) if field.default is attrs.NOTHING}
    said = {name for name, rest in described_files[title].items() if rest.startswith(" yes ")}
    assert said == needed


def choices(field: "attrs.Attribute[Any]") -> set[str]:
    """What the field may be, where it is one of a list or a list of these."""
    kinds = (field.type, *get_args(field.type))
    return {
        f"`{one.value}`"
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, Enum)
        for one in kind
    }


@SECTIONS
def test_every_choice_of_a_field_is_named(
    title: str, kind: type[Any], described_files: Tables
) -> None:
    told = described_files[title]
    unnamed = {
        field.name: [one for one in choices(field) if one not in told[field.name]]
        for field in in_a_file(kind)
        if kind is not model.Held
    }
    assert {name: missing for name, missing in unnamed.items() if missing} == {}


def test_every_unit_is_named(described_units: str) -> None:
    assert [name for name in UNITS if f"`{name}`" not in described_units] == []
