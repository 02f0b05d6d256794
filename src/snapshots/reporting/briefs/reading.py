"""Reading a brief back: its headings, its sentences with the marks of their notes, its notes."""

import html
import re
from collections.abc import Iterable, Iterator
from enum import Enum
from html.parser import HTMLParser

from attrs import frozen

__all__ = ["Passage", "PassageKind", "is_html", "passages"]


class PassageKind(Enum):
    """What a passage of a brief is."""

    HEADING = "heading"
    SAID = "said"
    NOTE = "note"


@frozen(kw_only=True)
class Passage:
    """One heading, one sentence or one note of a written brief, and the line it begins in.

    ``notes`` are the marks behind a sentence, or the name of the note itself; ``heading`` is
    what a sentence stands under.
    """

    line: int
    kind: PassageKind
    text: str
    heading: str = ""
    notes: tuple[str, ...] = ()


@frozen
class _Block:
    """A run of text that belongs together, with its first line."""

    line: int
    kind: PassageKind
    text: str
    note: str = ""


#: How a mark is kept between the reading of either format and the cutting into sentences.
_MARK = re.compile(r"\x02([^\x02\x03]*)\x03")
_MARKS = re.compile(rf"(?:\s*{_MARK.pattern})+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def passages(document: str) -> tuple[Passage, ...]:
    """The passages of a brief in Markdown or HTML, in the order in which they stand.

    >>> [(one.kind.value, one.text, one.notes) for one in passages("One fell.[^1] One rose.[^2]")]
    [('said', 'One fell.', ('1',)), ('said', 'One rose.', ('2',))]
    """
    document = _COMMENT.sub(_same_lines, document.replace("\x02", "").replace("\x03", ""))
    blocks = _html_blocks if is_html(document) else _markdown_blocks
    return tuple(_passages(blocks(document)))


def is_html(document: str) -> bool:
    """Whether a brief is written in HTML; otherwise it is Markdown."""
    return re.search(r"<html[\s>]", document, re.IGNORECASE) is not None


def _same_lines(comment: re.Match[str]) -> str:
    return "\n" * comment[0].count("\n")


def _passages(blocks: Iterable[_Block]) -> Iterator[Passage]:
    heading = ""
    for block in blocks:
        if block.kind is PassageKind.SAID:
            yield from _sentences(block, heading)
            continue
        text = _spaced(_MARK.sub("", block.text))
        if block.kind is PassageKind.HEADING:
            heading = text
        notes = (block.note,) if block.note else ()
        yield Passage(line=block.line, kind=block.kind, text=text, notes=notes)


def _sentences(block: _Block, heading: str) -> Iterator[Passage]:
    """What stands before each run of marks, and what is left without any."""
    start = 0
    for marks in [*_MARKS.finditer(block.text), None]:
        told = block.text[start : marks.start() if marks else None]
        if marks or told.strip():
            lead = len(told) - len(told.lstrip())
            yield Passage(
                line=block.line + block.text.count("\n", 0, start + lead),
                kind=PassageKind.SAID,
                text=_spaced(told),
                heading=heading,
                notes=tuple(_MARK.findall(marks[0])) if marks else (),
            )
        start = marks.end() if marks else start


def _spaced(text: str) -> str:
    return " ".join(text.split())


_MARKDOWN_MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:\s*")
_RULE = re.compile(r"[|\s:-]+")
_STARTS = re.compile(r"#{1,6}\s|[-*+]\s|\d+[.)]\s|\||\[\^[^\]\s]+\]:|>")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*+|_+|`+|~+)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def _markdown_blocks(document: str) -> Iterator[_Block]:
    """Headings, notes, items of lists, rows of tables and paragraphs."""
    start, lines = 0, list[str]()
    for number, line in enumerate([*document.split("\n"), ""], start=1):
        if lines and (not line.strip() or _STARTS.match(line.lstrip())):
            yield from _markdown_block(start, lines)
            lines = []
        if line.strip():
            start = start if lines else number
            lines.append(line.strip())


def _markdown_block(line: int, lines: list[str]) -> Iterator[_Block]:
    text = "\n".join(lines)
    note = _NOTE.match(text)
    if text.startswith("#"):
        yield _Block(line, PassageKind.HEADING, _unmarked(text.lstrip("#")))
    elif note:
        yield _Block(line, PassageKind.NOTE, _unmarked(text[note.end() :]), note[1])
    elif text.startswith("|"):
        if not _RULE.fullmatch(text):
            cells = re.split(r"(?<!\\)\|", text.strip("|"))
            yield _Block(line, PassageKind.SAID, _unmarked(" / ".join(map(str.strip, cells))))
    else:
        item = re.sub(r"\A(?:[-*+>]|\d+[.)])\s+", "", text)
        yield _Block(line, PassageKind.SAID, _unmarked(item))


def _unmarked(text: str) -> str:
    """The text without emphasis and escapes, its marks in the form kept between."""
    kept = _MARKDOWN_MARK.sub("\x02\\1\x03", text)
    return html.unescape(_ESCAPED.sub(r"\1", _EMPHASIS.sub("", kept)))


_BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "tr", "div", "blockquote", "dd", "dt"}
_UNSEEN = {"style", "script", "title", "head"}


class _Reader(HTMLParser):
    """Collects the blocks of an HTML document."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_Block] = []
        self.parts: list[str] = []
        self.line = 1
        self.note = ""
        self.kind = PassageKind.SAID
        self.unseen = 0
        self.mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        target = given.get("href") or ""
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag in _BLOCKS:
            self.end()
            self.kind = PassageKind.HEADING if tag[0] == "h" else PassageKind.SAID
            name = given.get("id") or ""
            if name.startswith("note-"):
                self.kind, self.note = PassageKind.NOTE, name.removeprefix("note-")
        elif tag in {"td", "th"} and self.parts:
            self.parts.append(" / ")
        elif tag == "a" and target.startswith("#note-"):
            self.mark = target.removeprefix("#note-")
            self.parts.append(f"\x02{self.mark}\x03")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen -= 1
        elif tag in _BLOCKS:
            self.end()
        elif tag == "a":
            self.mark = ""

    def handle_data(self, data: str) -> None:
        is_mark = self.mark and data.strip() == self.mark
        if self.unseen or is_mark or not (data.strip() or self.parts):
            return
        if not self.parts:
            ahead = data[: len(data) - len(data.lstrip())]
            self.line = self.getpos()[0] + ahead.count("\n")
            data = data.lstrip()
        self.parts.append(data)

    def end(self) -> None:
        """Close the block that is open."""
        text = "".join(self.parts)
        if text.strip():
            self.blocks.append(_Block(self.line, self.kind, text, self.note))
        self.parts, self.note, self.kind = [], "", PassageKind.SAID


def _html_blocks(document: str) -> list[_Block]:
    reader = _Reader()
    reader.feed(document)
    reader.close()
    reader.end()
    return reader.blocks
