"""A review as a page of its own: for somebody who decides in a browser and hands back a file.

Self-contained: nothing is fetched and nothing is sent. The decisions are saved as a file of the
form that ``snapshots review --from`` reads.
"""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from snapshots.alignment import Candidate, PairStatus, Undecided
from snapshots.alignment.reviewing import Review, decide, words_judged
from snapshots.files import export_data
from snapshots.model import Edition, Links, Period, PeriodKind, Side, Verdict
from snapshots.reporting.html import rendered
from snapshots.reporting.review_wording import (
    CHOICES,
    SEVERAL,
    TOO_LITTLE,
    taken_for,
    why_asked,
)
from snapshots.reporting.word_differences import against
from snapshots.reporting.wording import count

__all__ = ["review_page"]


def review_page(
    review: Review,
    *,
    by: str | None = None,
    on: Period | None = None,
    arguments: Sequence[str] = (),
    accepted: bool = False,
) -> str:
    """The page on which everything that still needs a person can be decided.

    ``by`` and ``on`` fill in the name and the day; whoever decides may correct both.
    ``arguments`` are what follows ``snapshots review`` when the decisions are taken in: the two
    editions as they were named, and where the series and the links are. Where ``accepted`` is
    true, a section of its own asks about what the program took for the same ask.
    """
    waiting = list(_asked_once(review))
    items = [_item(review, item, review.shown(item)) for item in waiting]
    taken = list(_taken(review, waiting)) if accepted else []
    before, after = review.before.key, review.after.key
    file = f"{before}--{after}.json"
    return rendered(
        "review.html",
        series=None if review.series is None else review.series.title,
        before=before,
        after=after,
        editions=[_edition(one) for one in (review.before, review.after)],
        questions=count(len(items), "question").capitalize(),
        recommendations=count(len(review.open), "recommendation"),
        waiting=len(review.open),
        items=items,
        taken=taken,
        pairs=count(len(review.accepted), "pair"),
        choices=[(verdict.value, words) for verdict, words in CHOICES],
        several=SEVERAL,
        too_little=TOO_LITTLE,
        by=by,
        day=_day(on),
        file=file,
        command=shlex.join(
            ["snapshots", "review", *(arguments or _arguments(review)), "--from", file]
        ),
    )


def _arguments(review: Review) -> tuple[str, ...]:
    """What names the editions where nobody said how; links of no series need a place."""
    names = (review.before.key, review.after.key)
    if review.series is not None:
        return names
    return (*names, "--links", f"{'--'.join(names)}.yaml")


def _edition(edition: Edition) -> str:
    """The edition by its key, with its title and its date where they are known."""
    published = f"published {edition.published}" if edition.published else None
    return ", ".join(filter(None, [edition.key, edition.title, published]))


def _day(on: Period | None) -> dict[str, str]:
    """The field of the day: a date, or words where less than a day is known."""
    if on is None or on.kind is PeriodKind.DAY:
        return {"type": "date", "value": str(on or "")}
    either = str(on).replace(".", r"\.")
    return {"type": "text", "value": str(on), "pattern": rf"{either}|\d{{4}}-\d{{2}}-\d{{2}}"}


def _asked_once(review: Review) -> Iterator[Undecided]:
    """What still needs a person, without the other side of pairs that are asked about already."""
    asked: set[tuple[Side, str]] = set()
    for item in review.open:
        waiting = review.alignment.pairs_of(item.side, item.key, PairStatus.NEEDS_PERSON)
        others = {(item.side.other, pair.key(item.side.other)) for pair in waiting}
        if asked.isdisjoint(others):
            asked.add((item.side, item.key))
            yield item


def _taken(review: Review, waiting: Iterable[Undecided]) -> Iterator[dict[str, Any]]:
    """What is to be confirmed, without anything that is asked about already as it waits.

    A file says one thing of a pair, and of a recommendation by itself; so the page asks it once.
    """
    asked = {(one.side, one.key) for one in waiting}
    seen = {(one.before, one.after) for item in waiting for one in review.shown(item)}
    for item in review.unconfirmed:
        left = [one for one in review.shown(item) if (one.before, one.after) not in seen]
        question = _item(review, item, left)
        yield question | ({"none": None} if (item.side, item.key) in asked else {})


def _item(review: Review, item: Undecided, candidates: Iterable[Candidate]) -> dict[str, Any]:
    here = review.alignment.edition(item.side)
    accepted = review.accepted_of(item)
    waiting = review.alignment.pairs_of(item.side, item.key, PairStatus.NEEDS_PERSON)
    proposed = {(pair.before, pair.after) for pair in review.proposed_of(item)}
    return {
        "name": f"{here.key}/{item.key}",
        "asked": words_judged(here[item.key]),
        "why": [taken_for(accepted, review.after.key)] if accepted else why_asked(waiting),
        "none": _blank(review, item, None),
        "candidates": [
            _candidate(review, item, one) | {"is_proposed": (one.before, one.after) in proposed}
            for one in candidates
        ],
    }


def _candidate(review: Review, item: Undecided, candidate: Candidate) -> dict[str, Any]:
    there = review.alignment.edition(item.side.other)
    asked, other = (
        words_judged(review.alignment.edition(side)[candidate.key(side)])
        for side in (item.side, item.side.other)
    )
    differences = against(asked, other, later=item.side is Side.BEFORE)
    return {
        "name": f"{there.key}/{candidate.key(item.side.other)}",
        "runs": [(run.standing.value, run.words) for run in differences.runs],
        "is_marked": differences.is_marked,
        "likeness": str(candidate.likeness),
        "why_not": candidate.why_not,
        "decision": _blank(review, item, candidate),
    }


def _blank(review: Review, item: Undecided, candidate: Candidate | None) -> dict[str, Any]:
    """A decision to be filled in, with the digests of the words that are shown."""
    judged = candidate or item
    decision = decide(
        review.alignment,
        before=judged.before,
        after=judged.after,
        verdict=Verdict.DIFFERENT,
        reason="to be filled in",
    )
    links = Links(before=review.before.key, after=review.after.key, decisions=(decision,))
    blank: dict[str, Any] = export_data(links)["decisions"][0]
    return blank
