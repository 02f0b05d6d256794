"""Force: how firmly a text asks, read from its verb.

Read are *must* and *shall*, *should* and *ought*, *consider* and *invite*, as a modal verb of the
sentence (*the police must …*) or as the verb of those who ask (*the committee urges the State
to …*). A bare imperative (*publish the figures*) states no force, and *may* permits: of both
nothing is said. Where sentences differ in force, nothing is said either.
"""

import re
from collections.abc import Iterator

from snapshots.language.found import Found, agreed, laid_out
from snapshots.model import Force

__all__ = ["force", "prohibits"]

_URGENT = r"(?:urgently|immediately|as a matter of urgency|without (?:further )?delay)"
_DUTY = r"(?:must|shall|(?:is|are) (?:required|obliged) to|(?:has|have) to)"
_ADVICE = r"(?:should|ought to|(?:is|are) (?:advised|recommended) (?:to|that))"
#: Those who ask, or words that stand for them.
_WHO_ASKS = r"(?:we|committee|group|commission|commissioner|greta|council|report|it)"

# Firmest and longest first: what an earlier row has read, a later one does not read again.
_VERBS = (
    (Force.MUST_URGENTLY, rf"{_DUTY} (?:\w+ ){{0,2}}?{_URGENT}"),
    (Force.MUST_URGENTLY, rf"{_URGENT},? {_DUTY}"),
    (Force.MUST, rf"{_WHO_ASKS} (?:strongly )?urges?"),
    (
        Force.CONSIDER,
        rf"(?:{_DUTY}|{_ADVICE}) (?:\w+ly )?(?:consider|explore|examine the possib\w+)",
    ),
    (Force.INVITE, r"(?:is|are) (?:invited|encouraged) to|may wish to"),
    (Force.INVITE, rf"{_WHO_ASKS} (?:also )?(?:invites?|encourages?)"),
    (Force.MUST, _DUTY),
    (Force.SHOULD, _ADVICE),
    (Force.SHOULD, rf"{_WHO_ASKS} (?:also |strongly )?(?:recommends?|advises?)"),
)
_VERB = re.compile(
    "|".join(rf"(?P<v{row}>\b{verb}\b)" for row, (_, verb) in enumerate(_VERBS)), re.IGNORECASE
)
_IMPERATIVE = re.compile(r"^(?:also )?(?P<verb>consider|explore)\b(?! that)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[A-Z])")
#: What opens a clause that only describes: *a body that must report* asks nothing of anybody.
_DESCRIBES = re.compile(
    r"\b(?:which|who|whose|where|when|if|unless|because|whether)\b[^,;]*$", re.IGNORECASE
)
_RELATIVE_THAT = re.compile(r"\b(?!recommend|consider|advis|urg|ensur)\w+ that$", re.IGNORECASE)
#: How many letters before a verb are read for what opens its clause.
_LOOK_BACK = 300
_DENIED = re.compile(r"\s+(?:not|never|no longer)\b", re.IGNORECASE)


def force(text: str) -> Found[Force] | None:
    """How firmly the text asks, or nothing where that is not stated, or not throughout alike.

    >>> force("The Home Office must urgently train its staff.")
    Found(value=<Force.MUST_URGENTLY: 'must-urgently'>, words='must urgently')
    >>> force("Publish the figures.")
    """
    return agreed(_forces(laid_out(text)))


def prohibits(text: str) -> bool:
    """Whether the verb forbids: *must not*, *should no longer*.

    >>> prohibits("Children must not be held in cells.")
    True
    """
    line = laid_out(text)
    return any(_DENIED.match(line, verb.end()) for verb in _asking(line))


def _forces(line: str) -> Iterator[Found[Force]]:
    for sentence in _SENTENCE.split(line):
        imperative = _IMPERATIVE.match(sentence)
        if imperative:
            yield Found(value=Force.CONSIDER, words=imperative["verb"])
        else:
            first = next(_asking(sentence), None)
            if first:
                yield Found(value=_value(first), words=first[0])


def _value(verb: re.Match[str]) -> Force:
    return _VERBS[int(str(verb.lastgroup)[1:])][0]


def _asking(sentence: str) -> Iterator[re.Match[str]]:
    """The verbs of a sentence that ask, without those that only describe."""
    for verb in _VERB.finditer(sentence):
        before = sentence[max(0, verb.start() - _LOOK_BACK) : verb.start()].rstrip()
        if not (_DESCRIBES.search(before) or _RELATIVE_THAT.search(before)):
            yield verb
