"""The command ``prove``: the laws of the library, tried on the reader's own data."""

from pathlib import Path

import click
import yaml

from snapshots.cli.codes import ExitCode
from snapshots.cli.options import deliver
from snapshots.files import load_series
from snapshots.reporting.escaping import printable_lines

__all__ = ["prove"]


@click.command(short_help="Try on a series what must hold for every comparison.")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def prove(folder: Path | None) -> int:
    """Try on a series what must hold for every comparison: a line for each law.

    Under a law that is broken stand the smallest editions that break it. Leaves with 1 where one
    is broken. FOLDER holds the series, by default the one that comes with the program.
    """
    from snapshots.proving import prove as prove_series  # heavy, and only this needs it

    proof = prove_series(load_series(folder))
    deliver(f"{printable_lines(str(proof))}\n")
    for law, smallest in proof.counterexamples.items():
        told = yaml.safe_dump(smallest, allow_unicode=True, sort_keys=False)
        deliver(f"\n{law}: the smallest series that breaks it\n{printable_lines(told)}")
    return ExitCode.FOUND if proof.broken else ExitCode.DONE
