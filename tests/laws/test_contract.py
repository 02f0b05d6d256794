"""Whatever is in a series: it fits its schemas, comes back as it was, and obeys the laws."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from snapshots import (
    Comparison,
    Edition,
    Series,
    from_json,
    load_tables,
    prove,
    save_tables,
    to_json,
)
from snapshots.comparison.figures.disclosure import withheld_series
from snapshots.contract import data_of, schema
from snapshots.files import dump_edition
from snapshots.files.reading import read_text
from snapshots.proving import telling
from snapshots.testing import comparisons, series

OF_SERIES = Draft202012Validator(schema("series"))
OF_COMPARISON = Draft202012Validator(schema("comparison"))
OF_ALIGNMENT = Draft202012Validator(schema("alignment"))


@settings(max_examples=500)
@given(series())
def test_a_series_fits_its_schema_and_comes_back_from_every_form(found: Series) -> None:
    OF_SERIES.validate(data_of(found))
    assert from_json(to_json(found), Series) == found
    for edition in found:
        text = dump_edition(edition)
        assert read_text(text, "edition.yaml", Edition).value == edition
    with TemporaryDirectory() as folder:
        save_tables(found, folder)
        assert load_tables(Path(folder)) == withheld_series(found)


@given(comparisons())
def test_a_comparison_fits_its_schema_and_comes_back(comparison: Comparison) -> None:
    OF_COMPARISON.validate(data_of(comparison))
    OF_COMPARISON.validate(data_of(comparison, record=False))
    OF_ALIGNMENT.validate(data_of(comparison.alignment))
    assert from_json(to_json(comparison), Comparison) == comparison
    alignment = comparison.alignment
    assert from_json(to_json(alignment), type(alignment)) == alignment


@pytest.fixture(scope="module")
def one_process() -> Iterator[pytest.MonkeyPatch]:
    """Leaves out the runs in other processes, which have a law of their own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(telling, "_run", lambda *_: "")
        yield patch


@pytest.mark.usefixtures("one_process")
@settings(max_examples=25)
@given(series())
def test_no_series_breaks_a_law(found: Series) -> None:
    assert prove(found).broken == ()
