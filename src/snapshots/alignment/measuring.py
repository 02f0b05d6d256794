"""Measuring: the items of two editions made ready, and any pair of them measured."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import field, frozen

from snapshots.alignment.abbreviations import defined
from snapshots.alignment.answering import Answers, answers
from snapshots.alignment.likeness import Likeness, Scales, Wording, measure, scales, wording
from snapshots.alignment.normalising import as_printed, read
from snapshots.alignment.pairs import WordsUsed
from snapshots.alignment.screening import screened
from snapshots.alignment.speakers import without_speakers
from snapshots.model import Recommendation
from snapshots.model.words import unwrapped

__all__ = ["Measuring"]

Places = tuple[int, int]

#: Up to so many pairs, all are measured.
_ALL = 250_000
#: In longer editions, the runs of words that are looked up, and the candidates of each item.
_RUNS, _SCREENED = (1, 2, 3), 10


@frozen(kw_only=True)
class _Words:
    """The wordings of both editions in one kind of words, by place."""

    scales: Scales
    before: dict[int, Wording]
    after: dict[int, Wording]

    @classmethod
    def of(cls, before: Iterable[str | None], after: Iterable[str | None]) -> "_Words":
        """The wordings of the items that have such words, abbreviations written out."""
        sides = [_by_place(side) for side in (before, after)]
        short = defined(words for side in sides for words in side.values())
        readings = [
            {place: read(words, abbreviations=short) for place, words in side.items()}
            for side in sides
        ]
        weights = scales(*(list(side.values()) for side in readings))
        earlier, later = (
            {place: wording(reading, weights) for place, reading in side.items()}
            for side in readings
        )
        return cls(scales=weights, before=earlier, after=later)


def _by_place(items: Iterable[str | None]) -> dict[int, str]:
    """The words of the items that have any, by place, without those who speak."""
    held = {place: unwrapped(words) for place, words in enumerate(items) if words is not None}
    return dict(zip(held, without_speakers([*held.values()]), strict=True))


@frozen(kw_only=True)
class Measuring:
    """Measures pairs of items: printed words where both hold them, else the record's own.

    Items are named by their places in the order printed.
    """

    before: Sequence[Recommendation]
    after: Sequence[Recommendation]
    _known: dict[tuple[str, int, int], int] = field(factory=dict, init=False, repr=False)

    @cached_property
    def _texts(self) -> _Words:
        return _Words.of(*([item.text for item in side] for side in (self.before, self.after)))

    @cached_property
    def _asks(self) -> _Words:
        sides = (self.before, self.after)
        return _Words.of(*([item.ask or item.text for item in side] for side in sides))

    def pairs(self) -> list[Places]:
        """The pairs worth measuring: all of them, or in long editions those that are screened."""
        held = [
            [place for place, item in enumerate(side) if item.ask or item.text]
            for side in (self.before, self.after)
        ]
        if len(held[0]) * len(held[1]) <= _ALL:
            return [(here, there) for here in held[0] for there in held[1]]
        sides = (self.before, self.after)
        texts = [
            [str(side[place].text or side[place].ask) for place in places]
            for side, places in zip(sides, held, strict=True)
        ]
        found = screened(*texts, lengths=_RUNS, kept=_SCREENED)
        return sorted(
            (held[0][here], held[1][there]) for there, near in enumerate(found) for here in near
        )

    def used(self, pair: Places) -> WordsUsed:
        """Which words of a pair are compared."""
        printed = self._both_printed(self.before[pair[0]], self.after[pair[1]])
        return WordsUsed.TEXT if printed else WordsUsed.ASK

    def words(self, pair: Places) -> tuple[str, str]:
        """The words of a pair that are compared, abbreviations written out."""
        before, after = self._wordings(pair)
        return before.reading.text, after.reading.text

    def likeness(self, pair: Places) -> Likeness:
        """How alike the two items of a pair are."""
        return measure(*self._wordings(pair), self._of(pair).scales)

    def in_common(self, pair: Places, shared: Iterable[str]) -> tuple[str, ...]:
        """The roots that a pair shares, as words of the earlier text, or else of the later."""
        plain = [one.reading.plain for one in self._wordings(pair)]
        said = (as_printed(root, plain[0]) or as_printed(root, plain[1]) for root in shared)
        return tuple(sorted({words for words in said if words}))

    def answers(self, pair: Places) -> Answers:
        """What of the two items of a pair answers each other."""
        return answers(*self._wordings(pair), self._of(pair).scales)

    def within_before(self, one: int, other: int) -> int:
        """How alike two items of the earlier edition are, in ten-thousandths."""
        return self._within("before", one, other)

    def within_after(self, one: int, other: int) -> int:
        """How alike two items of the later edition are, in ten-thousandths."""
        return self._within("after", one, other)

    def _of(self, pair: Places) -> _Words:
        return self._texts if self.used(pair) is WordsUsed.TEXT else self._asks

    def _wordings(self, pair: Places) -> tuple[Wording, Wording]:
        words = self._of(pair)
        return words.before[pair[0]], words.after[pair[1]]

    def _within(self, side: str, one: int, other: int) -> int:
        key = (side, min(one, other), max(one, other))
        if key not in self._known:
            items = getattr(self, side)
            words = self._texts if self._both_printed(items[one], items[other]) else self._asks
            wordings = getattr(words, side)
            self._known[key] = measure(wordings[one], wordings[other], words.scales).mean
        return self._known[key]

    @staticmethod
    def _both_printed(one: Recommendation, other: Recommendation) -> bool:
        return one.text is not None and other.text is not None
