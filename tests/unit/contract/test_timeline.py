"""Timelines, lineages, summaries and briefs as JSON."""

import json
from typing import Any

from asking import ask, edition, series
from matchers import proposing

from snapshots import brief, summarise, timeline
from snapshots.contract import to_json

LIGHT, PAINT = "Light every bridge.", "Paint the railings."
MADE = series(edition(2015, ask("1", LIGHT)), edition(2017), edition(2019, ask("2", LIGHT)))


def data(value: object) -> Any:
    return json.loads(to_json(value))


def test_a_thread_holds_its_stages_and_the_fingerprints_of_their_changes() -> None:
    found = timeline(MADE)
    (thread,) = data(found)["threads"]
    assert [stage["kind"] for stage in thread["stages"]] == ["first-asked", "dropped", "returned"]
    dropped = found.comparisons[0].changes[0].fingerprint
    assert thread["stages"][1]["changes"] == [dropped]


def test_a_return_is_a_change_with_its_fingerprint() -> None:
    found = timeline(MADE)
    (told,) = data(found)["returned"]
    assert told["fingerprint"] == found.returned[0].fingerprint


def test_an_offer_holds_how_likely_it_is() -> None:
    made = series(edition(2015, ask("1", LIGHT)), edition(2017), edition(2019, ask("1", PAINT)))
    assert data(timeline(made, matcher=proposing(likeness="0.80")))["offers"] == [
        {"before": "2015/1", "after": "2019/1", "over": ["2017"], "likeness": "0.80"}
    ]


def test_a_lineage_holds_the_basis_of_every_kin_and_step() -> None:
    (kin,) = data(timeline(MADE).lineage("2019/2"))["ancestors"]
    assert (kin["name"], kin["basis"], kin["relation"]) == ("2015/1", "identical", "same-ask")
    assert kin["chain"][0]["over"] == ["2017"]


def test_a_summary_holds_ranges_and_standings() -> None:
    told = data(summarise(timeline(MADE)))
    assert [one["stood"] for one in told["standings"]] == [["2015/1", "2019/2"]]
    assert {"low": 1, "high": 1} in [count["number"] for count in told["counts"]]


def test_a_brief_holds_every_sentence_with_the_number_of_its_note() -> None:
    told = data(brief(timeline(MADE), "2017", "2019"))
    assert [section["heading"] for section in told["sections"]] == ["Taken up again"]
    assert told["sections"][0]["sentences"][0]["note"] in [one["number"] for one in told["notes"]]
