"""Screening: for each item of a long edition, the few of the other that may go with it.

To compare everything with everything costs the product of both lengths. Here only items are
looked at that share a rare run of words. The index holds the runs of the earlier edition; each
later item asks it for the items that share its rarest runs. The cost grows with what is alike.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence

from attrs import field, frozen

__all__ = ["Progress", "screened"]

#: Told from time to time how much of the work is done: so many of so many items.
Progress = Callable[[int, int], None]

#: A run that more items share than this tells too little.
_COMMON = 30
#: How many of its shared runs an item asks, rarest first.
_ASKED = 8
#: What a run is worth that one item alone has; a run of several is worth its share of that.
_UNIQUE = 900
#: How many items are done between two reports of progress.
_STEP = 1_000


def screened(
    before: Sequence[str],
    after: Sequence[str],
    *,
    lengths: Sequence[int],
    kept: int,
    progress: Progress | None = None,
) -> list[list[int]]:
    """For each later text, the places of the likeliest earlier ones, likeliest first.

    ``lengths`` are those of the runs of words that are looked up; ``kept`` is how many earlier
    texts are kept. Ties are settled by the printed order.

    >>> screened(["mend the lamp", "buy more oil"], ["buy some more oil", "sing"],
    ...          lengths=(2, 3), kept=1)
    [[1], []]
    """
    numbers: dict[str, int] = {}
    earlier, later = ([_numbered(text, numbers) for text in side] for side in (before, after))
    index = _Index(lengths=lengths, base=len(numbers) + 1)
    for place, words in enumerate(earlier):
        index.add(place, words)
    found = []
    for place, words in enumerate(later):
        found.append(index.nearest(words, kept))
        if progress is not None and place % _STEP == 0:
            progress(place, len(later))
    return found


def _numbered(text: str, numbers: dict[str, int]) -> "array[int]":
    """The words of a text as numbers, with a nought at either end."""
    words = (numbers.setdefault(word, len(numbers) + 1) for word in text.lower().split())
    return array("l", [0, *words, 0])


@frozen(kw_only=True)
class _Index:
    """Which items have a run of words.

    ``places`` gives the item that alone has a run, or, counted from -1 downwards, the row of
    ``shared`` with all that have it: most runs are one item's own, and a list for each would
    take most of the memory.
    """

    lengths: Sequence[int]
    base: int
    places: dict[int, int] = field(factory=dict, init=False)
    shared: list[list[int]] = field(factory=list, init=False)

    def add(self, place: int, words: "array[int]") -> None:
        """Enter the runs of an item."""
        for run in self._runs(words):
            first = self.places.setdefault(run, place)
            if first < 0:
                row = self.shared[-1 - first]
                if len(row) <= _COMMON and row[-1] != place:
                    row.append(place)
            elif first != place:
                self.shared.append([first, place])
                self.places[run] = -len(self.shared)

    def nearest(self, words: "array[int]", kept: int) -> list[int]:
        """The items that share the rarest runs with these words."""
        worth: dict[int, int] = {}
        rows = []
        for run in self._runs(words):
            place = self.places.get(run)
            if place is None:
                continue
            if place < 0:
                rows.append(self.shared[-1 - place])
            else:
                worth[place] = worth.get(place, 0) + _UNIQUE
        if max(worth.values(), default=0) <= _UNIQUE:  # no item is found by two runs of its own
            for row in sorted((row for row in rows if len(row) <= _COMMON), key=len)[:_ASKED]:
                for place in row:
                    worth[place] = worth.get(place, 0) + _UNIQUE // len(row)
        return sorted(worth, key=lambda place: (-worth[place], place))[:kept]

    def _runs(self, words: "array[int]") -> Iterable[int]:
        """Each run of words as one number; the last digit tells its length."""
        for length in self.lengths:
            runs: Iterable[int] = words
            for start in range(1, length):
                runs = [
                    run * self.base + word for run, word in zip(runs, words[start:], strict=False)
                ]
            yield from (run * 8 + length for run in runs)
