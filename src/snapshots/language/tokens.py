"""Tokens: a text as words and stops, and what a single word may mean."""

import re
import unicodedata
from functools import lru_cache

from attrs import evolve, frozen

from snapshots.language.phrases import ANY_OF, BOUNDS, EXCEPT, ONLY, REGARDLESS, plain
from snapshots.language.quantities import MONTHS, figures, is_figure
from snapshots.language.senses import FUNCTION, LIGHT, NEGATORS, SOME, Pole, poles, senses
from snapshots.language.stems import stem
from snapshots.language.tables import words

__all__ = ["STOPS", "Word", "clauses", "names", "word"]

STOPS = frozenset(".;:,")
_TOKEN = re.compile(r"[a-z]+[a-z0-9]*|[0-9]+(?:\.[0-9]+)?|[.;:,£$€%]")
_PRINTED_AS_ONE = re.compile(r"[-\u2010\u2011/]")
#: Signs that say what a word would say.
_SIGNS = (
    (re.compile(r"\u2265|>=|=>(?= ?\d)"), " at least "),
    (re.compile(r"\u2264|<=|=<"), " at most "),
    (re.compile(r">(?= ?\d)"), " more than "),
    (re.compile(r"<(?= ?\d)"), " less than "),
    (re.compile(r"\u2260"), " not "),
    (re.compile(r"\u00b1"), " plusminus "),
    (re.compile(r"(?<![\w)])[-\u2212](?=\d)"), " minus "),
    (re.compile(r"(?<![\w)])\+(?=\d)"), " plus "),
    (re.compile(r"\b(\d+)\+(?!\w)"), r" at least \1"),
    (re.compile(r"(?<=[A-Za-z])\+\+(?!\w)"), "plusplus"),
    (re.compile(r"(?<=[A-Za-z])\+(?!\w)"), "plus"),
    (re.compile(r"(?<=[A-Za-z])#(?!\w)"), "sharp"),
    (re.compile(r"(?<=\b[A-Za-z])\*(?!\w)"), "star"),
)
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": " ", "\u201d": " ", '"': " "})
#: Names that read like small words; words in capitals for weight are others (*MUST*, *NOT*).
_LIKE_SMALL_WORDS = re.compile(r"\b(WHO|US|IT)\b(?=.*[a-z])")
_NAME = re.compile(r"(?<=[A-Za-z0-9,)] )[A-Z][a-z]+")

# Words that begin with un- and negate nothing, or nothing that anybody says without it.
_NOT_UN = words(
    "unaccompani unanim uncover under undert unemploy unif union uniq unit univer unless unrest "
    "until unveil"
)


@frozen(kw_only=True)
class Word:
    """A word: as it is printed, its stem, what it may mean, and whether it says something."""

    printed: str
    stem: str
    senses: frozenset[str]
    poles: tuple[Pole, ...]
    is_content: bool

    def answers(self, other: "Word") -> bool:
        """Whether it may mean what the other does, or what denying the other says.

        >>> word("widen").answers(word("broader")), word("widen").answers(word("keep"))
        (True, False)
        """
        ends = ((pole, end) for pole in self.poles for end in other.poles)
        return not self.senses.isdisjoint(other.senses) or any(
            pole.answers(end) for pole, end in ends
        )

    @property
    def negates(self) -> bool:
        """Whether it stands for the opposite of something, as *ban* does for *allow*."""
        return any(pole.negates for pole in self.poles)


@lru_cache(maxsize=1 << 16)
def word(printed: str) -> Word:
    """What a single lower-case word may mean.

    >>> word("unlawful").negates, word("lawful").negates
    (True, False)
    """
    ends = poles(stem(printed))
    if ends or not _begins_with_un(printed):
        return _made(printed, stem(printed), ends)
    base = stem(printed[2:])
    return _made(printed, base, tuple(map(_turned, poles(base))) or (_UN,))


_UN = Pole(axis=-1, side=-1, negates=True)


def _begins_with_un(printed: str) -> bool:
    return printed.startswith("un") and len(printed) > 5 and not printed.startswith(tuple(_NOT_UN))


def _turned(pole: Pole) -> Pole:
    return evolve(pole, side=-pole.side, negates=not pole.negates)


def _made(printed: str, bare: str, ends: tuple[Pole, ...]) -> Word:
    return Word(
        printed=printed,
        stem=bare,
        senses=senses(bare),
        poles=ends,
        is_content=printed not in _NOT_CONTENT and bare not in LIGHT and not is_figure(printed),
    )


_NOT_CONTENT = {
    *FUNCTION,
    *NEGATORS,
    *SOME,
    *MONTHS,
    *BOUNDS,
    EXCEPT,
    ONLY,
    REGARDLESS,
    ANY_OF,
    *STOPS,
    *"£$€%",
}


def clauses(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of each clause of a text, lower-case, phrases and figures written in one way.

    >>> clauses("Stop it; do so without delay.")
    (('stop', 'it'), ('do', 'so'))
    """
    named = _LIKE_SMALL_WORDS.sub(r"\1acronym", text)
    for sign, said in _SIGNS:
        named = sign.sub(said, named)
    plainly = plain(_PRINTED_AS_ONE.sub(" ", _without_accents(named.translate(_QUOTES))))
    found: list[list[str]] = [[]]
    for one in _TOKEN.findall(figures(plainly)):
        if one in ".;:":
            found.append([])
        else:
            found[-1].append(one)
    return tuple(tuple(clause) for clause in found if clause)


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def names(text: str) -> frozenset[str]:
    """Words printed as names within a sentence, lower-case.

    >>> names("Ratify the Convention on the Reduction of Statelessness")
    frozenset({...})
    """
    return frozenset(name.casefold() for name in _NAME.findall(text))
