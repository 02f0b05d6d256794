"""Besides: what a long later text says beside the ask that both make.

A list has a thing more, *in line with the treaty* or *including the ports* say more closely what
was said, *vigorously* is weight. Such words are laid aside before two texts are compared, and
told, so that what is left is held to account word by word. Words that may limit what is asked, or
turn it, are never laid aside: *if*, *only*, *until*, a place, a time.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from snapshots.language.contrast import contrast
from snapshots.language.quantities import is_figure
from snapshots.language.roles import MODALS
from snapshots.language.senses import NEGATORS
from snapshots.language.splitting import is_ask
from snapshots.language.stems import stem
from snapshots.language.tables import words
from snapshots.language.tokens import word

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode

__all__ = ["Levelled", "levelled"]

_AS_WELL_AS = re.compile(r"\bas well as\b", re.IGNORECASE)
_PART = re.compile(r"(?P<word>\w+(?:['\u2019\u2010\u2011/-]\w+)*)|(?P<mark>[^\w\s])")
#: What joins the last thing of a list, and what may join any. A new *or* leaves a choice.
_AND, _OR = frozenset({"and", "plus", "as-well-as"}), frozenset({"or"})
_JOINING = _AND | _OR | {","}
_STOPS = frozenset(".;:!?()")
#: Words that give weight and no more.
_WEIGHT = words("""
    vigorously robustly significantly substantially considerably proactively rigorously thoroughly
    diligently expeditiously swiftly speedily duly genuinely meaningfully effectively adequately
    markedly greatly actively promptly immediately urgently unconditionally strongly seriously
""")
#: How words begin that say more closely what was said.
_CLOSER = re.compile(
    r"(?:in (?:full )?(?:line|accordance|keeping|compliance|conformity) with|consistent with"
    r"|in (?:close )?(?:co-?operation|consultation|collaboration|coordination|partnership) with"
    r"|in particular|particularly|especially|notably|including|such as|for example"
    r"|with (?:a )?(?:particular )?(?:attention|emphasis|focus) (?:to|on)"
    r"|with a view to|in order to|so as to)\b"
)
#: Words that may limit what is asked, or bind it to a condition.
_LIMITING = NEGATORS | words("""
    only solely exclusively except excepting excluding exclude unless but save other than rather
    instead if where when whenever while whilst until till before after once provided providing
    apart aside subject limit limited restrict restricted extent possible feasible appropriate
    necessary whether against least most up maximum minimum
""")
#: What a place, a time or a description of a thing begins with.
_DESCRIBING = words("""
    in on at for from with within during under over by to into through throughout across of about
    near between among towards who which that whose as than
""")
#: Words that speak of what was asked before, and those that do where something is taken back.
_REFERRING = words("it they them this that these those such same")
_OWNING = words("its their his her")
#: Small words that a list repeats before each of its things, or does not.
_REPEATED = words("the a an to on in of for by with from that")
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
    """Two texts without what is laid aside: things that the later lists, and where it is closer."""

    before: str
    after: str
    things: tuple[str, ...] = ()
    closer: tuple[str, ...] = ()

    @property
    def added(self) -> tuple[str, ...]:
        """All that the later text says more, as printed."""
        return (*self.things, *self.closer)

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
    def choices(self) -> int:
        """How often it says *or*."""
        return sum("or" in one.joints for one in self.tokens)

    @cached_property
    def limited(self) -> list[bool]:
        """Of each place, whether its clause limits something before it."""
        found = [False]
        for one in self.tokens:
            begins = not _STOPS.isdisjoint(one.joints)
            found[-1] = found[-1] and not begins
            found.append(found[-1] or one.printed in _LIMITING)
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


def levelled(before: str, after: str) -> Levelled:
    """Lay aside what a long later text says more, where it takes nothing back by that.

    What only gives weight is laid aside in both, however short they are.

    >>> old = (
    ...     "Mend the piers and the lamps of the port each year, tell the crews when it is done, "
    ...     "and publish the cost."
    ... )
    >>> new = old.replace(" and the lamps", ", the lamps and the bells")
    >>> levelled(old, new).things, levelled(old, new).after == old
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
            if gap.old and not gap.new and _is_weight(old.said(gap.old), new):
                light.append(gap)
            elif gap.new and not gap.old and _is_weight(new.said(gap.new), old):
                laid.append(gap)
            elif gap.new and len(old.tokens) > _SHORT and _is_idle(old.said(gap.old)):
                more.extend(_besides(gap, old, new))
        filled = {place for gap in more for place in range(gap.new.start, gap.new.stop + 1)}
        laid.extend(
            gap for gap in _joined_anew(opcodes, old, new) if more and gap.new.start not in filled
        )
    return Levelled(
        before=_evened(old, new, [(gap.old, gap.new) for gap in light]),
        after=_evened(new, old, [(gap.new, gap.old) for gap in (*laid, *more)]),
        things=tuple(_printed(new, gap.new) for gap in more if not _is_closer(gap.new, new)),
        closer=tuple(_printed(new, gap.new) for gap in more if _is_closer(gap.new, new)),
    )


def _read(text: str) -> _Text:
    tokens: list[_Token] = []
    joints: set[str] = set()
    for part in _PART.finditer(_AS_WELL_AS.sub("as-well-as", text)):
        said = part[0].casefold()
        if part["mark"] or said in _JOINING:
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
                if joints[0] != joints[1] and (joints[0] | joints[1]) <= _AND | {","}:
                    yield _Gap(old=range(here, here), new=range(there, there))


def _is_weight(said: Sequence[_Token], other: _Text) -> bool:
    """Whether words give weight and no more, and were not moved to another word."""
    going_on = [one.printed for one in said] == ["continue", "to"]
    moved = any(one.stem in other.known for one in said if one.printed != "to")
    return not moved and (going_on or all(one.printed in _WEIGHT for one in said))


def _is_idle(said: Sequence[_Token]) -> bool:
    """Whether words are such as a list repeats or leaves out: *on fires and on floods*."""
    return all(one.printed in _REPEATED for one in said)


def _besides(gap: _Gap, old: _Text, new: _Text) -> Iterator[_Gap]:
    """The gap, if what fills it takes nothing back; it may begin with the word that follows it."""
    for _ in range(len(gap.new) + 1):
        if _takes_nothing_back(gap.new, new, old):
            yield gap
            return
        before, last = new.tokens[gap.new.start - 1], new.tokens[gap.new.stop - 1]
        if gap.old or not gap.new.start or before.stem != last.stem:
            return
        gap = _Gap(old=_moved(gap.old), new=_moved(gap.new))


def _moved(places: range) -> range:
    return range(places.start - 1, places.stop - 1)


def _takes_nothing_back(places: range, text: _Text, old: _Text) -> bool:
    said = text.said(places)
    joining = _AND | _OR if 0 < text.choices <= old.choices else _AND
    return (
        len(said) <= _LONGEST
        and not _may_limit(said, old.known)
        and not text.limited[places.start]
        and (_is_closer(places, text) or _is_of_a_list(places, text, joining))
    )


def _may_limit(said: Sequence[_Token], known: Container[str]) -> bool:
    """Whether words may limit what is asked, or take something of it back."""
    printed = {one.printed for one in said}
    stops = any(not _STOPS.isdisjoint(one.joints) for one in said[1:])
    first = next((one for one in said if word(one.printed).is_content), said[0])
    takes_back = word(first.printed).negates or is_ask(" ".join(one.printed for one in said))
    refers = not _OWNING.isdisjoint(printed) or any(
        one.stem in known and word(one.printed).is_content for one in said
    )
    return (
        stops
        or not (_LIMITING | _REFERRING).isdisjoint(printed)
        or is_figure(said[0].printed)
        or (takes_back and refers)
    )


def _is_closer(places: range, text: _Text) -> bool:
    """Whether words say more closely what was said, to the end of their clause."""
    ends = not (_STOPS | {","}).isdisjoint(text.joints_at(places.stop))
    return ends and bool(_CLOSER.match(" ".join(one.printed for one in text.said(places))))


def _is_of_a_list(places: range, text: _Text, joining: frozenset[str]) -> bool:
    """Whether words are one thing more of a list, or several, in its middle or at its ends.

    ``joining`` is what may stand before the last thing.
    """
    first, *others = text.said(places)
    following = text.joints_at(places.stop)
    apart = not _STOPS.isdisjoint(first.joints)
    if apart or first.printed in _DESCRIBING or text.acting[places.stop]:
        return False
    if not joining.isdisjoint(first.joints):
        return True
    goes_on = not (joining | {","}).isdisjoint(following)
    near = text.tokens[places.stop : places.stop + _NEAR] if goes_on else ()
    is_listed = any(not joining.isdisjoint(one.joints) for one in (*others, *near))
    if "," in first.joints:
        return is_listed
    at_the_front = not first.joints and (places.start > 0 or "," not in following)
    return at_the_front and bool(near) and is_listed
