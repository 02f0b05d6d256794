"""Surplus: what one of two texts asks besides."""

import pytest

from snapshots.language import is_missing, remarks, surplus
from snapshots.language.splitting import asked, is_ask

LAMPS, ROPES = "Mend the lamps of the quay", "Replace the old ropes"


@pytest.mark.parametrize(
    ("before", "after", "gone", "come"),
    [
        (f"{LAMPS}. {ROPES}.", f"{LAMPS}.", (ROPES,), ()),
        (f"{LAMPS}.", f"{LAMPS} and replace the old ropes.", (), ("replace the old ropes",)),
        (f"{LAMPS}.", f"{ROPES}.", (), ()),
        (f"{LAMPS}. {ROPES}.", f"{LAMPS}. Train the crews.", (), ()),
        (f"{LAMPS}. {ROPES}.", f"{LAMPS}. Old ropes should be replaced.", (), ()),
        (f"{LAMPS}. The old ropes may tear.", f"{LAMPS}.", (), ()),
        (f"{LAMPS}. Ropes have torn and take lives each winter.", f"{LAMPS}.", (), ()),
        (f"{LAMPS}. Go on.", f"{LAMPS}.", (), ()),
        (
            "The port should mend the lamps.",
            "The port should mend the lamps. It should not lend ropes to crews.",
            (),
            ("It should not lend ropes to crews",),
        ),
        ("", f"{LAMPS}.", (), ()),
    ],
)
def test_what_is_asked_besides(
    before: str, after: str, gone: tuple[str, ...], come: tuple[str, ...]
) -> None:
    found, back = surplus(before, after), surplus(after, before)
    assert (found.before, found.after) == (gone, come)
    assert (back.before, back.after) == (come, gone)


def test_an_ask_is_missing_where_no_text_has_more_than_a_little_of_it() -> None:
    assert is_missing(ROPES, [LAMPS])
    assert not is_missing(ROPES, [LAMPS, "Ropes that are old should be thrown away."])
    assert is_missing(ROPES, [])
    assert is_missing("fund the training of carers", ["Fund legal advice for children."])


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("The port must mend the lamps", "mend the lamps"),
        ("The Committee urges the port to mend the lamps", "mend the lamps"),
        ("Mend the lamps", "Mend the lamps"),
    ],
)
def test_what_is_asked_stands_after_who_is_asked_and_how(said: str, what: str) -> None:
    assert asked(said) == what
    assert is_ask(said)


@pytest.mark.parametrize("said", ["Lamps can be mended", "The lamps are old", "", "2026"])
def test_what_asks_nothing(said: str) -> None:
    assert not is_ask(said)


@pytest.mark.parametrize(
    "added",
    [
        "This recommendation is withdrawn.",
        "We no longer hold this view.",
        "It should do so only in winter.",
        "The lamps should be dark.",
        "That should be optional.",
        "None of these should be paid for.",
        "Ports in debt are exempt.",
    ],
)
def test_what_may_limit_an_ask_or_take_it_back(added: str) -> None:
    text = f"{LAMPS} of the outer harbour before winter."
    assert remarks(f"{text} {added}", text) == (added,)
    assert remarks(text, f"{text} {added}") == ()


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (f"{LAMPS}. {ROPES}.", f"{LAMPS}."),
        ("To the port: Mend the lamps of the quay.", "The port should mend the lamps of the quay."),
        (f"{LAMPS}. This was wrong.", "Sell the boats."),
        (f"{LAMPS}. This was wrong, as all of us found out in the end.", f"{LAMPS}."),
        (
            (
                f"{LAMPS} of the outer harbour before winter. "
                "The lamps should be bright, cheap, green, light, strong and safe."
            ),
            f"{LAMPS} of the outer harbour before winter.",
        ),
    ],
)
def test_another_ask_who_is_asked_and_the_greater_part_limit_nothing(text: str, other: str) -> None:
    assert remarks(text, other) == ()
