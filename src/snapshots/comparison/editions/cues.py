"""Cues: what a recommendation says of itself, held against what the comparison finds.

Read are the printed words alone; what a record restates says nothing of how the authors saw it.
"""

import re
from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from snapshots.comparison.editions.stages import StageKind, Thread
from snapshots.comparison.editions.timeline import Timeline
from snapshots.model import Recommendation, normal

__all__ = ["Clash", "Cue", "CueKind", "clashes", "cues"]


class CueKind(Enum):
    """What the words say: asked before, asked for the first time, or done in the meantime."""

    REPEATED = "repeated"
    NEW = "new"
    DONE = "done"


_ASK = r"(?:call|calls|ask|asks|recommendation|recommendations|demand|demands|appeal)"
_AGAIN = r"(?:repeat|reiterate|renew|restate|reaffirm)s?"
_YEAR = r"(?:(?:of|from|in) )?(?P<year>\d{4}) "
#: The words of each cue. A year beside the ask names the edition that is meant.
_CUES = {
    CueKind.REPEATED: (
        rf"\b{_AGAIN} (?:our|the|this|its|an) (?:{_YEAR})?(?:earlier |previous )?{_ASK}\b",
        r"\b(?:once again|once more|again|still) (?:call|ask|recommend|urge)s?\b",
        r"\bas (?:we )?(?:said|asked|recommended|called for) in (?P<year>\d{4})\b",
    ),
    CueKind.NEW: (
        rf"\bnew {_ASK}\b",
        r"\bfor the first time\b",
    ),
    CueKind.DONE: (
        r"\bwelcomes? the (?:repeal|abolition|introduction|adoption|creation|publication|end) of\b",
        r"\bhas since been (?:done|met|repealed|made|granted|put in place)\b",
    ),
}
_DENIED = re.compile(r"\b(?:not|no|never|cannot|without)(?: \w+)? $")


@frozen(kw_only=True)
class Cue:
    """What a recommendation says of itself, the words that say so, and the edition they name."""

    kind: CueKind
    words: str
    edition: str | None = None


@frozen(kw_only=True)
class Clash:
    """A recommendation whose words say one thing of it, and the timeline another."""

    name: str
    cue: Cue
    found: StageKind
    since: str


def cues(item: Recommendation) -> tuple[Cue, ...]:
    """What the printed words of a recommendation say of itself, in their order.

    >>> [(cue.kind.value, cue.words, cue.edition) for cue in cues(Recommendation(key="4",
    ...     text="We repeat our 2021 call: publish the accounts."))]
    [('repeated', 'repeat our 2021 call', '2021')]
    """
    words = normal(item.text or "")
    found = [
        (match.start(), _cue(kind, match))
        for kind, patterns in _CUES.items()
        for pattern in patterns
        for match in re.finditer(pattern, words, re.IGNORECASE)
        if not _DENIED.search(words[: match.start()])
    ]
    return tuple(cue for _, cue in sorted(found, key=lambda one: one[0]))


def _cue(kind: CueKind, match: re.Match[str]) -> Cue:
    return Cue(kind=kind, words=match[0], edition=match.groupdict().get("year"))


#: The stages that an ask cannot be in, if it says this of itself.
_NOT_NEW = {
    StageKind.REPEATED, StageKind.REWORDED, StageKind.TERMS_CHANGED, StageKind.STRENGTHENED,
    StageKind.SOFTENED, StageKind.MIXED, StageKind.READDRESSED, StageKind.SPLIT, StageKind.MERGED,
    StageKind.REGROUPED, StageKind.PARTLY_DROPPED, StageKind.RETURNED,
}  # fmt: skip
_EXCLUDED = {
    CueKind.REPEATED: {StageKind.FIRST_ASKED},
    CueKind.NEW: _NOT_NEW,
    CueKind.DONE: _NOT_NEW,
}


def clashes(timeline: Timeline) -> tuple[Clash, ...]:
    """The recommendations of a series that say of themselves what the timeline does not bear out.

    The first edition of all is passed over: of it nobody can tell what was asked before. So is
    whatever cannot be told since something is not held.
    """
    return tuple(
        clash
        for edition in timeline.series.editions[1:]
        for item in edition.recommendations
        for clash in _clashes(timeline, f"{edition.key}/{item.key}", cues(item))
    )


def _clashes(timeline: Timeline, name: str, found: tuple[Cue, ...]) -> Iterator[Clash]:
    thread = timeline.threads_of(name)[0]
    stage = next(one for one in thread.stages if name in one.names)
    for cue in found:
        if stage.kind in _EXCLUDED[cue.kind] or _names_another(cue, thread, timeline):
            yield Clash(name=name, cue=cue, found=stage.kind, since=thread.since)


def _names_another(cue: Cue, thread: Thread, timeline: Timeline) -> bool:
    """Whether the edition that is named is proven not to have the ask."""
    if cue.edition is None or cue.edition not in timeline.series:
        return False
    named = thread.at(cue.edition)
    return thread.is_since_known if named is None else named.is_missing
