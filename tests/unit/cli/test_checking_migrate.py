"""`snapshots check --migrate`."""

from pathlib import Path

from running import Run

OLD = """\
schema: 0  # an old form
key: '2019'
recommendations:
  - key: '1'
    addressee: city
    ask: mend it
"""


def test_an_old_file_is_written_anew_and_then_checked(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "2019.yaml"
    file.write_text(OLD, encoding="utf-8")
    assert run("check", file).out == f"{file}: sound\n"
    ended = run("check", "--migrate", file)
    assert (ended.code, ended.out) == (0, f"{file}: schema 0 is now schema 1\n{file}: sound\n")
    assert "schema: 1  # an old form" in file.read_text(encoding="utf-8")
    assert run("check", "--migrate", file).out == f"{file}: sound\n"


def test_a_series_is_written_anew_file_by_file(run: Run, bridges: Path) -> None:
    head = bridges / "series.yaml"
    head.write_text(
        head.read_text(encoding="utf-8").replace("schema: 1", "schema: 0", 1), encoding="utf-8"
    )
    first = run("check", "--migrate", bridges).out.splitlines()[0]
    assert first == f"{head}: schema 0 is now schema 1"
