"""Tables: lists of words beside this module, which anybody can read and mend."""

from collections.abc import Iterator
from importlib import resources

__all__ = ["one_for_each", "rows", "words"]


def rows(table: str) -> Iterator[str]:
    """The lines of a table, without comments and empty ones."""
    lines = resources.files(__package__).joinpath(table).read_text(encoding="utf-8").splitlines()
    return (line for line in lines if line and not line.startswith("#"))


def one_for_each(*listed: str) -> dict[str, str]:
    """The first word of each row of words that stand for one another, by every word of it.

    >>> one_for_each("in on", "if when")
    {'in': 'in', 'on': 'in', 'if': 'if', 'when': 'if'}
    """
    parted = (row.split() for row in listed)
    return {word: row[0] for row in parted for word in row}


def words(listed: str) -> frozenset[str]:
    """The words of a list written as one text.

    >>> sorted(words("may can"))
    ['can', 'may']
    """
    return frozenset(listed.split())
