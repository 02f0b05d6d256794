"""Senses: which words mean much the same, which mean opposites, which mean little by themselves.

General English of public recommendations, in tables that anybody can read and mend:
``synonyms.txt`` and ``opposites.txt`` beside this module.
"""

from functools import cache

from attrs import frozen

from snapshots.language.stems import stem
from snapshots.language.tables import rows, words

__all__ = ["ALL", "FUNCTION", "LIGHT", "NEGATORS", "SOME", "Pole", "poles", "senses"]

FUNCTION = words("""
    a an the this that these those it its they them their theirs he him his she her hers we our us
    you your who whom whose which what how of in on at to for from by with as into onto upon over
    under about around near along across through throughout towards between among within against
    during before after until till since once while when where if unless whether because so than
    then and or but nor yet both either not no never none neither without be is are was were been
    being am have has had do does did will would shall should must may might can could ought also
    too well very there here out up off down again back else each every all any some
""")
NEGATORS = words(
    "not no never none neither nor without nobody nothing nowhere nolonger lack anti non"
)
ALL = words("all every each any always entire throughout")
SOME = words("some several certain most majority partly occasional sometimes")

# Words that carry little by themselves: no recommendation turns on them.
_LIGHT = """
    make take give have get put do ensure carry conduct undertake go let set bring come become
    hold use receive place remain run need undergo turn further additional necessary appropriate
    relevant particular proper suitable possible concerned own such several present existing
    current whole full fully effort step action way manner basis order respect regard level part
    case matter thing number amount range term purpose ground promptly immediately actively really
    therefore thereby accordingly respectively especially particularly including include namely
    following next coming forthcoming another other same subject due different various point time
    kind sort person people individual somebody someone anybody anyone everybody everyone nobody
    self themselves itself nothing something anything urge recommend recommendation suggest invite
    call consider advise advisable important essential
"""
LIGHT = frozenset(stem(word) for word in _LIGHT.split())


@frozen
class Pole:
    """One end of an axis of opposite senses; the negative end of some negates the other."""

    axis: int
    side: int
    negates: bool = False

    def opposes(self, other: "Pole") -> bool:
        """Whether the two are the opposite ends of one axis."""
        return self.axis == other.axis and self.side == -other.side

    def answers(self, other: "Pole") -> bool:
        """Whether the two mean the same, or one of them what denying the other says."""
        one = self.side == other.side or self.negates or other.negates
        return self.axis == other.axis and one


def senses(bare: str) -> frozenset[str]:
    """What a stem may mean: itself, and the rows of synonyms that it stands in.

    >>> senses("purchas") & senses("bui")
    frozenset({'=bui'})
    """
    return _synonyms().get(bare, frozenset()) | {bare}


def poles(bare: str) -> tuple[Pole, ...]:
    """The ends of axes at which a stem stands."""
    return _opposites().get(bare, ())


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    made: dict[str, frozenset[str]] = {}
    for row in rows("synonyms.txt"):
        stems = [stem(word) for word in row.split()]
        for bare in stems:
            made[bare] = made.get(bare, frozenset()) | {f"={stems[0]}"}
    return made


@cache
def _opposites() -> dict[str, tuple[Pole, ...]]:
    made: dict[str, tuple[Pole, ...]] = {}
    for axis, row in enumerate(rows("opposites.txt")):
        for side, listed in zip((1, -1), row.replace("~", "|").split("|"), strict=True):
            end = Pole(axis=axis, side=side, negates="|" in row and side < 0)
            for bare in dict.fromkeys(stem(word) for word in listed.split()):
                made[bare] = (*made.get(bare, ()), end)
    return made
