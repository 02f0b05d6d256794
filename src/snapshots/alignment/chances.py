"""Chances: how probable it is that two items ask for the same, and what each clue adds to it.

The model is logistic: every clue adds its part to the log-odds, so that the clues of a pair say
exactly why it has its probability. Its weights were fitted to labelled pairs of editions by
``bench/matching.py --fit``, every publisher counting the same, and are frozen here. What the
labelled editions do not hold was weighed by hand.
"""

from collections.abc import Iterable
from decimal import Context, Decimal
from math import log

from attrs import frozen

from snapshots.alignment.likeness import WHOLE, Likeness
from snapshots.alignment.pairs import Clue
from snapshots.alignment.standing import Standing
from snapshots.model import Recommendation

__all__ = [
    "ACCEPTED",
    "ACCEPTED_AMONG_FEW",
    "ACCEPTED_IF_ANSWERED",
    "ACCEPTED_IF_KEPT_UP",
    "FITTED",
    "PROPOSED",
    "PROPOSED_BY_ASK",
    "PROPOSED_IF_SECOND",
    "RECORDED",
    "Model",
    "features",
    "log_odds",
    "measured",
    "odds_at",
    "probability",
    "recorded",
]


@frozen(kw_only=True)
class Model:
    """The weights of the model: of nothing at all, and of each feature."""

    prior: float
    likeness: float
    share: float
    taken: float
    order: float
    part: float


#: Fitted to nine published pairs of editions by five publishers, and twenty-four invented ones.
FITTED = Model(prior=-3.15, likeness=1.77, share=1.42, taken=1.34, order=7.53, part=5.39)

#: Set by hand: that one of the two items is repeated elsewhere nearly word for word. It counts
#: in part from the one likeness on, and in full from the other, in ten-thousandths.
_REPEATED, _REPEATED_FROM, _REPEATED_IN_FULL = -2.0, 6_000, 7_500
#: The clues that the records give.
RECORDED = frozenset({"addressee", "theme"})
#: Set by hand: that both records name a body in common, or only others, or a theme in common.
_SAME_BODY, _OTHER_BODY, _SAME_THEME = Decimal("0.500"), Decimal("-1.000"), Decimal("0.300")

#: A pair is proposed to a person from the first probability on; from the second on where others
#: are nearer to both its items; from the third on where only the records' own words are held,
#: which are few, of one voice, and more alike than what was printed.
PROPOSED, PROPOSED_IF_SECOND, PROPOSED_BY_ASK = Decimal("0.25"), Decimal("0.35"), Decimal("0.50")
#: It is accepted from the first probability on; from the second on where one of the editions has
#: few items, since there it says little how rare a word is; from the third on where the words of
#: one of the two are nearly all answered in the other.
ACCEPTED, ACCEPTED_AMONG_FEW = Decimal("0.80"), Decimal("0.90")
ACCEPTED_IF_ANSWERED = Decimal("0.60")
#: In a list that is kept up it is accepted from here on although words were added or left out.
ACCEPTED_IF_KEPT_UP = Decimal("0.90")

#: In ten-thousandths: what is added to a likeness or a share, so that none has no logarithm.
_FLOOR = 300
#: In ten-thousandths: what is left of an item even where a rival covers the whole of it.
_LEFT = 500

_CONTEXT = Context(prec=12)


def features(likeness: Likeness, standing: Standing, order: float) -> tuple[float, ...]:
    """What the model weighs.

    That is likeness, shares beside rivals, what these leave, order, and whether the one is a
    part of the other: then they are alike as far as it goes, however much more the other says.
    """
    shares = (standing.share_before, standing.share_after)
    taken = (standing.taken_before, standing.taken_after)
    return (
        log((likeness.mean + _FLOOR) / _FLOOR),
        sum(log((share + _FLOOR) / (WHOLE + _FLOOR)) for share in shares),
        sum(log((WHOLE + _LEFT - part) / (WHOLE + _LEFT)) for part in taken),
        order,
        _is_part(likeness),
    )


def measured(
    likeness: Likeness, standing: Standing, order: float, *, model: Model = FITTED
) -> tuple[Clue, ...]:
    """The clues that the words of a pair give, each with what it adds to the log-odds."""
    alike, beside, left, place, part = features(likeness, standing, order)
    parts = {
        "words-in-common": likeness.words,
        "nearest-sentence": likeness.sentence,
        "phrases-in-common": likeness.phrases,
        "letters-in-common": likeness.letters,
    }
    whole = sum(parts.values())
    found = {
        "prior": model.prior,
        **{name: model.likeness * alike * one / whole for name, one in parts.items() if one},
        "part-of-the-other": model.part * part,
        "nearer-rivals": model.share * beside,
        "taken-by-rivals": model.taken * left,
        "repeated-elsewhere": _REPEATED * _repeated(standing.nearest),
        "printed-order": model.order * place,
    }
    return tuple(
        Clue(
            name=name,
            weight=_rounded(weight),
            words=likeness.shared if name == "words-in-common" else (),
        )
        for name, weight in found.items()
        if _rounded(weight)
    )


def recorded(before: Recommendation, after: Recommendation) -> tuple[Clue, ...]:
    """The clues that the records give, where both say whom they ask, or what it is about."""
    found = []
    if before.addressees and after.addressees:
        common = set(before.addressees) & set(after.addressees)
        weight = _SAME_BODY if common else _OTHER_BODY
        found.append(Clue(name="addressee", weight=weight, words=tuple(sorted(common))))
    themes = set(before.themes) & set(after.themes)
    if themes:
        found.append(Clue(name="theme", weight=_SAME_THEME, words=tuple(sorted(themes))))
    return tuple(found)


def log_odds(clues: Iterable[Clue]) -> Decimal:
    """The log-odds that the clues add up to."""
    return sum((clue.weight for clue in clues), Decimal(0))


def probability(log_odds: Decimal) -> Decimal:
    """The probability at some log-odds, in thousandths, never quite nought or one.

    >>> probability(Decimal(0)), probability(Decimal(40))
    (Decimal('0.500'), Decimal('0.999'))
    """
    exact = 1 / (1 + _CONTEXT.exp(-log_odds))
    return min(max(round(exact, 3), Decimal("0.001")), Decimal("0.999"))


def odds_at(probability: Decimal) -> Decimal:
    """The log-odds from which on a pair has at least this probability.

    >>> odds_at(Decimal("0.80"))
    Decimal('1.386')
    """
    return round(_CONTEXT.ln(probability / (1 - probability)), 3)


def _is_part(likeness: Likeness) -> float:
    """How far one item is a part of the other, from nought to one."""
    less, more = sorted((likeness.covers_before, likeness.covers_after))
    return more * (more - less) / WHOLE**2


def _repeated(nearest: int) -> float:
    """How far a rival is the same nearly word for word, from nought to one."""
    beyond = (nearest - _REPEATED_FROM) / (_REPEATED_IN_FULL - _REPEATED_FROM)
    return min(max(beyond, 0.0), 1.0)


def _rounded(weight: float) -> Decimal:
    return round(Decimal(weight), 3)
