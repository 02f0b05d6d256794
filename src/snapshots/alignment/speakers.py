"""Speakers: names in brackets behind an ask, that tell who made it and not what is asked.

Reviews among States print *Ratify the Convention (Norway)*. That is taken for a speaker only in an
edition that does so throughout: elsewhere *(Norway)* may limit the ask to that country.
"""

import re
from collections.abc import Sequence
from fractions import Fraction

__all__ = ["without_speakers"]

_NAME = r"[A-Z][\w'.-]*(?:\s+(?:(?:of|and|the)\s+)*[A-Z][\w'.-]*)*"
_SPEAKERS = re.compile(rf"\s*\(\s*{_NAME}(?:\s*[,;]\s*{_NAME})*\s*\)(?=\s*(?:[;.,(]|$))")
#: How many items must end with such names, and what share of all, for an edition to print them.
_ITEMS, _SHARE = 3, Fraction(1, 2)


def without_speakers(items: Sequence[str]) -> list[str]:
    """The items of an edition without those who speak, where it names them.

    >>> without_speakers(["Ratify it (Norway)", "Sign it (Fiji) (Togo)", "Mend it (Cuba);"])
    ['Ratify it', 'Sign it', 'Mend it;']
    >>> without_speakers(["Ratify it (Norway)", "Sign it.", "Mend it."])
    ['Ratify it (Norway)', 'Sign it.', 'Mend it.']
    """
    bare = [_SPEAKERS.sub("", item) for item in items]
    naming = sum(one != item for one, item in zip(bare, items, strict=True))
    return bare if naming >= _ITEMS and naming >= _SHARE * len(items) else list(items)
