"""Related editions: two held complete, and the known truth of what was done to each ask."""

from collections.abc import Iterator
from itertools import count, product
from typing import Any, TypeAlias

from attrs import evolve, field, frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from snapshots.comparison import KINDS
from snapshots.model import (
    Confidence,
    Decision,
    Edition,
    Evidence,
    Held,
    Holding,
    Links,
    Recommendation,
    Series,
    Side,
    Verdict,
)
from snapshots.testing.decisions import fresh_digests
from snapshots.testing.fates import ASKS, BASE, EDITS, SHAPES, Edit, Fate, Shape, ids
from snapshots.testing.metrics import topics
from snapshots.testing.periods import dates
from snapshots.testing.texts import HOSTILE, texts
from snapshots.testing.vocabularies import INVENTED, declared

__all__ = ["RelatedEditions", "related_editions"]

Items: TypeAlias = tuple[Recommendation, ...]

_DECLARED = declared(INVENTED)
_YEARS = {Side.BEFORE: 2021, Side.AFTER: 2024}
_HELD = st.sampled_from((Holding.COMPLETE, Holding.ABSENT)).map(
    lambda body: Held(
        priority=Holding.COMPLETE,
        main=Holding.COMPLETE,
        wider=Holding.COMPLETE,
        body=body,
        metrics=Holding.COMPLETE,
    )
)
_READ = (Evidence(source="report", locator="page 4", confidence=Confidence.PRIMARY),)
#: What no comparison looks at: our own coding, and the frame that an edition gives.
_PASSED_OVER = st.sampled_from(
    ({}, {"pillar": "banks"}, {"themes": ("fish",)}, {"evidence": _READ})
)
#: Short enough for two asks that share one not to look alike.
_PIECES = st.sampled_from([piece for piece in HOSTILE if len(piece) <= 10])


@frozen(kw_only=True)
class RelatedEditions:
    """Two editions, the later made from the earlier, and what was done to each ask.

    ``series`` holds both, with the decisions of somebody who knows. Leave it out of `align`, and
    only what is found without a person's help remains.
    """

    before: Edition
    after: Edition
    series: Series = field(repr=False)
    fates: tuple[Fate, ...]


@frozen(kw_only=True)
class _Origin:
    """What is drawn of a fate: its shape, its edits, and which words of it are held."""

    shape: Shape
    drawn: list[Edit]
    words_in: str
    reworded: bool
    passed_over: tuple[dict[str, Any], dict[str, Any]]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits that count: none where the fields of the two sides are not compared."""
        return tuple(self.drawn) if self.shape.is_compared else ()

    def words(self, asks: Iterator[tuple[str, str]]) -> tuple[list[str], list[str]]:
        """The words of each recommendation, before and after."""
        if not self.shape.is_one_to_one:
            before, after = (
                [next(asks)[0] for _ in range(parts)]
                for parts in (self.shape.before, self.shape.after)
            )
            return before, after
        first, second = next(asks)
        if self.shape.verdict is Verdict.REVERSED:
            return [first], [f"Do not {first.lower()}"]
        same = self.shape.verdict is Verdict.SAME_ASK and not self.reworded
        return [first], [first if same else second]

    def item(self, side: Side, words: str, number: int) -> Recommendation:
        """One recommendation, with what the edits make of it on its side."""
        edited = {edit.field: getattr(edit, side.value) for edit in self.edits}
        passed_over = self.passed_over[list(Side).index(side)]
        named = {"key": str(number), "number": str(number), self.words_in: words}
        return Recommendation(**BASE | passed_over | edited | named)

    def kinds(self, before: Items, after: Items) -> tuple[str, ...]:
        """The changes that must come of it, in the catalogue's order."""
        found = {*self.shape.kinds, *(kind for edit in self.edits for kind in edit.kinds)}
        if self.shape.verdict is Verdict.SAME_ASK and self.shape.is_one_to_one:
            if self.reworded and self.words_in == "text":
                found.update(ids("reworded"))
            if not found:
                found.update(ids("repeated"))
            if before[0].number != after[0].number:
                found.update(ids("renumbered"))
        return tuple(kind for kind in KINDS if kind in found)


_ORIGINS = st.lists(
    st.builds(
        _Origin,
        shape=st.sampled_from(SHAPES),
        drawn=st.lists(st.sampled_from(EDITS), max_size=3, unique_by=lambda edit: edit.field),
        words_in=st.sampled_from(("text", "ask")),
        reworded=st.booleans(),
        passed_over=st.tuples(_PASSED_OVER, _PASSED_OVER),
    ),
    min_size=1,
    max_size=5,
)


@st.composite
def related_editions(draw: DrawFn, *, hostile: bool = False) -> RelatedEditions:
    """Two editions of one series, held complete, with one fate at least.

    Asks are repeated, reworded, edited field by field, split, merged, regrouped, developed,
    reversed, dropped and added; their order and numbers change. Where ``hostile`` is true, a
    piece of hostile text stands in each ask, and other texts are such throughout.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(related_editions())
    ... def test_what_stands_on_both_sides_is_paired(related):
    ...     for fate in related.fates:
    ...         assert bool(fate.pairs) is bool(fate.before and fate.after)
    >>> test_what_stands_on_both_sides_is_paired()
    """
    origins = draw(_ORIGINS)
    places = range(1, 1 + sum(origin.shape.after for origin in origins))
    numbers = {Side.BEFORE: count(1), Side.AFTER: iter(draw(st.permutations(places)))}
    asks = _asks(draw(_PIECES) if hostile else "")
    told = [_items(origin, asks, numbers) for origin in origins]
    held, reason = draw(_HELD), draw(texts(hostile=hostile))
    before, after = (
        draw(_editions(side, held, [it for items in told for it in items[side]], hostile=hostile))
        for side in Side
    )
    fates = tuple(map(_fate, origins, told))
    decisions = tuple(
        decision for fate in fates for decision in _decisions(fate, before, after, reason=reason)
    )
    made = Links(before=before.key, after=after.key, decisions=decisions)
    series = evolve(INVENTED, editions=(before, after), links=(made,))
    return RelatedEditions(before=before, after=after, series=series, fates=fates)


def _asks(piece: str) -> Iterator[tuple[str, str]]:
    """The asks in both wordings, each with a piece of text behind its first word."""
    between = f" {piece} " if piece else " "
    return iter(
        [
            (first.replace(" ", between, 1), second.replace(" ", between, 1))
            for first, second in ASKS
        ]
    )


def _items(
    origin: _Origin, asks: Iterator[tuple[str, str]], numbers: dict[Side, Iterator[int]]
) -> dict[Side, Items]:
    return {
        side: tuple(origin.item(side, words, next(numbers[side])) for words in told)
        for side, told in zip(Side, origin.words(asks), strict=True)
    }


@st.composite
def _editions(
    draw: DrawFn, side: Side, held: Held, items: list[Recommendation], *, hostile: bool
) -> Edition:
    year = _YEARS[side]
    return Edition(
        key=str(year),
        title=draw(st.none() | texts(hostile=hostile)),
        published=draw(dates(year)),
        held=held,
        recommendations=tuple(sorted(items, key=lambda item: int(item.key))),
        metrics=tuple(draw(topics(_DECLARED, hostile=hostile))),
    )


def _fate(origin: _Origin, items: dict[Side, Items]) -> Fate:
    before, after = (tuple(item.key for item in items[side]) for side in Side)
    return Fate(
        verdict=origin.shape.verdict,
        before=before,
        after=after,
        pairs=tuple(product(before, after)),
        edits=origin.edits,
        kinds=origin.kinds(items[Side.BEFORE], items[Side.AFTER]),
    )


def _decisions(fate: Fate, before: Edition, after: Edition, *, reason: str) -> Iterator[Decision]:
    """What somebody who knows decides of a fate; nothing of words that are identical."""
    for old, new in fate.pairs or product(fate.before or (None,), fate.after or (None,)):
        items = {Side.BEFORE: old and before[old], Side.AFTER: new and after[new]}
        words = {item and item.text for item in items.values()}
        if fate.verdict is not Verdict.SAME_ASK or len(words) > 1 or None in words:
            digests = (fresh_digests(side, item) for side, item in items.items() if item)
            yield Decision(
                before=old,
                after=new,
                verdict=fate.verdict,
                reason=reason,
                digests=tuple(one for judged in digests for one in judged),
            )
