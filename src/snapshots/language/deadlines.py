"""Deadlines: by when something is asked for.

A deadline with a date becomes the period by whose end it is due. One that counts from an event
(*within two years of publication*) has no date, and is kept as words. Where a text gives several
dates, nothing is said: which of them binds is for a person.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from snapshots.errors import InvalidValue
from snapshots.language.found import Found, agreed, laid_out
from snapshots.model import Period

__all__ = ["due", "within"]

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_MONTH = "|".join(_MONTHS)
_DATE = re.compile(
    rf"""\b(?P<by>by|before|(?:no|not)\ later\ than)\ (?:the\ )?
    (?P<end>end\ of\ |start\ of\ )?
    (?:the\ year\ )?
    (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\ (?=(?:{_MONTH})))?
    (?:(?P<month>{_MONTH})\ (?:(?P<day_behind>\d{{1,2}}),?\ )?
      |(?:q(?P<q>[1-4])|(?P<quarter>first|second|third|fourth|last)\ quarter)\ (?:of\ )?)?
    (?P<year>(?:19|20)\d\d)(?P<financial>[/\u2013-]\d\d(?!\d))?\b(?![-/]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
#: Words of what was done by a date, not of what is to be done by it: *claims made by 2020*.
_CASES = re.compile(
    r"""(?<!\bbe\ )(?<!\bbeen\ )(?<!\bis\ )(?<!\bare\ )
    \b(?:begun|born|brought|filed|granted|incurred|issued|lodged|made|received|registered|signed
    |submitted|taken)\ $""",
    re.IGNORECASE | re.VERBOSE,
)
#: A sentence that says of what was asked before nothing but when: *this should be done by 2026*.
_WHEN_ONLY = re.compile(
    r"(?:this|it|that|these|all this|the work) (?:should|must|is to|are to|shall|needs? to) "
    r"(?:be )?(?:completed?|done|finished|implemented|achieved|in place|happen) $",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\bwithin (?:the (?:next|first) )?(?:\w+ ){1,2}(?:working )?(?:days?|weeks?|months?|years?)"
    r"(?: (?:of|after|from) (?:the |its |their |this )?\w+(?: of (?:the |this )?\w+)?)?",
    re.IGNORECASE,
)


def due(text: str) -> Found[Period] | None:
    """The period by whose end it is asked for, or nothing where there is none, or several.

    >>> due("Publish a plan by the end of March 2025.")
    Found(value=Period.parse('2025-03'), words='by the end of March 2025')
    >>> due("Publish a plan within two years of the inquiry.")
    """
    return agreed(_dates(laid_out(text)))


def within(text: str) -> tuple[str, ...]:
    """Deadlines that count from an event or from now, as words.

    >>> within("Publish a plan within two years of publication.")
    ('within two years of publication',)
    """
    return tuple(found[0] for found in _WITHIN.finditer(laid_out(text)))


def _dates(line: str) -> Iterator[Found[Period]]:
    for found in _DATE.finditer(line):
        before = line[: found.start()]
        if _CASES.search(before):
            continue
        try:
            period = _period(found)
        except InvalidValue:  # the 31st of April: no date, so nothing is said
            continue
        leading = _WHEN_ONLY.search(before)
        yield Found(value=period, words=f"{leading[0] if leading else ''}{found[0]}")


def _period(found: re.Match[str]) -> Period:
    period = Period.parse(_written(found))
    starts = found["by"].lower() == "before" and not found["end"]
    if starts or (found["end"] or "").lower().startswith("start"):
        eve = period.start - timedelta(days=1)
        return Period.parse(_coarsened(str(period), eve.isoformat()))
    return period


def _written(found: re.Match[str]) -> str:
    """The date in the written form of periods."""
    day = found["day"] or found["day_behind"]
    quarter = found["q"] or _QUARTERS.get((found["quarter"] or "").lower())
    if found["month"]:
        month = f"{found['year']}-{_MONTHS.index(found['month'].lower()) + 1:02}"
        return f"{month}-{int(day):02}" if day else month
    if quarter:
        return f"{found['year']}-Q{quarter}"
    return f"{found['year']}/{found['financial'][1:]}" if found["financial"] else found["year"]


def _coarsened(like: str, day: str) -> str:
    """The day before a period, as a period of the same kind where that is a year or a month."""
    return day[: len(like)] if re.fullmatch(r"\d{4}(-\d\d)?", like) else day
