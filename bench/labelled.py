"""Labelled pairs of editions: the development set beside the project, or a small invented one."""

import json
from pathlib import Path
from typing import Any

from attrs import frozen

from snapshots.model import Edition, Recommendation

__all__ = ["Labelled", "labelled"]

_HERE = Path(__file__).parent
#: Reference material that is not distributed; where it is absent the invented lists serve.
SHARED = _HERE.parent.parent / "shared" / "devset"

Keys = tuple[str, str]


@frozen(kw_only=True)
class Labelled:
    """Two editions, who publishes them, and which pairs of keys ask for the same."""

    series: str
    body: str
    before: Edition
    after: Edition
    same: frozenset[Keys]


def labelled(folder: Path = SHARED) -> tuple[list[Labelled], str]:
    """The labelled pairs there are, and a word on which these are."""
    if (folder / "gold").is_dir():
        files = sorted((folder / "gold").glob("*.json"))
        return [_shared(folder, _json(file)) for file in files], "the development set"
    return [_invented(one) for one in _json(_HERE / "invented.json")], "a small invented set"


def _json(file: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    return json.loads(file.read_text(encoding="utf-8"))


def _shared(folder: Path, gold: dict[str, Any]) -> Labelled:
    series = gold["series"]
    old, new = (
        _json(folder / "corpus" / f"{series}-{gold[side]}.json")["recommendations"]
        for side in ("old", "new_edition")
    )
    return Labelled(
        series=series,
        body=series.split("-")[0],
        before=_edition("before", {str(item["number"]): item["text"] for item in old}),
        after=_edition("after", {str(item["number"]): item["text"] for item in new}),
        same=frozenset(
            (str(one), str(other))
            for group in gold["pairs"]
            if group["kind"] != "related-not-same"
            for one in group["old"]
            for other in group["new"]
        ),
    )


def _invented(one: dict[str, Any]) -> Labelled:
    return Labelled(
        series=one["series"],
        body=one["body"],
        before=_edition("before", one["before"]),
        after=_edition("after", one["after"]),
        same=frozenset((old, new) for old, new in one["same"]),
    )


def _edition(key: str, texts: dict[str, str]) -> Edition:
    items = tuple(Recommendation(key=key, text=text) for key, text in texts.items())
    return Edition(key=key, title="Labelled", recommendations=items)
