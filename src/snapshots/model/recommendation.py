"""Recommendations: what an edition asks for, of whom, and how much of that is held."""

from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from snapshots.errors import InvalidValue, quoted
from snapshots.model import checks
from snapshots.model.evidence import Evidence
from snapshots.model.period import Period
from snapshots.model.shortcuts import Shown
from snapshots.model.unit import known_unit
from snapshots.model.words import digest

__all__ = ["Comparator", "Force", "ItemHeld", "Recommendation", "Threshold", "Tier"]


class ItemHeld(Enum):
    """How much of one recommendation the record holds."""

    COMPLETE = "complete"
    IN_SHORT = "in-short"
    PARTIAL = "partial"
    NOTHING = "nothing"


class Tier(Enum):
    """Where in its edition a recommendation stands, most prominent first.

    Tiers are a scheme of their edition: two editions share a scheme where they print the same
    tiers, and only then can an ask move up or down.
    """

    PRIORITY = "priority"
    MAIN = "main"
    WIDER = "wider"
    BODY = "body"


class Force(Enum):
    """How firmly the printed verb asks, firmest first."""

    MUST_URGENTLY = "must-urgently"
    MUST = "must"
    SHOULD = "should"
    CONSIDER = "consider"
    INVITE = "invite"


class Comparator(Enum):
    """How a threshold bounds what is asked."""

    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    EXACTLY = "exactly"
    LESS_THAN = "less-than"
    AT_MOST = "at-most"


@frozen(kw_only=True)
class Threshold:
    """A bound that can be tested: leave *of at least five years*.

    >>> str(Threshold(of="length-of-leave", comparator=Comparator.AT_LEAST,
    ...               value=Decimal(5), unit="years"))
    'length-of-leave at-least 5 years'
    """

    of: str = field(validator=checks.key)
    comparator: Comparator = field(validator=checks.is_a(Comparator))
    value: Decimal = field(validator=checks.decimal)
    unit: str = field(validator=known_unit)

    def __str__(self) -> str:
        """The bound in one line."""
        return f"{self.of} {self.comparator.value} {self.value} {self.unit}"


@frozen(kw_only=True)
class Recommendation(Shown):
    """One ask of one edition, and how much of it is held.

    ``key`` names it within its edition; ``number`` is what is printed, so that the lettered
    parts 4a and 4b are two recommendations with the number 4, and an ask in the body text has
    none. ``ask`` restates it in the record's own words, ``text`` holds the words as printed and
    ``text_sha256`` their digest. Where something is held, one of ``ask`` and ``text`` is there;
    where nothing is held, neither is.

    ``due`` is the period by whose end it is asked for. ``not_before`` is the earliest period in
    which it can have been made in these words, for instance since it names an Act of that year.
    ``nations`` lists every nation it covers.

    Raises `InvalidValue` where the parts contradict each other.

    >>> Recommendation(key="4a", number="4", ask="give child victims specialist support").number
    '4'
    """

    key: str = field(validator=checks.key)
    number: str | None = checks.optional(checks.text)
    held: ItemHeld = field(default=ItemHeld.COMPLETE, validator=checks.is_a(ItemHeld))
    ask: str | None = checks.optional(checks.text, checks.worded)
    text: str | None = checks.optional(checks.text, checks.worded)
    text_sha256: str | None = checks.optional(checks.sha256)
    addressees: tuple[str, ...] = checks.many(checks.key)
    tier: Tier | None = checks.optional(checks.is_a(Tier))
    force: Force | None = checks.optional(checks.is_a(Force))
    pillar: str | None = checks.optional(checks.key)
    nations: tuple[str, ...] = checks.many(checks.key)
    themes: tuple[str, ...] = checks.many(checks.key)
    due: Period | None = checks.optional(checks.is_a(Period))
    thresholds: tuple[Threshold, ...] = checks.many(checks.is_a(Threshold))
    not_before: Period | None = checks.optional(checks.is_a(Period))
    evidence: tuple[Evidence, ...] = checks.many(checks.is_a(Evidence))

    def __attrs_post_init__(self) -> None:
        """Refuse what contradicts itself."""
        something = self.ask is not None or self.text is not None
        if self.held is ItemHeld.NOTHING and (something or self.text_sha256):
            raise InvalidValue(
                "nothing is said to be held of it, and yet there are words; "
                "write held: complete, in-short or partial"
            )
        if self.held is not ItemHeld.NOTHING and not something:
            raise InvalidValue(
                "neither ask nor text is there; write one, or held: nothing where it is only "
                "known to exist"
            )
        if self.text is not None and self.text_sha256 not in (None, digest(self.text)):
            raise InvalidValue("is not the digest of text", path=("text_sha256",))
        bounded = [threshold.of for threshold in self.thresholds]
        if len(set(bounded)) < len(bounded):
            message = f"two bounds on {quoted(max(bounded, key=bounded.count))}; keep one of them"
            raise InvalidValue(message, path=("thresholds",))

    @property
    def words_sha256(self) -> str | None:
        """The digest of the printed words, from the words where they are held."""
        return digest(self.text) if self.text is not None else self.text_sha256

    @property
    def is_coded(self) -> bool:
        """Whether force, addressees and the like were recorded, so that a lack of one is news."""
        return bool(
            self.addressees
            or self.tier
            or self.force
            or self.nations
            or self.due
            or self.thresholds
        )
