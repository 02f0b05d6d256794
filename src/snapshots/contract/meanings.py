"""Meanings: what a class, a field and a choice stand for, in plain words."""

import re
from enum import Enum
from functools import cache
from importlib.resources import files
from inspect import cleandoc
from typing import Any

__all__ = ["of_choices", "of_class", "of_field", "title"]

_MARKUP = re.compile(r"`+|\*")
#: Where one word of a name ends and the next begins.
_WORDS = re.compile("_|(?<=[a-z])(?=[A-Z])")


def of_field(kind: type, name: str) -> str | None:
    """What a field of this class means, or nothing where nobody has written it down.

    >>> from snapshots.model import Source
    >>> of_field(Source, "licence")
    'the terms that the source itself states'
    """
    lines = _table()["fields"]
    found: str | None = lines.get(f"{kind.__name__}.{name}", lines.get(name))
    return found


def of_choices(kind: type[Enum]) -> dict[str, str]:
    """What each value of an enumeration means, where it is written down.

    >>> from snapshots.model import Side
    >>> of_choices(Side)
    {'before': 'the earlier edition', 'after': 'the later edition'}
    """
    lines = _table()["choices"].get(kind.__name__, {})
    return {member.value: lines[member.value] for member in kind if member.value in lines}


def of_class(kind: type) -> str:
    """What the values of a class are: the first paragraph of its documentation, without markup.

    >>> from snapshots.model import Theme
    >>> of_class(Theme)
    'A subject that recommendations are about.'
    """
    paragraph = cleandoc(kind.__doc__ or "").partition("\n\n")[0]
    return _MARKUP.sub("", " ".join(paragraph.split()))


def title(name: str) -> str:
    """A name as a heading.

    >>> title("recommendations_printed"), title("ItemHeld")
    ('Recommendations printed', 'Item held')
    """
    return _WORDS.sub(" ", name).capitalize()


@cache
def _table() -> dict[str, Any]:
    import tomllib  # only a schema or a table needs it

    text = files("snapshots.contract").joinpath("meanings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
