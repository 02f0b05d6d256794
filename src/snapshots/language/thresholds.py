"""Thresholds: bounds that a text sets, with what they bound.

A bound is a number with a comparator: *at least five years*, *no more than 10 %*, *up to 30 days*.
What it bounds is the noun that is counted, or what stands before *of at least*. A number without
a comparator is no bound.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from attrs import field, frozen

from snapshots.language.found import laid_out
from snapshots.language.quantities import number
from snapshots.language.senses import NEGATORS
from snapshots.language.tables import words
from snapshots.model import Comparator, Threshold, checks

__all__ = ["Bound", "bounds", "threshold"]


@frozen(kw_only=True)
class Bound:
    """A bound as a text sets it; ``of`` is empty where the text does not say what it bounds."""

    of: str
    comparator: Comparator = field(validator=checks.is_a(Comparator))
    value: Decimal = field(validator=checks.decimal)
    unit: str
    words: str = field(validator=checks.text)


# A negation turns a comparator round: *not more than* is at most.
_COMPARATORS = {
    Comparator.AT_LEAST: (
        r"(?:no|not) (?:fewer|less|lower|shorter|smaller) than|at (?:the very )?least"
        r"|a minimum of|not (?:fall|drop|go|be) below"
    ),
    Comparator.AT_MOST: (
        r"(?:no|not) (?:more|longer|greater|higher|larger|later) than|at (?:the very )?most"
        r"|up to|a maximum of|not exceed(?:ing)?|within"
    ),
    Comparator.MORE_THAN: r"(?<!with )(?:more|longer|greater|higher|larger) than",
    Comparator.LESS_THAN: r"(?<!with )(?:fewer|less|lower|shorter|smaller) than",
    Comparator.EXACTLY: r"exactly|precisely",
}
_COMPARATOR = re.compile(
    "|".join(rf"(?P<{one.name}>\b(?:{words})\b)" for one, words in _COMPARATORS.items()),
    re.IGNORECASE,
)
_TOKEN = re.compile(r"£|%|[a-z][a-z'-]*|\d[\d,]*(?:\.\d+)?|[.,;:]", re.IGNORECASE)
_UNITS = {"%": "percent", "percent": "percent", "per cent": "percent", "£": "pounds"}
_UNITS |= {f"{one}{s}": f"{one}s" for one in ("day", "month", "year", "pound") for s in ("", "s")}
#: Words that end the name of what is bounded.
_ENDS = words(
    "a about after and are as at be before by each every for from in is must of on or per shall "
    "should that the their this to until when where which who will with within"
)
#: Where something is brought above or below a number, and what describes the cases meant.
_BROUGHT = re.compile(r"\b(?:to|by)\s*$")
_DESCRIBING = re.compile(
    r"\b(?:who|which|whose|that|with|where|if|when|whenever|unless|once)\b|\w+(?:ed|wn) by\s*$"
)
#: What is asked for stands behind these: *ensure that at least 40 places …*.
_SAYING = re.compile(r"\b(?:ensur|requir|recommend|guarante|provid|stipulat|urg|see|so)\w* that\b")
_ARTICLES = words("the a an its their all")
_BEFORE = re.compile(r"([a-z][a-z'-]+)(?<! remain)(?: to remain)? (?:of|for|to|by)$", re.IGNORECASE)
#: How many words behind a comparison are read, and how many letters before it.
_READ_ON, _LOOK_BACK = 60, 300


def bounds(text: str) -> tuple[Bound, ...]:
    """The bounds that a text sets, in its order.

    >>> [(bound.comparator.value, str(bound.value), bound.unit, bound.of)
    ...     for bound in bounds("Grant leave of at least five years, and at least 40 new places.")]
    [('at-least', '5', 'years', 'leave'), ('at-least', '40', 'count', 'places')]
    """
    return tuple(_bounds(laid_out(text)))


def threshold(bound: Bound) -> Threshold | None:
    """The bound as the model has it, or nothing where the text does not say what it bounds.

    >>> print(threshold(bounds("Grant leave of at least five years.")[0]))
    leave at-least 5 years
    """
    key = re.sub(r"[^a-z0-9]+", "-", bound.of.casefold()).strip("-")
    if not key:
        return None
    return Threshold(of=key, comparator=bound.comparator, value=bound.value, unit=bound.unit)


def _bounds(line: str) -> Iterator[Bound]:
    for found in _COMPARATOR.finditer(line):
        comparator = Comparator[str(found.lastgroup)]
        rest = list(islice(_TOKEN.finditer(line, found.end()), _READ_ON))
        before = line[max(0, found.start() - _LOOK_BACK) : found.start()]
        is_open = comparator in {Comparator.MORE_THAN, Comparator.LESS_THAN}
        if rest and not _is_of_a_case(before, is_open=is_open):
            yield from _bound(line, found, comparator, rest)


def _is_of_a_case(before: str, *, is_open: bool) -> bool:
    """Whether a comparison may tell in which cases something is asked, and not how much.

    An open one (*more than*) does but where something is brought there, and any does in a clause
    that describes: *homes with at least five tenants*. In a denial it bounds from the other side,
    or not.
    """
    clause = re.split(r"[.;]", before.casefold())[-1]
    if is_open and not (_BROUGHT.search(clause) and NEGATORS.isdisjoint(clause.split())):
        return True
    return bool(_DESCRIBING.search(_SAYING.sub("", clause)))


def _bound(
    line: str, found: re.Match[str], comparator: Comparator, rest: list[re.Match[str]]
) -> Iterator[Bound]:
    tokens = tuple(one[0].casefold().replace(",", "") or "," for one in rest)
    start = 1 if tokens[0] == "£" else 0
    value, after = number(tokens, start) if start < len(tokens) else ("", 0)
    if not value or "/" in value or "x" in value:
        return
    if tokens[after : after + 1] == ("working",):
        return  # no unit that is known counts working days
    unit, end = _unit(tokens, after) if not start else ("pounds", after)
    yield Bound(
        of=_counted(tokens, end, is_count=unit == "count")
        or _named_before(line[max(0, found.start() - _LOOK_BACK) : found.start()]),
        comparator=comparator,
        value=Decimal(value),
        unit=unit,
        words=line[found.start() : rest[end - 1].end()],
    )


def _unit(tokens: tuple[str, ...], place: int) -> tuple[str, int]:
    """The unit that stands there, and the place after it; a count where none does."""
    behind = [*tokens[place : place + 2], "", ""]
    if " ".join(behind[:2]) in _UNITS:
        return _UNITS[" ".join(behind[:2])], place + 2
    return (_UNITS[behind[0]], place + 1) if behind[0] in _UNITS else ("count", place)


def _counted(tokens: tuple[str, ...], place: int, *, is_count: bool) -> str:
    """What is counted, or of what a share is taken, or nothing."""
    if tokens[place : place + 1] == ("of",):
        behind = [one for one in tokens[place + 1 :] if one not in _ARTICLES]
        return " ".join(_name(behind))
    return "".join(_name(list(tokens[place:]))[-1:]) if is_count else ""


def _name(tokens: list[str]) -> list[str]:
    ends = (at for at, one in enumerate(tokens) if _ends(one))
    return tokens[: min(next(ends, len(tokens)), 3)]


def _ends(token: str) -> bool:
    return token in _ENDS or not token[0].isalpha() or len(token) == 1 or token.endswith("ing")


def _named_before(before: str) -> str:
    found = _BEFORE.search(before.rstrip())
    return found[1] if found else ""
