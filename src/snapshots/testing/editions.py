"""Editions: held complete, in part, or as it comes."""

from functools import cache
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from snapshots.model import (
    TIERS,
    Claim,
    Edition,
    Held,
    Holding,
    ItemHeld,
    Metric,
    Period,
    Recommendation,
    RivalDate,
    Series,
    Tier,
)
from snapshots.testing.building import Fields, built, some_of
from snapshots.testing.claims import claims_of
from snapshots.testing.metrics import topics
from snapshots.testing.periods import dates, periods
from snapshots.testing.recommendations import items
from snapshots.testing.texts import texts
from snapshots.testing.vocabularies import Declared, declared, documents_of, read

__all__ = ["editions", "holdings", "partly_held", "rival_dates"]

_GAPS = (Holding.PARTIAL, Holding.NOTHING)
_LETTERS = st.lists(st.sampled_from((("",), ("a", "b"))), max_size=4)
_ANY = tuple(ItemHeld)
#: What may be held of one recommendation, by what is stated of its tier.
_ALLOWED: dict[Holding | None, tuple[ItemHeld, ...]] = {
    Holding.COMPLETE: (ItemHeld.COMPLETE,),
    Holding.PARTIAL: _ANY,
    Holding.NOTHING: (ItemHeld.NOTHING,),
}
_WHOLE = st.sampled_from((Holding.COMPLETE, Holding.ABSENT))
_STATED = st.sampled_from((None, *Holding))


def rival_dates(
    *, within: Series | None = None, **fields: SearchStrategy[Any]
) -> SearchStrategy[RivalDate]:
    """Dates of publication that another source of the series gives.

    ``fields`` are strategies for fields, in place of ours.

    >>> from hypothesis import find
    >>> find(rival_dates(), lambda rival: rival.published.start.year > 2020).published
    Period.parse('2021')
    """
    return _rival_dates(declared(within), fields)


def _rival_dates(words: Declared, fields: Fields) -> SearchStrategy[RivalDate]:
    perhaps: Fields = {"evidence": read(words, hostile=False)}
    return built(RivalDate, {"published": dates()}, perhaps, fields)


@cache
def holdings(*, complete: bool | None = None) -> SearchStrategy[Held]:
    """What is held of each part: all of it stated complete, some tier not, or as it comes.

    >>> from hypothesis import find
    >>> find(holdings(complete=False), lambda held: held.body is Holding.NOTHING).body
    <Holding.NOTHING: 'nothing'>
    """
    part = _WHOLE if complete else _STATED
    drawn = st.fixed_dictionaries(dict.fromkeys((*TIERS, "metrics"), part))
    if complete is not False:
        return drawn.map(lambda held: Held(**held))
    gap = st.tuples(st.sampled_from(TIERS), st.sampled_from(_GAPS))
    return st.builds(lambda held, less: Held(**held | dict([less])), drawn, gap)


@st.composite
def editions(
    draw: DrawFn,
    /,
    *,
    within: Series | None = None,
    year: int | None = None,
    complete: bool | None = None,
    hostile: bool = False,
    **fields: SearchStrategy[Any],
) -> Edition:
    """Editions that name only what a series declares, and hold together in themselves.

    ``within`` is the series, by default `INVENTED`; ``year`` the year that the edition is
    called after and came out in. Where ``complete`` is true all of the edition is held, and the
    record says so; where it is false some tier is not held whole. ``fields`` are strategies
    for fields, in place of ours.

    >>> from hypothesis import find
    >>> find(editions(complete=True).map(lambda edition: edition.gaps), lambda gaps: True)
    ()
    """
    words = declared(within)
    year = year or draw(st.integers(2010, 2030))
    held = draw(fields.get("held", holdings(complete=complete)))
    drawn = draw(_recommendations(words, held, complete=complete, hostile=hostile))
    figures = draw(_figures(words, held, hostile=hostile))
    ours: dict[str, Any] = {
        **draw(_frame(words, hostile=hostile)),
        "key": str(year),
        "published": draw(_published(year)),
        "held": held,
        "recommendations": drawn,
        "recommendations_printed": draw(_printed(held, drawn)),
        "metrics": figures,
        "claims": draw(_claims(words, tuple(one.key for one in figures), hostile=hostile)),
    }
    return Edition(**ours | {name: draw(it) for name, it in fields.items() if name != "held"})


@cache
def _frame(words: Declared, *, hostile: bool) -> SearchStrategy[dict[str, Any]]:
    """The fields that stand by themselves."""
    perhaps: Fields = {
        "title": texts(hostile=hostile),
        "publishers": some_of(words.bodies),
        "rival_dates": st.lists(_rival_dates(words, {}), max_size=1),
        "covers": periods(),
        "documents": st.lists(documents_of(words, {}), max_size=1),
        "evidence": read(words, hostile=hostile),
    }
    return st.fixed_dictionaries({}, optional=perhaps)


@cache
def _published(year: int) -> SearchStrategy[Period | None]:
    return st.none() | dates(year)


@cache
def _tiers(held: Held) -> SearchStrategy[Tier | None]:
    """The tiers that an edition prints, or none where a recommendation is in none of them."""
    printed = [Tier(name) for name in TIERS if held.stated(name) is not Holding.ABSENT]
    return st.sampled_from((None, *printed))


@st.composite
def _recommendations(
    draw: DrawFn, words: Declared, held: Held, *, complete: bool | None, hostile: bool
) -> list[Recommendation]:
    """Numbered from 1, some in two lettered parts, each in a tier that the edition prints."""
    tiers = _tiers(held)
    made = []
    for number, letters in enumerate(draw(_LETTERS), start=1):
        for letter in letters:
            tier = draw(tiers)
            stated = held.stated(tier.value) if tier else None
            allowed = (ItemHeld.COMPLETE,) if complete else _ALLOWED.get(stated, _ANY)
            item = draw(items(words, allowed, hostile=hostile))
            made.append(evolve(item, key=f"{number}{letter}", number=str(number), tier=tier))
    return made


def _figures(words: Declared, held: Held, *, hostile: bool) -> SearchStrategy[list[Metric]]:
    """The metrics that are held; none where the edition prints none, or none of them is held."""
    if held.metrics in {Holding.ABSENT, Holding.NOTHING}:
        return st.just([])
    return topics(words, hostile=hostile)


@cache
def _claims(
    words: Declared, readings: tuple[str, ...], *, hostile: bool
) -> SearchStrategy[list[Claim]]:
    drawn = claims_of(words, readings, {"key": st.just("1")}, hostile=hostile)
    return st.lists(drawn, max_size=2).map(
        lambda found: [evolve(claim, key=str(place)) for place, claim in enumerate(found, start=1)]
    )


def _printed(held: Held, drawn: list[Recommendation]) -> SearchStrategy[int | None]:
    """How many the edition says it has: those there are, or more where some are not held."""
    count = len({item.number for item in drawn})
    whole = (Holding.COMPLETE, Holding.ABSENT)
    all_held = all(held.stated(tier) in whole for tier in TIERS if tier != Tier.BODY.value)
    return st.sampled_from((None, count) if all_held else (None, count, count + 3))


@st.composite
def partly_held(draw: DrawFn, edition: Edition) -> Edition:
    """The same edition with a tier or two of which the record holds less.

    Of a tier that is held in part some recommendations are cut off, or gone; of one of which
    nothing is held at most their existence is known.

    >>> from hypothesis import find
    >>> whole = Edition(key="2021", recommendations=[Recommendation(key="1", ask="mend it")])
    >>> find(partly_held(whole), lambda edition: len(edition.gaps) == 1).gaps
    ('priority',)
    """
    hidden = draw(st.lists(st.sampled_from(TIERS), min_size=1, max_size=2, unique=True))
    less = {tier: draw(st.sampled_from(_GAPS)) for tier in hidden}
    left = [
        draw(_left_of(item, less.get(item.tier.value) if item.tier else None))
        for item in edition.recommendations
    ]
    return evolve(
        edition,
        held=evolve(edition.held, **less),
        recommendations=tuple(item for item in left if item is not None),
        recommendations_printed=None,
    )


def _left_of(
    item: Recommendation, holding: Holding | None
) -> SearchStrategy[Recommendation | None]:
    """The recommendation, or what is left of it where its tier is held like that."""
    known = Recommendation(key=item.key, number=item.number, tier=item.tier, held=ItemHeld.NOTHING)
    if holding is Holding.NOTHING:
        return st.sampled_from((known, None))
    if holding is Holding.PARTIAL and item.held is not ItemHeld.NOTHING:
        return st.sampled_from((item, _cut_off(item), known, None))
    return st.just(item)


def _cut_off(item: Recommendation) -> Recommendation:
    """The recommendation with the first half of its words."""
    ask, text = (words and _first_half(words) for words in (item.ask, item.text))
    return evolve(item, held=ItemHeld.PARTIAL, ask=ask, text=text, text_sha256=None)


def _first_half(words: str) -> str:
    """The first half, or all where no letter and no digit stands in that."""
    half = words[: len(words) // 2].strip()
    return half if any(map(str.isalnum, half)) else words
