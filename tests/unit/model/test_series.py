import pytest

from snapshots.errors import InvalidSeries, Problem, UnknownKey
from snapshots.model import Body, Edition, Links, Series, Source, SourceKind, Theme

SERIES = Series(
    key="accounts",
    title="State of the accounts",
    bodies=(
        Body(key="board", name="Board", succeeds=("office",)),
        Body(key="office", name="Office", succeeds=("bureau",)),
        Body(key="bureau", name="Bureau", succeeds=("office",)),
        Body(key="court", name="Court"),
    ),
    themes=(Theme(key="rivers", name="Rivers"),),
    sources=(Source(key="report", title="Report", kind=SourceKind.REPORT),),
    editions=(Edition(key="2024"), Edition(key="2021"), Edition(key="2022")),
    links=(Links(before="2021", after="2024"),),
)


def test_editions_stand_oldest_first() -> None:
    assert [edition.key for edition in SERIES] == ["2021", "2022", "2024"]
    assert len(SERIES) == 3
    assert SERIES._ipython_key_completions_() == ["2021", "2022", "2024"]


def test_an_edition_is_found_by_its_key() -> None:
    assert SERIES["2021"] == Edition(key="2021")


def test_an_unknown_edition_is_answered_with_the_near_ones() -> None:
    with pytest.raises(UnknownKey) as caught:
        SERIES["2023"]
    assert caught.value.near == ("2024", "2022", "2021")


@pytest.mark.parametrize(
    ("value", "inside"),
    [
        ("2024", True),
        (Edition(key="2024"), True),
        ("2099", False),
        (Edition(key="2024", title="Another"), False),
        (2024, False),
    ],
)
def test_a_series_contains_its_editions_and_their_keys(value: object, *, inside: bool) -> None:
    assert (value in SERIES) is inside


def test_shared_words_are_found_by_key() -> None:
    assert SERIES.body("court").name == "Court"
    assert SERIES.theme("rivers").name == "Rivers"
    assert SERIES.source("report").title == "Report"


def test_an_unknown_word_is_answered_with_the_near_ones() -> None:
    with pytest.raises(UnknownKey) as caught:
        SERIES.body("bord")
    assert str(caught.value) == "no body 'bord'; did you mean 'board'?"


@pytest.mark.parametrize(("one", "other"), [("2021", "2024"), ("2024", "2021")])
def test_links_are_found_whichever_edition_is_named_first(one: str, other: str) -> None:
    assert SERIES.links_between(one, other) == Links(before="2021", after="2024")


def test_editions_that_nobody_linked_have_no_links() -> None:
    assert SERIES.links_between("2021", "2022") is None


@pytest.mark.parametrize(
    ("key", "lineage"),
    [
        ("board", {"board", "office", "bureau"}),
        ("bureau", {"office", "bureau"}),
        ("court", {"court"}),
        ("unheard-of", {"unheard-of"}),
    ],
)
def test_a_body_is_one_with_all_that_it_succeeds(key: str, lineage: set[str]) -> None:
    assert SERIES.lineage_of_bodies(key) == lineage


def test_everything_that_leads_to_nothing_is_told_at_once() -> None:
    with pytest.raises(InvalidSeries) as caught:
        Series(
            key="accounts",
            title="State of the accounts",
            publishers=("board",),
            editions=(Edition(key="2024"),),
            links=(Links(before="2021", after="2024"),),
        )
    assert caught.value.problems == (
        Problem(
            file="links/2021--2024",
            path="before",
            message="no edition '2021' in the series; did you mean '2024'?",
        ),
        Problem(file="series", path="publishers[0]", message="no body 'board' in the series"),
    )
