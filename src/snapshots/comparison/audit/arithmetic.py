"""Arithmetic: whether shares follow from their counts, and parts add up to their whole.

Nothing is said where a value that would be needed is not held. Values disagree only where no
choice among the vintages that may be meant lets them agree, rounding included.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import product

from attrs import frozen

from snapshots.comparison.audit.finding import Finding, finding
from snapshots.comparison.audit.statements import Statement
from snapshots.comparison.figures.equations import PER
from snapshots.comparison.figures.levels import Level, hull, levels, total
from snapshots.comparison.figures.rounding import Interval, digits, exactly, ranged
from snapshots.model import Metric, unit

__all__ = ["implied_whole", "parts", "shares"]


@frozen
class _Ratio:
    """A count out of a whole, and the share that the two make."""

    count: Level
    whole: Level
    share: Interval

    @property
    def statements(self) -> tuple[Statement, ...]:
        return (*self.count.statements, *self.whole.statements)


def shares(there: tuple[Statement, ...]) -> Iterator[Finding]:
    """The shares that do not follow from the counts behind them.

    What a share is made of is stated by its own metric, or by that of the same key in another
    document.
    """
    made_of = {one.metric.key: one.metric for one in there if one.metric.numerator}
    for share in there:
        if unit(share.metric.unit).quantity in PER:
            metric = share.metric if share.metric.numerator else made_of.get(share.metric.key)
            yield from _unless_one_fits(share, _own_counts(share))
            yield from _unless_one_fits(share, _counts(metric, share, there))


def parts(there: tuple[Statement, ...]) -> Iterator[Finding]:
    """The wholes that their parts do not add up to, or exceed though some are not held."""
    for whole in there:
        found = [levels(key, whole, there) for key in whole.metric.parts]
        held = [hull(entries) for entries in found if entries]
        if held:
            added = total(held)
            over = added.interval.is_above(whole.interval)
            short = whole.interval.is_above(added.interval) and len(held) == len(found)
            if over or short:
                computed = ranged(added.interval, 0)
                yield finding("arith.inconsistent", (whole, *added.statements), computed=computed)


def implied_whole(count: Interval, share: Interval, *, per: int = 100) -> Interval | None:
    """Of how many a count would be the share that is stated; nothing where that may be 0.

    >>> from snapshots.comparison.figures.rounding import about
    >>> ranged(implied_whole(exactly(4646), about(Decimal("43.5"))), 0)
    '10668 to 10693'
    """
    found = count.over(share)
    return None if found is None else found.times(per)


def _own_counts(share: Statement) -> Iterator[tuple[Level, Level]]:
    """The counts that stand beside the share itself."""
    one = share.observation
    if one.numerator is not None and one.denominator is not None:
        yield Level(exactly(one.numerator), ()), Level(exactly(one.denominator), ())


def _counts(
    metric: Metric | None, share: Statement, there: tuple[Statement, ...]
) -> Iterator[tuple[Level, Level]]:
    """The counts of other metrics that the share is made of, every vintage with every other."""
    if metric is not None and metric.numerator is not None and metric.denominator is not None:
        wholes = levels(metric.denominator, share, there)
        yield from product(levels(metric.numerator, share, there), wholes)


def _unless_one_fits(share: Statement, pairs: Iterable[tuple[Level, Level]]) -> Iterator[Finding]:
    per = PER[unit(share.metric.unit).quantity]
    ratios = list(_ratios(pairs, per))
    if ratios and not any(ratio.share.meets(share.interval) for ratio in ratios):
        nearest = min(ratios, key=lambda ratio: ratio.share.distance(share.interval))
        implied = implied_whole(nearest.count.interval, share.interval, per=per)
        yield finding(
            "arith.inconsistent",
            (share, *nearest.statements),
            computed=ranged(nearest.share, digits(share.observation.value or Decimal()) + 1),
            numerator=ranged(nearest.count.interval, 0),
            denominator=ranged(nearest.whole.interval, 0),
            implied=ranged(implied, 0) if implied else "",
        )


def _ratios(pairs: Iterable[tuple[Level, Level]], per: int) -> Iterator[_Ratio]:
    for count, whole in pairs:
        ratio = count.interval.over(whole.interval)
        if ratio is not None:
            yield _Ratio(count, whole, ratio.times(per))
