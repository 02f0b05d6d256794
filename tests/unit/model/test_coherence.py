from typing import Any

import pytest
from attrs import frozen

from snapshots.model import (
    Body,
    Claim,
    ClaimKind,
    Confidence,
    Decision,
    Digest,
    DigestField,
    Document,
    Edition,
    Evidence,
    Links,
    Metric,
    Observation,
    Period,
    Recommendation,
    RivalDate,
    Side,
    Source,
    SourceKind,
    Statistics,
    Status,
    Theme,
    Verdict,
    digest,
)
from snapshots.model.coherence import faults


@frozen(kw_only=True)
class Words:
    publishers: tuple[str, ...] = ("police",)
    bodies: tuple[Body, ...] = (Body(key="police", name="Police"),)
    themes: tuple[Theme, ...] = (Theme(key="rivers", name="Rivers"),)
    sources: tuple[Source, ...] = (Source(key="report", title="R", kind=SourceKind.REPORT),)


SOUND = Evidence(source="report", confidence=Confidence.PRIMARY, supports=("key",))
PLAIN = Evidence(source="report", confidence=Confidence.PRIMARY)
UNSOUND = Evidence(source="repot", confidence=Confidence.PRIMARY, supports=("kye",))


def found(
    *documents: Edition | Links | Statistics, words: Words | None = None
) -> list[tuple[str, tuple[str | int, ...], str]]:
    """Every fault of these documents, as document, path and message."""
    editions = [each for each in documents if isinstance(each, Edition)]
    links = [each for each in documents if isinstance(each, Links)]
    statistics = [each for each in documents if isinstance(each, Statistics)]
    return [
        (fault.document, fault.path, fault.message)
        for fault in faults(words or Words(), editions, links, statistics)
    ]


def ask(key: str, **fields: Any) -> Recommendation:
    return Recommendation(key=key, ask="publish the accounts", **fields)


def edition(key: str, *items: Recommendation, **fields: Any) -> Edition:
    return Edition(key=key, recommendations=items, **fields)


def metric(**fields: Any) -> Metric:
    return Metric(**{"key": "children", "name": "Children", "unit": "count", **fields})


def claim(*readings: str) -> Claim:
    return Claim(key="a", kind=ClaimKind.RISE, readings=readings)


def test_a_coherent_series_has_no_fault() -> None:
    items = (ask("1", addressees=("police",), themes=("rivers",), evidence=(SOUND,)),)
    document = Document(source="report", media_type="text/plain", sha256="0" * 64)
    assert (
        found(
            edition("1", *items, publishers=("police",), documents=(document,)),
            edition("2", metrics=(metric(producer="police"),), claims=(claim("children"),)),
            edition("3", claims=(claim("sites"),), evidence=(SOUND,)),
            Statistics(key="official", title="O", metrics=(metric(key="sites"),)),
            Links(before="1", after="2"),
        )
        == []
    )


NEAR_POLICE = "no body 'polise' in the series; did you mean 'police'?"


@pytest.mark.parametrize(
    ("words", "path", "message"),
    [
        (Words(publishers=("polise",)), ("publishers", 0), NEAR_POLICE),
        (
            Words(bodies=(*Words().bodies, Body(key="b", name="B", part_of="polise"))),
            ("bodies", 1, "part_of"),
            NEAR_POLICE,
        ),
        (
            Words(bodies=(*Words().bodies, Body(key="b", name="B", succeeds=("b", "polise")))),
            ("bodies", 1, "succeeds", 1),
            NEAR_POLICE,
        ),
    ],
)
def test_a_vocabulary_names_only_its_own_bodies(
    words: Words, path: tuple[str | int, ...], message: str
) -> None:
    assert found(words=words) == [("series", path, message)]


@pytest.mark.parametrize(
    ("fields", "path", "message"),
    [
        ({"publishers": ("polise",)}, ("publishers", 0), NEAR_POLICE),
        (
            {"recommendations": (ask("1"), ask("2", addressees=("police", "polise")))},
            ("recommendations", 1, "addressees", 1),
            NEAR_POLICE,
        ),
        (
            {"recommendations": (ask("1", themes=("lakes",)),)},
            ("recommendations", 0, "themes", 0),
            "no theme 'lakes' in the series",
        ),
        (
            {"documents": (Document(source="x", media_type="text/plain", sha256="0" * 64),)},
            ("documents", 0, "source"),
            "no source 'x' in the series",
        ),
        ({"metrics": (metric(producer="polise"),)}, ("metrics", 0, "producer"), NEAR_POLICE),
        (
            {"metrics": (metric(),), "claims": (claim("children", "child"),)},
            ("claims", 0, "readings", 1),
            "no metric 'child' in the series; did you mean 'children'?",
        ),
    ],
)
def test_an_edition_names_only_what_the_series_has(
    fields: dict[str, Any], path: tuple[str | int, ...], message: str
) -> None:
    assert found(Edition(key="2024", **fields)) == [("2024", path, message)]


RIVAL = RivalDate(published=Period.parse("2024"), evidence=(UNSOUND,))
OBSERVED = Observation(
    period=Period.parse("2024"), status=(Status.MISSING,), evidence=(PLAIN, UNSOUND)
)
DECIDED = Decision(after="1", verdict=Verdict.NEW, reason="first asked", evidence=(UNSOUND,))


@pytest.mark.parametrize(
    ("document", "name", "path"),
    [
        (edition("2024", evidence=(UNSOUND,)), "2024", ("evidence", 0)),
        (edition("2024", rival_dates=(RIVAL,)), "2024", ("rival_dates", 0, "evidence", 0)),
        (
            edition("2024", ask("1"), ask("2", evidence=(UNSOUND,))),
            "2024",
            ("recommendations", 1, "evidence", 0),
        ),
        (
            edition("2024", metrics=(metric(observations=(OBSERVED,)),)),
            "2024",
            ("metrics", 0, "observations", 0, "evidence", 1),
        ),
        (
            Statistics(key="official", title="O", metrics=(metric(observations=(OBSERVED,)),)),
            "statistics/official",
            ("metrics", 0, "observations", 0, "evidence", 1),
        ),
    ],
)
def test_evidence_names_a_source_of_the_series_and_fields_that_it_stands_beside(
    document: Edition | Statistics, name: str, path: tuple[str | int, ...]
) -> None:
    assert [(where, way) for where, way, _ in found(document)] == [
        (name, (*path, "source")),
        (name, (*path, "supports", 0)),
    ]


def test_a_field_that_evidence_does_not_stand_beside_is_answered_with_the_near_ones() -> None:
    assert [message for _, _, message in found(edition("2024", evidence=(UNSOUND,)))] == [
        "no source 'repot' in the series; did you mean 'report'?",
        "no field 'kye' in what it stands beside; did you mean 'key'?",
    ]


def test_the_producer_of_an_official_series_is_a_body() -> None:
    official = Statistics(key="official", title="O", metrics=(metric(producer="polise"),))
    assert found(official) == [("statistics/official", ("metrics", 0, "producer"), NEAR_POLICE)]


def test_links_lead_to_editions_that_there_are() -> None:
    links = Links(before="2020", after="2024", decisions=(DECIDED,))
    assert found(edition("2021"), links) == [
        ("links/2020--2024", ("before",), "no edition '2020' in the series; did you mean '2021'?"),
        ("links/2020--2024", ("after",), "no edition '2024' in the series; did you mean '2021'?"),
        (
            "links/2020--2024",
            ("decisions", 0, "evidence", 0, "source"),
            "no source 'repot' in the series; did you mean 'report'?",
        ),
        (
            "links/2020--2024",
            ("decisions", 0, "evidence", 0, "supports", 0),
            "no field 'kye' in what it stands beside",
        ),
    ]


def test_decisions_lead_to_recommendations_that_there_are() -> None:
    decisions = (
        Decision(before="1", after="3", verdict=Verdict.SAME_ASK, reason="same"),
        Decision(before="9", verdict=Verdict.DROPPED, reason="gone"),
    )
    links = Links(before="2021", after="2024", decisions=decisions)
    assert found(edition("2021", ask("1")), edition("2024", ask("2")), links) == [
        (
            "links/2021--2024",
            ("decisions", 0, "after"),
            "2024 has no recommendation '3'; there are: 2",
        ),
        (
            "links/2021--2024",
            ("decisions", 1, "before"),
            "2021 has no recommendation '9'; there are: 1",
        ),
    ]


def test_a_decision_on_words_that_were_there_is_no_fault_when_they_are_gone() -> None:
    judged = Digest(side=Side.BEFORE, field=DigestField.ASK, sha256=digest("publish it"))
    decision = Decision(before="9", verdict=Verdict.DROPPED, reason="gone", digests=(judged,))
    links = Links(before="2021", after="2024", decisions=(decision,))
    assert found(edition("2021"), edition("2024"), links) == []


def test_links_name_the_earlier_edition_first() -> None:
    links = Links(before="2024", after="2021")
    assert found(edition("2021"), edition("2024"), links) == [
        ("links/2024--2021", ("before",), "2024 is the later edition; swap before and after")
    ]


def test_two_editions_are_linked_once() -> None:
    links = Links(before="2021", after="2024")
    assert found(edition("2021"), edition("2024"), links, links) == [
        ("links/2021--2024", (), "these two editions are linked twice")
    ]
