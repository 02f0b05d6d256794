"""Edits: every word of a text that was edited is held to account."""

import pytest

from snapshots.language.contrast import contrast
from snapshots.language.turns import turns


@pytest.mark.parametrize(
    ("before", "after", "lone"),
    [
        ("See the crew alone with the pilot.", "See the pilot alone with the pilot.", "crew pilot"),
        ("Hire a pilot for the port.", "Hire pilots for the port.", "pilot pilots"),
        ("Hire new pilots.", "Hire a new pilot.", "pilots pilot"),
        ("Ports must hire pilots.", "Ports must hire a pilot.", "pilots pilot"),
        ("Pilots must hire a boat.", "A pilot must hire a boat.", ""),
        ("Hire all pilots.", "Hire a pilot.", ""),
        ("Hire two pilots.", "Hire a pilot.", ""),
        ("Widen the berth.", "Make the berth broader.", ""),
        ("Pay the pilot and his pilot boat.", "Pay the pilot and his boat.", ""),
    ],
)
def test_a_word_needs_a_counterpart_of_its_own(before: str, after: str, lone: str) -> None:
    found = contrast(before, after).edits
    assert " ".join((*found.gone, *found.come)) == lone


@pytest.mark.parametrize(
    ("before", "after", "small"),
    [
        ("Moor on the quay.", "Moor at the quay.", ""),
        ("Moor in the port.", "Moor near the port.", "in near"),
        ("Pay pilots on strike.", "Pay strike pilots.", ""),
        ("Pay pilots of the old port.", "Pay old port pilots.", ""),
        ("Pay pilots of the old port.", "Pay pilots of port and dock, old port hands.", "and"),
        ("Pay port pilots of old age.", "Pay old port pilots of age.", ""),
        ("Moor in ports and docks.", "Moor in ports and in docks.", ""),
        ("Moor in the port.", "Moor in the port in winter.", "in"),
        ("Pay the widows and pilots.", "Pay the widows of pilots.", "and of"),
        ("Pay the widows, pilots.", "Pay the widows and pilots.", ""),
        ("Moor in ports near docks.", "Moor in ports and near docks.", "and"),
        ("Help crews to go.", "Help crews who go.", "to who"),
        ("Teach crews to row.", "Teach crews how to row.", ""),
        ("Wait within 5 days.", "Wait 5 days.", ""),
        ("Ports clear ice.", "Ice is cleared by ports.", ""),
        ("Ports clear ice.", "Ports clear ice by ports.", "by"),
        ("Mend boats that leak.", "Mend boats, which leak.", ", which"),
        ("Mend boats that leak.", "Mend boats which leak.", ""),
    ],
)
def test_a_small_word_needs_one_of_its_sense(before: str, after: str, small: str) -> None:
    found = contrast(before, after).edits
    assert " ".join((*found.small_gone, *found.small_come)) == small


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Crews should stay until it opens.", "Crews should stay once it opens."),
        ("Report outbreaks to the WHO.", "Report outbreaks to those who ask."),
        ("Cooperate with the US on pilots.", "Cooperate with us on pilots."),
        ("Inspect the port every year.", "Inspect the port every other year."),
        ("Inspect the port less than once a year.", "Inspect the port more than once a year."),
        ("A few ports should close.", "Few ports should close."),
        ("Free tea for crews over seven.", "Free tea for crews under seven."),
        ("Pilots decline tea.", "Pilots decline after tea."),
        ("Close the port. No extension should be given.", "Extend the life of the port."),
        ("Images should be hidden.", "Images should be anything but hidden."),
        ("Use passwords of \u2265 12 characters.", "Use passwords of \u2264 12 characters."),
        ("Use passwords of > 12 characters.", "Use passwords of < 12 characters."),
        ("Keep stores at -18 degrees.", "Keep stores at 18 degrees."),
        ("Allow a margin of +5 points.", "Allow a margin of \u00b15 points."),
        ("Use passwords of 8+ characters.", "Use passwords of up to 8 characters."),
        ("Write it in C++.", "Write it in C#."),
        ("Rate homes A*.", "Rate homes A+."),
        ("Adopt rule 4.10 of the code.", "Adopt rule 4.1 of the code."),
        ("Hold \u0661\u0662 drills.", "Hold \u0661\u0665 drills."),
        ("Accept hosts of risk \u2260 low.", "Accept hosts of risk low."),
    ],
)
def test_one_small_word_may_turn_an_ask(before: str, after: str) -> None:
    assert turns(before, after)
    assert turns(after, before)


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (
            "The port should mend it.",
            "The state, not the port, should be asked to mend it.",
            "actor negation",
        ),
        ("Extend the lease of the dock.", "The lease of the dock ends. No extension.", "negation"),
        ("Fence the docks.", "No dock should lack a fence.", ""),
        ("Ban boats but not canoes.", "Ban boats, not canoes.", ""),
    ],
)
def test_what_one_text_asks_and_the_other_plainly_denies(
    before: str, after: str, kinds: str
) -> None:
    for one, other in ((before, after), (after, before)):
        told = {turn.kind.value for turn in turns(one, other)}
        assert told & {"actor", "negation"} == set(kinds.split())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("4. Mend the lamps.", "(12) Mend the lamps.\u00b2 [7]"),
        ("Mend it by 31 December 2024.", "Mend it by December 31, 2024."),
        ("Mend it by 31 December 2024.", "Mend it by 31st December 2024."),
        ("Raise the age of entry to 18.", "Raise the age of entry to 18 years."),
        ("Mend it, in particular on the quay.", "Mend it, particularly on the quay."),
        ("Ensure that it is mended.", "See to it that it is mended."),
        ("Spend \u00a31.5 million on lamps.", "Spend \u00a31.5m on lamps."),
        ("Spend \u00a32bn on lamps.", "Spend \u00a32 billion on lamps."),
        ("Ensure that no pilot sails a leaky boat.", "Ensure that pilots do not sail leaky boats."),
    ],
)
def test_a_way_of_writing_is_no_edit(before: str, after: str) -> None:
    assert turns(before, after) == ()
    assert turns(after, before) == ()


def test_the_order_of_words_that_stand_together_in_one_text_alone_tells_nothing() -> None:
    found = contrast(
        "Half of board seats should go to pilots.",
        "Pilots should hold half of the seats on boards.",
    ).edits
    assert found.order is None
    assert not found.small_come
