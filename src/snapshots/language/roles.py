"""Roles: who is asked, and in which order things are named, as the build of a sentence shows it."""

from collections.abc import Sequence
from itertools import takewhile

from snapshots.language.quantities import MONTHS, is_figure
from snapshots.language.senses import FUNCTION
from snapshots.language.tables import words
from snapshots.language.tokens import STOPS, word

__all__ = ["DUTIES", "LONGEST_NAME", "MODALS", "PERMISSIONS", "asked", "lead", "ordered", "verb_of"]

DUTIES = frozenset({"must", "shall", "should", "ought"})
PERMISSIONS = frozenset({"may", "can", "could", "might"})
MODALS = DUTIES | PERMISSIONS | {"will", "need"}

#: Verbs whose subject is not the one who acts.
_PASSIVE = words(
    "apply be bear become belong cease come contain cost cover drop exceed fall get go have hear "
    "hold include last learn leave let lose pass prompt receive remain rise run serve stand undergo"
)
_SKIPPED = words("not also always never only nolonger therefore immediately urgently")
_NOBODY = words("nobody nothing no it which who that there")
#: What begins words that stand before the verb and name nobody: *only with a warrant may …*.
_NO_SUBJECT = words("only with after in at by from under on until before for where when if")
_NAME_ENDS = STOPS | words(
    "in on at to from with as within before after until if when where that who which and or how "
    "what while during every each once using through via"
)
#: What begins a clause that says something of a thing and not what is to be done.
_DESCRIBING = words("which who whom whose where when if unless")
_DETERMINERS = words("the a an its their his her our")
_JOINING = frozenset({"and", "or", "of"})
#: How many words a name may have.
LONGEST_NAME = 6


def asked(tokens: Sequence[str]) -> Sequence[str]:
    """The words that name who is asked, or none where the sentence does not show it.

    The subject of an active verb after *should* or the like, and who stands after *by*.

    >>> asked("the council should clear snow".split())
    ['the', 'council']
    >>> asked("snow should be cleared by the council".split())
    ['council']
    """
    place = next((place for place, token in enumerate(tokens) if token in MODALS and place), 0)
    if not place:
        return []
    start = max((i + 1 for i in range(place) if tokens[i] in STOPS), default=0)
    subject = [] if tokens[start] in _NO_SUBJECT else tokens[start:place]
    verb = [token for token in tokens[place + 1 : place + 4] if token not in _SKIPPED]
    has_to = verb[:2] == ["have", "to"]
    acts = bool(verb) and (has_to or verb[0] not in _PASSIVE) and verb[:2] != ["take", "place"]
    named = _named_by(tokens[place:])
    return [*subject, *named] if acts and _NOBODY.isdisjoint(subject) else named


def lead(tokens: Sequence[str]) -> str:
    """The first word that says something, after *should* or the like where there is one.

    >>> lead("the council should clear snow".split()), lead("clear the snow".split())
    ('clear', 'clear')
    """
    before = list(takewhile(lambda token: token not in _DESCRIBING, tokens))
    modal = next((place for place, token in enumerate(before) if token in MODALS), -1)
    return next((token for token in tokens[modal + 1 :] if word(token).is_content), "")


def verb_of(tokens: Sequence[str]) -> str:
    """The word in the verb's place: after *should* or the like and *be*, or the first of all.

    >>> verb_of("the council should not clear snow".split()), verb_of("clear the snow".split())
    ('clear', 'clear')
    """
    modal = next((place for place, token in enumerate(tokens) if token in MODALS), -1)
    return next((token for token in tokens[modal + 1 :] if token not in _SKIPPED | {"be"}), "")


def _named_by(tokens: Sequence[str]) -> Sequence[str]:
    for place, preposition in enumerate(tokens):
        if preposition == "by":
            behind = [one for one in tokens[place + 1 :] if one not in _DETERMINERS]
            named = _until_it_ends(behind[:LONGEST_NAME])
            if named and _may_act(named[0]):
                return named
    return []


def _may_act(first: str) -> bool:
    """Whether a name may begin so: *by checking*, *by 2026* and *by the end* name nobody."""
    return not (first.endswith("ing") or first == "end" or is_figure(first) or first in MONTHS)


def _until_it_ends(tokens: Sequence[str]) -> Sequence[str]:
    end = next((place for place, one in enumerate(tokens) if one in _NAME_ENDS), len(tokens))
    return tokens[:end]


def ordered(tokens: Sequence[str]) -> tuple[str, ...]:
    """The stems of the words that say something, in order; within *a, b and c* and *a of b* sorted.

    >>> ordered("in wales and scotland".split()) == ordered("in scotland and wales".split())
    True
    """
    runs: list[list[str]] = []
    previous = ""
    for place, token in enumerate(tokens):
        if word(token).is_content:
            if previous == "joined":
                runs[-1].append(word(token).stem)
            else:
                runs.append([word(token).stem])
            previous = "content"
        elif previous and (token in _JOINING or _goes_on(tokens[place:])):
            previous = "joined"
        elif token not in FUNCTION or previous != "joined":
            previous = ""
    return tuple(stem for run in runs for stem in sorted(run))


def _goes_on(tokens: Sequence[str]) -> bool:
    """Whether a comma there stands in a list: *a, b and c*."""
    return tokens[0] == "," and not {"and", "or"}.isdisjoint(tokens[1:5])
