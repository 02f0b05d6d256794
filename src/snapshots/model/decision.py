"""Decisions of people: what became what between two editions, and why."""

from collections.abc import Iterator
from enum import Enum

import attrs
from attrs import frozen

from snapshots.errors import InvalidValue
from snapshots.model import checks
from snapshots.model.evidence import Evidence, point_in_time
from snapshots.model.period import Period

__all__ = ["Certainty", "Decision", "Digest", "DigestField", "Links", "Side", "Verdict"]


class Verdict(Enum):
    """What a person decided of a pair, or of one item.

    ``same-ask``: the later asks again for what the earlier asked. ``develops``: one grows out of
    the other; shown in the lineage, not counted as repeated. ``related``: they touch, neither
    is the other. ``different``: they are not the same; with one side empty, nothing that is
    held of the other edition is. ``reversed``: one asks for the opposite. ``new`` and
    ``dropped`` are said of one item, the other side empty.
    """

    SAME_ASK = "same-ask"
    DEVELOPS = "develops"
    RELATED = "related"
    DIFFERENT = "different"
    REVERSED = "reversed"
    NEW = "new"
    DROPPED = "dropped"


class Certainty(Enum):
    """How sure the person was."""

    HIGH = "high"
    FAIR = "fair"
    LOW = "low"


class Side(Enum):
    """Which of two editions."""

    BEFORE = "before"
    AFTER = "after"

    @property
    def other(self) -> "Side":
        """The other of the two.

        >>> Side.BEFORE.other
        <Side.AFTER: 'after'>
        """
        return Side.AFTER if self is Side.BEFORE else Side.BEFORE


class DigestField(Enum):
    """Which words were judged."""

    ASK = "ask"
    TEXT = "text"


@frozen(kw_only=True)
class Digest:
    """The words that a decision judged: on which side, which field, and their digest."""

    side: Side = attrs.field(validator=checks.is_a(Side))
    field: DigestField = attrs.field(validator=checks.is_a(DigestField))
    sha256: str = attrs.field(validator=checks.sha256)


_OF_ONE_ITEM = {Verdict.NEW: Side.AFTER, Verdict.DROPPED: Side.BEFORE}


@frozen(kw_only=True)
class Decision:
    """What a person decided of one pair of recommendations, or of one recommendation.

    ``before`` and ``after`` are keys in the two editions of the `Links` it stands in; one of
    them may be empty. It holds in either direction, and it outranks every machine until one of
    the texts whose ``digests`` it carries changes, or until the period ``until`` has passed when
    the later edition came out.

    Raises `InvalidValue` where the verdict does not fit the sides that are given.

    >>> decision = Decision(before="4", after="4a", verdict=Verdict.DEVELOPS, reason="same lead")
    >>> decision.key(Side.AFTER)
    '4a'
    """

    before: str | None = checks.optional(checks.key)
    after: str | None = checks.optional(checks.key)
    verdict: Verdict = attrs.field(validator=checks.is_a(Verdict))
    certainty: Certainty | None = checks.optional(checks.is_a(Certainty))
    reason: str = attrs.field(validator=checks.text)
    by: str | None = checks.optional(checks.text)
    on: Period | None = checks.optional(checks.is_a(Period), point_in_time)
    until: Period | None = checks.optional(checks.is_a(Period), point_in_time)
    digests: tuple[Digest, ...] = checks.many(checks.is_a(Digest))
    evidence: tuple[Evidence, ...] = checks.many(checks.is_a(Evidence))

    def __attrs_post_init__(self) -> None:
        """The verdict must fit the sides."""
        sides = {side for side in Side if self.key(side) is not None}
        wanted = _OF_ONE_ITEM.get(self.verdict)
        if wanted and sides != {wanted}:
            raise InvalidValue(f"{self.verdict.value} is said of an item in {wanted.value} alone")
        if not wanted and len(sides) < 2 and self.verdict is not Verdict.DIFFERENT:
            raise InvalidValue(f"{self.verdict.value} needs both before and after")
        if not sides:
            raise InvalidValue("neither before nor after is there; write at least one key")

    def key(self, side: Side) -> str | None:
        """The key on one side, or nothing where that side is empty."""
        return self.before if side is Side.BEFORE else self.after


def _decided_again(decisions: tuple[Decision, ...]) -> Iterator[tuple[int, str]]:
    """Every decision on what an earlier one is on, and what to say of it."""
    seen: set[tuple[str | None, str | None]] = set()
    for position, decision in enumerate(decisions):
        keys = (decision.before, decision.after)
        if keys in seen:
            told = " with ".join(filter(None, keys))
            yield position, f"a second decision on {told}; keep one of them"
        seen.add(keys)


@frozen(kw_only=True)
class Links:
    """The decisions on one pair of editions, the earlier one as ``before``."""

    before: str = attrs.field(validator=checks.key)
    after: str = attrs.field(validator=checks.key)
    decisions: tuple[Decision, ...] = checks.many(checks.is_a(Decision), twice=_decided_again)

    def __attrs_post_init__(self) -> None:
        """One edition cannot be linked to itself."""
        if self.before == self.after:
            raise InvalidValue("before and after are one edition")

    @property
    def key(self) -> str:
        """The name of the file: both editions, the earlier one first."""
        return f"{self.before}--{self.after}"
