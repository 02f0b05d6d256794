"""Asks: a sentence that asks for several things, taken apart into what it asks one by one.

*Close the mine and repair the lamps* asks two things; *close and seal the mine* asks one, and so
does *repair the lamps and the bells*. A part begins where a verb with an object of its own is
joined to another, and where a sentence goes on to say what its matter includes.
"""

import re
from collections.abc import Iterator
from functools import cache

from snapshots.language.senses import FUNCTION, NEGATORS
from snapshots.language.tables import rows, words

__all__ = ["asked", "asks", "is_ask", "may_be_a_verb"]

_DUTIES = r"must|shall|should|ought to|needs? to"
_MODAL = rf"(?:{_DUTIES}|will|may|can)"
#: What joins a further ask: its own modal verb, *to* or adverb, its verb, and the word after that.
_JOINT = re.compile(
    rf",?\s+(?:and|as well as to)\s+(?P<own>(?:(?:also|then|not|never|{_MODAL}|to|\w+ly)\s+)*)"
    r"(?P<verb>[a-z]+)\s+(?P<next>[\w'-]+)",
    re.IGNORECASE,
)
#: What joins a further clause with a subject and a modal verb of its own.
_CLAUSE = re.compile(
    rf",?\s+(?:and|while)\s+(?=(?:(?!(?:{_MODAL}|who|which|that|to|and|or|if|where|when)\b)"
    rf"[\w'-]+\s+){{1,8}}(?:{_DUTIES})\s)",
    re.IGNORECASE,
)
#: What opens words that only say what the matter before them includes.
_INCLUDING = re.compile(
    r",\s+(?:including|in particular|especially|for example|such as|notably|among others)\s+",
    re.IGNORECASE,
)
#: Everything before the verb of a sentence: who is asked, and how firmly.
_OPENING = re.compile(
    rf"(?:.*?\b(?:{_MODAL}|(?:urges|invites|asks|encourages|(?:call|invite|urge)s? (?:up)?on|"
    r"(?:is|are) (?:urged|invited|asked|encouraged|required))\b.*?\bto)\s+)?"
    r"(?:(?:do not|not|never)\s+)*",
    re.IGNORECASE,
)
_DUTY = re.compile(rf"\b(?:{_DUTIES})\b", re.IGNORECASE)
_OWN_MODAL = re.compile(rf"\b{_MODAL}\b", re.IGNORECASE)
#: What may begin the object of a verb that could be a noun as well.
_BEGINS_AN_OBJECT = words("""
    the a an its their his her our your this that these those all any each every no how whether
    what who which where when why it them
""")
_WORD = re.compile(r"[a-z][\w'-]*")


def asks(sentence: str) -> tuple[str, ...]:
    """The parts of a sentence, each with the opening that the sentence has.

    >>> asks("The council should close the mine and repair the lamps")
    ('The council should close the mine', 'The council should repair the lamps')
    >>> asks("Close and seal the mine and the pits")
    ('Close and seal the mine and the pits',)
    """
    begin = len(_opening(sentence))
    parts, start, lead = [], begin, sentence[:begin]
    for joint in _joints(sentence, begin):
        said = sentence[start : joint.start()]
        if joint.re is not _JOINT:
            parts.append(lead + said)
            start, lead = joint.end(), ""
        elif (not lead and parts) or _is_whole(said):
            parts.append(lead + said)
            start, lead = _further(joint, sentence[:begin])
    return (*parts, lead + sentence[start:])


def asked(ask: str) -> str:
    """What is asked, without who is asked and how firmly.

    >>> asked("The council should repair the lamps")
    'repair the lamps'
    """
    return ask.removeprefix(_asking(ask))


def is_ask(said: str) -> bool:
    """Whether words ask for something: by their opening, or with a verb that they begin with.

    >>> is_ask("Crews must be trained"), is_ask("Repair the lamps"), is_ask("Lamps may fail")
    (True, True, False)
    """
    first = next(iter(_WORD.findall(said.casefold())), "")
    begins = may_be_a_verb(first) and not _OWN_MODAL.search(said)
    return begins or bool(_asking(said))


def may_be_a_verb(word: str) -> bool:
    """Whether a lower-case word is a verb of recommendations, though it may be a noun as well.

    >>> may_be_a_verb("repair"), may_be_a_verb("lamps")
    (True, False)
    """
    return any(word in verbs for verbs in _verbs())


def _asking(ask: str) -> str:
    """The opening of an ask, where it says that something is to be done."""
    said = _opening(ask)
    return said if _DUTY.search(said) or said.rstrip().endswith(" to") else ""


def _opening(sentence: str) -> str:
    """Everything before the verb, as far as it opens an ask; there may be nothing."""
    opening = _OPENING.match(sentence)
    return opening[0] if opening else ""


def _joints(sentence: str, begin: int) -> Iterator[re.Match[str]]:
    """Where a further ask may begin, in order."""
    found = [
        joint for kind in (_JOINT, _INCLUDING, _CLAUSE) for joint in kind.finditer(sentence, begin)
    ]
    denied = not NEGATORS.isdisjoint(_WORD.findall(sentence[:begin].casefold()))
    for joint in sorted(found, key=re.Match.start):
        if joint.re is not _JOINT or (_is_a_verb(joint) and (joint["own"] or not denied)):
            yield joint


def _further(joint: re.Match[str], opening: str) -> tuple[int, str]:
    """Where a further ask goes on, and the opening that it takes from the sentence."""
    modal = _OWN_MODAL.search(opening)
    if modal and _OWN_MODAL.search(joint["own"]):
        return joint.start("own"), opening[: modal.start()]
    to = re.match(r"to\s+", joint["own"], re.IGNORECASE)
    return joint.start("own") + (to.end() if to else 0), opening


def _is_a_verb(joint: re.Match[str]) -> bool:
    verb, following = joint["verb"].casefold(), joint["next"].casefold()
    surely, perhaps = _verbs()
    if verb in surely or verb in perhaps:
        sure = verb in surely and following != "of"
        return sure or bool(joint["own"]) or following in _BEGINS_AN_OBJECT
    return bool(_OWN_MODAL.search(joint["own"]))


def _is_whole(said: str) -> bool:
    """Whether a verb stands there with an object, so that the next one needs its own."""
    found = _WORD.findall(said.casefold())
    objects = (one for one in found[1:] if one not in FUNCTION and not may_be_a_verb(one))
    return any(objects) and not may_be_a_verb(found[-1])


@cache
def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    """Those that are hardly anything but verbs, and those that may be."""
    table = list(rows("verbs.txt"))
    perhaps = [row.removeprefix("=") for row in table if row.startswith("=")]
    return words(" ".join(row for row in table if row[0] != "=")), words(" ".join(perhaps))
