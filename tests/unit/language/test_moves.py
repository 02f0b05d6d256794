"""Moves: the same words in another order."""

import pytest

from snapshots.language.contrast import contrast


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Measure the ice each spring.", "Each spring, measure the ice."),
        ("Measure the ice with care.", "With care measure the ice."),
        ("Swiftly clear the ice.", "Clear the ice swiftly."),
        ("Ports should be wholly cleared.", "Ports should be cleared wholly."),
        ("No pilot should be paid.", "Pilots should not be paid."),
        ("To save lives, hire pilots.", "Hire pilots to save lives."),
        ("Meet the needs of crews.", "Meet crews' needs."),
        ("Pay pilots, crews and cooks.", "Pay cooks, pilots and crews."),
        ("Pay red boats, blue boats.", "Pay blue boats, red boats."),
        ("Port and dock fees should fall.", "Dock and port fees should fall."),
        ("Find the port or the dock.", "Find the dock or the port."),
        ("Ports of red and docks of blue stone.", "Docks of blue and ports of red stone."),
    ],
)
def test_a_phrase_moves_and_a_list_turns_round(before: str, after: str) -> None:
    assert not contrast(before, after).edits.is_moved
    assert not contrast(after, before).edits.is_moved


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The port may hear pilots from the court.", "The court may hear pilots from the port."),
        ("Ask the pilot, not the crew.", "Ask the crew, not the pilot."),
        ("Pay pilots and charge crews.", "Charge pilots and pay crews."),
        ("Ports must pay crews and may pay cooks.", "Ports may pay crews and must pay cooks."),
        ("Publish our answer to its letter.", "Publish its answer to our letter."),
        ("Keep data protection training.", "Keep training data protection."),
        ("Find young carers of pilots.", "Find carers of young pilots."),
        ("Pilots of crews should rest.", "Crews of pilots should rest."),
        (
            "Ports should not sail without the pilot and the crew should rest.",
            "Ports should not sail without the crew and the pilot should rest.",
        ),
        (
            "Ports and docks should, respectively, pay and charge.",
            "Docks and ports should, respectively, pay and charge.",
        ),
        ("Write for crews by pilots.", "Write by crews for pilots."),
        ("All ports should hire pilots.", "Ports should hire all pilots."),
        ("Some ports should clear all docks.", "All ports should clear some docks."),
        ("Mend it by May and sell it by June.", "Mend it by June and sell it by May."),
        ("Pilots who drink should ask crews.", "Pilots should ask crews who drink."),
        ("Ports in Wales should pay pilots.", "Ports should pay pilots in Wales."),
        ("Openly ask pilots who drink.", "Ask pilots who openly drink."),
    ],
)
def test_what_changed_places_says_another_thing(before: str, after: str) -> None:
    assert contrast(before, after).edits.is_moved
    assert contrast(after, before).edits.is_moved


def test_order_is_not_compared_where_words_are_missing() -> None:
    assert not contrast("Pay the pilot and the crew.", "The crew may pay the port.").edits.is_moved
