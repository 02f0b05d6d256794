import json
from pathlib import Path

import pytest

from snapshots.errors import InvalidFile, UnreadableFile, UnsupportedSchema
from snapshots.files import load_edition
from snapshots.files.reading import read
from snapshots.model import Edition, Recommendation, Theme

ELEVEN = """\
schema: 1
key: 2024 edition
titel: State of the accounts
published: 2020/21
publishers: police
recommendations_printed: many
recommendations:
  - key: 4a
    force: shall
    text: Publish the accounts.
  - key: 4a
    ask: pay
    due: 2024
  - key: 5b
metrics:
  - key: share
    name: Share
    unit: per-cent
    observations:
      - period: '24'
        value: 57,60
"""
ELEVEN_PROBLEMS = """\
2:6  key: '2024 edition' is not a key; \
write lower-case words joined by hyphens (home-office), or a printed number (4a, 2.1)
3:1  titel: no such field; did you mean 'title'?
4:12  published: '2020/21' is not a date; \
write what is known of it: 2024, 2024-12 or 2024-12-10
5:13  publishers: 'police' is not a list; write a list, even of one entry
6:26  recommendations_printed: 'many' is not a whole number; \
write digits alone, without quotation marks
9:12  recommendations[4a].force: 'shall' is not one of \
must-urgently, must, should, consider, invite
11:5  recommendations[4a]: '4a' stands here more than once
14:5  recommendations[5b]: neither ask nor text is there; \
write one, or held: nothing where it is only known to exist
18:11  metrics[share].unit: no unit 'per-cent'; did you mean 'percent'?
20:17  metrics[share].observations[0].period: '24' is not a period; \
write 2024, 2024-Q3, 2024-03, 2024-03-31, 2020/21 (April to March) or 2022..2024
21:16  metrics[share].observations[0].value: '57,60' is not a decimal; \
write digits, with a point before decimals: 1234.50, no commas, no exponent
"""
ELEVEN_AS_JSON = """\
{"schema": 1,
 "key": 2024,
 "titel": "State of the accounts",
 "published": "2020/21",
 "publishers": "police",
 "recommendations_printed": true,
 "recommendations": [
  {"key": "4a", "force": "shoud", "text": "Publish the accounts."},
  {"key": "4b", "ask": "pay", "due": 2024},
  {"key": "5b"},
  null],
 "metrics": [{"key": "share", "name": "Share", "unit": 1e2, "observations": [
  {"period": "2024", "value": 57.60}]}]}
"""
ELEVEN_JSON_PROBLEMS = """\
2:9  key: 2024 is not text; put it in quotation marks
3:2  titel: no such field; did you mean 'title'?
4:15  published: '2020/21' is not a date; \
write what is known of it: 2024, 2024-12 or 2024-12-10
5:16  publishers: 'police' is not a list; write a list, even of one entry
6:29  recommendations_printed: true is not a whole number; \
write digits alone, without quotation marks
8:26  recommendations[4a].force: 'shoud' is not one of \
must-urgently, must, should, consider, invite; did you mean 'should'?
9:38  recommendations[4b].due: 2024 is not text; put it in quotation marks
10:3  recommendations[5b]: neither ask nor text is there; \
write one, or held: nothing where it is only known to exist
11:3  recommendations[3]: an entry with nothing in it; fill it or take it out
12:56  metrics[share].unit: 1e2 is not text; put it in quotation marks
13:31  metrics[share].observations[0].value: 57.60 is a number; \
write it as text, "57.60", so that the printed digits are kept
"""


@pytest.fixture
def write(tmp_path: Path) -> "Writer":
    return Writer(tmp_path)


class Writer:
    """Writes a file and says what is wrong with it, each problem without the file's name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, content: str | bytes, name: str = "2024.yaml") -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def problems(self, content: str, name: str = "2024.yaml") -> list[str]:
        path = self.file(content, name)
        with pytest.raises(InvalidFile) as caught:
            load_edition(path)
        assert caught.value.path == str(path)
        return [str(problem).removeprefix(f"{path}:") for problem in caught.value.problems]

    def refusal(self, content: str | bytes, name: str = "2024.yaml") -> str:
        path = self.file(content, name)
        with pytest.raises(UnreadableFile) as caught:
            load_edition(path)
        return str(caught.value).removeprefix(f"{path}: ")


def test_eleven_mistakes_give_eleven_problems_each_with_its_place(write: Writer) -> None:
    assert write.problems(ELEVEN) == ELEVEN_PROBLEMS.splitlines()


def test_mistakes_in_json_are_placed_as_well(write: Writer) -> None:
    found = write.problems(ELEVEN_AS_JSON, "2024.json")
    assert found == ELEVEN_JSON_PROBLEMS.splitlines()


def test_a_plain_file_from_a_stranger_is_enough(write: Writer) -> None:
    data = {
        "schema": 1,
        "key": "2014",
        "title": "Any report",
        "recommendations": [{"key": "2.1", "number": "2.1", "text": "Publish the accounts."}],
    }
    item = Recommendation(key="2.1", number="2.1", text="Publish the accounts.")
    edition = Edition(key="2014", title="Any report", recommendations=(item,))
    assert load_edition(write.file(json.dumps(data), "2014.json")) == edition
    assert load_edition(str(write.file(json.dumps(data), "2014.yaml"))) == edition


def test_a_mark_of_byte_order_is_passed_over(write: Writer) -> None:
    assert load_edition(write.file("\ufeffschema: 1\nkey: a")).key == "a"


def test_the_form_as_read_stays_visible(write: Writer) -> None:
    assert load_edition(write.file("schema: 1\nkey: a")).schema_read == 1


def test_another_kind_of_document_is_read_as_such(write: Writer) -> None:
    path = write.file("schema: 1\nkey: rivers\nname: Rivers")
    loaded = read(path, Theme)
    assert (loaded.file, loaded.value) == (str(path), Theme(key="rivers", name="Rivers"))


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        ("# nothing", ["1:1  nothing stands where fields belong; write name: value"]),
        ("- a", ["1:1  a list stands where fields belong; write name: value"]),
        ("key: a", ["1:1  schema is missing; write schema: 1"]),
        ("schema:\nkey: a", ["1:8  schema: schema is missing; write schema: 1"]),
        (
            "schema: one\nkey: A",
            [
                (
                    "1:9  schema: 'one' is not a whole number; "
                    "write digits alone, without quotation marks"
                ),
                (
                    "2:6  key: 'A' is not a key; write lower-case words joined by hyphens "
                    "(home-office), or a printed number (4a, 2.1)"
                ),
            ],
        ),
        ("schema: 1", ["1:1  key is missing"]),
        (
            "schema: 1\nkey: a\n---\nkey: b",
            ["3:1  a second document begins here; keep one in a file"],
        ),
        (
            "schema: 1\nkey: &a b\ntitle: *a\nkey: c",
            [
                "2:6  key: the anchor &a; take it out",
                "3:8  title: the alias *a; write the value out",
                "4:1  key: stands here a second time, first on line 2; keep one of them",
            ],
        ),
        ("schema: 1\nkey: !x a", ["2:6  key: the tag '!x'; take it out"]),
        ("schema: 1\nkey:\n\t- a", ["3:1  a tab where spaces are wanted; indent with spaces"]),
        (f"a: {'[' * 99}", ["1:67  nested more than 64 levels deep"]),
    ],
)
def test_what_is_wrong_with_a_file_is_told_once(
    content: str, problems: list[str], write: Writer
) -> None:
    assert write.problems(content) == problems


def test_what_is_nested_too_deeply_for_any_reader_is_refused(write: Writer) -> None:
    path = write.folder / "2024.json"
    assert write.problems("[" * 100_000, "2024.json") == [f"{path}  nested too deeply"]


def test_a_field_that_stands_twice_in_json_is_refused(write: Writer) -> None:
    assert write.problems('{"schema": 1, "key": "a", "key": "b"}', "2024.json") == [
        "1:27  key: stands here a second time, first on line 1; keep one of them"
    ]


@pytest.mark.parametrize("name", ["2024.json", "2024.yaml"])
def test_an_empty_file_is_told_as_that(write: Writer, name: str) -> None:
    path = write.file(" \n", name)
    with pytest.raises(InvalidFile, match=f"{name}  the file is empty"):
        load_edition(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        load_edition(tmp_path)
    assert caught.value.message == "a folder; name a file that ends in one of .yaml, .yml, .json"


def test_a_file_that_is_newer_than_this_version_is_not_judged(write: Writer) -> None:
    path = write.file("schema: 2\nkye: a")
    with pytest.raises(UnsupportedSchema) as caught:
        load_edition(path)
    assert (caught.value.path, caught.value.schema) == (str(path), 2)


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        ("", "2024.txt", "the name ends in none of .yaml, .yml, .json"),
        ("", "2024", "the name ends in none of .yaml, .yml, .json"),
        (
            b"schema: 1\nkey: \xe9",
            "2024.yaml",
            "byte 15 (line 2) is not UTF-8; save the file as UTF-8",
        ),
        (
            "schema: 1".encode("utf-16"),
            "2024.yaml",
            "byte 0 (line 1) is not UTF-8; save the file as UTF-8",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_told_apart_from_one_that_is_wrong(
    content: str | bytes, name: str, said: str, write: Writer
) -> None:
    assert write.refusal(content, name) == said


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        load_edition(tmp_path / "2024.yaml")
    assert str(caught.value) == f"{tmp_path / '2024.yaml'}: no such file or directory"


def test_an_error_without_words_of_the_system_is_told_in_its_own(
    write: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> bytes:
        raise OSError("Gone")

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(UnreadableFile, match=r": gone$"):
        load_edition(write.folder / "2024.yaml")
