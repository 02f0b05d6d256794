import pytest
from attrs import evolve
from smallest_examples import EXAMPLES, Example

from snapshots.alignment import align
from snapshots.comparison import KINDS, compare


def test_every_kind_has_its_smallest_example() -> None:
    assert list(EXAMPLES) == list(KINDS)
    assert [kind for kind, each in EXAMPLES.items() if kind not in each.ids] == []


@pytest.mark.parametrize("each", EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_has_the_changes_that_it_shows_and_no_other(each: Example) -> None:
    assert each.found() == each.ids


#: What a kind whose mirror is waived is with the editions exchanged.
WITHOUT_MIRROR = dict.fromkeys(
    ("recommendation-due-renewed", "recommendation-due-moved"),
    "recommendation-due-brought-forward",
)


def turned(each: Example) -> Example:
    return evolve(each, before=each.after, after=each.before)


@pytest.mark.parametrize("kind", [kind for kind in EXAMPLES if kind not in WITHOUT_MIRROR])
def test_an_example_with_its_editions_exchanged_has_the_mirrored_changes(kind: str) -> None:
    assert turned(EXAMPLES[kind]).found() == {KINDS[each].mirror for each in EXAMPLES[kind].ids}


@pytest.mark.parametrize(("kind", "backwards"), WITHOUT_MIRROR.items())
def test_a_kind_without_a_mirror_is_another_one_seen_backwards(kind: str, backwards: str) -> None:
    assert turned(EXAMPLES[kind]).found() == {backwards}


def test_a_mirror_is_waived_only_where_there_is_none() -> None:
    assert {kind for kind, row in KINDS.items() if row.waiver} == set(WITHOUT_MIRROR)


@pytest.mark.parametrize("each", EXAMPLES.values(), ids=EXAMPLES)
def test_an_edition_compared_with_itself_has_no_changes(each: Example) -> None:
    for same in (each.before, each.after):
        assert compare(align(same, same, matcher=each.matcher)).changes == ()
