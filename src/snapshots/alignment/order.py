"""Order: whether a pair stands where the likely pairs around it lead one to expect it."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import frozen

__all__ = ["Order", "order"]

Places = tuple[int, int]

#: How far around an item its neighbours are asked, as a share of the edition.
_REACH = 0.3
#: How far, on average, an expected place is off where order tells nothing.
_CHANCE = 0.3
#: Neighbours that are imagined, and tell nothing: two or three real ones prove no order.
_DOUBT = 3
#: The distance that speaks neither for nor against a pair, and the one beyond which none counts.
_NEUTRAL, _FARTHEST = 0.2, 0.5
#: In editions of more items order is not looked at: its cost grows with their product.
_LONGEST = 600


@frozen(kw_only=True)
class _Anchor:
    """A likely pair, and where it stands in each edition, from nought to one."""

    pair: Places
    before: float
    after: float

    @property
    def mirrored(self) -> "_Anchor":
        return _Anchor(pair=self.pair[::-1], before=self.after, after=self.before)


@frozen(kw_only=True)
class _Course:
    """The way from the places of one edition to those of the other."""

    anchors: tuple[_Anchor, ...]
    size: int

    @cached_property
    def _sums(self) -> tuple[tuple[float, float], ...]:
        """For each item the weight of all anchors, and their weighted places."""
        return tuple(self._sum(item, self.anchors) for item in range(self.size))

    @cached_property
    def _by_item(self) -> dict[tuple[int, int], list[_Anchor]]:
        """The anchors of each item: which side it stands on, and its place."""
        found: dict[tuple[int, int], list[_Anchor]] = {}
        for anchor in self.anchors:
            for item in enumerate(anchor.pair):
                found.setdefault(item, []).append(anchor)
        return found

    def expected(self, pair: Places) -> float | None:
        """Where the anchors of other items lead one to look, or nothing where none is near."""
        own = self._by_item.get((0, pair[0]), [])
        others = [one for one in self._by_item.get((1, pair[1]), []) if one not in own]
        weight, total = self._sums[pair[0]]
        own_weight, own_total = self._sum(pair[0], (*own, *others))
        left = weight - own_weight
        return (total - own_total) / left if left > 1e-6 else None

    def _sum(self, item: int, anchors: Iterable[_Anchor]) -> tuple[float, float]:
        place = (item + 0.5) / self.size
        weighed = [(_nearness(place, anchor), anchor.after) for anchor in anchors]
        return sum(near for near, _ in weighed), sum(near * after for near, after in weighed)


def _nearness(place: float, anchor: _Anchor) -> float:
    return max(0.0, 1 - abs(place - anchor.before) / _REACH)


@frozen(kw_only=True)
class Order:
    """What the printed order tells of a pair, and how far it can be trusted here.

    ``trust`` is nought where the likely pairs stand in no common order, so that a shuffled list
    loses this clue and nothing else.
    """

    trust: float
    forwards: _Course
    backwards: _Course
    sizes: Places

    def speaks(self, pair: Places) -> float:
        """For the pair where it is above nought, against it where it is below."""
        distance = _distance(pair, self.forwards, self.backwards, self.sizes)
        if distance is None:
            return 0.0
        return self.trust * (_NEUTRAL - min(distance, _FARTHEST))


def order(likely: Sequence[Places], sizes: Places) -> Order:
    """The order of two editions of these sizes, by their likely pairs.

    >>> in_order = order([(place, place) for place in range(8)], (9, 9))
    >>> in_order.speaks((8, 8)) > 0 > in_order.speaks((8, 0))
    True
    """
    anchors = tuple(
        _Anchor(pair=pair, before=(pair[0] + 0.5) / sizes[0], after=(pair[1] + 0.5) / sizes[1])
        for pair in sorted(likely)
        if max(sizes) <= _LONGEST
    )
    forwards = _Course(anchors=anchors, size=sizes[0])
    backwards = _Course(anchors=tuple(anchor.mirrored for anchor in anchors), size=sizes[1])
    off = [_distance(anchor.pair, forwards, backwards, sizes) for anchor in anchors]
    known = [distance for distance in off if distance is not None]
    lost = sum(known) / len(known) / _CHANCE if known else 1.0
    trust = max(0.0, 1 - lost) * len(known) / (len(known) + _DOUBT)
    return Order(trust=trust, forwards=forwards, backwards=backwards, sizes=sizes)


def _distance(pair: Places, forwards: _Course, backwards: _Course, sizes: Places) -> float | None:
    """How far the pair is from where it is expected, the mean of both directions."""
    after, before = forwards.expected(pair), backwards.expected(pair[::-1])
    if after is None or before is None:
        return None
    here, there = (pair[0] + 0.5) / sizes[0], (pair[1] + 0.5) / sizes[1]
    return (abs(there - after) + abs(here - before)) / 2
