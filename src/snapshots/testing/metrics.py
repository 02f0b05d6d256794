"""Metrics with plausible figures, and official statistics."""

from decimal import Decimal
from functools import cache
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from snapshots.model import (
    UNITS,
    Acknowledged,
    Better,
    Break,
    BreakCause,
    Flow,
    Maturity,
    Metric,
    Observation,
    Period,
    Series,
    Statistics,
    Status,
    Unit,
)
from snapshots.testing.building import Fields, built, some_of
from snapshots.testing.periods import dates, periods
from snapshots.testing.texts import decimals, keys, texts
from snapshots.testing.vocabularies import Declared, declared, read

__all__ = [
    "TOPICS",
    "acknowledgements",
    "breaks",
    "common",
    "figures",
    "metrics",
    "observations",
    "official",
    "statistics",
    "topics",
    "units",
]

#: The keys of metrics that recur.
TOPICS = ("eels-counted", "share-repaired", "licences")

_PLAUSIBLE = {
    "percent": decimals(most=100),
    "count": decimals(most=20_000, places=(0,)),
    "percentage-point": decimals(least=-100, most=100, places=(0, 1)),
}
_AMOUNT = decimals(most=1_000, places=(0, 1))
_UNITS = st.sampled_from(tuple(UNITS))
_YEARS = st.integers(2010, 2020)
_WITHOUT_VALUE = (Status.SUPPRESSED, Status.NOT_COLLECTED, Status.MISSING)
_WITH_VALUE = tuple(status for status in Status if status not in _WITHOUT_VALUE)
_HELD_BACK = st.sampled_from(_WITHOUT_VALUE).map(lambda status: {"status": (status,)})
_ROUNDED = st.sampled_from((Decimal(1), Decimal("0.1"), Decimal(1000)))
# The counts behind a share: some of them are in it, and of some nothing is known.
_COUNTS = st.sampled_from(
    ({}, {"denominator": 9}, {"numerator": 4, "denominator": 9, "unknown": 2})
)
_NOTED = st.lists(st.sampled_from(_WITH_VALUE), max_size=1)


def units() -> SearchStrategy[Unit]:
    """The units there are.

    >>> from hypothesis import find
    >>> find(units(), lambda unit: unit.quantity == "share").symbol
    '%'
    """
    return st.sampled_from(tuple(UNITS.values()))


def acknowledgements(
    *, hostile: bool = False, **fields: SearchStrategy[Any]
) -> SearchStrategy[Acknowledged]:
    """Findings that the record knows of; ``fields`` are strategies for fields, in place of ours.

    >>> from hypothesis import find
    >>> find(acknowledgements(), lambda known: "Fund" in known.reason).reason
    'Fund the weirs each spring'
    """
    words = texts(hostile=hostile)
    return built(Acknowledged, {"finding": words, "reason": words}, {}, fields)


def breaks(
    *, within: Series | None = None, hostile: bool = False, **fields: SearchStrategy[Any]
) -> SearchStrategy[Break]:
    """Breaks in series; ``within`` is the series whose sources are named; ``fields`` as above.

    >>> from hypothesis import find
    >>> find(breaks(), lambda found: found.cause is BreakCause.POLICY).since
    Period.parse('2000')
    """
    return _breaks(declared(within), fields, hostile=hostile)


def _breaks(words: Declared, fields: Fields, *, hostile: bool) -> SearchStrategy[Break]:
    always: Fields = {
        "since": periods(),
        "cause": st.sampled_from(BreakCause),
        "reason": texts(hostile=hostile),
    }
    return built(Break, always, {"evidence": read(words, hostile=hostile)}, fields)


def observations(
    *,
    unit: str = "count",
    within: Series | None = None,
    hostile: bool = False,
    **fields: SearchStrategy[Any],
) -> SearchStrategy[Observation]:
    """Observations of a metric in this unit: a plausible value, or a status that says why none.

    ``within`` is the series whose sources are named; ``fields`` as in `acknowledgements`.

    >>> from hypothesis import find
    >>> find(observations(), lambda observation: observation.value is None).status
    (<Status.SUPPRESSED: 'suppressed'>,)
    """
    perhaps = {"release": dates(), "maturity": st.sampled_from(Maturity)}
    perhaps |= _beside(declared(within), hostile=hostile)
    return built(Observation, {"period": periods()}, perhaps, fields, _values(unit), _COUNTS)


def _beside(words: Declared, *, hostile: bool) -> dict[str, SearchStrategy[Any]]:
    """What may stand beside a value in any metric."""
    return {"rounded_to": _ROUNDED, **common(words, hostile=hostile)}


@cache
def _values(unit: str) -> SearchStrategy[dict[str, Any]]:
    """A figure that somebody might print in a unit, with its status, or why there is none."""
    return st.fixed_dictionaries({"value": figures(unit), "status": _NOTED}) | _HELD_BACK


def figures(unit: str) -> SearchStrategy[Decimal]:
    """Figures that somebody might print in a unit: no share is above 100 percent."""
    return _PLAUSIBLE.get(unit, _AMOUNT)


@cache
def common(words: Declared, *, hostile: bool) -> dict[str, SearchStrategy[Any]]:
    """What an observation and a claim rest on."""
    return {
        "acknowledged": st.lists(acknowledgements(hostile=hostile), max_size=1),
        "evidence": read(words, hostile=hostile),
    }


def metrics(
    *, within: Series | None = None, hostile: bool = False, **fields: SearchStrategy[Any]
) -> SearchStrategy[Metric]:
    """Metrics with a few observations, a year each in a row, all in the unit of the metric.

    ``within`` is the series whose bodies and sources are named, by default `INVENTED`;
    ``fields`` as in `acknowledgements`.

    >>> from hypothesis import find
    >>> find(metrics(unit=st.just("percent")).map(lambda metric: metric.unit), lambda unit: True)
    'percent'
    """
    return _metrics(declared(within), fields, hostile=hostile, released=False)


def _metrics(
    words: Declared, fields: Fields, *, hostile: bool, released: bool
) -> SearchStrategy[Metric]:
    told = texts(hostile=hostile)
    perhaps: Fields = {
        **dict.fromkeys(("counts", "base", "definition", "coverage"), told),
        "producer": st.sampled_from(words.bodies),
        "flow": st.sampled_from(Flow),
        "better": st.sampled_from(Better),
        "breaks": st.lists(_breaks(words, {}, hostile=hostile), max_size=1),
    }
    values = _released if released else _yearly
    measured = fields.get("unit", _UNITS).flatmap(
        lambda unit: st.fixed_dictionaries(
            {"unit": st.just(unit), "observations": values(words, unit, hostile=hostile)}
        )
    )
    others = {name: strategy for name, strategy in fields.items() if name != "unit"}
    return built(Metric, {"key": keys(), "name": told}, perhaps, others, measured)


@cache
def _yearly(words: Declared, unit: str, *, hostile: bool) -> SearchStrategy[list[Observation]]:
    """Observations of years in a row."""

    def dated(first: int, drawn: list[Observation]) -> list[Observation]:
        return [evolve(one, period=_year(first + place)) for place, one in enumerate(drawn)]

    return st.builds(dated, _YEARS, st.lists(_undated(words, unit, hostile=hostile), max_size=3))


@cache
def _released(words: Declared, unit: str, *, hostile: bool) -> SearchStrategy[list[Observation]]:
    """Observations of one year in one release or in two, the later one revised."""

    def dated(year: int, drawn: list[Observation]) -> list[Observation]:
        return [
            evolve(one, period=_year(year), release=_year(year + place), maturity=maturity)
            for (place, maturity), one in zip(enumerate(Maturity, start=1), drawn, strict=False)
        ]

    found = st.lists(_undated(words, unit, hostile=hostile), min_size=1, max_size=2)
    return st.builds(dated, _YEARS, found)


@cache
def _undated(words: Declared, unit: str, *, hostile: bool) -> SearchStrategy[Observation]:
    perhaps = _beside(words, hostile=hostile)
    always: Fields = {"period": st.just(_year(2010))}
    return built(Observation, always, perhaps, {}, _values(unit), _COUNTS)


def _year(number: int) -> Period:
    return Period.parse(str(number))


@cache
def topics(
    words: Declared, *, hostile: bool, released: bool = False
) -> SearchStrategy[list[Metric]]:
    """Metrics of some topics that recur, a value a year or a release."""

    def named(names: list[str], drawn: list[Metric]) -> list[Metric]:
        return [evolve(metric, key=name) for name, metric in zip(names, drawn, strict=False)]

    one = _metrics(words, {"key": st.just(TOPICS[0])}, hostile=hostile, released=released)
    return st.builds(named, some_of(TOPICS), st.lists(one, max_size=2))


def statistics(
    *, within: Series | None = None, hostile: bool = False, **fields: SearchStrategy[Any]
) -> SearchStrategy[Statistics]:
    """Official series, whose values may stand there in two releases, the later one revised.

    ``within`` is the series whose bodies and sources are named; ``fields`` as in
    `acknowledgements`.

    >>> from hypothesis import find
    >>> find(statistics(key=st.just("levels")).map(lambda made: made.key), lambda key: True)
    'levels'
    """
    return _statistics(declared(within), fields, hostile=hostile)


def _statistics(words: Declared, fields: Fields, *, hostile: bool) -> SearchStrategy[Statistics]:
    always: Fields = {
        "key": keys(),
        "title": texts(hostile=hostile),
        "metrics": topics(words, hostile=hostile, released=True),
    }
    return built(Statistics, always, {}, fields)


@cache
def official(words: Declared, *, hostile: bool) -> SearchStrategy[list[Statistics]]:
    """The official series of a series of editions: one or none."""
    return st.lists(_statistics(words, {"key": st.just("levels")}, hostile=hostile), max_size=1)
