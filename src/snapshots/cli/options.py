"""What several commands share: their options, the editions they name, and where results go."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from snapshots.cli.codes import ExitCode
from snapshots.errors import UnreadableFile
from snapshots.files import SUFFIXES, load_edition, load_series, write_text
from snapshots.model import Edition, Series
from snapshots.reporting import report

__all__ = [
    "deliver",
    "editions_named",
    "editions_option",
    "format_option",
    "is_file_name",
    "is_path",
    "output_option",
    "refuse_overwriting",
    "show_value",
]

Command = TypeVar("Command", bound=Callable[..., Any])

editions_option = click.option(
    "--editions",
    "folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Folder of the series; by default the editions that come with the program.",
)
output_option = click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write to a file instead, which is there whole or not at all; - is standard output.",
)


def format_option(*formats: str) -> Callable[[Command], Command]:
    """The option that names a format, the first being the default."""
    return click.option(
        "--format",
        "-f",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How the result is written.",
    )


def editions_named(
    names: Sequence[str], folder: Path | None
) -> tuple[list[Edition], Series | None]:
    """The editions of these keys, or in these files, and the series they are seen in.

    Files alone are seen in no series, unless a folder is named.
    """
    series = None
    if folder is not None or not all(map(is_path, names)):
        series = load_series(folder)
    return [_edition(name, series) for name in names], series


def _edition(name: str, series: Series | None) -> Edition:
    """The edition of a name; what is there and cannot be one is refused as the file that it is."""
    is_other = series is not None and name not in series and Path(name).exists()
    return load_edition(name) if series is None or is_path(name) or is_other else series[name]


def is_path(name: str) -> bool:
    """Whether a name is the path of a file: it has a suffix that is read, or a separator."""
    return is_file_name(name) or not {"/", "\\"}.isdisjoint(name)


def is_file_name(name: str) -> bool:
    """Whether a name ends as the files that are read do."""
    return Path(name).suffix.lower() in SUFFIXES


def refuse_overwriting(names: Sequence[str], output: Path | None) -> None:
    """Wrong usage where a result would be written over a file that it is made from."""
    inputs = {Path(name).resolve() for name in names if is_path(name)}
    if output is not None and output.resolve() in inputs:
        raise click.UsageError(f"{output} is one of the files to compare; write to another")


def show_value(
    value: object, format: str, output: Path | None = None, *, series: Series | None = None
) -> None:
    """Deliver a report; in a terminal its text is laid out as tables that fit the window."""
    if format == "text" and output is None and sys.stdout.isatty():
        from snapshots.reporting.pages import page
        from snapshots.reporting.terminal import show as show_page

        show_page(page(value, series), sys.stdout)
    else:
        deliver(report(value, format, series=series), output)


def deliver(text: str, output: Path | None = None) -> None:
    """Write a result to a file, or to standard output in UTF-8 whatever the machine is set to."""
    if output is not None and str(output) != "-":
        write_text(output, text)
        return
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # whoever read has gone; nothing more may be written at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(ExitCode.UNANSWERED) from None
    except OSError as error:
        message = f"cannot be written: {(error.strerror or str(error)).lower()}"
        raise UnreadableFile("standard output", message) from None
