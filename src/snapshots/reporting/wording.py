"""Wording: how single things are called. Nothing is decided here."""

from collections.abc import Iterable
from decimal import Decimal

from snapshots.alignment import Pair, Relation
from snapshots.comparison import Gap, NotAmong
from snapshots.model import (
    PARTS,
    Confidence,
    Edition,
    Evidence,
    Holding,
    Metric,
    Observation,
    Period,
    Recommendation,
    Series,
    SourceKind,
    Tier,
    unit,
)

__all__ = [
    "NUMBERS",
    "REVEALING",
    "addressees",
    "bodies",
    "body",
    "count",
    "counts",
    "evidence",
    "figure",
    "gaps",
    "held",
    "joined",
    "not_among",
    "number",
    "number_word",
    "part",
    "read_in",
    "related",
    "spaced",
    "span",
    "title",
    "value",
    "why",
]

#: Numbers up to ten as running text has them.
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_PARTS = {
    "priority": "priority recommendations",
    "main": "recommendations",
    "wider": "wider recommendations",
    "body": "asks in the body text",
    "metrics": "figures",
}

#: Why a value is not shown.
REVEALING = "it would reveal a suppressed value"

_BODY_TEXT = "the body text"

_READ_IN = {
    SourceKind.REPORT: "the report",
    SourceKind.SUMMARY: "the summary of the report",
    SourceKind.PUBLISHER_PAGE: "a page of its publisher",
    SourceKind.OFFICIAL_STATISTICS: "official statistics",
    SourceKind.PARLIAMENT: "parliamentary papers",
    SourceKind.PRESS: "the press",
    SourceKind.OTHER: "another page",
}


def spaced(code: str) -> str:
    """A code as words.

    >>> spaced("must-urgently")
    'must urgently'
    """
    return code.replace("-", " ").replace("_", " ")


def joined(words: Iterable[str], last: str = "and") -> str:
    """Words as an enumeration.

    >>> joined(["a", "b", "c"])
    'a, b and c'
    """
    listed = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def number_word(number: int) -> str:
    """A number up to ten as a word, as running text has it.

    >>> number_word(6), number_word(12)
    ('six', '12')
    """
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def count(number: int, singular: str, plural: str = "") -> str:
    """A number with its noun.

    >>> count(1, "recommendation"), count(12, "recommendation")
    ('one recommendation', '12 recommendations')
    """
    return f"{number_word(number)} {singular if number == 1 else plural or f'{singular}s'}"


def part(name: str) -> str:
    """What a part of an edition is called."""
    return _PARTS[name]


def title(edition: Edition) -> str:
    """An edition's title, or its key where no title is known."""
    return edition.title or f"{edition.key} (no title known)"


def bodies(keys: Iterable[str], series: Series | None) -> str:
    """Several bodies by name, as an enumeration."""
    return joined(body(key, series) for key in keys)


def addressees(item: Recommendation, series: Series | None) -> str:
    """Who is asked; nothing where the record codes nothing, so that nothing can be told."""
    return bodies(item.addressees, series) or ("nobody is named" if item.is_coded else "")


def body(key: str, series: Series | None) -> str:
    """A body by its name, or by its key where no series gives the name."""
    known = {body.key: body.name for body in series.bodies} if series is not None else {}
    return known.get(key, key)


def gaps(found: Iterable[Gap], edition: str) -> str:
    """What is not held of an edition."""
    entries = list(found)
    partly = [gap for gap in entries if _is_partly_held(gap)]
    lacking = [gap for gap in entries if not _is_partly_held(gap)]
    told = [f"{_gaps(lacking)} not held"] if lacking else []
    told += [f"{_gaps(partly)} held only in part"] if partly else []
    return f"of {edition}, {joined(told)}"


def _is_partly_held(gap: Gap) -> bool:
    return gap.holding is Holding.PARTIAL and not gap.unknown


def _gaps(found: Iterable[Gap]) -> str:
    """The parts as the subject of a sentence, with its verb."""
    gaps = list(found)
    names = [_gap(gap) for gap in gaps]
    single = len(gaps) == 1 and (names == [_BODY_TEXT] or gaps[0].unknown == 1)
    return f"{joined(names)} {'is' if single else 'are'}"


def _gap(gap: Gap) -> str:
    if gap.unknown and gap.unknown < gap.known:
        return f"{number_word(gap.unknown)} of the {number_word(gap.known)} {part(gap.part)}"
    return _BODY_TEXT if gap.part == Tier.BODY.value else f"the {part(gap.part)}"


def not_among(fact: NotAmong, edition: str) -> str:
    """That an ask is not among those of a tier that is held complete."""
    number = f"{number_word(fact.count)} " if fact.count > 1 else ""
    return f"not among the {number}{part(fact.tier.value)} of {edition}, which are held complete"


def related(pair: Pair, name: str) -> str:
    """How a pair that does not carry the ask touches it; ``name`` is the other of the two."""
    relation = "its opposite" if pair.relation is Relation.REVERSED else "related to"
    return f"{relation} {name}" + (f": {pair.reason}" if pair.reason else "")


def evidence(entries: Iterable[Evidence], series: Series | None) -> str:
    """Where something was read."""
    return "; ".join(_evidence(entry, series) for entry in entries)


def _evidence(entry: Evidence, series: Series | None) -> str:
    titles = {source.key: source.title for source in series.sources} if series is not None else {}
    place = f", {entry.locator}" if entry.locator else ""
    fields = f" for {joined(map(spaced, entry.supports))}" if entry.supports else ""
    source = titles.get(entry.source, entry.source)
    return f"{source}{place} ({_CONFIDENCE[entry.confidence]}{fields})"


_CONFIDENCE = {
    Confidence.PRIMARY: "primary document",
    Confidence.PUBLISHER: "publisher's page",
    Confidence.SECONDARY: "secondary page",
    Confidence.INFERENCE: "inference",
}


def number(amount: Decimal | int, *, grouped: bool = True) -> str:
    """A number for people, digit for digit, thousands apart from four digits on.

    Machines read it without: where a table is read by them, it is not ``grouped``.

    >>> number(7432), number(Decimal("10613.50")), number(7432, grouped=False)
    ('7,432', '10,613.50', '7432')
    """
    return f"{Decimal(amount):{',' if grouped else ''}f}"


def value(metric: Metric, observation: Observation, *, grouped: bool = True) -> str:
    """A value with its unit, digit for digit as printed."""
    if observation.value is None:
        return "no value"
    return f"{number(observation.value, grouped=grouped)} {unit(metric.unit).symbol}".strip()


def counts(observation: Observation, *, grouped: bool = True) -> str:
    """The counts behind a share, where it carries them."""
    if observation.numerator is None or observation.denominator is None:
        return ""
    part, whole = observation.numerator, observation.denominator
    return f"{number(part, grouped=grouped)} out of {number(whole, grouped=grouped)}"


def figure(metric: Metric, observation: Observation, *, grouped: bool = True) -> str:
    """A value with its unit, its period and its status."""
    status = ", ".join(spaced(status.value) for status in observation.status)
    noted = f"; {status}" if status else ""
    return f"{value(metric, observation, grouped=grouped)} ({observation.period}{noted})"


def held(edition: Edition) -> str:
    """How much of each part of an edition is held."""
    found = {name: edition.held.stated(name) for name in PARTS}
    if not any(found.values()) and edition.is_unfilled:
        return "no recommendation; the record does not say that none is printed"
    if not any(found.values()):
        return "assumed to be complete, since the record does not say"
    told = (
        f"{word}: {joined(part(name) for name, holding in found.items() if holding is wanted)}"
        for wanted, word in _HELD.items()
        if wanted in found.values()
    )
    return "; ".join(told)


_HELD = {
    Holding.COMPLETE: "complete",
    None: "assumed complete",
    Holding.PARTIAL: "in part",
    Holding.NOTHING: "nothing",
}


def span(period: Period) -> str:
    """A period in words where it is a range.

    >>> span(Period.parse("2022..2024"))
    '2022 to 2024'
    """
    return str(period).replace("..", " to ")


def why(pair: Pair) -> str:
    """What speaks for a pair: a person's reason, or the clues of the program."""
    if pair.reason:
        return pair.reason
    clues = [
        " ".join(
            part
            for part in (
                spaced(clue.name),
                str(clue.weight or ""),
                f"({joined(clue.words)})" if clue.words else "",
            )
            if part
        )
        for clue in pair.clues
    ]
    return "; ".join(clues) or "the printed words are the same"


def read_in(entries: Iterable[Evidence], series: Series | None) -> str:
    """In what kind of source a figure was read, as far as a series tells."""
    kinds = {source.key: source.kind for source in series.sources} if series is not None else {}
    found = dict.fromkeys(kinds[entry.source] for entry in entries if entry.source in kinds)
    return joined(_READ_IN[kind] for kind in found)
