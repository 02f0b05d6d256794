import pytest

from snapshots.language.thresholds import bounds, threshold


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Grant leave of at least five years.", "leave at-least 5 years"),
        ("Grant leave to remain of no less than 30 months.", "leave at-least 30 months"),
        ("Spend at least 40 per cent of the budget.", "budget at-least 40 percent"),
        ("Spend no less than 5% of the aid budget on it.", "aid-budget at-least 5 percent"),
        ("Fund up to 1,200 new places.", "places at-most 1200 count"),
        ("Raise the fine to more than £500.", "fine more-than 500 pounds"),
        ("Ensure that at least 40 places are funded.", "places at-least 40 count"),
        ("Build exactly two safe houses.", "houses exactly 2 count"),
        ("Class sizes should not exceed 22 pupils.", "pupils at-most 22 count"),
        ("Train at least ten people working at night.", "people at-least 10 count"),
        ("Serve at least 3 million meals.", "meals at-least 3000000 count"),
    ],
)
def test_a_bound_becomes_a_threshold_of_what_it_bounds(text: str, found: str) -> None:
    assert [str(threshold(bound)) for bound in bounds(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Keep logs for no more than 30 working days.",  # of which no unit is known
        "Keep logs for 30 days.",
        "Act at least.",
        "Spend at least £.",
        "Spend at least some of it.",
        "Give at least half of it.",
        "Nobody should wait more than ten days.",
        "Stations with more than 100 guests need lifts.",
        "Police should stop holding children for more than 24 hours.",
        "Inspect homes with at least five tenants.",
        "Refund journeys delayed by at least 30 minutes.",
        "Fine operators that cancel more than 5% of services.",
    ],
)
def test_without_a_sure_number_and_side_there_is_no_bound(text: str) -> None:
    assert bounds(text) == ()


def test_a_bound_of_nothing_that_is_named_is_no_threshold() -> None:
    (bound,) = bounds("Answer within 20 days.")
    assert (bound.of, bound.words, threshold(bound)) == ("", "within 20 days", None)
