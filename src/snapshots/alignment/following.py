"""Following: a decision belongs to words, and goes with them when they are renumbered."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import evolve

from snapshots.model import (
    Decision,
    Digest,
    DigestField,
    Edition,
    Recommendation,
    Side,
    digest,
)
from snapshots.model.edition import natural

__all__ = ["followed", "unlike"]

#: A key as a decision gives it, with the digests of the words that stood under it.
_Place: TypeAlias = tuple[str, tuple[Digest, ...]]


def followed(decisions: Iterable[Decision], before: Edition, after: Edition) -> Iterator[Decision]:
    """Each decision on the recommendations that have its words now, in the order given.

    >>> from snapshots.model import Verdict
    >>> judged = Digest(side=Side.AFTER, field=DigestField.ASK, sha256=digest("publish it"))
    >>> decision = Decision(after="1", verdict=Verdict.NEW, reason="read", digests=[judged])
    >>> later = Edition(key="2024", recommendations=[Recommendation(key="7", ask="publish it")])
    >>> [one.after for one in followed([decision], Edition(key="2021"), later)]
    ['7']
    """
    given = tuple(decisions)
    moved = {
        side: _moved([_place(decision, side) for decision in given], edition)
        for side, edition in ((Side.BEFORE, before), (Side.AFTER, after))
    }
    for decision in given:
        places = {side: _place(decision, side) for side in Side}
        now = {side: moved[side].get(place, place[0]) for side, place in places.items() if place}
        yield evolve(decision, before=now.get(Side.BEFORE), after=now.get(Side.AFTER))


def _place(decision: Decision, side: Side) -> _Place | None:
    key = decision.key(side)
    judged = tuple(entry for entry in decision.digests if entry.side is side)
    return None if key is None else (key, judged)


def _moved(places: Iterable[_Place | None], edition: Edition) -> dict[_Place, str]:
    """The keys under which judged words stand now, where they are not where they were.

    Where words stand several times, in order, and only if none is missing and none too many.
    """
    asked = dict.fromkeys(place for place in places if place and place[1])
    standing = {judged: _keys_of(judged, edition) for _, judged in asked}
    settled = {key for key, judged in asked if key in standing[judged]}
    found: dict[_Place, str] = {}
    for judged, keys in standing.items():
        lost = [key for key, words in asked if words == judged and key not in settled]
        free = [key for key in keys if key not in settled]
        if len(lost) == len(free):
            ordered = sorted(lost, key=natural)
            found |= {(old, judged): new for old, new in zip(ordered, free, strict=True)}
    return found


def _keys_of(judged: Iterable[Digest], edition: Edition) -> list[str]:
    """The recommendations that have the words that were judged."""
    items = edition.recommendations
    return [item.key for item in items if not unlike(judged, item, item.key)]


def unlike(judged: Iterable[Digest], item: Recommendation, name: str) -> str:
    """Why the words that were judged are not those of the recommendation, or nothing."""
    held = {entry.field: _held_digest(entry.field, item) for entry in judged}
    for entry in judged:
        if held[entry.field] not in {None, entry.sha256}:
            return f"the {entry.field.value} of {name} has changed since the decision"
    return "" if any(held.values()) else f"the words of {name} that were judged are no longer held"


def _held_digest(field: DigestField, item: Recommendation) -> str | None:
    if field is DigestField.TEXT:
        return item.words_sha256
    return digest(item.ask) if item.ask is not None else None
