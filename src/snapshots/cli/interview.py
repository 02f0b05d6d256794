"""The interview: one recommendation at a time, and what a person answers.

What the program thinks is shown after the choice, so that it does not sway it.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from shutil import get_terminal_size

import click
from attrs import define, evolve, field

from snapshots.alignment import Candidate, Pair, Relation, Undecided
from snapshots.alignment.reviewing import Review, decide, words_judged
from snapshots.errors import NotOnePair
from snapshots.files import amend_links
from snapshots.model import Decision, Links, Period, Side, Verdict
from snapshots.reporting.escaping import printable
from snapshots.reporting.review_wording import SEVERAL, taken_for
from snapshots.reporting.word_differences import against, marked
from snapshots.reporting.wording import count

__all__ = ["interview"]

_VERDICTS = {
    "s": Verdict.SAME_ASK,
    "d": Verdict.DEVELOPS,
    "r": Verdict.RELATED,
    "x": Verdict.DIFFERENT,
    "o": Verdict.REVERSED,
}
_HELP = """\
  1    the same ask as candidate 1          d1   one grew out of the other
  r1   related, neither is the other        o1   one asks for the opposite of the other
  x1   not the same as candidate 1          n    none of what is held of the other edition
  k    leave it open for now                u    take the last answer back
  q    stop; what was decided is kept       ?    show this again
"""
#: A letter or an answer where a reason is asked for.
_AN_ANSWER = re.compile(r"[a-z?]?\d{1,2}|\S", re.IGNORECASE)
#: No line is longer, however wide the window.
_WIDEST = 100


@define
class _Interview:
    """A review that goes on: what was decided, what was left open, and the way back.

    ``past`` holds the answers of this run: the decisions that each came to, with the links as
    they were known before. ``accepted`` tells whether what the program took for the same ask is
    asked about too.
    """

    review: Review
    place: Path
    by: str | None
    on: Period | None
    accepted: bool
    past: list[list[tuple[Decision, Links]]] = field(factory=list)
    left_open: set[tuple[bool, Side, str]] = field(factory=set)

    def next(self) -> Undecided | None:
        """The next recommendation to ask about: one that waits, or else one to be confirmed."""
        asked = (*self.review.open, *(self.review.unconfirmed if self.accepted else ()))
        return next((one for one in asked if _question(one) not in self.left_open), None)

    def leave_open(self, item: Undecided) -> None:
        """Ask no more about a recommendation in this run."""
        self.left_open.add(_question(item))

    @property
    def last_reason(self) -> str:
        """The reason given last in this run, or nothing."""
        reasons = [decision.reason for answer in self.past for decision, _ in answer]
        return (reasons or [""])[-1]

    @property
    def made(self) -> int:
        """How many decisions of this run stand."""
        return sum(map(len, self.past))

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Keep the decisions of an answer at once, beside what others have decided meanwhile.

        Raises `NotOnePair` where one cannot stand beside that; those before it are kept.
        """
        self.past.append([])
        for decision in decisions:
            known = self.review.links
            self._amend(partial(Review.adding, decision=decision, known=known))
            self.past[-1].append((decision, known))

    def undo(self) -> str:
        """Take the last answer of this run back; nothing that others decided goes with it."""
        while self.past and not self.past[-1]:
            self.past.pop()
        if not self.past:
            return "there is nothing to take back"
        try:
            for decision, known in reversed(self.past.pop()):
                self._amend(partial(Review.taking_back, decision=decision, known=known))
        except NotOnePair as fault:
            return f"not taken back: {printable(str(fault))}"
        return "taken back"

    def _amend(self, change: Callable[[Review], Review]) -> None:
        """Change what the file holds by now; where that is refused, go on with what it holds."""

        def amend(held: Links) -> Links:
            self.review = self.review.over(held)
            self.review = change(self.review)
            return self.review.links

        amend_links(self.place, amend, default=evolve(self.review.links, decisions=()))


def _question(item: Undecided) -> tuple[bool, Side, str]:
    """What tells one question from others: what waits and what was accepted are asked apart."""
    return item.needs_person, item.side, item.key


def interview(
    review: Review, place: Path, *, by: str | None, on: Period | None, accepted: bool = False
) -> tuple[Review, int]:
    """Ask about everything that needs a person, and keep each decision in a file at once.

    Where ``accepted`` is true, ask then about what the program took for the same ask. Returns the
    review as it ends, and how many decisions were made. One that is stopped says how many those
    are.
    """
    going = _Interview(review, place, by, on, accepted)
    try:
        _ask(going)
    except (click.Abort, KeyboardInterrupt):
        made = count(going.made, "decision")
        told = f"{made} kept in {place}" if going.made else "nothing was decided"
        raise click.Abort(told) from None
    return going.review, going.made


def _ask(going: _Interview) -> None:
    while (item := going.next()) is not None:
        _show(going.review, item)
        answer = click.prompt("what is it? (? for help)", prompt_suffix=" ").strip().lower()
        if answer == "q":
            break
        _take(going, item, answer)


def _take(going: _Interview, item: Undecided, answer: str) -> None:
    """Do what the answer says, or say why that cannot be done."""
    if answer == "?":
        click.echo(_help())
    elif answer == "u":
        click.echo(going.undo())
    elif answer == "k":
        going.leave_open(item)
        click.echo("left open for now")
    elif answer == "n":
        _keep(going, item, None, Verdict.DIFFERENT)
    elif chosen := _chosen(answer, going.review.shown(item)):
        candidate, verdict = chosen
        _keep(going, item, candidate, verdict)
    else:
        click.echo(f"'{printable(answer)}' is no answer here\n{_help()}")


def _help() -> str:
    return f"{_HELP}{_wrapped(SEVERAL, '  ')}"


def _chosen(answer: str, candidates: Sequence[Candidate]) -> tuple[Candidate, Verdict] | None:
    """The candidate and the verdict that an answer such as 1 or d2 names."""
    letter, digits = (answer[:1], answer[1:]) if answer[:1] in _VERDICTS else ("s", answer)
    if not digits.isdecimal() or not 1 <= int(digits) <= len(candidates):
        return None
    return candidates[int(digits) - 1], _VERDICTS[letter]


def _keep(
    going: _Interview, item: Undecided, candidate: Candidate | None, verdict: Verdict
) -> None:
    reason = _reason(going.last_reason)
    if not reason:
        click.echo("nothing was decided")
        return
    judged: Sequence[Undecided | Candidate | Pair] = (
        [item, *going.review.proposed_of(item)] if candidate is None else [candidate]
    )
    # Before it is decided: from then on the pair holds what the person said.
    agrees = verdict is Verdict.REVERSED and candidate in _opposites(going.review, item)
    decisions = [
        decide(
            going.review.alignment,
            before=one.before,
            after=one.after,
            verdict=verdict,
            reason=reason,
            by=going.by,
            on=going.on,
        )
        for one in judged
    ]
    try:
        going.decide(decisions)
    except NotOnePair as fault:
        click.echo(f"not kept: {printable(str(fault))}")
        return
    click.echo(f"kept: {verdict.value}")
    if agrees:
        click.echo("the program took the one for the opposite of the other")
    elif candidate is not None:
        click.echo(f"the program's estimate that both ask the same was {candidate.likeness}")


def _opposites(review: Review, item: Undecided) -> list[Candidate]:
    """The candidates that the program took for the opposite of a recommendation."""
    proposed = review.proposed_of(item)
    keys = {(one.before, one.after) for one in proposed if one.relation is Relation.REVERSED}
    return [one for one in review.shown(item) if (one.before, one.after) in keys]


def _reason(last: str) -> str:
    """Why it was decided so, or nothing where the person goes back."""
    again = "= for the last reason, " if last else ""
    while True:
        told = click.prompt(
            f"why? ({again}an empty line goes back)", default="", show_default=False
        )
        reason = " ".join(told.split())
        if reason == "=" and last:
            click.echo(f"  {printable(last)}")
            return last
        if not _AN_ANSWER.fullmatch(reason):
            return reason
        click.echo("that is no reason; write a few words, or an empty line to go back")


def _show(review: Review, item: Undecided) -> None:
    """The recommendation, and each candidate with the words in which it differs."""
    here = review.alignment.edition(item.side)
    there = review.alignment.edition(item.side.other)
    words = words_judged(here[item.key])
    click.echo(f"\n{_asked(review, item)}")
    click.echo(f"{_wrapped(words, '  ')}\n")
    for place, candidate in enumerate(review.shown(item), start=1):
        other = there[candidate.key(item.side.other)]
        found = against(words, words_judged(other), later=item.side is Side.BEFORE)
        click.echo(f"  {place}  {there.key}/{other.key}\n{_wrapped(marked(found.runs), '     ')}")


def _asked(review: Review, item: Undecided) -> str:
    """How many are left, which is asked about and, of one to be confirmed, as what it was taken."""
    name = f"{review.alignment.edition(item.side).key}/{item.key}"
    if item.needs_person:
        return f"{len(review.open)} to decide. {name}"
    taken = taken_for(review.accepted_of(item), review.after.key)
    return f"{len(review.accepted)} to confirm. {name}: {taken}"


def _wrapped(words: str, indent: str) -> str:
    width = min(get_terminal_size().columns, _WIDEST)
    return click.wrap_text(printable(words), width, indent, indent)
