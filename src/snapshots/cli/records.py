"""The commands on records: ``list``, ``show`` and ``export``."""

from pathlib import Path

import click

from snapshots.cli.options import (
    deliver,
    editions_named,
    editions_option,
    files_named,
    files_of_series,
    format_option,
    is_file_name,
    is_path,
    output_option,
    refuse_overwriting,
    show_value,
)
from snapshots.contract import save_tables, to_json
from snapshots.errors import near
from snapshots.files import load_series, shipped_folder
from snapshots.model import Edition, Metric, Recommendation, Series
from snapshots.reporting import FORMATS
from snapshots.reporting.metric_record_page import metric_record_page
from snapshots.reporting.page import Page

__all__ = ["export", "list_", "show"]


@click.command("list", short_help="The editions of the series, and how much is held.")
@editions_option
@format_option(*FORMATS)
@output_option
def list_(folder: Path | None, format: str, output: Path | None) -> None:
    """List the editions of the series, and how much of each is held."""
    refuse_overwriting(output, files_of_series(folder))
    show_value(load_series(folder), format, output)


@click.command(short_help="One edition, recommendation or metric.")
@click.argument("name", metavar="NAME")
@editions_option
@format_option(*FORMATS)
@output_option
def show(name: str, folder: Path | None, format: str, output: Path | None) -> None:
    """Show an edition (2024, draft.yaml), a recommendation (2024/4a), or a metric by its key."""
    refuse_overwriting(output, [Path(name), *files_of_series(folder)])
    value, series = _named(name, folder)
    show_value(value, format, output, series=series)


def _metric(name: str, folder: Path | None) -> tuple[Page, Series] | None:
    """The page of a metric whose key is this or near it, unless an edition or a file is meant."""
    if is_path(name):
        return None
    series = load_series(folder)
    keys = {metric.key for one in (*series, *series.statistics) for metric in one.metrics}
    if name in series or not near(name, keys):
        return None
    return metric_record_page(series, name), series


@click.command(short_help="An edition or the series as strict JSON, or as tables.")
@click.argument("edition", required=False)
@editions_option
@output_option
@click.option(
    "--tables",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Write the whole series into a folder instead, as CSV tables with a descriptor.",
)
def export(
    edition: str | None, folder: Path | None, output: Path | None, tables: Path | None
) -> None:
    """Write an edition, or the whole series, as strict JSON for machines, or as tables."""
    if tables is not None:
        if edition is not None or output is not None:
            raise click.UsageError("--tables writes the whole series; leave EDITION and -o out")
        where = folder or shipped_folder()
        refuse_overwriting(tables, [where, where / "links", where / "statistics"])
        save_tables(load_series(folder), tables)
    elif edition is None:
        refuse_overwriting(output, files_of_series(folder))
        deliver(to_json(load_series(folder)), output)
    else:
        refuse_overwriting(output, files_named([edition], folder))
        (found,), _ = editions_named([edition], folder)
        deliver(to_json(found), output)


def _named(
    name: str, folder: Path | None
) -> tuple[Edition | Recommendation | Metric | Page, Series | None]:
    if found_metric := _metric(name, folder):
        return found_metric
    key, slash, item = name.partition("/")
    if slash and not is_file_name(name) and not Path(name).exists():
        series = load_series(folder)
        return _item(series[key], item), series
    (edition,), found = editions_named([name], folder)
    return edition, found


def _item(edition: Edition, key: str) -> Recommendation | Metric:
    """A recommendation of an edition, or else a metric of it."""
    metrics = {metric.key: metric for metric in edition.metrics}
    asked = {item.key for item in edition.recommendations}
    return metrics[key] if key in metrics and key not in asked else edition[key]
