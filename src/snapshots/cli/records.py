"""The commands on records: ``list``, ``show`` and ``export``."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from snapshots.cli.options import (
    deliver,
    editions_named,
    editions_option,
    format_option,
    is_file_name,
    output_option,
    show_value,
)
from snapshots.contract import to_json
from snapshots.files import load_series
from snapshots.model import Edition, Metric, Recommendation, Series
from snapshots.reporting import FORMATS

__all__ = ["export", "list_", "show"]


@click.command("list")
@editions_option
@format_option(*FORMATS)
@output_option
def list_(folder: Path | None, format: str, output: Path | None) -> None:
    """List the editions of the series, and how much of each is held."""
    show_value(load_series(folder), format, output)


@click.command()
@click.argument("name", metavar="EDITION[/ITEM]|FIGURE")
@editions_option
@format_option(*FORMATS)
@output_option
def show(name: str, folder: Path | None, format: str, output: Path | None) -> None:
    """Show an edition (2024, draft.yaml), or a recommendation or figure of it (2024/4a).

    A figure alone (visits) is shown as the statistics have it, or else the latest edition.
    """
    value, series = _named(name, folder)
    show_value(value, format, output, series=series)


@click.command()
@click.argument("edition", required=False)
@editions_option
@output_option
def export(edition: str | None, folder: Path | None, output: Path | None) -> None:
    """Write an edition, or the whole series, as strict JSON for machines."""
    if edition is None:
        deliver(to_json(load_series(folder)), output)
    else:
        (found,), _ = editions_named([edition], folder)
        deliver(to_json(found), output)


def _named(
    name: str, folder: Path | None
) -> tuple[Edition | Recommendation | Metric, Series | None]:
    key, slash, item = name.partition("/")
    if slash and not is_file_name(name) and not Path(name).exists():
        series = load_series(folder)
        return _item(series[key], item), series
    if not slash and not is_file_name(name):
        series = load_series(folder)
        figure = _figure(_official_first(series), name)
        return (series[name] if name in series or figure is None else figure), series
    (edition,), found = editions_named([name], folder)
    return edition, found


def _item(edition: Edition, key: str) -> Recommendation | Metric:
    """A recommendation of an edition, or else a figure."""
    asked = {item.key for item in edition.recommendations}
    figure = _figure(edition.metrics, key)
    return edition[key] if key in asked or figure is None else figure


def _official_first(series: Series) -> Iterator[Metric]:
    """All figures of a series: of the statistics, then of the editions, latest first."""
    for statistics in series.statistics:
        yield from statistics.metrics
    for edition in reversed(series.editions):
        yield from edition.metrics


def _figure(metrics: Iterable[Metric], key: str) -> Metric | None:
    return next((metric for metric in metrics if metric.key == key), None)
