"""Claim results: the verdict on a claim, what it rests on, and the values on either side."""

from decimal import Decimal
from enum import Enum

from attrs import frozen

from snapshots.comparison.audit.finding import Place
from snapshots.comparison.audit.statements import Apart, Statement
from snapshots.model import Acknowledged, Claim, Period

__all__ = ["ClaimResult", "ClaimVerdict", "Ground", "Size"]


class ClaimVerdict(Enum):
    """Whether a claim follows from the values that are held."""

    HOLDS = "holds"
    FAILS = "fails"
    CANNOT_TELL = "cannot-tell"


class Ground(Enum):
    """What a verdict on a claim rests on.

    Of a record, ``beyond`` is above it for a record high and below it for a record low.
    """

    NONE_BEYOND = "none-beyond"
    FOLLOWS = "follows"
    BEYOND = "beyond"
    DOES_NOT_FOLLOW = "does-not-follow"
    NO_PERIOD = "no-period"
    NO_VALUE = "no-value"
    SEVERAL_METRICS = "several-metrics"
    NOTHING_EARLIER = "nothing-earlier"
    ROUNDING = "rounding"
    VINTAGES = "vintages"
    OTHER_PRODUCER = "other-producer"
    NO_SIZE = "no-size"
    DOUBTFUL = "doubtful"


_VERDICTS = {
    Ground.NONE_BEYOND: ClaimVerdict.HOLDS,
    Ground.FOLLOWS: ClaimVerdict.HOLDS,
    Ground.BEYOND: ClaimVerdict.FAILS,
    Ground.DOES_NOT_FOLLOW: ClaimVerdict.FAILS,
}


@frozen(kw_only=True)
class Size:
    """How large a change two values make, as the claim measures it: from ``low`` to ``high``.

    ``agrees`` tells whether rounding allows the size that the claim states.
    """

    start: Statement
    end: Statement
    low: Decimal
    high: Decimal
    agrees: bool


@frozen(kw_only=True)
class ClaimResult:
    """The verdict on one claim of an edition, read of one metric.

    ``name`` is what people call the metric, with its key where another one is called so too.
    ``subjects`` are the values that the claim is about, one for each vintage and document;
    ``decisive`` the earlier values that decide, or that a record was held against; ``apart``
    those that are of another kind; ``missing`` the periods of which no value is held. ``sizes``
    says what each pair of values comes to, ``needed`` from which to which value at the start
    would give the size that the claim states: of counts the least and the greatest whole number.

    ``doubts`` tells what speaks against values among these, by their places. A verdict that
    rests on a doubtful value is not given: ``if_right`` is then the ground if the value is
    right. ``is_size_hidden``: the size that is claimed would reveal a suppressed value.
    """

    edition: str
    claim: Claim
    reading: str
    ground: Ground
    name: str = ""
    subjects: tuple[Statement, ...] = ()
    decisive: tuple[Statement, ...] = ()
    apart: tuple[Apart, ...] = ()
    missing: tuple[Period, ...] = ()
    sizes: tuple[Size, ...] = ()
    needed: tuple[Decimal, Decimal] | None = None
    doubts: tuple[tuple[Place, Acknowledged], ...] = ()
    if_right: Ground | None = None
    is_size_hidden: bool = False

    @property
    def id(self) -> str:
        """The claim with its edition and its reading, which no other result has.

        >>> from snapshots.model import ClaimKind
        >>> most = Claim(key="most", kind=ClaimKind.RECORD_HIGH)
        >>> ClaimResult(edition="2024", claim=most, reading="visits", ground=Ground.NO_VALUE).id
        '2024/most:visits'
        """
        return f"{self.edition}/{self.claim.key}:{self.reading}"

    @property
    def verdict(self) -> ClaimVerdict:
        """Whether the claim holds, fails or cannot be told."""
        return _VERDICTS.get(self.ground, ClaimVerdict.CANNOT_TELL)

    @property
    def verdict_if_right(self) -> ClaimVerdict:
        """The verdict if the values that it rests on are right."""
        return _VERDICTS.get(self.if_right or self.ground, ClaimVerdict.CANNOT_TELL)

    @property
    def is_doubtful(self) -> bool:
        """Whether values that are held speak against the claim, decisive or not."""
        if self.ground is Ground.NOTHING_EARLIER:
            return bool(self.sizes) and not any(size.agrees for size in self.sizes)
        against = {Ground.OTHER_PRODUCER, Ground.VINTAGES}
        return self.verdict_if_right is ClaimVerdict.FAILS or self.ground in against

    def doubts_of(self, statement: Statement) -> tuple[Acknowledged, ...]:
        """What speaks against one of the values."""
        return tuple(entry for place, entry in self.doubts if place == statement.at)
