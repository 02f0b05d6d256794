"""The matcher on the development pairs, where they lie beside the project.

Floors and not goals: `nox -s matching` prints the figures. Each publisher is judged by weights
that were fitted to the others.
"""

import json
from collections import Counter

import pytest
from labelled import SHARED, invented, published
from matching import fitted, ours, pairs_of

pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the development pairs are not distributed"
)

Counts = Counter[str]


@pytest.fixture(scope="module")
def left_out() -> dict[str, Counts]:
    """What the matcher comes to on each publisher, fitted to the others."""
    known = [*published(), *invented()]
    found: dict[str, Counts] = {}
    for body in {one.body for one in published()}:
        model = fitted([one for one in known if one.body != body])
        for one in published():
            if one.body == body:
                found.setdefault(body, Counter()).update(ours(one, model))
    return found


def share(counts: Counts, part: str, whole: str) -> float:
    return counts[part] / counts[whole]


def mean(left_out: dict[str, Counts], part: str, whole: str) -> float:
    return sum(share(counts, part, whole) for counts in left_out.values()) / len(left_out)


def test_nearly_all_that_is_accepted_is_right(left_out: dict[str, Counts]) -> None:
    assert mean(left_out, "accepted right", "accepted") >= 0.97


def test_more_than_half_of_the_true_pairs_need_nobody(left_out: dict[str, Counts]) -> None:
    assert mean(left_out, "accepted right", "same") >= 0.5


def test_nearly_every_true_pair_is_accepted_or_among_the_first_five(
    left_out: dict[str, Counts],
) -> None:
    assert mean(left_out, "first 5", "same") >= 0.97


def test_most_pairs_are_found_and_most_that_are_proposed_are_right(
    left_out: dict[str, Counts],
) -> None:
    f1 = [2 * n["right"] / (n["proposed"] + n["same"]) for n in left_out.values()]
    assert sum(f1) / len(f1) >= 0.82


def minimal_pairs() -> list[dict[str, str]]:
    file = SHARED / "minimal-pairs.json"
    data = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
    pairs: list[dict[str, str]] = data if isinstance(data, list) else data["pairs"]
    return pairs


@pytest.mark.parametrize("one", minimal_pairs(), ids=lambda one: one["old"][:40])
def test_a_turned_ask_is_never_accepted_and_its_twin_is_always_proposed(
    one: dict[str, str],
) -> None:
    assert not any(pair.carries for pair in pairs_of(one["old"], one["changed"]))
    assert pairs_of(one["old"], one["twin"])
