"""Sentences of a brief about recommendations: since when, of whom, for what, with what change."""

from collections.abc import Collection, Iterator, Sequence

from snapshots.comparison import (
    Comparison,
    ExistenceVerdict,
    Outcome,
    Range,
    Result,
    StageKind,
    Standing,
    Subject,
    Summary,
    Weight,
)
from snapshots.model import ItemHeld, Recommendation, Series, Side
from snapshots.reporting import wording
from snapshots.reporting.headlines import names
from snapshots.reporting.sentences import sentence

__all__ = ["again", "became", "counted", "described", "in_short", "standing"]

#: What is counted of each edition, in the order in which it is told.
_COUNTED = {
    Side.BEFORE: {
        ExistenceVerdict.CARRIED: "asked again in {other}",
        ExistenceVerdict.DEVELOPED: "grown into another ask",
        ExistenceVerdict.DROPPED: "no longer asked",
        ExistenceVerdict.UNDECIDED: "for a person to decide",
        ExistenceVerdict.NOT_SEEN: "not seen in what is held of {other}",
        ExistenceVerdict.NOT_HELD: "of unknown contents",
    },
    Side.AFTER: {
        ExistenceVerdict.CARRIED: "asked in {other} too",
        ExistenceVerdict.DEVELOPED: "grown out of an earlier ask",
        ExistenceVerdict.NEW: "new",
        ExistenceVerdict.UNDECIDED: "for a person to decide",
        ExistenceVerdict.NOT_SEEN: "not seen in what is held of {other}",
        ExistenceVerdict.NOT_HELD: "of unknown contents",
    },
}


def counted(comparison: Comparison, summary: Summary, side: Side, returned: Collection[str]) -> str:
    """How many recommendations of one edition there are, and what became of them."""
    edition = comparison.alignment.edition(side)
    other = comparison.alignment.edition(side.other).key
    told = []
    for verdict, words in _COUNTED[side].items():
        number = summary.count(side, verdict)
        if verdict is ExistenceVerdict.NEW and returned:
            told.append(f"{wording.number_word(len(returned))} taken up again after a gap")
            number = Range(low=number.low - len(returned), high=number.high - len(returned))
        if number.low or (number.high and verdict is ExistenceVerdict.CARRIED):
            told.append(f"{_number(number)} {words.format(other=other)}")
    all_of_them = wording.count(len(edition.recommendations), "recommendation")
    return f"The record of {edition.key} has {all_of_them}: {wording.joined(told)}." if told else ""


def _number(number: Range) -> str:
    return wording.number_word(number.low) if number.low == number.high else str(number)


def standing(one: Standing) -> str:
    """Since when an ask has been made, as far as the editions tell."""
    edition = one.name.partition("/")[0]
    if one.since == edition:
        first = one.kind is StageKind.FIRST_ASKED and one.is_since_known
        return f"asked for the first time in {edition}" if first else f"asked in {edition}"
    if one.kind is StageKind.RETURNED:
        told = f"asked in {one.since} and again in {edition}"
    else:
        told = f"asked since {one.since if one.is_since_known else f'at least {one.since}'}"
    if one.missing_from:
        told += f", but not in {wording.joined(one.missing_from, 'or')}"
    if one.unseen_in:
        told += f", though not seen in what is held of {wording.joined(one.unseen_in, 'or')}"
    return told


def described(comparison: Comparison, result: Result, one: Standing) -> str:
    """A carried, developed or reversed ask: of whom, since when, for what, what changed in it."""
    alignment = comparison.alignment
    items = [alignment.after[key] for key in result.match.after]
    now, before = (
        names(edition, keys)
        for edition, keys in (
            (alignment.after, result.match.after),
            (alignment.before, result.match.before),
        )
    )
    asked = " and ".join(map(_words, items))
    relation = f"{now}; {_BEFORE.get(result.outcome, 'before,')} {before}"
    told = [f"{_asked_of(items, one, alignment.series)}: {asked} ({relation})"]
    return f"{'; '.join([*told, *_details(comparison, result)])}."


_BEFORE = {
    Outcome.SPLIT: "split from",
    Outcome.MERGED: "made of",
    Outcome.REGROUPED: "regrouped from",
    Outcome.DEVELOPED: "grown out of",
    Outcome.REVERSED: "the opposite of",
}


def _details(comparison: Comparison, result: Result) -> Iterator[str]:
    """What changed within the ask, but for numbers and words."""
    for change in comparison.at_least(Weight.ROUTINE).changes:
        within = change.row.subject is Subject.RECOMMENDATION and change.row.field != "existence"
        keys = (change.before_keys, change.after_keys)
        if within and keys == (result.match.before, result.match.after):
            yield sentence(change, comparison.alignment.series).rstrip(".").partition(": ")[2]


def again(series: Series, item: Recommendation, one: Standing) -> str:
    """An ask of the later edition with the editions that made it: of whom, when, for what."""
    told = _asked_of([item], one, series)
    return f"{told}: {_words(item)} ({one.name}{_remark(item)})."


def in_short(series: Series, item: Recommendation, name: str) -> str:
    """An ask of one edition: of whom, and for what."""
    subject = _at_the_start(wording.bodies(item.addressees, series), [item])
    return f"{subject}: {_words(item)} ({name}{_remark(item)})."


def _asked_of(items: Sequence[Recommendation], one: Standing, series: Series | None) -> str:
    """Who is asked and since when; who was not asked from the first is told apart."""
    later = {body: since for body, since in one.asked_of if since != one.since}
    told = (
        wording.body(key, series) + (f" (only since {later[key]})" if key in later else "")
        for key in dict.fromkeys(key for item in items for key in item.addressees)
    )
    return f"{_at_the_start(wording.joined(told), items)}, {standing(one)}"


def _at_the_start(subject: str, items: Sequence[Recommendation]) -> str:
    """Who is asked, at the start of a sentence; where the record does not tell, that."""
    if subject:
        return f"{subject[:1].upper()}{subject[1:]}"
    return "Nobody named" if any(item.is_coded for item in items) else "Addressee not recorded"


def _words(item: Recommendation) -> str:
    """The record's own words as they are, printed words between quotation marks."""
    return item.ask or f"“{str(item.text).rstrip('.')}”"


def _remark(item: Recommendation) -> str:
    return {ItemHeld.IN_SHORT: ", in short", ItemHeld.PARTIAL: ", cut off"}.get(item.held, "")


def became(kind: StageKind) -> str:
    """What became of an ask, as a table tells it."""
    return _BECAME.get(kind, wording.spaced(kind.value))


_BECAME = {
    StageKind.FIRST_ASKED: "new",
    StageKind.FIRST_SEEN: "not known whether asked before",
    StageKind.STRENGTHENED: "hardened",
    StageKind.MIXED: "changed in more than one direction",
    StageKind.REWORDED: "repeated in other words",
    StageKind.TERMS_CHANGED: "repeated with words changed that may matter",
    StageKind.READDRESSED: "asked of others",
    StageKind.DEVELOPED: "grown out of an earlier ask",
    StageKind.PARTLY_DROPPED: "asked again in part",
    StageKind.RETURNED: "taken up again",
}
