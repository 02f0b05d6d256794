from decimal import Decimal
from typing import Any

import pytest

from snapshots.model import (
    Comparator,
    Edition,
    Force,
    Held,
    Holding,
    Period,
    Recommendation,
    Threshold,
)
from snapshots.model.remarks import remarks


def ask(key: str, number: str | None = None, **fields: Any) -> Recommendation:
    return Recommendation(**{"key": key, "number": number, "text": f"Mend {key}.", **fields})


def edition(*items: Recommendation, **fields: Any) -> Edition:
    return Edition(**{"key": "2024", "recommendations": items, **fields})


def told(*editions: Edition) -> list[tuple[Any, ...]]:
    return [(one.document, *one.path) for one in remarks(editions)]


def bound(value: int) -> tuple[Threshold, ...]:
    at_least = Comparator.AT_LEAST
    return (Threshold(of="leave", comparator=at_least, value=Decimal(value), unit="years"),)


@pytest.mark.parametrize(
    ("items", "again"),
    [
        ([("1", "1"), ("2", "2")], []),
        ([("1", "1"), ("2", "1")], [1]),
        ([("1", "1"), ("2", "1"), ("3", "1")], [1, 2]),
        ([("1", "1"), ("10", "1")], [1]),
        ([("4a", "4"), ("4b", "4"), ("5-i", "5"), ("5-ii", "5")], []),
        ([("2.1", "2"), ("2.2", "2"), ("a1", "A"), ("aa", "A"), ("ab", "A")], [3, 4]),
        ([("4", "4"), ("4a", "4")], [1]),
        ([("mend", None), ("paint", None)], []),
    ],
)
def test_a_number_that_stands_again_before_no_part(
    items: list[tuple[str, str | None]], again: list[int]
) -> None:
    found = told(edition(*(ask(*item) for item in items)))
    assert found == [("2024", "recommendations", place, "number") for place in again]


def test_a_number_that_stands_again_is_told_with_what_would_be_right() -> None:
    (found,) = remarks([edition(ask("1", "3"), ask("2", "3"))])
    assert found.message == (
        "'3' is the number of recommendation 1 too; correct one of the two, give the parts of one "
        "recommendation keys such as 4a and 4b, or leave it where the edition prints it twice"
    )


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, [("2024", "recommendations")]),
        ({"held": Held(main=Holding.COMPLETE)}, [("2024", "recommendations")]),
        ({"recommendations_printed": 3}, [("2024", "recommendations")]),
        ({"recommendations_printed": 0}, []),
    ],
)
def test_an_empty_edition_that_does_not_say_so(
    fields: dict[str, Any], found: list[tuple[Any, ...]]
) -> None:
    assert told(edition(**fields)) == found


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("force", Force.MUST, Force.SHOULD),
        ("due", Period.parse("2025"), Period.parse("2027")),
        ("thresholds", bound(5), bound(3)),
    ],
)
def test_equal_words_that_are_coded_unlike(name: str, before: Any, after: Any) -> None:
    older = edition(ask("1", text="Mend it.", **{name: before}), key="2021")
    newer = edition(ask("x"), ask("7", text="Mend it.", **{name: after}))
    assert told(older, newer) == [("2024", "recommendations", 1, name)]
    assert told(older, edition(ask("7", text="Mend it.", **{name: before}))) == []
    assert told(older, edition(ask("7", text="Mend it."))) == []
    assert told(older, edition(ask("7", text="Mend all.", **{name: after}))) == []


def test_equal_words_that_are_coded_unlike_are_told_with_what_would_be_right() -> None:
    older = edition(ask("1", text="Mend it.", force=Force.MUST), key="2021")
    (found,) = remarks([older, edition(ask("7", text="Mend  it.", force=Force.SHOULD))])
    assert found.message == (
        "is should, and must in 2021/1, where the same words are printed; correct one of the two, "
        "or leave out force in both to have it read from the words"
    )
