import pytest

from snapshots.language.polarity import polarity
from snapshots.language.tokens import clauses, names


def signs(text: str) -> set[int]:
    return set(polarity(clauses(text), names(text)).signs)


@pytest.mark.parametrize(
    "text",
    [
        "Allow nurses to prescribe.",
        "Stop preventing nurses from prescribing.",
        "Backups must not leave the building unencrypted.",
        "Do not ban it.",
        "Proceed without delay.",
        "Keep no fewer than ten.",
        "Ratify the Convention on the Reduction of Statelessness.",
        "Tighten the restrictions on donations.",
    ],
)
def test_two_negations_cancel_out_and_turns_of_speech_negate_nothing(text: str) -> None:
    assert signs(text) == {1}


@pytest.mark.parametrize(
    "text",
    [
        "Nurses should not prescribe.",
        "Ban the sale of bait.",
        "No pupil should pay.",
        "Leave the reservoir unfenced.",
        "Restrict donations.",
        "Warn of an eviction, and record every eviction.",
    ],
)
def test_one_negation_denies(text: str) -> None:
    assert signs(text) == {-1}


@pytest.mark.parametrize(
    "text",
    [
        "Nobody should wait longer than a day.",
        "No plea should be agreed before the victim is heard.",
        "Not everyone should enter; limit it to a few.",
        "It should not stay as it is but be revised.",
    ],
)
def test_a_negation_that_may_be_taken_back_leaves_both_signs(text: str) -> None:
    assert signs(text) == {1, -1}


def test_the_words_that_negate_are_kept() -> None:
    assert polarity(clauses("Do not lift the ban."), frozenset()).words == ("not", "repeal", "ban")
