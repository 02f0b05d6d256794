"""What a field rule says, and above all where it is silent. Values stand as before > after."""

from decimal import Decimal
from typing import Any

import pytest

from snapshots.alignment import Basis, Pair, Relation, align
from snapshots.alignment.pairs import matches
from snapshots.comparison.change import Value
from snapshots.comparison.fields import findings
from snapshots.model import (
    Body,
    Comparator,
    Edition,
    Force,
    Held,
    Holding,
    ItemHeld,
    Period,
    Recommendation,
    Series,
    Threshold,
    Tier,
    digest,
)

Fields = dict[str, Any]
Told = list[tuple[str, Value, Value]]

SERIES = Series(
    key="accounts",
    title="Accounts",
    bodies=(
        Body(key="board", name="Board", succeeds=("office",)),
        Body(key="office", name="Office"),
        Body(key="courts", name="Courts"),
        Body(key="police", name="Police"),
    ),
)


def told(
    before: list[Fields],
    after: list[Fields],
    *,
    relation: Relation = Relation.SAME_ASK,
    series: Series | None = SERIES,
    published: str | None = None,
    schemes: tuple[Held, Held] = (Held(), Held()),
) -> Told:
    """What is found of one match between recommendations with these fields."""
    editions = [
        Edition(
            key=key,
            held=scheme,
            published=Period.parse(published) if published else None,
            recommendations=tuple(
                Recommendation(key=str(place), **{"ask": "pay", **fields})
                for place, fields in enumerate(side)
            ),
        )
        for key, side, scheme in zip(("2021", "2024"), (before, after), schemes, strict=True)
    ]
    keys = [tuple(item.key for item in edition.recommendations) for edition in editions]
    pairs = [
        Pair(before=one, after=other, relation=relation, basis=Basis.DECIDED)
        for one in keys[0]
        for other in keys[1]
    ]
    (match,) = matches(pairs, *keys)
    alignment = align(*editions, series=series, decisions=[])
    return [(found.what, found.before, found.after) for found in findings(match, alignment)]


def of_one(before: Fields, after: Fields, **fields: Any) -> Told:
    return told([before], [after], **fields)


def bound(
    value: str, comparator: str = "at-least", unit: str = "years", of: str = "leave"
) -> Threshold:
    return Threshold(of=of, comparator=Comparator(comparator), value=Decimal(value), unit=unit)


def bounds(*thresholds: Threshold) -> Fields:
    return {"thresholds": thresholds}


def due(written: str) -> Fields:
    return {"due": Period.parse(written)}


CODED: Fields = {"force": Force.MUST}
CUT_OFF: Fields = {"held": ItemHeld.PARTIAL}
IN_SHORT: Fields = {"held": ItemHeld.IN_SHORT}


def test_findings_stand_in_the_order_of_the_model() -> None:
    before = {"number": "1", "text": "Pay.", "addressees": ("police",), "force": Force.MUST}
    after = {"number": "2", "text": "Pay!", "addressees": ("courts",), "force": Force.SHOULD}
    assert [what for what, _, _ in of_one(before, after)] == [
        "renumbered",
        "reworded",
        "readdressed",
        "force-lowered",
    ]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({"number": "1"}, {"number": "1"}, []),
        ({"number": "1"}, {"number": "2"}, [("renumbered", "1", "2")]),
        ({"number": "1"}, {}, [("renumbered", "1", None)]),
        ({}, {"number": "1"}, [("renumbered", None, "1")]),
        ({}, {"text": "Pay."}, []),
        ({"text": "ring-\nfenced"}, {"text": "ringfenced"}, []),
        ({"text": "Pay."}, {"text": "Pay!"}, [("reworded", digest("Pay."), digest("Pay!"))]),
        ({"text": "Pay."}, {"text_sha256": "0" * 64}, [("reworded", digest("Pay."), "0" * 64)]),
        ({"ask": "pay"}, {"ask": "pay all"}, []),
    ],
)
def test_numbers_and_printed_words(before: Fields, after: Fields, found: Told) -> None:
    assert of_one(before, after) == found


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({}, {}, []),
        (CUT_OFF, {}, [("text-incomplete", "partial", "complete")]),
        ({}, IN_SHORT, [("text-incomplete", "complete", "in-short")]),
    ],
)
def test_words_that_are_not_all_held(before: Fields, after: Fields, found: Told) -> None:
    assert of_one(before, after) == found


def test_nothing_else_is_said_of_a_fragment_but_its_number() -> None:
    before = {**CUT_OFF, "number": "1", "force": Force.MUST, "text": "Pay"}
    after = {"number": "2", "force": Force.SHOULD, "text": "Pay."}
    assert of_one(before, after) == [
        ("renumbered", "1", "2"),
        ("text-incomplete", "partial", "complete"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("police", "police", []),
        ("police courts", "courts police", []),
        ("office", "board", []),
        ("board", "office", []),
        ("office police", "board", [("addressee-removed", ("office", "police"), ("board",))]),
        ("office", "police board", [("addressee-added", ("office",), ("police", "board"))]),
        ("police", "courts", [("readdressed", ("police",), ("courts",))]),
        (
            "police office",
            "courts board",
            [
                ("addressee-added", ("police", "office"), ("courts", "board")),
                ("addressee-removed", ("police", "office"), ("courts", "board")),
            ],
        ),
        ("police", "", []),
        ("", "police", []),
    ],
)
def test_addressees(before: str, after: str, found: Told) -> None:
    sides = ({**CODED, "addressees": tuple(keys.split())} for keys in (before, after))
    assert of_one(*sides) == found


def test_without_a_series_every_body_is_only_itself() -> None:
    found = of_one({"addressees": ("office",)}, {"addressees": ("board",)}, series=None)
    assert found == [("readdressed", ("office",), ("board",))]


@pytest.mark.parametrize("held", [ItemHeld.IN_SHORT, ItemHeld.PARTIAL])
def test_a_number_may_be_lacking_where_not_all_is_held(held: ItemHeld) -> None:
    assert of_one({"number": "1"}, {"held": held}) == [("text-incomplete", "complete", held.value)]


@pytest.mark.parametrize("field", ["addressees", "nations"])
def test_who_else_is_concerned_is_not_read_from_a_summary(field: str) -> None:
    assert of_one({field: ("wales",), **IN_SHORT}, {field: ("scotland",)}) == [
        ("text-incomplete", "in-short", "complete")
    ]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("wales", "wales", []),
        ("wales england", "england wales", []),
        ("wales", "wales england", [("scope-widened", ("wales",), ("wales", "england"))]),
        ("wales england", "england", [("scope-narrowed", ("wales", "england"), ("england",))]),
        ("wales", "england", [("scope-moved", ("wales",), ("england",))]),
        ("wales", "", []),
        ("", "wales", []),
    ],
)
def test_nations(before: str, after: str, found: Told) -> None:
    sides = ({**CODED, "nations": tuple(keys.split())} for keys in (before, after))
    assert of_one(*sides) == found


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ([Force.MUST], [Force.MUST], []),
        ([Force.CONSIDER], [Force.MUST], [("force-raised", "consider", "must")]),
        ([Force.MUST_URGENTLY], [Force.MUST], [("force-lowered", "must-urgently", "must")]),
        ([None], [Force.MUST], []),
        ([Force.MUST], [None], []),
        ([Force.MUST], [Force.SHOULD, Force.SHOULD], [("force-lowered", "must", "should")]),
        ([Force.MUST], [Force.SHOULD, Force.INVITE], []),
        ([Force.MUST], [Force.SHOULD, None], []),
    ],
)
def test_force(before: list[Force | None], after: list[Force | None], found: Told) -> None:
    sides = ([{"force": force} for force in side] for side in (before, after))
    assert told(*sides) == found


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (Tier.WIDER, Tier.PRIORITY, [("promoted", "wider", "priority")]),
        (Tier.PRIORITY, Tier.MAIN, [("demoted", "priority", "main")]),
        (Tier.MAIN, Tier.MAIN, []),
        (None, Tier.MAIN, []),
        (Tier.MAIN, None, []),
    ],
)
def test_tiers_within_one_scheme(before: Tier | None, after: Tier | None, found: Told) -> None:
    assert of_one({"tier": before}, {"tier": after}) == found


def test_tiers_of_two_schemes_are_not_compared() -> None:
    schemes = (Held(priority=Holding.ABSENT), Held(main=Holding.PARTIAL))
    assert of_one({"tier": Tier.MAIN}, {"tier": Tier.PRIORITY}, schemes=schemes) == []


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (due("2025"), due("2025-12-31"), []),
        (due("2025"), due("2024"), [("due-brought-forward", "2025", "2024")]),
        (due("2025"), due("2026-Q1"), [("due-postponed", "2025", "2026-Q1")]),
        (due("2023"), due("2026"), [("due-renewed", "2023", "2026")]),
        (due("2024"), due("2026"), [("due-postponed", "2024", "2026")]),
        (due("2023"), due("2022"), [("due-brought-forward", "2023", "2022")]),
        (CODED, due("2025"), [("due-set", None, "2025")]),
        (due("2025"), CODED, [("due-cleared", "2025", None)]),
        ({}, due("2025"), []),
        (due("2025"), {}, []),
        ({**CODED, **IN_SHORT}, due("2025"), [("text-incomplete", "in-short", "complete")]),
    ],
)
def test_deadlines(before: Fields, after: Fields, found: Told) -> None:
    assert of_one(before, after, published="2024") == found


def test_whether_a_deadline_had_passed_is_open_where_no_date_of_publication_is_known() -> None:
    assert of_one(due("2023"), due("2026")) == [("due-moved", "2023", "2026")]
    assert of_one(due("2026"), due("2023")) == [("due-brought-forward", "2026", "2023")]


def test_parts_with_several_deadlines_have_none_in_common_and_do_not_lack_one() -> None:
    parts: list[Fields] = [due("2026"), CODED]
    assert told([due("2025"), due("2026")], [due("2027")]) == []
    assert told([due("2025")], parts) == []


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("5", "5.0", []),
        ("5", "6", ["threshold-raised"]),
        ("6", "5", ["threshold-lowered"]),
    ],
)
@pytest.mark.parametrize("comparator", ["at-least", "more-than"])
def test_a_floor_asks_for_more_when_it_is_higher(
    before: str, after: str, found: list[str], comparator: str
) -> None:
    sides = (bounds(bound(value, comparator)) for value in (before, after))
    assert [what for what, _, _ in of_one(*sides)] == found


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [("5", "5", []), ("5", "6", ["threshold-lowered"]), ("6", "5", ["threshold-raised"])],
)
@pytest.mark.parametrize("comparator", ["at-most", "less-than"])
def test_a_ceiling_asks_for_more_when_it_is_lower(
    before: str, after: str, found: list[str], comparator: str
) -> None:
    sides = (bounds(bound(value, comparator)) for value in (before, after))
    assert [what for what, _, _ in of_one(*sides)] == found


REPLACED = ["threshold-cleared", "threshold-set"]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (bound("2"), bound("24", unit="months"), []),
        (bound("2"), bound("30", unit="months"), ["threshold-raised"]),
        (bound("2"), bound("900", unit="days"), REPLACED),
        (bound("2"), bound("2", "more-than"), REPLACED),
        (bound("2", "exactly"), bound("3", "exactly"), REPLACED),
        (bound("2", "exactly"), bound("24", "exactly", "months"), []),
        (bound("2"), bound("2", of="sentence"), REPLACED),
    ],
)
def test_bounds_are_compared_within_one_quantity_and_one_comparator(
    before: Threshold, after: Threshold, found: list[str]
) -> None:
    assert [what for what, _, _ in of_one(bounds(before), bounds(after))] == found


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (bounds(bound("5")), CODED, [("threshold-cleared", "leave at-least 5 years", None)]),
        (CODED, bounds(bound("5")), [("threshold-set", None, "leave at-least 5 years")]),
        ({}, bounds(bound("5")), []),
        (bounds(bound("5")), {}, []),
        (
            bounds(bound("5")),
            bounds(bound("6")),
            [("threshold-raised", "leave at-least 5 years", "leave at-least 6 years")],
        ),
    ],
)
def test_a_bound_is_shown_in_one_line(before: Fields, after: Fields, found: Told) -> None:
    assert of_one(before, after) == found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([bounds(bound("5")), bounds(bound("6"))], [bounds(bound("7"))]),
        ([bounds(bound("7"))], [bounds(bound("5")), bounds(bound("6"))]),
    ],
)
def test_parts_with_several_bounds_do_not_lack_one(
    before: list[Fields], after: list[Fields]
) -> None:
    assert told(before, after) == []


def test_of_a_group_the_parts_of_a_side_are_read_together() -> None:
    before = [{"addressees": ("police", "courts"), "number": "1", "text": "Pay."}]
    after: list[Fields] = [
        {"addressees": ("police",), "number": "1", "text": "Pay them."},
        {"addressees": ("courts",), "number": "2", "held": ItemHeld.IN_SHORT},
    ]
    assert told(before, after) == [("text-incomplete", "complete", ("complete", "in-short"))]


@pytest.mark.parametrize("relation", [Relation.DEVELOPS, Relation.DEVELOPED_FROM])
def test_an_ask_that_grew_out_of_another_has_its_own_number_and_words(relation: Relation) -> None:
    before = {"number": "1", "text": "Pay.", "force": Force.MUST}
    after = {"number": "2", "text": "Pay!", "force": Force.SHOULD}
    assert of_one(before, after, relation=relation) == [("force-lowered", "must", "should")]
