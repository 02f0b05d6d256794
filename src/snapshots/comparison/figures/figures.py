"""Figures side by side, as each edition prints them; what may be subtracted, movements say."""

from attrs import frozen

from snapshots.model import Edition, Metric

__all__ = ["Figure", "figures"]


@frozen(kw_only=True)
class Figure:
    """What each of two editions prints of one topic; nothing where it prints none that is held."""

    key: str
    before: Metric | None
    after: Metric | None

    @property
    def name(self) -> str:
        """What the later edition calls it, or else the earlier."""
        metric = self.after or self.before
        return metric.name if metric else self.key


def figures(before: Edition, after: Edition) -> tuple[Figure, ...]:
    """The metrics of two editions by key, those of the earlier edition first."""
    earlier = {metric.key: metric for metric in before.metrics}
    later = {metric.key: metric for metric in after.metrics}
    return tuple(
        Figure(key=key, before=earlier.get(key), after=later.get(key))
        for key in dict.fromkeys([*earlier, *later])
    )
