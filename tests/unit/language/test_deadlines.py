import pytest

from snapshots.language.deadlines import due, within


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Act by 2026.", "2026"),
        ("Act by the end of 2026.", "2026"),
        ("Act by the end of March 2025.", "2025-03"),
        ("Act no later than May 2025.", "2025-05"),
        ("Act by 31 March 2025.", "2025-03-31"),
        ("Act by the 1st May 2025.", "2025-05-01"),
        ("Act by March 31, 2025.", "2025-03-31"),
        ("Act by Q3 2025.", "2025-Q3"),
        ("Act by the third quarter of 2025.", "2025-Q3"),
        ("Act by 2024/25.", "2024/25"),
        ("Act before 2026.", "2025"),
        ("Act before March 2026.", "2026-02"),
        ("Act before 1 March 2026.", "2026-02-28"),
        ("Act by the start of Q2 2026.", "2026-03-31"),
        ("Act by 2026, and tell us by 2026.", "2026"),
    ],
)
def test_a_date_becomes_the_period_by_whose_end_it_is_due(text: str, period: str) -> None:
    found = due(text)
    assert found is not None
    assert str(found.value) == period


@pytest.mark.parametrize(
    "text",
    [
        "Act on the report of 2026.",
        "Act by 2026, and again by 2028.",
        "Act by 31 April 2025.",
        "Act by 2024/29.",
        "Act by spring 2026.",
        "Act within two years of publication.",
    ],
)
def test_without_one_sure_date_nothing_is_due(text: str) -> None:
    assert due(text) is None


def test_a_sentence_that_tells_nothing_but_the_deadline_is_all_of_its_words() -> None:
    found = due("Mend it. This should be completed by March 2026.")
    assert found is not None
    assert found.words == "This should be completed by March 2026"


@pytest.mark.parametrize("said", ["made", "received", "brought"])
def test_what_was_done_by_a_date_has_no_deadline(said: str) -> None:
    assert due(f"Pay all claims {said} by December 2020.") is None
    assert due(f"Payments should be {said} by December 2020.") is not None


def test_a_deadline_that_counts_from_an_event_is_kept_as_words() -> None:
    assert within("Act within two years of publication, not later.") == (
        "within two years of publication",
    )
