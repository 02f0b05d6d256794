"""What commands share: no result is written over what it is made from."""

from pathlib import Path

import pytest

from running import Run

SERIES = ("--editions", ".")
FILES = ("2019.yaml", "2022.yaml")
KEYS = ("2019", "2022", *SERIES)
LINKS = "links/2019--2022.yaml"


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", *FILES, "-o", "2022.yaml"),
        ("compare", *FILES, "-o", "links/../2022.yaml"),
        ("compare", *FILES, "-o", "other.txt"),
        ("compare", *FILES, "--links", LINKS, "-o", LINKS),
        ("compare", *FILES, *SERIES, "-o", "series.yaml"),
        ("compare", *KEYS, "-o", LINKS),
        ("align", *KEYS, "-o", "2019.yaml"),
        ("align", *FILES, "--links", LINKS, "-o", LINKS),
        ("timeline", *SERIES, "-o", "series.yaml"),
        ("brief", *KEYS, "-o", "2019.yaml"),
        ("brief", *KEYS, "--template", "own.md", "-o", "own.md"),
        ("lint", "2022.yaml", "-o", "2022.yaml"),
        ("lint", "2022.yaml", *SERIES, "-o", "2019.yaml"),
        ("list", *SERIES, "-o", "2019.yaml"),
        ("show", "2019/1", *SERIES, "-o", "2019.yaml"),
        ("show", "2019.yaml", "-o", "2019.yaml"),
        ("export", *SERIES, "-o", LINKS),
        ("export", "2019", *SERIES, "-o", "2019.yaml"),
        ("export", "2019.yaml", "-o", "2019.yaml"),
        ("export", *SERIES, "--tables", "."),
        ("export", *SERIES, "--tables", "links"),
        ("review", *KEYS, "--page", "2022.yaml"),
        ("review", *KEYS, "--page", LINKS),
        ("review", *FILES, "--links", LINKS, "--page", LINKS),
        ("review", *FILES, "--links", LINKS, "--page", "2019.yaml"),
        ("review", *FILES, "--from", LINKS, "--links", LINKS),
        ("review", *FILES, "--links", "2022.yaml"),
    ],
)
def test_nothing_is_written_over_what_it_is_made_from(
    run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(bridges)
    (bridges / "own.md").write_text("own", encoding="utf-8")
    (bridges / "other.txt").symlink_to("2022.yaml")
    before = {file: file.read_bytes() for file in bridges.rglob("*.*") if file.is_file()}
    ended = run(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert f"{arguments[-1]} is read here and would be written over; name another" in ended.err
    assert {file: file.read_bytes() for file in bridges.rglob("*.*") if file.is_file()} == before


def test_decisions_of_the_series_are_not_given_to_itself(run: Run, bridges: Path) -> None:
    ended = run("review", "2019", "2022", "--editions", bridges, "--from", bridges / LINKS)
    assert ended.code == 2
    assert f"{bridges / LINKS} is read here and would be written over" in ended.err


def test_a_new_file_is_written_wherever_it_is(
    run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bridges)
    assert run("brief", *KEYS, "-o", "brief").code == 0
    assert run("compare", *FILES, "-o", "changes.txt").code == 0
    assert run("export", *SERIES, "--tables", "tables").code == 0
