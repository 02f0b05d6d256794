"""Standing: how a pair does beside its rivals, the other pairs of its two items."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from attrs import frozen

from snapshots.alignment.likeness import WHOLE, Likeness

__all__ = ["Standing", "Table"]

Places = tuple[int, int]
Within = Callable[[int, int], int]

#: The likeness at which two items of one edition are taken to ask for the same: two wordings of
#: one ask seldom share more.
_SAME = 8_000
#: How many rivals of each item are looked at.
_RIVALS = 5


@frozen(kw_only=True)
class Standing:
    """How a pair compares with its rivals, in ten-thousandths.

    ``share_before`` is its likeness beside that of the nearest rival for its earlier item, a
    whole where no other is nearer; ``share_after`` the same for its later item. ``taken_before``
    is how much of its earlier item a nearer rival covers that asks for something else;
    ``taken_after`` the same for its later item. ``rival_after`` is the later item that is nearest
    to the earlier one, and ``rival_before`` the earlier item that is nearest to the later one,
    where they are others than the pair's own; ``nearest`` is the likeness of the nearer of the
    two, or nought.
    """

    share_before: int
    share_after: int
    taken_before: int
    taken_after: int
    rival_before: int | None
    rival_after: int | None
    nearest: int

    @property
    def is_best(self) -> bool:
        """Whether no other is nearer to one of the two items."""
        return self.rival_before is None or self.rival_after is None


@frozen(kw_only=True)
class Table:
    """The pairs that were measured, and how alike the items of one edition are."""

    pairs: Mapping[Places, Likeness]
    within_before: Within
    within_after: Within

    @cached_property
    def by_before(self) -> dict[int, list[Places]]:
        """The pairs of each earlier item, most alike first."""
        return self._ranked(0)

    @cached_property
    def by_after(self) -> dict[int, list[Places]]:
        """The pairs of each later item, most alike first."""
        return self._ranked(1)

    def standing(self, pair: Places) -> Standing:
        """How this pair stands beside the others of its two items."""
        rivals_after = self._nearer(pair, self.by_before[pair[0]])
        rivals_before = self._nearer(pair, self.by_after[pair[1]])
        return Standing(
            share_before=self._share(pair, rivals_after),
            share_after=self._share(pair, rivals_before),
            taken_before=self._taken(
                (self.pairs[rival].covers_before, self.within_after(pair[1], rival[1]))
                for rival in rivals_after
            ),
            taken_after=self._taken(
                (self.pairs[rival].covers_after, self.within_before(pair[0], rival[0]))
                for rival in rivals_before
            ),
            rival_before=rivals_before[0][0] if rivals_before else None,
            rival_after=rivals_after[0][1] if rivals_after else None,
            nearest=max(
                (self.pairs[rival].mean for rival in rivals_before + rivals_after), default=0
            ),
        )

    def foremost(self, count: int) -> list[Places]:
        """The pairs that are among the most alike of one of their items, in printed order."""
        rankings = (*self.by_before.values(), *self.by_after.values())
        return sorted({pair for ranked in rankings for pair in ranked[:count]})

    def _ranked(self, side: int) -> dict[int, list[Places]]:
        ranked: dict[int, list[Places]] = {}
        for pair in sorted(self.pairs, key=lambda pair: (-self.pairs[pair].mean, pair)):
            ranked.setdefault(pair[side], []).append(pair)
        return ranked

    def _nearer(self, pair: Places, ranked: list[Places]) -> list[Places]:
        """The few rivals that are most alike, as far as they are nearer than the pair."""
        mean = self.pairs[pair].mean
        return [rival for rival in ranked[:_RIVALS] if self.pairs[rival].mean > mean]

    def _share(self, pair: Places, rivals: list[Places]) -> int:
        if not rivals:
            return WHOLE
        return WHOLE * self.pairs[pair].mean // self.pairs[rivals[0]].mean

    @staticmethod
    def _taken(rivals: Iterable[tuple[int, int]]) -> int:
        """The most that one rival covers, less by how much it asks the same."""
        return max(
            (covers * (WHOLE - _alike(within)) // WHOLE for covers, within in rivals), default=0
        )


def _alike(within: int) -> int:
    return min(WHOLE, WHOLE * within // _SAME)
