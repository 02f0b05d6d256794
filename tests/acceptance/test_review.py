"""A review of the development pairs, where they lie beside the project: every label is kept."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from snapshots import Decision, Edition, Links, Recommendation
from snapshots.alignment import Basis
from snapshots.alignment.reviewing import Review
from snapshots.files import load_links, save_links
from snapshots.model import Verdict

DEVSET = Path(__file__).parents[2].parent / "shared" / "devset"
GOLD = sorted((DEVSET / "gold").glob("*.json"))

pytestmark = pytest.mark.skipif(not GOLD, reason="the development pairs are not distributed")

Couple = tuple[str, str]
Noise = Callable[[str, random.Random], str]


def load(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def edition(series: str, year: object) -> Edition:
    entries = load(DEVSET / "corpus" / f"{series}-{year}.json")["recommendations"]
    return Edition(
        key=str(year),
        recommendations=tuple(
            Recommendation(key=str(entry["number"]), text=entry["text"].strip())
            for entry in entries
        ),
    )


def labelled(gold: dict[str, Any], *, same: bool) -> Iterator[Couple]:
    """The couples that are the same ask, or the near misses."""
    for group in gold["pairs"]:
        if (group["kind"] != "related-not-same") is same:
            yield from ((str(old), str(new)) for old in group["old"] for new in group["new"])


def decisions(gold: dict[str, Any]) -> tuple[Decision, ...]:
    """The labels as a person would have decided them; a match outranks a near miss."""
    verdicts = dict.fromkeys(labelled(gold, same=False), Verdict.RELATED)
    verdicts |= dict.fromkeys(labelled(gold, same=True), Verdict.SAME_ASK)
    made = [
        Decision(before=before, after=after, verdict=verdict, reason="as labelled")
        for (before, after), verdict in verdicts.items()
    ]
    made += [
        Decision(before=str(key), verdict=Verdict.DROPPED, reason="as labelled")
        for key in gold["dropped"]
    ]
    made += [
        Decision(after=str(key), verdict=Verdict.NEW, reason="as labelled") for key in gold["new"]
    ]
    return tuple(made)


def reviewed(gold: dict[str, Any], folder: Path) -> Review:
    """The review from the file form, as ``snapshots review --from`` does it."""
    before, after = (edition(gold["series"], gold[name]) for name in ("old", "new_edition"))
    links = Links(before=before.key, after=after.key, decisions=decisions(gold))
    save_links(links, folder / "decisions.json")
    begun = Review(before=before, after=after, links=Links(before=before.key, after=after.key))
    return begun.deciding(load_links(folder / "decisions.json").decisions)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_review_from_a_file_gives_the_labels_exactly(path: Path, tmp_path: Path) -> None:
    gold = load(path)
    alignment = reviewed(gold, tmp_path).alignment
    carried = {(pair.before, pair.after) for pair in alignment.pairs if pair.carries}
    assert carried == set(labelled(gold, same=True))
    assert (alignment.stale, alignment.unused) == ((), ())


def laid_out_anew(text: str, chance: random.Random) -> str:
    """The same words with other white space, quotation marks and hyphens at ends of lines."""
    words = [
        f"{word[: len(word) // 2]}-\n{word[len(word) // 2 :]}"
        if word.isalpha() and len(word) > 7 and chance.random() < 0.1
        else word
        for word in text.split(" ")
    ]
    spaced = "".join(word + chance.choice([" ", "  ", "\n", "\t "]) for word in words).strip()
    return spaced.replace("'", "’").replace('"', "“")


def of_another_meaning(text: str, _: random.Random) -> str:
    return f"Do not {text[:1].lower()}{text[1:]}"


def altered(gold: dict[str, Any], noise: Noise, *, renumber: bool) -> tuple[Edition, Edition]:
    chance = random.Random(7)
    made = []
    for name in ("old", "new_edition"):
        whole = edition(gold["series"], gold[name])
        made.append(
            Edition(
                key=whole.key,
                recommendations=tuple(
                    Recommendation(
                        key=f"r{place}" if renumber else item.key,
                        text=noise(str(item.text), chance),
                    )
                    for place, item in enumerate(whole.recommendations)
                ),
            )
        )
    return made[0], made[1]


def applied(path: Path, folder: Path, noise: Noise, *, renumber: bool) -> tuple[int, int]:
    """How many decisions there are, and how many of them still apply."""
    gold = load(path)
    review = reviewed(gold, folder)
    before, after = altered(gold, noise, renumber=renumber)
    alignment = Review(before=before, after=after, links=review.links).alignment
    decided = [pair for pair in alignment.pairs if pair.basis is Basis.DECIDED]
    return len(review.links.decisions), len(decided) + len(alignment.one_sided)


def test_decisions_outlive_a_new_layout_and_new_numbers(tmp_path: Path) -> None:
    counts = [applied(path, tmp_path, laid_out_anew, renumber=True) for path in GOLD]
    made, kept = (sum(column) for column in zip(*counts, strict=True))
    assert kept >= 0.99 * made


def test_no_decision_outlives_a_change_of_meaning(tmp_path: Path) -> None:
    for path in GOLD:
        assert applied(path, tmp_path, of_another_meaning, renumber=False)[1] == 0
