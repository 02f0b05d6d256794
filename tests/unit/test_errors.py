import pickle

import pytest

from snapshots import errors
from snapshots.errors import (
    DocumentError,
    FileError,
    InvalidFile,
    InvalidSeries,
    InvalidValue,
    MissingExtra,
    NotOnePair,
    Problem,
    SnapshotsError,
    UnitMismatch,
    UnknownFormat,
    UnknownKey,
    UnreadableFile,
    UnsupportedSchema,
)

LATER = Problem(file="b.yaml", line=2, column=3, path="title", message="empty")
EARLIER = Problem(file="a.yaml", message="no such file")


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (InvalidValue, ValueError),
        (UnreadableFile, OSError),
        (UnsupportedSchema, FileError),
        (InvalidFile, FileError),
        (InvalidSeries, ValueError),
        (UnknownKey, KeyError),
        (NotOnePair, ValueError),
        (UnitMismatch, ValueError),
        (UnknownFormat, ValueError),
        (DocumentError, SnapshotsError),
        (MissingExtra, ImportError),
    ],
)
def test_every_error_is_caught_by_the_base_and_by_the_nearest_builtin(
    kind: type[Exception], builtin: type[Exception]
) -> None:
    assert issubclass(kind, SnapshotsError)
    assert issubclass(kind, builtin)


@pytest.mark.parametrize(
    ("problem", "printed"),
    [
        (LATER, "b.yaml:2:3  title: empty"),
        (EARLIER, "a.yaml  no such file"),
        (Problem(file="a.yaml", line=1, column=1, message="empty"), "a.yaml:1:1  empty"),
        (Problem(file="series", path="key", message="empty"), "series  key: empty"),
    ],
)
def test_a_problem_is_printed_on_one_line_that_starts_with_its_place(
    problem: Problem, printed: str
) -> None:
    assert str(problem) == printed


def test_an_invalid_value_is_printed_with_its_path() -> None:
    error = InvalidValue("empty", path=("recommendations", 3, "ask"))
    assert str(error) == "recommendations[3].ask: empty"
    assert (error.message, error.path) == ("empty", ("recommendations", 3, "ask"))


def test_an_invalid_value_without_a_path_is_printed_as_its_message() -> None:
    assert str(InvalidValue("before and after are one edition")) == (
        "before and after are one edition"
    )


def test_an_unreadable_file_is_printed_with_its_name() -> None:
    error = UnreadableFile("a.yaml", "no such file")
    assert str(error) == "a.yaml: no such file"
    assert (error.path, error.message) == ("a.yaml", "no such file")


def test_an_unsupported_schema_names_both_forms_and_the_command_that_helps() -> None:
    error = UnsupportedSchema("a.yaml", 7, 1)
    assert error.schema == 7
    assert str(error) == (
        "a.yaml: schema 7 is newer than this version reads (1); "
        "upgrade with: pip install --upgrade report-snapshots"
    )


def test_the_problems_of_a_file_are_listed_in_order() -> None:
    first = Problem(file="b.yaml", line=1, column=9, message="empty")
    error = InvalidFile("b.yaml", [LATER, first])
    assert error.problems == (first, LATER)
    assert str(error) == "b.yaml: 2 problems\n  b.yaml:1:9  empty\n  b.yaml:2:3  title: empty"


def test_the_problems_of_a_series_are_listed_file_by_file() -> None:
    error = InvalidSeries([LATER, EARLIER])
    assert error.problems == (EARLIER, LATER)
    assert str(error) == "2 problems\n  a.yaml  no such file\n  b.yaml:2:3  title: empty"


def test_one_problem_is_counted_in_the_singular() -> None:
    assert str(InvalidSeries([EARLIER])) == "1 problem\n  a.yaml  no such file"


@pytest.mark.parametrize(
    ("known", "advice"),
    [
        (["2021", "2024"], "; did you mean '2024' or '2021'?"),
        (["first", "second"], "; there are: first, second"),
        ([], "; there are none"),
    ],
)
def test_an_unknown_key_is_answered_with_what_there_is(known: list[str], advice: str) -> None:
    assert str(UnknownKey("edition", "2022", known)) == f"no edition '2022'{advice}"


def test_an_unknown_key_keeps_what_is_known_and_what_is_near() -> None:
    error = UnknownKey("body", "Polise", ["police", "courts"])
    assert (error.key, error.known, error.near) == ("Polise", ("police", "courts"), ("police",))


@pytest.mark.parametrize(
    ("name", "advice"),
    [("jsn", "; did you mean 'json'?"), ("word", "; there are: text, json")],
)
def test_an_unknown_format_is_answered_with_those_there_are(name: str, advice: str) -> None:
    error = UnknownFormat(name, ["text", "json"])
    assert str(error) == f"no format '{name}'{advice}"
    assert error.known == ("text", "json")


def test_a_missing_library_is_answered_with_the_command_that_installs_it() -> None:
    error = MissingExtra("pypdfium2", "documents")
    assert error.extra == "documents"
    assert str(error) == (
        "pypdfium2 is not installed; install it with: pip install 'report-snapshots[documents]'"
    )


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("shall", "'shall'"),
        ("it's", '"it\'s"'),
        ("two\nlines", r"'two\nlines'"),
        (44, "44"),
        (True, "True"),
        (None, "None"),
        (["shall"], "<list>"),
        ("x" * 58, f"'{'x' * 58}'"),
        ("x" * 59, f"'{'x' * 57}…'"),
        (10**60, f"1{'0' * 57}…"),
    ],
)
def test_a_value_is_quoted_on_one_line_and_cut_where_it_is_long(
    value: object, printed: str
) -> None:
    assert errors.quoted(value) == printed


def test_near_keys_are_found_whatever_the_case_and_closest_first() -> None:
    assert errors.near("HOME", ["homes", "home", "police"]) == ("home", "homes")


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    assert errors.did_you_mean("police", ["school"]) == ""


def test_everything_public_is_there() -> None:
    assert [name for name in errors.__all__ if not hasattr(errors, name)] == []


def test_an_error_passes_from_one_process_to_another_whole() -> None:
    problem = Problem(file="a.yaml", line=1, column=1, message="wrong")
    for error in (UnknownKey("edition", "2099", ["2021"]), InvalidFile("a.yaml", [problem])):
        copy = pickle.loads(pickle.dumps(error))
        assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))
