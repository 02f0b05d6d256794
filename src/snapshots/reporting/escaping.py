"""Escaping: text from a record is shown, and never obeyed, by whatever shows it."""

import re

__all__ = ["markdown", "printable", "printable_lines"]

# Control characters, line separators, and marks that change the direction of writing.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_SPACE = re.compile(r"[ \t\r\n]+")
_MARKUP = re.compile(r"([\\`*_\[\]|~$])")
_AT_THE_START = re.compile(r"^(#+|[-+>=]|\d+(?=[.)]))")


def printable(text: str) -> str:
    r"""The text on one line, with what a terminal would obey written out.

    >>> printable("red \x1b[31m,\n next")
    'red \\x1b[31m, next'
    """
    return _OBEYED.sub(_written_out, _SPACE.sub(" ", text))


def printable_lines(text: str) -> str:
    r"""The text on its own lines, with what a terminal would obey written out.

    >>> printable_lines("one\n  \x1b[2J two")
    'one\n  \\x1b[2J two'
    """
    return "\n".join(_OBEYED.sub(_written_out, line) for line in text.split("\n"))


def markdown(text: str) -> str:
    r"""The text so that Markdown shows it letter for letter, in a table cell too.

    >>> markdown("<b> | *no*")
    '&lt;b&gt; \\| \\*no\\*'
    """
    shown = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _AT_THE_START.sub(_guarded, _MARKUP.sub(r"\\\1", shown))


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"


def _guarded(match: re.Match[str]) -> str:
    mark = match[0]
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"
