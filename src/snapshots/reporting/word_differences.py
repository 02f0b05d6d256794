"""Word differences: two texts word by word, for somebody who must judge whether they ask the same.

Marked by signs and not by colour alone: what only the earlier has stands as ``[-so-]``, what only
the later has as ``{+so+}``.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from enum import Enum

from attrs import frozen

__all__ = ["Run", "Standing", "against", "marked", "share_little", "word_differences"]

_WORD = re.compile(r"\S+")


class Standing(Enum):
    """Where a run of words stands."""

    BOTH = "both"
    BEFORE = "before"
    AFTER = "after"


@frozen(kw_only=True)
class Run:
    """Words in a row that stand in both texts, or in one of them."""

    standing: Standing
    words: str


def word_differences(before: str, after: str) -> tuple[Run, ...]:
    """The runs of words that lead from one text to the other.

    Upper and lower case make no difference; white space is one space.

    >>> [(run.standing.value, run.words) for run in word_differences("close it", "open it")]
    [('before', 'close'), ('after', 'open'), ('both', 'it')]
    """
    return tuple(_runs(_WORD.findall(before), _WORD.findall(after)))


def _runs(old: list[str], new: list[str]) -> Iterator[Run]:
    earlier, later = ([word.casefold() for word in side] for side in (old, new))
    found = SequenceMatcher(None, earlier, later, autojunk=False)
    for what, start, end, from_, to in found.get_opcodes():
        if what == "equal":
            yield Run(standing=Standing.BOTH, words=" ".join(new[from_:to]))
            continue
        if start < end:
            yield Run(standing=Standing.BEFORE, words=" ".join(old[start:end]))
        if from_ < to:
            yield Run(standing=Standing.AFTER, words=" ".join(new[from_:to]))


def against(words: str, other: str, *, later: bool) -> tuple[Run, ...]:
    """The other text against these words; word by word only where the two are alike.

    ``later`` tells whether the other text is the later one. Marks in two texts that `share_little`
    would hide what they say, so the other then stands unmarked.
    """
    runs = word_differences(words, other) if later else word_differences(other, words)
    return (Run(standing=Standing.BOTH, words=other),) if _share_little(runs) else runs


def share_little(words: str, other: str) -> bool:
    """Whether too little is in common for marks: less than stands in one of the texts alone.

    >>> share_little("close it", "paint the railings"), share_little("close it", "close it now")
    (True, False)
    """
    return _share_little(word_differences(words, other))


def _share_little(runs: Iterable[Run]) -> bool:
    lengths = dict.fromkeys(Standing, 0)
    for run in runs:
        lengths[run.standing] += len(run.words)
    return lengths[Standing.BOTH] < max(lengths[Standing.BEFORE], lengths[Standing.AFTER])


def marked(runs: Iterable[Run]) -> str:
    """Runs of words in one line, those that stand in one text alone between signs.

    >>> marked(word_differences("close the old bridge", "do not close the bridge"))
    '{+do not+} close the [-old-] bridge'
    """
    signs = {Standing.BOTH: "{}", Standing.BEFORE: "[-{}-]", Standing.AFTER: "{{+{}+}}"}
    return " ".join(signs[run.standing].format(run.words) for run in runs)
