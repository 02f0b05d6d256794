"""Decisions into a file that people keep by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from snapshots.errors import InvalidFile, NotOnePair
from snapshots.files import amend_links, load_links, record_links
from snapshots.model import Decision, Links, Verdict

KEPT = """\
# Ours.
schema: 1
before: "2019"
after: "2022"

decisions:
  # The bridge.
  - before: "1"
    after: "1"
    verdict: related
    reason: both are painted

  # The swans.
  - {before: "2", verdict: dropped, reason: nobody counts them}
# The end.
"""


def decided(*decisions: Decision) -> Links:
    return Links(before="2019", after="2022", decisions=decisions)


BRIDGE = Decision(before="1", after="1", verdict=Verdict.RELATED, reason="both are painted")
SWANS = Decision(before="2", verdict=Verdict.DROPPED, reason="nobody counts them")
GEESE = Decision(after="2", verdict=Verdict.NEW, reason="first counted")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "2019--2022.yaml"
    file.write_text(KEPT, encoding="utf-8")
    return file


def test_nothing_new_leaves_every_byte(file: Path) -> None:
    record_links(decided(BRIDGE, SWANS), file)
    assert file.read_text(encoding="utf-8") == KEPT


def test_a_new_decision_stands_behind_the_others_and_comments_stay(file: Path) -> None:
    record_links(decided(BRIDGE, SWANS, GEESE), file)
    added = "  - after: '2'\n    verdict: new\n    reason: first counted\n"
    assert file.read_text(encoding="utf-8") == KEPT.replace("# The end", f"{added}# The end")


def test_a_changed_decision_changes_only_its_own_lines(file: Path) -> None:
    painted = Decision(before="1", after="1", verdict=Verdict.SAME_ASK, reason="both are painted")
    record_links(decided(painted, SWANS), file)
    text = file.read_text(encoding="utf-8")
    assert "# Ours." in text
    assert "# The swans.\n  - {before:" in text
    assert load_links(file).decisions == (painted, SWANS)


def test_a_decision_taken_back_goes(file: Path) -> None:
    record_links(decided(SWANS), file)
    assert load_links(file) == decided(SWANS)
    assert "# The swans." in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["new.yaml", "new.json"])
def test_a_file_that_is_not_there_is_made(tmp_path: Path, name: str) -> None:
    record_links(decided(BRIDGE), tmp_path / name)
    assert load_links(tmp_path / name) == decided(BRIDGE)


def test_a_json_file_is_written_whole(tmp_path: Path) -> None:
    for links in (decided(BRIDGE), decided(BRIDGE, GEESE)):
        record_links(links, tmp_path / "links.json")
    assert load_links(tmp_path / "links.json") == decided(BRIDGE, GEESE)


def test_a_file_without_decisions_gets_them(tmp_path: Path) -> None:
    file = tmp_path / "2019--2022.yaml"
    file.write_text("schema: 1\nbefore: '2019'\nafter: '2022'\n", encoding="utf-8")
    record_links(decided(BRIDGE), file)
    assert load_links(file) == decided(BRIDGE)


def test_an_unusual_layout_is_written_anew_and_loses_no_decision(tmp_path: Path) -> None:
    file = tmp_path / "2019--2022.yaml"
    flow = "{schema: 1, before: '2019', after: '2022', decisions: [{before: '2', verdict: dropped,"
    file.write_text(f"{flow} reason: nobody counts them}}]}}\n", encoding="utf-8")
    record_links(decided(SWANS, GEESE), file)
    assert load_links(file) == decided(SWANS, GEESE)


def test_a_file_that_is_wrong_is_left_as_it_is(file: Path) -> None:
    file.write_text(KEPT.replace("related", "relatd"), encoding="utf-8")
    with pytest.raises(InvalidFile):
        record_links(decided(GEESE), file)
    assert "relatd" in file.read_text(encoding="utf-8")


def adding(*decisions: Decision) -> Callable[[Links], Links]:
    return lambda held: evolve(held, decisions=(*held.decisions, *decisions))


def test_amending_keeps_what_the_file_holds_by_then(file: Path) -> None:
    held, amended = amend_links(file, adding(GEESE), default=decided())
    assert (held, amended) == (decided(BRIDGE, SWANS), decided(BRIDGE, SWANS, GEESE))
    assert load_links(file) == amended
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_amending_makes_a_file_where_there_is_none(tmp_path: Path) -> None:
    amend_links(tmp_path / "new.yaml", adding(GEESE), default=decided())
    assert load_links(tmp_path / "new.yaml") == decided(GEESE)


def test_amending_by_nothing_writes_nothing(tmp_path: Path) -> None:
    amend_links(tmp_path / "new.yaml", adding(), default=decided())
    assert not any(tmp_path.iterdir())


def test_what_cannot_be_amended_is_left_as_it_is(file: Path) -> None:
    def refuse(_: Links) -> Links:
        raise NotOnePair

    with pytest.raises(NotOnePair):
        amend_links(file, refuse, default=decided())
    assert file.read_text(encoding="utf-8") == KEPT
