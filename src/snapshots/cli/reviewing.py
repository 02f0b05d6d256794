"""The command ``review``: a person decides what the program could not.

One recommendation at a time in the terminal; or from a file of decisions; or on a page that is
handed to somebody who has no terminal, and whose decisions are a file again.
"""

from datetime import date
from pathlib import Path

import click

from snapshots.alignment.reviewing import Review
from snapshots.cli.codes import ExitCode
from snapshots.cli.interview import interview
from snapshots.cli.options import deliver, editions_named, editions_option
from snapshots.errors import InvalidValue, quoted
from snapshots.files import load_links, record_links, shipped_folder
from snapshots.model import Edition, Links, Period, PeriodKind
from snapshots.reporting.review_page import review_page
from snapshots.reporting.wording import count

__all__ = ["review"]


class _Day(click.ParamType[Period]):
    """A whole day: a decision is made on one, and a part of it would order nothing."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Period:
        try:
            found = Period.parse(str(value))
        except InvalidValue:
            found = None
        if found is None or found.kind is not PeriodKind.DAY:
            self.fail(f"{quoted(value)} is not a day; write year-month-day: 2026-03-31", param, ctx)
        return found


@click.command(short_help="Decide what the program could not, and keep it.")
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@editions_option
@click.option(
    "--links",
    "place",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where decisions are kept; by default links/BEFORE--AFTER.yaml in the series.",
)
@click.option("--by", metavar="NAME", help="Who decides.")
@click.option("--on", metavar="DAY", type=_Day(), help="The day of the decisions: 2026-03-31.")
@click.option(
    "--from",
    "given",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Take decisions from a file instead of asking, as a review page saves it.",
)
@click.option("--replace", is_flag=True, help="Let the file replace decisions that are there.")
@click.option(
    "--page",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write an HTML page to decide on, for somebody who has no terminal.",
)
def review(
    before: str,
    after: str,
    folder: Path | None,
    place: Path | None,
    by: str | None,
    on: Period | None,
    given: Path | None,
    page: Path | None,
    *,
    replace: bool,
) -> ExitCode:
    """Decide what became of the recommendations that need a person, and keep the decisions.

    BEFORE is the earlier edition. Every decision is kept at once, with its reason and the digests
    of the words that were judged, so a review may be left and taken up again at any time. Leaves
    with 1 while recommendations still need a person.
    """
    if page is not None and given is not None:
        raise click.UsageError("--page asks for decisions and --from gives them; use one of them")
    (earlier, later), series = editions_named((before, after), folder)
    if place is None:
        if series is None:
            raise click.UsageError("two files are in no series; say --links FILE")
        place = (folder or shipped_folder()) / "links" / f"{earlier.key}--{later.key}.yaml"
    begun = Review(before=earlier, after=later, series=series, links=_links(place, earlier, later))
    if page is not None:
        deliver(review_page(begun), page)
        return ExitCode.DONE
    if given is not None:
        ended = begun.taking(load_links(given), replace=replace)
        _keep(ended, place)
    else:
        ended = _asked(begun, place, by, on)
    return _told(begun, ended, place)


def _asked(begun: Review, place: Path, by: str | None, on: Period | None) -> Review:
    """Ask in the terminal; a decision says who made it and on which day."""
    if not begun.open:
        return begun
    who = by or click.prompt("your name?", prompt_suffix=" ")
    day = on or click.prompt("day?", default=_today(), type=_Day(), prompt_suffix=" ")
    return interview(begun, lambda so_far: _keep(so_far, place), by=who, on=day)


def _today() -> str:
    """The day on this machine, which the person sees and may correct."""
    return str(date.today())  # noqa: DTZ011 - the person's own day is meant


def _links(place: Path, before: Edition, after: Edition) -> Links:
    """The decisions so far, none where there is no file yet."""
    return load_links(place) if place.exists() else Links(before=before.key, after=after.key)


def _keep(review: Review, place: Path) -> None:
    review.alignment  # noqa: B018 - decisions that contradict each other are refused here
    place.parent.mkdir(exist_ok=True)
    record_links(review.links, place)


def _told(begun: Review, ended: Review, place: Path) -> ExitCode:
    made = len(set(ended.links.decisions) - set(begun.links.decisions))
    waiting, stale = len(ended.open), len(ended.alignment.stale)
    click.echo(
        f"{count(made, 'decision').capitalize()} kept in {place}; "
        f"{count(waiting, 'recommendation')} still to decide."
    )
    if stale:
        click.echo(f"{count(stale, 'decision').capitalize()} of other words, and so set aside.")
    return ExitCode.FOUND if waiting else ExitCode.DONE
