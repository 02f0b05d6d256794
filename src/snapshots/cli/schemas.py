"""The command ``schema``: what the JSON and the YAML files look like, for other programs."""

from pathlib import Path

import click

from snapshots.cli.options import deliver, output_option
from snapshots.contract.schemas import SCHEMAS, schema_text

__all__ = ["schema"]


@click.command(short_help="Print a JSON Schema.")
@click.argument("name", metavar="NAME", type=click.Choice(SCHEMAS))
@click.option("--editor", is_flag=True, help="The twin for editors of YAML files instead.")
@output_option
def schema(name: str, *, editor: bool, output: Path | None) -> None:
    """Print a schema, as JSON Schema 2020-12.

    NAME is edition, series, statistics, links, comparison or alignment. JSON as it is exported
    fits the schema itself; YAML, as people write it, the twin for editors, which complete and
    check a file that begins with: # yaml-language-server: $schema=edition-1.yaml.json
    """
    deliver(schema_text(name, editor=editor), output)
