"""Edits: what was changed in a text of which the rest stayed, word by word.

Where a text was edited nothing else explains a difference, so every word is held to account: one
that says something, and a small one, is to be answered by one of its own, and the answered ones
are to stand in the same order. A phrase may have moved, and a list may have another order.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile

from attrs import frozen

from snapshots.language.moves import is_exchanged, is_moved
from snapshots.language.quantities import is_figure
from snapshots.language.roles import MODALS
from snapshots.language.senses import ALL, NEGATORS, SOME
from snapshots.language.smallwords import ARTICLES, IDLE, JOINING, TELLING, one_for_all
from snapshots.language.stems import are_kin
from snapshots.language.tokens import STOPS, Word, word

__all__ = ["Edits", "edits"]

#: Words of which one in the place of the other is another thing: *widows and veterans*.
_TELLING_PAIRS = ({"and", "of"}, {"to", "who"})
#: What begins a clause that says something of a thing.
_DESCRIBING = frozenset({"who", "which", "whose"})
_PRONOUNS = frozenset({"it", "they", "them", "he", "him", "she", "her"})
#: What ties one noun to another, as their order alone may do.
_TYING = frozenset({"in", "on", "of", "for", "at", "from", "with"})
#: Small words that are read with the number before which they stand.
_OF_NUMBERS = frozenset({"within", "by", "to"})


@frozen(kw_only=True, slots=False)  # slots would leave no room for what is computed once
class Edits:
    """What of two texts has no counterpart, and whether the rest stands in another order.

    ``gone`` and ``come`` are words that say something, where one took the place of another;
    ``small_gone`` and ``small_come`` the small ones. ``order`` holds the tokens of both and the
    places of their counterparts, where every word has one, both are in one voice, and no words were
    put together that stand apart in one of the texts.
    """

    gone: tuple[str, ...]
    come: tuple[str, ...]
    small_gone: tuple[str, ...]
    small_come: tuple[str, ...]
    order: tuple[Sequence[str], Sequence[str], Mapping[int, int]] | None

    @cached_property
    def is_moved(self) -> bool:
        """Whether the words stand in another order that says another thing."""
        return self.order is not None and is_moved(*self.order)

    @property
    def is_exchanged(self) -> bool:
        """Whether two things changed places around the words between them."""
        return self.order is not None and is_exchanged(*self.order)


def edits(before: Sequence[str], after: Sequence[str], *, is_one_voice: bool) -> Edits:
    """What was edited between two texts, given as tokens with their commas.

    Unless ``is_one_voice``, one of them may be in the passive, so that its words stand in another
    order, and who acts stands after *by*.

    >>> found = edits("see the child alone with the staff".split(),
    ...               "see the staff alone with the staff".split(), is_one_voice=True)
    >>> found.gone, found.come
    (('child',), ('staff',))
    """
    printed = [*before], [*after]
    before, after = _compounded(before, after), _compounded(after, before)
    is_one_order = is_one_voice and printed == (before, after)
    pairs, gone, come = _counterparts(before, after)
    denies = not NEGATORS.isdisjoint((*before, *after))
    many, one = ((), ()) if denies else _numbers(before, after, pairs)
    small_gone, small_come = _small(before, after, () if is_one_voice else {"by"})
    shared = is_one_order and not (gone or come or small_gone or small_come)
    both = (gone and come) or _is_pronoun_replaced(before, after, gone, come)
    return Edits(
        gone=gone if both else many,
        come=come if both else one,
        small_gone=small_gone,
        small_come=small_come,
        order=(before, after, pairs) if shared else None,
    )


def _is_pronoun_replaced(
    before: Sequence[str], after: Sequence[str], gone: Sequence[str], come: Sequence[str]
) -> bool:
    """Whether one text has a word where the other has *it* or *they*, which may mean another."""
    old, new = (sum(token in _PRONOUNS for token in tokens) for tokens in (before, after))
    return bool((come and old > new) or (gone and new > old))


def _counterparts(
    before: Sequence[str], after: Sequence[str]
) -> tuple[Mapping[int, int], tuple[str, ...], tuple[str, ...]]:
    """The place of the counterpart of each later word, and the words without a counterpart."""
    old, new = (_contents(tokens) for tokens in (before, after))
    pairs: dict[int, int] = {}
    for alike in _ALIKE:
        for place, one in list(old.items()):
            found = next((there for there, other in new.items() if alike(one, other)), None)
            if found is not None:
                pairs[found] = place
                del old[place], new[found]
    gone, come = (tuple(one.printed for one in left.values()) for left in (old, new))
    return pairs, gone, come


_ALIKE: tuple[Callable[[Word, Word], bool], ...] = (
    lambda one, other: one.printed == other.printed,
    lambda one, other: one.stem == other.stem,
    Word.answers,
    lambda one, other: are_kin(one.stem, other.stem),
)


def _contents(tokens: Sequence[str]) -> dict[int, Word]:
    """The words that say something, by their places."""
    read = enumerate(map(word, tokens))
    return {place: one for place, one in read if one.is_content}


def _numbers(
    before: Sequence[str], after: Sequence[str], pairs: Mapping[int, int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What one of the texts asks for one of, and the other for several."""
    told = [
        (before[old], after[new])
        for new, old in sorted(pairs.items())
        if (_is_one(before, old) and _is_many(after, new, before[old]))
        or (_is_one(after, new) and _is_many(before, old, after[new]))
    ]
    return tuple(old for old, _ in told), tuple(new for _, new in told)


def _is_one(tokens: Sequence[str], place: int) -> bool:
    """Whether one of a thing is asked for there: *a berth*, *a new berth*, not *a berth must*."""
    asked = MODALS.isdisjoint(tokens) or not MODALS.isdisjoint(tokens[:place])
    return asked and not {"a", "an"}.isdisjoint(tokens[max(0, place - 2) : place])


def _is_many(tokens: Sequence[str], place: int, one: str) -> bool:
    """Whether several of a thing are asked for there, of no number and not each for itself."""
    told = {*tokens[max(0, place - 3) : place]}
    plain = told.isdisjoint(ALL | SOME) and not any(map(is_figure, told))
    return plain and tokens[place].endswith("s") and not one.endswith("s")


def _small(
    before: Sequence[str], after: Sequence[str], passed_over: Collection[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The small words of each text alone, unless all of them are idle."""
    old, new = (Counter(_telling(tokens)) for tokens in (before, after))
    gone, come = (
        sorted(one for one in lone.elements() if one not in passed_over)
        for lone in (old - new, new - old)
    )
    exchanged = bool(gone and come) and {*gone, *come} in _TELLING_PAIRS
    joined = bool({"and"} & {*gone, *come}) and not _is_parted(before, after)
    idle = IDLE.issuperset((*gone, *come)) and not (exchanged or joined)
    return ((), ()) if idle else (tuple(gone), tuple(come))


def _telling(tokens: Sequence[str]) -> Iterator[str]:
    """The small words that tell something; *in* of *in homes and in schools* once.

    A comma before *which* is told: *boats, which leak* all leak, *boats that leak* are some. Those
    that stand before a number are read with it.
    """
    found = set()
    for previous, token, following in zip((";", *tokens), tokens, (*tokens[1:], ";"), strict=False):
        said = one_for_all(token)
        again = said in found and (previous in JOINING or previous in STOPS)
        counts = token in _OF_NUMBERS and is_figure(following)
        if previous == "," and token in _DESCRIBING:
            yield f", {token}"
        elif token in TELLING and not (again or counts):
            found.add(said)
            yield said


def _compounded(tokens: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """The tokens, *prisoners on remand* as *remand prisoners* where the other text has that."""
    there = [word(one).stem for one in other]
    told: list[str] = []
    place = 0
    while place < len(tokens):
        ties = bool(told) and tokens[place] in _TYING and word(told[-1]).is_content
        named = _named(tokens[place + 1 :]) if ties else ()
        if named and _stands([*named, told[-1]], there):
            told[-1:] = [*named, told[-1]]
            place = tokens.index(named[-1], place) + 1
        else:
            told.append(tokens[place])
            place += 1
    return told


def _stands(said: Sequence[str], there: Sequence[str]) -> bool:
    """Whether these words stand one after the other among those stems."""
    stems, size = [word(one).stem for one in said], len(said)
    return any(stems == there[place : place + size] for place in range(len(there)))


def _named(tokens: Sequence[str]) -> Sequence[str]:
    """The words that name a thing at the beginning, without an article."""
    begin = 1 if tokens and tokens[0] in ARTICLES else 0
    return [*takewhile(lambda token: word(token).is_content, tokens[begin:])]


def _is_parted(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the one of two texts that joins less has more stops instead."""
    joins = after.count("and") - before.count("and")
    stops = sum(map(after.count, STOPS)) - sum(map(before.count, STOPS))
    return joins * stops < 0
