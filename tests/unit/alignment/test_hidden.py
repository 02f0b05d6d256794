"""What the rest of a text hides: a turned sentence beside one in common, half of a list."""

import pytest

from snapshots import Edition, Recommendation, align

RECORD = "The police should record every missing episode of a trafficked child."
GUARDIANS = "The ministry should amend the Guardians Act to pay guardians"
PROVIDE = "The council should provide {} to each child victim of trafficking."


def accepted(old: str, new: str) -> bool:
    before, after = (
        Edition(key=key, recommendations=(Recommendation(key="1", text=text),))
        for key, text in (("2021", old), ("2024", new))
    )
    return any(pair.carries for pair in align(before, after).pairs)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Interview children only with an interpreter present. They should be detained.",
            "Interview children only with an interpreter present. They should not be detained.",
        ),
        (
            f"{GUARDIANS}; it should keep section 60 of the Harbour Act.",
            f"{GUARDIANS}; it should repeal section 60 of the Harbour Act.",
        ),
        (
            f"{RECORD} They should keep data of the last five years.",
            f"{RECORD} They should keep data of the last two years.",
        ),
        (
            f"{RECORD} The police should record crime.",
            f"{RECORD} The police should not record crime.",
        ),
        (
            f"The police should record crime. {RECORD}",
            f"{RECORD} The police should not record crime.",
        ),
        (
            "The ferry service should record every delay, including short waits, in the log.",
            (
                "With the exception of short waits, all occasions of delay should be entered by "
                "the ferry service in the log."
            ),
        ),
        (
            "Pilots should be given priority for moorings.",
            "Pilots should be given the same priority for moorings as others.",
        ),
        (
            "Package keepers should sign each release with a key held offline.",
            (
                "Each release ought to bear a signature made by the register clerk using a key "
                "that is kept offline."
            ),
        ),
        (
            PROVIDE.format("safe accommodation and legal advice"),
            PROVIDE.format("legal advice"),
        ),
        (
            PROVIDE.format("safe accommodation and legal advice"),
            PROVIDE.format("safe accommodation"),
        ),
        (
            "Provide safe accommodation and legal advice to child victims.",
            "Provide legal advice to child victims.",
        ),
        (
            "Provide victims with safe accommodation and legal advice.",
            "Legal advice should be provided to victims.",
        ),
    ],
)
def test_what_is_turned_or_halved_is_never_accepted(old: str, new: str) -> None:
    assert not accepted(old, new)
    assert not accepted(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Train the crews in first aid and hire a doctor for the port.",
            "Train the crews in first aid and buy a boat for the pilots.",
        ),
        (
            "Keep the ban on night fishing until the bay has recovered.",
            "End the ban on night fishing and keep the bay open.",
        ),
    ],
)
def test_one_ask_of_two_in_common_is_not_enough_where_the_other_was_replaced(
    old: str, new: str
) -> None:
    assert not accepted(old, new)
    assert not accepted(new, old)


def test_one_ask_of_two_in_common_is_enough_where_the_other_was_left_out() -> None:
    joined = "The port should mend the lamps of the quay and hire a doctor for the crews."
    assert accepted(joined, "The port should mend the lamps of the quay.")


def test_one_sentence_in_common_beside_what_is_absent_is_enough() -> None:
    assert accepted(f"{RECORD} Buy forty ropes.", RECORD)
