"""Threads: what became of an ask in each edition."""

from typing import Any

import pytest
from asking import NOTHING, WHOLE, ask, edition, links, series
from matchers import proposing

from snapshots import Timeline, timeline
from snapshots.alignment import Basis, PairStatus, Relation
from snapshots.comparison import StageKind
from snapshots.model import Edition, Force, Held, Holding, ItemHeld, Series, Verdict

LIGHT, PAINT, COUNT = "Light every bridge.", "Paint the railings.", "Count the boats."
IN_PART = Held(main=Holding.PARTIAL, priority=Holding.ABSENT, wider=Holding.ABSENT)


def kinds(found: Series | Timeline, name: str) -> list[str]:
    """What became of the ask that a recommendation begins, edition by edition."""
    made = timeline(found) if isinstance(found, Series) else found
    (thread,) = (one for one in made.threads if one.name == name)
    return [stage.kind.value for stage in thread.stages]


def gone(first: Held, second: Held) -> Series:
    """An ask of 2010, and two editions after it in which it does not stand."""
    return series(
        edition(2010, ask("1", LIGHT)), edition(2012, held=first), edition(2014, held=second)
    )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (gone(WHOLE, WHOLE), ["first-asked", "dropped", "still-missing"]),
        (gone(NOTHING, WHOLE), ["first-asked", "not-held", "not-held"]),
        (gone(IN_PART, WHOLE), ["first-asked", "not-seen", "not-held"]),
        (gone(WHOLE, IN_PART), ["first-asked", "dropped", "not-seen"]),
        (gone(WHOLE, NOTHING), ["first-asked", "dropped", "not-held"]),
    ],
)
def test_an_ask_that_is_gone_is_dropped_only_where_all_on_the_way_is_held(
    found: Series, expected: list[str]
) -> None:
    assert kinds(found, "2010/1") == expected


def back(**held: Any) -> Series:
    return series(
        edition(2010, ask("1", LIGHT)), edition(2012, **held), edition(2014, ask("8", LIGHT))
    )


def test_an_ask_returns_where_the_edition_between_is_held_complete() -> None:
    found = timeline(back())
    assert kinds(found, "2010/1") == ["first-asked", "dropped", "returned"]
    (change,) = found.returned
    assert (change.before, change.after, change.kind) == (
        "2010/1", "2014/8", "recommendation-returned",
    )  # fmt: skip


def test_an_ask_does_not_return_over_an_edition_that_is_not_held() -> None:
    found = timeline(back(held=IN_PART))
    assert kinds(found, "2010/1") == ["first-asked", "not-seen", "repeated"]
    assert found.threads[0].stages[-1].over == ("2012",)
    assert found.returned == ()


def test_two_asks_that_are_merged_as_they_return_are_one_return() -> None:
    made = series(
        edition(2010, ask("1", LIGHT), ask("2", PAINT)),
        edition(2012),
        edition(2014, ask("3", "Light and paint.")),
        links=(links(2010, 2014, "1-3", "2-3"),),
    )
    (change,) = timeline(made).returned
    assert (change.before, change.before_keys, change.after_keys) == (
        ("2010/1", "2010/2"), ("1", "2"), ("3",),
    )  # fmt: skip


FIRST = [
    ((), "first-asked"),
    ((edition(2010, held=IN_PART),), "first-seen"),
    ((edition(2010), edition(2012, held=NOTHING)), "first-seen"),
    ((edition(2010), edition(2012)), "first-asked"),
]


@pytest.mark.parametrize(("before", "kind"), FIRST)
def test_an_ask_is_first_asked_where_every_earlier_edition_is_held(
    before: tuple[Edition, ...], kind: str
) -> None:
    made = timeline(series(*before, edition(2014, ask("1", LIGHT))))
    (thread,) = made.threads
    assert thread.stages[0].kind.value == kind
    assert thread.is_since_known is (kind == "first-asked" and bool(before))


def test_of_an_ask_whose_contents_are_not_held_nothing_is_said() -> None:
    unknown = ask("1", held=ItemHeld.NOTHING)
    made = series(edition(2010, unknown, held=Held(main=Holding.PARTIAL)), edition(2012))
    assert kinds(made, "2010/1") == ["not-held", "not-held"]


def test_a_decision_that_an_ask_was_dropped_holds_over_what_is_not_held() -> None:
    made = series(
        edition(2010, ask("1", LIGHT)),
        edition(2012, held=NOTHING),
        edition(2014),
        links=(links(2010, 2014, "1-", verdict=Verdict.DROPPED),),
    )
    assert kinds(made, "2010/1") == ["first-asked", "not-held", "dropped"]


def test_an_ask_that_is_turned_round_is_reversed_and_then_missing() -> None:
    made = series(
        edition(2010, ask("1", LIGHT)),
        edition(2012, ask("1", "Leave every bridge dark.")),
        edition(2014),
        links=(links(2010, 2012, "1-1", verdict=Verdict.REVERSED),),
    )
    assert kinds(made, "2010/1") == ["first-asked", "reversed", "still-missing"]


def test_what_a_person_must_decide_stays_open_in_every_later_edition() -> None:
    made = series(edition(2010, ask("1", LIGHT)), edition(2012, ask("1", "Lamps!")), edition(2014))
    found = timeline(made, matcher=proposing())
    assert kinds(found, "2010/1") == ["first-asked", "undecided", "undecided"]
    assert kinds(found, "2012/1") == ["first-seen", "dropped"]


def test_likeness_over_an_edition_holds_nothing_open_that_the_edition_between_settles() -> None:
    made = series(
        edition(2010, ask("1", LIGHT)),
        edition(2012, ask("1", PAINT)),
        edition(2014, ask("1", PAINT)),
        links=(
            links(2010, 2012, "1-", verdict=Verdict.DROPPED),
            links(2012, 2014, "1-1"),
        ),
    )
    found = timeline(made, matcher=proposing())
    assert kinds(found, "2010/1") == ["first-asked", "dropped", "still-missing"]
    assert found.offers == ()


def test_what_a_matcher_joins_over_an_edition_is_no_answer_where_it_is_not_offered() -> None:
    made = series(
        edition(2010, ask("1", LIGHT)),
        edition(2012, ask("1", PAINT)),
        edition(2014, ask("1", PAINT)),
        links=(links(2010, 2012, "1-", verdict=Verdict.DROPPED),),
    )
    for relation in (Relation.SAME_ASK, Relation.REVERSED):
        found = timeline(made, matcher=proposing(PairStatus.ACCEPTED, relation))
        assert kinds(found, "2010/1") == ["first-asked", "dropped", "still-missing"]


def test_an_offer_holds_the_ask_open_at_both_ends() -> None:
    made = series(edition(2010, ask("1", LIGHT)), edition(2012), edition(2014, ask("1", "Lamps!")))
    found = timeline(made, matcher=proposing())
    assert kinds(found, "2010/1") == ["first-asked", "dropped", "undecided"]
    assert kinds(found, "2014/1") == ["first-seen"]


def parts(*after: Any, pairs: tuple[str, ...]) -> Series:
    before = (ask("1", LIGHT, force=Force.SHOULD), ask("2", PAINT, force=Force.SHOULD))
    return series(
        edition(2010, ask("0", "Light and paint.")),
        edition(2012, *before),
        edition(2014, *after),
        links=(links(2010, 2012, "0-1", "0-2"), links(2012, 2014, *pairs)),
    )


HARDER, SOFTER = {"force": Force.MUST}, {"force": Force.INVITE}


@pytest.mark.parametrize(
    ("after", "pairs", "kind"),
    [
        ((ask("a", "L.", **HARDER), ask("b", "P.", **SOFTER)), ("1-a", "2-b"), StageKind.MIXED),
        ((ask("a", "L.", **HARDER), ask("b", PAINT)), ("1-a", "2-b"), StageKind.STRENGTHENED),
        ((ask("a", "L.", **HARDER),), ("1-a",), StageKind.PARTLY_DROPPED),
        ((ask("a", "L."), ask("b", "P.", **SOFTER)), ("1-a", "2-b"), StageKind.SOFTENED),
        ((ask("a", LIGHT), ask("b", "P.")), ("1-a", "2-b"), StageKind.REWORDED),
        ((ask("a", "Both."),), ("1-a", "2-a"), StageKind.MERGED),
    ],
)
def test_an_ask_of_several_parts_is_called_after_the_weightiest(
    after: tuple[Any, ...], pairs: tuple[str, ...], kind: StageKind
) -> None:
    assert kinds(parts(*after, pairs=pairs), "2010/0") == ["first-asked", "split", kind.value]


def test_a_stage_carries_the_changes_that_say_so_and_its_basis() -> None:
    made = timeline(
        series(
            edition(2010, ask("1", LIGHT)),
            edition(2012, ask("4", LIGHT)),
            edition(2014),
        )
    )
    _, again, dropped = made.threads[0].stages
    assert [change.kind for change in again.changes] == [
        "recommendation-repeated", "recommendation-renumbered",
    ]  # fmt: skip
    assert [change.kind for change in dropped.changes] == ["recommendation-dropped"]
    assert (again.basis, dropped.basis) == (Basis.IDENTICAL, Basis.HELD)


def test_a_thread_rests_on_the_weakest_of_its_steps() -> None:
    made = series(
        edition(2010, ask("1", LIGHT)),
        edition(2012, ask("1", LIGHT)),
        edition(2014, ask("1", "Lamps!")),
        links=(links(2012, 2014, "1-1"),),
    )
    (thread,) = timeline(made).threads
    assert thread.basis is Basis.DECIDED
    assert [thread.at(key) is None for key in ("2009", "2010")] == [True, False]


def test_threads_of_a_merged_ask_are_several() -> None:
    made = parts(ask("a", "Both."), pairs=("1-a", "2-a"))
    assert [one.name for one in timeline(made).threads_of("2014/a")] == ["2010/0"]
    two = series(
        edition(2010, ask("1", LIGHT), ask("2", PAINT)),
        edition(2012, ask("a", "Both.")),
        links=(links(2010, 2012, "1-a", "2-a"),),
    )
    assert [one.name for one in timeline(two).threads_of("2012/a")] == ["2010/1", "2010/2"]
