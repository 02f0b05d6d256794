"""Running the command: types that tests of several folders share."""

from typing import Protocol

from attrs import frozen

__all__ = ["Ended", "Run"]


@frozen
class Ended:
    """How a run of the command ended."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs the command with arguments."""

    def __call__(self, *arguments: object) -> Ended: ...
