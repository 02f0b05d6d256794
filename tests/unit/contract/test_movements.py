"""Movements as JSON has them."""

import json

from figures import metric, observation, point, share

from snapshots.comparison import move, releases
from snapshots.contract import to_json
from snapshots.contract.movements import movement_form, releases_form
from snapshots.contract.plain import plain
from snapshots.model import Confidence, Evidence, Series, Source, SourceKind, Status

SERIES = Series(
    key="works",
    title="Works",
    sources=(Source(key="paper", title="The paper", kind=SourceKind.REPORT),),
)
READ = tuple(
    Evidence(source=source, confidence=Confidence.PRIMARY) for source in ("paper", "leaflet")
)


def test_a_figure_says_what_it_is_a_share_of_and_where_it_was_read() -> None:
    movement = move(share("2022", "10", evidence=READ), share("2023", "26"))
    start = movement_form(movement, SERIES).start
    assert (start.place, start.metric, start.base) == ("2023", "repaired-share", "all bridges")
    assert start.read_in == (SourceKind.REPORT,)
    assert movement_form(movement).start.read_in == ()


def test_numbers_are_text_and_a_withheld_movement_has_none() -> None:
    given = plain(movement_form(move(share("2022", "10"), share("2023", "26"))))
    withheld = plain(movement_form(move(share("2020/21", "10"), share("2023", "26"))))
    assert isinstance(given, dict)
    assert isinstance(withheld, dict)
    names = ("published", "real", "revision", "low", "high", "ratio", "unit")
    assert [given[name] for name in names] == [
        "16", "16", "0", "15.0", "17.0", "2.6", "percentage-point",
    ]  # fmt: skip
    assert [withheld[name] for name in names] == [None] * 7


def test_a_restated_value_and_a_comparable_pair_stand_beside() -> None:
    restated = share("2022", "35", definition="when seen")
    movement = move(
        share("2022", "44"), share("2023", "31", definition="when seen"), restated=restated
    )
    form = movement_form(movement)
    assert form.restated is not None
    assert form.instead is not None
    assert (form.restated.value, form.instead.start.value) == (
        restated.observation.value,
        restated.observation.value,
    )


def test_a_value_that_would_reveal_another_is_left_out() -> None:
    start = point("2022", "120")
    form = movement_form(move(start, point("2023", "150"), hidden={start.cell}))
    assert (form.start.value, form.end.value) == (None, None)


def test_a_movement_and_releases_are_documents_of_their_own() -> None:
    visits = metric(observation("2021", "60"), observation("2020", "50"))
    movement = json.loads(to_json(move(point("2022", "120"), point("2023", "150"))))
    assert (movement["schema"], movement["published"], movement["start"]["value"]) == (
        1,
        "30",
        "120",
    )
    found = json.loads(to_json(releases(visits)))
    assert [(one["period"], one["value"]) for one in found["values"]] == [
        ("2020", "50"),
        ("2021", "60"),
    ]


def test_releases_leave_out_a_value_that_would_reveal_another() -> None:
    hidden = observation("2020", None, status=(Status.SUPPRESSED,))
    visits = metric(observation("2020", "50"), hidden)
    assert [one.value for one in releases_form(releases(visits)).values] == [None, None]
