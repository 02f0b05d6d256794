import pytest

from snapshots.language import TurnKind, turns

ASK = "The ministry should publish all results within ten days."


@pytest.mark.parametrize(
    ("after", "kinds"),
    [
        ("The ministry should not publish all results within ten days.", {"negation"}),
        ("The ministry should withhold all results within ten days.", {"negation", "antonym"}),
        ("The ministry should publish some results within ten days.", {"quantifier"}),
        ("The ministry should publish all results except these within ten days.", {"exception"}),
        ("The ministry should publish all results within twenty days.", {"deadline"}),
        ("The ministry may publish all results within ten days.", {"permission"}),
        ("The bank should publish all results within ten days.", {"actor", "object"}),
        ("The ministry should publish all results of pupils within ten days.", {"scope"}),
        ("The ministry should publish all plans within ten days.", {"object"}),
        ("Within ten days all results should be published by the ministry.", set()),
        ("The department should release all findings within ten days.", set()),
        ("Plant trees along the motorway and water them.", set()),
    ],
)
def test_each_kind_of_turn_is_told_from_the_others(after: str, kinds: set[str]) -> None:
    assert {turn.kind.value for turn in turns(ASK, after)} == kinds


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("Move grants from Ayton to Beeford.", "Move grants from Beeford to Ayton.", "beneficiary"),
        (
            "Offer it to crews with a history of wrist pain.",
            "Crews who have a history of any pain should be offered it.",
            "scope",
        ),
        (
            "Teach rope work to all pilots.",
            "Pilots who work at night should learn it.",
            "object scope",
        ),
        ("Opt in to the register.", "Opt out of the register.", "object"),
        ("Report by March 2026.", "Report by May 2026.", "deadline"),
        ("Spend 40 per cent on roads.", "Spend 14 per cent on roads.", "number"),
        ("Pay them the wage.", "Pay them less than the wage.", "quantifier"),
        ("Fence the pond.", "Fence the pond where it is deep.", "scope"),
        ("Let guests use the boats.", "If it is calm in spring, guests can use boats.", "scope"),
        ("Each spring, count the owls.", "Count the owls each spring.", ""),
        ("Open the archive.", "Fund the archive.", "object"),
        ("Check it before release.", "Check it after release.", "scope"),
        ("Make it known to staff.", "Hold it known to staff.", "object"),
        ("Give priority to need over cost.", "Give priority to cost over need.", "beneficiary"),
        (
            "Report to the board and not to the port.",
            "Report to the port and not to the board.",
            "beneficiary",
        ),
        ("Sell lamps and old ropes.", "Sell old ropes and lamps.", ""),
        (
            "Decriminalise begging, which should be fined.",
            "Criminalise begging, which should not be fined.",
            "antonym",
        ),
        ("Crews need not be told.", "Crews should be told.", "negation"),
        (
            "Inspect the boats.",
            "Crews should not be required to inspect the boats.",
            "negation",
        ),
        ("Reserve up to five berths.", "Reserve five berths.", "number"),
        (
            "Plant three trees for one felled.",
            "Plant one tree for three felled.",
            "beneficiary number",
        ),
        ("Cut noise by 40 per cent.", "Cut noise to 40 per cent.", "number"),
        ("Mend any of the lamps.", "Mend all the lamps.", "quantifier"),
        ("Fence all ponds whether or not deep.", "Fence all ponds that are deep.", "quantifier"),
        ("Vote down the bill.", "Vote through the bill.", "scope"),
        ("Ask whether to dredge.", "Ask how to dredge.", "scope"),
        ("Mend lamps and bells.", "Mend lamps or bells.", "scope"),
        (
            "The port may hear appeals from the court.",
            "The court may hear appeals from the port.",
            "beneficiary",
        ),
        ("Free tea for crews, including boys.", "Free tea for crews who are boys.", "scope"),
        ("Crews should be told.", "Crews should not be told, but pilots should.", "negation"),
        (
            "Neither crews nor pilots should steer.",
            "Crews and pilots should steer.",
            "negation",
        ),
        ("Fine ports that pay over £100.", "Fine ports that pay under £100.", "number"),
        (
            "Do not move a boat that is safe.",
            "Move a boat that is not safe.",
            "order",
        ),
        ("Mend it after May, then after June.", "Mend it before May, then after June.", "scope"),
        ("Only pilots may steer boats.", "Pilots may steer only boats.", "exception"),
        ("Give data to the port.", "Give data by the port.", "scope"),
        ("Crews should watch the port.", "Crews should be watched by the port.", "actor order"),
        ("Close it by the end of March.", "Close it by the end of May.", "deadline"),
        ("Pilots should stop to look.", "Pilots should stop looking.", "negation object"),
        ("Let pilots beg.", "Begging by pilots should be an offence.", "negation"),
    ],
)
def test_small_edits_of_short_asks_are_seen(before: str, after: str, kinds: str) -> None:
    assert {turn.kind.value for turn in turns(before, after)} == set(kinds.split())


def test_another_number_turns_an_ask_however_far_it_was_reworded() -> None:
    before = (
        "Courts should sit at weekends in at least ten towns, so that delays fall below 30 weeks."
    )
    after = (
        "No one should wait longer than 90 weeks for a hearing; judges are to work on Saturdays."
    )
    (found,) = turns(before, after)
    assert (found.kind, found.before, found.after) == (
        TurnKind.DEADLINE,
        ("at most 30 week",),
        ("at most 90 week",),
    )


@pytest.mark.parametrize(
    ("before", "after", "is_turned"),
    [
        (
            "Keep all logs of pilots 30 days.",
            "Pilots' logs may be held twelve months.",
            True,
        ),
        (
            "Keep all logs of pilots 90 minutes.",
            "Pilots' logs: hold them two hours.",
            False,
        ),
        ("Hire pilots from the age of 14 years on.", "At twelve, people may become pilots.", True),
        (
            "Hire half of all pilots in port.",
            "A third of pilots are to be from here.",
            False,
        ),
        ("Hire ten pilots for the two ports.", "Of three docks, four need eight men.", True),
        ("Spend 10 dollars on the two pilots.", "Two men need 40 minutes and 3 boats.", False),
    ],
)
def test_numbers_contradict_each_other_in_one_unit(
    before: str, after: str, *, is_turned: bool
) -> None:
    told = [turn for turn in turns(before, after) if turn.is_plain]
    assert bool(told) is is_turned


def test_a_turn_keeps_the_words_it_was_read_from() -> None:
    found = {turn.kind: turn for turn in turns("Mend the lead pipes.", "Mend the tin pipes.")}
    assert (found[TurnKind.OBJECT].before, found[TurnKind.OBJECT].after) == (("lead",), ("tin",))


def test_texts_that_do_not_read_alike_are_not_compared() -> None:
    one = "Set up a hotline in every county, train those who answer it, and pay them well for it."
    two = "Do not allow lorries in the old town between dusk and dawn, or on any public holiday."
    assert turns(one, two) == ()


def test_a_text_without_words_turns_nothing() -> None:
    assert turns("…", "Mend the pipes.") == ()


def test_only_a_negation_or_an_opposite_asks_for_the_opposite() -> None:
    assert {kind for kind in TurnKind if kind.reverses} == {TurnKind.NEGATION, TurnKind.ANTONYM}
