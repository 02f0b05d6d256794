"""Editions: what one issue of the report says, and how much of that the record holds."""

import re
from collections.abc import Sequence
from enum import Enum

from attrs import field, frozen

from snapshots.errors import InvalidValue, UnknownKey
from snapshots.model import checks
from snapshots.model.evidence import Document, Evidence, point_in_time
from snapshots.model.metric import Claim, Metric
from snapshots.model.period import Period
from snapshots.model.recommendation import ItemHeld, Recommendation, Tier
from snapshots.model.shortcuts import Shown

__all__ = [
    "NEWEST_SCHEMA",
    "PARTS",
    "TIERS",
    "Edition",
    "Held",
    "Holding",
    "RivalDate",
    "natural",
    "oldest_first",
]

#: The newest form of the files; a whole number that grows by one with each change of form.
NEWEST_SCHEMA = 1


class Holding(Enum):
    """How much of one part of an edition the record holds; ``absent``: it prints no such part."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    NOTHING = "nothing"
    ABSENT = "absent"


@frozen(kw_only=True)
class Held:
    """How much of each part of an edition is held: its tiers, its body text, its metrics.

    A part that the record does not mention is *assumed* complete, and every report says so.

    >>> Held(priority=Holding.COMPLETE, wider=Holding.NOTHING).of("wider")
    <Holding.NOTHING: 'nothing'>
    """

    priority: Holding | None = checks.optional(checks.is_a(Holding))
    main: Holding | None = checks.optional(checks.is_a(Holding))
    wider: Holding | None = checks.optional(checks.is_a(Holding))
    body: Holding | None = checks.optional(checks.is_a(Holding))
    metrics: Holding | None = checks.optional(checks.is_a(Holding))

    def stated(self, part: str) -> Holding | None:
        """What the record states of a part, or nothing where it does not mention it."""
        return {
            "priority": self.priority,
            "main": self.main,
            "wider": self.wider,
            "body": self.body,
            "metrics": self.metrics,
        }[part]

    def of(self, part: str) -> Holding:
        """What is held of a part, complete where the record does not say."""
        return self.stated(part) or Holding.COMPLETE


#: The parts in which recommendations stand, and all parts of an edition.
TIERS: tuple[str, ...] = tuple(tier.value for tier in Tier)
PARTS: tuple[str, ...] = (*TIERS, "metrics")


@frozen(kw_only=True)
class RivalDate:
    """A date of publication that another source gives."""

    published: Period = field(validator=[checks.is_a(Period), point_in_time])
    evidence: tuple[Evidence, ...] = checks.many(checks.is_a(Evidence))


@frozen(kw_only=True)
class Edition(Shown):
    """One edition of a report: only what the edition itself says.

    ``published`` is as much of the date as is known, ``rival_dates`` what other sources give
    for it; ``covers`` the period that the edition is about; ``recommendations_printed`` how many
    it says it has. ``documents`` are the files that were read to make the record;
    ``schema_read`` is the form in which its file was written.

    Raises `InvalidValue` where the parts contradict each other.

    >>> edition = Edition(key="2014", title="Any report", recommendations=[
    ...     Recommendation(key="1", number="1", text="Publish the accounts.")])
    >>> edition["1"].text
    'Publish the accounts.'
    >>> edition.assumptions[0]
    'priority is assumed to be held complete'
    """

    key: str = field(validator=checks.key)
    title: str | None = checks.optional(checks.text)
    publishers: tuple[str, ...] = checks.many(checks.key)
    published: Period | None = checks.optional(checks.is_a(Period), point_in_time)
    rival_dates: tuple[RivalDate, ...] = checks.many(checks.is_a(RivalDate))
    covers: Period | None = checks.optional(checks.is_a(Period))
    recommendations_printed: int | None = checks.optional(checks.whole)
    held: Held = field(factory=Held, validator=checks.is_a(Held))
    recommendations: tuple[Recommendation, ...] = checks.many(checks.is_a(Recommendation))
    metrics: tuple[Metric, ...] = checks.many(checks.is_a(Metric))
    claims: tuple[Claim, ...] = checks.many(checks.is_a(Claim))
    documents: tuple[Document, ...] = checks.many(checks.is_a(Document))
    evidence: tuple[Evidence, ...] = checks.many(checks.is_a(Evidence))
    schema_read: int = field(default=NEWEST_SCHEMA, validator=checks.whole, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a record that says two things about what it holds."""
        for position, item in enumerate(self.recommendations):
            self._check_held(position, item)
        printed = self.recommendations_printed
        count = len(self.numbers())
        if printed is not None and count > printed:
            message = f"is {printed}, but {count} numbers stand in the record"
            raise InvalidValue(message, path=("recommendations_printed",))
        if printed is not None and count < printed and self._numbered_parts_complete():
            message = f"is {printed}, but the parts held complete have {count} numbers"
            raise InvalidValue(message, path=("recommendations_printed",))

    def __getitem__(self, key: str) -> Recommendation:
        """The recommendation with this key; `UnknownKey` where there is none."""
        for item in self.recommendations:
            if item.key == key:
                return item
        raise UnknownKey("recommendation", key, self._ipython_key_completions_())

    def _ipython_key_completions_(self) -> list[str]:
        return [item.key for item in self.recommendations]

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What is taken as held complete only because the record does not say."""
        return tuple(f"{part} is assumed to be held complete" for part in self.assumed_parts)

    @property
    def assumed_parts(self) -> tuple[str, ...]:
        """The parts that are taken as held complete, since the record does not say.

        >>> Edition(key="2014").assumed_parts
        ('metrics',)
        """
        return tuple(
            part
            for part in PARTS
            if self.held.stated(part) is None and self.holding(part) is Holding.COMPLETE
        )

    @property
    def is_unfilled(self) -> bool:
        """Whether no recommendation stands here, and nothing says that the edition prints none.

        That is said by ``recommendations_printed: 0``, or by what is held of every tier.

        >>> Edition(key="2014").is_unfilled
        True
        >>> Edition(key="2014", recommendations_printed=0).is_unfilled
        False
        """
        silent = any(self.held.stated(tier) is None for tier in TIERS)
        return silent and not self.recommendations and self.recommendations_printed != 0

    @property
    def gaps(self) -> tuple[str, ...]:
        """The tiers, body text included, of which something is not held.

        A tier that is assumed complete and holds a recommendation that is not is one of them. So
        is one that the record does not mention where it has no recommendation at all.
        """
        return tuple(tier.value for tier in Tier if self._lacks_some_of(tier))

    def holding(self, part: str) -> Holding:
        """What is held of a part: what the record states, and otherwise complete.

        Of a tier that it does not mention nothing is held where no recommendation is there at
        all, since an empty list is no proof that none is printed.
        """
        stated = self.held.stated(part)
        if stated is None and part in TIERS and self.is_unfilled:
            return Holding.NOTHING
        return self.held.of(part)

    def numbers(self, tier: Tier | None = None) -> tuple[str, ...]:
        """The printed numbers, of one tier or of all, each once, in printed order.

        Two lettered parts count once, since they share their number.
        """
        items = self.recommendations if tier is None else self.in_tier(tier)
        return tuple(dict.fromkeys(item.number for item in items if item.number is not None))

    def in_tier(self, tier: Tier) -> tuple[Recommendation, ...]:
        """The recommendations of one tier, in printed order."""
        return tuple(item for item in self.recommendations if item.tier is tier)

    def _lacks_some_of(self, tier: Tier) -> bool:
        part = self.holding(tier.value) in {Holding.PARTIAL, Holding.NOTHING}
        return part or any(item.held is not ItemHeld.COMPLETE for item in self.in_tier(tier))

    def _check_held(self, position: int, item: Recommendation) -> None:
        part = item.tier.value if item.tier else ""
        holding = self.held.stated(part) if part else None
        if holding is Holding.COMPLETE and item.held is not ItemHeld.COMPLETE:
            message = f"is {item.held.value}, but held.{part} is complete; one of them is wrong"
        elif holding is Holding.ABSENT:
            message = f"stands in {part}, but held.{part} is absent"
        elif holding is Holding.NOTHING and item.held is not ItemHeld.NOTHING:
            message = f"is {item.held.value}, but held.{part} is nothing"
        else:
            return
        raise InvalidValue(message, path=("recommendations", position, "held"))

    def _numbered_parts_complete(self) -> bool:
        stated = [self.held.stated(tier) for tier in TIERS if tier != Tier.BODY.value]
        return all(holding in {Holding.COMPLETE, Holding.ABSENT} for holding in stated)


def oldest_first(editions: Sequence[Edition]) -> tuple[Edition, ...]:
    """The editions in order of time.

    By date of publication where every edition has one, otherwise by key, numbers in it by size.
    """
    by_key = sorted(editions, key=lambda edition: (natural(edition.key), edition.key))
    if all(edition.published for edition in editions):
        return tuple(sorted(by_key, key=lambda edition: (edition.published,)))
    return tuple(by_key)


def natural(key: str) -> tuple[tuple[int, str], ...]:
    """A sorting key by which 9 stands before 10.

    >>> sorted(["10", "9", "4b", "4a"], key=natural)
    ['4a', '4b', '9', '10']
    """
    parts = re.findall(r"[0-9]+|[^0-9]+", key)
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)
