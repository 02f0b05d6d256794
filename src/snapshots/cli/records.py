"""The commands on records: ``list``, ``show`` and ``export``."""

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
from snapshots.model import Edition, Recommendation, Series
from snapshots.report import FORMATS

__all__ = ["export", "list_", "show"]


@click.command("list")
@editions_option
@format_option(*FORMATS)
@output_option
def list_(folder: Path | None, format: str, output: Path | None) -> None:
    """List the editions of the series, and how much of each is held."""
    show_value(load_series(folder), format, output)


@click.command()
@click.argument("name", metavar="EDITION[/ITEM]")
@editions_option
@format_option(*FORMATS)
@output_option
def show(name: str, folder: Path | None, format: str, output: Path | None) -> None:
    """Show one edition (2024, draft.yaml), or one recommendation of the series (2024/4a)."""
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


def _named(name: str, folder: Path | None) -> tuple[Edition | Recommendation, Series | None]:
    key, slash, item = name.partition("/")
    if slash and not is_file_name(name) and not Path(name).exists():
        series = load_series(folder)
        return series[key][item], series
    (edition,), found = editions_named([name], folder)
    return edition, found
