"""Cases: what a law is tried on, two editions in their series, and all the smaller cases."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import combinations_with_replacement, islice
from typing import Any, TypeAlias

import attrs
from attrs import evolve, frozen

from snapshots.alignment import Alignment, align
from snapshots.comparison import Comparison, compare
from snapshots.errors import SnapshotsError
from snapshots.files.fields import default_of
from snapshots.model import Edition, Series

__all__ = ["Case", "Check", "cases", "smallest"]

#: How many smaller cases are tried before the smallest so far is told.
_PATIENCE = 300


@frozen(kw_only=True)
class Case:
    """Two editions of one series, the earlier first; or one edition twice."""

    series: Series
    before: str
    after: str

    @property
    def editions(self) -> tuple[Edition, Edition]:
        """The two editions."""
        return self.series[self.before], self.series[self.after]

    @cached_property
    def alignment(self) -> Alignment:
        """The two aligned in their series."""
        return align(*self.editions, series=self.series)

    @cached_property
    def comparison(self) -> Comparison:
        """The two compared."""
        return compare(self.alignment)

    @property
    def is_of_one(self) -> bool:
        """Whether one edition stands on both sides; each edition has one such case."""
        return self.before == self.after

    @property
    def is_of_all(self) -> bool:
        """Whether it spans the series, from the first edition to the last; one case does."""
        first, last = self.series.editions[0].key, self.series.editions[-1].key
        return (self.before, self.after) == (first, last)

    @property
    def turned(self) -> "Case":
        """The same with the later edition first."""
        return evolve(self, before=self.after, after=self.before)


#: A law, tried on a case: what is wrong, or nothing where it holds.
Check: TypeAlias = Callable[[Case], str | None]


def cases(series: Series) -> tuple[Case, ...]:
    """Every two editions of a series, and every edition with itself."""
    keys = [edition.key for edition in series]
    return tuple(
        Case(series=series, before=before, after=after)
        for before, after in combinations_with_replacement(keys, 2)
    )


def smallest(case: Case, check: Check) -> Case:
    """A smaller case that breaks the law as well, found by leaving out one thing after another.

    What could not be left out is tried again only when nothing behind it can be, so that a large
    case costs little more than its size. Patience ends, so that any case costs little.
    """
    start, patience, shrunk = 0, _PATIENCE, False
    while patience:
        for place, smaller in enumerate(islice(_smaller(case), start, start + patience), start):
            patience -= 1
            if _breaks(smaller, check):
                case, start, shrunk = smaller, place, True
                break
        else:
            if not shrunk:
                break
            start, shrunk = 0, False
    return case


def _breaks(case: Case, check: Check) -> bool:
    try:
        return check(case) is not None
    except SnapshotsError:  # what is left is no sound record
        return False


def _smaller(case: Case) -> Iterator[Case]:
    """The case with one thing less, large things first."""
    needed = {case.before, case.after}
    for series in _with_less(case.series):
        if needed <= {edition.key for edition in series}:
            yield evolve(case, series=series)


def _with_less(value: Any) -> Iterator[Any]:  # noqa: ANN401 - any class of the model
    """The value without one entry of a list, without one field, or with one part made less."""
    for field in attrs.fields(type(value)):
        inside = getattr(value, field.name)
        changed = [*_without(inside), *_nothing(field, inside)]
        yield from _sound(value, field.name, changed)
    for field in attrs.fields(type(value)):
        inside = getattr(value, field.name)
        if isinstance(inside, tuple):
            for place, entry in enumerate(inside):
                if attrs.has(type(entry)):
                    less = ((*inside[:place], it, *inside[place + 1 :]) for it in _with_less(entry))
                    yield from _sound(value, field.name, less)


def _without(inside: object) -> Iterator[tuple[object, ...]]:
    """Nothing of a list, either half of it, and all but one of its entries."""
    if isinstance(inside, tuple) and inside:
        yield ()
        half = len(inside) // 2
        yield from (inside[half:], inside[:half]) if half > 1 else ()
        if len(inside) > 1:
            yield from (inside[:place] + inside[place + 1 :] for place in range(len(inside)))


def _nothing(field: "attrs.Attribute[Any]", inside: object) -> Iterator[object]:
    default = default_of(field)
    if default is not attrs.NOTHING and not isinstance(inside, tuple) and inside != default:
        yield default


def _sound(value: Any, name: str, changed: Iterable[object]) -> Iterator[Any]:  # noqa: ANN401
    for inside in changed:
        try:
            yield evolve(value, **{name: inside})
        except SnapshotsError:  # it would contradict itself
            continue
