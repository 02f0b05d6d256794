"""Texts, keys and figures: what the fields of a record are filled with."""

from decimal import Decimal
from itertools import product

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["HOSTILE", "decimals", "hostile_texts", "keys", "texts"]

_VERBS = ("Publish", "Repair", "Review", "Fund", "Map", "Measure")
_OBJECTS = ("the weirs", "the ferry timetable", "every flood gate", "the mooring fees")
_TAILS = ("each spring", "with the anglers", "in plain words", "below the old bridge")
_SENTENCES = st.sampled_from([" ".join(words) for words in product(_VERBS, _OBJECTS, _TAILS)])

_WORDS = st.sampled_from(("eel", "lock", "reed", "tide", "weir", "no", "null", "2024"))
_WORDED = st.lists(_WORDS, min_size=1, max_size=3).map("-".join)
_LETTERED = st.builds("{}{}".format, st.integers(1, 99), st.sampled_from(("", "a", "b")))
_DOTTED = st.builds("{}.{}".format, st.integers(1, 20), st.integers(1, 9))

#: Pieces of text that some reader, terminal, page or parser would obey rather than show.
HOSTILE: tuple[str, ...] = (
    *("\x1b[31m", "\x1b]8;;http://example.org\x07", "\x00", "\x08", "\x9b2J", "\r", "\n", "\t"),
    *("\u202e", "\u200f", "\u2066", "\u2028", "\x85", "\ufeff", "\u200b", "\xad", "e\u0301"),
    *("<script>alert(1)</script>", "<b>", "</td>", "&amp;", "<!--", "{{ 7 * 7 }}", "{0}", "%s"),
    *("*loud*", "__loud__", "`code`", "[here](javascript:alert(1))", "![](x)", "~~gone~~", "$x$"),
    *("# head", "- entry", "+ entry", "> quote", "1. first", "---", "===", "```", "| a | b |"),
    *("'", '"', "“", "’", "\\", "\\n", "http://example.org", "www.example.org", "a@example.org"),
    *("key: value", "&anchor", "*alias", "!tag", "? asked", "@at", "%YAML", "{a: b}", "[a]"),
    *("no", "yes", "null", "~", "true", "2024-01-01", "1e3", "0x1F", "1_000", "12:30:45", ".inf"),
    *("=1+1", "+1", "-1", ",", ";", "كتاب", "עברית", "語", "🏞️", "\U000e0041", "w" * 300),
)
_PIECES = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=3).map(" ".join)
_ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def texts(*, hostile: bool = False) -> SearchStrategy[str]:
    """Short sentences about nothing much; on request such as `hostile_texts` makes.

    >>> from hypothesis import find
    >>> find(texts(), lambda text: "ferry" in text)
    'Publish the ferry timetable each spring'
    """
    return hostile_texts() if hostile else _SENTENCES


def hostile_texts() -> SearchStrategy[str]:
    r"""Texts that are valid and unpleasant: whoever shows or stores one must not obey it.

    Control characters, marks that turn the direction of writing, markup, quotation marks, very
    long words, what YAML or a spreadsheet takes for something else, and any character at all.

    >>> from hypothesis import find
    >>> "<" in find(hostile_texts(), lambda text: "<" in text)
    True
    """
    return st.one_of(_PIECES, _ANYTHING).map(_as_text)


def keys() -> SearchStrategy[str]:
    """Keys: words joined by hyphens, or printed numbers.

    >>> from hypothesis import find
    >>> find(keys(), lambda key: key.endswith("a"))
    '1a'
    """
    return st.one_of(_LETTERED, _DOTTED, _WORDED)


def decimals(
    *, least: int = 0, most: int = 1_000_000, places: tuple[int, ...] = (0, 1, 2)
) -> SearchStrategy[Decimal]:
    """Printed figures from ``least`` to ``most``, with one of these numbers of decimal places.

    >>> from hypothesis import find
    >>> find(decimals(places=(1,)), lambda value: value > 40)
    Decimal('40.1')
    """
    return st.sampled_from(places).flatmap(
        lambda place: st.integers(least * 10**place, most * 10**place).map(
            lambda digits: Decimal(digits).scaleb(-place)
        )
    )


def _as_text(drawn: str) -> str:
    """What the model takes for text: without white space around it, and not empty."""
    return drawn.strip() or "?"
