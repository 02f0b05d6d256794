"""The pages of a movement, and of all releases of a figure."""

from collections.abc import Iterator

from snapshots.comparison import Movement, Releases
from snapshots.model import Period, Series
from snapshots.reporting import wording
from snapshots.reporting.figures import COLUMNS, movement_cells
from snapshots.reporting.page import Bullets, Heading, Page, Table

__all__ = ["movement_page", "releases_page"]


def movement_page(movement: Movement, series: Series | None = None) -> Page:
    """One movement with everything that limits it."""
    known = movement.step.series if series is None else series
    name, *cells = movement_cells(movement, known)
    told = (
        f"{column.lower()}: {cell}" for column, cell in zip(COLUMNS[1:], cells, strict=True) if cell
    )
    return Page(blocks=(Heading(name, 1), Bullets(tuple(told))))


def releases_page(releases: Releases, _: Series | None = None) -> Page:
    """The revision triangle: a row for each period, a column for each release."""
    columns = ("Period", *map(str, releases.dates), "Release not known")
    rows = tuple(
        (str(period), *(_values(releases, period, release) for release in (*releases.dates, None)))
        for period in releases.periods
    )
    names = dict.fromkeys(point.metric.name for point in releases.points)
    heading = Heading(wording.joined(names) or "No values", 1)
    return Page(blocks=(heading, Table(columns=columns, rows=rows)))


def _values(releases: Releases, period: Period, release: Period | None) -> str:
    return "; ".join(_told(releases, period, release))


def _told(releases: Releases, period: Period, release: Period | None) -> Iterator[str]:
    """The values of a period in one release; one that would reveal another is withheld."""
    for point in releases.points:
        if (point.period, point.observation.release) == (period, release):
            shown = wording.value(point.metric, point.observation)
            yield "withheld" if point.cell in releases.hidden else shown
