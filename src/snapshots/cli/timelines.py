"""The commands on many editions: ``timeline``, ``brief``, ``verify-brief`` and ``lint``."""

from pathlib import Path

import click

from snapshots.cli.codes import ExitCode
from snapshots.cli.options import (
    deliver,
    editions_option,
    files_of_series,
    format_option,
    output_option,
    refuse_overwriting,
    show_value,
)
from snapshots.comparison import Lint
from snapshots.comparison import lint as lint_draft
from snapshots.comparison import timeline as follow
from snapshots.errors import DocumentError, UnreadableFile
from snapshots.files import load_series
from snapshots.files.parsed import Mistake
from snapshots.files.reading import Loaded, read
from snapshots.model import Edition, Series
from snapshots.reporting import FORMATS
from snapshots.reporting.briefs.brief import brief as brief_of
from snapshots.reporting.briefs.verifying import verify_brief as verify
from snapshots.reporting.briefs.writing import BRIEF_FORMATS, TEMPLATES, brief_text
from snapshots.reporting.escaping import printable
from snapshots.reporting.lint_page import annotations, remark_told

__all__ = ["brief", "lint", "timeline", "verify_brief"]

template_option = click.option(
    "--template",
    metavar="NAME",
    default=TEMPLATES[0],
    show_default=True,
    help=f"{', '.join(TEMPLATES)}, or the path of a Jinja2 template of your own (.md or .html).",
)


@click.command()
@click.argument("name", metavar="[EDITION/ITEM]", required=False)
@editions_option
@format_option(*FORMATS)
@output_option
def timeline(name: str | None, folder: Path | None, format: str, output: Path | None) -> None:
    """Follow every ask through all editions, or one: where it comes from, what became of it."""
    refuse_overwriting(output, files_of_series(folder))
    series = load_series(folder)
    found = follow(series)
    show_value(found.lineage(name) if name else found, format, output, series=series)


@click.command()
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@editions_option
@template_option
@format_option(*BRIEF_FORMATS)
@output_option
def brief(
    before: str, after: str, folder: Path | None, template: str, format: str, output: Path | None
) -> None:
    """Write a change summary in which every sentence leads to what it rests on.

    BEFORE and AFTER are keys of editions, the earlier one first.
    """
    own = None if template in TEMPLATES else Path(template)
    refuse_overwriting(output, [own, *files_of_series(folder)])
    made = brief_of(follow(load_series(folder)), before, after)
    deliver(brief_text(made, format, template=template), output)


@click.command("verify-brief")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@editions_option
@template_option
def verify_brief(file: Path, folder: Path | None, template: str) -> ExitCode:
    """Read an edited brief back, and name every line that the changes do not back.

    Leaves with 1 where there is one. Give the template that the brief was written by.
    """
    document = _text(file)
    found = verify(document, follow(load_series(folder)), template=template)
    for one in found:
        deliver(f"{file}:{one.line}: {printable(one.reason)}\n    {printable(one.passage)}\n")
    deliver("" if found else f"{file}: every sentence is backed\n")
    return ExitCode.FOUND if found else ExitCode.DONE


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise UnreadableFile(str(file), (error.strerror or str(error)).lower()) from error
    except UnicodeDecodeError:
        raise DocumentError(f"{file}: not UTF-8; save the brief as UTF-8") from None


@click.command()
@click.argument("draft", metavar="DRAFT", type=click.Path(path_type=Path))
@editions_option
@format_option("text", "markdown", "html", "csv", "json", "github")
@output_option
def lint(draft: Path, folder: Path | None, format: str, output: Path | None) -> ExitCode:
    """Hold a draft against the series before print: what weakened, went missing or moved.

    DRAFT is the file of an edition. One whose key the series has is held against that edition,
    any other against the latest. Leaves with 1 where there is something to look at.
    """
    refuse_overwriting(output, [draft, *files_of_series(folder)])
    series = load_series(folder)
    loaded = read(draft, Edition)
    found = lint_draft(loaded.value, series)
    if format == "github":
        deliver(_annotated(found, loaded, series), output)
    else:
        show_value(found, format, output, series=series)
    return ExitCode.FOUND if found.remarks else ExitCode.DONE


def _annotated(found: Lint, loaded: Loaded[Edition], series: Series) -> str:
    """The remarks with their places in the file."""
    mistakes = [Mistake(path=one.path, message=remark_told(one, series)) for one in found.remarks]
    return annotations(zip(found.remarks, loaded.problems(*mistakes), strict=True))
