import os
from decimal import Decimal
from pathlib import Path

import pytest

from snapshots.errors import UnknownFormat, UnreadableFile
from snapshots.files import dump_edition, load_edition, save_edition, save_links, write_text
from snapshots.files.reading import read
from snapshots.model import (
    Decision,
    Edition,
    Links,
    Metric,
    Observation,
    Period,
    Recommendation,
    Verdict,
)

YEAR = Period.parse("2024")
METRIC = Metric(
    key="share",
    name="Share",
    unit="percent",
    observations=(Observation(period=YEAR, value=Decimal("57.60")),),
)
EDITION = Edition(
    key="2024",
    title="no",
    published=Period.parse("2024-12-10"),
    recommendations=(
        Recommendation(key="4a", number="4", text="First line:\n  # second line\nthird"),
        Recommendation(key="4b", ask=" ".join(["long"] * 40), nations=("wales", "england")),
    ),
    metrics=(METRIC,),
)
YAML = """\
schema: 1
key: '2024'
title: 'no'
published: 2024-12-10
recommendations:
  - key: 4a
    number: '4'
    text: |-
      First line:
        # second line
      third
  - key: 4b
    ask: >-
      long long long long long long long long long long long long long long long long long long long
      long long long long long long long long long long long long long long long long long long long
      long long
    nations:
      - wales
      - england
metrics:
  - key: share
    name: Share
    unit: percent
    observations:
      - period: 2024
        value: 57.60
"""
TEXTS = ["44", "57.60", "1e3", "0x1F", "0o7", "0b1", "inf", "true", "null", "~", "2024-12-10"]
TEXTS += ["- a", "# a", "a: b", "a #b", "'a'", '"a"', "&a", "*a", "!a", "@a", "`a", "%a", "[a]"]
TEXTS += ["a\nb", "a\n\n\nb", "a \nb", "a\n b", "a\tb", "a\rb", "a\x85b", "a\u2028b", "a\ufeffb"]
TEXTS += ["a\x00b", "😀", "é" * 97, "x" * 200, "=", "<<", "12:30", "---", "...", "?"]


def test_an_edition_is_written_for_people_to_read() -> None:
    assert dump_edition(EDITION) == YAML


def test_an_edition_is_written_as_json_for_machines() -> None:
    edition = Edition(key="2024", title="é", recommendations_printed=9)
    assert dump_edition(edition, format="json") == (
        '{\n  "schema": 1,\n  "key": "2024",\n  "title": "é",\n  "recommendations_printed": 9\n}\n'
    )


def test_no_other_format_is_written() -> None:
    with pytest.raises(UnknownFormat) as caught:
        dump_edition(EDITION, format="jsn")
    assert str(caught.value) == "no format 'jsn'; did you mean 'json'?"


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".json", ".YAML"])
def test_what_is_written_reads_back_as_the_same(suffix: str, tmp_path: Path) -> None:
    save_edition(EDITION, tmp_path / f"2024{suffix}")
    assert load_edition(tmp_path / f"2024{suffix}") == EDITION


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_reads_back_as_the_same(text: str, suffix: str, tmp_path: Path) -> None:
    edition = Edition(key="2024", title=text)
    save_edition(edition, tmp_path / f"2024{suffix}")
    assert load_edition(tmp_path / f"2024{suffix}") == edition


def test_a_value_that_stands_twice_is_written_out_twice() -> None:
    items = tuple(Recommendation(key=key, ask="pay", due=YEAR) for key in ("1", "2"))
    assert dump_edition(Edition(key="2024", recommendations=items)).count("due: 2024\n") == 2


def test_links_are_written_and_read_back(tmp_path: Path) -> None:
    decision = Decision(before="4", after="4a", verdict=Verdict.DEVELOPS, reason="same lead")
    links = Links(before="2021", after="2024", decisions=(decision,))
    save_links(links, tmp_path / "2021--2024.yaml")
    assert read(tmp_path / "2021--2024.yaml", Links).value == links


def test_a_file_with_another_suffix_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        save_edition(EDITION, tmp_path / "2024.txt")
    assert caught.value.message == "the name ends in none of .yaml, .yml, .json"
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_written_in_utf_8_with_line_feeds(tmp_path: Path) -> None:
    write_text(tmp_path / "a", "é\nb\n")
    assert (tmp_path / "a").read_bytes() == "é\nb\n".encode()


def test_a_file_that_is_there_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    write_text(path, "new")
    assert path.read_text(encoding="utf-8") == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_goes_on_pointing_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there" / "a")
    write_text(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "a").read_text(encoding="utf-8") == "new"


def test_a_link_that_leads_round_in_a_circle_becomes_the_file(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "a")
    write_text(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_failure_in_the_middle_leaves_the_old_file_and_nothing_else(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(
        "snapshots.files.writing.fsync" if broken == "fsync" else "os.replace", fail
    )
    with pytest.raises(UnreadableFile) as caught:
        write_text(path, "new")
    assert str(caught.value) == f"{path}: cannot be written: no space left on device"
    assert [(each.name, each.read_text(encoding="utf-8")) for each in tmp_path.iterdir()] == [
        ("a", "old")
    ]


def test_an_interruption_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("snapshots.files.writing.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_text(tmp_path / "a", "new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("nowhere/a", "no such file or directory"),
        ("file/a", "not a directory"),
        ("folder", "is a directory"),
    ],
)
def test_a_place_where_nothing_can_be_written_is_told(name: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnreadableFile) as caught:
        write_text(tmp_path / name, "new")
    assert str(caught.value) == f"{tmp_path / name}: cannot be written: {why}"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder"]


def test_an_error_without_words_of_the_system_is_told_in_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError("Gone")

    monkeypatch.setattr("snapshots.files.writing.fsync", fail)
    with pytest.raises(UnreadableFile, match=r"cannot be written: gone$"):
        write_text(tmp_path / "a", "new")


def test_a_pipe_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_text(pipe, "words")
    assert os.read(reader, 100) == b"words"
    os.close(reader)
    assert pipe.is_fifo()
