from decimal import Decimal

import pytest
from attrs import evolve

from snapshots.alignment.chances import (
    FITTED,
    features,
    log_odds,
    measured,
    odds_at,
    probability,
    recorded,
)
from snapshots.alignment.likeness import Likeness
from snapshots.alignment.standing import Standing
from snapshots.model import Recommendation

ALIKE = Likeness(
    words=6_000,
    sentence=6_000,
    phrases=0,
    letters=8_000,
    covers_before=9_000,
    covers_after=9_000,
    shared=("lamp", "quay"),
)
ALONE = Standing(
    share_before=10_000,
    share_after=10_000,
    taken_before=0,
    taken_after=0,
    rival_before=None,
    rival_after=None,
    nearest=0,
)


def weights(standing: Standing = ALONE, order: float = 0.0) -> dict[str, Decimal]:
    return {clue.name: clue.weight for clue in measured(ALIKE, standing, order)}


def test_only_what_is_in_common_is_a_clue_where_there_is_no_rival() -> None:
    assert list(weights()) == ["prior", "words-in-common", "nearest-sentence", "letters-in-common"]


def test_the_words_that_carry_a_clue_are_named() -> None:
    assert [clue.words for clue in measured(ALIKE, ALONE, 0.0) if clue.words] == [("lamp", "quay")]


def test_the_clues_add_up_to_the_log_odds_of_the_model() -> None:
    like, *_ = features(ALIKE, ALONE, 0.0)
    exact = FITTED.prior + FITTED.likeness * like
    assert float(log_odds(measured(ALIKE, ALONE, 0.0))) == pytest.approx(exact, abs=0.002)


def test_an_item_that_is_part_of_the_other_is_likelier_than_its_likeness_says() -> None:
    part = evolve(ALIKE, covers_before=10_000, covers_after=3_000)
    clues = {clue.name: clue.weight for clue in measured(part, ALONE, 0.0)}
    assert clues["part-of-the-other"] == round(Decimal(FITTED.part) * Decimal("0.7"), 3)


@pytest.mark.parametrize(
    ("change", "clue"),
    [
        ({"share_before": 2_000}, "nearer-rivals"),
        ({"share_after": 2_000}, "nearer-rivals"),
        ({"taken_before": 9_000}, "taken-by-rivals"),
        ({"taken_after": 9_000}, "taken-by-rivals"),
        ({"nearest": 9_000}, "repeated-elsewhere"),
    ],
)
def test_rivals_speak_against_a_pair(change: dict[str, int], clue: str) -> None:
    assert weights(evolve(ALONE, **change))[clue] < 0


def test_a_rival_is_a_repetition_only_where_it_is_nearly_word_for_word() -> None:
    nearest = [6_000, 6_750, 7_500, 9_999]
    found = [weights(evolve(ALONE, nearest=one)).get("repeated-elsewhere") for one in nearest]
    assert found == [None, Decimal("-1.000"), Decimal("-2.000"), Decimal("-2.000")]


def test_order_speaks_either_way() -> None:
    assert weights(order=-0.1)["printed-order"] < 0 < weights(order=0.1)["printed-order"]


def test_nothing_in_common_leaves_the_prior() -> None:
    nothing = evolve(ALIKE, words=0, sentence=0, letters=0, shared=())
    assert [clue.name for clue in measured(nothing, ALONE, 0.0)] == ["prior"]


@pytest.mark.parametrize(
    ("before", "after", "clues"),
    [
        ({}, {}, []),
        ({"addressees": ["port"]}, {}, []),
        ({"addressees": ["port"]}, {"addressees": ["port", "town"]}, [("addressee", "0.500")]),
        ({"addressees": ["port"]}, {"addressees": ["town"]}, [("addressee", "-1.000")]),
        ({"themes": ["lamps"]}, {"themes": ["lamps", "ropes"]}, [("theme", "0.300")]),
        ({"themes": ["lamps"]}, {"themes": ["ropes"]}, []),
    ],
)
def test_what_the_records_say_is_weighed_where_both_say_it(
    before: dict[str, list[str]], after: dict[str, list[str]], clues: list[tuple[str, str]]
) -> None:
    old = Recommendation(key="1", text="Mend it.", **before)  # type: ignore[arg-type]
    new = Recommendation(key="1", text="Mend it.", **after)  # type: ignore[arg-type]
    assert [(clue.name, str(clue.weight)) for clue in recorded(old, new)] == clues


@pytest.mark.parametrize("chance", ["0.30", "0.50", "0.80"])
def test_log_odds_and_probability_are_two_ways_to_say_one_thing(chance: str) -> None:
    assert probability(odds_at(Decimal(chance))) == Decimal(chance)


def test_nothing_is_certain() -> None:
    assert (probability(Decimal(-99)), probability(Decimal(99))) == (
        Decimal("0.001"),
        Decimal("0.999"),
    )
