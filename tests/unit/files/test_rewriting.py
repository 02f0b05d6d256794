"""Rewriting: the newest form, with everything that a person wrote around it."""

import sys
from pathlib import Path

import pytest

from snapshots import InvalidFile, MissingExtra
from snapshots.files import rewriting
from snapshots.files.rewriting import rewrite, rewrite_all

OLD = """\
# From the printed report.
schema: 0   # the first try
key: '2019'
title: "State of the bridges: 2019"

recommendations:
  # the priority, from page 3
  - key: '1'
    addressee: ministry   # named on the cover
    ask: >
      inspect every bridge
      each year
"""
NEW = """\
# From the printed report.
schema: 1   # the first try
key: '2019'
title: "State of the bridges: 2019"

recommendations:
  # the priority, from page 3
  - key: '1'
    addressees: [ministry] # named on the cover
    ask: >
      inspect every bridge
      each year
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    file = tmp_path / "2019.yaml"
    file.write_text(OLD, encoding="utf-8")
    return file


def test_comments_order_and_layout_stay(old: Path) -> None:
    assert rewrite(old) == 0
    assert old.read_text(encoding="utf-8") == NEW


def test_a_file_of_the_newest_form_is_not_touched(old: Path) -> None:
    old.write_text(NEW, encoding="utf-8")
    assert rewrite(old) is None
    assert old.read_text(encoding="utf-8") == NEW


def test_every_file_of_a_series_is_brought_up_to_date(old: Path) -> None:
    links = old.parent / "links" / "2019--2022.json"
    links.parent.mkdir()
    links.write_text('{"schema": 0, "before": "2019", "after": "2022"}', encoding="utf-8")
    assert list(rewrite_all(old.parent)) == [(str(old), 0), (str(links), 0)]
    assert links.read_text(encoding="utf-8").startswith('{\n  "schema": 1,\n')


def test_a_wrong_file_is_left_as_it_was(old: Path) -> None:
    wrong = OLD.replace("addressee", "adressee")
    old.write_text(wrong, encoding="utf-8")
    with pytest.raises(InvalidFile, match="adressee"):
        rewrite(old)
    assert old.read_text(encoding="utf-8") == wrong


def test_a_file_that_would_say_something_else_is_left_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rewriting, "_yaml", lambda text, _: text.replace("bridges", "roads"))
    with pytest.raises(InvalidFile, match="would say something else"):
        rewrite(old)
    assert old.read_text(encoding="utf-8") == OLD


def test_the_missing_library_is_named_with_the_command(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    with pytest.raises(MissingExtra, match=r"pip install 'report-snapshots\[migrate\]'"):
        rewrite(old)
