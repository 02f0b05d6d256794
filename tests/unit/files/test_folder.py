from pathlib import Path

import pytest

from snapshots.errors import InvalidFile, InvalidSeries, UnreadableFile, UnsupportedSchema
from snapshots.files import SeriesHead, folder, load_document, load_series, shipped_folder
from snapshots.model import (
    Body,
    Decision,
    Edition,
    Links,
    Metric,
    Recommendation,
    Series,
    Statistics,
    Verdict,
)

HEAD = "schema: 1\nkey: accounts\ntitle: Accounts\nbodies:\n  - {key: police, name: Police}\n"
FILES = {
    "series.yaml": HEAD,
    "2021.yaml": "schema: 1\nkey: 2021\nrecommendations:\n  - {key: 4, ask: pay}\n",
    "2024.json": '{"schema": 1, "key": "2024", "recommendations": [{"key": "4a", "ask": "pay"}]}',
    "links/2021--2024.yml": (
        "schema: 1\nbefore: 2021\nafter: 2024\n"
        "decisions:\n  - {before: 4, after: 4a, verdict: same-ask, reason: read}\n"
    ),
    "statistics/official.yaml": (
        "schema: 1\nkey: official\ntitle: O\nmetrics:\n  - {key: a, name: A, unit: count}\n"
    ),
}


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """A folder with a sound series in it."""
    add(tmp_path, FILES)
    return tmp_path


def add(where: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (where / name).parent.mkdir(exist_ok=True)
        (where / name).write_text(content, encoding="utf-8")


def problems(where: Path) -> list[str]:
    """Every problem of a folder, each without the name of the folder."""
    with pytest.raises(InvalidSeries) as caught:
        load_series(where)
    return [str(problem).replace(f"{where}/", "") for problem in caught.value.problems]


def test_a_folder_of_files_is_a_series(where: Path) -> None:
    decision = Decision(before="4", after="4a", verdict=Verdict.SAME_ASK, reason="read")
    assert load_series(str(where)) == Series(
        key="accounts",
        title="Accounts",
        bodies=(Body(key="police", name="Police"),),
        editions=tuple(
            Edition(key=edition, recommendations=(Recommendation(key=key, ask="pay"),))
            for edition, key in (("2021", "4"), ("2024", "4a"))
        ),
        links=(Links(before="2021", after="2024", decisions=(decision,)),),
        statistics=(
            Statistics(
                key="official", title="O", metrics=(Metric(key="a", name="A", unit="count"),)
            ),
        ),
    )


def test_a_series_may_have_a_head_and_nothing_else(tmp_path: Path) -> None:
    add(tmp_path, {"series.json": '{"schema": 1, "key": "a", "title": "A"}'})
    assert load_series(tmp_path) == Series(key="a", title="A")


def test_other_files_and_hidden_ones_are_passed_over(where: Path) -> None:
    sound = load_series(where)
    add(where, {"README.md": "#", ".2022.yaml": ":", "notes/x.yaml": ":"})
    assert load_series(where) == sound


@pytest.mark.parametrize("inside", [True, False])
def test_the_shipped_series_is_read_where_none_is_named(
    where: Path, *, inside: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = where / ("package" if inside else "tree/src/snapshots")
    target = package / "editions" if inside else where / "tree" / "editions"
    target.mkdir(parents=True)
    add(target, {"series.yaml": HEAD})
    monkeypatch.setattr(folder, "_PACKAGE", package)
    assert shipped_folder() == target
    assert load_series().key == "accounts"


def test_a_folder_without_a_head_is_no_series(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        load_series(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path}/series.yaml: no such file; a series is a folder with a file "
        "series.yaml, and single editions are named file by file"
    )


def test_a_folder_that_is_not_there_is_no_series(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"nowhere/series\.yaml: no such file"):
        load_series(tmp_path / "nowhere")


def test_a_file_is_no_series(where: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        load_series(where / "2021.yaml")
    assert str(caught.value) == f"{where}/2021.yaml: not a directory"


def test_an_error_without_words_of_the_system_is_told_in_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise OSError("Gone")

    monkeypatch.setattr(Path, "iterdir", fail)
    with pytest.raises(UnreadableFile, match=r": gone$"):
        load_series(tmp_path)


def test_the_problems_of_several_files_are_told_together(where: Path) -> None:
    add(
        where,
        {
            "2021.yaml": "schema: 1\nkey: 2021\ntitel: A",
            "2022.yaml": "schema: 1\nkey: a: b",
            "links/2021--2024.yml": "schema: 1\nbefore: 2021",
            "statistics/official.yaml": "schema: 1\nkey: official\ntitle: ''",
        },
    )
    (where / "2023.yaml").mkdir()
    assert problems(where) == [
        "2021.yaml:3:1  titel: no such field; did you mean 'title'?",
        "2022.yaml:2:7  a field begins inside a value; put text that holds ': ' in quotation marks",
        "2023.yaml  is a directory",
        "links/2021--2024.yml:1:1  after is missing",
        "statistics/official.yaml:3:8  title: empty; this field must be given",
    ]


def test_what_only_the_whole_can_show_is_told_with_its_place(where: Path) -> None:
    add(
        where,
        {
            "2021.yaml": "schema: 1\nkey: 2021\npublishers: [police, polise]",
            "series.yaml": HEAD.replace("name: Police", "name: Police, part_of: x"),
            "statistics/official.yaml": "schema: 1\nkey: official\ntitle: O\nmetrics:\n"
            "  - {key: a, name: A, unit: count, producer: courts}\n",
        },
    )
    assert problems(where) == [
        "2021.yaml:3:22  publishers[1]: no body 'polise' in the series; did you mean 'police'?",
        (
            "links/2021--2024.yml:5:14  decisions[0].before: "
            "2021 has no recommendation '4'; there are none"
        ),
        "series.yaml:5:42  bodies[police].part_of: no body 'x' in the series",
        "statistics/official.yaml:5:46  metrics[a].producer: no body 'courts' in the series",
    ]


def test_a_link_to_nothing_is_told(where: Path) -> None:
    (where / "2021.yaml").unlink()
    assert problems(where) == [
        "links/2021--2024.yml:2:9  before: no edition '2021' in the series; did you mean '2024'?"
    ]


def test_links_to_an_edition_that_is_wrong_are_not_judged(where: Path) -> None:
    add(where, {"2021.yaml": "schema: 1\nkey: 2021\npublishers: police"})
    assert problems(where) == [
        "2021.yaml:3:13  publishers: 'police' is not a list; write a list, even of one entry"
    ]


def test_nothing_is_judged_by_a_head_that_is_wrong(where: Path) -> None:
    add(where, {"series.yaml": "schema: 1\nkey: accounts"})
    add(where, {"2021.yaml": "schema: 1\nkey: 2021\npublishers: [courts]"})
    assert problems(where) == ["series.yaml:1:1  title is missing"]


def test_two_editions_may_not_have_one_key(where: Path) -> None:
    add(where, {"2024.yaml": "schema: 1\nkey: 2024"})
    assert problems(where) == [
        "2024.yaml:2:6  key: 2024 stands in 2024.json too; keep one of the two"
    ]


def test_two_heads_are_one_too_many(where: Path) -> None:
    add(where, {"series.yml": HEAD})
    assert problems(where) == [
        "series.yml:2:6  key: series stands in series.yaml too; keep one of the two"
    ]


def test_a_file_is_named_for_what_it_holds(where: Path) -> None:
    add(
        where,
        {
            "2022.yaml": "schema: 1\nkey: 2020",
            "links/other.yaml": "schema: 1\nbefore: 2021\nafter: 2020",
            "statistics/other.yaml": "schema: 1\nkey: more\ntitle: M",
        },
    )
    assert problems(where) == [
        "2022.yaml:2:6  key: the file holds 2020; call it 2020.yaml, or correct the key",
        (
            "links/other.yaml:2:9  before: "
            "the file holds 2021--2020; call it 2021--2020.yaml, or correct the key"
        ),
        (
            "statistics/other.yaml:2:6  key: the file holds more; call it more.yaml, "
            "or correct the key"
        ),
    ]


def test_a_file_that_is_newer_than_this_version_stops_the_reading(where: Path) -> None:
    add(where, {"2021.yaml": "schema: 9\nkey: 2021"})
    with pytest.raises(UnsupportedSchema) as caught:
        load_series(where)
    assert caught.value.path == f"{where}/2021.yaml"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("series.yaml", SeriesHead),
        ("2021.yaml", Edition),
        ("links/2021--2024.yml", Links),
        ("statistics/official.yaml", Statistics),
    ],
)
def test_a_file_of_a_series_is_read_by_itself_as_what_its_place_says(
    name: str, kind: type, where: Path
) -> None:
    assert type(load_document(where / name)) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("before: '2021'\nafter: '2024'\ndecisions: []", Links),
        ("key: more\ntitle: More figures\nmetrics: []", Statistics),
        ("key: '2021'\ntitle: Accounts\nmetrics: []\nheld: {body: nothing}", Edition),
        ("key: '2021'", Edition),
    ],
)
def test_a_file_that_stands_anywhere_is_read_as_what_its_fields_say(
    text: str, kind: type, tmp_path: Path
) -> None:
    file = tmp_path / "any.yaml"
    file.write_text(f"schema: 1\n{text}\n", encoding="utf-8")
    assert type(load_document(file)) is kind


@pytest.mark.parametrize(
    ("text", "message"),
    [("[1]", "list"), ("[" * 100_000, "nested too deeply")],
)
def test_what_has_no_fields_is_refused_as_an_edition(
    text: str, message: str, tmp_path: Path
) -> None:
    file = tmp_path / "any.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidFile) as caught:
        load_document(file)
    assert message in caught.value.problems[0].message


def test_the_head_holds_what_the_editions_share() -> None:
    head = SeriesHead(key="accounts", title="Accounts")
    assert (head.publishers, head.bodies, head.themes, head.sources) == ((), (), (), ())
