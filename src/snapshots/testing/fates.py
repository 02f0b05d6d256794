"""Fates: what is done to an ask between two editions, and which changes must come of it."""

from decimal import Decimal
from typing import Any

from attrs import frozen

from snapshots.comparison import KINDS
from snapshots.model import (
    Comparator,
    Force,
    Period,
    Threshold,
    Tier,
    Verdict,
)

__all__ = ["ASKS", "BASE", "EDITS", "SHAPES", "Edit", "Fate", "Shape", "ids"]


@frozen(kw_only=True)
class Edit:
    """One field of an ask edited: the values on both sides, and the kinds of change it makes.

    ``kinds`` are ids of the catalogue; none where the edit is no change, such as a body's new
    name.
    """

    field: str
    before: Any
    after: Any
    kinds: tuple[str, ...]


@frozen(kw_only=True)
class Shape:
    """How many recommendations an ask is on each side, and what a person says of that."""

    verdict: Verdict
    before: int
    after: int
    kinds: tuple[str, ...] = ()

    @property
    def is_one_to_one(self) -> bool:
        """Whether the ask is one recommendation on each side."""
        return self.before == self.after == 1

    @property
    def is_compared(self) -> bool:
        """Whether the fields of both sides are compared."""
        return self.verdict in {Verdict.SAME_ASK, Verdict.DEVELOPS}


@frozen(kw_only=True)
class Fate:
    """What was done to one ask: the truth that a comparison has to find.

    ``verdict`` is what the two sides are to each other, or that there is only one of them;
    ``before`` and ``after`` are the keys in each edition, ``pairs`` those that go together.
    ``kinds`` is the exact set of change ids that concern these keys, in the catalogue's order,
    where both editions are held complete and the decisions of the series apply.
    """

    verdict: Verdict
    before: tuple[str, ...]
    after: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    edits: tuple[Edit, ...]
    kinds: tuple[str, ...]


def ids(*what: str) -> tuple[str, ...]:
    """Ids of the catalogue for what happened to a recommendation, in its order.

    >>> ids("force-raised", "new")
    ('recommendation-new', 'recommendation-force-raised')
    """
    wanted = {f"recommendation-{one}" for one in what}
    return tuple(kind for kind in KINDS if kind in wanted)


SHAPES: tuple[Shape, ...] = (
    Shape(verdict=Verdict.SAME_ASK, before=1, after=1),
    Shape(verdict=Verdict.DROPPED, before=1, after=0, kinds=ids("dropped")),
    Shape(verdict=Verdict.NEW, before=0, after=1, kinds=ids("new")),
    Shape(verdict=Verdict.SAME_ASK, before=1, after=2, kinds=ids("split")),
    Shape(verdict=Verdict.SAME_ASK, before=2, after=1, kinds=ids("merged")),
    Shape(verdict=Verdict.SAME_ASK, before=2, after=2, kinds=ids("regrouped")),
    Shape(verdict=Verdict.DEVELOPS, before=1, after=1, kinds=ids("developed")),
    Shape(verdict=Verdict.RELATED, before=1, after=1, kinds=ids("dropped", "new")),
    Shape(verdict=Verdict.DIFFERENT, before=1, after=1, kinds=ids("dropped", "new")),
    Shape(verdict=Verdict.REVERSED, before=1, after=1, kinds=ids("dropped", "new", "reversed")),
)


def _bound(comparator: Comparator, value: str, unit: str) -> tuple[Threshold, ...]:
    return (
        Threshold(of="length-of-licence", comparator=comparator, value=Decimal(value), unit=unit),
    )


_AT_LEAST, _AT_MOST = Comparator.AT_LEAST, Comparator.AT_MOST
_THREE_YEARS = _bound(_AT_LEAST, "3", "years")

#: What both sides of an ask state where no edit says otherwise.
BASE: dict[str, Any] = {
    "tier": Tier.MAIN,
    "force": Force.SHOULD,
    "addressees": ("harbour-board", "water-office"),
    "nations": ("england", "wales"),
    "due": Period.parse("2030"),
    "thresholds": (),
}


def _edit(field: str, before: Any, after: Any, *what: str) -> Edit:  # noqa: ANN401 - any field
    return Edit(field=field, before=before, after=after, kinds=ids(*what))


def _due(before: str | None, after: str | None, *what: str) -> Edit:
    old, new = (date and Period.parse(date) for date in (before, after))
    return _edit("due", old, new, *what)


_BOARD, _BOTH = ("harbour-board",), BASE["addressees"]
_BRITAIN = (*BASE["nations"], "scotland")

#: Edits of one field. A deadline before 2024 has passed when the later edition comes out.
EDITS: tuple[Edit, ...] = (
    _edit("force", Force.SHOULD, Force.MUST, "force-raised"),
    _edit("force", Force.MUST_URGENTLY, Force.INVITE, "force-lowered"),
    _edit("tier", Tier.MAIN, Tier.PRIORITY, "promoted"),
    _edit("tier", Tier.PRIORITY, Tier.WIDER, "demoted"),
    _edit("addressees", _BOARD, _BOTH, "addressee-added"),
    _edit("addressees", _BOTH, _BOARD, "addressee-removed"),
    _edit("addressees", _BOTH, ("lock-keepers", *_BOARD), "addressee-added", "addressee-removed"),
    _edit("addressees", _BOARD, ("lock-keepers",), "readdressed"),
    _edit("addressees", _BOTH, ("water-ministry", *_BOARD)),  # under its new name
    _edit("nations", BASE["nations"], _BRITAIN, "scope-widened"),
    _edit("nations", _BRITAIN, BASE["nations"], "scope-narrowed"),
    _edit("nations", BASE["nations"], ("england", "scotland"), "scope-moved"),
    _due(None, "2028-06", "due-set"),
    _due("2028-06", None, "due-cleared"),
    _due("2030", "2028-Q1", "due-brought-forward"),
    _due("2028-03-31", "2030", "due-postponed"),
    _due("2022", "2030", "due-renewed"),
    _due("2030", "2030-Q4"),  # by the same day
    _edit("thresholds", (), _THREE_YEARS, "threshold-set"),
    _edit("thresholds", _THREE_YEARS, (), "threshold-cleared"),
    _edit("thresholds", _THREE_YEARS, _bound(_AT_LEAST, "5", "years"), "threshold-raised"),
    _edit("thresholds", _THREE_YEARS, _bound(_AT_LEAST, "30", "months"), "threshold-lowered"),
    _edit("thresholds", _THREE_YEARS, _bound(_AT_LEAST, "36", "months")),  # as long
    _edit(
        "thresholds",
        _bound(_AT_MOST, "9", "days"),
        _bound(_AT_MOST, "5.5", "days"),
        "threshold-raised",
    ),
    _edit(
        "thresholds",
        _THREE_YEARS,
        _bound(_AT_MOST, "3", "years"),
        "threshold-set",
        "threshold-cleared",
    ),
)

#: Asks that have little in common, each in two wordings.
ASKS: tuple[tuple[str, str], ...] = (
    ("Publish yearly eel counts.", "Eel counts should be put in print every year."),
    ("Mend broken lock gates before winter.", "See that lock gates are mended by winter."),
    ("Train volunteers in water rescue.", "Give volunteers lessons in water rescue."),
    ("Map sewage outfalls online.", "Show sewage outfalls on an online map."),
    ("Fence steep quays near schools.", "Put fences along quays that schools adjoin."),
    ("Halve mooring fees for pensioners.", "Let pensioners moor at half price."),
    ("Inspect weirs after each flood.", "Have weirs looked at when floods recede."),
    ("Remove sunken barges downstream.", "Clear barges that sank downstream."),
    ("Ban lead fishing weights.", "Forbid anglers' weights made of lead."),
    ("Light footbridges at night.", "Keep footbridges lit during hours of darkness."),
    ("Pay wardens a fair wage.", "Raise what wardens earn until it is fair."),
    ("Plant willows against erosion.", "Use willows to hold crumbling banks."),
    ("Ask children about swimming places.", "Hear what children say of places to swim."),
    ("Test drinking fountains monthly.", "Sample fountains once a month for safety."),
    ("Open archives of tide tables.", "Grant access to old tide tables."),
    ("Recruit a second ferry pilot.", "Employ another pilot on our ferry."),
    ("Dredge silted marinas sooner.", "Bring forward dredging where marinas silt up."),
    ("Count otters by camera.", "Use cameras when otters are counted."),
    ("Insure canoe clubs jointly.", "Buy one insurance for all canoe clubs."),
    ("Translate warning signs.", "Print warning signs in several languages."),
    ("Store oil booms locally.", "Hold booms against oil spills close by."),
    ("Restore salmon ladders.", "Rebuild ladders that salmon climb."),
)
