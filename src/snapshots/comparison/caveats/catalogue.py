"""The catalogue of caveats: each by its code, and those that a step has."""

from snapshots.comparison.caveats.caveat import Caveat, Effect, Row
from snapshots.comparison.caveats.table import ROWS
from snapshots.comparison.figures.step import Step
from snapshots.errors import UnknownKey

__all__ = ["CAVEATS", "caveat_row", "caveats"]

#: Every caveat by its code, in the order in which they are listed.
CAVEATS: dict[str, Row] = {row.code: row for row in ROWS}


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
