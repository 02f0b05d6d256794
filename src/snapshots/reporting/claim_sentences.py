"""Claim sentences: what an edition claims of a figure, what becomes of it, and by which values."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from snapshots.comparison import (
    Apart,
    ClaimResult,
    ClaimVerdict,
    Ground,
    Size,
    Statement,
    caveat_row,
)
from snapshots.model import Claim, ClaimKind, Series, unit
from snapshots.reporting import wording
from snapshots.reporting.doubts import doubt_of_claim
from snapshots.reporting.wording import joined

__all__ = ["claim_sentence", "claimed"]

_CLAIMED = {
    ClaimKind.RECORD_HIGH: "the highest on record",
    ClaimKind.RECORD_LOW: "the lowest on record",
    ClaimKind.RISE: "a rise",
    ClaimKind.FALL: "a fall",
    ClaimKind.UNCHANGED: "no change",
    ClaimKind.MULTIPLE: "a multiple",
}

_VERDICTS = {
    ClaimVerdict.HOLDS: "holds on the values held",
    ClaimVerdict.FAILS: "fails",
    ClaimVerdict.CANNOT_TELL: "cannot be told",
}

#: Why a verdict is what it is; ``values`` are those that decide, ``beyond`` is above or below.
_GROUNDS = {
    Ground.NONE_BEYOND: "none of {values} is {beyond} {subject}",
    Ground.FOLLOWS: "it follows from {values} and {subject}",
    Ground.BEYOND: "{values} {is_are} {beyond} {subject}",
    Ground.DOES_NOT_FOLLOW: "it does not follow from {values} and {subject}",
    Ground.NO_PERIOD: "the record does not say for which period, or since when",
    Ground.NO_VALUE: "no value of that period is held",
    Ground.SEVERAL_METRICS: "it may be meant of several figures: {subject}",
    Ground.NOTHING_EARLIER: "no comparable earlier value is held",
    Ground.ROUNDING: "rounding hides whether {values} and {subject} differ",
    Ground.VINTAGES: "the releases do not agree: {values}, against {subject}",
    Ground.OTHER_PRODUCER: "{values}, by another producer or of another kind, {is_are} {beyond} it",
    Ground.NO_SIZE: "its size cannot be worked out from {values} and {subject}",
    Ground.DOUBTFUL: "it {would}, and rests on values that do not fit others",
}

#: What a claim would do if the values that are doubtful were right.
_IF_RIGHT = {ClaimVerdict.HOLDS: "would hold", ClaimVerdict.FAILS: "would fail"}


def claimed(claim: Claim, *, is_size_hidden: bool = False) -> str:
    """What is claimed, in few words, without a size that would reveal a suppressed value.

    >>> from decimal import Decimal
    >>> from snapshots.model import Period
    >>> claimed(Claim(key="rise", kind=ClaimKind.RISE, value=Decimal("138"), unit="percent",
    ...     period=Period.parse("2023"), since=Period.parse("2018")))
    'a rise (138 %; 2018 to 2023)'
    """
    size = "" if claim.value is None else _of_unit(claim.value, claim)
    size = "size withheld" if size and is_size_hidden else size
    spans = [wording.span(one) for one in (claim.since, claim.period) if one is not None]
    told = "; ".join(filter(None, [size, " to ".join(spans)]))
    return f"{_CLAIMED[claim.kind]} ({told})" if told else _CLAIMED[claim.kind]


def _of_unit(value: Decimal, claim: Claim) -> str:
    return f"{wording.number(value)} {unit(str(claim.unit)).symbol}".strip()


def claim_sentence(result: ClaimResult, series: Series | None = None) -> str:
    """The verdict on one reading of a claim, with the values that decide it and what is missing.

    What speaks against one of the values is told with it. For people, and not kept stable.
    """
    agreeing = [size.end for size in result.sizes if size.agrees]
    ground = _GROUNDS[result.ground].format(
        values=_values(result.decisive),
        subject=_values(agreeing or result.subjects),
        beyond="below" if result.claim.kind is ClaimKind.RECORD_LOW else "above",
        is_are="is" if len(result.decisive) == 1 else "are",
        would=_IF_RIGHT.get(result.verdict_if_right, ""),
    )
    clauses = [f"{_VERDICTS[result.verdict]}: {ground}", *_other_vintages(result), *_needed(result)]
    clauses += [f"not held: {joined(map(str, result.missing))}"] if result.missing else []
    clauses += _apart(result.apart)
    clauses += _doubts(result, series)
    told = dict.fromkeys(clauses)  # one value may stand in several records
    return f"Read of {result.name or result.reading}, {'; '.join(told)}."


def _doubts(result: ClaimResult, series: Series | None) -> Iterator[str]:
    """What speaks against a value that is told, and by whom it is disputed."""
    apart = (entry.statement for entry in result.apart)
    for statement in (*result.subjects, *result.decisive, *apart):
        for told in doubt_of_claim(result, statement, series):
            yield f"of {_value(statement)}: {told}"


def _values(statements: Iterable[Statement]) -> str:
    """Values with their periods, in order of time; each once, with its vintage if that is known."""
    ordered = sorted(statements, key=lambda one: (one.period, one.age, one.place))
    told = dict.fromkeys(map(_value, ordered))
    vague = {one for one in told if any(other.startswith(f"{one[:-1]};") for other in told)}
    return joined(one for one in told if one not in vague)


def _value(statement: Statement) -> str:
    observation = statement.observation
    vintage = f"; {_MATURITY[observation.maturity.value]}" if observation.maturity else ""
    return f"{wording.figure(statement.metric, observation)[:-1]}{vintage})"


_MATURITY = {"first": "first published", "revised": "revised", "corrected": "corrected"}


def _needed(result: ClaimResult) -> Iterator[str]:
    """From what value the stated size would follow, where no value held gives it."""
    if not any(size.agrees for size in result.sizes):
        if result.needed:
            wanted = _span(*result.needed)
            since = result.claim.since
            yield f"it would need a value of {wanted} for {since}, and none published was found"
        for size in result.sizes:
            yield f"{_value(size.start)} to {_value(size.end)} is {_size(size, result.claim)}"


def _span(low: Decimal, high: Decimal) -> str:
    """From one value to another; one number where they are equal."""
    ends = dict.fromkeys(map(wording.number, (low, high)))
    return " to ".join(ends)


def _other_vintages(result: ClaimResult) -> Iterator[str]:
    """The vintages on which a size that holds would be another."""
    set_apart = [entry.statement for entry in result.apart]
    for size in result.sizes if result.ground is Ground.FOLLOWS else ():
        if not size.agrees and size.start not in set_apart:
            yield f"but {_value(size.start)} to {_value(size.end)} is {_size(size, result.claim)}"


def _size(size: Size, claim: Claim) -> str:
    made = _span(size.low, size.high)
    return f"{made} {unit(str(claim.unit)).symbol}".strip()


def _apart(entries: Iterable[Apart]) -> Iterator[str]:
    """The values that decide nothing, under the reasons for it."""
    reasons: dict[str, list[Statement]] = {}
    for entry in entries:
        titles = [caveat_row(code).title for code in entry.caveats] or ["disputed"]
        reasons.setdefault(joined(titles), []).append(entry.statement)
    for reason, statements in reasons.items():
        yield f"apart, since {reason}: {_values(statements)}"
