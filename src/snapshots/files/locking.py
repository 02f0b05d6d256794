"""Locking: one writer at a time for a file that several people change."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import PathLike, fspath
from os.path import realpath
from pathlib import Path
from time import monotonic, sleep

from snapshots.errors import UnreadableFile

__all__ = ["locked"]

#: How long to wait for others, who hold a lock for moments only, and between two tries, in seconds.
_PATIENCE, _PAUSE = 10.0, 0.02


@contextmanager
def locked(path: str | PathLike[str]) -> Iterator[None]:
    """Keep out everybody else who locks the same file while the block runs.

    The lock is a file beside it, which every system makes for one of several alone. One that a
    run left behind, since the machine stopped, is never broken by itself: it looks like one that
    is held, and to be wrong about that would lose what somebody writes.

    Raises `UnreadableFile` where the lock cannot be had.
    """
    file = Path(realpath(path))
    lock = file.with_name(f".{file.name}.lock")
    _take(lock, fspath(path))
    try:
        yield
    finally:
        with suppress(OSError):
            lock.unlink()


def _take(lock: Path, name: str) -> None:
    """Make the lock, as soon as nobody else has it."""
    last = monotonic() + _PATIENCE
    while True:
        try:
            lock.touch(exist_ok=False)
        except OSError as error:
            if not _is_held(lock, error):
                raise UnreadableFile.unwritten(name, error) from error
        else:
            return
        if monotonic() > last:
            message = f"somebody else is writing it; if nobody is, delete the file {lock}"
            raise UnreadableFile(name, message)
        sleep(_PAUSE)


def _is_held(lock: Path, error: OSError) -> bool:
    """Whether a lock was refused because somebody has it; Windows forbids one that is going."""
    is_going = isinstance(error, PermissionError) and os.access(lock.parent, os.W_OK)
    return is_going or isinstance(error, FileExistsError)
