"""The shipped records, read once."""

from pathlib import Path

import pytest

from snapshots.alignment import align
from snapshots.comparison import Comparison, compare
from snapshots.files import load_series
from snapshots.model import Series

EDITIONS = Path(__file__).parents[2] / "editions"


@pytest.fixture(scope="session")
def series() -> Series:
    return load_series(EDITIONS)


@pytest.fixture(scope="session")
def comparison(series: Series) -> Comparison:
    return compare(align(series["2021"], series["2024"], series=series))
