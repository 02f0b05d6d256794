"""A review as a page of its own: for somebody who decides in a browser and hands back a file.

Self-contained: nothing is fetched and nothing is sent. The decisions are saved as a file of the
form that ``snapshots review --from`` reads.
"""

from collections.abc import Iterator
from typing import Any

from snapshots.alignment import Candidate, PairStatus, Undecided
from snapshots.alignment.reviewing import Review, decide, words_judged, worth_showing
from snapshots.files import export_data
from snapshots.model import Links, Side, Verdict
from snapshots.reporting.html import rendered
from snapshots.reporting.word_differences import against
from snapshots.reporting.wording import count

__all__ = ["review_page"]

_VERDICTS = (
    (Verdict.SAME_ASK, "the same ask again"),
    (Verdict.DEVELOPS, "one grew out of the other"),
    (Verdict.RELATED, "related, neither is the other"),
    (Verdict.REVERSED, "one asks for the opposite of the other"),
    (Verdict.DIFFERENT, "not the same"),
)


def review_page(review: Review) -> str:
    """The page on which everything that still needs a person can be decided."""
    items = [_item(review, item) for item in _asked_once(review)]
    return rendered(
        "review.html",
        questions=count(len(items), "question").capitalize(),
        recommendations=count(len(review.open), "recommendation"),
        waiting=len(review.open),
        before=review.before.key,
        after=review.after.key,
        items=items,
        verdicts=[(verdict.value, words) for verdict, words in _VERDICTS],
    )


def _asked_once(review: Review) -> Iterator[Undecided]:
    """What still needs a person, without the other side of pairs that are asked about already."""
    asked: set[tuple[Side, str]] = set()
    for item in review.open:
        waiting = review.alignment.pairs_of(item.side, item.key, PairStatus.NEEDS_PERSON)
        others = {(item.side.other, pair.key(item.side.other)) for pair in waiting}
        if asked.isdisjoint(others):
            asked.add((item.side, item.key))
            yield item


def _item(review: Review, item: Undecided) -> dict[str, Any]:
    here = review.alignment.edition(item.side)
    return {
        "name": f"{here.key}/{item.key}",
        "asked": words_judged(here[item.key]),
        "none": _blank(review, item, None),
        "candidates": [_candidate(review, item, one) for one in worth_showing(item)],
    }


def _candidate(review: Review, item: Undecided, candidate: Candidate) -> dict[str, Any]:
    there = review.alignment.edition(item.side.other)
    asked, other = (
        words_judged(review.alignment.edition(side)[candidate.key(side)])
        for side in (item.side, item.side.other)
    )
    return {
        "name": f"{there.key}/{candidate.key(item.side.other)}",
        "runs": [
            (run.standing.value, run.words)
            for run in against(asked, other, later=item.side is Side.BEFORE)
        ],
        "likeness": str(candidate.likeness),
        "decision": _blank(review, item, candidate),
    }


def _blank(review: Review, item: Undecided, candidate: Candidate | None) -> dict[str, Any]:
    """A decision to be filled in, with the digests of the words that are shown."""
    keys = {item.side: item.key}
    if candidate is not None:
        keys[item.side.other] = candidate.key(item.side.other)
    decision = decide(
        review.alignment,
        before=keys.get(Side.BEFORE),
        after=keys.get(Side.AFTER),
        verdict=Verdict.DIFFERENT,
        reason="to be filled in",
    )
    links = Links(before=review.before.key, after=review.after.key, decisions=(decision,))
    blank: dict[str, Any] = export_data(links)["decisions"][0]
    return blank
