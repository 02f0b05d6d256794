"""Field rules: what changed within an ask that two editions share.

A rule a field. Each looks at both sides of a match: one recommendation a side, or, where an ask
was split, merged or regrouped, what the parts of a side say together. A rule speaks only where
both sides state the field; that one side *lacks* something is said only where every
recommendation concerned is held complete and was coded.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

from attrs import field, frozen

from snapshots.alignment import Alignment, Basis, Match, Relation
from snapshots.comparison.catalogue import KINDS, Kind
from snapshots.comparison.change import Value
from snapshots.model import (
    TIERS,
    Comparator,
    Edition,
    Force,
    Holding,
    ItemHeld,
    Period,
    Recommendation,
    Threshold,
    Tier,
    unit,
)

__all__ = ["RULES", "Finding", "Shared", "findings", "sides"]

T = TypeVar("T")


@frozen
class Finding:
    """A kind of change without its subject, and the values before and after.

    ``basis`` is there where the finding rests on something else than the match does.
    """

    what: str
    before: Value
    after: Value
    basis: Basis | None = field(default=None, kw_only=True)

    @property
    def row(self) -> Kind:
        """Its row in the catalogue of kinds."""
        return KINDS[f"recommendation-{self.what}"]


@frozen(kw_only=True)
class Shared:
    """Both sides of one match, and the editions they stand in."""

    before: tuple[Recommendation, ...]
    after: tuple[Recommendation, ...]
    editions: tuple[Edition, Edition]
    same_body: Callable[[str, str], bool]

    @property
    def items(self) -> tuple[Recommendation, ...]:
        """All recommendations concerned."""
        return (*self.before, *self.after)

    @property
    def is_one_to_one(self) -> bool:
        """Whether one recommendation on each side is all there is."""
        return len(self.before) == len(self.after) == 1

    @property
    def lacks_count(self) -> bool:
        """Whether the lack of something may be taken for its absence."""
        return self.is_whole and all(item.is_coded for item in self.items)

    @property
    def is_whole(self) -> bool:
        """Whether every recommendation concerned is held complete."""
        return all(item.held is ItemHeld.COMPLETE for item in self.items)

    @property
    def is_fragment(self) -> bool:
        """Whether a part of the ask is cut off or unknown, so that nothing can be compared."""
        return any(item.held in {ItemHeld.PARTIAL, ItemHeld.NOTHING} for item in self.items)


def findings(match: Match, alignment: Alignment) -> Iterator[Finding]:
    """What changed within the ask that a match carries, field by field in the model's order."""
    both = sides(match, alignment)
    for name, rule in RULES.items():
        of_words = name in _OF_ITS_WORDS and match.relation is not Relation.SAME_ASK
        if not of_words and (name in _READ_FROM_FRAGMENTS or not both.is_fragment):
            yield from rule(both)


def sides(match: Match, alignment: Alignment) -> Shared:
    """Both sides of a match."""
    return Shared(
        before=tuple(alignment.before[key] for key in match.before),
        after=tuple(alignment.after[key] for key in match.after),
        editions=(alignment.before, alignment.after),
        same_body=_same_body(alignment),
    )


def _same_body(alignment: Alignment) -> Callable[[str, str], bool]:
    """Whether two keys name one body, under an older name or a newer."""
    series = alignment.series

    def same(one: str, other: str) -> bool:
        if one == other or series is None:
            return one == other
        return one in series.lineage_of_bodies(other) or other in series.lineage_of_bodies(one)

    return same


def _number(shared: Shared) -> Iterator[Finding]:
    before, after = shared.before[0].number, shared.after[0].number
    known = (before and after) or shared.is_whole
    if shared.is_one_to_one and before != after and known:
        yield Finding("renumbered", before, after)


def _held(shared: Shared) -> Iterator[Finding]:
    if not shared.is_whole:
        before, after = (
            [item.held.value for item in side] for side in (shared.before, shared.after)
        )
        yield Finding("text-incomplete", _value(before), _value(after))


def _text(shared: Shared) -> Iterator[Finding]:
    if shared.is_one_to_one:
        before, after = shared.before[0].words_sha256, shared.after[0].words_sha256
        if before is not None and after is not None and before != after:
            yield Finding("reworded", before, after)


def _addressees(shared: Shared) -> Iterator[Finding]:
    before, after = _union(shared.before, "addressees"), _union(shared.after, "addressees")
    if not (before and after and shared.lacks_count):
        return
    gone = [one for one in before if not any(shared.same_body(one, other) for other in after)]
    come = [one for one in after if not any(shared.same_body(one, other) for other in before)]
    if len(gone) == len(before):
        yield Finding("readdressed", before, after)
    else:
        if come:
            yield Finding("addressee-added", before, after)
        if gone:
            yield Finding("addressee-removed", before, after)


def _nations(shared: Shared) -> Iterator[Finding]:
    before, after = _union(shared.before, "nations"), _union(shared.after, "nations")
    if not (before and after and shared.lacks_count) or set(before) == set(after):
        return
    if set(before) < set(after):
        yield Finding("scope-widened", before, after)
    elif set(after) < set(before):
        yield Finding("scope-narrowed", before, after)
    else:
        yield Finding("scope-moved", before, after)


def _force(shared: Shared) -> Iterator[Finding]:
    before = _agreed(item.force for item in shared.before)
    after = _agreed(item.force for item in shared.after)
    if before and after and before is not after:
        order = list(Force)
        raised = order.index(after) < order.index(before)
        yield Finding("force-raised" if raised else "force-lowered", before.value, after.value)


def _tier(shared: Shared) -> Iterator[Finding]:
    before = _agreed(item.tier for item in shared.before)
    after = _agreed(item.tier for item in shared.after)
    one_scheme = _scheme(shared.editions[0]) == _scheme(shared.editions[1])
    if before and after and before is not after and one_scheme:
        order = list(Tier)
        raised = order.index(after) < order.index(before)
        yield Finding("promoted" if raised else "demoted", before.value, after.value)


def _scheme(edition: Edition) -> frozenset[str]:
    """The tiers that an edition prints."""
    return frozenset(tier for tier in TIERS if edition.held.of(tier) is not Holding.ABSENT)


def _due(shared: Shared) -> Iterator[Finding]:
    before = _agreed(item.due for item in shared.before)
    after = _agreed(item.due for item in shared.after)
    if before and after:
        if before.end != after.end:
            yield Finding(_due_moved(before, after, shared.editions[1]), str(before), str(after))
    elif shared.lacks_count and _none(item.due for item in shared.before) and after:
        yield Finding("due-set", None, str(after))
    elif shared.lacks_count and _none(item.due for item in shared.after) and before:
        yield Finding("due-cleared", str(before), None)


def _due_moved(before: Period, after: Period, later: Edition) -> str:
    """How a deadline moved; a later one weakens an ask only if the first had not passed."""
    if after.end < before.end:
        return "due-brought-forward"
    if later.published is None:
        return "due-moved"
    return "due-renewed" if before.end < later.published.start else "due-postponed"


def _thresholds(shared: Shared) -> Iterator[Finding]:
    before, after = _bounds(shared.before), _bounds(shared.after)
    for of in dict.fromkeys([*before, *after]):
        old, new = before.get(of), after.get(of)
        if old and new:
            yield from _bound_moved(old, new)
        elif shared.lacks_count and new and of not in before:
            yield Finding("threshold-set", None, str(new))
        elif shared.lacks_count and old and of not in after:
            yield Finding("threshold-cleared", str(old), None)


def _bound_moved(old: Threshold, new: Threshold) -> Iterator[Finding]:
    """A bound that asks for more or for less; one of another kind replaces the old."""
    was, now = unit(old.unit), unit(new.unit)
    ordered = old.comparator is new.comparator and was.quantity == now.quantity
    if ordered and old.value * was.factor == new.value * now.factor:
        return
    if not ordered or old.comparator is Comparator.EXACTLY:
        yield Finding("threshold-cleared", str(old), None)
        yield Finding("threshold-set", None, str(new))
        return
    higher = new.value * now.factor > old.value * was.factor
    floor = old.comparator in {Comparator.AT_LEAST, Comparator.MORE_THAN}
    yield Finding(
        "threshold-raised" if higher is floor else "threshold-lowered", str(old), str(new)
    )


def _bounds(items: Iterable[Recommendation]) -> dict[str, Threshold | None]:
    """What bounds each thing that is bounded; nothing where parts of an ask disagree."""
    bounds = [threshold for item in items for threshold in item.thresholds]
    return {one.of: _agreed(two for two in bounds if two.of == one.of) for one in bounds}


def _union(items: Iterable[Recommendation], field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for item in items for key in getattr(item, field)))


def _agreed(values: Iterable[T | None]) -> T | None:
    """The one value that all of them have, or nothing."""
    different = set(values)
    return different.pop() if len(different) == 1 else None


def _none(values: Iterable[object | None]) -> bool:
    return all(value is None for value in values)


def _value(values: list[str]) -> Value:
    return values[0] if len(values) == 1 else tuple(values)


Rule: TypeAlias = Callable[[Shared], Iterator[Finding]]

#: The rule of each field of a recommendation that is compared.
RULES: dict[str, Rule] = {
    "number": _number,
    "held": _held,
    "text": _text,
    "addressees": _addressees,
    "tier": _tier,
    "force": _force,
    "nations": _nations,
    "due": _due,
    "thresholds": _thresholds,
}

_READ_FROM_FRAGMENTS = {"number", "held"}
#: What is no news where one ask grew out of another: that has its own number and words.
_OF_ITS_WORDS = {"number", "text"}
