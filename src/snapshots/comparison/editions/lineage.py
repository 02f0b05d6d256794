"""Lineage: what an ask came from and what became of it, by pairs that people or words make."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from snapshots.alignment import Alignment, Basis, Pair, PairStatus, Relation
from snapshots.alignment.pairs import firmness, weakest
from snapshots.comparison.comparison import Comparison
from snapshots.model import Certainty, Decision, Evidence, Series, Side, Verdict
from snapshots.model.shortcuts import Shown

__all__ = [
    "Descent",
    "Kin",
    "Lineage",
    "Offer",
    "composed_decisions",
    "descents",
    "lineage",
    "offers",
]

_DESCENDS = {Relation.SAME_ASK, Relation.DEVELOPS}


@frozen(kw_only=True)
class Descent:
    """One step of a lineage: a recommendation, and one of a later edition that it became.

    Both are named as edition/key. ``over`` are the editions between the two, in which the ask
    was not found. ``certainty``, ``reason`` and ``evidence`` are those of the person who
    decided the pair.
    """

    before: str
    after: str
    relation: Relation
    basis: Basis
    over: tuple[str, ...] = ()
    certainty: Certainty | None = None
    reason: str | None = None
    evidence: tuple[Evidence, ...] = ()


@frozen(kw_only=True)
class Offer:
    """Two recommendations with an edition between them that may be one ask: for a person to say.

    Nothing joins them but the likeness of their words; what lies between is never inferred.
    """

    before: str
    after: str
    over: tuple[str, ...]
    pair: Pair


@frozen(kw_only=True)
class Kin:
    """An ancestor or a descendant, and the chain of steps between, oldest first.

    Of several chains it is the one whose weakest step is the firmest, then the shortest.
    """

    name: str
    chain: tuple[Descent, ...]

    @property
    def basis(self) -> Basis:
        """The weakest basis among the steps: a chain is as strong as that."""
        return weakest(step.basis for step in self.chain)

    @property
    def relation(self) -> Relation:
        """The same ask where every step says so; otherwise one grew out of the other."""
        same = all(step.relation is Relation.SAME_ASK for step in self.chain)
        return Relation.SAME_ASK if same else Relation.DEVELOPS


@frozen(kw_only=True)
class Lineage(Shown):
    """Everything that one recommendation came from and became, oldest first."""

    name: str
    ancestors: tuple[Kin, ...]
    descendants: tuple[Kin, ...]


def lineage(name: str, steps: Sequence[Descent]) -> Lineage:
    """The lineage of a recommendation, named as edition/key.

    ``steps`` stand in order of time: a step into a recommendation before any step out of it.
    """
    return Lineage(
        name=name,
        ancestors=tuple(reversed(_kin(name, steps, onward=False))),
        descendants=_kin(name, steps, onward=True),
    )


def _kin(name: str, steps: Sequence[Descent], *, onward: bool) -> tuple[Kin, ...]:
    best: dict[str, tuple[Descent, ...]] = {name: ()}
    for step in steps if onward else reversed(steps):
        start, end = (step.before, step.after) if onward else (step.after, step.before)
        if start in best:
            chain = (*best[start], step) if onward else (step, *best[start])
            if end not in best or _firmer(chain, best[end]):
                best[end] = chain
    return tuple(Kin(name=found, chain=chain) for found, chain in best.items() if chain)


def _firmer(one: tuple[Descent, ...], other: tuple[Descent, ...]) -> bool:
    bases = [weakest(step.basis for step in chain) for chain in (one, other)]
    if bases[0] is bases[1]:
        return len(one) < len(other)
    return firmness(bases[0]) > firmness(bases[1])


def composed_decisions(
    series: Series, steps: Sequence[Descent], before: str, after: str
) -> tuple[Decision, ...]:
    """What people decided on two editions, and what chains of steps through others come to."""
    links = series.links_between(before, after)
    decided = links.decisions if links else ()
    spoken = {(key, side) for one in decided for side in Side if (key := one.key(side))}
    composed = [
        _composed(item.key, kin)
        for item in series[before].recommendations
        for kin in lineage(f"{before}/{item.key}", steps).descendants
        if kin.name.partition("/")[0] == after and len(kin.chain) > 1
        if kin.basis is not Basis.PROPOSED
    ]
    return (
        *decided,
        *(
            one
            for one in composed
            if spoken.isdisjoint({(one.before, Side.BEFORE), (one.after, Side.AFTER)})
        ),
    )


def _composed(key: str, kin: Kin) -> Decision:
    through = ", ".join(step.after for step in kin.chain[:-1])
    return Decision(
        before=key,
        after=kin.name.partition("/")[2],
        verdict=Verdict(kin.relation.value),
        reason=f"through {through}",
    )


def descents(comparisons: Iterable[Comparison], places: Mapping[str, int]) -> tuple[Descent, ...]:
    """Every step of the lineage of a series, in order of time.

    ``comparisons`` are those of every edition with every later one, neighbours first, then
    those with ever more editions between them; ``places`` says where each edition stands. Over
    other editions only what people decided and identical words count, and only where no way
    leads through the editions between.
    """
    found: list[Descent] = []
    for comparison in comparisons:
        alignment = comparison.alignment
        over = _between(alignment, places)
        certain = (Basis.DECIDED, Basis.IDENTICAL) if over else tuple(Basis)
        news = [
            _descent(alignment, pair, over)
            for pair in alignment.pairs
            if _joins(pair) and pair.basis in certain
        ]
        found += [step for step in news if not over or not _leads(found, step, places)]
    return tuple(sorted(found, key=lambda step: _when(step, places)))


def offers(
    comparisons: Iterable[Comparison], places: Mapping[str, int], steps: Sequence[Descent]
) -> Iterator[Offer]:
    """What may be one ask over other editions, where nothing yet joins the two ends."""
    left = {step.before for step in steps}
    reached = {step.after for step in steps}
    for comparison in comparisons:
        alignment = comparison.alignment
        over = _between(alignment, places)
        for pair in alignment.pairs if over else ():
            before, after = _names(alignment, pair)
            is_open = before not in left and after not in reached
            if is_open and pair.basis is Basis.PROPOSED and pair.relation in _DESCENDS:
                yield Offer(before=before, after=after, over=over, pair=pair)


def _joins(pair: Pair) -> bool:
    return pair.status is PairStatus.ACCEPTED and pair.relation in _DESCENDS


def _names(alignment: Alignment, pair: Pair) -> tuple[str, str]:
    return f"{alignment.before.key}/{pair.before}", f"{alignment.after.key}/{pair.after}"


def _between(alignment: Alignment, places: Mapping[str, int]) -> tuple[str, ...]:
    """The editions between the two, oldest first."""
    first, last = places[alignment.before.key], places[alignment.after.key]
    return tuple(key for key, place in places.items() if first < place < last)


def _descent(alignment: Alignment, pair: Pair, over: tuple[str, ...]) -> Descent:
    before, after = _names(alignment, pair)
    return Descent(
        before=before,
        after=after,
        relation=pair.relation,
        basis=pair.basis,
        over=over,
        certainty=pair.certainty,
        reason=pair.reason,
        evidence=pair.evidence,
    )


def _leads(found: Iterable[Descent], wanted: Descent, places: Mapping[str, int]) -> bool:
    """Whether the steps found so far lead from one end of another step to the other."""
    reached = {wanted.before}
    for step in sorted(found, key=lambda step: _when(step, places)):
        if step.before in reached:
            reached.add(step.after)
    return wanted.after in reached


def _when(step: Descent, places: Mapping[str, int]) -> tuple[int, int]:
    return _place(step.after, places), _place(step.before, places)


def _place(name: str, places: Mapping[str, int]) -> int:
    return places[name.partition("/")[0]]
