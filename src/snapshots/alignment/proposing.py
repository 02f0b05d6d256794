"""Proposing: what became what, as far as the words of two editions tell.

Each pair of items is measured, put beside its rivals and its place in the order, and given a
probability. A pair that is likely is proposed to a person; one that is very likely, whose
printed words are held whole on both sides and in which nothing turns the meaning, is accepted.
Where a list is kept up from one edition to the next, words that were added or left out do not hold
a pair back that is all but certain: whoever compares the two is told them.
Every pair is judged for itself: an item may stand in several, so that splits and merges, and one
ask taken up by several speakers, come out as they are.
"""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from attrs import evolve, frozen

from snapshots.alignment import guard
from snapshots.alignment.answering import Answers
from snapshots.alignment.chances import (
    ACCEPTED,
    ACCEPTED_AMONG_FEW,
    ACCEPTED_IF_ANSWERED,
    ACCEPTED_IF_KEPT_UP,
    FITTED,
    PROPOSED,
    PROPOSED_BY_ASK,
    PROPOSED_IF_SECOND,
    Model,
    odds_at,
    probability,
)
from snapshots.alignment.keeping_up import is_kept_up
from snapshots.alignment.matching import Proposal
from snapshots.alignment.measuring import Measuring
from snapshots.alignment.pairs import Basis, Candidate, Clue, Pair, PairStatus, Relation, WordsUsed
from snapshots.alignment.refusing import refused
from snapshots.alignment.screening import Progress
from snapshots.alignment.sweeping import sweep
from snapshots.alignment.weighing import Weighed, weigh
from snapshots.language import (
    Levelled,
    Turn,
    TurnKind,
    contrast,
    is_english,
    levelled,
    remarks,
    turns,
)
from snapshots.model import Edition, ItemHeld

__all__ = ["MAY_HAVE_TURNED", "TOO_UNLIKELY", "propose"]

#: How the reason begins where the meaning was turned; what of it was turned follows.
MAY_HAVE_TURNED = "the meaning may have turned"
#: How a reason begins that tells the probability of a pair.
TOO_UNLIKELY = "its probability"

#: Relations of two items that do not go with each other.
_APART = {Relation.RELATED, Relation.DIFFERENT}
#: The share of its words that carry meaning from which on a text is answered by another.
_ANSWERED = 0.6
#: From so many words on a part of a text shows its language.
_TELLING = 4
#: An edition of fewer items has few; the model was fitted to editions of eight and more.
_FEW = 8
#: How many candidates are kept for each item.
_KEPT = 5
#: Editions of more items than this are swept.
_VERY_LONG = 10_000


def propose(
    before: Edition,
    after: Edition,
    settled: tuple[Pair, ...],
    *,
    turning: guard.Turning = turns,
    progress: Progress | None = None,
    model: Model = FITTED,
) -> Proposal:
    """Propose pairs of two editions beyond those that are settled.

    ``turning`` finds the words by which the meaning of one text turns into that of another.
    ``progress`` is told how far a very long edition has been gone through. ``model`` weighs the
    clues; another than the fitted one is for measuring how well it was fitted.

    >>> from snapshots.model import Recommendation
    >>> old, new = (Edition(key=key, title="Harbours", recommendations=[
    ...     Recommendation(key="1", text=text)]) for key, text in (
    ...     ("2021", "Repair the lamps of the outer harbour."),
    ...     ("2024", "The lamps of the outer harbour should be repaired.")))
    >>> [(pair.before, pair.after, pair.status.value) for pair in propose(old, new, ()).pairs]
    [('1', '1', 'accepted')]
    """
    if before == after:
        return Proposal()
    items = before.recommendations, after.recommendations
    earlier, later = ({item.key: place for place, item in enumerate(side)} for side in items)
    decided = {(earlier[pair.before], later[pair.after]): pair for pair in settled}
    if max(map(len, items)) > _VERY_LONG:
        return sweep(*items, decided, progress=progress)
    measuring = Measuring(before=items[0], after=items[1])
    parted = {places for places, pair in decided.items() if pair.relation in _APART}
    known = {
        item for places, pair in decided.items() if _is_known(pair) for item in enumerate(places)
    }
    repeated = {
        item
        for places, pair in decided.items()
        if pair.basis is Basis.IDENTICAL
        for item in enumerate(places)
    }
    weighed = [
        one
        for one in weigh(measuring, parted, model=model)
        if one.places not in decided and not repeated.issuperset(enumerate(one.places))
    ]
    needed = {one.places: odds_at(_asked_from(one, measuring, known)) for one in weighed}
    unlikely = [one for one in weighed if one.log_odds < needed[one.places]]
    judged = [
        _judged(
            one,
            measuring,
            turning,
            repeated=not repeated.isdisjoint(enumerate(one.places)),
            known=_are_known(one, known),
        )
        for one in weighed
        if one.log_odds >= needed[one.places]
    ]
    kept_up = is_kept_up(before, after, (*settled, *(one.pair for one in judged)))
    return Proposal(
        pairs=tuple(one.if_kept_up if kept_up else one.pair for one in judged),
        candidates=tuple(
            _refused(one, measuring, (before, after), needed[one.places])
            for one in _nearest(unlikely)
        ),
    )


def _is_known(pair: Pair) -> bool:
    """Whether a person has said what the two items go with."""
    return pair.basis is Basis.DECIDED and pair.relation not in _APART


def _are_known(one: Weighed, known: Collection[tuple[int, int]]) -> bool:
    """Whether a person has said of both items what they go with."""
    return all(item in known for item in enumerate(one.places))


def _asked_from(one: Weighed, measuring: Measuring, known: Collection[tuple[int, int]]) -> Decimal:
    """The probability from which on a person is asked.

    Of two items of each of which a person has said what it goes with, nothing more is asked but
    what is plainly the same, and nothing is accepted. Where that is known of one alone, the other
    may be the rest of a split or a merge. ``known`` are such items: which side they stand on, and
    their places.
    """
    if _are_known(one, known):
        return _accepted_from(measuring)
    if measuring.used(one.places) is not WordsUsed.TEXT:
        return PROPOSED_BY_ASK
    return PROPOSED if one.standing.is_best else PROPOSED_IF_SECOND


@frozen(kw_only=True)
class _Judged:
    """A pair that is proposed, and what it is where the list is kept up."""

    pair: Pair
    is_the_same_there: bool

    @property
    def if_kept_up(self) -> Pair:
        """The pair where the list is kept up: what was added or left out is told of it then."""
        if not self.is_the_same_there:
            return self.pair
        return evolve(self.pair, status=PairStatus.ACCEPTED, reason=None)


def _judged(
    one: Weighed, measuring: Measuring, turning: guard.Turning, *, repeated: bool, known: bool
) -> _Judged:
    old, new = measuring.before[one.places[0]], measuring.after[one.places[1]]
    used = measuring.used(one.places)
    whole = used is WordsUsed.TEXT and old.held is new.held is ItemHeld.COMPLETE
    found = measuring.answers(one.places)
    read = _is_read(one, measuring, found)
    texts = measuring.words(one.places)
    in_whole = guard.blocking(turning, *texts) if read else ()
    level = levelled(*texts)
    turned = _turned(in_whole, texts, turning, found, level) if read else ()
    answered = contrast(*texts).shared >= _ANSWERED
    accepted_from = ACCEPTED_IF_ANSWERED if answered else _accepted_from(measuring)
    beside = ""
    if repeated:
        beside = "one of the two is repeated word for word elsewhere"
    elif known:
        beside = "a person has said what each of the two goes with, and not that it is this"
    doubt = _doubt(one, turned, accepted_from, whole=whole, read=read) or beside
    doubt_there = _doubt(one, (), ACCEPTED_IF_KEPT_UP, whole=whole, read=read) or beside
    turned_round = turned == in_whole and guard.reverses(turned, is_alike=one.is_alike)
    pair = Pair(
        before=old.key,
        after=new.key,
        relation=Relation.REVERSED if turned_round else Relation.SAME_ASK,
        basis=Basis.PROPOSED,
        status=PairStatus.NEEDS_PERSON if doubt else PairStatus.ACCEPTED,
        probability=probability(one.log_odds),
        words_used=used,
        clues=(
            *_told(one, measuring),
            *guard.turning_clues(turned),
            *_left_out(found, level.added),
        ),
        reason=doubt or None,
    )
    return _Judged(pair=pair, is_the_same_there=guard.only_adds(turned) and not doubt_there)


def _left_out(found: Answers, added: tuple[str, ...]) -> Iterator[Clue]:
    """What one of two items says beside what they have in common."""
    only_before, only_after = (found.only_before, found.only_after) if found.parts else ((), ())
    more = tuple(said for said in added if not any(said in whole for whole in only_after))
    for name, said in (("only-before", only_before), ("only-after", (*only_after, *more))):
        if said:
            yield Clue(name=name, weight=Decimal(0), words=said)


def _turned(
    in_whole: tuple[Turn, ...],
    texts: tuple[str, str],
    turning: guard.Turning,
    found: Answers,
    level: Levelled,
) -> tuple[Turn, ...]:
    """What turns the meaning, so that a person has to look.

    That is what turns the whole, unless nothing does in the heart of the pair; and what turns
    any two sentences that answer each other, where the whole hides it. What two asks exchanged
    is seen in the whole alone.
    """
    if remarked := _remarked(*texts):
        return remarked
    if guard.says_more(turning, level):
        return ()
    edited = guard.is_edited(*texts)
    if edited and found.is_replaced and not in_whole:
        return (Turn(kind=TurnKind.OBJECT, before=found.only_before, after=found.only_after),)
    together = (edited and (found.is_replaced or guard.exchanges(in_whole))) or (
        guard.excepts(in_whole) and not found.leaves_out
    )
    if in_whole and (together or not _is_unturned(found, turning)):
        return in_whole
    for part in found.parts:
        strict = edited and bool(in_whole)
        hidden = guard.blocking(turning, part.before, part.after, strict=strict)
        if hidden := tuple(turn for turn in hidden if in_whole or turn.kind not in guard.DETAILS):
            return hidden
    return ()


def _remarked(before: str, after: str) -> tuple[Turn, ...]:
    """What one text adds to the words of the other, which may limit them or take them back."""
    gone, come = remarks(before, after), remarks(after, before)
    plain = Turn(kind=TurnKind.SCOPE, before=gone, after=come, is_plain=True)
    return (plain,) if gone or come else ()


def _is_unturned(found: Answers, turning: guard.Turning) -> bool:
    """Whether nothing turns the heart of a pair, nor does what stands beside it deny it."""
    heart = found.heart
    if heart is None or guard.blocking(turning, *heart.texts):
        return False
    beside = [(heart.before, said) for said in found.only_after]
    beside += [(said, heart.after) for said in found.only_before]
    return not any(contrast(*texts).denies_lead for texts in beside)


def _is_read(one: Weighed, measuring: Measuring, found: Answers) -> bool:
    """Whether the guard can read both texts, and the sentences of each that were changed."""
    changed = [text for part in found.parts if part.before != part.after for text in part.texts]
    told = (text for text in changed if len(text.split()) >= _TELLING)
    return all(map(is_english, (*measuring.words(one.places), *told)))


def _accepted_from(measuring: Measuring) -> Decimal:
    few = min(len(measuring.before), len(measuring.after)) < _FEW
    return ACCEPTED_AMONG_FEW if few else ACCEPTED


def _doubt(
    one: Weighed, turned: tuple[Turn, ...], accepted: Decimal, *, whole: bool, read: bool
) -> str:
    """Why a person has to look at a pair, or nothing."""
    if turned:
        kinds = sorted({turn.kind.value for turn in turned})
        return f"{MAY_HAVE_TURNED}: {', '.join(kinds)}"
    if not whole:
        return "the printed words are not held whole on both sides"
    if not read:
        return "the guard reads English only"
    if one.log_odds_of_words < odds_at(accepted):
        beside = "" if one.log_odds_of_words == one.log_odds else " beside what the records say"
        said = probability(one.log_odds_of_words)
        return f"{TOO_UNLIKELY}{beside} is {said}, it is accepted from {accepted}"
    return ""


def _nearest(unlikely: Iterable[Weighed]) -> list[Weighed]:
    """The likeliest few of each item, in printed order."""
    kept: dict[tuple[int, int], Weighed] = {}
    count: dict[tuple[int, int], int] = {}
    for one in sorted(unlikely, key=lambda one: (-one.log_odds, one.places)):
        for item in enumerate(one.places):
            count[item] = count.get(item, 0) + 1
            if count[item] <= _KEPT:
                kept[one.places] = one
    return [kept[places] for places in sorted(kept)]


def _told(one: Weighed, measuring: Measuring) -> tuple[Clue, ...]:
    """The clues with the words in common as they stand in the texts."""
    return tuple(
        evolve(clue, words=measuring.in_common(one.places, clue.words))
        if clue.name == "words-in-common"
        else clue
        for clue in one.clues
    )


def _refused(
    one: Weighed, measuring: Measuring, editions: tuple[Edition, Edition], asked_from: Decimal
) -> Candidate:
    before, after = editions
    places = ((before, one.standing.rival_before), (after, one.standing.rival_after))
    return refused(
        before.recommendations[one.places[0]].key,
        after.recommendations[one.places[1]].key,
        _told(one, measuring),
        rivals=[
            f"{edition.key}/{edition.recommendations[rival].key}"
            for edition, rival in places
            if rival is not None
        ],
        asked_from=asked_from,
    )
