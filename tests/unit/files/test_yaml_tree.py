import pytest
import yaml

from snapshots.files import yaml_tree
from snapshots.files.parsed import Mistake, Untyped
from snapshots.files.yaml_tree import parse


def refusals(text: str) -> list[tuple[tuple[int, int] | None, str]]:
    """What the parser refuses, each with its place."""
    return [(mistake.spot, mistake.message) for mistake in parse(text).mistakes]


@pytest.mark.parametrize(
    "printed",
    ["no", "44", "57.60", "2024-12-10", "yes", "0o7", "1e3", "'null'", "12:30", "=", "<<"],
)
def test_a_scalar_is_kept_as_printed(printed: str) -> None:
    data = parse(f"a: {printed}").data
    assert data == {"a": printed.strip("'")}
    assert isinstance(data, dict)
    assert type(data["a"]) is Untyped


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_a_field_may_have_nothing_in_it(nothing: str) -> None:
    assert parse(f"a: {nothing}\nb:\n  - {nothing}").data == {"a": None, "b": [None]}


@pytest.mark.parametrize("text", ["a: ''", 'a: ""', "a: |\n", "a: >\n"])
def test_quotation_marks_make_an_empty_text_of_nothing(text: str) -> None:
    assert parse(text).data == {"a": ""}


@pytest.mark.parametrize("text", ["", "# a remark\n", "---\n"])
def test_an_empty_file_holds_nothing(text: str) -> None:
    parsed = parse(text)
    assert (parsed.data, parsed.mistakes, parsed.broken) == (None, (), False)


def test_lists_and_fields_nest() -> None:
    assert parse("a:\n  - b: c\n    d: [e, {f: g}]\n  - []\nh: {}\n").data == {
        "a": [{"b": "c", "d": ["e", {"f": "g"}]}, []],
        "h": {},
    }


@pytest.mark.parametrize(
    ("mistake", "spot"),
    [
        (Mistake(message="m"), (2, 1)),
        (Mistake(path=("a",), message="m"), (3, 3)),
        (Mistake(path=("a", 0, "b"), message="m"), (3, 8)),
        (Mistake(path=("a", 0, "b"), message="m", at_key=True), (3, 5)),
        (Mistake(path=("a", 1), message="m"), (4, 5)),
        (Mistake(path=("😀",), message="m"), (5, 4)),
    ],
)
def test_every_value_and_every_name_has_its_place(mistake: Mistake, spot: tuple[int, int]) -> None:
    text = "# a remark\na:\n  - b: c\n  - d\n😀: e\n"
    assert parse(text).spots().of(mistake) == spot


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        (
            "a: b\nc: d\na: e",
            [((3, 1), "stands here a second time, first on line 1; keep one of them")],
        ),
        ("a: &b c", [((1, 4), "the anchor &b; take it out")]),
        ("&b a: c", [((1, 1), "the anchor &b; take it out")]),
        ("a: [*b]", [((1, 5), "the alias *b; write the value out")]),
        ("a: !!str 44", [((1, 4), "the tag 'tag:yaml.org,2002:str'; take it out")]),
        ("a: !x {}", [((1, 4), "the tag '!x'; take it out")]),
        ("!x a: b", [((1, 1), "the tag '!x'; take it out")]),
        ("? [a]\n: b", [((1, 3), "the name of a field is text, on one line")]),
        ("? {a: b}\n: c", [((1, 3), "the name of a field is text, on one line")]),
        (
            "a: b\n---\nc: d\n---\ne",
            [((2, 1), "a second document begins here; keep one in a file")],
        ),
    ],
)
def test_what_lets_a_file_mean_two_things_is_refused_with_its_place(
    text: str, refused: list[tuple[tuple[int, int], str]]
) -> None:
    assert refusals(text) == refused
    assert not parse(text).broken


def test_the_first_of_two_values_of_a_field_stays() -> None:
    assert parse("a: b\na: c").data == {"a": "b"}


def test_an_alias_bomb_is_refused_and_never_unfolds() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    assert parse(bomb).data == {"a": ["x", "x"], "b": ["", ""], "c": ["", ""]}
    assert refusals(bomb) == [
        ((1, 4), "the anchor &a; take it out"),
        ((2, 4), "the anchor &b; take it out"),
        ((2, 8), "the alias *a; write the value out"),
        ((2, 12), "the alias *a; write the value out"),
        ((3, 5), "the alias *b; write the value out"),
        ((3, 9), "the alias *b; write the value out"),
    ]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("a:\n\t- b", ((2, 1), "a tab where spaces are wanted; indent with spaces")),
        ("a: @b", ((1, 4), "text that starts with @ stands in quotation marks")),
        ("é😀: `b", ((1, 5), "text that starts with ` stands in quotation marks")),
        (
            "a: b: c",
            ((1, 5), "a field begins inside a value; put text that holds ': ' in quotation marks"),
        ),
        ("a: \x07", ((1, 4), "the character U+0007 cannot stand in YAML; take it out")),
        ("a: b\nc\x00: d", ((2, 2), "the character U+0000 cannot stand in YAML; take it out")),
        ("[" * 65, ((1, 65), "nested more than 64 levels deep")),
    ],
)
def test_what_stops_the_reading_is_told_in_our_words(
    text: str, refused: tuple[tuple[int, int], str]
) -> None:
    assert refusals(text) == [refused]
    assert parse(text).broken


def test_64_levels_may_be_nested() -> None:
    assert parse("[" * 64 + "]" * 64).mistakes == ()


def test_anything_else_that_stops_the_reading_is_told_in_the_words_of_the_parser() -> None:
    ((spot, message),) = refusals("a: '")
    assert spot == (1, 5)
    assert message.startswith("not YAML from here on: ")


def test_what_was_refused_before_the_reading_stopped_is_told_too() -> None:
    assert [spot for spot, _ in refusals("a: &b c\na: d\ne: @f")] == [(1, 4), (2, 1), (3, 4)]


@pytest.mark.parametrize(
    "text", ["a: b: c", "a:\n\t- b", "a: @b", "a: &b [c, *b]\n? [d]\n: !x e", "a: 😀\na: c", ""]
)
def test_the_parser_in_python_finds_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = parse(text)
    monkeypatch.setattr(yaml_tree, "_LOADER", yaml.SafeLoader)
    again = parse(text)
    assert (again.data, again.mistakes) == (found.data, found.mistakes)
