"""Briefs: what they say, of whom, since when, and what each sentence rests on."""

from itertools import chain
from typing import Any

import pytest
from asking import NOTHING, WHOLE, ask, edition, links, series
from attrs import evolve
from figures import metric, observation
from matchers import proposing

from snapshots import NotOnePair, Timeline, UnknownKey, brief, timeline
from snapshots.model import (
    Body,
    Claim,
    ClaimKind,
    Edition,
    Evidence,
    Force,
    Holding,
    ItemHeld,
    Maturity,
    Period,
    Source,
    SourceKind,
    Statistics,
    Status,
    Verdict,
)
from snapshots.model.evidence import Confidence
from snapshots.reporting import Brief

LIGHT, PAINT, COUNT = "Light every bridge.", "Paint the railings.", "Count the boats."
COUNCIL, POLICE = {"addressees": ("council",)}, {"addressees": ("police",)}


def of(*editions: Edition, matcher: Any = None, **fields: Any) -> Brief:
    """The brief on the last two of some editions."""
    before, after = editions[-2:]
    found = series(*editions, **fields)
    made = timeline(found, **({"matcher": matcher} if matcher else {}))
    return brief(made, before.key, after.key)


def said(told: Brief) -> dict[str, list[str]]:
    return {section.heading: [one.text for one in section.sentences] for section in told.sections}


def test_what_is_not_known_is_said_first() -> None:
    told = of(edition(2019, held=evolve(WHOLE, wider=Holding.NOTHING)), edition(2021))
    assert told.title == "State of the bridges, 2019 to 2021: what changed"
    assert [one.text for one in told.lead] == [
        "None proven repeated, new or dropped: of 2019, the wider recommendations are not held."
    ]


def test_asks_are_counted_with_what_became_of_them() -> None:
    told = of(
        edition(2017, ask("1", COUNT)),
        edition(2019, ask("1", LIGHT), ask("2", PAINT)),
        edition(2021, ask("1", LIGHT), ask("2", COUNT), ask("3", "Map the caves.")),
    )
    assert [one.text for one in told.lead[1:]] == [
        (
            "The record of 2019 has two recommendations: one asked again in 2021 and one no longer "
            "asked."
        ),
        (
            "The record of 2021 has three recommendations: one asked in 2019 too, one taken up "
            "again after a gap and one new."
        ),
    ]


def test_counts_are_ranges_while_a_person_must_decide() -> None:
    told = of(
        edition(2019, ask("1", LIGHT)), edition(2021, ask("7", "Lamps!")), matcher=proposing()
    )
    assert told.lead[1].text == (
        "The record of 2019 has one recommendation: 0 to 1 asked again in 2021 and one for a "
        "person to decide."
    )
    assert said(told)["For a person to decide"] == [
        "Nobody named: “Light every bridge” (2019/1).",
        "Nobody named: “Lamps!” (2021/7).",
    ]


def carried(before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[str]]:
    earlier, later = ({**COUNCIL, **fields} for fields in (before, after))
    return said(
        of(
            edition(2017, ask("0", COUNT)),
            edition(2019, ask("1", LIGHT, **earlier)),
            edition(2021, ask("1", LIGHT, **later)),
        )
    )


@pytest.mark.parametrize(
    ("before", "after", "heading", "sentence"),
    [
        (
            {}, {}, "Repeated",
            "The council, asked since 2019: “Light every bridge” (2021/1; before, 2019/1).",
        ),
        (
            {"force": Force.SHOULD}, {"force": Force.MUST}, "Hardened",
            ("The council, asked since 2019: “Light every bridge” (2021/1; before, 2019/1); asked "
            "more firmly, should before and must now."),
        ),
        (
            {"force": Force.MUST}, {"force": Force.SHOULD}, "Softened",
            ("The council, asked since 2019: “Light every bridge” (2021/1; before, 2019/1); asked "
            "less firmly, must before and should now."),
        ),
        (
            {}, POLICE, "Changed in more than one direction, or asked of others",
            ("River Police (only since 2021), asked since 2019: “Light every bridge” (2021/1; "
            "before, 2019/1); asked of River Police instead of the council."),
        ),
    ],
)  # fmt: skip
def test_a_carried_ask_tells_of_whom_since_when_and_what_changed(
    before: dict[str, Any], after: dict[str, Any], heading: str, sentence: str
) -> None:
    assert carried(before, after)[heading] == [sentence]


def test_the_words_of_the_record_stand_without_quotation_marks() -> None:
    short = {"ask": "light the bridges", "held": ItemHeld.IN_SHORT}
    held = evolve(WHOLE, main=Holding.PARTIAL)
    told = of(edition(2019, held=held), edition(2021, ask("1", None, **short), held=held))
    heading = "Asked in 2021; whether 2019 asked for it is not known"
    assert said(told)[heading] == ["Nobody named: light the bridges (2021/1, in short)."]


GROUPS: list[tuple[tuple[str, ...], Verdict, str, str]] = [
    (
        ("1-1", "2-1"), Verdict.SAME_ASK, "Split, merged or regrouped",
        "Nobody named, asked since at least 2019: “Lamps” (2021/1; made of 2019/1 and 2019/2).",
    ),
    (
        ("1-1",), Verdict.DEVELOPS, "Grown out of an earlier ask",
        "Nobody named, asked in 2021: “Lamps” (2021/1; grown out of 2019/1).",
    ),
    (
        ("1-1",), Verdict.REVERSED, "Turned into its opposite",
        "Nobody named, asked for the first time in 2021: “Lamps” (2021/1; the opposite of 2019/1).",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "verdict", "heading", "sentence"), GROUPS)
def test_a_group_is_told_with_what_it_comes_from(
    pairs: tuple[str, ...], verdict: Verdict, heading: str, sentence: str
) -> None:
    told = of(
        edition(2019, ask("1", LIGHT), ask("2", PAINT)),
        edition(2021, ask("1", "Lamps.")),
        links=(links(2019, 2021, *pairs, verdict=verdict),),
    )
    assert said(told)[heading] == [sentence]


def test_of_an_ask_in_two_parts_no_more_is_said_than_is_true_of_both() -> None:
    told = of(
        edition(2015, ask("0", COUNT)),
        edition(2017, ask("1", LIGHT, **COUNCIL)),
        edition(2019, ask("1", LIGHT, **COUNCIL), ask("2", PAINT, **POLICE)),
        edition(2021, ask("1", "Lamps.", **COUNCIL), ask("2", "Varnish.", **POLICE)),
        links=(links(2019, 2021, "1-1", "1-2", "2-2"),),
    )
    (sentence,) = said(told)["Split, merged or regrouped"]
    assert sentence.startswith("The council and River Police (only since 2019), asked since 2017:")


def test_an_ask_of_which_the_record_codes_nothing_is_asked_of_nobody_known() -> None:
    told = of(edition(2019), edition(2021, ask("1", LIGHT, tier=None)))
    assert said(told)["New"] == ["Addressee not recorded: “Light every bridge” (2021/1)."]


def test_what_comes_and_goes_has_headings_of_its_own() -> None:
    told = of(
        edition(2017, ask("1", COUNT, **COUNCIL)),
        edition(2019, ask("1", LIGHT, **POLICE)),
        edition(2021, ask("2", COUNT, **COUNCIL), ask("3", PAINT)),
    )
    assert said(told) == {
        "Taken up again": [
            (
                "The council, asked in 2017 and again in 2021, but not in 2019: “Count the boats” "
                "(2021/2)."
            )
        ],
        "New": ["Nobody named: “Paint the railings” (2021/3)."],
        "No longer asked": ["River Police: “Light every bridge” (2019/1)."],
    }


def test_an_ask_that_was_not_seen_in_between_says_so() -> None:
    told = of(
        edition(2015, ask("1", LIGHT)),
        edition(2017, held=NOTHING),
        edition(2019, ask("1", LIGHT)),
        edition(2021, ask("1", LIGHT)),
    )
    assert said(told)["Repeated"] == [
        (
            "Nobody named, asked since at least 2015, though not seen in what is held of 2017: "
            "“Light every bridge” (2021/1; before, 2019/1)."
        )
    ]


def test_of_what_is_not_held_no_more_is_said_than_that() -> None:
    held = evolve(WHOLE, main=Holding.PARTIAL)
    unknown = ask("1", held=ItemHeld.NOTHING)
    told = of(edition(2019, unknown, held=held), edition(2021, unknown, held=held))
    heading = "Known to exist, contents not held"
    assert said(told)[heading] == [
        "2019/1: nothing is said of them.", "2021/1: nothing is said of them.",
    ]  # fmt: skip
    assert told.rows == ()


def figures(*after: Any, **fields: Any) -> dict[str, list[str]]:
    before = metric(observation("2018", "120"))
    return said(
        of(edition(2019, metrics=(before,)), edition(2021, metrics=after), bodies=WORKS, **fields)
    )


WORKS = (Body(key="works", name="Works"),)


def test_figures_that_may_be_compared_are() -> None:
    assert figures(metric(observation("2020", "150", status=(Status.PROVISIONAL,)))) == {
        "What the figures allow one to say": [
            "Repairs, from 120 (2018) to 150 (2020; provisional): up 30; 25 %; provisional."
        ]
    }


def test_figures_that_may_not_be_compared_are_given_apart() -> None:
    (told,) = figures(metric(observation("2020-Q1", "30")))[
        "What the figures do not allow one to say"
    ]
    assert told.startswith("Repairs: 120 (2018) and 30 (2020-Q1) are not to be compared, since ")


def test_figures_that_may_not_be_compared_are_not_and_a_comparable_pair_stands_beside() -> None:
    official = metric(
        observation("2018", "118", maturity=Maturity.FIRST),
        observation("2020", "140", maturity=Maturity.FIRST),
        definition="when done",
    )
    told = figures(
        metric(observation("2020", "150"), definition="when done"),
        statistics=[Statistics(key="works", title="Works", metrics=(official,))],
    )
    first, second = told["What the figures do not allow one to say"]
    assert first.startswith("Repairs: 120 (2018) and 150 (2020) are not to be compared, since ")
    assert second.startswith("Comparable instead: Repairs, from 118 (2018) to 140 (2020): up 22;")


@pytest.mark.parametrize(
    ("value", "verdict"),
    [("100", "this does not hold"), ("150", "this holds on the values held")],
)
def test_what_an_edition_claims_is_told_with_its_verdict(value: str, verdict: str) -> None:
    sentence = f"2021 claims the highest on record (2020), read of Repairs: {verdict}."
    claim = Claim(
        key="most", kind=ClaimKind.RECORD_HIGH, readings=("repairs",), period=Period.parse("2020")
    )
    before, after = (metric(observation(*it)) for it in (("2019", "120"), ("2020", value)))
    told = of(
        edition(2019, metrics=(before,)),
        edition(2021, metrics=(after,), claims=(claim,)),
        bodies=WORKS,
    )
    assert said(told)["What 2021 claims of its figures"] == [sentence]


REPORT = (Source(key="report", title="The report", kind=SourceKind.REPORT),)
READ = (Evidence(source="report", locator="page 3", confidence=Confidence.PRIMARY),)


def followed() -> Timeline:
    council = {**COUNCIL, "evidence": READ}
    return timeline(
        series(
            edition(2017, ask("0", COUNT)),
            edition(2019, ask("1", LIGHT, **council), evidence=READ),
            edition(2021, ask("1", LIGHT, **council)),
            sources=REPORT,
        )
    )


def test_every_sentence_leads_to_fingerprints_words_place_and_source() -> None:
    told = brief(followed(), "2019", "2021")
    (sentence,) = told.sections[0].sentences
    note = told.notes[sentence.note - 1]
    assert {(one.name, one.words, one.source) for one in note.cited} == {
        (name, LIGHT, "The report, page 3 (primary document)") for name in ("2019/1", "2021/1")
    }
    changes = followed().between("2019", "2021").changes
    assert {change.fingerprint for change in changes} <= set(note.fingerprints)


def test_every_note_has_a_fingerprint_and_every_sentence_a_note() -> None:
    told = brief(followed(), "2019", "2021")
    sentences = chain(told.lead, *(section.sentences for section in told.sections))
    numbers = [note.number for note in told.notes]
    assert {one.note for one in sentences} | {row.note for row in told.rows} == set(numbers)
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(note.fingerprints and note.cited for note in told.notes)


def test_how_much_is_held_leads_to_the_edition_or_to_its_record() -> None:
    note = brief(followed(), "2019", "2021").notes[0]
    assert [(one.name, one.source) for one in note.cited] == [
        ("2019", "The report, page 3 (primary document)"), ("2021", "the record of 2021"),
    ]  # fmt: skip


def test_a_row_for_a_committee_says_who_what_and_since_when() -> None:
    (row,) = brief(followed(), "2019", "2021").rows
    assert (row.asked_of, row.asked, row.since, row.became, row.name) == (
        "The council", LIGHT, "asked since 2019", "repeated", "2021/1",
    )  # fmt: skip


def test_a_brief_over_an_edition_follows_what_lies_between() -> None:
    found = timeline(
        series(
            edition(2015, ask("1", LIGHT)),
            edition(2017, ask("1", "Light each bridge.")),
            edition(2019, ask("1", "Lamps!")),
            links=(links(2015, 2017, "1-1"), links(2017, 2019, "1-1")),
        )
    )
    assert list(said(brief(found, "2015", "2019"))) == ["Repeated"]


@pytest.mark.parametrize(
    ("pair", "error"), [(("2017", "2030"), UnknownKey), (("2021", "2019"), UnknownKey)]
)
def test_a_brief_needs_two_editions_of_the_series(
    pair: tuple[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        brief(followed(), *pair)


def test_a_brief_over_what_is_not_held_is_refused() -> None:
    found = timeline(series(edition(2015), edition(2017, held=NOTHING), edition(2019)))
    with pytest.raises(NotOnePair):
        brief(found, "2015", "2019")
