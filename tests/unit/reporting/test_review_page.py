"""The page of a review as it is written; what it does in a browser is tried in tests/browser."""

import html
import re
from decimal import Decimal

import pytest
from attrs import evolve
from matchers import proposing

from snapshots.alignment import Basis, Candidate, Clue, Pair, PairStatus, Proposal, Relation
from snapshots.alignment.reviewing import Review
from snapshots.language import TurnKind
from snapshots.model import Edition, Links, Period, Recommendation, Series
from snapshots.reporting.review_page import review_page
from snapshots.reporting.review_wording import SEVERAL, TOO_LITTLE, why_asked

LAMPS = "Repair the lamps of the outer harbour before winter."


def review(newer: str, *, likeness: str = "0.61", series: Series | None = None) -> Review:
    before, after = (
        Edition(key=key, recommendations=(Recommendation(key="1", text=text),))
        for key, text in (("2019", LAMPS), ("2022", newer))
    )
    links = Links(before="2019", after="2022")
    matcher = proposing(likeness=likeness)
    return Review(before=before, after=after, links=links, series=series, matcher=matcher)


REVIEW = review("Repair every lamp of the outer harbour before winter.")


def field(page: str, name: str) -> dict[str, str]:
    """The attributes of a field that is filled in before anything is done."""
    (found,) = re.findall(rf'<input id="{name}"([^>]*)>', page)
    return {key: html.unescape(value) for key, value in re.findall(r'([\w-]+)="([^"]*)"', found)}


def test_who_decides_and_when_are_filled_in() -> None:
    page = review_page(REVIEW, by='A. "Quoted" <Reader>', on=Period.parse("2026-03-31"))
    assert field(page, "by")["value"] == 'A. "Quoted" <Reader>'
    assert field(page, "on") == {"type": "date", "value": "2026-03-31"}


def test_who_decides_and_when_are_left_to_the_reader_otherwise() -> None:
    page = review_page(REVIEW)
    assert field(page, "by")["value"] == ""
    assert field(page, "on") == {"type": "date", "value": ""}


@pytest.mark.parametrize("day", ["2026-03", "2025..2026"])
def test_less_than_a_day_is_kept_as_it_was_given_and_may_be_made_a_day(day: str) -> None:
    found = field(review_page(REVIEW, on=Period.parse(day)), "on")
    assert (found["type"], found["value"]) == ("text", day)
    assert re.fullmatch(found["pattern"], day)
    assert re.fullmatch(found["pattern"], "2026-03-31")
    assert not re.fullmatch(found["pattern"], "in March")


def test_the_page_says_which_reports_it_is_about() -> None:
    series = Series(key="harbour", title="The <Harbour> Report")
    begun = evolve(review("Repair every lamp.", series=series), before=_titled(REVIEW.before))
    page = review_page(begun)
    assert "The &lt;Harbour&gt; Report" in page
    assert "<dd>2019, Harbour &amp; Bay 2019, published 2019-05</dd>" in page
    assert "<dd>2022</dd>" in page


def _titled(edition: Edition) -> Edition:
    return evolve(edition, title="Harbour & Bay 2019", published=Period.parse("2019-05"))


def test_the_command_that_takes_the_file_in_names_what_was_named_before() -> None:
    page = review_page(REVIEW, arguments=["old one.yaml", "new.yaml", "--links", "links.yaml"])
    command = "snapshots review 'old one.yaml' new.yaml --links links.yaml --from 2019--2022.json"
    assert f"<code>{html.escape(command).replace('&#x27;', '&#39;')}</code>" in page


def test_the_command_is_told_of_a_series_and_of_two_files_alike() -> None:
    series = Series(key="harbour", title="Harbour")
    assert "<code>snapshots review 2019 2022 --from 2019--2022.json</code>" in review_page(
        review("Repair every lamp.", series=series)
    )
    assert (
        "<code>snapshots review 2019 2022 --links 2019--2022.yaml --from 2019--2022.json</code>"
    ) in review_page(REVIEW)


def test_an_answer_to_several_candidates_is_explained() -> None:
    assert SEVERAL in html.unescape(review_page(REVIEW))


def test_a_candidate_without_marks_says_why_it_has_none() -> None:
    assert TOO_LITTLE not in review_page(REVIEW)
    assert TOO_LITTLE in review_page(review("All street lighting is to be renewed this decade."))


def test_why_a_person_is_asked_gives_no_estimate() -> None:
    told = re.search(r"<details>.*?</details>", review_page(REVIEW), re.DOTALL)
    assert told
    assert "the words alone do not settle it" in told[0]
    assert "0.61" not in told[0]


def waiting(reason: str | None, *turned: TurnKind) -> Pair:
    return Pair(
        before="1",
        after="1",
        relation=Relation.SAME_ASK,
        basis=Basis.PROPOSED,
        status=PairStatus.NEEDS_PERSON,
        probability=Decimal("0.560"),
        clues=tuple(Clue(name=kind.value, weight=Decimal(0)) for kind in turned),
        reason=reason,
    )


TURNED = waiting("the meaning may have turned: number", TurnKind.NUMBER)
UNSURE = waiting("its probability is 0.560, it is accepted from 0.80")


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        ([waiting(None)], ["the words alone do not settle it"]),
        ([UNSURE], ["the words alone do not settle it"]),
        ([waiting("the guard reads English only")], ["the guard reads English only"]),
        ([TURNED], ["what may differ: how much or how many"]),
        (
            [TURNED, UNSURE, waiting("the meaning may have turned: actor", TurnKind.ACTOR)],
            [
                "what may differ: how much or how many; who is to do it",
                "the words alone do not settle it",
            ],
        ),
    ],
)
def test_the_reasons_of_all_that_waits_are_told_together(
    pairs: list[Pair], told: list[str]
) -> None:
    assert list(why_asked(pairs)) == told


@pytest.mark.parametrize("kind", TurnKind)
def test_whatever_was_turned_is_put_in_plain_words(kind: TurnKind) -> None:
    (told,) = why_asked([waiting(f"the meaning may have turned: {kind.value}", kind)])
    assert told.startswith("what may differ: ")


TAKEN = "What the program took for the same ask"


def pair_of(after: str, status: PairStatus) -> Pair:
    return evolve(waiting("it may be"), after=after, status=status)


def several(*pairs: Pair) -> Review:
    """One ask and three others; the third was looked at and not taken."""
    begun = review("Repair every lamp of the outer harbour before winter.")
    more = (Recommendation(key=key, text=f"{key} lamps are to be lit.") for key in ("2", "3"))
    after = evolve(begun.after, recommendations=(*begun.after.recommendations, *more))
    refused = Candidate(before="1", after="3", likeness=Decimal("0.2"), why_not="far")
    proposal = Proposal(pairs=pairs, candidates=(refused,))
    return evolve(begun, after=after, matcher=lambda *_: proposal)


BOTH = several(pair_of("1", PairStatus.ACCEPTED), pair_of("2", PairStatus.NEEDS_PERSON))
ONE = several(pair_of("1", PairStatus.ACCEPTED))


def test_what_was_accepted_stands_in_a_section_of_its_own_where_it_is_wished() -> None:
    assert TAKEN not in review_page(BOTH)
    first, _, second = review_page(BOTH, accepted=True).partition(TAKEN)
    assert "What 2022/2 is to 2019/1" in first
    assert "What 2022/1 is to 2019/1" in second
    assert "the program took 2022/1 for the same ask, in other words" in second


def test_nothing_is_asked_twice_on_one_page() -> None:
    page = review_page(BOTH, accepted=True)
    assert re.findall(r'aria-label="What (.*?) is', page) == ["2022/2", "2022/3", "2022/1"]
    decisions = re.findall(r'data-decision="([^"]*)"', page)
    assert len(decisions) == len(set(decisions)) == 4


def test_what_else_there_is_stands_beside_what_was_accepted() -> None:
    page = review_page(ONE, accepted=True)
    assert re.findall(r'aria-label="What (.*?) is', page) == ["2022/1", "2022/3"]
    assert page.count('class="none"') == page.count(" data-proposed") == 1
    assert "Nothing waits to be decided." in page


def test_a_page_of_nothing_says_so() -> None:
    assert "Nothing is left to decide." in review_page(ONE)
    assert "Nothing is left to decide." in review_page(several(), accepted=True)
