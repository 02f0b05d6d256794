"""Labelled pairs of editions: the development set beside the project, and invented series."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from snapshots.model import Edition, Recommendation

__all__ = [
    "SHARED",
    "Labelled",
    "Minimal",
    "hostile",
    "invented",
    "minimal",
    "published",
    "unfitted",
]

Items = list[dict[str, Any]]

_HERE = Path(__file__).parent
#: Reference material that is not distributed; where it is absent the invented series serve alone.
SHARED = _HERE.parent.parent / "shared" / "devset"
#: Kinds of groups that are no match: near misses, and asks turned into their opposite.
_NO_MATCH = {"related-not-same", "reversed"}

Keys = tuple[str, str]


@frozen(kw_only=True, eq=False)
class Labelled:
    """Two editions, who publishes them, and which pairs of keys ask for the same."""

    series: str
    body: str
    before: Edition
    after: Edition
    same: frozenset[Keys]


@cache
def published(folder: Path = SHARED) -> list[Labelled]:
    """The labelled pairs of published editions; none where they do not lie beside the project."""
    golds = (_json(file) for file in sorted((folder / "gold").glob("*.json")))
    return [_published(folder, gold) for gold in golds]


@cache
def invented() -> list[Labelled]:
    """The labelled pairs of invented editions, most by a publisher of its own."""
    return _of("invented")


@cache
def unfitted() -> list[Labelled]:
    """The same of others to which nothing is ever fitted, and in which no near miss was planted."""
    return _of("unfitted")


def _of(folder: str) -> list[Labelled]:
    files = sorted((_HERE / folder).glob("*.json"))
    return [
        _labelled(one.get("body", one["series"]), one["old"], one["new"], one)
        for one in map(_json, files)
    ]


@frozen(kw_only=True)
class Minimal:
    """An ask, a twin that says the same in other words, and one that reads like it but does not.

    ``change`` is in what way: a reversal, or another actor, quantity, scope or object.
    """

    change: str
    old: str
    twin: str
    changed: str


def minimal() -> dict[str, list[Minimal]]:
    """Invented minimal pairs, by what they are about."""
    files = sorted((_HERE / "minimal").glob("*.json"))
    return {file.stem: [Minimal(**one) for one in _json(file)] for file in files}


def hostile() -> dict[str, list[tuple[str, str]]]:
    """Pairs of an ask and another that only reads like it, by a reader who set out to deceive."""
    found: dict[str, list[tuple[str, str]]] = {}
    for one in _json(_HERE / "hostile.json"):
        found.setdefault(one["kind"], []).append((one["old"], one["changed"]))
    return found


def _published(folder: Path, gold: dict[str, Any]) -> Labelled:
    old, new = (
        _json(folder / "corpus" / f"{gold['series']}-{gold[side]}.json")["recommendations"]
        for side in ("old", "new_edition")
    )
    return _labelled(gold["series"].split("-")[0], old, new, gold)


def _labelled(body: str, old: Items, new: Items, gold: dict[str, Any]) -> Labelled:
    return Labelled(
        series=gold["series"],
        body=body,
        before=_edition("before", old),
        after=_edition("after", new),
        same=frozenset(
            (str(one), str(other))
            for group in gold["pairs"]
            if group["kind"] not in _NO_MATCH
            for one in group["old"]
            for other in group["new"]
        ),
    )


def _edition(key: str, listed: Items) -> Edition:
    items = (Recommendation(key=str(item["number"]), text=item["text"]) for item in listed)
    return Edition(key=key, title="Labelled", recommendations=tuple(items))


def _json(file: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    return json.loads(file.read_text(encoding="utf-8"))
