"""Review wording: how the choices of a review are called, and why a person is asked.

Nothing here tells what the program holds likely, so all of it may stand before the choice.
"""

from collections.abc import Iterable, Iterator

from snapshots.alignment import Pair
from snapshots.alignment.proposing import MAY_HAVE_TURNED, TOO_UNLIKELY
from snapshots.language import TurnKind
from snapshots.model import Verdict
from snapshots.reporting.wording import joined

__all__ = ["CHOICES", "SEVERAL", "TOO_LITTLE", "taken_for", "why_asked"]

#: The verdicts on a candidate, and what each is called.
CHOICES = (
    (Verdict.SAME_ASK, "the same ask again"),
    (Verdict.DEVELOPS, "one grew out of the other"),
    (Verdict.RELATED, "related, neither is the other"),
    (Verdict.REVERSED, "one asks for the opposite of the other"),
    (Verdict.DIFFERENT, "not the same"),
)

#: What an answer to several candidates means, and where the same ask ends.
SEVERAL = (
    "Each candidate can have an answer of its own: “the same ask again” for two of them means that "
    "the ask was split or merged, and an ask that became stronger or narrower is still the same "
    "ask again."
)

#: Why a candidate stands without marks.
TOO_LITTLE = "too little is in common to mark the words that differ"

_SETTLED_BY_A_READER = "the words alone do not settle it"

#: What a reader should look at for each thing that may have been turned.
_LOOK_AT = {
    TurnKind.NEGATION: "whether it is to be done or not",
    TurnKind.ANTONYM: "in which direction it goes",
    TurnKind.EXCEPTION: "what is excepted",
    TurnKind.QUANTIFIER: "whether it is all, some or none",
    TurnKind.NUMBER: "how much or how many",
    TurnKind.DEADLINE: "by when",
    TurnKind.PERMISSION: "whether it must or may be done",
    TurnKind.ACTOR: "who is to do it",
    TurnKind.BENEFICIARY: "for whom",
    TurnKind.ORDER: "which words belong together",
    TurnKind.SCOPE: "where and when it holds",
    TurnKind.OBJECT: "what it is about",
}


def why_asked(pairs: Iterable[Pair]) -> tuple[str, ...]:
    """Why a person is asked about pairs, without an estimate and without saying which is likely."""
    waiting = tuple(pairs)
    look_at = [_LOOK_AT[kind] for kind in TurnKind if any(_turned(kind, one) for one in waiting)]
    compare = [f"what may differ: {'; '.join(look_at)}"] if look_at else []
    return (*compare, *dict.fromkeys(_reasons(waiting)))


def taken_for(pairs: Iterable[Pair], later: str) -> str:
    """What the program took an earlier recommendation for; ``later`` is the edition of the other.

    >>> from snapshots.alignment import Basis, Relation
    >>> taken_for([Pair(before="1", after=key, relation=Relation.SAME_ASK, basis=Basis.PROPOSED)
    ...     for key in ("1a", "1b")], "2022")
    'the program took 2022/1a and 2022/1b for the same ask, in other words'
    """
    names = joined(f"{later}/{pair.after}" for pair in pairs)
    return f"the program took {names} for the same ask, in other words"


def _turned(kind: TurnKind, pair: Pair) -> bool:
    return any(clue.name == kind.value for clue in pair.clues)


def _reasons(pairs: Iterable[Pair]) -> Iterator[str]:
    """The reasons as they were given; one that tells the estimate is put in other words."""
    for pair in pairs:
        reason = pair.reason or _SETTLED_BY_A_READER
        if not reason.startswith(MAY_HAVE_TURNED):
            yield _SETTLED_BY_A_READER if reason.startswith(TOO_UNLIKELY) else reason
