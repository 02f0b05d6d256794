"""The way every command ends: exit codes 0 to 3, and where messages go."""

import errno
import os
import runpy
import subprocess
import sys
from pathlib import Path

import click
import pytest

from running import Run
from snapshots.cli import comparing


def test_a_key_that_nothing_has_is_wrong_usage_and_names_the_near_ones(
    run: Run, bridges: Path
) -> None:
    ended = run("compare", "2019", "2023", "--editions", bridges)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "snapshots: no edition '2023'; did you mean '2022'?\n"


def test_a_file_whose_suffix_was_left_out_is_named(
    run: Run, bridges: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "2023.json").touch()
    monkeypatch.chdir(tmp_path)
    ended = run("compare", "2019", "2023", "--editions", bridges)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "snapshots: no edition '2023'; did you mean '2023.json'?\n"


@pytest.mark.parametrize("arguments", [("compare", "2019"), ("nonsense",), ("list", "-f", "pdf")])
def test_wrong_usage_leaves_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("Usage: ")


def test_without_a_command_the_help_is_shown_as_wrong_usage(run: Run) -> None:
    ended = run()
    assert (ended.code, ended.out) == (2, "")
    assert "Exit codes: 0 done" in ended.err


def test_help_is_no_error(run: Run) -> None:
    assert run("--help").code == 0


def test_a_file_that_is_wrong_could_not_be_answered(run: Run, bridges: Path) -> None:
    edition = bridges / "2022.yaml"
    edition.write_text(edition.read_text().replace("force: must", "force: shall"))
    ended = run("compare", "2019", "2022", "--editions", bridges)
    assert (ended.code, ended.out) == (3, "")
    assert f"{edition}:13:12  recommendations[1].force: 'shall' is not one of" in ended.err


def test_what_could_not_be_written_could_not_be_answered(run: Run, bridges: Path) -> None:
    ended = run("list", "--editions", bridges, "--output", bridges / "none" / "list.txt")
    assert (ended.code, ended.out) == (3, "")
    assert "cannot be written" in ended.err


def test_an_unexpected_error_is_never_taken_for_no_change(
    run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "compare_editions", {}.__getitem__)
    ended = run("compare", "2019", "2022", "--editions", bridges)
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("snapshots: unexpected error, please report it: ")


def test_a_run_that_was_stopped_could_not_be_answered(
    run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(_: object) -> None:
        raise click.Abort

    monkeypatch.setattr(comparing, "compare_editions", stopped)
    ended = run("compare", "2019", "2022", "--editions", bridges)
    assert (ended.code, ended.err) == (3, "snapshots: stopped before the end\n")


def test_what_a_file_is_called_cannot_command_the_terminal(run: Run) -> None:
    assert "\x1b" not in run("show", "\x1b[2J.yaml").err


def test_a_reader_that_goes_away_is_no_success(bridges: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "snapshots", "list", "--editions", str(bridges)]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (3, b"")


class Gone:
    """Standard output whose reader has gone."""

    def write(self, _: bytes) -> None:
        raise BrokenPipeError

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        return 99

    @property
    def buffer(self) -> "Gone":
        return self


def test_a_broken_pipe_lets_nothing_more_be_written(
    run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diverted: list[int] = []
    monkeypatch.setattr(os, "dup2", lambda _, target: diverted.append(target))
    monkeypatch.setattr(sys, "stdout", Gone())
    assert run("list", "--editions", bridges).code == 3
    assert diverted == [99]


def test_the_module_runs_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["snapshots", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("snapshots", run_name="__main__")
    assert (ended.value.code, capsys.readouterr().out) == (0, "0.1.0\n")


class Full(Gone):
    """Standard output that has no room left."""

    def write(self, _: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    @property
    def buffer(self) -> "Full":
        return self


def test_what_standard_output_has_no_room_for_could_not_be_answered(
    run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    ended = run("list", "--editions", bridges)
    told = "snapshots: standard output: cannot be written: no space left on device\n"
    assert (ended.code, ended.err) == (3, told)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_said_in_plain_words(bridges: Path) -> None:
    command = [sys.executable, "-m", "snapshots", "list", "--editions", str(bridges)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    told = b"snapshots: standard output: cannot be written: no space left on device\n"
    assert (done.returncode, done.stderr) == (3, told)
