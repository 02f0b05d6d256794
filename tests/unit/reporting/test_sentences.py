from string import Formatter

import pytest

from snapshots.alignment import Basis
from snapshots.comparison import KINDS, Change
from snapshots.reporting.sentences import SENTENCES, sentence

PLACEHOLDERS = {"item", "before", "after", "stated", "earlier", "later", "other"}


def test_every_kind_has_a_sentence_and_every_sentence_a_kind() -> None:
    assert list(SENTENCES) == list(KINDS)


@pytest.mark.parametrize("wording", SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_uses_only_what_every_change_can_fill_in(wording: str) -> None:
    used = {name for _, name, _, _ in Formatter().parse(wording) if name is not None}
    assert used
    assert used <= PLACEHOLDERS


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_can_be_said_of_every_change(kind: str) -> None:
    change = Change(
        kind=kind,
        path="recommendations[4a]",
        before="2020",
        after=("2025", "2026"),
        basis=Basis.DECIDED,
        before_edition="2021",
        after_edition="2024",
        before_keys=("4",),
        after_keys=("4a", "4b"),
    )
    said = sentence(change)
    assert said.endswith(".")
    assert "{" not in said
    assert "2024/4a and 2024/4b" in said or "2025 and 2026" in said
