"""The pages of many editions: timelines, lineages, summaries and drafts."""

import pytest
from asking import NOTHING, ask, edition, links, series
from figures import metric, observation
from matchers import proposing

from snapshots import lint, report, summarise, timeline
from snapshots.comparison import Remark
from snapshots.errors import Problem
from snapshots.model import Body, Edition, Series, Status
from snapshots.reporting.lint_page import annotations, remark_told
from snapshots.reporting.page import Bullets, Heading, Table
from snapshots.reporting.pages import page

LIGHT, PAINT = "Light every bridge.", "Paint the railings."
WORKS = (Body(key="works", name="Works"),)


def bullets(value: object, heading: str) -> tuple[str, ...]:
    """What is listed under a heading; nothing where the page does not have it."""
    blocks = page(value).blocks
    for place, block in enumerate(blocks):
        if block == Heading(heading):
            listed = blocks[place + 1]
            assert isinstance(listed, Bullets)
            return listed.entries
    return ()


def test_what_may_be_one_ask_is_listed_for_a_person() -> None:
    made = series(edition(2015, ask("1", LIGHT)), edition(2017), edition(2019, ask("1", PAINT)))
    assert bullets(timeline(made, matcher=proposing()), "For a person: one ask?") == (
        "2015/1 and 2019/1, with 2017 between: words in common 0.8",
    )


def test_what_comes_back_and_what_clashes_is_listed() -> None:
    words = "A new recommendation: light every bridge."
    made = series(
        edition(2015, ask("1", LIGHT)),
        edition(2017),
        edition(2019, ask("2", words)),
        links=(links(2015, 2019, "1-2"),),
    )
    found = timeline(made)
    assert bullets(found, "Taken up again") == (
        "2019/2 takes 2015/1 up again, which was missing in between.",
    )
    assert bullets(found, "What asks say of themselves") == (
        "2019/2 says “new recommendation”, that it is new; found: returned",
    )


@pytest.mark.parametrize(
    ("editions", "lead"),
    [
        ((), "No editions, no asks. Every edition is held complete."),
        ((edition(2015, held=NOTHING),), "One edition, no asks. Not all of 2015 is held."),
        (
            (edition(2015, held=NOTHING), edition(2017, held=NOTHING)),
            "Two editions, no asks. Not all of 2015 and 2017 are held.",
        ),
    ],
)
def test_a_timeline_says_first_what_is_not_held(editions: tuple[Edition, ...], lead: str) -> None:
    assert f"\n{lead}\n" in report(timeline(series(*editions)))


def suppressed() -> Series:
    """One edition hides a part, the other prints the total and the rest."""
    hidden = metric(observation("2020", status=(Status.SUPPRESSED,)), key="large")
    shown = [
        metric(observation("2020", "30"), key="all", parts=("large", "small")),
        metric(observation("2020", "26"), key="small"),
    ]
    first = edition(2021, metrics=(hidden,))
    return series(first, edition(2022, metrics=[hidden, *shown]), bodies=WORKS)


def test_figures_that_would_reveal_a_suppressed_one_are_not_shown() -> None:
    made = timeline(suppressed())
    (table,) = (
        block
        for block in page(made).blocks
        if isinstance(block, Table) and block.columns[0] == "Figure"
    )
    printed = {row[0].partition(" (")[2][:-1]: row[1] for row in table.rows}
    assert printed == {
        "large": "2021: withheld (2020); 2022: withheld (2020)",
        "all": "2022: withheld (2020)",
        "small": "2022: withheld (2020)",
    }


def test_a_lineage_of_an_ask_without_kin_says_so() -> None:
    found = timeline(series(edition(2015, ask("1", LIGHT)))).lineage("2015/1")
    assert report(found).splitlines()[3] == ("Nothing in other editions is known to belong to it.")


def test_a_lineage_tells_descendants_too_with_or_without_its_series() -> None:
    found = timeline(
        series(edition(2015, ask("1", LIGHT)), edition(2017, ask("4", LIGHT)))
    ).lineage("2015/1")
    assert "Into 2017/4 (the same ask; identical words)." in report(found)
    assert LIGHT not in report(found)


def test_a_summary_tells_gaps_and_leaves_out_groups_of_nothing() -> None:
    made = series(edition(2015, held=NOTHING), edition(2017, ask("1", LIGHT)))
    summary = summarise(timeline(made))
    (told,) = bullets(summary, "What is not held")
    assert told.startswith("of 2015, the priority recommendations, the recommendations, the wider")
    headings = [block.text for block in page(summary).blocks if isinstance(block, Heading)]
    assert "Pillars" not in headings


def test_a_summary_of_empty_editions_has_no_table() -> None:
    summary = summarise(timeline(series(edition(2015), edition(2017))))
    assert [type(block) for block in page(summary).blocks] == [Heading]


def test_a_draft_without_remarks_has_no_list() -> None:
    made = series(edition(2015))
    assert report(lint(edition(2017), made)).splitlines()[3:] == ["No remarks."]


AUDITED = Remark(
    code="claim.record",
    path=("claims", "most"),
    name="2021/repairs",
    facts=(("verdict", "fails"), ("against", "140 (2018)")),
)


def test_what_an_audit_found_is_told_in_its_own_words() -> None:
    assert remark_told(AUDITED) == (
        "read of repairs, the record that is claimed fails, against 140 (2018)"
    )


def test_bodies_that_are_lost_are_told_by_name() -> None:
    lost = Remark(
        code="addressee-lost", path=("recommendations", 0), name="2021/1",
        before=("council", "police"), after=("council",),
    )  # fmt: skip
    told = remark_told(lost, series())
    assert told.endswith(": the council and River Police before, the council now")


def test_an_annotation_keeps_to_one_line_whatever_its_texts_hold() -> None:
    problem = Problem(file="a,b:c%.yaml", line=3, column=4, message="100 %\nof it")
    assert annotations([(AUDITED, problem)]) == (
        "::warning file=a%2Cb%3Ac%25.yaml,line=3,col=4,title=claim.record::100 %25%0Aof it\n"
    )
