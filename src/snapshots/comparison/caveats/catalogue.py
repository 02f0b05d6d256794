"""The catalogue of caveats: one table, which the reference page and `kinds` print.

Codes read ``family.what-is-wrong``. Once released they are never changed or reused.
"""

from snapshots.comparison.caveats import findings, meaning, periods, quality, units, vintages
from snapshots.comparison.caveats.caveat import Caveat, Effect, Row, Rule
from snapshots.comparison.step import Step
from snapshots.errors import UnknownKey

__all__ = ["CAVEATS", "caveat_row", "caveats"]


def _row(
    code: str,
    title: str,
    effect: Effect,
    rule: Rule,
    *,
    fires: str,
    would_need: str,
    of_difference: bool = False,
) -> Row:
    return Row(
        code=code,
        title=title,
        effect=effect,
        fires=fires,
        would_need=would_need,
        rule=rule,
        of_difference=of_difference,
    )


_NOTE, _WARN, _WITHHOLD = Effect

_ROWS = (
    _row(
        "unit.pp-not-percent",
        "in percentage points",
        _NOTE,
        units.points_not_percent,
        fires="both values are shares",
        would_need="give the difference in percentage points, and a multiple apart from it",
        of_difference=True,
    ),
    _row(
        "unit.changed",
        "the units measure different things",
        _WITHHOLD,
        units.changed,
        fires="the two units are of different quantities: a count, a share, a rate, money",
        would_need="both values in units of one quantity",
    ),
    _row(
        "unit.scale",
        "the units differ in scale",
        _NOTE,
        units.scale,
        fires="the two units are of one quantity and differ in size: thousands and single things",
        would_need="nothing, since both are converted to the smaller unit",
        of_difference=True,
    ),
    _row(
        "unit.counted-thing",
        "no common thing counted is stated",
        _WITHHOLD,
        units.counted_thing,
        fires="what is counted differs, or is stated on one side only: areas, sites, authorities",
        would_need="two counts of the same thing",
    ),
    _row(
        "period.type",
        "the periods are of different kinds",
        _WITHHOLD,
        periods.unlike,
        fires="a calendar year stands beside a financial year, a quarter, a day, another range",
        would_need="two periods of one kind",
    ),
    _row(
        "period.length",
        "the periods are not equally long",
        _WITHHOLD,
        periods.length,
        fires="the periods span different numbers of months, or of days",
        would_need="two periods of one length",
    ),
    _row(
        "period.overlap",
        "the periods overlap",
        _WARN,
        periods.overlap,
        fires="two different periods share days, so some cases are in both values",
        would_need="two periods that share no day",
    ),
    _row(
        "period.stock-or-flow",
        "no common flow is stated",
        _WITHHOLD,
        periods.stock_or_flow,
        fires="one value is a stock, a flow or cumulative and the other is not, or does not say",
        would_need="two values of one flow",
    ),
    _row(
        "base.changed",
        "no common base is stated",
        _WITHHOLD,
        meaning.base,
        fires="the bases differ, or one is not stated: of all, of those whose age is known",
        would_need="both shares of one base, or the counts to work them out",
    ),
    _row(
        "base.unknown-share",
        "the unknown matter",
        _WARN,
        quality.unknown_share,
        fires="those of unknown category could turn the change round, or grew as much as it",
        would_need="shares of those whose category is known",
        of_difference=True,
    ),
    _row(
        "definition.changed",
        "no common definition is stated",
        _WITHHOLD,
        meaning.definition,
        fires="the definitions differ, or one is not stated: age when exploited, when referred",
        would_need="both values by one definition",
    ),
    _row(
        "coverage.changed",
        "no common coverage is stated",
        _WITHHOLD,
        meaning.coverage,
        fires="the coverage differs, or one is not stated: the UK, England and Wales",
        would_need="both values for one coverage",
    ),
    _row(
        "source.changed",
        "no common producer is stated",
        _WITHHOLD,
        meaning.source,
        fires="the producers differ, or one is not stated, and neither took over from the other",
        would_need="both values from one producer",
    ),
    _row(
        "break.method",
        "how it is counted changed in between",
        _WITHHOLD,
        meaning.break_of_method,
        fires="a break of method lies between the values, or is marked on one of them",
        would_need="the earlier value recounted by the later method",
    ),
    _row(
        "break.policy",
        "law or guidance changed in between",
        _NOTE,
        meaning.break_of_policy,
        fires="a break of policy lies between the values",
        would_need="nothing, since the change of law or guidance is told beside the number",
    ),
    _row(
        "vintage.restated",
        "the past was restated",
        _NOTE,
        vintages.restated,
        fires="the later edition or source gives another value for the earlier period",
        would_need="give the restatement apart from the change",
        of_difference=True,
    ),
    _row(
        "vintage.mixed",
        "the values come from different releases",
        _NOTE,
        vintages.mixed,
        fires="the releases of the two values differ, or one is the first and one is revised",
        would_need="both values from one release",
    ),
    _row(
        "vintage.correction",
        "a mistake was put right",
        _NOTE,
        vintages.corrected,
        fires="the producer declares a value to be a correction",
        would_need="use the corrected value, and say so",
    ),
    _row(
        "status.provisional",
        "provisional",
        _WARN,
        quality.provisional,
        fires="a value is provisional",
        would_need="the final value",
    ),
    _row(
        "status.estimated",
        "estimated",
        _WARN,
        quality.estimated,
        fires="a value is an estimate",
        would_need="a counted value",
    ),
    _row(
        "round.interval",
        "no change can be claimed",
        _WARN,
        quality.rounding,
        fires="the interval that rounding allows includes zero",
        would_need="values with more digits",
        of_difference=True,
    ),
    _row(
        "small.count",
        "few cases",
        _WARN,
        quality.small_count,
        fires=f"a count, or the numerator of a share, is below {quality.FEW}",
        would_need="give the counts, and no change in percent",
    ),
    _row(
        "small.base",
        "a share of few",
        _WITHHOLD,
        quality.small_base,
        fires=f"the denominator of a share is below {quality.SMALL_BASE}",
        would_need="the counts, which are given instead of percentages",
    ),
    _row(
        "suppress.value",
        "a value is suppressed",
        _WITHHOLD,
        quality.hidden_value,
        fires="the producer has suppressed a value",
        would_need="nothing more, since a hidden value protects somebody",
    ),
    _row(
        "suppress.difference",
        "it would reveal a suppressed value",
        _WITHHOLD,
        quality.hidden_difference,
        fires="together with the other figures held, a value fixes one that is suppressed",
        would_need="nothing more, since a hidden value protects somebody",
    ),
    _row(
        "missing.not-zero",
        "absent is not zero",
        _WITHHOLD,
        quality.missing,
        fires="a value is missing, not collected, or a printed zero that stands for a small one",
        would_need="the value itself",
    ),
    _row(
        "arith.inconsistent",
        "the figures stated do not fit together",
        _WARN,
        findings.inconsistent,
        fires="an audit found it, the record acknowledges it, or the value is disputed",
        would_need="what the producer says of it; until then it is kept as stated",
    ),
    _row(
        "claim.record",
        "called a record, which fails for it",
        _NOTE,
        findings.record_claim,
        fires="a claim of a record fails for this figure, or the record acknowledges so",
        would_need="nothing, since the verdict is on the claim and the value stands",
    ),
    _row(
        "polarity.unknown",
        "nobody declared which way is better",
        _NOTE,
        findings.polarity,
        fires="the better direction is not declared, or not alike on both sides",
        would_need="a declaration of which direction is better",
        of_difference=True,
    ),
)

#: Every caveat by its code, in the order in which they are listed.
CAVEATS: dict[str, Row] = {row.code: row for row in _ROWS}


def caveat_row(code: str) -> Row:
    """The row with this code; `UnknownKey`, with the near ones, where there is none.

    >>> caveat_row("definition.changed").effect
    <Effect.WITHHOLD: 'withhold'>
    """
    try:
        return CAVEATS[code]
    except KeyError:
        raise UnknownKey("caveat", code, CAVEATS) from None


def caveats(step: Step) -> tuple[Caveat, ...]:
    """Every caveat of a step, in the order of the catalogue.

    Once something withholds the difference, nothing that would tell of it is said.
    """
    first = _found(step, [row for row in CAVEATS.values() if not row.of_difference])
    if any(found.effect is Effect.WITHHOLD for found in first):
        return first
    found = (*first, *_found(step, [row for row in CAVEATS.values() if row.of_difference]))
    codes = list(CAVEATS)
    return tuple(sorted(found, key=lambda one: codes.index(one.code)))


def _found(step: Step, rows: list[Row]) -> tuple[Caveat, ...]:
    return tuple(
        Caveat(
            code=row.code,
            title=row.title,
            effect=row.effect,
            detail=detail,
            would_need=row.would_need,
        )
        for row in rows
        if (detail := row.rule(step)) is not None
    )
