"""Small words: which of them tell something, and which stand for one another.

*In*, *on* and *at* change places freely; *before* and *after* do not. Modal verbs, negations, and
words for how many are read by rules of their own.
"""

from snapshots.language.roles import MODALS
from snapshots.language.senses import ALL, FUNCTION, NEGATORS, SOME
from snapshots.language.tables import one_for_each, words

__all__ = ["ARTICLES", "IDLE", "JOINING", "TELLING", "one_for_all"]

_ONE_FOR_ALL = one_for_each(
    "in on at upon",
    "about concerning regarding",
    "near around",
    "if where when whenever while",
    "until till",
    "through via",
    "to towards",
)
#: Small words that change nothing where they come or go.
_COLOURLESS = words("""
    a an the this that these those which it its they them their theirs he him his she her hers
    we you be is are was were been being am have has had having do does did also so too well very
    as there here both
""")
#: Small words that tell when, where, with whom or under which condition.
TELLING = FUNCTION - _COLOURLESS - MODALS - ALL - SOME - NEGATORS
#: Those that tell something only by where they stand, or where one takes the place of another.
IDLE = frozenset({"to", "how", "who", "and", "of"})
JOINING = frozenset({"and", "or"})
ARTICLES = frozenset({"a", "an", "the"})


def one_for_all(token: str) -> str:
    """The small word that stands for all of its sense; any other token is its own.

    >>> one_for_all("upon"), one_for_all("lamp")
    ('in', 'lamp')
    """
    return _ONE_FOR_ALL.get(token, token)
