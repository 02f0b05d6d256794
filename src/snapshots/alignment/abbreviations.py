"""Abbreviations: short forms that a document defines itself, as *Port Safety Board (PSB)*."""

import re
from collections.abc import Iterable

__all__ = ["defined"]

_SHORT_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z]{0,3}[A-Z][A-Za-z]{0,6})\)")


def defined(texts: Iterable[str]) -> dict[str, str]:
    """What the short forms stand for that the texts define in brackets after the long one.

    The long form is the shortest run of words before the bracket that has the letters of the
    short one in their order and begins with its first (the method of Schwartz and Hearst, 2003).
    A short form that is defined in two ways keeps the first.

    >>> defined(["Report to the Child Support Agency (CSA). The CSA should answer."])
    {'CSA': 'Child Support Agency'}
    """
    found: dict[str, str] = {}
    for text in texts:
        for bracket in _SHORT_IN_BRACKETS.finditer(text):
            long_form = _long_form(bracket[1], text[: bracket.start()])
            if long_form:
                found.setdefault(bracket[1], long_form)
    return found


def _long_form(short: str, before: str) -> str:
    words = re.findall(r"[^\W\d_]+", before)[-2 * len(short) - 5 :]
    run = " ".join(words)
    place = len(run)
    for position, letter in reversed(list(enumerate(short.lower()))):
        place = _last(run.lower(), letter, place, at_start=position == 0)
        if place < 0:
            return ""
    return run[place:]


def _last(run: str, letter: str, end: int, *, at_start: bool) -> int:
    """Where the letter stands last before ``end``, at the start of a word if so asked; or -1."""
    places = range(end - 1, -1, -1)
    return next(
        (
            place
            for place in places
            if run[place] == letter and (not at_start or place == 0 or run[place - 1] == " ")
        ),
        -1,
    )
