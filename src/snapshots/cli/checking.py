"""The command ``check``: every problem of the files, and every finding about what they say."""

from collections.abc import Iterator
from pathlib import Path

import click

from snapshots.alignment import Alignment, align
from snapshots.cli.codes import ExitCode
from snapshots.cli.options import deliver, editions_option, show_value
from snapshots.comparison import findings
from snapshots.errors import InvalidFile, InvalidSeries, Problem
from snapshots.files import examine_document, examine_series, rewrite_all, shipped_folder
from snapshots.model import NEWEST_SCHEMA, Series
from snapshots.reporting.checking_page import checking_page

__all__ = ["check"]


@click.command(short_help="Every problem of the files, and what is noteworthy.")
@click.argument(
    "paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path, readable=False)
)
@editions_option
@click.option(
    "--migrate",
    is_flag=True,
    help="First write files of an older form anew in the newest, comments kept.",
)
def check(paths: tuple[Path, ...], folder: Path | None, *, migrate: bool) -> int:
    """Check files and folders: every problem at once, then what is noteworthy about the sound.

    A folder is checked as a series, a file by itself. Without PATH, the series is checked. Listed
    are decisions that no longer fit, figures that do not go together, and claims that fail. What
    the records acknowledge, with a reason, is listed too. Files that are wrong leave with 3,
    findings that no record acknowledges with 1.

    Remarks change no exit code, since they may be as printed: a number that stands again, an
    edition without recommendations that does not say that it has none, and equal printed words
    that are coded unlike.
    """
    problems: list[Problem] = []
    found = 0
    for path in paths or (folder or shipped_folder(),):
        try:
            if migrate:
                _migrated(path)
            found += _checked(path)
        except (InvalidFile, InvalidSeries) as fault:
            problems += fault.problems
    if problems:
        raise InvalidSeries(problems)
    return ExitCode.FOUND if found else ExitCode.DONE


def _migrated(path: Path) -> None:
    for file, number in rewrite_all(path):
        deliver(f"{file}: schema {number} is now schema {NEWEST_SCHEMA}\n")


def _checked(path: Path) -> int:
    """Check one path, print what was found, and count it."""
    if not path.is_dir():
        deliver("".join(f"{remark}\n" for remark in (*examine_document(path), f"{path}: sound")))
        return 0
    series, remarks = examine_series(path)
    alignments, found = tuple(_alignments(series)), findings(series)
    show_value(checking_page(path, series, alignments, found, remarks), "text")
    lapsed = sum(len(one.stale) + len(one.unused) for one in alignments)
    return lapsed + sum(not one.is_acknowledged for one in found)


def _alignments(series: Series) -> Iterator[Alignment]:
    for links in series.links:
        yield align(series[links.before], series[links.after], series=series)
