"""Cues: what asks say of themselves, and where that clashes with what is found."""

import pytest
from asking import ask, edition, links, series

from snapshots import timeline
from snapshots.comparison import CueKind, clashes, cues
from snapshots.model import Series


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We repeat our call: light every bridge.", [("repeated", None)]),
        ("We reiterate our 2015 recommendation to light bridges.", [("repeated", "2015")]),
        ("As we said in 2015, bridges need light.", [("repeated", "2015")]),
        ("We once again urge the council to light bridges.", [("repeated", None)]),
        ("A new recommendation: light every bridge.", [("new", None)]),
        ("We ask for the first time that bridges be lit.", [("new", None)]),
        ("We welcome the repeal of the toll.", [("done", None)]),
        ("The toll has since been repealed; a new ask follows.", [("done", None), ("new", None)]),
        ("We do not repeat our call for lamps.", []),
        ("Build a new bridge.", []),
        ("Light every bridge.", []),
    ],
)
def test_a_cue_is_read_from_the_printed_words(
    words: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(cue.kind.value, cue.edition) for cue in cues(ask("1", words))] == expected


def test_the_words_of_a_record_are_no_cue() -> None:
    assert cues(ask("1", None, ask="repeat our call for lamps")) == ()


def carried(words: str, *, first: str = "Light bridges.") -> Series:
    return series(
        edition(2013, ask("0", "Paint railings.")),
        edition(2015, ask("1", first)),
        edition(2017, ask("1", words)),
        links=(links(2015, 2017, "1-1"),),
    )


def newly(words: str) -> Series:
    return series(edition(2015), edition(2017, ask("1", words)))


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (carried("A new recommendation: light bridges."), CueKind.NEW),
        (carried("We welcome the lamps, and ask to light bridges."), None),
        (carried("We welcome the introduction of lamps. Light bridges."), CueKind.DONE),
        (carried("We repeat our call: light bridges."), None),
        (carried("We repeat our 2015 call: light bridges."), None),
        (carried("We repeat our 2013 call: light bridges."), CueKind.REPEATED),
        (carried("We repeat our 1999 call: light bridges."), None),
        (newly("We repeat our call: light bridges."), CueKind.REPEATED),
        (newly("A new recommendation: light bridges."), None),
    ],
)
def test_a_cue_that_the_timeline_does_not_bear_out_is_a_clash(
    found: Series, kind: CueKind | None
) -> None:
    assert [one.cue.kind for one in clashes(timeline(found))] == ([kind] if kind else [])


def test_an_edition_that_is_named_and_proven_not_to_ask_is_a_clash() -> None:
    found = series(
        edition(2013, ask("1", "Light bridges.")),
        edition(2015),
        edition(2017, ask("1", "We repeat our 2015 call: light bridges.")),
        links=(links(2013, 2017, "1-1"),),
    )
    (clash,) = clashes(timeline(found))
    assert (clash.name, clash.found.value, clash.since) == ("2017/1", "returned", "2013")


def test_what_the_first_edition_says_of_itself_is_not_judged() -> None:
    found = series(edition(2015, ask("1", "We repeat our call.")), edition(2017))
    assert clashes(timeline(found)) == ()
