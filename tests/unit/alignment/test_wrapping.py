"""The matcher sees the same text however its lines are wrapped."""

from pathlib import Path
from textwrap import fill
from typing import Any

import pytest
import yaml

from snapshots import Edition, Recommendation, align

LANGUAGE = Path(__file__).parents[1] / "language"


def pairs() -> list[dict[str, str]]:
    files = ("pairs_developed_on.yaml", "pairs_kept_back.yaml")
    found: list[dict[str, str]] = []
    for file in files:
        read: Any = yaml.safe_load((LANGUAGE / file).read_text(encoding="utf-8"))
        found += read
    return found


def wrapped(text: str, width: int, *, end: str = "\n") -> str:
    lines = fill(text, width, break_long_words=False, break_on_hyphens=False)
    return lines.replace("\n", end)


def accepted(old: str, new: str) -> bool:
    before, after = (
        Edition(key=key, recommendations=(Recommendation(key="1", text=text),))
        for key, text in (("2021", old), ("2024", new))
    )
    return any(pair.carries for pair in align(before, after).pairs)


@pytest.mark.parametrize("width", [20, 30, 40])
@pytest.mark.parametrize("sides", ["old", "new", "both"])
def test_no_changed_ask_is_accepted_however_it_is_wrapped(width: int, sides: str) -> None:
    passed = []
    for pair in pairs():
        old = wrapped(pair["old"], width) if sides != "new" else pair["old"]
        new = wrapped(pair["changed"], width, end="\r\n") if sides != "old" else pair["changed"]
        if accepted(old, new):
            passed.append((old, new))
    assert passed == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Refer every potential victim to the NRM\nwith their consent.",
            "Refer every potential victim to the NRM\nwithout their consent.",
        ),
        (
            "Publish the number of missing children once a\nmonth.",
            "Publish the number of missing children once a\nyear.",
        ),
        (
            "Publish the number of missing children once a month.",
            "Publish the number of missing chil-\ndren once a\nyear.",
        ),
    ],
)
def test_a_line_end_hides_no_turn(old: str, new: str) -> None:
    assert not accepted(old, new)
