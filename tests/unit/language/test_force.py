from time import process_time

import pytest

from snapshots.language.force import force, prohibits


@pytest.mark.parametrize(
    ("text", "read", "words"),
    [
        ("The police must urgently act.", "must-urgently", "must urgently"),
        ("The police must act without delay.", "must-urgently", "must act without delay"),
        ("Immediately, ministers must act.", "must", "must"),
        ("The council shall act.", "must", "shall"),
        ("Schools are required to act.", "must", "are required to"),
        ("The committee urges the State to act.", "must", "committee urges"),
        ("Schools should act.", "should", "should"),
        ("It is recommended that schools act.", "should", "is recommended that"),
        ("We recommend that schools act.", "should", "We recommend"),
        ("Ministers should consider a ban.", "consider", "should consider"),
        ("Consider a ban.", "consider", "Consider"),
        ("The State is invited to act.", "invite", "is invited to"),
        ("The group invites the State to act.", "invite", "group invites"),
        ("A body that must report should act.", "should", "should"),
        ("If a child must move, schools should act.", "should", "should"),
        ("The text recommends that schools should act.", "should", "should"),
    ],
)
def test_force_is_read_from_the_verb(text: str, read: str, words: str) -> None:
    found = force(text)
    assert found is not None
    assert (found.value.value, found.words) == (read, words)


@pytest.mark.parametrize(
    "text",
    [
        "Publish the figures.",
        "Schools may act.",
        "Ministers must act. Schools should help.",
        "Fund a body which must report.",
    ],
)
def test_where_no_force_is_stated_or_not_alike_throughout_nothing_is_read(text: str) -> None:
    assert force(text) is None


@pytest.mark.parametrize(
    ("text", "forbids"),
    [
        ("Children must not be held in cells.", True),
        ("Fees should no longer be charged.", True),
        ("Children must be heard.", False),
        ("Do it.", False),
    ],
)
def test_a_verb_may_forbid(text: str, *, forbids: bool) -> None:
    assert prohibits(text) is forbids


def test_the_time_that_a_long_text_takes_grows_with_its_length() -> None:
    text = "which the police must not do " * 7_000
    started = process_time()
    prohibits(text)
    assert process_time() - started < 10
