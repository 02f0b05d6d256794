"""One writer at a time, and what is said where somebody does not get his turn."""

from pathlib import Path
from threading import Thread

import pytest

from snapshots.errors import UnreadableFile
from snapshots.files import locking
from snapshots.files.locking import locked


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / ".links.yaml.lock"


def refused(path: Path) -> str:
    with pytest.raises(UnreadableFile) as caught, locked(path):
        pass
    assert caught.value.path == str(path)
    return caught.value.message


def test_a_lock_is_there_while_it_is_held_and_gone_afterwards(tmp_path: Path, lock: Path) -> None:
    with locked(tmp_path / "links.yaml"):
        assert lock.exists()
    assert not lock.exists()


def test_a_lock_goes_with_a_run_that_fails(tmp_path: Path, lock: Path) -> None:
    with pytest.raises(KeyboardInterrupt), locked(tmp_path / "links.yaml"):
        raise KeyboardInterrupt
    assert not lock.exists()


def test_two_names_of_one_file_have_one_lock(tmp_path: Path, lock: Path) -> None:
    (tmp_path / "links.yaml").touch()
    (tmp_path / "other.yaml").symlink_to("links.yaml")
    with locked(tmp_path / "other.yaml"):
        assert lock.exists()


def test_each_waits_until_the_other_is_done(tmp_path: Path) -> None:
    counter = tmp_path / "counter"
    counter.write_text("0", encoding="utf-8")

    def count() -> None:
        for _ in range(10):
            with locked(counter):
                counter.write_text(str(int(counter.read_text()) + 1), encoding="utf-8")

    threads = [Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counter.read_text() == "40"


def test_waiting_ends_and_says_which_file_is_in_the_way(
    tmp_path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "_PATIENCE", 0.01)
    lock.touch()
    said = f"somebody else is writing it; if nobody is, delete the file {lock}"
    assert refused(tmp_path / "links.yaml") == said
    assert lock.exists()


def test_where_no_lock_can_be_made_nothing_is_written(tmp_path: Path) -> None:
    said = "cannot be written: no such file or directory"
    assert refused(tmp_path / "none" / "links.yaml") == said


@pytest.mark.parametrize(
    ("may_write", "said"),
    [(True, "somebody else is writing it"), (False, "cannot be written: permission denied")],
)
def test_a_lock_that_is_being_deleted_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, may_write: bool, said: str
) -> None:
    def forbidden(_: Path, *, exist_ok: bool) -> None:
        raise PermissionError(13, "Permission denied", exist_ok)

    monkeypatch.setattr(locking, "_PATIENCE", 0.01)
    monkeypatch.setattr(Path, "touch", forbidden)
    monkeypatch.setattr("os.access", lambda *_: may_write)
    assert refused(tmp_path / "links.yaml").startswith(said)
