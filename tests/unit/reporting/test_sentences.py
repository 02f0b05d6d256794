from string import Formatter

import pytest

from snapshots.alignment import Basis
from snapshots.comparison import KINDS, Change, Value
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


def of_one(kind: str, basis: Basis, before: Value, after: Value) -> str:
    """What is said of a change of one recommendation."""
    return sentence(
        Change(
            kind=kind,
            path="recommendations[1]",
            before=before,
            after=after,
            basis=basis,
            before_edition="2021",
            after_edition="2024",
            before_keys=("1",),
            after_keys=("1",),
        )
    )


@pytest.mark.parametrize(
    ("basis", "bound", "said"),
    [
        (Basis.READ, "hours at-most 48 count", "at most 48 hours"),
        (Basis.READ, "leave at-least 5 years", "leave at least 5 years"),
        (Basis.DECIDED, "new-places at-least 40 count", "new places at least 40"),
    ],
)
def test_a_bound_on_what_the_words_name_reads_as_they_do(
    basis: Basis, bound: str, said: str
) -> None:
    told = of_one("recommendation-threshold-set", basis, None, bound)
    assert told == f"2024/1: now sets a bound, {said}."


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (("sex",), ("region",), "\u201csex\u201d before and \u201cregion\u201d now"),
        (None, ("by night",), "nothing before and \u201cby night\u201d now"),
        (
            ("all", "by 2026"),
            None,
            "\u201call\u201d and \u201cby 2026\u201d before and nothing now",
        ),
    ],
)
def test_changed_words_are_quoted_on_the_side_where_they_stand(
    before: tuple[str, ...] | None, after: tuple[str, ...] | None, said: str
) -> None:
    told = of_one("recommendation-terms-changed", Basis.READ, before, after)
    assert told == f"2024/1: words changed that may matter, {said}."
