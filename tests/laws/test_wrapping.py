"""How the lines of a text are wrapped changes neither pairs nor turns nor what is read."""

import re
from textwrap import fill

from hypothesis import given
from hypothesis import strategies as st

from snapshots import Alignment, Edition, Recommendation, align
from snapshots.language import read, turns

VOCABULARY = """
    the police should must not never record publish repair missing children lamps harbour with
    without consent once a month year within ten days no fewer than and or only, except; unless
    urgently every. each. Scotland Wales
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.lists(WORDS, min_size=3, max_size=40).map(" ".join)
WIDTHS = st.integers(min_value=15, max_value=80)
ENDS = st.sampled_from(["\n", "\r\n", "  \n", "\n   "])


@st.composite
def wrapped(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the same on lines of some width."""
    text = draw(TEXTS)
    return text, re.sub("\n", lambda _: draw(ENDS), fill(text, draw(WIDTHS)))


def aligned(old: str, new: str) -> Alignment:
    before, after = (
        Edition(key=key, recommendations=(Recommendation(key="1", text=text),))
        for key, text in (("2021", old), ("2024", new))
    )
    return align(before, after)


@given(wrapped(), wrapped())
def test_wrapping_changes_neither_pairs_nor_turns(
    old: tuple[str, str], new: tuple[str, str]
) -> None:
    assert turns(old[1], new[1]) == turns(old[0], new[0])
    plain, broken = aligned(old[0], new[0]), aligned(old[1], new[1])
    assert (broken.pairs, broken.candidates) == (plain.pairs, plain.candidates)


@given(wrapped())
def test_wrapping_changes_nothing_that_is_read(text: tuple[str, str]) -> None:
    assert read(text[1]) == read(text[0])
