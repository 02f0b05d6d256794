"""Contrast: two texts side by side, what they share, and what stands in one of them alone."""

from functools import cached_property

from attrs import frozen

from snapshots.language.analysis import BEGINNING, Analysed, analysed
from snapshots.language.phrases import ABOVE, BELOW
from snapshots.language.tokens import Word

__all__ = ["FEW", "MANY", "Contrast", "contrast"]

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
#: More content words make a sentence in which order alone says little.
MANY = 10


@frozen(kw_only=True, slots=False)  # slots would leave no room for what is computed once
class Contrast:
    """Two texts side by side; ``gone`` and ``come`` are the content words without a counterpart."""

    before: Analysed
    after: Analysed
    gone: tuple[Word, ...]
    come: tuple[Word, ...]

    @cached_property
    def is_near(self) -> bool:
        """Whether half of all words stand in the same order in both."""
        from rapidfuzz.distance import Indel  # only a comparison of words needs it

        return Indel.normalized_similarity(self.before.words, self.after.words) >= _NEAR

    @property
    def is_same_form(self) -> bool:
        """Whether both sentences are built in one way, so that their places can be compared."""
        return self.before.form == self.after.form

    @cached_property
    def is_strict(self) -> bool:
        """Whether one text is the other with words replaced, added or left out, but none moved."""
        from rapidfuzz.distance import LCSseq  # as above

        before, after = self.before.order, self.after.order
        shared = min(len(before) - len(self.gone), len(after) - len(self.come))
        unmoved = LCSseq.similarity(before, after) >= _UNMOVED * shared
        return self.is_near and self.is_same_form and unmoved

    @property
    def edited(self) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        """The content words of each text alone, where a relative is no counterpart.

        In a text that was edited *prison* and *prisoner* are two things.
        """
        before, after = self.before, self.after
        return (
            tuple(word for word in before.content if not _means(after, word)),
            tuple(word for word in after.content if not _means(before, word)),
        )

    @property
    def is_explained(self) -> bool:
        """Whether something else than an opposite ask may explain an odd negation.

        Many words that stand alone do, and so does a word of unknown sense in a text that
        negates, where a word of the other text has gone: *extend it*, *it should not lapse*.
        """
        many = max(len(self.gone), len(self.come)) > _SOME and not self.is_near
        return many or any(
            text.form.negations and others and any(not word.poles for word in words)
            for text, words, others in (
                (self.before, self.gone, self.come),
                (self.after, self.come, self.gone),
            )
        )

    @property
    def is_alike(self) -> bool:
        """Whether the two read alike, so that one may be taken for the other."""
        sizes = (len(self.before.content), len(self.after.content))
        lone = (len(self.gone), len(self.come))
        shared = max(1 - one / max(1, size) for one, size in zip(lone, sizes, strict=True))
        is_short = min(sizes) <= _SHORT and shared > 0
        return self.is_near or (max(lone) <= _MOST and (is_short or shared >= _SHARED))

    @property
    def is_denied(self) -> bool:
        """Whether a negation was put into a text that is otherwise the same, or taken out."""
        before, after = self.before, self.after
        odd = (before.form.negations - after.form.negations) % 2 == 1
        bounds = {ABOVE, BELOW} & {*before.words} == {ABOVE, BELOW} & {*after.words}
        return odd and bounds and self.is_near and before.order == after.order

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
        pole.axis == end.axis and (pole.side == end.side or pole.negates or end.negates)
        for pole in word.poles
        for end in text.poles
    )


def _has_kin(text: Analysed, stem: str) -> bool:
    """Whether a stem of the text begins like this one, as *interpret* does like *interpreter*."""
    if stem[:BEGINNING] not in text.beginnings:
        return False
    return any(_are_kin(stem, other) for other in text.words)


def _are_kin(one: str, other: str) -> bool:
    pairs = enumerate(zip(one, other, strict=False))
    alike = next(
        (place for place, (left, right) in pairs if left != right), min(len(one), len(other))
    )
    opposed = {one[-2:], other[-2:]} == {"er", "ee"}  # *employer* and *employee*
    return not opposed and alike >= BEGINNING and 5 * alike >= 3 * max(len(one), len(other))
