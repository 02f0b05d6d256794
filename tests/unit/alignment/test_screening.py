import pytest

from snapshots.alignment.screening import screened

OLD = ["mend the harbour lamps at night", "paint the quay white", "buy ropes for the ferry"]


def found(later: list[str], *, before: list[str] = OLD, kept: int = 3) -> list[list[int]]:
    return screened(before, later, lengths=(2, 3), kept=kept)


@pytest.mark.parametrize(
    ("later", "places"),
    [
        ("please mend the harbour lamps", [0]),
        ("Paint The Quay", [1]),
        ("sing loudly", []),
        ("", []),
        ("mend the quay and buy ropes", [0, 1, 2]),
    ],
)
def test_what_shares_a_rare_run_of_words_is_found(later: str, places: list[int]) -> None:
    assert found([later]) == [places]


GATES = ["open the gate", "open the gate wide today", "open the gate"]


def test_the_item_with_more_rare_runs_stands_first_and_ties_in_printed_order() -> None:
    assert found(["open the gate"], before=GATES) == [[0, 2, 1]]


def test_where_two_runs_are_of_one_item_alone_no_others_are_asked() -> None:
    assert found(["open the gate wide"], before=GATES) == [[1]]


def test_no_more_are_kept_than_asked_for() -> None:
    assert found(["mend the quay and buy ropes"], kept=1) == [[0]]


def test_a_run_that_many_share_finds_nothing() -> None:
    common = [f"open the gate{number} {number}" for number in range(40)]
    assert found(["open the door"], before=common) == [[]]


def test_progress_is_told_from_time_to_time() -> None:
    told: list[tuple[int, int]] = []
    screened(OLD, ["a"] * 1_001, lengths=(2,), kept=1, progress=lambda *done: told.append(done))
    assert told == [(0, 1_001), (1_000, 1_001)]
