"""Word differences: two texts word by word, for somebody who must judge whether they ask the same.

Marked by signs and not by colour alone: what only the earlier has stands as ``[-so-]``, what only
the later has as ``{+so+}``.
"""

from collections.abc import Iterable

from attrs import frozen

from snapshots.language import Run, Standing, share_little, word_differences

__all__ = ["Differences", "against", "marked"]

_SIGNS = {Standing.BOTH: "{}", Standing.BEFORE: "[-{}-]", Standing.AFTER: "{{+{}+}}"}


@frozen(kw_only=True)
class Differences:
    """A text in runs of words, and whether they are marked by where they stand."""

    runs: tuple[Run, ...]
    is_marked: bool


def against(words: str, other: str, *, later: bool) -> Differences:
    """The other text against these words; word by word only where the two are alike.

    ``later`` tells whether the other text is the later one. Marks in two texts that share little
    would hide what they say, so the other then stands unmarked.

    >>> marked(against("close it", "close it now", later=True).runs)
    'close it {+now+}'
    >>> against("close it", "paint the railings", later=True).is_marked
    False
    """
    runs = word_differences(words, other) if later else word_differences(other, words)
    if share_little(runs):
        return Differences(runs=(Run(standing=Standing.BOTH, words=other),), is_marked=False)
    return Differences(runs=runs, is_marked=True)


def marked(runs: Iterable[Run]) -> str:
    """Runs of words in one line, those that stand in one text alone between signs.

    >>> marked(word_differences("close the old bridge", "do not close the bridge"))
    '{+do not+} close the [-old-] bridge'
    """
    return " ".join(_SIGNS[run.standing].format(run.words) for run in runs)
