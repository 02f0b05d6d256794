"""`snapshots compare` and `snapshots align`."""

import json
import sys
from pathlib import Path

import pytest

from running import Run


def test_compare_says_what_changed_with_names_from_the_series(run: Run, bridges: Path) -> None:
    ended = run("compare", "2019", "2022", "--editions", bridges)
    assert ended.code == 0
    assert ended.out.startswith("State of the bridges, 2019 to 2022\n")
    assert "asked of           the council" in ended.out
    assert ended.err == ""


def test_compare_leaves_with_1_where_a_change_weighs_enough(run: Run, bridges: Path) -> None:
    assert run("compare", "2019", "2022", "--editions", bridges, "--fail-on", "notable").code == 1
    assert run("compare", "2019", "2019", "--editions", bridges, "--fail-on", "notable").code == 0


def test_compare_reports_only_changes_of_the_weight_asked_for(run: Run, bridges: Path) -> None:
    arguments = ("compare", "2019", "2022", "--editions", bridges, "-f", "json")
    everything, heavy = (
        json.loads(run(*arguments, *more).out) for more in ((), ("--at-least", "notable"))
    )
    kinds = {change["kind"]: change["weight"] for change in everything["changes"]}
    assert kinds == {
        "recommendation-renumbered": "editorial",
        "recommendation-force-raised": "notable",
        "recommendation-dropped": "notable",
        "metric-dropped": "notable",
    }
    assert [change["weight"] for change in heavy["changes"]] == ["notable"] * 3


def test_align_shows_pairs_before_any_change_is_claimed(run: Run, bridges: Path) -> None:
    ended = run("align", "2019", "2022", "--editions", bridges)
    assert ended.out.startswith("2019 and 2022, side by side\n")
    assert "2019/1\n  2022            2022/1\n" in ended.out


def test_two_files_are_compared_in_no_series(run: Run, bridges: Path) -> None:
    files = (bridges / "2019.yaml", bridges / "2022.yaml")
    alone = run("compare", *files).out
    assert "asked of           council\n" in alone
    assert "asked of           the council\n" in run("compare", *files, "--editions", bridges).out


def test_a_key_and_a_file_are_compared_in_the_series(run: Run, bridges: Path) -> None:
    draft = (bridges / "2022.yaml").rename(bridges.parent / "draft.yaml")
    (bridges / "links" / "2019--2022.yaml").unlink()
    ended = run("compare", "2019", draft, "--editions", bridges)
    assert (ended.code, ended.err) == (0, "")
    assert "asked of           the council" in ended.out


@pytest.mark.parametrize("format", ["text", "markdown", "html", "csv", "json"])
def test_a_file_gets_the_bytes_that_standard_output_would(
    run: Run, bridges: Path, tmp_path: Path, format: str
) -> None:
    arguments = ("compare", "2019", "2022", "--editions", bridges, "--format", format)
    shown = run(*arguments).out
    silent = run(*arguments, "--output", tmp_path / "out")
    assert silent.out == ""
    assert (tmp_path / "out").read_bytes() == shown.encode()


def test_in_a_terminal_the_text_is_laid_out_as_tables(
    run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    shown = run("compare", "2019", "2022", "--editions", bridges).out
    assert "────" in shown
    assert "====" not in shown


def test_two_files_are_compared_under_decisions_of_their_own(run: Run, bridges: Path) -> None:
    files = (bridges / "2019.yaml", bridges / "2022.yaml")
    links = bridges / "links" / "2019--2022.yaml"
    for pair in (files, tuple(reversed(files))):
        shown = json.loads(run("align", *pair, "--links", links, "-f", "json").out)
        assert [one["decision"]["reason"] for one in shown["one_sided"]] == [
            "railings are no longer painted"
        ]


def test_decisions_that_contradict_each_other_are_refused_by_their_file(
    run: Run, bridges: Path, tmp_path: Path
) -> None:
    file = tmp_path / "decided.yaml"
    listed = (
        "  - {before: '1', after: '1', verdict: same-ask, reason: read}\n"
        "  - {before: '1', verdict: dropped, reason: read}\n"
    )
    file.write_text(f"schema: 1\nbefore: '2019'\nafter: '2022'\ndecisions:\n{listed}", "utf-8")
    ended = run("align", bridges / "2019.yaml", bridges / "2022.yaml", "--links", file)
    assert ended.code == 3
    assert f"{file}: decisions contradict each other on 2019/1" in ended.err


def test_decisions_on_other_editions_are_refused(run: Run, bridges: Path) -> None:
    links = bridges / "links" / "2019--2022.yaml"
    ended = run("compare", bridges / "2019.yaml", bridges / "2019.yaml", "--links", links)
    assert ended.code == 3
    assert "the decisions are on 2019 and 2022; what is compared is 2019 and 2019" in ended.err


@pytest.mark.parametrize("order", [("2019", "2022"), ("2022", "2019")])
def test_decisions_that_name_the_later_edition_as_the_earlier_are_refused(
    run: Run, bridges: Path, tmp_path: Path, order: tuple[str, str]
) -> None:
    links = tmp_path / "swapped.yaml"
    links.write_text("schema: 1\nbefore: '2022'\nafter: '2019'\n", encoding="utf-8")
    ended = run("compare", *(bridges / f"{key}.yaml" for key in order), "--links", links)
    assert ended.code == 3
    assert "2022 is the later edition; exchange the two sides of the file" in ended.err


def test_decisions_on_editions_of_no_known_order_are_turned(
    run: Run, bridges: Path, tmp_path: Path
) -> None:
    files = [tmp_path / "old.yaml", tmp_path / "new.yaml"]
    for file, year in zip(files, ("2019", "2022"), strict=True):
        text = (bridges / f"{year}.yaml").read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.startswith("published")]
        told = "\n".join(lines).replace(f"key: '{year}'", f"key: {file.stem}")
        file.write_text(f"{told}\n", encoding="utf-8")
    links = tmp_path / "links.yaml"
    decision = "- {after: '2', verdict: new, reason: railings are painted}"
    links.write_text(f"before: new\nafter: old\nschema: 1\ndecisions:\n  {decision}\n")
    shown = json.loads(run("align", *files, "--links", links, "-f", "json").out)
    assert [one["verdict"] for one in shown["one_sided"]] == ["dropped"]


@pytest.mark.parametrize("command", ["compare", "align"])
def test_decisions_on_what_was_never_there_are_refused(
    run: Run, bridges: Path, tmp_path: Path, command: str
) -> None:
    links = tmp_path / "links.yaml"
    text = (bridges / "links" / "2019--2022.yaml").read_text(encoding="utf-8")
    links.write_text(text.replace("before: '2'", "before: '9'"), encoding="utf-8")
    ended = run(command, bridges / "2019.yaml", bridges / "2022.yaml", "--links", links)
    assert (ended.code, ended.out) == (3, "")
    told = "decisions[0].before: 2019 has no recommendation '9'; there are: 1, 2\n"
    assert ended.err == f"snapshots: {links}: 1 problem\n  {links}:5:13  {told}"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("2019.txt", "2019.txt: the name ends in none of .yaml, .yml, .json"),
        ("links", "links: a folder; name a file that ends in one of .yaml, .yml, .json"),
    ],
)
def test_what_is_there_and_no_edition_is_told_as_that(
    run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(bridges)
    (bridges / "2019.txt").touch()
    ended = run("compare", name, "2022.yaml")
    assert (ended.code, ended.err) == (3, f"snapshots: {said}\n")


def test_a_hyphen_is_standard_output(run: Run, bridges: Path) -> None:
    arguments = ("compare", "2019", "2022", "--editions", bridges)
    assert run(*arguments, "-o", "-").out == run(*arguments).out
