"""`snapshots timeline`, `brief`, `verify-brief` and `lint`."""

import json
from pathlib import Path

import pytest

from running import Run


def test_a_timeline_shows_every_ask_by_edition(run: Run, bridges: Path) -> None:
    ended = run("timeline", "--editions", bridges)
    assert ended.code == 0
    assert "2019/1  first asked: 1  strengthened: 1" in ended.out


def test_a_lineage_is_that_of_one_recommendation(run: Run, bridges: Path) -> None:
    ended = run("timeline", "2022/1", "--editions", bridges, "-f", "json")
    assert [kin["name"] for kin in json.loads(ended.out)["ancestors"]] == ["2019/1"]


def test_a_lineage_of_nothing_is_wrong_usage(run: Run, bridges: Path) -> None:
    ended = run("timeline", "2022/7", "--editions", bridges)
    assert (ended.code, ended.out) == (2, "")


def test_a_brief_is_written_and_verified(run: Run, bridges: Path, tmp_path: Path) -> None:
    file = tmp_path / "brief.md"
    assert run("brief", "2019", "2022", "--editions", bridges, "-o", file).code == 0
    ended = run("verify-brief", file, "--editions", bridges)
    assert (ended.code, ended.out) == (0, f"{file}: every sentence is backed\n")


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_an_altered_brief_is_named_line_by_line(
    run: Run, bridges: Path, tmp_path: Path, format: str
) -> None:
    arguments = ("--editions", bridges, "--template", "table")
    file = tmp_path / "brief"
    run("brief", "2019", "2022", *arguments, "-f", format, "-o", file)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("hardened", "softened"), encoding="utf-8")
    ended = run("verify-brief", file, *arguments)
    line = text[: text.index("hardened")].count("\n") + 1
    assert ended.code == 1
    assert ended.out.startswith(f"{file}:{line}: a direction: 'softened' stands where")


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"# Bridges\n", "not a brief"), (b"\xff", "not UTF-8"), (None, "no such file")],
)
def test_what_is_no_brief_cannot_be_verified(
    run: Run, bridges: Path, tmp_path: Path, content: bytes | None, told: str
) -> None:
    file = tmp_path / "brief.md"
    if content is not None:
        file.write_bytes(content)
    ended = run("verify-brief", file, "--editions", bridges)
    assert (ended.code, ended.out) == (3, "")
    assert told in ended.err


@pytest.fixture
def draft(bridges: Path) -> Path:
    """A draft of the next edition, in which the one ask has become weaker."""
    file = bridges.parent / "draft,1.yaml"
    text = (bridges / "2022.yaml").read_text(encoding="utf-8")
    weaker = text.replace("2022", "2025").replace("force: must", "force: consider")
    file.write_text(weaker, encoding="utf-8")
    return file


def test_lint_says_what_weakened_and_leaves_with_1(run: Run, bridges: Path, draft: Path) -> None:
    ended = run("lint", draft, "--editions", bridges)
    assert ended.code == 1
    assert "recommendations[0].force: 2022/1, an ask is carried on" in ended.out


def test_lint_as_annotations_names_file_line_and_column(
    run: Run, bridges: Path, draft: Path
) -> None:
    ended = run("lint", draft, "--editions", bridges, "-f", "github")
    lines = draft.read_text(encoding="utf-8").splitlines()
    line = next(number for number, it in enumerate(lines, start=1) if "force" in it)
    place = str(draft).replace(",", "%2C")
    start, _, told = ended.out.partition(",title=ask-weakened::")
    assert start == f"::warning file={place},line={line},col=12"
    assert told.startswith("2022/1, an ask is carried on")


def test_lint_of_an_unchanged_copy_leaves_with_0(run: Run, bridges: Path) -> None:
    ended = run("lint", bridges / "2022.yaml", "--editions", bridges, "-f", "github")
    assert (ended.code, ended.out) == (0, "")
