"""Writing a brief down: by a template of ours or of the user's, in Markdown or in HTML."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from snapshots.errors import UnknownFormat, UnreadableFile
from snapshots.reporting import escaping
from snapshots.reporting.briefs.parts import Brief, Cited, Note, Row, Sentence

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

__all__ = ["BRIEF_FORMATS", "TEMPLATES", "brief_text", "head_line"]

_SUFFIXES = {"markdown": ".md", "html": ".html"}
#: The formats that a brief is written in, and the templates there are for each.
BRIEF_FORMATS: tuple[str, ...] = tuple(_SUFFIXES)
TEMPLATES: tuple[str, ...] = ("brief", "table")


def brief_text(brief: Brief, format: str = "markdown", *, template: str = "brief") -> str:
    """The brief in ``markdown`` or ``html``.

    ``template`` is ``brief``, ``table`` (one row an ask, as committees have it), or the path of
    a Jinja2 template, whose suffix, .md or .html, says what it writes. In a template, ``said``
    writes a sentence with the mark of its note, ``told`` a note, ``named`` the name in a row,
    and ``shown`` any other text, each so that nothing in it is taken for markup; ``notes()``
    are the notes of what has been written so far.

    Raises `UnknownFormat` for any other format or template, and `UnreadableFile` where the
    template is not there or is wrong.
    """
    from jinja2 import TemplateError  # only a brief needs it

    if format not in _SUFFIXES:
        raise UnknownFormat(format, BRIEF_FORMATS)
    suffix = _SUFFIXES[format]
    own = None if template in TEMPLATES else Path(template)
    if own is not None and own.suffix not in _SUFFIXES.values():
        raise UnknownFormat(template, [*TEMPLATES, "the path of a .md or .html file"])
    if own is not None and not own.is_file():
        raise UnreadableFile(template, "no such template")
    marked: list[int] = []
    environment = _environment(own, marked, html=(own.suffix if own else suffix) == ".html")
    name = own.name if own else f"{template}{suffix}"

    def notes() -> list[Note]:
        return [note for note in brief.notes if note.number in marked]

    try:
        written = environment.get_template(name).render(brief=brief, notes=notes)
    except TemplateError as error:
        raise UnreadableFile(template, f"no usable template: {error}") from error
    return f"{head_line(brief)}\n{written.strip()}\n"


def head_line(brief: Brief) -> str:
    """The first line of a written brief, by which it can be verified: a comment in both formats."""
    return f"<!-- snapshots brief: {brief.before} {brief.after} -->"


def _environment(own: Path | None, marked: list[int], *, html: bool) -> "Environment":
    from jinja2 import FileSystemLoader, PackageLoader, StrictUndefined  # only a brief needs it
    from jinja2.loaders import ChoiceLoader
    from jinja2.sandbox import SandboxedEnvironment

    loaders = [FileSystemLoader(own.parent)] if own else []
    environment = SandboxedEnvironment(
        loader=ChoiceLoader([*loaders, PackageLoader("snapshots.reporting")]),
        autoescape=html,
        undefined=StrictUndefined,
        trim_blocks=html,
    )
    shown: Callable[[str], str] = _in_html if html else escaping.markdown

    def mark(number: int) -> str:
        marked.append(number)
        return _mark_in_html(number) if html else f"[^{number}]"

    environment.filters["shown"] = shown
    environment.filters["said"] = lambda one: _said(one, shown, mark)
    environment.filters["named"] = lambda row: _named(row, shown, mark)
    environment.filters["told"] = lambda note: shown(_told(note))
    return environment


def _said(sentence: Sentence, shown: Callable[[str], str], mark: Callable[[int], str]) -> str:
    return shown(sentence.text) + mark(sentence.note)


def _named(row: Row, shown: Callable[[str], str], mark: Callable[[int], str]) -> str:
    return shown(row.name) + mark(row.note)


def _told(note: Note) -> str:
    """The fingerprints, then each thing cited with its words and its source."""
    return f"{' '.join(note.fingerprints)}. {' '.join(map(_cited, note.cited))}".strip()


def _cited(cited: Cited) -> str:
    told = [f"“{cited.words}”"] if cited.words else []
    return f"{cited.name}: {', '.join([*told, cited.source or 'no source is recorded'])}."


def _in_html(text: str) -> "Markup":
    from markupsafe import escape

    return escape(escaping.printable(text))


def _mark_in_html(number: int) -> "Markup":
    from markupsafe import Markup

    return Markup('<sup><a href="#note-{0}">{0}</a></sup>').format(number)
