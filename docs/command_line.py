"""The page of the command line, from the commands themselves."""

import inspect
import re
from collections.abc import Iterator

import click

from snapshots.cli.main import command

__all__ = ["page"]

OPTION = re.compile(r"--[a-z-]+")
HEAD = """\
# Command line

Written from the commands by `nox -s pages`; what stands here is what `--help`
(or `-h`) says of each command. Each is used in one of the [how-to pages](../how-to/index.md).

Results go to standard output, everything else to standard error. In a terminal, text is laid out
to fit the window; in a pipe or a file it has the same bytes on every machine. How a run ended is
told by its [exit code](exit-codes.md).
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_described("snapshots", command), *_commands()])


def _commands() -> Iterator[str]:
    for name, one in sorted(command.commands.items()):
        yield from (f"## {name}", "", *_described(f"snapshots {name}", one))


def _described(name: str, one: click.Command) -> Iterator[str]:
    context = click.Context(one, info_name=name)
    usage = " ".join([name, *one.collect_usage_pieces(context)])
    yield from ("```text", usage, "```", "")
    for paragraph in inspect.cleandoc(one.help or "").split("\n\n"):
        yield from (OPTION.sub(r"`\g<0>`", " ".join(paragraph.split())), "")
    yield from ("| Option | What it does |", "| --- | --- |")
    yield from (_row(each, context) for each in one.params if isinstance(each, click.Option))
    yield ""


def _row(option: click.Option, context: click.Context) -> str:
    names, says = option.get_help_record(context) or ("", "")
    escaped = names.replace("|", "\\|")
    return f"| `{escaped}` | {' '.join(says.split())} |"
