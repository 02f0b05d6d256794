import pytest

from snapshots.language import asks


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Close the mine and repair the lamps", ["Close the mine", "repair the lamps"]),
        (
            "The port should close the mine, and should not sell the site",
            ["The port should close the mine", "The port should not sell the site"],
        ),
        (
            "The panel urges the port to close the mine and to repair the lamps",
            [
                "The panel urges the port to close the mine",
                "The panel urges the port to repair the lamps",
            ],
        ),
        (
            "The port must close the mine and quickly repair the lamps",
            ["The port must close the mine", "The port must quickly repair the lamps"],
        ),
        (
            "Close the mine, including the old shafts, and repair the lamps",
            ["Close the mine", "the old shafts", "repair the lamps"],
        ),
        ("Mend the lamps, in particular on the quay", ["Mend the lamps", "on the quay"]),
        (
            "The port should close the mine, and the old crews should be paid",
            ["The port should close the mine", "the old crews should be paid"],
        ),
        ("Close the mine and review the charges", ["Close the mine", "review the charges"]),
        (
            "Close the mine and the port may wonder at it",
            ["Close the mine and the port may wonder at it"],
        ),
    ],
)
def test_a_sentence_is_taken_apart_where_a_further_ask_begins(
    sentence: str, parts: list[str]
) -> None:
    assert list(asks(sentence)) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Close the mine",
        "Help crews who should be told and boys who must learn",
        "Close and seal the mine",
        "The port should consult, record and publish the views",
        "Repair the lamps and the bells",
        "Provide safe homes and access to advice",
        "Improve the review and use of records",
        "Learn how to build and maintain the quay",
        "Do not close the mine and repair the lamps",
        "The port should not close the mine and repair the lamps",
        "Support health and support services",
        "",
    ],
)
def test_what_is_joined_otherwise_stays_one_ask(sentence: str) -> None:
    assert asks(sentence) == (sentence,)
