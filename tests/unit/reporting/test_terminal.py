"""Pages in a terminal: readable in any window, without colour, and obeying no text."""

import io

from snapshots.reporting.page import Bullets, Heading, Page, Paragraph, Table
from snapshots.reporting.terminal import show

PAGE = Page(
    blocks=(
        Heading("Rivers", 1),
        Heading("Bridges"),
        Paragraph("Read this [bold]first[/bold].", lead=True),
        Paragraph("Then this."),
        Bullets(("one", "two \x1b[31mred")),
        Table(columns=("Name", "Asked of", "Why"), rows=(("1", "council", ""),), records=True),
        Table(columns=("Key", "Value"), rows=(("4a", "44 %"),)),
    )
)


def shown(page: Page) -> str:
    stream = io.StringIO()
    show(page, stream)
    return stream.getvalue()


def test_everything_on_a_page_is_shown() -> None:
    text = shown(PAGE)
    for words in ("Rivers", "Bridges", "Then this.", "- one", "asked of  council", "44 %"):
        assert words in text


def test_text_is_shown_and_never_obeyed() -> None:
    text = shown(PAGE)
    assert "Read this [bold]first[/bold]." in text
    assert "- two \\x1b[31mred" in text
    assert "\x1b" not in text


def test_a_cell_with_nothing_in_it_is_left_out() -> None:
    assert "why" not in shown(PAGE)
