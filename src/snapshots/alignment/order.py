"""Order: whether a pair stands where the likely pairs around it lead one to expect it."""

from collections.abc import Iterable, Sequence

from attrs import field, frozen

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
    weights: tuple[float, ...] = field(init=False)
    sums: tuple[float, ...] = field(init=False)

    @weights.default
    def _weights(self) -> tuple[float, ...]:
        return tuple(
            sum(_nearness(place, anchor) for anchor in self.anchors) for place in self._places()
        )

    @sums.default
    def _sums(self) -> tuple[float, ...]:
        return tuple(
            sum(_nearness(place, anchor) * anchor.after for anchor in self.anchors)
            for place in self._places()
        )

    def _places(self) -> Iterable[float]:
        return ((item + 0.5) / self.size for item in range(self.size))

    def expected(self, pair: Places) -> float | None:
        """Where the other anchors lead one to look, or nothing where none is near."""
        place = (pair[0] + 0.5) / self.size
        weight, total = self.weights[pair[0]], self.sums[pair[0]]
        for anchor in self.anchors:
            if anchor.pair[0] == pair[0] or anchor.pair[1] == pair[1]:
                nearness = _nearness(place, anchor)
                weight -= nearness
                total -= nearness * anchor.after
        return total / weight if weight > 1e-6 else None


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
    )
    forwards = _Course(anchors=anchors, size=sizes[0])
    backwards = _Course(anchors=tuple(anchor.mirrored for anchor in anchors), size=sizes[1])
    off = [_distance(anchor.pair, forwards, backwards, sizes) for anchor in anchors]
    known = [distance for distance in off if distance is not None]
    lost = sum(known) / len(known) / _CHANCE if known else 1.0
    trust = max(0.0, 1 - lost) * len(known) / (len(known) + _DOUBT)
    return Order(trust=trust, forwards=forwards, backwards=backwards, sizes=sizes)


def _distance(
    pair: Places, forwards: _Course, backwards: _Course, sizes: Places
) -> float | None:
    """How far the pair is from where it is expected, the mean of both directions."""
    after, before = forwards.expected(pair), backwards.expected(pair[::-1])
    if after is None or before is None:
        return None
    here, there = (pair[0] + 0.5) / sizes[0], (pair[1] + 0.5) / sizes[1]
    return (abs(there - after) + abs(here - before)) / 2
