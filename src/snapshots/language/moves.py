"""Moves: whether the words that two texts share stand in another order that says another thing.

*The court hears appeals from the port* is not *the port hears appeals from the court*. A phrase
may move (*each spring, measure …*), a list may be put in another order, and *the needs of users*
are *users' needs*.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import frozen

from snapshots.language.quantities import MONTHS, is_figure
from snapshots.language.roles import MODALS
from snapshots.language.senses import ALL, NEGATORS, SOME
from snapshots.language.smallwords import JOINING, TELLING, one_for_all
from snapshots.language.stems import frame
from snapshots.language.tables import words
from snapshots.language.tokens import STOPS, word

__all__ = ["is_exchanged", "is_moved"]

_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
#: What opens a phrase wherever it stands: *each spring*.
_OPENING = frozenset({"each", "every"})
#: What a phrase may begin with that moves as a whole; what *who* begins belongs to the word before.
_MOVING = (TELLING | _OPENING) - {"our", "us", "your", "who", "whose", "of"}
#: What brings another verb, to which an adverb behind it would belong.
_WITH_A_VERB = words("who whose to if how so than because before after until since by for about")
#: Where a text says so, the order of its lists counts.
_IN_TURN = "respectively"


@frozen
class _Mark:
    """A word that counts, as it is compared.

    ``after`` is the word before it, articles aside. ``moves`` tells whether it may begin a phrase
    that moves as a whole: one that stands at the beginning of a clause in one of the texts.
    """

    said: str
    after: str
    moves: bool


def is_moved(before: Sequence[str], after: Sequence[str], pairs: Mapping[int, int]) -> bool:
    """Whether the words stand in another order than a moved phrase or a turned list would give.

    ``before`` and ``after`` are tokens, commas and stops among them; ``pairs`` holds the place of
    each later word that says something with the place of its counterpart.

    >>> is_moved(("ask", "pilots", "not", "crews"), ("ask", "crews", "not", "pilots"),
    ...          {0: 0, 1: 3, 3: 1})
    True
    >>> is_moved(("ask", "pilots", "and", "crews"), ("ask", "crews", "and", "pilots"),
    ...          {0: 0, 1: 3, 3: 1})
    False
    """
    old, new = _both(before, after, pairs)
    if _unlisted(old) == _unlisted(new):
        return False
    in_turn = _IN_TURN in before or _IN_TURN in after
    return in_turn or not (
        _is_turned_round(_unjoined(old), _unjoined(new)) or _is_listed_anew(old, new)
    )


def is_exchanged(before: Sequence[str], after: Sequence[str], pairs: Mapping[int, int]) -> bool:
    """Whether two things changed places around the words between them: *A hears B*, *B hears A*.

    >>> is_exchanged(("pilots", "ask", "crews"), ("crews", "ask", "pilots"), {0: 2, 1: 1, 2: 0})
    True
    """
    old, new = (_unlisted(marks) for marks in _both(before, after, pairs))
    begin, end = frame(old, new)
    here, there = old[begin : len(old) - end], new[begin : len(new) - end]
    return any(
        here[on:] + here[cut:on] + here[:cut] == there
        for cut in range(1, len(here))
        for on in range(cut + 1, len(here))
    )


def _both(
    before: Sequence[str], after: Sequence[str], pairs: Mapping[int, int]
) -> tuple[list[_Mark], list[_Mark]]:
    """The words that count of both texts, each under the name that it has in the earlier one."""
    kept = _kept(before, after)
    names = {new: word(before[old]).stem for new, old in pairs.items()}
    return [*_marks(before, kept, {})], [*_marks(after, kept, names)]


def _kept(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The small words whose place is compared: those that both texts have as often.

    Modal verbs are among them, negations, numbers and words for how many: they may be exchanged.
    """
    old, new = (Counter(one_for_all(one) for one in tokens) for tokens in (before, after))
    read = TELLING | MODALS | MONTHS | ALL | SOME | NEGATORS | frozenset(filter(is_figure, old))
    return frozenset(one for one in read if old[one] == new[one]) | JOINING


def _marks(
    tokens: Sequence[str], kept: Collection[str], names: Mapping[int, str]
) -> Iterator[_Mark]:
    previous = ";"
    for place, token in enumerate(tokens):
        said = _said(token)
        if word(token).is_content:
            stem = names.get(place, word(token).stem)
            yield _Mark(stem, after=previous, moves=token.endswith("ly"))
        elif said in kept:
            yield _Mark(said, after=previous, moves=said in _MOVING)
        if token not in _ARTICLES:
            previous = token


def _said(token: str) -> str:
    """The one small word that stands for all of its sense."""
    return "and" if token in STOPS else one_for_all(token)


def _unlisted(marks: Sequence[_Mark]) -> list[str]:
    return [mark.said for mark in marks if mark.said not in JOINING]


def _unjoined(marks: Sequence[_Mark]) -> list[_Mark]:
    return [mark for mark in marks if mark.said != "and"]


def _is_turned_round(old: Sequence[_Mark], new: Sequence[_Mark]) -> bool:
    """Whether two phrases that stand beside each other changed places: *each spring, measure*.

    One of them is to be a phrase that moves, or the two are *a of b* and *b's a*.
    """
    begin, end = _frame(old, new)
    here, there = old[begin : len(old) - end], new[begin : len(new) - end]
    said = [mark.said for mark in there]
    for cut in range(1, len(here)):
        back = len(here) - cut
        if [mark.said for mark in (*here[cut:], *here[:cut])] == said:
            return (
                (_may_move(here[:cut], here[cut:]) and there[back].moves)
                or (_may_move(there[:back], there[back:]) and here[cut].moves)
                or ("of" not in said and _is_of(here[cut].after, there[back].after))
            )
    return False


def _may_move(phrase: Sequence[_Mark], over: Sequence[_Mark]) -> bool:
    """Whether a phrase that opens a clause may as well stand behind the words after it.

    An adverb would belong to another verb behind *who* or *to*.
    """
    first = phrase[0]
    opens = first.after in STOPS or first.said in _OPENING
    alone = len(phrase) == 1 and not _WITH_A_VERB.isdisjoint(mark.said for mark in over)
    beside = len(phrase) == len(over) == 1  # *wholly met* and *met wholly*
    return first.moves and (beside or (opens and not alone))


def _is_of(one: str, other: str) -> bool:
    """Whether before the second of two things one text has *of*, and the other the first thing."""
    return "of" in (one, other) and any(word(before).is_content for before in (one, other))


def _is_listed_anew(old: Sequence[_Mark], new: Sequence[_Mark]) -> bool:
    """Whether the same things are listed, in another order.

    What stands around them may belong to the first or the last: *red boats, blue boats*.
    """
    begin, end = _frame(old, new)
    here, there = (begin, len(old) - end), (begin, len(new) - end)
    joined = _is_asking(old[:begin]) and _is_asking(old[here[1] :])
    if not joined and _listed(old, *here) == _listed(new, *there):
        return True
    here, there = (here[0], _end(old, here[1])), (there[0], _end(new, there[1]))
    return _listed(old, *here) == _listed(new, *there) or (
        _listed(old, _start(old, here[0]), here[1]) == _listed(new, _start(new, there[0]), there[1])
    )


def _frame(old: Sequence[_Mark], new: Sequence[_Mark]) -> tuple[int, int]:
    """How many words at either end are the same."""
    here, there = ([mark.said for mark in marks] for marks in (old, new))
    return frame(here, there)


def _is_asking(marks: Sequence[_Mark]) -> bool:
    """Whether something is asked there, so that *and* after it may join another ask."""
    return any(mark.said in MODALS for mark in marks)


def _end(marks: Sequence[_Mark], stop: int) -> int:
    """Where the last thing ends of a list that is cut off there."""
    rest = enumerate(marks[stop:], start=stop)
    return next((place for place, mark in rest if _parts(mark)), len(marks))


def _start(marks: Sequence[_Mark], start: int) -> int:
    """Where the first thing begins of a list that is cut off there."""
    rest = range(start, 0, -1)
    return next((place for place in rest if _parts(marks[place - 1])), 0)


def _listed(marks: Sequence[_Mark], start: int, stop: int) -> list[tuple[str, ...]]:
    """The things listed in a stretch of words."""
    found: list[list[str]] = [[]]
    for mark in marks[start:stop]:
        if mark.said in JOINING:
            found.append([])
        else:
            found[-1].append(mark.said)
    return sorted(tuple(thing) for thing in found if thing)


def _parts(mark: _Mark) -> bool:
    """Whether a thing of a list may end before that word, and another begin after it."""
    return mark.said in TELLING or mark.said in JOINING
