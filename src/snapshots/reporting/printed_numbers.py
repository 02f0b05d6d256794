"""Printed numbers: that those of two asks differ, where no change tells it.

A bare number of things is no bound, so no field holds it. Beside a deadline that moved it is still
news: *500 beds by 2025* and *800 beds by 2027* differ in more than the year.
"""

import re
from collections.abc import Iterable, Iterator

from snapshots.alignment import Alignment
from snapshots.comparison import Result
from snapshots.language import analysed
from snapshots.reporting.wording import joined

__all__ = ["numbers_apart"]

#: The fields whose changes are told with the numbers that stand in them.
_WITH_NUMBERS = {"due", "thresholds"}


def numbers_apart(result: Result, alignment: Alignment) -> Iterator[str]:
    """That the numbers in the printed words of one recommendation on each side differ.

    Nothing where a side has no number of its own, or where changes tell all of them.
    """
    if result.match.is_one_to_one:
        old = alignment.before[result.match.before[0]].text or ""
        new = alignment.after[result.match.after[0]].text or ""
        before, after = _apart(old, new, set(_told(result)))
        if before and after:
            yield f"the printed numbers differ, {joined(before)} before and {joined(after)} now"


def _apart(before: str, after: str, told: set[str]) -> tuple[list[str], list[str]]:
    """The numbers of either text that the other has not and nothing tells."""
    old, new = (analysed(text).quantities for text in (before, after))
    said = {one.said for one in old} & {one.said for one in new} | told
    first, second = (
        [one.said for one in side if not (one.is_in(other) or one.said in said)]
        for side, other in ((old, new), (new, old))
    )
    return _figures(first), _figures(second)


def _figures(said: Iterable[str]) -> list[str]:
    """What of it is written in figures, each once."""
    return list(dict.fromkeys(filter(str.isdigit, said)))


def _told(result: Result) -> Iterator[str]:
    for finding in result.findings:
        if finding.row.field in _WITH_NUMBERS:
            for found in re.findall(r"\d+", f"{finding.before} {finding.after}"):
                yield str(int(found))
