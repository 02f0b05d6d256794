"""Two texts word by word, as printed."""

import pytest

from snapshots.language import in_none_of, in_one_alone, share_little, word_differences


@pytest.mark.parametrize(
    ("other", "little"),
    [
        ("close it", False),
        ("close it now", False),
        ("close it, and paint all of the railings", False),
        ("paint all of the railings", True),
    ],
)
def test_whether_too_little_is_shared_is_the_same_from_either_side(
    other: str, *, little: bool
) -> None:
    pairs = ("close it", other), (other, "close it")
    assert [share_little(word_differences(*pair)) for pair in pairs] == [little, little]


@pytest.mark.parametrize(
    ("before", "after", "alone"),
    [
        ("Pay it.", "pay it", ((), ())),
        ("Pay the clerks - now.", "Pay the clerks, now.", (("-",), ())),
        ("Record age, sex and class.", "Record age, class and place.", (("sex",), ("place",))),
        ("Pay the clerks, and the crews.", "Pay the clerks.", (("crews",), ())),
        ("Pay clerks and crews.", "Pay clerks, crews.", ((), ())),
        ("Pay clerks and crews.", "Pay clerks or crews.", (("and",), ("or",))),
        ("Pay it.", "Burn the old ropes.", (("Pay it.",), ("Burn the old ropes.",))),
        ("Train pilots.", "Train pilots and deck pilots.", ((), ("deck pilots",))),
        (
            "Ask the crown, the church and the court.",
            "Ask the crown and the court.",
            (("church",), ()),
        ),
        ("Pay the old crew.", "Pay the old old crew.", ((), ("old",))),
        (
            "Pay pilots and cooks of the north pier.",
            "Pay pilots and deck hands and cooks of the north pier.",
            ((), ("deck hands",)),
        ),
        ("Pay cooks, mates and men.", "Pay mates, cooks and girls.", (("men",), ("girls",))),
        (
            "Tell all of the cooks before men.",
            "Tell all of the men before cooks.",
            (("before men",), ("men before",)),
        ),
        ("Pay 1.5 billion.", "Pay 2 billion.", (("1.5 billion",), ("2 billion",))),
        ("Pay old million.", "Pay new million.", (("old",), ("new",))),
        ("Act at once, then act at once.", "Then act.", (("Act at once", "at once"), ())),
    ],
)
def test_the_words_of_one_text_alone_are_told_as_printed(
    before: str, after: str, alone: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    assert in_one_alone(before, after) == alone
    assert in_one_alone(after, before) == alone[::-1]


@pytest.mark.parametrize(
    ("text", "others", "found"),
    [
        ("Mend all lamps in winter and the bells.", ["Mend the lamps."], ()),
        (
            "Mend all lamps of the pier and ring the bells by 2023.",
            ["Mend most lamps of the pier by 2026.", "Ring the bells."],
            ("all", "2023"),
        ),
        (
            "Mend most lamps of the pier by 2026.",
            ["Mend all lamps of the pier and ring the bells by 2023."],
            ("most", "2026"),
        ),
        (
            "Mend the old lamps of the pier and bells.",
            ["Mend the old lamps of the pier"],
            ("bells",),
        ),
        ("Mend the lamps.", ["Mend the lamps."], ()),
        ("Mend the lamps.", [], ()),
    ],
)
def test_what_stands_in_none_of_several_texts_is_told_where_most_of_it_stands_in_them(
    text: str, others: list[str], found: tuple[str, ...]
) -> None:
    assert in_none_of(text, others) == found
