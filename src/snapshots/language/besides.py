"""Besides: what a long later text says beside the ask that both make.

A list has a thing more, or *vigorously* gives weight to the verb. Such words are laid aside before
two texts are compared, and told, so that what is left is held to account word by word. That is
done in a plain list of things alone: what may limit an ask, take it back, or say who is meant or
who is to act, is never laid aside.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from attrs import frozen

from snapshots.language.contrast import contrast
from snapshots.language.quantities import is_figure
from snapshots.language.roles import MODALS
from snapshots.language.senses import NEGATORS
from snapshots.language.smallwords import ARTICLES
from snapshots.language.splitting import may_be_a_verb
from snapshots.language.stems import stem
from snapshots.language.tables import words
from snapshots.language.tokens import word

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode

__all__ = ["Levelled", "levelled"]

_AS_WELL_AS = re.compile(r"\bas well as\b", re.IGNORECASE)
_PART = re.compile(r"(?P<word>\w+(?:['\u2019\u2010\u2011/-]\w+)*)|(?P<mark>[^\w\s])")
#: What joins the last thing of a list, and what may join any; *or* leaves a choice.
_AND = frozenset({"and", "plus", "as-well-as"})
_JOINING = _AND | {","}
_STOPS = frozenset(".;:!?()")
#: Words that give weight to the verb of an ask, and no more.
_WEIGHT = words("""
    vigorously robustly significantly substantially considerably proactively rigorously thoroughly
    diligently expeditiously swiftly speedily actively strongly markedly greatly
""")
#: Words that may limit what is asked, bind it to a condition, or spare some of it.
_LIMITING = NEGATORS | words("""
    only solely exclusively except excepting excluding exclude exception exceptions unless but save
    other than rather instead if where when whenever while whilst until till before after once
    provided providing apart aside minus namely subject limit limited limits restrict restricted
    extent possible feasible appropriate necessary whether against least most up maximum minimum
    pending depending permitting allowing willing upon following exempt exempts exempted exempting
    exemption exemptions waiver waivers waive derogation derogations tolerate tolerated relief
    discount discounts grace sample selected certain some part few half priority
""")
#: Behind these a list tells who is meant, who acts or what is left: a thing more may be less.
_BINDING = words("who whom whose which that by from")
#: What a place, a time or a description of a thing begins with.
_DESCRIBING = words("""
    in on at for from with within during under over by to into through throughout across of about
    near between among towards who which that whose as than
""")
#: Words that speak of what was asked before, and those that do where something is taken back.
_REFERRING = words("it they them this that these those such same")
_OWNING = words("its their his her")
#: How many words a thing has that is added, at most.
_LONGEST = 16
#: How near a word stands to another of the same list.
_NEAR = 6
#: In a text of so few words every one of them is the ask.
_SHORT = 16
#: The share of the words of the shorter text that must stand in the other in the same order.
_KEPT = 0.75


@frozen(kw_only=True)
class Levelled:
    """Two texts without what is laid aside, and the things that the later lists besides."""

    before: str
    after: str
    added: tuple[str, ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether the two say the same but for that, word for word."""
        return not any(contrast(self.before, self.after).edited)


@frozen(kw_only=True)
class _Token:
    """A word of a text: where it stands, and what stands between it and the one before."""

    printed: str
    stem: str
    start: int
    end: int
    joints: frozenset[str]


@frozen(kw_only=True, slots=False)  # slots would leave no room for what is computed once
class _Text:
    printed: str
    tokens: Sequence[_Token]

    @cached_property
    def stems(self) -> list[str]:
        """The stems of its words, in order."""
        return [one.stem for one in self.tokens]

    @cached_property
    def known(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset(self.stems)

    @cached_property
    def limited(self) -> list[bool]:
        """Of each place, whether its clause limits, denies or ends something before it."""
        found = [False]
        for one in self.tokens:
            begins = not _STOPS.isdisjoint(one.joints)
            found[-1] = found[-1] and not begins
            binds = one.printed in _LIMITING | _BINDING or "or" in one.joints
            limits = binds or word(one.printed).negates
            found.append(found[-1] or limits)
        return found

    @cached_property
    def acting(self) -> list[bool]:
        """Of each place, whether a modal verb stands behind it in its clause: who is to act."""
        found = [False]
        for one in reversed(self.tokens):
            begins = not _STOPS.isdisjoint(one.joints)
            found.append(not begins and (found[-1] or one.printed in MODALS))
        return found[::-1]

    def said(self, places: range) -> Sequence[_Token]:
        """The words at these places."""
        return self.tokens[places.start : places.stop]

    def joints_at(self, place: int) -> frozenset[str]:
        """What stands before the word there, or before the end."""
        return self.tokens[place].joints if place < len(self.tokens) else frozenset(".")

    def is_before_a_verb(self, place: int) -> bool:
        """Whether the verb of an ask is expected there: at the beginning, or behind a modal."""
        begins = place == 0 or not _STOPS.isdisjoint(self.tokens[place].joints)
        return begins or self.tokens[place - 1].printed in MODALS | {"to"}

    def stretch(self, places: range) -> slice:
        """Where the words at these places are printed, with all that parts them from others."""
        begin = self.tokens[places.start - 1].end if places.start else 0
        is_last = places.stop == len(self.tokens)
        return slice(begin, len(self.printed) if is_last else self.tokens[places.stop].start)


@frozen(kw_only=True)
class _Gap:
    """The places of the words that stand in either text between two words that both have."""

    old: range
    new: range

    def moved(self, by: int) -> "_Gap":
        """The gap so many words before."""
        return _Gap(
            old=range(self.old.start - by, self.old.stop - by),
            new=range(self.new.start - by, self.new.stop - by),
        )


def levelled(before: str, after: str) -> Levelled:
    """Lay aside what a long later text says more, where it takes nothing back by that.

    What only gives weight is laid aside in both, however short they are.

    >>> old = (
    ...     "Mend the piers and the lamps of the port each year, tell the crews when it is done, "
    ...     "and publish the cost."
    ... )
    >>> new = old.replace(" and the lamps", ", the lamps and the bells")
    >>> levelled(old, new).added, levelled(old, new).after == old
    (('the bells',), True)
    >>> levelled(new, old).added
    ()
    """
    from rapidfuzz.distance import LCSseq  # only a comparison of words needs it

    old, new = _read(before), _read(after)
    light: list[_Gap] = []
    laid: list[_Gap] = []
    more: list[_Gap] = []
    fewer = min(len(old.tokens), len(new.tokens))
    if LCSseq.similarity(old.stems, new.stems) >= _KEPT * fewer:
        opcodes = LCSseq.opcodes(old.stems, new.stems)
        for gap in _gaps(opcodes):
            if gap.old and not gap.new and _is_weight(gap.old, old, new):
                light.append(gap)
            elif gap.new and not gap.old and _is_weight(gap.new, new, old):
                laid.append(gap)
            elif (
                gap.new
                and len(old.tokens) > _SHORT
                and _is_kept(old.said(gap.old), new.said(gap.new))
            ):
                more.extend(_besides(gap, old, new))
        if more:
            filled = {place for gap in more for place in range(gap.new.start, gap.new.stop + 1)}
            joined = _joined_anew(opcodes, old, new)
            laid.extend(gap for gap in joined if gap.new.start not in filled)
    return Levelled(
        before=_evened(old, new, [(gap.old, gap.new) for gap in light]),
        after=_evened(new, old, [(gap.new, gap.old) for gap in (*laid, *more)]),
        added=tuple(_printed(new, gap.new) for gap in more),
    )


def _read(text: str) -> _Text:
    tokens: list[_Token] = []
    joints: set[str] = set()
    for part in _PART.finditer(_AS_WELL_AS.sub("as-well-as", text)):
        said = part[0].casefold()
        if part["mark"] or said in _AND or said == "or":
            joints.add(said)
        else:
            tokens.append(
                _Token(
                    printed=said,
                    stem=stem(said),
                    start=part.start(),
                    end=part.end(),
                    joints=frozenset(joints),
                )
            )
            joints = set()
    return _Text(printed=text, tokens=tokens)


def _printed(text: _Text, places: range) -> str:
    said = text.said(places)
    return text.printed[said[0].start : said[-1].end]


def _evened(text: _Text, other: _Text, places: Iterable[tuple[range, range]]) -> str:
    """The text, at these places as the other is printed there."""
    printed = text.printed
    for mine, theirs in sorted(places, key=lambda both: -both[0].start):
        stretch = text.stretch(mine)
        there = other.printed[other.stretch(theirs)]
        printed = printed[: stretch.start] + there + printed[stretch.stop :]
    return printed


def _gaps(opcodes: Iterable["Opcode"]) -> Iterator[_Gap]:
    old = new = range(0)
    for one in opcodes:
        if one.tag != "equal":
            old, new = range(old.start, one.src_end), range(new.start, one.dest_end)
        else:
            yield _Gap(old=old, new=new)
            old, new = range(one.src_end, one.src_end), range(one.dest_end, one.dest_end)
    yield _Gap(old=old, new=new)


def _joined_anew(opcodes: Iterable["Opcode"], old: _Text, new: _Text) -> Iterator[_Gap]:
    """Where a list that grew has a comma for *and*: *the piers, the lamps and the bells*."""
    for one in opcodes:
        if one.tag == "equal":
            for here, there in zip(
                range(one.src_start + 1, one.src_end),
                range(one.dest_start + 1, one.dest_end),
                strict=True,
            ):
                joints = old.joints_at(here), new.joints_at(there)
                if joints[0] != joints[1] and (joints[0] | joints[1]) <= _JOINING:
                    yield _Gap(old=range(here, here), new=range(there, there))


def _is_weight(places: range, text: _Text, other: _Text) -> bool:
    """Whether words give weight to the verb of an ask, and were not moved to another word."""
    said = text.said(places)
    moved = any(one.stem in other.known for one in said if one.printed != "to")
    going_on = [one.printed for one in said] == ["continue", "to"]
    weighs = going_on or all(one.printed in _WEIGHT for one in said)
    return weighs and not moved and text.is_before_a_verb(places.start)


def _is_kept(lost: Sequence[_Token], put: Sequence[_Token]) -> bool:
    """Whether words that stand in the way are articles, or come again: *on fires and on floods*."""
    return {one.printed for one in lost} <= ARTICLES | {one.printed for one in put}


def _besides(gap: _Gap, old: _Text, new: _Text) -> Iterator[_Gap]:
    """The gap, if what fills it takes nothing back; it may begin with the word that follows it."""

    def is_the_same(by: int) -> bool:
        begin, end = gap.new.start - by, gap.new.stop - by
        return not by or (not gap.old and begin >= 0 and new.stems[begin] == new.stems[end])

    moved = (gap.moved(by) for by in takewhile(is_the_same, range(len(gap.new) + 1)))
    yield from islice((one for one in moved if _takes_nothing_back(one.new, new, old)), 1)


def _takes_nothing_back(places: range, text: _Text, old: _Text) -> bool:
    said = text.said(places)
    return (
        len(said) <= _LONGEST
        and not _may_limit(said, old)
        and not text.limited[places.start]
        and _is_of_a_list(places, text)
    )


def _may_limit(said: Sequence[_Token], old: _Text) -> bool:
    """Whether words may limit what is asked, or take something of it back."""
    printed = {one.printed for one in said}
    stops = any(not _STOPS.isdisjoint(one.joints) or "or" in one.joints for one in said[1:])
    first = next((one for one in said if word(one.printed).is_content), said[0])
    refers = not _OWNING.isdisjoint(printed) or any(
        one.stem in old.known and word(one.printed).is_content for one in said
    )
    return (
        stops
        or not (_LIMITING | _REFERRING).isdisjoint(printed)
        or is_figure(said[0].printed)
        or (word(first.printed).negates and refers)
    )


def _is_of_a_list(places: range, text: _Text) -> bool:
    """Whether words are one thing more of a list, or several, in its middle or at its end.

    A thing is bounded on both sides: what follows is no word that it could take to itself, as
    *the death penalty and retain corporal punishment* does. What stands between two commas with
    an *and* of its own may say who is meant: *all crews, pilots and boys, from the first day*.
    """
    first, *others = text.said(places)
    following = text.joints_at(places.stop)
    is_ended = bool(following) or text.tokens[places.stop].printed in _DESCRIBING
    if not (is_ended and _is_a_thing(places, text) and _STOPS.isdisjoint(first.joints)):
        return False
    if not _AND.isdisjoint(first.joints):
        return True
    near = text.tokens[places.stop : places.stop + _NEAR]
    is_whole, goes_on = (
        any(not _AND.isdisjoint(one.joints) for one in some) for some in (others, near)
    )
    return "," in first.joints and (goes_on and not is_whole if following else is_whole)


def _is_a_thing(places: range, text: _Text) -> bool:
    """Whether words name a thing that is added to others, and neither a deed nor who is to act."""
    said = text.said(places)
    first, last = said[0].printed, said[-1].printed
    return not (
        text.acting[places.stop]
        or text.is_before_a_verb(places.start)
        or first in _DESCRIBING
        or first.endswith("ly")
        or last in _DESCRIBING | ARTICLES
        or may_be_a_verb(first)
        or any(one.printed in MODALS for one in said)
        or any(map(_is_an_object, said, said[1:]))
    )


def _is_an_object(one: _Token, other: _Token) -> bool:
    """Whether the second of two words is the article of what the first, a verb, does it to."""
    return other.printed in ARTICLES and not other.joints and one.printed not in _DESCRIBING
