"""Decisions of people on two editions, alone and in sets that do not contradict each other."""

from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from snapshots.model import (
    Certainty,
    Decision,
    Digest,
    DigestField,
    Edition,
    Links,
    Recommendation,
    Series,
    Side,
    Verdict,
    digest,
)
from snapshots.testing.building import Fields, built
from snapshots.testing.periods import dates
from snapshots.testing.texts import keys, texts
from snapshots.testing.vocabularies import Declared, declared, read, sha256s

__all__ = ["decisions", "digests", "fresh_digests", "links"]

_SIDES: dict[Verdict, tuple[tuple[Side, ...], ...]] = {
    Verdict.NEW: ((Side.AFTER,),),
    Verdict.DROPPED: ((Side.BEFORE,),),
    Verdict.DIFFERENT: ((Side.BEFORE, Side.AFTER), (Side.BEFORE,), (Side.AFTER,)),
}
#: Each verdict with the sides of which a recommendation is named.
_SHAPES = tuple(
    (verdict, sides)
    for verdict in Verdict
    for sides in _SIDES.get(verdict, ((Side.BEFORE, Side.AFTER),))
)


def digests(**fields: SearchStrategy[Any]) -> SearchStrategy[Digest]:
    """Digests of words that a decision judged; ``fields`` are strategies for fields.

    >>> from hypothesis import find
    >>> find(digests(), lambda digest: digest.side is Side.AFTER).field
    <DigestField.ASK: 'ask'>
    """
    ours: Fields = {
        "side": st.sampled_from(Side),
        "field": st.sampled_from(DigestField),
        "sha256": sha256s(),
    }
    return built(Digest, ours, {}, fields)


def decisions(
    *,
    before: Edition | None = None,
    after: Edition | None = None,
    within: Series | None = None,
    hostile: bool = False,
    **fields: SearchStrategy[Any],
) -> SearchStrategy[Decision]:
    """Decisions on recommendations of two editions, or on any where no editions are given.

    One of the editions must have a recommendation. ``within`` is the series whose sources are
    named; ``fields`` are strategies for fields, in place of ours.

    >>> from hypothesis import find
    >>> find(decisions(), lambda decision: decision.verdict is Verdict.NEW).after
    '1'
    """
    return _decisions(
        {Side.BEFORE: before, Side.AFTER: after}, declared(within), fields, hostile=hostile
    )


def _decisions(
    editions: dict[Side, Edition | None], words: Declared, fields: Fields, *, hostile: bool
) -> SearchStrategy[Decision]:
    told = texts(hostile=hostile)
    perhaps: Fields = {
        "certainty": st.sampled_from(Certainty),
        "by": told,
        "on": dates(),
        "until": dates(),
        "digests": st.lists(digests(), max_size=1),
        "evidence": read(words, hostile=hostile),
    }
    judged = st.sampled_from(_shapes(editions)).flatmap(lambda shape: _judged(editions, *shape))
    return built(Decision, {"reason": told}, perhaps, fields, judged)


def _shapes(editions: dict[Side, Edition | None]) -> list[tuple[Verdict, tuple[Side, ...]]]:
    """The verdicts that can be given, with their sides: there has to be a recommendation."""
    usable = {side for side, it in editions.items() if it is None or it.recommendations}
    return [shape for shape in _SHAPES if usable.issuperset(shape[1])]


def _judged(
    editions: dict[Side, Edition | None], verdict: Verdict, sides: tuple[Side, ...]
) -> SearchStrategy[dict[str, Any]]:
    """A verdict, and the recommendations that it is of."""
    named = {side.value: _keys_of(editions[side]) for side in sides}
    return st.fixed_dictionaries({"verdict": st.just(verdict), **named})


def _keys_of(edition: Edition | None) -> SearchStrategy[str]:
    return st.sampled_from([item.key for item in edition.recommendations]) if edition else keys()


@st.composite
def links(
    draw: DrawFn,
    before: Edition,
    after: Edition,
    *,
    within: Series | None = None,
    hostile: bool = False,
) -> Links:
    """Decisions on two editions that do not contradict each other, the earlier one first.

    >>> from hypothesis import find
    >>> one, two = (Edition(key=key, recommendations=[Recommendation(key="1", ask="mend it")])
    ...             for key in ("2021", "2024"))
    >>> find(links(one, two), lambda links: len(links.decisions) == 1).key
    '2021--2024'
    """
    made: list[Decision] = []
    if before.recommendations or after.recommendations:
        drawn = decisions(before=before, after=after, within=within, hostile=hostile)
        for one in draw(st.lists(drawn, max_size=3)):
            fresh = _with_digests(one, before, after) if draw(st.booleans()) else one
            if not any(_contradict(one, other) for other in made):
                made.append(fresh)
    return Links(before=before.key, after=after.key, decisions=tuple(made))


def _with_digests(decision: Decision, before: Edition, after: Edition) -> Decision:
    """The decision with the digests of the words that it is about."""
    editions = {Side.BEFORE: before, Side.AFTER: after}
    judged = [
        fresh
        for side, edition in editions.items()
        if (key := decision.key(side)) is not None
        for fresh in fresh_digests(side, edition[key])
    ]
    return evolve(decision, digests=tuple(judged))


def fresh_digests(side: Side, item: Recommendation) -> list[Digest]:
    """The digests of the words that are held of a recommendation, as a person judges them."""
    words = {DigestField.ASK: item.ask, DigestField.TEXT: item.text}
    return [
        Digest(side=side, field=field, sha256=digest(held))
        for field, held in words.items()
        if held is not None
    ]


def _contradict(one: Decision, other: Decision) -> bool:
    """Whether two decisions are on one pair, or one settles an item that the other carries."""
    if (one.before, one.after) == (other.before, other.after):
        return True
    shared = any(one.key(side) and one.key(side) == other.key(side) for side in Side)
    final = [it for it in (one, other) if it.before is None or it.after is None]
    carried = Verdict.SAME_ASK in {one.verdict, other.verdict}
    return shared and (len(final) == 2 or (len(final) == 1 and carried))
