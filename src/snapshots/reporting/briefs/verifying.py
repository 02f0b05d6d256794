"""Verifying a brief: whether the changes still back every sentence of one that was edited.

What may be edited is the order of the sentences, which of them stand there, and words of tone.
All other words of a sentence must be those that its notes back, in their order, under the same
heading; every note that is marked must be there as it was; the sentences before the first
heading, which say what is not held, must all stay.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product

from attrs import frozen

from snapshots.comparison import Timeline
from snapshots.errors import DocumentError
from snapshots.model import Series
from snapshots.reporting.briefs.brief import brief
from snapshots.reporting.briefs.reading import Passage, PassageKind, is_html, passages
from snapshots.reporting.briefs.writing import brief_text
from snapshots.reporting.wording import NUMBERS

__all__ = ["Unbacked", "briefed", "unbacked", "verify_brief"]

_HEAD = re.compile(r"<!--\s*snapshots brief:\s*(\S+)\s+(\S+)\s*-->")


@frozen(kw_only=True)
class Unbacked:
    """One thing in a brief that the changes do not back: its line, the passage, and why."""

    line: int
    passage: str
    reason: str


def briefed(document: str) -> tuple[str, str]:
    """The two editions that a written brief is about, by its first line.

    Raises `DocumentError` where it does not say.

    >>> briefed("<!-- snapshots brief: 2021 2024 -->")
    ('2021', '2024')
    """
    head = _HEAD.match(document.lstrip("\ufeff \t\r\n"))
    if not head:
        raise DocumentError(
            "not a brief: the first line does not say of what; it should read "
            "<!-- snapshots brief: BEFORE AFTER -->"
        )
    return head[1], head[2]


def verify_brief(
    document: str, timeline: Timeline, *, template: str = "brief"
) -> tuple[Unbacked, ...]:
    """Everything in an edited brief, in Markdown or HTML, that the changes do not back.

    ``template`` is what it was written by. Raises `DocumentError` where the document is no
    brief, and what `brief` raises where the series has no such editions.
    """
    made = brief(timeline, *briefed(document))
    written = brief_text(made, "html" if is_html(document) else "markdown", template=template)
    return unbacked(document, written, timeline.series)


def unbacked(document: str, written: str, series: Series) -> tuple[Unbacked, ...]:
    """Everything in an edited brief that the one written from the changes does not back.

    ``written`` is the brief as it comes from the changes, by the same template; ``series`` names
    the bodies.
    """
    backing = _Backing(passages(written), _words_of_bodies(series))
    found = passages(document)
    problems = [*_each(found, backing), *_left_out(found, backing)]
    return tuple(sorted(problems, key=lambda one: one.line))


@frozen
class _Backing:
    """What is backed: the passages of the brief as written, and the words that name bodies."""

    passages: tuple[Passage, ...]
    bodies: frozenset[str]

    def texts(self, kind: PassageKind, notes: tuple[str, ...] = ()) -> list[Passage]:
        return [one for one in self.passages if one.kind is kind and one.notes == notes]

    def note(self, name: str) -> Passage | None:
        return next(iter(self.texts(PassageKind.NOTE, (name,))), None)


def _each(found: Iterable[Passage], backing: _Backing) -> Iterator[Unbacked]:
    for passage in found:
        reason = _REASONS[passage.kind](passage, backing)
        if reason:
            yield Unbacked(line=passage.line, passage=passage.text, reason=reason)


def _of_heading(passage: Passage, backing: _Backing) -> str:
    headings = [one.text for one in backing.texts(PassageKind.HEADING)]
    return "" if passage.text in headings else "no such heading stands in the brief as written"


def _of_note(passage: Passage, backing: _Backing) -> str:
    note = backing.note(passage.notes[0])
    if note is None:
        return f"there is no note {passage.notes[0]}"
    return "" if note.text == passage.text else _difference([note.text], passage.text, backing)


def _of_sentence(passage: Passage, backing: _Backing) -> str:
    if not passage.notes:
        texts = [one.text for one in backing.texts(PassageKind.SAID) if not one.notes]
        known = any(_content(passage.text) == _content(text) for text in texts)
        return "" if known else "no note stands behind it; every sentence must lead to a change"
    unknown = [name for name in passage.notes if backing.note(name) is None]
    if unknown:
        return f"there is no note {unknown[0]}"
    backed = _backed(passage.notes, backing)
    here = [text for text, headings in backed if set(headings) == {passage.heading}]
    if any(_content(text) == _content(passage.text) for text in here):
        return ""
    if any(_content(text) == _content(passage.text) for text, _ in backed):
        return f"it does not belong under '{passage.heading}'"
    return _difference([text for text, _ in backed], passage.text, backing)


def _backed(notes: Sequence[str], backing: _Backing) -> list[tuple[str, list[str]]]:
    """What one sentence with these notes may say: a backed sentence, or several joined to one."""
    whole = backing.texts(PassageKind.SAID, tuple(notes))
    if whole or len(notes) == 1:
        return [(one.text, [one.heading]) for one in whole]
    each = [backing.texts(PassageKind.SAID, (note,)) for note in notes]
    return [
        (" ".join(one.text for one in chosen), [one.heading for one in chosen])
        for chosen in product(*each)
    ]


_REASONS = {
    PassageKind.HEADING: _of_heading,
    PassageKind.NOTE: _of_note,
    PassageKind.SAID: _of_sentence,
}


def _left_out(found: Sequence[Passage], backing: _Backing) -> Iterator[Unbacked]:
    """Notes that are marked and not there, and sentences on what is not held that are gone."""
    there = {one.notes for one in found if one.kind is PassageKind.NOTE}
    for passage in found:
        for name in passage.notes if passage.kind is PassageKind.SAID else ():
            if (name,) not in there and backing.note(name):
                reason = f"note {name} is not there any more"
                yield Unbacked(line=passage.line, passage=passage.text, reason=reason)
    marked = {name for one in found if one.kind is PassageKind.SAID for name in one.notes}
    title = next((one.text for one in backing.texts(PassageKind.HEADING)), "")
    for passage in backing.passages:
        is_lead = passage.kind is PassageKind.SAID and passage.heading == title
        if is_lead and passage.notes and marked.isdisjoint(passage.notes) and _is_open(passage):
            reason = "what the brief says first, of what is not held, has been left out"
            yield Unbacked(line=1, passage=passage.text, reason=reason)


def _is_open(passage: Passage) -> bool:
    """Whether a passage is running text: rows of a table may be left out one by one."""
    return " / " not in passage.text


#: Words of tone: an edit may put them in and take them out.
_TONE = {
    "a", "an", "the", "of", "in", "on", "at", "as", "for", "with", "and", "this", "that", "these",
    "those", "which", "who", "its", "it", "they", "them", "their", "there", "here", "is", "are",
    "be", "been", "has", "have", "had", "also", "too", "however", "moreover", "indeed", "please",
    "note", "we", "our", "us", "you", "your", "so", "such",
}  # fmt: skip
_WORD = re.compile(r"[-−]?\w*\d\w*(?:[.,:/-]\w+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|[%£$€]")


def _content(text: str) -> list[str]:
    """The words that carry the meaning of a sentence, in their order.

    >>> _content("The Home Office, however, is asked for 10.5 %.")
    ['home', 'office', 'asked', '10.5', '%']
    """
    return [word for word in _WORD.findall(text.casefold()) if word not in _TONE]


def _difference(backed: Sequence[str], text: str, backing: _Backing) -> str:
    """What stands there instead of what is backed, for the backed text that comes nearest."""
    said = _content(text)
    if not backed:
        return "its notes belong to no sentence of the brief as written"
    wanted = max((_content(one) for one in backed), key=lambda one: _compared(one, said).ratio())
    for tag, start, end, first, last in _compared(wanted, said).get_opcodes():
        if tag != "equal":
            lacking, added = wanted[start:end], said[first:last]
            what = _what([*lacking, *added], backing)
            return f"{what}: {_told(' '.join(lacking), ' '.join(added))}"
    return "its words are not those that the changes back"


def _compared(wanted: Sequence[str], said: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, wanted, said, autojunk=False)


def _told(lacking: str, added: str) -> str:
    if lacking and added:
        return f"'{added}' stands where the changes back '{lacking}'"
    return f"'{added}' is not backed" if added else f"'{lacking}' is gone"


def _what(words: Sequence[str], backing: _Backing) -> str:
    """What kind of statement some words make."""
    if any(char.isdigit() for word in words for char in word):
        return "a figure or a name"
    if not set(words).isdisjoint(_NEGATIONS):
        return "a negation"
    if not set(words).isdisjoint(NUMBERS):
        return "a count"
    if not set(words).isdisjoint(_DIRECTIONS):
        return "a direction"
    return "an addressee" if not set(words).isdisjoint(backing.bodies) else "words"


_NEGATIONS = {
    "not", "no", "none", "never", "nobody", "nothing", "neither", "nor", "cannot", "without",
}  # fmt: skip
_DIRECTIONS = {
    "up", "down", "rose", "fell", "more", "less", "higher", "lower", "firmly", "before", "after",
    "from", "to", "new", "again", "dropped", "hardened", "softened", "longer", "only", "least",
    "most",
}  # fmt: skip


def _words_of_bodies(series: Series) -> frozenset[str]:
    names = (name for body in series.bodies for name in (body.name, *body.aliases))
    return frozenset(word for name in names for word in _content(name))
