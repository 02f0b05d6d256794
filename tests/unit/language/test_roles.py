import pytest

from snapshots.language.roles import asked, lead, ordered


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("the council should clear snow", "the council"),
        ("when it snows , the council should clear it", "the council"),
        ("snow should be cleared by the city council", "city council"),
        ("snow should be cleared by the council in winter", "council"),
        ("snow should be cleared by 2026", ""),
        ("the council should have to clear snow", "the council"),
        ("the council should have a plough", ""),
        ("snow should be cleared by heating the road", ""),
        ("snow should be cleared", ""),
        ("nobody should clear it", ""),
        ("clear the snow", ""),
        ("a hearing should take place", ""),
    ],
)
def test_who_is_asked_is_the_subject_or_who_stands_after_by(text: str, named: str) -> None:
    assert " ".join(asked(text.split())) == named


@pytest.mark.parametrize(
    ("text", "verb"), [("the city should mend it", "mend"), ("mend it", "mend"), ("do it", "")]
)
def test_the_lead_is_what_is_to_be_done(text: str, verb: str) -> None:
    assert lead(text.split()) == verb


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("in wales and scotland", "in scotland and in wales", True),
        ("a bus , a tram and a boat", "a boat , a tram and a bus", True),
        ("each spring , count owls", "count owls each spring", False),
        ("in wales and scotland", "in scotland and wales", True),
        ("the quality of the air", "air quality", True),
        ("wales pays scotland", "scotland pays wales", False),
    ],
)
def test_lists_have_no_order(one: str, other: str, *, same: bool) -> None:
    assert (ordered(one.split()) == ordered(other.split())) is same
