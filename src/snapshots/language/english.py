"""English: whether a text is in the one language that is read here."""

import re
from fractions import Fraction

from snapshots.language.senses import ALL, FUNCTION, LIGHT, SOME
from snapshots.language.tables import words
from snapshots.language.tokens import word

__all__ = ["is_english"]

#: Words of other languages as well: they do not tell English from these.
_ELSEWHERE = words("""
    a an am as at but by can could do for had has have he her here him his in is it me men most not
    no of off on once or over she so some than then to up us was we were what will
""")
_TELLING = (FUNCTION | ALL | SOME) - _ELSEWHERE
#: The commonest words of other languages that are written in Latin letters.
_FOREIGN = words("""
    aan aby alla alle att au aux av avec bij czy da dans das de debe deben del della delle dem
    den der des det di die dla doit dos du een ein eine einen einer el en es est et ett eu för
    har het ikke il inte ja je jest kein keine la las le les lo los mit moet na ne nicht nie
    niet och oder og om os ou para pas por pour powinien que qui sans se sich sin ska skal
    soll sollen sollte sur sus til todos um uma una und une van vom von voor wird y z za zu zum
    zur über
""")
_WORD = re.compile(r"[^\W\d_]+")
#: The least share of words that are known at all; below it, too little is read.
_KNOWN = Fraction(1, 5)


def is_english(text: str) -> bool:
    """Whether enough words of a text are known as English, and more of them than of others.

    >>> is_english("Publish the accounts."), is_english("Die Konten sollen offenliegen.")
    (True, False)
    """
    found = [word.casefold() for word in _WORD.findall(text)]
    own = sum(one in _TELLING or _has_a_sense(one) for one in found)
    known = sum(one in _ELSEWHERE for one in found) + own
    foreign = sum(one in _FOREIGN for one in found)
    return own > foreign and known >= _KNOWN * len(found)


def _has_a_sense(printed: str) -> bool:
    """Whether the tables of synonyms, opposites and light words know it."""
    found = word(printed)
    return len(found.senses) > 1 or bool(found.poles) or found.stem in LIGHT
