"""Series for tests of many editions: asks written as `key: words`, every edition held complete."""

from typing import Any

from snapshots.model import (
    TIERS,
    Body,
    Decision,
    Edition,
    Held,
    Holding,
    Links,
    Period,
    Recommendation,
    Series,
    Tier,
    Verdict,
)

__all__ = ["NOTHING", "WHOLE", "ask", "edition", "links", "series"]

WHOLE = Held(**dict.fromkeys((*TIERS, "metrics"), Holding.COMPLETE))
NOTHING = Held(**dict.fromkeys((*TIERS, "metrics"), Holding.NOTHING))
BODIES = tuple(Body(key=key, name=name) for key, name in (
    ("council", "the council"), ("police", "River Police"), ("works", "Bridge Works"),
))  # fmt: skip


def ask(key: str, words: str | None = None, **fields: Any) -> Recommendation:
    """An ask in printed words; numbered as it is called, and in the main list."""
    return Recommendation(**{"key": key, "number": key, "text": words, "tier": Tier.MAIN, **fields})


def edition(year: int | str, *items: Recommendation, **fields: Any) -> Edition:
    """An edition held complete, save what a test changes."""
    given = {"held": WHOLE, "published": Period.parse(str(year)[:4]), **fields}
    return Edition(key=str(year), recommendations=items, **given)


def links(before: int, after: int, *pairs: str, verdict: Verdict = Verdict.SAME_ASK) -> Links:
    """Decisions on two editions, each pair written `1-2`; `1-` is of the earlier alone."""
    made = (pair.split("-") for pair in pairs)
    return Links(
        before=str(before),
        after=str(after),
        decisions=tuple(
            Decision(before=old or None, after=new or None, verdict=verdict, reason="read")
            for old, new in made
        ),
    )


def series(*editions: Edition, links: tuple[Links, ...] = (), **fields: Any) -> Series:
    """A series of these editions."""
    words = {"key": "bridges", "title": "State of the bridges", "bodies": BODIES, **fields}
    return Series(editions=editions, links=links, **words)
