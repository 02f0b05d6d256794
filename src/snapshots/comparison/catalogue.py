"""The catalogue of change kinds: one table, which the reference page and `kinds` print.

Ids read ``subject-what-happened``. Once released they are never changed or reused.
"""

from enum import Enum

from attrs import frozen

from snapshots.errors import UnknownKey

__all__ = ["KINDS", "Action", "Kind", "Subject", "Weight", "kind"]


class Subject(Enum):
    """What a change is a change of."""

    RECOMMENDATION = "recommendation"
    METRIC = "metric"
    OBSERVATION = "observation"
    CLAIM = "claim"


class Action(Enum):
    """What happened, whatever it happened to."""

    ADDED = "added"
    REMOVED = "removed"
    RAISED = "raised"
    LOWERED = "lowered"
    ALTERED = "altered"
    KEPT = "kept"
    JUDGED = "judged"
    UNKNOWN = "unknown"


class Weight(Enum):
    """How much a reader should care, lightest first."""

    EDITORIAL = "editorial"
    ROUTINE = "routine"
    NOTABLE = "notable"

    def __ge__(self, other: "Weight") -> bool:
        """Whether this weighs at least as much as the other.

        >>> Weight.NOTABLE >= Weight.ROUTINE
        True
        """
        order = list(Weight)
        return order.index(self) >= order.index(other)


@frozen(kw_only=True)
class Kind:
    """One kind of change.

    ``field`` is the field it is read from, ``existence`` where it is the whole of its subject.
    ``mirror`` is the kind that the same change has with the two editions exchanged, or, where
    there is none, ``waiver`` says why not. ``strengthens`` tells whether the ask became stronger
    by it (1), weaker (-1) or neither (0).
    """

    id: str
    subject: Subject
    field: str
    action: Action
    weight: Weight
    mirror: str
    waiver: str = ""
    strengthens: int = 0


def _row(
    what: str,
    field: str,
    action: Action,
    weight: Weight,
    mirror: str = "",
    *,
    subject: Subject = Subject.RECOMMENDATION,
    strengthens: int = 0,
    waiver: str = "",
) -> Kind:
    return Kind(
        id=f"{subject.value}-{what}",
        subject=subject,
        field=field,
        action=action,
        weight=weight,
        mirror="" if waiver else f"{subject.value}-{mirror or what}",
        waiver=waiver,
        strengthens=strengthens,
    )


def _opposites(
    up: str, down: str, field: str, actions: tuple[Action, Action], *, weight: Weight
) -> tuple[Kind, Kind]:
    """Two kinds that mirror each other: the one strengthens an ask, the other weakens it."""
    return (
        _row(up, field, actions[0], weight, down, strengthens=1),
        _row(down, field, actions[1], weight, up, strengthens=-1),
    )


def _metric(what: str, field: str, action: Action, weight: Weight, mirror: str = "") -> Kind:
    return _row(what, field, action, weight, mirror, subject=Subject.METRIC)


def _observation(what: str, field: str, action: Action, weight: Weight, mirror: str = "") -> Kind:
    return _row(what, field, action, weight, mirror, subject=Subject.OBSERVATION)


def _claim(what: str, weight: Weight) -> Kind:
    return _row(what, "readings", Action.JUDGED, weight, subject=Subject.CLAIM)


_A, _R = Action, Weight
_UP_DOWN = (Action.RAISED, Action.LOWERED)
_IN_OUT = (Action.ADDED, Action.REMOVED)

_ROWS = (
    _row("new", "existence", _A.ADDED, _R.NOTABLE, "dropped"),
    _row("dropped", "existence", _A.REMOVED, _R.NOTABLE, "new"),
    _row("not-seen-before", "existence", _A.UNKNOWN, _R.ROUTINE, "not-seen-after"),
    _row("not-seen-after", "existence", _A.UNKNOWN, _R.ROUTINE, "not-seen-before"),
    _row("undecided", "existence", _A.UNKNOWN, _R.NOTABLE),
    _row("not-held", "existence", _A.UNKNOWN, _R.ROUTINE),
    _row("repeated", "existence", _A.KEPT, _R.ROUTINE),
    _row("developed", "existence", _A.ALTERED, _R.NOTABLE, "developed-from"),
    _row("developed-from", "existence", _A.ALTERED, _R.NOTABLE, "developed"),
    _row("split", "existence", _A.ALTERED, _R.NOTABLE, "merged"),
    _row("merged", "existence", _A.ALTERED, _R.NOTABLE, "split"),
    _row("regrouped", "existence", _A.ALTERED, _R.NOTABLE),
    _row("reversed", "existence", _A.ALTERED, _R.NOTABLE),
    _row("returned", "existence", _A.ALTERED, _R.NOTABLE),
    _row("renumbered", "number", _A.ALTERED, _R.EDITORIAL),
    _row("reworded", "text", _A.ALTERED, _R.EDITORIAL),
    *_opposites("ask-added", "ask-removed", "text", _IN_OUT, weight=_R.NOTABLE),
    _row("terms-changed", "text", _A.ALTERED, _R.NOTABLE),
    _row("text-incomplete", "held", _A.UNKNOWN, _R.EDITORIAL),
    *_opposites("force-raised", "force-lowered", "force", _UP_DOWN, weight=_R.NOTABLE),
    *_opposites("promoted", "demoted", "tier", _UP_DOWN, weight=_R.NOTABLE),
    *_opposites("addressee-added", "addressee-removed", "addressees", _IN_OUT, weight=_R.NOTABLE),
    _row("readdressed", "addressees", _A.ALTERED, _R.NOTABLE),
    *_opposites("scope-widened", "scope-narrowed", "nations", _UP_DOWN, weight=_R.NOTABLE),
    _row("scope-moved", "nations", _A.ALTERED, _R.NOTABLE),
    *_opposites("due-set", "due-cleared", "due", _IN_OUT, weight=_R.NOTABLE),
    *_opposites("due-brought-forward", "due-postponed", "due", _UP_DOWN, weight=_R.NOTABLE),
    _row(
        "due-renewed",
        "due",
        _A.ALTERED,
        _R.NOTABLE,
        waiver="seen backwards, a renewed deadline is one brought forward: it had not passed then",
    ),
    _row(
        "due-moved",
        "due",
        _A.ALTERED,
        _R.NOTABLE,
        waiver="seen backwards, a later deadline is one brought forward, whatever had passed",
    ),
    *_opposites("threshold-set", "threshold-cleared", "thresholds", _IN_OUT, weight=_R.NOTABLE),
    *_opposites("threshold-raised", "threshold-lowered", "thresholds", _UP_DOWN, weight=_R.NOTABLE),
    _metric("new", "existence", _A.ADDED, _R.NOTABLE, "dropped"),
    _metric("dropped", "existence", _A.REMOVED, _R.NOTABLE, "new"),
    _metric("not-seen-before", "existence", _A.UNKNOWN, _R.ROUTINE, "not-seen-after"),
    _metric("not-seen-after", "existence", _A.UNKNOWN, _R.ROUTINE, "not-seen-before"),
    _metric("renamed", "name", _A.ALTERED, _R.EDITORIAL),
    _metric("unit-changed", "unit", _A.ALTERED, _R.NOTABLE),
    _metric("rescaled", "unit", _A.ALTERED, _R.EDITORIAL),
    _metric("recounted", "counts", _A.ALTERED, _R.NOTABLE),
    _metric("rebased", "base", _A.ALTERED, _R.NOTABLE),
    _metric("redefined", "definition", _A.ALTERED, _R.NOTABLE),
    _metric("coverage-widened", "coverage", _A.RAISED, _R.NOTABLE, "coverage-narrowed"),
    _metric("coverage-narrowed", "coverage", _A.LOWERED, _R.NOTABLE, "coverage-widened"),
    _metric("coverage-moved", "coverage", _A.ALTERED, _R.NOTABLE),
    _metric("producer-changed", "producer", _A.ALTERED, _R.NOTABLE),
    _metric("flow-changed", "flow", _A.ALTERED, _R.NOTABLE),
    _metric("rose", "observations", _A.RAISED, _R.NOTABLE, "fell"),
    _metric("fell", "observations", _A.LOWERED, _R.NOTABLE, "rose"),
    _metric("steady", "observations", _A.KEPT, _R.ROUTINE),
    _metric("not-comparable", "observations", _A.UNKNOWN, _R.NOTABLE),
    _metric("improved", "better", _A.RAISED, _R.NOTABLE, "worsened"),
    _metric("worsened", "better", _A.LOWERED, _R.NOTABLE, "improved"),
    _observation("added", "existence", _A.ADDED, _R.ROUTINE, "removed"),
    _observation("removed", "existence", _A.REMOVED, _R.ROUTINE, "added"),
    _observation("revised-up", "value", _A.RAISED, _R.ROUTINE, "revised-down"),
    _observation("revised-down", "value", _A.LOWERED, _R.ROUTINE, "revised-up"),
    _observation("corrected", "value", _A.ALTERED, _R.NOTABLE),
    _observation("requalified", "status", _A.ALTERED, _R.EDITORIAL),
    _claim("holds", _R.ROUTINE),
    _claim("fails", _R.NOTABLE),
    _claim("cannot-tell", _R.ROUTINE),
)

#: Every kind of change by its id, in the order in which they are listed.
KINDS: dict[str, Kind] = {row.id: row for row in _ROWS}


def kind(name: str) -> Kind:
    """The kind with this id; `UnknownKey`, with the near ones, where there is none.

    >>> kind("recommendation-new").mirror
    'recommendation-dropped'
    """
    try:
        return KINDS[name]
    except KeyError:
        raise UnknownKey("kind of change", name, KINDS) from None
