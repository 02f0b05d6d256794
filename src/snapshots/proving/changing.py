"""Laws of comparison: what changes, what does not, and what may be said."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import attrs
from attrs import evolve

from snapshots.alignment import Basis, align
from snapshots.comparison import (
    KINDS,
    Action,
    Change,
    Comparison,
    ExistenceVerdict,
    Subject,
    compare,
    differences,
)
from snapshots.comparison.waivers import WAIVED
from snapshots.model import TIERS, Edition, Force, Held, Holding, ItemHeld, Series, Side
from snapshots.proving.case import Case

__all__ = [
    "any_order",
    "as_the_judge",
    "equal_editions",
    "mirrored",
    "one_verdict",
    "only_what_is_held",
]

#: Where a change stands, without its kind: the field, and what is concerned on each side.
Place: TypeAlias = tuple[str, tuple[str, ...], tuple[str, ...]]
Told: TypeAlias = tuple[Place, str, object, object]

_PROVEN = {ExistenceVerdict.NEW, ExistenceVerdict.DROPPED}
_WHOLE = Held(**dict.fromkeys(TIERS, Holding.COMPLETE), metrics=Holding.COMPLETE)
_AGAIN = "again"
#: The fields of a metric from which its movements, and what they are worth, are read.
_OF_MOVEMENTS = {"observations", "better"}


def equal_editions(case: Case) -> str | None:
    """An edition compared with itself has no changes, whatever is held of it."""
    changes = case.comparison.changes if case.is_of_one else ()
    return f"{changes[0].kind} at {changes[0].path}" if changes else None


def mirrored(case: Case) -> str | None:
    """The later compared with the earlier has the mirror of every change.

    Where a kind has no mirror, only that something changed there has to be found. Movements are
    set aside: only the later edition can restate a figure of the earlier.
    """
    if case.is_of_one:
        return None
    wanted = [_mirror(change) for change in _but_movements(case)]
    found = [_told(change) for change in _but_movements(case.turned)]
    exempt = {place for place, kind, _, _ in (*wanted, *found) if not kind or KINDS[kind].waiver}
    missing = _counted(wanted, exempt) - _counted(found, exempt)
    strange = _counted(found, exempt) - _counted(wanted, exempt)
    for one in (missing, strange):
        for place, kind, _, _ in one:
            return f"{kind} at {place[0]} of {'+'.join(place[1] or place[2])} has no mirror"
    unlike = Counter(one[0] for one in wanted) - Counter(one[0] for one in found)
    return next((f"a change of {place[0]} is found one way only" for place in unlike), None)


def _but_movements(case: Case) -> Iterator[Change]:
    for change in case.comparison.changes:
        if change.row.subject is not Subject.METRIC or change.row.field not in _OF_MOVEMENTS:
            yield change


def _told(change: Change) -> Told:
    place = (change.row.field, change.before_keys, change.after_keys)
    return place, change.kind, change.before, change.after


def _mirror(change: Change) -> Told:
    place = (change.row.field, change.after_keys, change.before_keys)
    return place, change.row.mirror, change.after, change.before


def _counted(told: Iterable[Told], exempt: set[Place]) -> Counter[Told]:
    return Counter(one for one in told if one[0] not in exempt)


def as_the_judge(case: Case) -> str | None:
    """Held whole and with no decision, changes are found exactly where the judge finds some.

    Tried on copies of each edition that are held whole: one left as it is, and for each
    recommendation one without it and one in which it is asked more, or less, firmly.
    """
    edition = case.editions[0]
    whole = _whole(edition)
    for other in _altered(whole) if case.is_of_one else ():
        changes = compare(align(whole, other)).changes
        changed = [change for change in changes if change.row.action is not Action.KEPT]
        differing = list(_judged(whole, other))
        if bool(changed) != bool(differing):
            told = changed[0].kind if changed else "no change"
            return f"{edition.key}: {told}, but {', '.join(differing) or 'nothing'} differs"
    return None


def _whole(edition: Edition) -> Edition:
    """The edition as if all of it were held, its asks standing for printed words."""
    items = tuple(
        evolve(item, text=item.text or item.ask, text_sha256=None, held=ItemHeld.COMPLETE)
        for item in edition.recommendations
        if item.held is not ItemHeld.NOTHING
    )
    return Edition(key=edition.key, held=_WHOLE, recommendations=items)


def _altered(edition: Edition) -> Iterator[Edition]:
    again = evolve(edition, key=f"{edition.key}-{_AGAIN}")
    items = edition.recommendations
    yield again
    for place, item in enumerate(items):
        yield evolve(again, recommendations=items[:place] + items[place + 1 :])
        force = Force.MUST if item.force is Force.SHOULD else Force.SHOULD
        if item.force is not None:
            firmer = (*items[:place], evolve(item, force=force), *items[place + 1 :])
            yield evolve(again, recommendations=firmer)


def _judged(before: Edition, after: Edition) -> Iterator[str]:
    """What differs in recommendations, without the fields that no rule compares."""
    for one in differences(before, after):
        field = one.path.rpartition("].")[2] if "]." in one.path else ""
        compared = field.partition("[")[0] not in WAIVED["Recommendation"]
        if one.path.startswith("recommendations[") and compared:
            yield one.path


def any_order(case: Case) -> str | None:
    """Editions, decisions and vocabularies in another order make no other comparison."""
    other = evolve(case, series=_reversed(case.series))
    one, two = _parts(case.comparison), _parts(other.comparison)
    return next((f"other {name}" for name in one if one[name] != two[name]), None)


def _reversed(series: Series) -> Series:
    links = (evolve(one, decisions=one.decisions[::-1]) for one in series.links[::-1])
    names = ("bodies", "themes", "sources", "editions", "statistics")
    lists: dict[str, Any] = {name: getattr(series, name)[::-1] for name in names}
    return evolve(series, links=tuple(links), **lists)


def _parts(comparison: Comparison) -> dict[str, object]:
    """All that a comparison says; its alignment holds the series as it was given."""
    fields = attrs.asdict(comparison, recurse=False)
    return {name: value for name, value in fields.items() if name != "alignment"}


def one_verdict(case: Case) -> str | None:
    """Each recommendation of both editions has exactly one verdict."""
    comparison = case.comparison
    for side, edition in zip(Side, case.editions, strict=True):
        keys = [entry.key for entry in comparison.existence if entry.side is side]
        if keys != [item.key for item in edition.recommendations]:
            return f"{edition.key} has {len(edition.recommendations)}, with verdicts {len(keys)}"
        if sum(comparison.counts(side).values()) != len(keys):
            return f"the counts of {edition.key} do not add up to {len(keys)}"
    return None


def only_what_is_held(case: Case) -> str | None:
    """New and dropped are said where a person decided, or where all of the other is held."""
    comparison = case.comparison
    for entry in comparison.existence:
        other = comparison.alignment.edition(entry.side.other)
        partly = any(item.held is not ItemHeld.COMPLETE for item in other.recommendations)
        if entry.verdict in _PROVEN and entry.basis is not Basis.DECIDED and (other.gaps or partly):
            return f"{entry.name} is {entry.verdict.value}, but {other.key} is not held whole"
    return None
