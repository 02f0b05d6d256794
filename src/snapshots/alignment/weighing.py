"""Weighing: every pair of two editions measured, put beside its rivals, and given its clues."""

from collections.abc import Container
from decimal import Decimal

from attrs import frozen

from snapshots.alignment.chances import (
    FITTED,
    RECORDED,
    Model,
    features,
    log_odds,
    measured,
    recorded,
)
from snapshots.alignment.likeness import Likeness
from snapshots.alignment.measuring import Measuring
from snapshots.alignment.order import order
from snapshots.alignment.pairs import Clue
from snapshots.alignment.standing import Standing, Table

__all__ = ["Weighed", "weigh"]

Places = tuple[int, int]

#: Likeness, in ten-thousandths, from which two items are near to each other.
_NEAR = 3_500
#: How many pairs of each item are weighed, the most alike.
_FOREMOST = 12


@frozen(kw_only=True)
class Weighed:
    """A pair of items, by their places, with its standing and the clues for and against it.

    ``features`` are what the model weighs, for fitting it anew.
    """

    places: Places
    likeness: Likeness
    standing: Standing
    features: tuple[float, ...]
    clues: tuple[Clue, ...]

    @property
    def is_alike(self) -> bool:
        """Whether the two are near to each other by their words."""
        return self.likeness.mean >= _NEAR

    @property
    def log_odds(self) -> Decimal:
        """The log-odds that the two ask for the same."""
        return log_odds(self.clues)

    @property
    def log_odds_of_words(self) -> Decimal:
        """The log-odds without what the records add in favour.

        A body or theme in common makes a pair worth a question, not the same ask.
        """
        return log_odds(one for one in self.clues if not (one.name in RECORDED and one.weight > 0))


def weigh(
    measuring: Measuring, passed_over: Container[Places], *, model: Model = FITTED
) -> list[Weighed]:
    """Weigh the foremost pairs of each item but those that are passed over, in printed order."""
    table = Table(
        pairs={
            pair: measuring.likeness(pair) for pair in measuring.pairs() if pair not in passed_over
        },
        within_before=measuring.within_before,
        within_after=measuring.within_after,
    )
    standings = {pair: table.standing(pair) for pair in table.foremost(_FOREMOST)}
    likely = [
        pair
        for pair, standing in standings.items()
        if table.pairs[pair].mean >= _NEAR and standing.is_best
    ]
    places = order(likely, (len(measuring.before), len(measuring.after)))
    return [
        Weighed(
            places=pair,
            likeness=table.pairs[pair],
            standing=standing,
            features=features(table.pairs[pair], standing, places.speaks(pair)),
            clues=(
                *measured(table.pairs[pair], standing, places.speaks(pair), model=model),
                *recorded(measuring.before[pair[0]], measuring.after[pair[1]]),
            ),
        )
        for pair, standing in standings.items()
    ]
