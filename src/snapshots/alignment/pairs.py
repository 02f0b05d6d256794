"""Pairs: which recommendation of one edition goes with which of the other, and on what basis."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum

from attrs import evolve, frozen

from snapshots.model import Certainty, Decision, Evidence, Period, Side, Verdict

__all__ = [
    "Basis",
    "Candidate",
    "Clue",
    "Flip",
    "Lapsed",
    "Match",
    "OneSided",
    "Pair",
    "PairStatus",
    "Relation",
    "Undecided",
    "WordsUsed",
    "firmness",
    "matches",
    "weakest",
]


class Relation(Enum):
    """What the later of a pair is to the earlier, as far as alignment says.

    ``developed-from`` is ``develops`` seen backwards, when the later edition is given first.
    """

    SAME_ASK = "same-ask"
    DEVELOPS = "develops"
    DEVELOPED_FROM = "developed-from"
    RELATED = "related"
    DIFFERENT = "different"
    REVERSED = "reversed"

    @property
    def mirrored(self) -> "Relation":
        """The same relation with the two editions given in the other order.

        >>> Relation.DEVELOPS.mirrored
        <Relation.DEVELOPED_FROM: 'developed-from'>
        """
        mirror = {
            Relation.DEVELOPS: Relation.DEVELOPED_FROM,
            Relation.DEVELOPED_FROM: Relation.DEVELOPS,
        }
        return mirror.get(self, self)


class Basis(Enum):
    """What a statement rests on.

    ``decided``: a person decided it. ``identical``: the printed words are the same.
    ``proposed``: a matcher found it likely. ``held``: it follows from how much of the two
    editions is held. ``key``: the records give both one key, as figures of one topic have.
    ``read``: it was read from the printed words, where a record leaves it open.
    """

    DECIDED = "decided"
    IDENTICAL = "identical"
    PROPOSED = "proposed"
    HELD = "held"
    KEY = "key"
    READ = "read"


class PairStatus(Enum):
    """Whether a pair counts, or waits for a person."""

    ACCEPTED = "accepted"
    NEEDS_PERSON = "needs-person"


class WordsUsed(Enum):
    """Which words were compared: the printed ones, their digests, or the record's own."""

    TEXT = "text"
    DIGEST = "digest"
    ASK = "ask"


@frozen(kw_only=True)
class Clue:
    """One piece of evidence for a pair: its name, its weight, and the words that carried it."""

    name: str
    weight: Decimal
    words: tuple[str, ...] = ()

    @property
    def mirrored(self) -> "Clue":
        """The same clue with the two editions given in the other order.

        >>> Clue(name="only-after", weight=Decimal(0), words=("the bells",)).mirrored.name
        'only-before'
        """
        mirror = {"only-before": "only-after", "only-after": "only-before"}
        return evolve(self, name=mirror.get(self.name, self.name))


@frozen(kw_only=True)
class Pair:
    """A recommendation of each edition, what they are to each other, and why that is said.

    ``probability`` and ``clues`` come from a matcher; ``certainty``, ``reason``, ``evidence``,
    and ``by`` whom and ``on`` what day it was decided, from a person.
    """

    before: str
    after: str
    relation: Relation
    basis: Basis
    status: PairStatus = PairStatus.ACCEPTED
    probability: Decimal | None = None
    words_used: WordsUsed | None = None
    certainty: Certainty | None = None
    reason: str | None = None
    by: str | None = None
    on: Period | None = None
    clues: tuple[Clue, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def carries(self) -> bool:
        """Whether the ask is carried by this pair: accepted as the same."""
        return self.relation is Relation.SAME_ASK and self.status is PairStatus.ACCEPTED

    @property
    def likeness(self) -> Decimal:
        """How likely a matcher found it: its probability, or its heaviest clue."""
        if self.probability is not None:
            return self.probability
        return max((clue.weight for clue in self.clues), default=Decimal(0))

    @property
    def mirrored(self) -> "Pair":
        """The same pair with the two editions given in the other order."""
        return evolve(
            self,
            before=self.after,
            after=self.before,
            relation=self.relation.mirrored,
            clues=tuple(clue.mirrored for clue in self.clues),
        )

    def key(self, side: Side) -> str:
        """The key on one side."""
        return self.before if side is Side.BEFORE else self.after


@frozen(kw_only=True)
class Flip:
    """What decided against a pair, and what would have turned that.

    ``decided`` is one of *rivals*, *order*, *addressee* and *words*; ``added`` is what its clues
    added to the log-odds, ``enough`` the least they would have had to add for a person to be
    asked.
    """

    decided: str
    added: Decimal
    enough: Decimal


@frozen(kw_only=True)
class Candidate:
    """A pair that was looked at and not taken, and what decided against it.

    ``likeness`` is how likely the matcher found it. ``flip`` is what would have
    turned the refusal, where one thing would.
    """

    before: str
    after: str
    likeness: Decimal
    why_not: str
    flip: Flip | None = None

    @property
    def mirrored(self) -> "Candidate":
        """The same candidate with the two editions given in the other order."""
        return evolve(self, before=self.after, after=self.before)

    def key(self, side: Side) -> str:
        """The key on one side."""
        return self.before if side is Side.BEFORE else self.after


@frozen(kw_only=True)
class Undecided:
    """A recommendation that may go with others than those accepted, likeliest first.

    Where ``needs_person`` is true, one of them is likely enough that a person must look;
    otherwise all were refused, and are shown for whoever doubts it.
    """

    side: Side
    key: str
    needs_person: bool
    candidates: tuple[Candidate, ...]

    @property
    def before(self) -> str | None:
        """Its key, if it is the earlier edition's."""
        return self.key if self.side is Side.BEFORE else None

    @property
    def after(self) -> str | None:
        """Its key, if it is the later edition's."""
        return self.key if self.side is Side.AFTER else None


@frozen(kw_only=True)
class OneSided:
    """A decision on one recommendation alone: new, dropped, or unlike all that is held."""

    side: Side
    key: str
    verdict: Verdict
    decision: Decision


@frozen(kw_only=True)
class Lapsed:
    """A decision that is no longer applied, and why not."""

    decision: Decision
    why: str


@frozen(kw_only=True)
class Match:
    """Recommendations that go together: one to one, or a group where they were split or merged.

    ``before`` and ``after`` stand in printed order; ``pairs`` are what joins them.
    """

    relation: Relation
    before: tuple[str, ...]
    after: tuple[str, ...]
    pairs: tuple[Pair, ...]

    @property
    def is_one_to_one(self) -> bool:
        """Whether one recommendation on each side is all there is."""
        return len(self.before) == len(self.after) == 1

    def keys(self, side: Side) -> tuple[str, ...]:
        """The keys on one side."""
        return self.before if side is Side.BEFORE else self.after

    @property
    def basis(self) -> Basis:
        """The weakest basis among the pairs: a chain is as strong as that."""
        return weakest(pair.basis for pair in self.pairs)


#: What pairs rest on, the weakest first.
_FIRMNESS = (Basis.PROPOSED, Basis.DECIDED, Basis.IDENTICAL)


def firmness(basis: Basis) -> int:
    """How firm the basis of a pair is, beside the other bases of pairs."""
    return _FIRMNESS.index(basis)


def weakest(bases: Iterable[Basis]) -> Basis:
    """The weakest of several bases of pairs: what rests on all of them rests on that.

    >>> weakest([Basis.IDENTICAL, Basis.DECIDED])
    <Basis.DECIDED: 'decided'>
    """
    return min(bases, key=firmness)


def matches(
    pairs: Iterable[Pair], before: tuple[str, ...], after: tuple[str, ...]
) -> tuple[Match, ...]:
    """The matches that accepted pairs make, in printed order.

    Pairs of the same ask that share a recommendation make one group; a pair of another
    relation stands for itself. *Related* and *different* pairs make no match. ``before`` and
    ``after`` are the keys of the two editions in printed order.
    """
    accepted = [pair for pair in pairs if pair.status is PairStatus.ACCEPTED]
    single = {Relation.DEVELOPS, Relation.DEVELOPED_FROM, Relation.REVERSED}
    groups = [
        *_groups([pair for pair in accepted if pair.carries]),
        *([pair] for pair in accepted if pair.relation in single),
    ]
    made = [
        Match(
            relation=group[0].relation,
            before=tuple(key for key in before if any(pair.before == key for pair in group)),
            after=tuple(key for key in after if any(pair.after == key for pair in group)),
            pairs=tuple(group),
        )
        for group in groups
    ]
    return tuple(
        sorted(made, key=lambda made: (before.index(made.before[0]), after.index(made.after[0])))
    )


def _groups(pairs: list[Pair]) -> Iterator[list[Pair]]:
    """The connected components of pairs, each in the order given."""
    left = list(pairs)
    while left:
        group = [left.pop(0)]
        grown = True
        while grown:
            befores, afters = {pair.before for pair in group}, {pair.after for pair in group}
            joined = [pair for pair in left if pair.before in befores or pair.after in afters]
            left = [pair for pair in left if pair not in joined]
            group += joined
            grown = bool(joined)
        yield group
