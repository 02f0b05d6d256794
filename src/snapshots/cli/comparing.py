"""The commands on two editions: ``compare`` and ``align``."""

from pathlib import Path

import click

from snapshots.alignment import Alignment
from snapshots.alignment import align as align_editions
from snapshots.alignment.deciding import turned
from snapshots.alignment.direction import is_backwards
from snapshots.cli.codes import ExitCode
from snapshots.cli.options import (
    editions_named,
    editions_option,
    files_named,
    format_option,
    links_in,
    output_option,
    refuse_overwriting,
    show_value,
)
from snapshots.comparison import Weight
from snapshots.comparison import compare as compare_editions
from snapshots.errors import NotOnePair
from snapshots.model import Decision, Edition, Links, Series
from snapshots.reporting import FORMATS

__all__ = ["align", "compare"]

links_option = click.option(
    "--links",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Decisions on the two editions, as review keeps them, instead of the series' own.",
)
_WEIGHTS = click.Choice([weight.value for weight in Weight])


@click.command(short_help="What changed between two editions, and what cannot be said.")
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@editions_option
@format_option(*FORMATS)
@output_option
@links_option
@click.option("--at-least", type=_WEIGHTS, help="Report only changes that weigh at least this.")
@click.option("--fail-on", type=_WEIGHTS, help="Leave with 1 where a change weighs at least this.")
def compare(
    before: str,
    after: str,
    folder: Path | None,
    format: str,
    output: Path | None,
    links: Path | None,
    at_least: str | None,
    fail_on: str | None,
) -> int:
    """Say what changed between two editions, and what cannot be said.

    BEFORE and AFTER are keys of editions (2021 2024) or paths of files (old.json new.json). Two
    files are compared by themselves, under the decisions of --links if there are any; with
    --editions, by the decisions and words of that series.
    """
    refuse_overwriting(output, [links, *files_named((before, after), folder)])
    comparison = compare_editions(_aligned(before, after, folder, links))
    shown = comparison.at_least(Weight(at_least)) if at_least else comparison
    show_value(shown, format, output)
    failing = bool(fail_on) and comparison.at_least(Weight(fail_on)).changes
    return ExitCode.FOUND if failing else ExitCode.DONE


@click.command(short_help="Which recommendation goes with which, and why.")
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@editions_option
@format_option(*FORMATS)
@output_option
@links_option
def align(
    before: str,
    after: str,
    folder: Path | None,
    format: str,
    output: Path | None,
    links: Path | None,
) -> None:
    """Show which recommendation goes with which, why, and what needs a person."""
    refuse_overwriting(output, [links, *files_named((before, after), folder)])
    show_value(_aligned(before, after, folder, links), format, output)


def _aligned(before: str, after: str, folder: Path | None, links: Path | None) -> Alignment:
    asked, series = editions_named((before, after), folder)
    earlier, later = asked
    if links is None:
        return align_editions(earlier, later, series=series)
    decisions = _decisions(links_in(links, earlier, later), earlier, later, series)
    try:
        return align_editions(earlier, later, series=series, decisions=decisions)
    except NotOnePair as fault:
        raise NotOnePair(f"{links}: {fault}") from None


def _decisions(
    links: Links, before: Edition, after: Edition, series: Series | None
) -> tuple[Decision, ...]:
    """The decisions of a file, turned to the order in which the editions are given.

    A file that names the later edition as the earlier one says the reverse of what was decided.
    """
    found, wanted = (links.before, links.after), (before.key, after.key)
    if sorted(found) != sorted(wanted):
        names, others = (" and ".join(keys) for keys in (found, wanted))
        raise NotOnePair(f"the decisions are on {names}; what is compared is {others}")
    is_turned = found != wanted
    if is_backwards(after if is_turned else before, before if is_turned else after, series):
        raise NotOnePair(
            f"the decisions name {links.before} as before and {links.after} as after, and "
            f"{links.before} is the later edition; exchange the two sides of the file"
        )
    return tuple(map(turned, links.decisions)) if is_turned else links.decisions
