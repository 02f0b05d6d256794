"""Exit codes: what the end of a run tells the program that started it."""

from enum import IntEnum

__all__ = ["ExitCode"]


class ExitCode(IntEnum):
    """How a run ended. A run that failed never reads as "no change".

    0: done. 1: changes at or above ``--fail-on``, or a check found something. 2: wrong usage, an
    unknown key included. 3: could not be answered, an unexpected error included.
    """

    DONE = 0
    FOUND = 1
    USAGE = 2
    UNANSWERED = 3
