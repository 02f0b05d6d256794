from typing import Any

import pytest

from snapshots.errors import InvalidValue
from snapshots.model import Decision, Links, Side, Verdict

OF_A_PAIR = [Verdict.SAME_ASK, Verdict.DEVELOPS, Verdict.RELATED, Verdict.REVERSED]


def decision(verdict: Verdict, **fields: Any) -> Decision:
    return Decision(verdict=verdict, reason="read side by side", **fields)


def refusal(verdict: Verdict, **fields: Any) -> str:
    with pytest.raises(InvalidValue) as caught:
        decision(verdict, **fields)
    return str(caught.value)


@pytest.mark.parametrize("verdict", [*OF_A_PAIR, Verdict.DIFFERENT])
def test_a_verdict_on_a_pair_names_both_sides(verdict: Verdict) -> None:
    made = decision(verdict, before="4", after="4a")
    assert (made.key(Side.BEFORE), made.key(Side.AFTER)) == ("4", "4a")


@pytest.mark.parametrize("verdict", OF_A_PAIR)
@pytest.mark.parametrize("sides", [{}, {"before": "4"}, {"after": "4a"}])
def test_a_verdict_on_a_pair_may_not_lack_a_side(verdict: Verdict, sides: dict[str, str]) -> None:
    assert refusal(verdict, **sides) == f"{verdict.value} needs both before and after"


@pytest.mark.parametrize("sides", [{"before": "4"}, {"after": "4a"}])
def test_one_recommendation_may_be_unlike_all_others(sides: dict[str, Any]) -> None:
    assert decision(Verdict.DIFFERENT, **sides).verdict is Verdict.DIFFERENT


def test_a_decision_is_about_something() -> None:
    assert refusal(Verdict.DIFFERENT) == (
        "neither before nor after is there; write at least one key"
    )


@pytest.mark.parametrize(
    ("verdict", "side", "other"),
    [(Verdict.NEW, "after", "before"), (Verdict.DROPPED, "before", "after")],
)
def test_new_and_dropped_are_said_of_one_edition_alone(
    verdict: Verdict, side: str, other: str
) -> None:
    assert decision(verdict, **{side: "4"}).verdict is verdict
    for sides in ({other: "4"}, {side: "4", other: "4"}, {}):
        said = refusal(verdict, **sides)
        assert said == f"{verdict.value} is said of an item in {side} alone"


def test_links_are_named_for_both_editions() -> None:
    assert Links(before="2021", after="2024").key == "2021--2024"


def test_an_edition_is_not_linked_to_itself() -> None:
    with pytest.raises(InvalidValue) as caught:
        Links(before="2021", after="2021")
    assert str(caught.value) == "before and after are one edition"


def test_no_decision_stands_twice() -> None:
    made = decision(Verdict.SAME_ASK, before="1", after="1")
    with pytest.raises(InvalidValue) as caught:
        Links(before="2021", after="2024", decisions=(made, made))
    assert str(caught.value) == "decisions[1]: a second decision on 1 with 1; keep one of them"


def test_one_pair_has_one_decision() -> None:
    first = decision(Verdict.SAME_ASK, before="1", after="1")
    second = decision(Verdict.DIFFERENT, before="1", after="1")
    with pytest.raises(InvalidValue) as caught:
        Links(before="2021", after="2024", decisions=(first, second))
    assert str(caught.value) == "decisions[1]: a second decision on 1 with 1; keep one of them"
