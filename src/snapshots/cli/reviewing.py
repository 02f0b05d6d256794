"""The command ``review``: a person decides what the program could not.

One recommendation at a time in the terminal; or from a file of decisions; or on a page that is
handed to somebody who has no terminal, and whose decisions are a file again.
"""

from datetime import date
from pathlib import Path

import click
from attrs import evolve, frozen

from snapshots.alignment.reviewing import Review
from snapshots.cli.codes import ExitCode
from snapshots.cli.interview import interview
from snapshots.cli.options import (
    deliver,
    editions_named,
    editions_option,
    files_named,
    is_file_name,
    is_path,
    links_in,
    refuse_overwriting,
)
from snapshots.errors import InvalidValue, UnreadableFile, quoted
from snapshots.files import SUFFIXES, amend_links, shipped_folder
from snapshots.model import Links, Period, PeriodKind
from snapshots.reporting.review_page import review_page
from snapshots.reporting.wording import count, number_word

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
@click.option(
    "--accepted",
    is_flag=True,
    help="Ask also about what the program took for the same ask in other words.",
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
    accepted: bool,
) -> ExitCode:
    """Decide what became of the recommendations that need a person, and keep the decisions.

    BEFORE is the earlier edition. Every decision is kept at once, with its reason and the digests
    of the words that were judged, so a review may be left and taken up again at any time. Leaves
    with 1 while recommendations still need a person.

    With --accepted, the pairs that the program accepted by itself in other words come after those
    that wait: confirm each as the same ask, or correct it. How many are still unconfirmed is told
    at the end; they alone do not change how the run leaves.
    """
    if page is not None and given is not None:
        raise click.UsageError("--page asks for decisions and --from gives them; use one of them")
    refuse_overwriting(page, [place, *files_named((before, after), folder)])
    arguments = [before, after, *_named("--editions", folder), *_named("--links", place)]
    arguments += ["--accepted"] if accepted else []
    (earlier, later), series = editions_named((before, after), folder)
    own = None if series is None else (folder or shipped_folder()) / "links"
    place = _place(place, own, f"{earlier.key}--{later.key}")
    named = [Path(name) for name in (before, after) if is_path(name)]
    refuse_overwriting(place, [given, *named])
    links = Links(before=earlier.key, after=later.key)
    if place.exists():
        links = links_in(place, earlier, later)
    begun = Review(before=earlier, after=later, series=series, links=links)
    if page is not None:
        shown = review_page(begun, by=by, on=on, arguments=arguments, accepted=accepted)
        deliver(shown, page)
        return ExitCode.DONE
    if given is not None:
        ended = _taken(begun, place, links_in(given, earlier, later), replace=replace)
    else:
        ended = _asked(begun, place, by, on, accepted=accepted)
    return _told(ended, place, accepted=accepted)


def _named(option: str, path: Path | None) -> list[str]:
    """An option as it was given."""
    return [] if path is None else [option, str(path)]


def _place(place: Path | None, own: Path | None, name: str) -> Path:
    """Where decisions are kept: in the file that is given, or in the series' own of this name.

    No folder but that of the series' own decisions is made: any other is misspelt where it is
    not there, and what was decided would be looked for elsewhere.
    """
    if place is None and own is None:
        raise click.UsageError("two files are in no series; say --links FILE")
    files = [Path(own or "", f"{name}{suffix}") for suffix in SUFFIXES]
    where = place or next((file for file in files if file.exists()), files[0])
    if not is_file_name(where.name):
        raise UnreadableFile(str(where), f"the name ends in none of {', '.join(SUFFIXES)}")
    is_own = own is not None and where.parent.resolve() == own.resolve()
    if not is_own and not where.parent.is_dir():
        raise UnreadableFile(str(where), "cannot be written: no such file or directory")
    return where


@frozen(kw_only=True)
class _Ended:
    """How a review ended: how many decisions it made, and how many it was given in vain.

    ``known`` counts the decisions that were given and stood there already.
    """

    review: Review
    made: int
    known: int = 0


def _taken(begun: Review, place: Path, given: Links, *, replace: bool) -> _Ended:
    """Take decisions from a file, and keep them beside those that stand by then."""
    place.parent.mkdir(exist_ok=True)
    held, now = amend_links(
        place,
        lambda links: begun.over(links).taking(given, replace=replace).links,
        default=evolve(begun.links, decisions=()),
    )
    made = len(set(now.decisions) - set(held.decisions))
    return _Ended(review=begun.over(now), made=made, known=len(given.decisions) - made)


def _asked(
    begun: Review, place: Path, by: str | None, on: Period | None, *, accepted: bool
) -> _Ended:
    """Ask in the terminal; a decision says who made it and on which day."""
    ended, made = begun, 0
    if begun.open or (accepted and begun.unconfirmed):
        who = by or click.prompt("your name?", prompt_suffix=" ")
        day = on or click.prompt("day?", default=_today(), type=_Day(), prompt_suffix=" ")
        place.parent.mkdir(exist_ok=True)
        ended, made = interview(begun, place, by=who, on=day, accepted=accepted)
    return _Ended(review=ended, made=made)


def _today() -> str:
    """The day on this machine, which the person sees and may correct."""
    return str(date.today())  # noqa: DTZ011 - the person's own day is meant


def _told(ended: _Ended, place: Path, *, accepted: bool) -> ExitCode:
    """Say what was kept and what is left; accepted pairs are counted where they are asked about."""
    review, made, known = ended.review, ended.made, ended.known
    waiting, held = len(review.open), len(review.links.decisions)
    standing = f"{_decisions(known)} {'stands' if known == 1 else 'stand'} already in {place}"
    unconfirmed = f", {count(len(review.accepted), 'accepted pair')} to confirm" if accepted else ""
    click.echo(
        f"{standing if known and not made else f'{_decisions(made)} kept in {place}'}, "
        f"which holds {number_word(held) if held else 'none'}; "
        f"{count(waiting, 'recommendation')} still to decide{unconfirmed}."
    )
    for number, what in (
        (known if made else 0, "of those given stood there already."),
        (len(review.alignment.stale), "of other words, and so set aside."),
        (len(review.alignment.unused), "on what is no longer there, and so set aside."),
    ):
        if number:
            click.echo(f"{_decisions(number)} {what}")
    return ExitCode.FOUND if waiting else ExitCode.DONE


def _decisions(number: int) -> str:
    return count(number, "decision").capitalize()
