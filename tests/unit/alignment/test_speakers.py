import pytest

from snapshots.alignment.speakers import without_speakers


@pytest.mark.parametrize(
    ("item", "bare"),
    [
        ("Ratify it (Norway)", "Ratify it"),
        ("Ratify it (Norway);", "Ratify it;"),
        ("Ratify it (Norway, Fiji).", "Ratify it."),
        ("Ratify it (Norway) (Fiji)", "Ratify it"),
        ("Ratify it (United States of America)", "Ratify it"),
        ("Ratify it (Norway); sign it (Fiji)", "Ratify it; sign it"),
        ("Ratify it (the treaty)", "Ratify it (the treaty)"),
        ("Ratify (Norway) it", "Ratify (Norway) it"),
    ],
)
def test_names_in_brackets_behind_an_ask_are_its_speakers(item: str, bare: str) -> None:
    others = ["Mend it (Cuba)", "Sell it (Togo)", "Keep it (Mali)"]
    assert without_speakers([item, *others])[0] == bare


@pytest.mark.parametrize(
    "items",
    [
        ["Open a shelter (Leeds)", "Open another (York)"],
        ["Mend it (Cuba)", "Sell it (Togo)", "Keep it (Mali)", *["Pave the road"] * 4],
        [],
    ],
)
def test_in_an_edition_that_names_no_speakers_brackets_stay(items: list[str]) -> None:
    assert without_speakers(items) == items
