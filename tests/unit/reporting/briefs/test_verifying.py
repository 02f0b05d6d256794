"""Verifying a brief: what may be edited, and what the changes must back."""

from collections.abc import Callable

import pytest
from asking import ask, edition, series

from snapshots import DocumentError, Timeline, brief, brief_text, timeline, verify_brief
from snapshots.model import Force
from snapshots.reporting.briefs.verifying import briefed, unbacked

LIGHT, PAINT = "Light every bridge.", "Do not paint the railings."
COUNCIL, POLICE = {"addressees": ("council",)}, {"addressees": ("police",)}


@pytest.fixture(scope="module")
def bridges() -> Timeline:
    should, must = {"force": Force.SHOULD}, {"force": Force.MUST}
    return timeline(
        series(
            edition(2019, ask("1", LIGHT, **COUNCIL, **should), ask("2", PAINT, **POLICE)),
            edition(2021, ask("1", LIGHT, **COUNCIL, **must), ask("2", PAINT, **POLICE)),
        )
    )


@pytest.fixture(scope="module")
def written(bridges: Timeline) -> str:
    return brief_text(brief(bridges, "2019", "2021"))


REPEATED = "- River Police, asked since at least 2019: “Do not paint the railings”"
HARDENED = "- The council, asked since at least 2019: “Light every bridge”"


def moved(text: str) -> str:
    """The two sections with their headings, the other way round."""
    first, second, notes = (text.index(f"## {it}") for it in ("Repeated", "Hardened", "Notes"))
    return text[:first] + text[second:notes] + text[first:second] + text[notes:]


def without(line: str) -> Callable[[str], str]:
    return lambda text: "".join(it for it in text.splitlines(keepends=True) if line not in it)


def joined(text: str) -> str:
    """The first two sentences as one."""
    start = "Both editions are held complete"
    one = text.replace(f"{start}.[^1]\nThe record", f"{start}; the record")
    return one.replace("asked again in 2021.[^2]", "asked again in 2021.[^1][^2]")


EDITS: dict[str, Callable[[str], str]] = {
    "untouched": lambda text: text,
    "moved": moved,
    "joined": joined,
    "shorter": without("The council"),
    "an article": lambda text: text.replace("- River Police", "- The *River Police*"),
    "a word of tone": lambda text: text.replace("Both editions", "Please note: both editions"),
    "wrapped": lambda text: text.replace(" asked since at least", "\n  asked since at least"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_order_and_words_of_tone_may_be_edited(
    bridges: Timeline, written: str, edit: Callable[[str], str]
) -> None:
    edited = edit(written)
    assert verify_brief(edited, bridges) == ()


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


UNBACKED = [
    ("2019: “Light", "2018: “Light", "a figure or a name: '2018' stands where"),
    ("“Do not paint", "“Do paint", "a negation: 'not' is gone"),
    ("- River Police", "- The council", "an addressee: 'council' stands where"),
    ("two asked again", "three asked again", "a count: 'three' stands where"),
    ("more firmly", "less firmly", "a direction: 'less' stands where the changes back 'more'"),
    ("“Light every bridge”", "“Light every big bridge”", "words: 'big' is not backed"),
    ("## Hardened", "## Softened", "no such heading stands in the brief as written"),
    ("held complete.[^1]", "held complete.[^9]", "there is no note 9"),
    ("## Repeated\n", "## Repeated\n\nAll is well.\n", "no note stands behind it; every sentence"),
    ("[^1]: ", "[^8]: ", "there is no note 8"),
    ("“Light every bridge.”", "“Light no bridge.”", "a negation: 'no' stands where"),
]


@pytest.mark.parametrize(("old", "new", "reason"), UNBACKED)
def test_what_the_changes_do_not_back_is_named_with_its_reason(
    bridges: Timeline, written: str, old: str, new: str, reason: str
) -> None:
    assert old in written
    found = verify_brief(written.replace(old, new, 1), bridges)
    assert any(one.reason.startswith(reason) for one in found)


def test_what_is_not_backed_is_named_with_its_line(bridges: Timeline, written: str) -> None:
    (found,) = verify_brief(written.replace("more firmly", "less firmly"), bridges)
    assert found.line == line_of(written, "more firmly")


def test_a_sentence_under_another_heading_means_something_else(
    bridges: Timeline, written: str
) -> None:
    line = next(it for it in written.splitlines() if it.startswith(REPEATED))
    edited = written.replace(f"{line}\n", "").replace("## Hardened\n\n", f"## Hardened\n\n{line}\n")
    assert [one.reason for one in verify_brief(edited, bridges)] == [
        "it does not belong under 'Hardened'"
    ]


def test_a_note_that_is_marked_must_be_there(bridges: Timeline, written: str) -> None:
    edited = without("[^1]: ")(written)
    assert [one.reason for one in verify_brief(edited, bridges)] == ["note 1 is not there any more"]


def test_what_is_not_held_must_go_on_being_said(bridges: Timeline, written: str) -> None:
    edited = without("Both editions")(written)
    (found,) = verify_brief(edited, bridges)
    assert (found.line, found.passage) == (1, "Both editions are held complete.")
    assert found.reason == "what the brief says first, of what is not held, has been left out"


def test_a_comma_in_a_note_is_no_word_and_still_an_edit(bridges: Timeline, written: str) -> None:
    place = written.index("[^1]: ")
    edited = written[:place] + written[place:].replace(
        "complete: priority", "complete, priority", 1
    )
    (found,) = verify_brief(edited, bridges)
    assert found.reason == "its words are not those that the changes back"


def test_notes_that_belong_to_no_sentence_back_none(bridges: Timeline, written: str) -> None:
    bare = without("Both editions")(written)
    (found,) = (it for it in unbacked(written, bare, bridges.series) if "[^" not in it.passage)
    assert found.reason == "its notes belong to no sentence of the brief as written"


def test_rows_of_a_table_may_be_left_out_and_not_altered(bridges: Timeline) -> None:
    text = brief_text(brief(bridges, "2019", "2021"), template="table")
    shorter = without("River Police |")(text)
    altered = text.replace("| hardened |", "| softened |")
    assert verify_brief(shorter, bridges, template="table") == ()
    assert [one.reason for one in verify_brief(altered, bridges, template="table")] == [
        "a direction: 'softened' stands where the changes back 'hardened'"
    ]


def test_html_is_verified_like_markdown(bridges: Timeline) -> None:
    text = brief_text(brief(bridges, "2019", "2021"), "html")
    assert verify_brief(text, bridges) == ()
    assert len(verify_brief(text.replace("since at least", "since"), bridges)) == 2


def test_a_document_that_does_not_say_what_it_is_about_is_no_brief() -> None:
    with pytest.raises(DocumentError, match="not a brief"):
        briefed("# Bridges\n")


def test_a_brief_may_begin_with_a_byte_order_mark() -> None:
    assert briefed("\ufeff<!-- snapshots brief: 2019 2021 -->\n") == ("2019", "2021")
