"""Contrast: two texts side by side, what they share, and what stands in one of them alone."""

from enum import Enum
from functools import cached_property

from attrs import frozen

from snapshots.language.analysis import Analysed, analysed
from snapshots.language.edits import Edits, edits
from snapshots.language.phrases import ABOVE, BELOW
from snapshots.language.quantities import Quantity, contradicting
from snapshots.language.stems import BEGINNING, are_kin, frame
from snapshots.language.tokens import Word, word

__all__ = ["FEW", "Contrast", "Rewording", "contrast"]

#: From this share of words in the same order on, two texts are near: one is the other, edited.
_NEAR = 0.5
#: From this share of content words in the same order on, nothing was moved.
_UNMOVED = 0.75
#: Which share of the content words of one text the other must have to be about the same.
_SHARED = 0.5
#: How many words may stand alone where a text was put in other words: for these words to make
#: the contrast, for a negation to make it, and for the two to read alike at all.
FEW, _SOME, _MOST = 2, 3, 4
#: Texts with so few content words are always compared: a share of few words says little.
_SHORT = 4
#: How many words, and what share of the shorter text, must stand around a stretch of words that
#: was replaced by another.
_FRAME, _FRAMED = 4, 0.4
#: How many content words of a text, or what share of them, may be without a counterpart, and the
#: text still be the other with some words edited: there each of them counts.
_EDITED, _EDITED_SHARE = 4, 0.4


class Rewording(Enum):
    """How far a text was changed: a few words edited, many, or put in other words altogether."""

    EDITED = "edited"
    REWRITTEN = "rewritten"
    ANEW = "anew"


@frozen(kw_only=True, slots=False)  # slots would leave no room for what is computed once
class Contrast:
    """Two texts side by side; ``gone`` and ``come`` are the content words without a counterpart."""

    before: Analysed
    after: Analysed
    gone: tuple[Word, ...]
    come: tuple[Word, ...]

    @property
    def both(self) -> tuple[Analysed, Analysed]:
        """The two texts."""
        return self.before, self.after

    @cached_property
    def is_near(self) -> bool:
        """Whether half of all words stand in the same order in both."""
        from rapidfuzz.distance import Indel  # only a comparison of words needs it

        return Indel.normalized_similarity(self.before.words, self.after.words) >= _NEAR

    @property
    def is_same_form(self) -> bool:
        """Whether both sentences are built in one way, so that their places can be compared."""
        return self.before.form == self.after.form

    @property
    def is_odd(self) -> bool:
        """Whether one of the texts has more words of negation than the other."""
        return self.before.form.negations != self.after.form.negations

    @cached_property
    def is_strict(self) -> bool:
        """Whether one text is the other with words replaced, added or left out, but none moved."""
        from rapidfuzz.distance import LCSseq  # as above

        before, after = self.before.order, self.after.order
        shared = min(len(before) - len(self.gone), len(after) - len(self.come))
        unmoved = LCSseq.similarity(before, after) >= _UNMOVED * shared
        return self.is_near and self.is_same_form and unmoved

    @cached_property
    def edited(self) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        """The content words of each text alone, where a relative is no counterpart.

        In a text that was edited *prison* and *prisoner* are two things.
        """
        before, after = self.before, self.after
        return (
            tuple(word for word in before.content if not _means(after, word)),
            tuple(word for word in after.content if not _means(before, word)),
        )

    @cached_property
    def edits(self) -> Edits:
        """What was edited, word by word; it tells something only of a text that was edited."""
        before, after = self.before, self.after
        one_voice = before.form.has_be == after.form.has_be
        return edits(before.tokens, after.tokens, is_one_voice=one_voice)

    @cached_property
    def other_numbers(self) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
        """The numbers of each text in whose place the other has another of the same."""
        return contradicting(self.before.quantities, self.after.quantities)

    @cached_property
    def rewording(self) -> "Rewording":
        """How far the words of one text were changed to make the other."""
        shorter = min(len(self.before.content), len(self.after.content))
        most = max(_EDITED, _EDITED_SHARE * shorter)
        if (self.is_near and max(map(len, self.edited)) <= most) or self.is_replaced:
            return Rewording.EDITED
        return Rewording.REWRITTEN if self.is_near else Rewording.ANEW

    @cached_property
    def is_replaced(self) -> bool:
        """Whether one stretch of words was replaced by another that has no word of it."""
        before, after = self.before, self.after
        begin, end = frame(before.words, after.words)
        kept = {*before.words[:begin], *before.words[len(before.words) - end :]}
        shorter = min(len(before.words), len(after.words))
        framed = begin + end >= max(_FRAME, _FRAMED * shorter)
        shared = len(before.content) - len(self.gone)
        within = shared - sum(one.stem in kept for one in before.content)
        return framed and self.is_parted and within <= 0

    @property
    def is_lead_opposed(self) -> bool:
        """Whether of one matter the two say opposite verbs, both or neither of them denied."""
        before, after = self.before, self.after
        opposed = any(one.opposes(other) for one in before.lead_poles for other in after.lead_poles)
        both = before.is_lead_denied == after.is_lead_denied
        return opposed and both and self.is_of_one_matter

    @property
    def denies_lead(self) -> bool:
        """Whether what one of them asks for is plainly denied in the other: *no extension*."""
        sides = (self.both, self.both[::-1])
        lone = self.gone or self.come or self.is_odd
        return bool(lone) and any(
            _denies(there, here.lead) and not (here.is_lead_denied or _denies(here, here.lead))
            for here, there in sides
            if here.lead
        )

    @property
    def is_explained(self) -> bool:
        """Whether something else than an opposite ask may explain an odd negation.

        Many words that stand alone do, and so does a word of unknown sense in a text that
        negates, where a word of the other text has gone: *extend it*, *it should not lapse*.
        """
        many = max(len(self.gone), len(self.come)) > _SOME and not self.is_near
        many = many and (self.is_parted or not self.is_odd)
        return many or any(
            text.form.negations and others and any(not word.poles for word in words)
            for text, words, others in (
                (self.before, self.gone, self.come),
                (self.after, self.come, self.gone),
            )
        )

    @property
    def is_parted(self) -> bool:
        """Whether each text has words that the other lacks."""
        return bool(self.gone and self.come)

    @property
    def is_of_one_matter(self) -> bool:
        """Whether one of the texts has enough of its words in the other to be about the same."""
        return self.shared >= _SHARED

    @property
    def is_alike(self) -> bool:
        """Whether the two read alike, so that one may be taken for the other."""
        is_short = min(len(self.before.content), len(self.after.content)) <= _SHORT
        few = max(len(self.gone), len(self.come)) <= _MOST
        if self.is_near or self.is_replaced:
            return True
        return few and (self.is_of_one_matter or (is_short and self.shared > 0))

    @property
    def shared(self) -> float:
        """The greater of the shares of content words that one text has in common with the other."""
        sizes = (len(self.before.content), len(self.after.content))
        lone = (len(self.gone), len(self.come))
        return max(1 - one / max(1, size) for one, size in zip(lone, sizes, strict=True))

    @property
    def is_denied(self) -> bool:
        """Whether a negation was put into a text that is otherwise the same, or taken out."""
        before, after = self.before, self.after
        odd = (before.form.negations - after.form.negations) % 2 == 1
        bounds = {ABOVE, BELOW} & {*before.words} == {ABOVE, BELOW} & {*after.words}
        plain = not any(word.negates for word in (*before.content, *after.content))
        turned = before.is_lead_denied != after.is_lead_denied and not self.is_parted
        edited = plain and turned and self.rewording is Rewording.EDITED
        return odd and bounds and self.is_near and (edited or before.order == after.order)

    @property
    def is_negated_twice(self) -> bool:
        """Whether one text has more words that negate, and they cancel out."""
        before, after = self.before.polarity, self.after.polarity
        one_sign = not before.signs.isdisjoint(after.signs)
        return one_sign and len(before.words) != len(after.words)


def contrast(before: str, after: str) -> Contrast:
    """Put two texts side by side.

    >>> [word.printed for word in contrast("Mend the lead pipes.", "Repair the tin roofs.").come]
    ['tin', 'roofs']
    """
    one, other = analysed(before), analysed(after)
    return Contrast(before=one, after=other, gone=_lone(one, other), come=_lone(other, one))


def _lone(one: Analysed, other: Analysed) -> tuple[Word, ...]:
    return tuple(
        word
        for word in one.content
        if not (
            _means(other, word)
            or _has_kin(other, word.stem)
            or _has_kin(other, word.stem.removeprefix("re"))
        )
    )


def _means(text: Analysed, word: Word) -> bool:
    """Whether a text has the word, a synonym, or what negates it or is negated by it."""
    return not word.senses.isdisjoint(text.senses) or any(
        pole.answers(end) for pole in word.poles for end in text.poles
    )


def _denies(text: Analysed, lead: str) -> bool:
    """Whether a text plainly denies what is to be done."""
    asked = word(lead)
    return any(
        not one.negates
        and (not one.senses.isdisjoint(asked.senses) or are_kin(one.stem, asked.stem))
        for one in text.denied
    )


def _has_kin(text: Analysed, stem: str) -> bool:
    """Whether a stem of the text begins like this one, as *interpret* does like *interpreter*."""
    if stem[:BEGINNING] not in text.beginnings:
        return False
    return any(are_kin(stem, other) for other in text.words)
