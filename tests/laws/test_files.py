"""What is written is read back as the same value, whatever stands in it."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snapshots import Edition, Series, load_edition, load_series, save_edition, save_links
from snapshots.files import export_data
from snapshots.testing import editions, series

SUFFIXES = ("yaml", "json")
PARTS = {"editions", "links", "statistics"}


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(edition=st.booleans().flatmap(lambda hostile: editions(hostile=hostile)))
def test_an_edition_that_is_written_is_read_back_the_same(suffix: str, edition: Edition) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"edition.{suffix}"
        save_edition(edition, path)
        read = load_edition(path)
    assert read == edition
    assert repr(read) == repr(edition)  # every digit of a decimal too


def save_series(found: Series, folder: Path, suffix: str) -> None:
    """Write a series as a person would keep it, a file for each part."""
    for edition in found:
        save_edition(edition, folder / f"{edition.key}.{suffix}")
    for name in ("links", "statistics"):
        (folder / name).mkdir()
    for links in found.links:
        save_links(links, folder / "links" / f"{links.key}.{suffix}")
    head = {name: it for name, it in export_data(found).items() if name not in PARTS}
    documents: dict[str, Any] = {"series": head}
    documents |= {f"statistics/{entry.key}": export_data(entry) for entry in found.statistics}
    for name, document in documents.items():
        (folder / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(found=st.booleans().flatmap(lambda hostile: series(hostile=hostile)))
def test_a_series_that_is_written_is_read_back_the_same(suffix: str, found: Series) -> None:
    with TemporaryDirectory() as folder:
        save_series(found, Path(folder), suffix)
        assert load_series(folder) == found
