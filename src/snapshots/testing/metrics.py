"""Metrics with plausible figures, what is claimed of them, and official statistics."""

from collections.abc import Iterable
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
    Claim,
    ClaimKind,
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
    "claims",
    "claims_of",
    "metrics",
    "observations",
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
    >>> find(acknowledgements(), lambda known: True).reason
    'Publish the weirs each spring'
    """
    words = texts(hostile=hostile)
    return built(Acknowledged, {"finding": words, "reason": words}, {}, fields)


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
    perhaps |= _common(declared(within), hostile=hostile)
    return built(Observation, {"period": periods()}, perhaps, fields, _values(unit))


@cache
def _values(unit: str) -> SearchStrategy[dict[str, Any]]:
    """A figure that somebody might print in a unit, with its status, or why there is none."""
    return st.fixed_dictionaries({"value": _figures(unit), "status": _NOTED}) | _HELD_BACK


def _figures(unit: str) -> SearchStrategy[Decimal]:
    return _PLAUSIBLE.get(unit, _AMOUNT)


@cache
def _common(words: Declared, *, hostile: bool) -> dict[str, SearchStrategy[Any]]:
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
    >>> years = metrics().map(lambda metric: [str(one.period) for one in metric.observations])
    >>> find(years, lambda found: len(found) == 2)
    ['2010', '2011']
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
    perhaps = _common(words, hostile=hostile)
    return built(Observation, {"period": st.just(_year(2010))}, perhaps, {}, _values(unit))


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


def claims(
    *,
    readings: Iterable[str] = (),
    within: Series | None = None,
    hostile: bool = False,
    **fields: SearchStrategy[Any],
) -> SearchStrategy[Claim]:
    """Claims that may be read of some of these metrics, given by their keys.

    ``within`` is the series whose sources are named; ``fields`` as in `acknowledgements`.

    >>> from hypothesis import find
    >>> find(claims(readings=["eels-counted"]), lambda claim: claim.readings).readings
    ('eels-counted',)
    """
    return claims_of(declared(within), tuple(readings), fields, hostile=hostile)


def claims_of(
    words: Declared, readings: tuple[str, ...], fields: Fields, *, hostile: bool
) -> SearchStrategy[Claim]:
    """Claims in a series that declares these words."""
    always: Fields = {"key": keys(), "kind": st.sampled_from(ClaimKind)}
    perhaps = {"period": periods(), "since": periods(), "readings": some_of(readings)}
    perhaps |= _common(words, hostile=hostile)
    return built(Claim, always, perhaps, fields, _SIZES)


_SIZES: SearchStrategy[dict[str, Any]] = st.just({}) | _UNITS.flatmap(
    lambda unit: st.fixed_dictionaries({"value": _figures(unit), "unit": st.just(unit)})
)


def statistics(
    *, within: Series | None = None, hostile: bool = False, **fields: SearchStrategy[Any]
) -> SearchStrategy[Statistics]:
    """Official series, whose values may stand there in two releases, the later one revised.

    ``within`` is the series whose bodies and sources are named; ``fields`` as in
    `acknowledgements`.

    >>> from hypothesis import find
    >>> released = statistics().map(lambda official: [m.key for m in official.metrics])
    >>> find(released, lambda keys: keys)
    ['eels-counted']
    """
    always: Fields = {
        "key": keys(),
        "title": texts(hostile=hostile),
        "metrics": topics(declared(within), hostile=hostile, released=True),
    }
    return built(Statistics, always, {}, fields)
