"""Weighing: every pair of two editions measured, put beside its rivals, and given its clues."""

from collections.abc import Container
from decimal import Decimal

from attrs import frozen

from snapshots.alignment.chances import log_odds, measured, recorded
from snapshots.alignment.measuring import Measuring
from snapshots.alignment.order import order
from snapshots.alignment.pairs import Clue
from snapshots.alignment.standing import Standing, Table

__all__ = ["Weighed", "weigh"]

Places = tuple[int, int]

#: Likeness, in ten-thousandths, from which a pair shows where its neighbours stand.
_SURE = 3_500


@frozen(kw_only=True)
class Weighed:
    """A pair of items, by their places, with its standing and the clues for and against it."""

    places: Places
    standing: Standing
    clues: tuple[Clue, ...]

    @property
    def log_odds(self) -> Decimal:
        """The log-odds that the two ask for the same."""
        return log_odds(self.clues)


def weigh(measuring: Measuring, passed_over: Container[Places]) -> list[Weighed]:
    """Weigh all pairs but those that are passed over, in printed order."""
    table = Table(
        pairs={
            pair: measuring.likeness(pair)
            for pair in measuring.pairs()
            if pair not in passed_over
        },
        within_before=measuring.within_before,
        within_after=measuring.within_after,
    )
    standings = {pair: table.standing(pair) for pair in table.pairs}
    likely = [
        pair
        for pair, likeness in table.pairs.items()
        if likeness.mean >= _SURE and standings[pair].is_best
    ]
    places = order(likely, (len(measuring.before), len(measuring.after)))
    return [
        Weighed(
            places=pair,
            standing=standings[pair],
            clues=(
                *measured(likeness, standings[pair], places.speaks(pair)),
                *recorded(measuring.before[pair[0]], measuring.after[pair[1]]),
            ),
        )
        for pair, likeness in table.pairs.items()
    ]
