"""Reading a brief back, from Markdown and from HTML."""

import pytest

from snapshots.reporting.briefs.reading import Passage, PassageKind, is_html, passages

MARKDOWN = """\
<!-- snapshots brief: 2019 2022 -->
# Bridges, 2019 \\*to\\* 2022

**Both** editions are
held complete.[^1] One more.[^2][^3]

## Repeated

- Works: light &lt;every&gt; bridge
  by night.[^4] Our own words.
1. Police: count boats.[^5]

| Asked of | Named |
| --- | --- |
| Works \\| Co | 2022/1[^6] |

[^1]: 0123. 2019: held;
  complete.
"""


def told(document: str) -> list[tuple[int, str, str, str, tuple[str, ...]]]:
    return [
        (one.line, one.kind.value, one.heading, one.text, one.notes) for one in passages(document)
    ]


def test_markdown_is_read_as_headings_sentences_and_notes_with_their_lines() -> None:
    title = "Bridges, 2019 *to* 2022"
    assert told(MARKDOWN) == [
        (2, "heading", "", title, ()),
        (4, "said", title, "Both editions are held complete.", ("1",)),
        (5, "said", title, "One more.", ("2", "3")),
        (7, "heading", "", "Repeated", ()),
        (9, "said", "Repeated", "Works: light <every> bridge by night.", ("4",)),
        (10, "said", "Repeated", "Our own words.", ()),
        (11, "said", "Repeated", "Police: count boats.", ("5",)),
        (13, "said", "Repeated", "Asked of / Named", ()),
        (15, "said", "Repeated", "Works | Co / 2022/1", ("6",)),
        (17, "note", "", "0123. 2019: held; complete.", ("1",)),
    ]


HTML = """\
<!-- snapshots brief: 2019 2022 -->
<!DOCTYPE html>
<html lang="en">
<head><title>Bridges</title><style>p { color: red }</style></head>
<body>
<h1>Bridges</h1>
<p>Both are
<em>held</em> complete.<sup><a href="#note-1">1</a></sup> See <a href="https://example.org">this</a>.</p>
<ul><li>
Works: light &lt;it&gt;.<sup><a href="#note-2">3</a></sup></li></ul>
<table><tr><th>Asked of</th><th>Named</th></tr>
<tr><td>Works</td><td>2022/1<sup><a href="#note-4">4</a></sup></td></tr></table>
<ol><li id="note-1">0123. 2019: held.</li></ol>
</body>
</html>
"""


def test_html_is_read_as_the_same_passages() -> None:
    assert told(HTML) == [
        (6, "heading", "", "Bridges", ()),
        (7, "said", "Bridges", "Both are held complete.", ("1",)),
        (8, "said", "Bridges", "See this.", ()),
        (10, "said", "Bridges", "Works: light <it>.", ("2",)),
        (10, "said", "Bridges", "3", ()),
        (11, "said", "Bridges", "Asked of / Named", ()),
        (12, "said", "Bridges", "Works / 2022/1", ("4",)),
        (13, "note", "", "0123. 2019: held.", ("1",)),
    ]


@pytest.mark.parametrize(("document", "html"), [(MARKDOWN, False), (HTML, True)])
def test_the_format_is_told_by_the_document(document: str, *, html: bool) -> None:
    assert is_html(document) is html


def test_an_empty_document_has_no_passages() -> None:
    assert passages("") == passages("<html></html>") == ()


def test_what_marks_are_kept_as_between_cannot_be_written() -> None:
    assert passages("One.\x021\x03") == (Passage(line=1, kind=PassageKind.SAID, text="One.1"),)
