"""The command ``check``: every problem of the files, and every finding about what they say."""

from collections.abc import Iterator
from pathlib import Path

import click

from snapshots.alignment import Alignment, align
from snapshots.cli.codes import ExitCode
from snapshots.cli.options import deliver, editions_option, show_value
from snapshots.errors import InvalidFile, InvalidSeries, Problem
from snapshots.files import load_document, load_series, shipped_folder
from snapshots.model import Series
from snapshots.report.checking_page import checking_page

__all__ = ["check"]


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@editions_option
def check(paths: tuple[Path, ...], folder: Path | None) -> int:
    """Check files and folders: every problem at once, then what the decisions no longer fit.

    A folder is checked as a series, a file by itself. Without PATH, the series is checked. Files
    that are wrong leave with 3, findings about files that are sound with 1.
    """
    problems: list[Problem] = []
    lapsed = 0
    for path in paths or (folder or shipped_folder(),):
        try:
            lapsed += _checked(path)
        except (InvalidFile, InvalidSeries) as fault:
            problems += fault.problems
    if problems:
        raise InvalidSeries(problems)
    return ExitCode.FOUND if lapsed else ExitCode.DONE


def _checked(path: Path) -> int:
    """Check one path, print what was found, and count it."""
    if not path.is_dir():
        load_document(path)
        deliver(f"{path}: sound\n")
        return 0
    series = load_series(path)
    alignments = tuple(_alignments(series))
    show_value(checking_page(path, series, alignments), "text")
    return sum(len(one.stale) + len(one.unused) for one in alignments)


def _alignments(series: Series) -> Iterator[Alignment]:
    for links in series.links:
        yield align(series[links.before], series[links.after], series=series)
