"""Direction: which of two editions is the later one, as far as that is known."""

import re

from snapshots.model import Edition, Series

__all__ = ["is_backwards"]


def is_backwards(before: Edition, after: Edition, series: Series | None = None) -> bool:
    """Whether ``before`` is known to be the later of two editions.

    By their order in the series; of editions that stand in none by their dates of publication,
    or by the years that their keys begin with. Where neither tells, the order given is taken.

    >>> is_backwards(Edition(key="2024"), Edition(key="2021"))
    True
    >>> is_backwards(Edition(key="old"), Edition(key="new"))
    False
    """
    if series is not None and before in series and after in series:
        keys = [edition.key for edition in series]
        return keys.index(before.key) > keys.index(after.key)
    if before.published and after.published:
        return before.published > after.published
    years = [re.match(r"\d{4}(?!\d)", edition.key) for edition in (before, after)]
    return all(years) and before.key > after.key
