"""A small invented series in which every law has something to look at."""

from decimal import Decimal

import pytest

from snapshots import (
    Body,
    Decision,
    Edition,
    Evidence,
    Links,
    Metric,
    Observation,
    Period,
    Recommendation,
    Series,
    Source,
)
from snapshots.model import (
    Confidence,
    Force,
    Held,
    Holding,
    Maturity,
    SourceKind,
    Verdict,
)

READ = (Evidence(source="report", locator="page 3", confidence=Confidence.PRIMARY),)
HELD = Held(
    priority=Holding.ABSENT,
    main=Holding.COMPLETE,
    wider=Holding.PARTIAL,
    body=Holding.COMPLETE,
    metrics=Holding.COMPLETE,
)


def asked(key: str, ask: str, force: Force | None) -> Recommendation:
    return Recommendation(
        key=key, number=key, ask=ask, force=force, addressees=("city",), evidence=READ
    )


def passed(*values: tuple[str, str], revised: bool = False) -> Metric:
    """The share of bridges that passed, by year."""
    maturity = Maturity.REVISED if revised else Maturity.FIRST
    return Metric(
        key="bridges-passed",
        name="share of bridges that passed",
        unit="percent",
        counts="bridges",
        base="bridges inspected",
        observations=tuple(
            Observation(
                period=Period.parse(year),
                value=Decimal(value),
                maturity=maturity if year == "2018" else Maturity.FIRST,
                evidence=READ,
            )
            for year, value in values
        ),
    )


@pytest.fixture
def bridges() -> Series:
    before = Edition(
        key="2019",
        title="Bridges 2019",
        held=HELD,
        recommendations=(
            asked("1", "inspect every bridge each year", Force.SHOULD),
            asked("2", "paint the railings green", Force.MUST),
            asked("3", "teach the use of winter salt", None),
        ),
        metrics=(passed(("2018", "40.0")),),
    )
    after = Edition(
        key="2022",
        title="Bridges 2022",
        held=HELD,
        recommendations=(
            asked("1", "inspect all bridges yearly", Force.MUST),
            asked("2", "paint railings in any colour", Force.MUST),
            asked("4", "count cyclists by radar", Force.INVITE),
        ),
        metrics=(passed(("2018", "41.0"), ("2021", "44.50"), revised=True),),
    )
    links = Links(
        before="2019",
        after="2022",
        decisions=tuple(
            Decision(before=key, after=key, verdict=Verdict.SAME_ASK, reason="asked again")
            for key in ("1", "2")
        ),
    )
    return Series(
        key="bridges",
        title="Bridges",
        bodies=(Body(key="city", name="The City"),),
        sources=(Source(key="report", title="The report", kind=SourceKind.REPORT),),
        editions=(before, after),
        links=(links,),
    )
