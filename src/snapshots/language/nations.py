"""Nations: which nations of the United Kingdom an ask is said to cover.

Read are only phrases of place (*in England and Wales*, *across the UK*): that a text names a
nation, as in *the Welsh Government*, does not limit what it asks to that nation.
"""

import re

from snapshots.language.found import Found, agreed, laid_out

__all__ = ["NATIONS", "nations"]

#: The keys of the nations; the UK is all of them.
NATIONS: tuple[str, ...] = ("england", "wales", "scotland", "northern-ireland")
_NAME = r"(?:England|Wales|Scotland|Northern Ireland)"
_LIST = rf"{_NAME}(?:(?:, | and |, and |, or | or ){_NAME})*"
_PLACE = re.compile(
    rf"\b(?:in|across|throughout|within) (?:all of |the whole of )?"
    rf"(?:(?P<uk>(?:the )?(?:UK|United Kingdom)\b)|(?P<named>{_LIST}))"
)
_ALL_NATIONS = re.compile(r"\b(?:all four|the four) (?:UK )?nations\b|\bUK-wide\b")


def nations(text: str) -> Found[tuple[str, ...]] | None:
    """The nations that an ask is said to cover, as keys; nothing where the text does not say.

    >>> nations("Fund advocates in England and Wales.")
    Found(value=('england', 'wales'), words='in England and Wales')
    >>> nations("The Welsh Government should fund advocates.")
    """
    line = laid_out(text)
    everywhere = [Found(value=NATIONS, words=found[0]) for found in _ALL_NATIONS.finditer(line)]
    places = [Found(value=_keys(found), words=found[0]) for found in _PLACE.finditer(line)]
    return agreed([*everywhere, *places])


def _keys(place: re.Match[str]) -> tuple[str, ...]:
    if place["uk"]:
        return NATIONS
    named = place["named"].casefold().replace(" ", "-")
    return tuple(key for key in NATIONS if key in named)
