"""The commands that print a catalogue: ``kinds``."""

from pathlib import Path

import click

from snapshots.cli.options import format_option, output_option, show_value
from snapshots.reporting.catalogue_page import catalogue_page

__all__ = ["kinds"]


@click.command(short_help="Every kind of change and every caveat.")
@format_option("text", "markdown")
@output_option
def kinds(format: str, output: Path | None) -> None:
    """List every kind of change: its id, what it is read from, its weight and its mirror."""
    show_value(catalogue_page(), format, output)
