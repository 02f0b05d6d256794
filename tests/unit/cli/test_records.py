"""`snapshots list`, `show`, `check`, `kinds` and `export`."""

import json
from pathlib import Path

import pytest

from running import Run
from snapshots import load_series, load_tables
from snapshots.comparison import KINDS

CLOSURES = """\
schema: 1
key: closures
title: Closures
metrics:
  - {key: bridges-closed, name: bridges closed for repair, unit: count}
"""


def test_list_shows_every_edition_oldest_first(run: Run, bridges: Path) -> None:
    lines = run("list", "--editions", bridges).out.splitlines()
    assert [line for line in lines if line in {"2019", "2022"}] == ["2019", "2022"]


def test_show_gives_an_edition_by_key_or_by_file(run: Run, bridges: Path) -> None:
    by_key = run("show", "2019", "--editions", bridges).out
    assert by_key.startswith("State of the bridges 2019\n")
    assert "- publishers: Inspector of Bridges\n" in by_key
    by_file = run("show", bridges / "2019.yaml").out
    assert "- publishers: inspector\n" in by_file


def test_show_gives_one_recommendation_by_its_name(run: Run, bridges: Path) -> None:
    ended = run("show", "2019/1", "--editions", bridges)
    assert ended.out.startswith("Recommendation 1\n")
    assert "- read in: The report itself, page 3 (primary document)\n" in ended.out


@pytest.mark.parametrize("name", ["2019/bridges-closed", "bridges-closed"])
def test_show_gives_a_figure_of_an_edition_or_of_the_series(
    run: Run, bridges: Path, name: str
) -> None:
    ended = run("show", name, "--editions", bridges)
    assert ended.out.startswith("bridges closed\n")
    assert ended.code == 0


def test_show_gives_a_figure_as_the_statistics_have_it(run: Run, bridges: Path) -> None:
    (bridges / "statistics").mkdir()
    (bridges / "statistics" / "closures.yaml").write_text(CLOSURES, encoding="utf-8")
    ended = run("show", "bridges-closed", "--editions", bridges)
    assert ended.out.startswith("bridges closed for repair\n")


def test_show_names_the_keys_there_are_where_none_is_near(run: Run, bridges: Path) -> None:
    ended = run("show", "2019/7z", "--editions", bridges)
    assert (ended.code, ended.err) == (2, "snapshots: no recommendation '7z'; there are: 1, 2\n")


def test_export_writes_strict_json(run: Run, bridges: Path) -> None:
    series = json.loads(run("export", "--editions", bridges).out)
    assert [edition["key"] for edition in series["editions"]] == ["2019", "2022"]
    edition = json.loads(run("export", "2019", "--editions", bridges).out)
    assert edition == series["editions"][0]
    assert edition["metrics"][0]["observations"][0]["value"] == "12"


def test_kinds_lists_the_whole_catalogue(run: Run) -> None:
    listed = [line.split()[0] for line in run("kinds").out.splitlines() if line.strip()]
    assert [word for word in listed if word in KINDS] == list(KINDS)


def test_check_finds_a_sound_series_sound(run: Run, bridges: Path) -> None:
    ended = run("check", bridges)
    assert (ended.code, ended.err) == (0, "")
    told = "Sound: two editions, decisions on one pair of editions and no sets of statistics."
    assert told in ended.out


def test_check_finds_decisions_that_no_longer_fit(run: Run, bridges: Path) -> None:
    links = bridges / "links" / "2019--2022.yaml"
    links.write_text(f"{links.read_text()}    until: 2020\n", encoding="utf-8")
    ended = run("check", bridges)
    assert ended.code == 1
    assert "- 2 (dropped): it was to be looked at again after 2020" in ended.out


def test_check_finds_every_problem_of_every_path(run: Run, bridges: Path) -> None:
    for name in ("series", "2019"):
        file = bridges / f"{name}.yaml"
        file.write_text(file.read_text().replace("title:", "titel:"), encoding="utf-8")
    ended = run("check", bridges, bridges / "2019.yaml")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.count("no such field; did you mean 'title'?") == 4


@pytest.mark.parametrize("name", ["series.yaml", "2019.yaml", "links/2019--2022.yaml"])
def test_check_reads_a_file_as_what_its_place_says(run: Run, bridges: Path, name: str) -> None:
    assert run("check", bridges / name).out == f"{bridges / name}: sound\n"


def test_check_reads_a_file_of_statistics(run: Run, bridges: Path) -> None:
    file = bridges / "statistics" / "counts.yaml"
    file.parent.mkdir()
    file.write_text("schema: 1\nkey: counts\ntitle: Counts\n", encoding="utf-8")
    assert run("check", file).out == f"{file}: sound\n"


def test_check_tells_of_a_file_what_is_seldom_meant_and_finds_it_sound(
    run: Run, bridges: Path
) -> None:
    file = bridges / "2019.yaml"
    text = file.read_text().replace("number: '2'", "number: '1'")
    file.write_text(text, encoding="utf-8")
    ended = run("check", file)
    remark, sound = ended.out.splitlines()
    place = f"{file}:16:13  recommendations[2].number: '1' is the number of recommendation 1 too; "
    assert remark.startswith(place)
    assert (ended.code, sound) == (0, f"{file}: sound")


def test_check_has_no_remarks_where_there_is_nothing_to_look_at(run: Run, bridges: Path) -> None:
    file = bridges / "2022.yaml"
    file.write_text(file.read_text().replace("force: must", "force: should"), encoding="utf-8")
    assert "Remarks" not in run("check", bridges).out


def test_check_tells_of_a_series_what_is_seldom_meant_and_finds_it_sound(
    run: Run, bridges: Path
) -> None:
    (bridges / "2023.yaml").write_text("schema: 1\nkey: '2023'\n", encoding="utf-8")
    told = run("check", bridges)
    assert told.code == 0
    lines = told.out.replace("\n  ", " ")
    assert "\nRemarks\n-------\n" in lines
    assert "2023.yaml:1:1 recommendations: no recommendation is here" in lines
    assert "recommendations[1].force: is must, and should in 2019/1, where the same" in lines


STATISTICS = """\
schema: 1
key: counts
title: Counts of bridges
metrics:
  - key: bridges-closed
    name: bridges closed
    unit: count
    observations:
      - {period: '2018', value: 12, release: '2019-01', maturity: first}
      - {period: '2018', value: 13, release: '2020-01', maturity: revised}
"""


@pytest.fixture
def counted(bridges: Path) -> Path:
    (bridges / "statistics").mkdir()
    (bridges / "statistics" / "counts.yaml").write_text(STATISTICS, encoding="utf-8")
    return bridges


def test_show_gives_a_metric_wherever_it_stands(run: Run, counted: Path) -> None:
    shown = run("show", "bridges-closed", "--editions", counted).out
    assert shown.startswith("bridges closed\n")
    assert "In the edition of 2019\n" in shown
    assert "In the statistics: Counts of bridges\n" in shown
    assert "Period  2019-01  2020-01\n------  -------  -------\n2018    12       13\n" in shown


def test_show_names_the_metric_that_was_meant(run: Run, counted: Path) -> None:
    ended = run("show", "bridges-closd", "--editions", counted)
    told = "snapshots: no metric 'bridges-closd'; did you mean 'bridges-closed'?\n"
    assert (ended.code, ended.err) == (2, told)


def test_check_leaves_with_1_for_what_no_record_acknowledges(run: Run, counted: Path) -> None:
    file = counted / "statistics" / "counts.yaml"
    text = file.read_text().replace("release: '2020-01'", "release: '2019-01'")
    file.write_text(text.replace("maturity: revised", "maturity: first"), encoding="utf-8")
    ended = run("check", counted)
    assert ended.code == 1
    assert "[vintage.conflict:bridges-closed]" in ended.out


def test_export_writes_tables_into_a_folder(run: Run, bridges: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    assert run("export", "--editions", bridges, "--tables", folder).code == 0
    assert load_tables(folder) == load_series(bridges)


def test_tables_are_of_the_whole_series(run: Run, bridges: Path, tmp_path: Path) -> None:
    ended = run("export", "2019", "--editions", bridges, "--tables", tmp_path / "tables")
    assert ended.code == 2
    assert "--tables writes the whole series" in ended.err
    assert not (tmp_path / "tables").exists()
