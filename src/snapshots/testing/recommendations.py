"""Recommendations: coded or not, held in full, in part or not at all."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from snapshots.model import (
    Comparator,
    Force,
    ItemHeld,
    Recommendation,
    Series,
    Threshold,
    Tier,
)
from snapshots.testing.building import Fields, built, some_of
from snapshots.testing.periods import dates, periods
from snapshots.testing.texts import decimals, keys, texts
from snapshots.testing.vocabularies import Declared, declared, read, sha256s

__all__ = ["items", "recommendations", "thresholds"]

_BOUNDED = ("length-of-licence", "share-repaired")
_UNITS = ("years", "months", "days", "percent", "count")
_WORDS = {"ask", "text", "text_sha256"}
_NATIONS = ("england", "wales", "scotland")
_THRESHOLD: Fields = {
    "of": st.sampled_from(_BOUNDED),
    "comparator": st.sampled_from(Comparator),
    "value": decimals(most=100, places=(0, 1)),
    "unit": st.sampled_from(_UNITS),
}


def thresholds(**fields: SearchStrategy[Any]) -> SearchStrategy[Threshold]:
    """Thresholds; ``fields`` are strategies for fields, in place of ours.

    >>> from hypothesis import find
    >>> str(find(thresholds(), lambda threshold: threshold.value > 4))
    'length-of-licence at-least 5 years'
    """
    return built(Threshold, _THRESHOLD, {}, fields)


def _one_bound_each(drawn: list[Threshold]) -> list[Threshold]:
    return list({threshold.of: threshold for threshold in drawn}.values())


_CODING: Fields = {
    "number": st.integers(1, 99).map(str),
    "tier": st.sampled_from(Tier),
    "force": st.sampled_from(Force),
    "pillar": st.sampled_from(("water", "banks")),
    "nations": some_of(_NATIONS),
    "due": periods(),
    "thresholds": st.lists(thresholds(), max_size=2).map(_one_bound_each),
    "not_before": dates(),
}


def recommendations(
    *,
    within: Series | None = None,
    held: Iterable[ItemHeld] = tuple(ItemHeld),
    hostile: bool = False,
    **fields: SearchStrategy[Any],
) -> SearchStrategy[Recommendation]:
    """Recommendations that name only bodies, themes and sources of a series.

    ``within`` is the series, by default `INVENTED`; ``held`` what may be held of one;
    ``fields`` are strategies for fields, in place of ours.

    >>> from hypothesis import find
    >>> find(recommendations(force=st.just(Force.MUST)), lambda item: item.due is not None).due
    Period.parse('2000')
    """
    perhaps = _CODING | _naming(declared(within), hostile=hostile)
    words = _words(tuple(held), hostile=hostile, given=not fields.keys().isdisjoint(_WORDS))
    return built(Recommendation, {"key": keys()}, perhaps, fields, words)


@cache
def items(
    words: Declared, held: tuple[ItemHeld, ...], *, hostile: bool
) -> SearchStrategy[Recommendation]:
    """Recommendations of an edition that gives them their keys, numbers and tiers."""
    coding = {name: it for name, it in _CODING.items() if name not in {"number", "tier"}}
    perhaps = coding | _naming(words, hostile=hostile)
    return built(Recommendation, {"key": st.just("1")}, perhaps, {}, _words(held, hostile=hostile))


@cache
def _words(
    held: tuple[ItemHeld, ...], *, hostile: bool, given: bool = False
) -> SearchStrategy[dict[str, Any]]:
    """What is held, and the words that go with it: printed, restated or both; or none.

    Where words are ``given`` by somebody else, this is what is held alone.
    """
    words = texts(hostile=hostile).map(_as_words)
    kinds: list[Fields] = [
        {"text": words},
        {"ask": words},
        {"ask": words, "text": words},
        {"ask": words, "text_sha256": sha256s()},
    ]
    something = [holding for holding in held if holding is not ItemHeld.NOTHING]
    told: Fields = {"held": st.sampled_from(something)}
    ways = [told | kind for kind in ([{}] if given else kinds)] if something else []
    if ItemHeld.NOTHING in held and not given:
        ways.append({"held": st.just(ItemHeld.NOTHING)})
    return st.one_of(*map(st.fixed_dictionaries, ways))


def _as_words(drawn: str) -> str:
    """What the model takes for words: with a letter or a digit."""
    return drawn if any(map(str.isalnum, drawn)) else f"{drawn} eel"


@cache
def _naming(words: Declared, *, hostile: bool) -> Fields:
    """The fields that name what the series declares."""
    return {
        "addressees": some_of(words.bodies),
        "themes": some_of(words.themes),
        "evidence": read(words, hostile=hostile, supports="due"),
    }
