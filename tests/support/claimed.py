"""Claims for tests: an edition that claims something of invented repairs, and its series."""

from decimal import Decimal
from typing import Any

from figures import metric, observation

from snapshots.comparison import ClaimResult, judge_claims
from snapshots.model import Body, Claim, ClaimKind, Edition, Metric, Period, Series, Statistics

__all__ = ["SHARE", "claim", "edition", "judged", "series", "values"]

#: What makes the invented count of repairs a share.
SHARE: dict[str, Any] = {"key": "repaired-share", "unit": "percent", "base": "all bridges"}


def values(written: str, **fields: Any) -> Metric:
    """A metric with values written as ``2021 40, 2022 44``."""
    pairs = (pair.split() for pair in written.split(", ") if pair)
    return metric(*(observation(period, value) for period, value in pairs), **fields)


def claim(kind: ClaimKind, value: str | None = None, unit: str = "percent", **fields: Any) -> Claim:
    """A claim of the count of repairs of 2023; a change is by default one since 2021."""
    since = None if kind in {ClaimKind.RECORD_HIGH, ClaimKind.RECORD_LOW} else "2021"
    stated: dict[str, Any] = {"readings": ("repairs",), "period": "2023", "since": since} | fields
    for name in ("period", "since"):
        stated[name] = Period.parse(stated[name]) if stated[name] else None
    if value:
        stated |= {"value": Decimal(value), "unit": unit}
    return Claim(key="claimed", kind=kind, **stated)


def edition(*metrics: Metric, key: str = "2024", claims: tuple[Claim, ...] = ()) -> Edition:
    """An edition with figures and claims of its own."""
    return Edition(key=key, metrics=metrics, claims=claims)


def series(*statistics: Metric, editions: tuple[Edition, ...] = ()) -> Series:
    """A series whose statistics are each in a file of their own."""
    keys = {one.producer for one in statistics if one.producer} | {"works", "guild"}
    return Series(
        key="bridges",
        title="Bridges",
        bodies=tuple(Body(key=key, name=key.title()) for key in sorted(keys)),
        editions=editions,
        statistics=tuple(
            Statistics(key=f"tables-{number}", title="Tables", metrics=(one,))
            for number, one in enumerate(statistics)
        ),
    )


def judged(made: Claim, *statistics: Metric, own: Metric | None = None) -> ClaimResult:
    """The verdict on the first reading of a claim of the edition 2024."""
    one = edition(*([own] if own else []), claims=(made,))
    return judge_claims(one, series(*statistics, editions=(one,)))[0]
