"""Quantities: the numbers of a text with unit and bound, however they are written.

*Within a month*, *in 1 month* and *one month at the latest* are one quantity; *5 %* and *five per
cent* are another.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise, takewhile

from attrs import evolve, field, frozen

from snapshots.language.phrases import ABOVE, AT_LEAST, AT_MOST, BELOW
from snapshots.language.senses import NEGATORS
from snapshots.language.stems import stem
from snapshots.language.tables import words

__all__ = ["MONTHS", "Quantity", "contradicting", "figures", "is_figure", "number", "quantities"]

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORTH = {word: worth for worth, word in enumerate(_ONES.split())}
_WORTH |= {word: 10 * worth for worth, word in enumerate(_TENS.split(), start=2)}
_TIMES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_PARTS = {"onehalf": "1/2", "onethird": "1/3", "twothirds": "2/3", "onequarter": "1/4"}
_IN_PERCENT = {("1/2", ""): ("50", "percent"), ("1/4", ""): ("25", "percent")}
_PARTS |= {"times2": "x2", "times3": "x3"}

MONTHS = words(
    "january february march april may june july august september october november december"
)
_UNITS_OF_TIME = words("second minute hour day week fortnight month quarter year decade")
_WORTH_OF_TIME = {
    "hour": {"hour": 1, "day": 24, "week": 168, "fortnight": 336},
    "month": {"month": 1, "quarter": 3, "year": 12, "decade": 120},
    "per year": {"per year": 1, "per quarter": 4, "per month": 12},
}
#: Roughly, for telling spans apart that nobody could take for one another.
_SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "month": 2_628_000}
_LY = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}
_LY |= {"yearly": "year", "annual": "year", "annually": "year", "hourly": "hour"}
_MONEY = {"£": "pound", "$": "dollar", "€": "euro"}
_OTHER_UNITS = words("percent pound dollar euro time metre kilometre litre tonne")
#: What is counted one by one: things, and how many times.
_COUNTED = {"", "time"}
_UNITS = {stem(word): word for word in _UNITS_OF_TIME | _OTHER_UNITS}
_SPAN = "|".join(sorted(_UNITS_OF_TIME))
_ONE_SPAN = "|".join(sorted(_UNITS_OF_TIME - {"second"}))  # *a second* is mostly another
_ONCE_OR_TWICE = {"once": "one", "twice": "two"}


def _times(found: re.Match[str]) -> str:
    return f"{found[1]} {_ONCE_OR_TWICE[found[2]]} times"


def _millions(found: re.Match[str]) -> str:
    return f"{found[1]} {'million' if found[2] == 'm' else 'billion'}"


#: Words after which *a month* is one month; elsewhere it is how often.
_AFTER = (
    "within|inside|in|for|after|of|than|least|most|before|until|by|every|lasts?|takes?"
    f"|{AT_LEAST}|{AT_MOST}|{ABOVE}|{BELOW}"
)
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_WRITTEN = (
    (re.compile(rf"\b({'|'.join(sorted(MONTHS))}) {_DAY}(?:,? (?=\d{{4}}\b)|\b)"), r"\2 \1 "),
    (re.compile(rf"\b{_DAY} (?=(?:{'|'.join(sorted(MONTHS))})\b)"), r"\1 "),
    (re.compile(r"(?<=\d),(?=\d{3}\b)"), ""),
    (re.compile(r"\b(\d{1,3}) (?=\d{3}\b)"), r"\1"),
    (re.compile(r"(\d)\s*%|(?<=\w)\s+per ?cent\b"), r"\1 percent "),
    (re.compile(r"(?<=[£$€])(\s*\d+(?:\.\d+)?)\s?(m|bn)\b"), _millions),
    (
        re.compile(r"([£$€])\s*(\d+(?:\.\d+)?)((?: (?:hundred|thousand|million|billion))?)"),
        lambda m: f"{m[2]}{m[3]} {_MONEY[m[1]]} ",
    ),
    (re.compile(rf"\b(twice|two times) (?:a|an|each|every|per) ({_SPAN})\b"), r"2 \2ly "),
    (re.compile(rf"\b(\w+) times (?:a|an|each|every|per) ({_SPAN})\b"), r"\1 \2ly "),
    (
        re.compile(
            rf"\b({AT_LEAST}|{AT_MOST}|{ABOVE}|{BELOW}) once (?:a|an|each|every|per) ({_SPAN})\b"
        ),
        r"\1 1 \2ly ",
    ),
    (re.compile(rf"\bonce (?:a|an|each|every|per) ({_SPAN})\b"), r"\1ly "),
    (re.compile(rf"\b(?:each|every|per) ({_SPAN})\b"), r"\1ly "),
    (re.compile(r"\b(?:an|one) hour and a half\b"), "90 minutes"),
    (re.compile(r"\b(?:a|one) year and a half\b"), "18 months"),
    (re.compile(r"\bhalf an hour\b"), "30 minutes"),
    (re.compile(r"\bhalf a year\b"), "6 months"),
    (re.compile(rf"\b({_AFTER}) an? ({_ONE_SPAN})\b"), r"\1 1 \2"),
    (re.compile(rf"\ban? ({_ONE_SPAN})(?= or (?:more|less|longer|sooner)\b)"), r"1 \1"),
    (re.compile(rf"\b(?:first|last|next) ({_SPAN})\b"), r"1 \1"),
    (re.compile(rf"\ban? ({_ONE_SPAN})\b"), r"\1ly"),
    (re.compile(r"\bdayly\b"), "daily"),
    (re.compile(rf"\b({AT_LEAST}|{AT_MOST}|{ABOVE}|{BELOW}) (once|twice)\b"), _times),
    (re.compile(r"\b(?:double[sd]?|doubling|twice)\b"), "times2"),
    (re.compile(r"\b(?:halve[sd]?|halving|half)\b"), "onehalf"),
    (re.compile(r"\btreble[sd]?|triple[sd]?\b"), "times3"),
    (re.compile(r"\bboth\b(?![^.;]* and )"), "2"),
)
_BOUND = {AT_LEAST: 1, ABOVE: 1, AT_MOST: -1, BELOW: -1, "within": -1, "until": -1, "inside": -1}
_OR_SO = {"more": 1, "over": 1, "longer": 1, "less": -1, "fewer": -1, "sooner": -1}
_CAPS = {stem(word) for word in ("limit", "cap", "restrict")}
#: How many words may stand between a number and its bound or unit.
_REACH = 3


@frozen
class Quantity:
    """A number, its unit where it has one, and whether it bounds from below (1) or above (-1).

    ``change`` is *by* or *to* where that stands before the number: to cut by a half, or to it.
    ``printed`` is the number as it stands there, where that is another: *over 16* is at least 17.
    """

    value: str
    unit: str = ""
    bound: int = 0
    change: str = ""
    printed: str = field(default="", eq=False)

    @property
    def said(self) -> str:
        """The number as it is printed."""
        return self.printed or self.value

    def __str__(self) -> str:
        """The quantity in words."""
        bound = {1: "at least ", -1: "at most "}.get(self.bound, "")
        return f"{bound}{self.value} {self.unit}".strip()

    @property
    def is_time(self) -> bool:
        """Whether it is a span of time."""
        return self.unit in _UNITS_OF_TIME

    @property
    def measure(self) -> tuple[str, str]:
        """The number and its unit; of spans of time in hours or in months, how often by the year.

        >>> Quantity("1", "per quarter").measure
        ('4', 'per year')
        """
        for base, worth in _WORTH_OF_TIME.items():
            if self.unit in worth and self.value.isdigit():
                return str(int(self.value) * worth[self.unit]), base
        return _IN_PERCENT.get((self.value, self.unit), (self.value, self.unit))

    @property
    def is_idle(self) -> bool:
        """Whether it is *one* without unit or bound, which often counts nothing."""
        return self.value == "1" and not self.unit and not self.bound

    def agrees(self, other: "Quantity") -> bool:
        """Whether they are the same number of the same, not bounded or changed another way.

        >>> Quantity("2", "week").agrees(Quantity("14", "day"))
        True
        """
        same = self.measure == other.measure
        turned = self.bound * other.bound < 0 or {self.change, other.change} == {"by", "to"}
        return same and not turned

    def is_in(self, others: Iterable["Quantity"]) -> bool:
        """Whether it counts nothing, or its number stands there, of the same or of nothing told."""
        return (self.value == "1" and not self.is_time) or any(
            self.value == other.value
            and not (self.is_time and other.is_time and self.unit != other.unit)
            for other in others
        )

    def contradicts(self, other: "Quantity") -> bool:
        """Whether it is another number of the same, of unlike bounds or no unit by more than one.

        >>> Quantity("30", "day").contradicts(Quantity("60", "day"))
        True
        >>> Quantity("19", bound=-1).contradicts(Quantity("20"))
        False
        >>> Quantity("30", "day").contradicts(Quantity("12", "month"))
        True
        """
        (one, unit), (two, of) = self.measure, other.measure
        if not (one.isdigit() and two.isdigit()):
            return False
        if unit == of:
            return abs(int(one) - int(two)) > (self.bound != other.bound or not unit)
        if self.is_time and other.is_time:
            shorter, longer = sorted(
                int(value) * _SECONDS[base] for value, base in (self.measure, other.measure)
            )
            return longer > 2 * shorter
        return False


def figures(text: str) -> str:
    """Plain words with figures, frequencies and fractions written in one way.

    >>> figures("5,000 trees, once a year")
    '5000 trees, yearly '
    """
    for pattern, written in _WRITTEN:
        text = pattern.sub(written, text)
    return text


def contradicting(
    some: Iterable[Quantity], others: Iterable[Quantity]
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """The numbers of either text in whose place the other has another of the same.

    Neither may stand in the other text, and *one* counts nothing but where it is a span of time.
    """
    before, after = tuple(some), tuple(others)
    old = [one for one in before if not one.is_in(after)]
    new = [one for one in after if not one.is_in(before)]
    if len(old) == len(new) == 1 and "" in (old[0].unit, new[0].unit):
        old[0], new[0] = (evolve(one, unit="") for one in (old[0], new[0]))  # *14 years*, *14*
    return (
        tuple(one for one in old if any(one.contradicts(other) for other in new)),
        tuple(one for one in new if any(one.contradicts(other) for other in old)),
    )


def is_figure(word: str) -> bool:
    """Whether a word is a number, or says how often."""
    return word in _LY or bool(number((word,), 0)[0])


def quantities(tokens: tuple[str, ...]) -> tuple[Quantity, ...]:
    """The quantities in a clause, in order.

    >>> [str(found) for found in quantities(("atleast", "five", "working", "days"))]
    ['at least 5 day']
    """
    found = []
    place = 0
    while place < len(tokens):
        value, after = number(tokens, place)
        if value:
            found.append(_quantity(tokens, place, after, value))
        elif tokens[place] in _LY and not (found and found[-1].unit == _unit(tokens[place])):
            found.append(Quantity("1", _unit(tokens[place])))
        place = max(after, place + 1)
    return tuple(found)


def number(tokens: tuple[str, ...], place: int) -> tuple[str, int]:
    """The number that starts there, and the place after it; nothing where none does."""
    first = tokens[place]
    if first in _PARTS:
        return _PARTS[first], place + 1
    if first[0].isdigit():
        times = _TIMES.get(tokens[place + 1], 1) if place + 1 < len(tokens) else 1
        return f"{(Decimal(first) * times).normalize():f}", place + 1 + (times > 1)
    total, end = 0, place
    while end < len(tokens) and (tokens[end] in _WORTH or (tokens[end] in _TIMES and end > place)):
        total = total + _WORTH.get(tokens[end], 0)
        total *= _TIMES.get(tokens[end], 1)
        end += 1
    return (str(total), end) if end > place else ("", place)


def _quantity(tokens: tuple[str, ...], place: int, after: int, value: str) -> Quantity:
    change = tokens[place - 1] if place and tokens[place - 1] in {"by", "to"} else ""
    near = tuple(takewhile(lambda word: word != ",", tokens[after : after + _REACH]))
    unit = next(filter(None, map(_unit, near)), "")
    if not unit and after == place + 1 and "." in tokens[place]:
        value = tokens[place]  # section 4.10 is not section 4.1
    bound, is_strict = _bound(tokens, place, after)
    if is_strict and unit in _COUNTED and value.isdigit():
        exact = str(int(value) + bound)
        return Quantity(exact, unit, bound, printed=value)  # more than two is three or more
    return Quantity(value, unit, bound, change)


def _bound(tokens: tuple[str, ...], place: int, after: int) -> tuple[int, bool]:
    """Which way the number bounds, and whether it is itself excluded."""
    behind = tokens[after : after + _REACH]
    or_so = [_OR_SO[two] for one, two in pairwise(behind) if one == "or" and two in _OR_SO]
    if or_so:
        return or_so[0], False
    marks = [word for word in tokens[max(0, place - _REACH) : place] if word in _BOUND]
    if not marks:
        return (-1 if AT_MOST in behind or _caps(tokens, place) else 0), False
    bound, is_strict = _BOUND[marks[-1]], marks[-1] in {ABOVE, BELOW}
    if is_strict and _is_denied(tokens, place):
        return -bound, False
    if is_strict and not NEGATORS.isdisjoint(tokens[after:]):
        return 0, False  # *shorter than 14 characters is not accepted*: which way is a guess
    return bound, is_strict


def _caps(tokens: tuple[str, ...], place: int) -> bool:
    """Whether something is limited *to* the number there."""
    return tokens[place - 1 : place] == ("to",) and any(
        stem(one) in _CAPS for one in tokens[:place]
    )


def _is_denied(tokens: tuple[str, ...], place: int) -> bool:
    """Whether *more than* stands in a denial; *of more than* only describes a thing."""
    denials = sum(word in NEGATORS for word in tokens[:place])
    return denials % 2 == 1 and tokens[max(0, place - 2)] != "of"


def _unit(word: str) -> str:
    return f"per {_LY[word]}" if word in _LY else _UNITS.get(stem(word), "")
