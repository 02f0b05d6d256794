"""Analysis: a text taken apart once, into what two texts are compared by."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, takewhile

from attrs import frozen

from snapshots.language.found import laid_out
from snapshots.language.phrases import ANY_OF, BOUNDS, EXCEPT, ONLY, REGARDLESS
from snapshots.language.polarity import Polarity, denied, polarity
from snapshots.language.quantities import MONTHS, Quantity, is_figure, quantities
from snapshots.language.roles import DUTIES, LONGEST_NAME, MODALS, PERMISSIONS, asked, lead, ordered
from snapshots.language.senses import ALL, LIGHT, NEGATORS, SOME, Pole
from snapshots.language.stems import BEGINNING
from snapshots.language.tokens import STOPS, Word, clauses, names, word

__all__ = ["Analysed", "Form", "analysed"]

#: Words before which no verb stands, so that *may* is a month after them.
_WHEN = frozenset({"by", "in", "of", "from", "until", "since", "before", "after", "during"})


@frozen
class Form:
    """How a sentence is built: whether it has a modal verb, a form of *be*, how many negations."""

    has_modal: bool
    has_be: bool
    negations: int


@frozen(kw_only=True)
class Analysed:
    """What a text says, as far as texts are compared by it.

    ``tokens`` are its words and commas, ``words`` the stems in order, ``beginnings`` their first
    letters; ``content`` the words that say something, ``order`` their stems with lists sorted;
    ``senses`` everything they may mean. ``limits`` says whether the text speaks of all, of some,
    of none but some, or with exceptions, and ``only`` of what it says that; ``denied`` holds what
    is plainly not to be. ``lead`` is what is to be done, or not to be done, ``actor`` what those
    are called who are asked.
    """

    tokens: tuple[str, ...]
    words: tuple[str, ...]
    beginnings: frozenset[str]
    content: tuple[Word, ...]
    order: tuple[str, ...]
    senses: frozenset[str]
    poles: frozenset[Pole]
    polarity: Polarity
    denied: frozenset[Word]
    form: Form
    quantities: tuple[Quantity, ...]
    months: frozenset[str]
    limits: frozenset[str]
    only: tuple[str, ...]
    conditions: frozenset[str]
    modality: frozenset[str]
    light: frozenset[str]
    lead: str
    is_lead_denied: bool
    actor: frozenset[str]

    @property
    def lead_poles(self) -> tuple[Pole, ...]:
        """The ends of axes of opposites at which the verb stands that says what is to be done."""
        return word(self.lead).poles if self.lead else ()


@lru_cache(maxsize=1 << 14)
def analysed(text: str) -> Analysed:
    """Take a text apart; the result for a text is kept, so that many pairs cost little."""
    text = laid_out(text)
    rows = clauses(text)
    tokens = tuple(chain.from_iterable(rows))
    asking = _unaddressed(rows)
    doing = lead(asking)
    words = [word(token) for token in tokens if token not in STOPS]
    return Analysed(
        tokens=tuple(chain.from_iterable((*row, ";") for row in rows)),
        words=tuple(one.stem for one in words),
        beginnings=frozenset(one.stem[:BEGINNING] for one in words),
        content=tuple(one for one in words if one.is_content),
        order=ordered(tokens),
        senses=frozenset(sense for one in words for sense in one.senses),
        poles=frozenset(pole for one in words for pole in one.poles),
        polarity=polarity(rows, names(text)),
        denied=denied(rows),
        form=_form(tokens),
        quantities=tuple(chain.from_iterable(quantities(row) for row in rows)),
        months=_months(tokens),
        limits=_limits(tokens),
        only=_only(tokens),
        conditions=frozenset(tokens) & {"if", "where", "when", "whenever"},
        modality=_modality(tokens),
        light=frozenset(one.stem for one in words if one.stem in LIGHT),
        lead=doing,
        is_lead_denied=not NEGATORS.isdisjoint(takewhile(doing.__ne__, asking)),
        actor=frozenset(
            sense for name in asked(tokens) if word(name).is_content for sense in word(name).senses
        ),
    )


def _unaddressed(rows: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The words without a first clause that only names who is asked: *To the port: Mend …*."""
    first = rows[0] if rows else ()
    named = len(rows) > 1 and len(first) <= LONGEST_NAME and MODALS.isdisjoint(first)
    return tuple(chain.from_iterable(rows[named:]))


def _form(tokens: tuple[str, ...]) -> Form:
    return Form(
        has_modal=not MODALS.isdisjoint(tokens),
        has_be=any(word(token).stem == "be" for token in tokens),
        negations=sum(token in NEGATORS for token in tokens),
    )


def _months(tokens: tuple[str, ...]) -> frozenset[str]:
    """The months named; *may* and *march* only beside a year, a day, or a word for when."""
    return frozenset(
        token
        for place, token in enumerate(tokens)
        if token in MONTHS
        and (
            token not in {"may", "march"}
            or any(near[0].isdigit() for near in tokens[max(0, place - 1) : place + 2])
            or not _WHEN.isdisjoint(tokens[max(0, place - 1) : place])
        )
    )


def _limits(tokens: tuple[str, ...]) -> frozenset[str]:
    found = set()
    for place, token in enumerate(tokens):
        if token in SOME:
            found.add("some")
        elif token in ALL:
            found.add("all")
        elif token in {ONLY, REGARDLESS, ANY_OF}:
            found.add(token)
        elif token in {EXCEPT, "unless"}:  # *none except x* is *only x*
            found.add("except" if NEGATORS.isdisjoint(tokens) else "only")
        elif token in BOUNDS and not any(map(is_figure, tokens[max(0, place - 3) : place + 4])):
            found.add(token)
    return frozenset(found)


def _only(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of the words that *only* stands before."""
    return tuple(
        word(following).stem
        for place, token in enumerate(tokens)
        for following in tokens[place + 1 : place + 2]
        if token == ONLY
    )


def _modality(tokens: tuple[str, ...]) -> frozenset[str]:
    """Whether it speaks of a duty or of a permission; of neither where it negates."""
    if "not" in tokens:
        return frozenset()
    kinds = {"duty": DUTIES, "permission": PERMISSIONS}
    return frozenset(kind for kind, verbs in kinds.items() if not verbs.isdisjoint(tokens))
