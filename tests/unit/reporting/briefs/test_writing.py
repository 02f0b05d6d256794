"""Writing a brief down: templates of ours and of the user's."""

from pathlib import Path

import pytest
from asking import ask, edition, series

from snapshots import UnknownFormat, UnreadableFile, brief, brief_text, timeline
from snapshots.reporting import Brief


@pytest.fixture
def told() -> Brief:
    words = "Light <every> [bridge]."
    made = series(edition(2019, ask("1", words)), edition(2021, ask("1", words)))
    return brief(timeline(made), "2019", "2021")


def test_the_first_line_says_which_editions_it_is_about(told: Brief) -> None:
    assert brief_text(told).startswith(
        "<!-- snapshots brief: 2019 2021 -->\n# State of the bridges"
    )


@pytest.mark.parametrize(
    ("format", "shown"),
    [
        ("markdown", "“Light &lt;every&gt; \\[bridge\\]” (2021/1; before, 2019/1).[^4]"),
        (
            "html",
            (
                "“Light &lt;every&gt; [bridge]” (2021/1; before, 2019/1)."
                '<sup><a href="#note-4">4</a></sup>'
            ),
        ),
    ],
)
def test_words_of_a_record_are_shown_and_never_obeyed(told: Brief, format: str, shown: str) -> None:
    assert shown in brief_text(told, format)


def test_a_template_of_ones_own_says_as_much_as_it_likes(told: Brief, tmp_path: Path) -> None:
    own = tmp_path / "short.md"
    own.write_text(
        "{{ brief.title | shown }}\n{{ brief.lead[0] | said }}\n"
        "{% for note in notes() %}[^{{ note.number }}]: {{ note | told }}\n{% endfor %}",
        encoding="utf-8",
    )
    lines = brief_text(told, template=str(own)).splitlines()
    assert lines[1:3] == [
        "State of the bridges, 2019 to 2021: what changed",
        "Both editions are held complete.[^1]",
    ]
    assert [line[:5] for line in lines[3:]] == ["[^1]:"]


def test_a_template_of_ones_own_may_build_on_ours(told: Brief, tmp_path: Path) -> None:
    own = tmp_path / "mine.html"
    own.write_text(
        '{% extends "brief-document.html" %}{% block body %}<p>&amp;</p>{% endblock %}',
        encoding="utf-8",
    )
    assert "<p>&amp;</p>" in brief_text(told, "html", template=str(own))


@pytest.mark.parametrize("words", ["{% for %}", "{{ brief.nothing }}", "{{ brief.__class__.a }}"])
def test_a_template_that_cannot_be_used_is_named(told: Brief, tmp_path: Path, words: str) -> None:
    own = tmp_path / "mine.md"
    own.write_text(words, encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"mine.md: "):
        brief_text(told, template=str(own))


@pytest.mark.parametrize(("format", "template"), [("word", "brief"), ("html", "letter")])
def test_an_unknown_format_or_template_is_refused(told: Brief, format: str, template: str) -> None:
    with pytest.raises(UnknownFormat):
        brief_text(told, format, template=template)


def test_a_template_that_is_not_there_is_refused(told: Brief, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such template"):
        brief_text(told, template=str(tmp_path / "none.md"))
