"""The seam for matchers: what one is given, and what it returns."""

from typing import Protocol

from attrs import frozen

from snapshots.alignment.pairs import Candidate, Pair
from snapshots.model import Edition

__all__ = ["Matcher", "Proposal"]


@frozen(kw_only=True)
class Proposal:
    """What a matcher says: pairs, accepted or for a person, and candidates it refused."""

    pairs: tuple[Pair, ...] = ()
    candidates: tuple[Candidate, ...] = ()

    @property
    def mirrored(self) -> "Proposal":
        """The same proposal with the two editions given in the other order."""
        return Proposal(
            pairs=tuple(pair.mirrored for pair in self.pairs),
            candidates=tuple(candidate.mirrored for candidate in self.candidates),
        )


class Matcher(Protocol):
    """A matcher: from two editions and the pairs already settled to a proposal.

    It must depend on nothing else, and never propose as the same ask two texts of which one
    negates the other. Pairs in ``settled`` are not to be proposed again.
    """

    def __call__(self, before: Edition, after: Edition, settled: tuple[Pair, ...]) -> Proposal:
        """Propose pairs beyond those that are settled."""
        ...
