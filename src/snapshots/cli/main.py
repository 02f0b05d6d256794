"""The command itself, and how every run of it ends."""

import sys
from typing import NoReturn

import click

from snapshots.cli.catalogues import kinds
from snapshots.cli.checking import check
from snapshots.cli.codes import ExitCode
from snapshots.cli.comparing import align, compare
from snapshots.cli.proving import prove
from snapshots.cli.records import export, list_, show
from snapshots.cli.reviewing import review
from snapshots.cli.schemas import schema
from snapshots.cli.timelines import brief, lint, timeline, verify_brief
from snapshots.errors import SnapshotsError, UnknownFormat, UnknownKey
from snapshots.reporting.escaping import printable_lines

__all__ = ["command", "main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
@click.version_option(package_name="report-snapshots", message="%(version)s")
def command() -> None:
    """What changed between editions of a recurring report, with reasons.

    An EDITION is a key, such as 2024, or the path of a file, which has a suffix or a separator.

    Exit codes: 0 done; 1 changes at or above --fail-on, or a check found something;
    2 wrong usage, an unknown key included; 3 could not be answered.
    """


_PARTS = (
    list_, show, compare, align, review, timeline, brief, verify_brief, lint, check, kinds, schema,
    prove, export,
)  # fmt: skip
for part in _PARTS:
    command.add_command(part)


def main() -> NoReturn:
    """Run the command with the arguments of this process, and leave with its exit code."""
    try:
        code = int(command.main(standalone_mode=False) or ExitCode.DONE)
    except Exception as fault:  # noqa: BLE001 - the one place that must let nothing pass
        code = _failed(fault)
    sys.exit(code)


def _failed(fault: Exception) -> int:
    """Say what went wrong, on standard error; the exit code that belongs to it."""
    match fault:
        case click.UsageError():
            fault.show()
            return ExitCode.USAGE
        case UnknownKey() | UnknownFormat():
            return _say(str(fault), ExitCode.USAGE)
        case SnapshotsError():
            return _say(str(fault))
        case click.Abort():
            return _say("; ".join(["stopped before the end", *map(str, fault.args)]))
    return _say(f"unexpected error, please report it: {type(fault).__name__}: {fault}")


def _say(message: str, code: ExitCode = ExitCode.UNANSWERED) -> int:
    click.echo(f"snapshots: {printable_lines(message)}", err=True)
    return code
