"""Addressees: who is asked, by the words that lead the sentence.

Read is what stands before an active verb of the first sentence (*the Home Office and the police
must …*), or after the verb of those who ask (*we urge the Home Office to …*). It becomes bodies
only where every part of it is the name or an alias of one; a name that is only like one is not.
"""

import re
from collections.abc import Iterable

from snapshots.language.found import Found, laid_out
from snapshots.model import Body

__all__ = ["addressees", "named"]

_ASKED = re.compile(
    r"^(?:we |(?:the )?[a-z ]{0,40}?)?(?:urges?|invites?|encourages?|calls? (?:up)?on|asks?) "
    r"(?P<who>(?:the |all )?[\w' ,-]{2,90}?) to\b|"
    r"^(?:we recommend that |it is recommended that |in addition, )?"
    r"(?P<subject>(?:the |all |each |every )?[\w',& -]{2,90}?) "
    r"(?:must|shall|should|ought to|needs? to|(?:is|are) (?:required|invited|encouraged) to)\b"
    r"(?! (?:not |also |only )?be\b)",
    re.IGNORECASE,
)
#: Words that show that what stands there is no name: a clause, a pronoun, a condition.
_NO_NAME = re.compile(
    r"\b(?:that|which|who|where|when|if|there|it|this|these|they|by|to|before|after|is|are|no)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+with\s+")
_ARTICLE = re.compile(r"^(?:the|all|each|every)\s+", re.IGNORECASE)


def named(text: str) -> str:
    """The words that name who is asked, or nothing.

    >>> named("The Home Office must publish the figures.")
    'The Home Office'
    >>> named("Publish the figures.")
    ''
    """
    found = _ASKED.match(laid_out(text))
    words = (found["who"] or found["subject"]) if found else ""
    return "" if _NO_NAME.search(words) else words.strip(" ,")


def addressees(text: str, bodies: Iterable[Body]) -> Found[tuple[str, ...]] | None:
    """The keys of the bodies that are asked; nothing where any part of the name is unknown.

    >>> office = Body(key="home-office", name="Home Office")
    >>> addressees("The Home Office must publish the figures.", [office])
    Found(value=('home-office',), words='The Home Office')
    """
    words = named(text)
    known = {_plain(name): body.key for body in bodies for name in (body.name, *body.aliases)}
    whole = known.get(_plain(words))
    keys = [whole] if whole else [known.get(_plain(part)) for part in _PART.split(words)]
    found = tuple(dict.fromkeys(key for key in keys if key))
    return Found(value=found, words=words) if words and None not in keys else None


def _plain(name: str) -> str:
    return _ARTICLE.sub("", laid_out(name)).casefold()
