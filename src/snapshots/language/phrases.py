"""Phrases: turns of speech that mean something else than their words one by one.

*Without delay* negates nothing, *no fewer than* is a lower bound, and *turn off* is one verb. Each
is replaced, before a text is taken apart, by one word that says what it means, or by nothing:
``phrases.txt`` beside this module lists them.
"""

import re
from functools import cache

from snapshots.language.tables import rows

__all__ = [
    "ABOVE",
    "ANY_OF",
    "AT_LEAST",
    "AT_MOST",
    "BELOW",
    "BOUNDS",
    "EXCEPT",
    "ONLY",
    "REGARDLESS",
    "plain",
]

AT_LEAST, AT_MOST, ABOVE, BELOW = "atleast", "atmost", "morethan", "lessthan"
BOUNDS = frozenset({AT_LEAST, AT_MOST, ABOVE, BELOW})
EXCEPT, ONLY, REGARDLESS, ANY_OF = "except", "only", "regardless", "anyof"

#: *Don't*, *can't* and *cannot*: the negation stands by itself.
_NOT = re.compile(r"(?<!ca)n't\b|(?<=can)'t\b|(?<=can)not\b")
_POSSESSIVE = re.compile(r"'s?\b|'")


def plain(words: str) -> str:
    """Lower-case words with each phrase replaced by the word that it stands for.

    >>> plain("No fewer than ten, without delay")
    'atleast ten, '
    """
    words = _NOT.sub(" not", words.casefold())
    words = _POSSESSIVE.sub("", words)
    for phrase, word in _phrases():
        words = phrase.sub(word, words)
    return words


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    split = (row.partition(" =>") for row in rows("phrases.txt"))
    return tuple(
        (re.compile(rf"\b(?:{phrase})(?![a-z])"), word.strip()) for phrase, _, word in split
    )
