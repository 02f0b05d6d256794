"""What a record says that may be so and is seldom meant: to be looked at, and no fault."""

import re
from collections.abc import Iterable, Iterator

from snapshots.errors import Path, quoted
from snapshots.model.coherence import Fault
from snapshots.model.edition import Edition
from snapshots.model.recommendation import Recommendation

__all__ = ["remarks"]

#: What is coded of the printed words, so that the same words have the same of it.
_CODED = ("force", "due", "thresholds")
#: What stands behind a number in the key of a part: 4a, 4-i and 4.1 are parts of 4.
_PART = r"(?:[a-z]+|[-.][a-z0-9]+)+"
_EMPTY = (
    "no recommendation is here, and nothing says that none is printed; add them, or write "
    "recommendations_printed: 0, or how much is held of priority, main, wider and body"
)


def remarks(editions: Iterable[Edition]) -> Iterator[Fault]:
    """What to look at in some editions, one by one and then in the words that they share."""
    editions = tuple(editions)
    for edition in editions:
        for path, message in (*_of_numbers(edition), *_of_nothing(edition)):
            yield Fault(document=edition.key, path=path, message=message)
    for name in _CODED:
        yield from _of_coding(editions, name)


def _of_numbers(edition: Edition) -> Iterator[tuple[Path, str]]:
    """The numbers that stand again, before what is no part of one recommendation."""
    first: dict[str, Recommendation] = {}
    for position, item in enumerate(edition.recommendations):
        if item.number is not None:
            other = first.setdefault(item.number, item)
            if other is not item and not (_is_part(item) and _is_part(other)):
                yield ("recommendations", position, "number"), _again(item.number, other)


def _again(number: str, other: Recommendation) -> str:
    return (
        f"{quoted(number)} is the number of recommendation {other.key} too; correct one of the "
        "two, give the parts of one recommendation keys such as 4a and 4b, or leave it where the "
        "edition prints it twice"
    )


def _is_part(item: Recommendation) -> bool:
    number = re.escape((item.number or "").casefold())
    return re.fullmatch(number + _PART, item.key) is not None


def _of_nothing(edition: Edition) -> Iterator[tuple[Path, str]]:
    if edition.is_unfilled:
        yield ("recommendations",), _EMPTY


def _of_coding(editions: Iterable[Edition], name: str) -> Iterator[Fault]:
    """What is coded otherwise than the first time that the same words were printed."""
    first: dict[str, tuple[str, str]] = {}
    for edition in editions:
        for position, item in enumerate(edition.recommendations):
            words, value = item.words_sha256, _coded(item, name)
            if words and value:
                where, other = first.setdefault(words, (f"{edition.key}/{item.key}", value))
                if other != value:
                    path: Path = ("recommendations", position, name)
                    message = _otherwise(name, value, where, other)
                    yield Fault(document=edition.key, path=path, message=message)


def _coded(item: Recommendation, name: str) -> str:
    """A field as one line, empty where it is left open."""
    if name == "force":
        return item.force.value if item.force else ""
    if name == "due":
        return str(item.due or "")
    return "; ".join(sorted(map(str, item.thresholds)))


def _otherwise(name: str, value: str, where: str, other: str) -> str:
    return (
        f"is {value}, and {other} in {where}, where the same words are printed; correct one of the "
        f"two, or leave out {name} in both to have it read from the words"
    )
