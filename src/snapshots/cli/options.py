"""What several commands share: their options, the editions they name, and where results go."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from snapshots.cli.codes import ExitCode
from snapshots.errors import InvalidFile, UnknownKey, UnreadableFile
from snapshots.files import SUFFIXES, load_edition, load_series, shipped_folder, write_text
from snapshots.files.folder import files_of
from snapshots.files.parsed import Mistake
from snapshots.files.reading import read
from snapshots.model import Edition, Links, Series
from snapshots.model.coherence import unknown_recommendations
from snapshots.reporting import report

__all__ = [
    "deliver",
    "editions_named",
    "editions_option",
    "files_named",
    "files_of_series",
    "format_option",
    "is_file_name",
    "is_path",
    "links_in",
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
    """The edition of a name; what is there and cannot be one is refused as the file that it is.

    Of a key that no edition has, a file of that name may have been meant.
    """
    if series is None or is_path(name):
        return load_edition(name)
    if name not in series:
        if Path(name).exists():
            return load_edition(name)
        files = (f"{name}{suffix}" for suffix in SUFFIXES)
        if meant := [file for file in files if Path(file).exists()]:
            raise UnknownKey("edition", name, meant)
    return series[name]


def links_in(file: Path, before: Edition, after: Edition) -> Links:
    """The decisions of a file on two editions.

    Raises `InvalidFile` with every recommendation that is named without the digest of its words
    and that its edition does not have.
    """
    loaded = read(file, Links)
    editions = {edition.key: edition for edition in (before, after)}
    found = unknown_recommendations(loaded.value, editions)
    mistakes = [Mistake(path=path, message=message) for path, message in found]
    if mistakes:
        raise InvalidFile(str(file), loaded.problems(*mistakes))
    return loaded.value


def is_path(name: str) -> bool:
    """Whether a name is the path of a file: it has a suffix that is read, or a separator."""
    return is_file_name(name) or not {"/", "\\"}.isdisjoint(name)


def is_file_name(name: str) -> bool:
    """Whether a name ends as the files that are read do."""
    return Path(name).suffix.lower() in SUFFIXES


def files_named(names: Sequence[str], folder: Path | None) -> list[Path]:
    """The files that `editions_named` reads for the same names and folder."""
    named = [Path(name) for name in names if is_path(name)]
    alone = folder is None and len(named) == len(names)
    return named if alone else [*named, *files_of_series(folder)]


def files_of_series(folder: Path | None) -> list[Path]:
    """The files of the series in a folder, by default those that come with the program."""
    return files_of(folder or shipped_folder())


def refuse_overwriting(output: Path | None, inputs: Iterable[Path | None]) -> None:
    """Wrong usage where a result would be written over something that it is made from."""
    if output is not None and any(one and _is_same(one, output) for one in inputs):
        raise click.UsageError(f"{output} is read here and would be written over; name another")


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, whatever links and spellings there are on the way."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return one.resolve() == other.resolve()


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
        raise UnreadableFile.unwritten("standard output", error) from None
