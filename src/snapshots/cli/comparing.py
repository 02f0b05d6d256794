"""The commands on two editions: ``compare`` and ``align``."""

from pathlib import Path

import click

from snapshots.alignment import Alignment
from snapshots.alignment import align as align_editions
from snapshots.cli.codes import ExitCode
from snapshots.cli.options import (
    editions_named,
    editions_option,
    format_option,
    output_option,
    show_value,
)
from snapshots.comparison import Weight
from snapshots.comparison import compare as compare_editions
from snapshots.reporting import FORMATS

__all__ = ["align", "compare"]

_WEIGHTS = click.Choice([weight.value for weight in Weight])


@click.command()
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@editions_option
@format_option(*FORMATS)
@output_option
@click.option("--at-least", type=_WEIGHTS, help="Report only changes that weigh at least this.")
@click.option("--fail-on", type=_WEIGHTS, help="Leave with 1 where a change weighs at least this.")
def compare(
    before: str,
    after: str,
    folder: Path | None,
    format: str,
    output: Path | None,
    at_least: str | None,
    fail_on: str | None,
) -> int:
    """Say what changed between two editions, and what cannot be said.

    BEFORE and AFTER are keys of editions (2021 2024) or paths of files (old.json new.json). Two
    files are compared by themselves; with --editions, by the decisions and words of that series.
    """
    comparison = compare_editions(_aligned(before, after, folder))
    shown = comparison.at_least(Weight(at_least)) if at_least else comparison
    show_value(shown, format, output)
    failing = bool(fail_on) and comparison.at_least(Weight(fail_on)).changes
    return ExitCode.FOUND if failing else ExitCode.DONE


@click.command()
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@editions_option
@format_option(*FORMATS)
@output_option
def align(before: str, after: str, folder: Path | None, format: str, output: Path | None) -> None:
    """Show which recommendation goes with which, why, and what needs a person."""
    show_value(_aligned(before, after, folder), format, output)


def _aligned(before: str, after: str, folder: Path | None) -> Alignment:
    asked, series = editions_named((before, after), folder)
    return align_editions(*asked, series=series)
