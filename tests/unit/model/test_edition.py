from typing import Any

import pytest

from snapshots.errors import InvalidValue, UnknownKey
from snapshots.model import Edition, Held, Holding, ItemHeld, Period, Recommendation, Tier
from snapshots.model.edition import TIERS, natural, oldest_first

WHOLE = Held(
    priority=Holding.COMPLETE,
    main=Holding.COMPLETE,
    wider=Holding.ABSENT,
    body=Holding.NOTHING,
    metrics=Holding.PARTIAL,
)


def item(key: str, **fields: Any) -> Recommendation:
    words = {} if fields.get("held") is ItemHeld.NOTHING else {"ask": "publish the accounts"}
    return Recommendation(key=key, **{**words, **fields})


def edition(*items: Recommendation, **fields: Any) -> Edition:
    return Edition(**{"key": "2014", "recommendations": items, **fields})


def refusal(*items: Recommendation, **fields: Any) -> str:
    with pytest.raises(InvalidValue) as caught:
        edition(*items, **fields)
    return str(caught.value)


def test_what_a_record_does_not_mention_is_assumed_complete_and_told() -> None:
    assert edition(item("1")).holding("main") is Holding.COMPLETE
    assert edition(item("1")).assumptions == (
        "priority is assumed to be held complete",
        "main is assumed to be held complete",
        "wider is assumed to be held complete",
        "body is assumed to be held complete",
        "metrics is assumed to be held complete",
    )


def test_what_a_record_mentions_is_not_assumed() -> None:
    assert edition(held=WHOLE).assumptions == ()


def test_the_gaps_are_the_tiers_that_are_not_held_whole() -> None:
    held = Held(main=Holding.PARTIAL, wider=Holding.ABSENT, body=Holding.NOTHING)
    assert edition(item("1"), held=held).gaps == ("main", "body")


@pytest.mark.parametrize(
    ("fields", "unfilled"),
    [
        ({}, True),
        ({"held": Held(main=Holding.COMPLETE)}, True),
        ({"held": Held(metrics=Holding.COMPLETE), "recommendations_printed": 7}, True),
        ({"held": Held(**dict.fromkeys(TIERS, Holding.ABSENT))}, False),
        ({"recommendations_printed": 0}, False),
        ({"recommendations": (item("1"),)}, False),
    ],
)
def test_an_empty_list_is_taken_as_complete_only_where_the_record_says_so(
    fields: dict[str, Any], *, unfilled: bool
) -> None:
    found = Edition(key="2024", **fields)
    assert found.is_unfilled is unfilled
    assert bool(found.gaps) is unfilled


def test_of_an_empty_list_nothing_is_assumed_but_the_figures() -> None:
    assert edition().assumptions == ("metrics is assumed to be held complete",)


@pytest.mark.parametrize("held", [ItemHeld.IN_SHORT, ItemHeld.PARTIAL, ItemHeld.NOTHING])
def test_a_tier_that_is_assumed_complete_is_a_gap_where_a_recommendation_is_not(
    held: ItemHeld,
) -> None:
    items = item("1", tier=Tier.MAIN, held=held), item("2", tier=Tier.WIDER), item("3", held=held)
    assert edition(*items).gaps == ("main",)


def test_a_recommendation_is_found_by_its_key() -> None:
    made = edition(item("1"), item("2"))
    assert made["2"].key == "2"
    assert made._ipython_key_completions_() == ["1", "2"]


def test_an_unknown_recommendation_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownKey) as caught:
        edition(item("1"), item("2"))["7"]
    assert str(caught.value) == "no recommendation '7'; there are: 1, 2"


def test_lettered_parts_count_once() -> None:
    made = edition(
        item("4a", number="4", tier=Tier.MAIN),
        item("4b", number="4", tier=Tier.MAIN),
        item("1", number="i", tier=Tier.PRIORITY),
        item("x", tier=Tier.MAIN),
    )
    assert made.numbers() == ("4", "i")
    assert made.numbers(Tier.MAIN) == ("4",)
    assert [each.key for each in made.in_tier(Tier.MAIN)] == ["4a", "4b", "x"]


def test_no_key_stands_twice() -> None:
    assert refusal(item("1"), item("1")) == "recommendations[1]: '1' stands here more than once"


@pytest.mark.parametrize(
    ("tier", "held", "said"),
    [
        (
            Tier.MAIN,
            ItemHeld.PARTIAL,
            "is partial, but held.main is complete; one of them is wrong",
        ),
        (
            Tier.MAIN,
            ItemHeld.NOTHING,
            "is nothing, but held.main is complete; one of them is wrong",
        ),
        (Tier.WIDER, ItemHeld.COMPLETE, "stands in wider, but held.wider is absent"),
        (Tier.WIDER, ItemHeld.NOTHING, "stands in wider, but held.wider is absent"),
        (Tier.BODY, ItemHeld.COMPLETE, "is complete, but held.body is nothing"),
    ],
)
def test_an_edition_does_not_say_two_things_about_what_is_held(
    tier: Tier, held: ItemHeld, said: str
) -> None:
    assert refusal(item("0"), item("1", tier=tier, held=held), held=WHOLE) == (
        f"recommendations[1].held: {said}"
    )


@pytest.mark.parametrize(
    ("tier", "held"),
    [(Tier.MAIN, ItemHeld.COMPLETE), (Tier.BODY, ItemHeld.NOTHING), (None, ItemHeld.PARTIAL)],
)
def test_what_fits_is_taken(tier: Tier | None, held: ItemHeld) -> None:
    assert edition(item("1", tier=tier, held=held), held=WHOLE)["1"].held is held


def test_no_more_numbers_are_held_than_printed() -> None:
    said = refusal(item("1", number="1"), item("2", number="2"), recommendations_printed=1)
    assert said == "recommendations_printed: is 1, but 2 numbers stand in the record"


def test_no_fewer_numbers_are_held_than_printed_where_all_is_held() -> None:
    said = refusal(item("1", number="1"), recommendations_printed=2, held=WHOLE)
    assert said == ("recommendations_printed: is 2, but the parts held complete have 1 numbers")


@pytest.mark.parametrize(
    "held", [Held(), Held(priority=Holding.COMPLETE, main=Holding.PARTIAL, wider=Holding.ABSENT)]
)
def test_fewer_numbers_may_be_held_than_printed_otherwise(held: Held) -> None:
    assert edition(item("1", number="1"), recommendations_printed=2, held=held).held == held


def test_as_many_numbers_as_printed_fit() -> None:
    assert edition(item("1", number="1"), recommendations_printed=1, held=WHOLE).held == WHOLE


def test_the_form_of_the_file_makes_no_other_edition() -> None:
    assert edition(schema_read=0) == edition(schema_read=1)


def dated(key: str, published: str | None = None) -> Edition:
    return Edition(key=key, published=Period.parse(published) if published else None)


@pytest.mark.parametrize(
    ("editions", "order"),
    [
        ([dated("b", "2021"), dated("a", "2024"), dated("c", "2021")], ["b", "c", "a"]),
        ([dated("10", "2021"), dated("9", "2021")], ["9", "10"]),
        ([dated("10", "2021"), dated("9")], ["9", "10"]),
        ([dated("1"), dated("01")], ["01", "1"]),
        ([dated("01"), dated("1")], ["01", "1"]),
    ],
)
def test_editions_stand_in_order_of_time_however_they_are_given(
    editions: list[Edition], order: list[str]
) -> None:
    assert [each.key for each in oldest_first(editions)] == order


def test_numbers_in_keys_sort_by_size() -> None:
    given = ["2.10", "2.9", "a-2", "a-10", "4b", "4"]
    assert sorted(given, key=natural) == ["a-2", "a-10", "2.9", "2.10", "4", "4b"]
