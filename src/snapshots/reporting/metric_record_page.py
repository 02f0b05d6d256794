"""The page of a metric in its series: every record that holds it, and its revision triangle."""

from collections.abc import Iterator

from snapshots.comparison import Releases, releases
from snapshots.errors import UnknownKey
from snapshots.model import Metric, Observation, Period, Series
from snapshots.reporting import wording
from snapshots.reporting.item_pages import metric_blocks
from snapshots.reporting.page import Block, Heading, Page, Paragraph, Table

__all__ = ["metric_record_page"]


def metric_record_page(series: Series, key: str) -> Page:
    """Where a metric stands in a series, what each record says of it, and how it was revised.

    Raises `UnknownKey` where no edition and no statistics have a metric of this key.
    """
    found = [(place, metric) for place, metric in _metrics(series) if metric.key == key]
    if not found:
        raise UnknownKey("metric", key, sorted({metric.key for _, metric in _metrics(series)}))
    blocks: list[Block] = [Heading(found[-1][1].name, 1)]
    for place, metric in found:
        blocks += [Heading(place), *metric_blocks(metric, series)]
        blocks += _revisions(releases(metric, series=series), metric)
    return Page(blocks=tuple(blocks))


def _metrics(series: Series) -> Iterator[tuple[str, Metric]]:
    """Every metric of the series, with the name of the record in which it stands."""
    for edition in series:
        for metric in edition.metrics:
            yield f"In the edition of {edition.key}", metric
    for statistics in series.statistics:
        for metric in statistics.metrics:
            yield f"In the statistics: {statistics.title}", metric


def _revisions(known: Releases, metric: Metric) -> list[Block]:
    """The revision triangle, where some period was given in more than one release."""
    rows = tuple(
        (str(period), *(_cell(metric, known, period, date) for date in known.dates))
        for period in known.periods
        if sum(known.at(period, date) is not None for date in known.dates) > 1
    )
    columns = ("Period", *map(str, known.dates))
    note = Paragraph("Periods that more than one release gives, by the date of the release.")
    return [note, Table(columns=columns, rows=rows)] if rows else []


def _cell(metric: Metric, known: Releases, period: Period, date: Period) -> str:
    one: Observation | None = known.at(period, date)
    if one and (metric.key, period) in known.hidden:
        return "withheld"
    return wording.value(metric, one) if one else ""
