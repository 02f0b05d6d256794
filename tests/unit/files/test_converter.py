from decimal import Decimal
from typing import Any

import pytest
from attrs import field, frozen

from snapshots.errors import InvalidValue, Path
from snapshots.files.converter import structured
from snapshots.files.parsed import Mistake
from snapshots.model import Edition, Held, Holding, Metric, Observation, Period, Theme, checks


def refused(data: object, kind: type = Edition) -> list[tuple[Path, str]]:
    """The path and the message of every fault, none of which gives a value."""
    value, mistakes = structured(data, kind)
    assert value is None
    return [(mistake.path, mistake.message) for mistake in mistakes]


def test_plain_data_becomes_a_value_of_the_model() -> None:
    data = {
        "key": "nrm",
        "name": "Children",
        "unit": "count",
        "observations": [{"period": "2024", "value": "57.60"}, {"period": "2023", "value": "44"}],
    }
    observations = (
        Observation(period=Period.parse("2024"), value=Decimal("57.60")),
        Observation(period=Period.parse("2023"), value=Decimal(44)),
    )
    metric = Metric(key="nrm", name="Children", unit="count", observations=observations)
    assert structured(data, Metric) == (metric, ())


def test_a_field_with_nothing_in_it_is_as_if_it_were_not_there() -> None:
    data = {"key": "2024", "title": None, "recommendations": None, "held": {"main": None}}
    assert structured(data, Edition) == (Edition(key="2024"), ())


def test_a_field_of_a_class_is_made_with_all_its_own() -> None:
    data = {"key": "2024", "held": {"main": "partial"}}
    assert structured(data, Edition)[0] == Edition(key="2024", held=Held(main=Holding.PARTIAL))


@pytest.mark.parametrize(
    ("data", "shown"),
    [(None, "nothing"), ("2024", "'2024'"), (["2024"], "a list"), (True, "true")],
)
def test_a_document_is_a_set_of_fields(data: object, shown: str) -> None:
    assert refused(data) == [((), f"{shown} stands where fields belong; write name: value")]


@pytest.mark.parametrize(
    ("fields", "path", "message"),
    [
        ({"key": None}, (), "key is missing"),
        ({"key": 2024}, ("key",), "2024 is not text; put it in quotation marks"),
        ({"title": ""}, ("title",), "empty; leave the field out where there is nothing to say"),
        ({"titel": "x"}, ("titel",), "no such field; did you mean 'title'?"),
        ({"shema": "1"}, ("shema",), "no such field; did you mean 'schema'?"),
        ({"schema_read": "1"}, ("schema_read",), "no such field; did you mean 'schema'?"),
        (
            {"held": {"?": None}},
            ("held", "?"),
            "no such field; the fields are: priority, main, wider, body, metrics",
        ),
        (
            {"publishers": "police"},
            ("publishers",),
            "'police' is not a list; write a list, even of one entry",
        ),
        (
            {"publishers": {"police": 1}},
            ("publishers",),
            "a set of fields is not a list; write a list, even of one entry",
        ),
        ({"publishers": ["a", "b", "a"]}, ("publishers", 2), "'a' stands here more than once"),
        (
            {"publishers": ["a", None]},
            ("publishers", 1),
            "an entry with nothing in it; fill it or take it out",
        ),
        (
            {"held": "complete"},
            ("held",),
            "'complete' stands where fields belong; write name: value",
        ),
        (
            {"recommendations": [{"key": "1"}]},
            ("recommendations", 0),
            (
                "neither ask nor text is "
                "there; write one, or held: nothing where it is only known to exist"
            ),
        ),
        (
            {"published": "2020/21"},
            ("published",),
            "'2020/21' is not a date; write what is known of it: 2024, 2024-12 or 2024-12-10",
        ),
        (
            {"recommendations_printed": "-1"},
            ("recommendations_printed",),
            "'-1' is not a whole number; write digits alone, without quotation marks",
        ),
        (
            {"recommendations_printed": -1},
            ("recommendations_printed",),
            "-1 is not a whole number of 0 or more",
        ),
    ],
)
def test_a_fault_is_told_with_its_path(fields: dict[str, Any], path: Path, message: str) -> None:
    assert refused({"key": "2024", **fields}) == [(path, message)]


def test_one_fault_hides_no_other() -> None:
    data = {
        "publishers": ["Police", "courts", 7],
        "recommendations": [
            {"key": "1", "ask": "pay", "force": "shall", "due": "soon"},
            {"key": "2", "ask": "pay", "themes": ["a b"]},
        ],
    }
    assert [path for path, _ in refused(data)] == [
        (),
        ("publishers", 0),
        ("publishers", 2),
        ("recommendations", 0, "force"),
        ("recommendations", 0, "due"),
        ("recommendations", 1, "themes", 0),
    ]


def test_every_entry_that_stands_again_is_told_though_others_are_wrong() -> None:
    items: list[dict[str, Any]] = [
        {"key": key, "ask": "pay"} for key in ("1", "2", " 1 ", "2", "2")
    ]
    items += [{"key": "1", "ask": ""}, {"key": 1}, {"key": 1}, {}]
    assert [
        path
        for path, message in refused({"key": "2024", "recommendations": items})
        if message.endswith("stands here more than once")
    ] == [("recommendations", position) for position in (2, 3, 4, 5)]


def test_a_name_that_is_no_field_is_placed_at_the_name() -> None:
    assert structured({"key": "a", "name": "A", "nmae": "A"}, Theme)[1] == (
        Mistake(path=("nmae",), message="no such field; did you mean 'name'?", at_key=True),
    )


def test_a_remark_on_a_fault_does_not_change_its_path() -> None:
    assert refused({"it": "1"}, Remarked) == [((), "wrong")]


def test_an_error_that_is_no_fault_of_the_file_is_let_through() -> None:
    with pytest.raises(ZeroDivisionError):
        structured({"it": "1"}, Broken)


@frozen(kw_only=True)
class Remarked:
    it: str = field(validator=checks.text)

    def __attrs_post_init__(self) -> None:
        fault = InvalidValue("wrong")
        fault.add_note("a remark")
        raise fault


@frozen(kw_only=True)
class Broken:
    it: str = field(validator=lambda *_: 1 / 0)
