"""Hostile text from a record is shown by every report, and obeyed by nothing that shows it."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from snapshots import Edition, Recommendation, report
from snapshots.reporting import FORMATS, escaping
from snapshots.testing import comparisons, editions, hostile_texts, series

#: What moves the cursor, changes the direction of writing or ends a line, new lines aside.
OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
#: The tokens of plain pages: headings, paragraphs, lists and tables of text, some of it strong.
PLAIN = re.compile(
    "(heading|paragraph|bullet_list|list_item|table|thead|tbody|tr|th|td|strong)_(open|close)"
    "|inline|text|text_special|softbreak"
)
#: A report takes longer to make than a text, and there are five formats.
fewer = settings(max_examples=settings().max_examples // 2)
VALUES = st.one_of(comparisons(hostile=True), editions(hostile=True), series(hostile=True))


def flat(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flat(token.children or ())


def shown(tokens: Iterable[Token]) -> str:
    """The letters that a reader sees."""
    return "".join(
        token.content for token in flat(tokens) if token.type in {"text", "text_special"}
    )


@given(hostile_texts())
def test_no_control_character_is_left_in_text_that_is_printed(text: str) -> None:
    printed = escaping.printable(text)
    assert not OBEYED.search(printed)
    assert "\n" not in printed


@given(hostile_texts())
def test_markdown_shows_a_paragraph_letter_for_letter(text: str) -> None:
    tokens = MARKDOWN.parse(escaping.markdown(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert shown(tokens) == escaping.printable(text)


@given(hostile_texts())
def test_markdown_shows_a_cell_of_a_table_letter_for_letter(text: str) -> None:
    tokens = MARKDOWN.parse(f"| what |\n| --- |\n| {escaping.markdown(text)} |\n")
    (cell,) = (after for before, after in pairwise(tokens) if before.type == "td_open")
    assert shown([cell]) == escaping.printable(text)


@fewer
@given(VALUES)
def test_a_report_in_markdown_is_plain_throughout(value: object) -> None:
    found = {token.type for token in flat(MARKDOWN.parse(report(value, "markdown")))}
    assert not [kind for kind in found if not PLAIN.fullmatch(kind)]


@pytest.mark.parametrize("format", FORMATS)
@fewer
@given(value=VALUES)
def test_no_control_character_reaches_the_reader(format: str, value: object) -> None:
    assert not OBEYED.search(report(value, format).replace("\r\n", "\n"))  # as CSV ends its lines


@fewer
@given(VALUES)
def test_every_record_of_a_report_in_csv_has_all_its_columns(value: object) -> None:
    header, *records = csv.reader(io.StringIO(report(value, "csv"), newline=""))
    assert {len(record) for record in records} <= {len(header)}


@fewer
@given(VALUES)
def test_a_spreadsheet_finds_no_formula_in_a_report_in_csv(value: object) -> None:
    cells = (
        cell for row in csv.reader(io.StringIO(report(value, "csv"), newline="")) for cell in row
    )
    assert not [cell for cell in cells if re.match(r"[=+@\t\r]|-(?!\d)", cell)]


@fewer
@given(VALUES)
def test_a_report_in_json_is_json(value: object) -> None:
    assert isinstance(json.loads(report(value, "json")), dict)


class _Tags(HTMLParser):
    """Every tag of a page with its attributes, and all of its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[tuple[str, tuple[str, ...]]] = set()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read_html(page: str) -> _Tags:
    parser = _Tags()
    parser.feed(page)
    parser.close()
    return parser


def html_of(ask: str) -> _Tags:
    item = Recommendation(key="1", ask=ask)
    return read_html(report(Edition(key="2021", recommendations=(item,)), "html"))


@given(hostile_texts().filter(lambda text: any(map(str.isalnum, text))))
def test_html_shows_the_words_of_an_ask_and_has_no_tag_more(text: str) -> None:
    found = html_of(text)
    assert found.tags == html_of("mend it").tags
    assert any(escaping.printable(text) in letters for letters in found.texts)
