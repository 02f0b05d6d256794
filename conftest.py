"""Runs the examples of the documentation: what a page shows is what happens.

Read are the Markdown pages of the root, docs/ and examples/, and the docstrings of src/.

- A `python` block is executed; one that starts with `>>>` is a doctest.
- A `console` block is a visit to a terminal. After each `$` stands a command, then what it prints;
  a line of `...` stands for any number of lines. A command must succeed, unless the next one is
  `$ echo $?` and shows how it failed.
- A block with a file name behind its language, ```` ```yaml editions/2027.yaml ````, is written to
  that file, for the commands that follow.
- What must not be run here, such as an installation, is written in a `sh` block.

A page is run from top to bottom in a folder of its own, which holds copies of editions/ and
examples/, so a page may write files and leaves nothing behind.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from doctest import ELLIPSIS
from pathlib import Path

import pytest
from sybil import Document, Example, Region, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.markdown.lexers import RawFencedCodeBlockLexer
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection
from sybil.typing import Parser

ROOT = Path(__file__).parent

#: A command, continued where a line ends in a backslash, and what is expected of it.
COMMAND = re.compile(
    r"^\$ (?P<command>(?:.*\\\n)*.*)\n(?P<expected>(?:(?!\$ ).*\n)*)", re.MULTILINE
)
SHOW_STATUS = "echo $?"

#: A plain terminal of usual width, whatever the machine is set to.
TERMINAL = {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}


class ConsoleParser(CodeBlockParser):
    """Runs the `console` blocks of a page."""

    language = "console"

    def evaluate(self, example: Example) -> str | None:
        """Run the block command by command; answer with what went wrong first, if anything."""
        session = f"{example.parsed.rstrip()}\n"
        if not COMMAND.match(session):
            return "a console block starts with a command, written after '$ '"
        status = 0
        for shown in COMMAND.finditer(session):
            command = shown["command"].replace("\\\n> ", "\\\n")  # without the second prompt
            expected = _tidy(shown["expected"])
            if command == SHOW_STATUS:
                actual, status = f"{status}\n", 0
            elif status:
                break
            else:
                actual, status = _run(command)
            if not _as_expected(actual, expected):
                return f"$ {command}\n{_difference(expected, actual)}"
        return f"a command ended with {status}; show it with: $ {SHOW_STATUS}" if status else None


class FileParser:
    """Writes the blocks that name a file."""

    blocks = RawFencedCodeBlockLexer(
        re.compile(r"[a-z]+ (?P<file>[\w./-]+\.[a-z]+)$\n", re.MULTILINE)
    )

    def __call__(self, document: Document) -> Iterator[Region]:
        """Every block of a page that names a file."""
        for block in self.blocks(document):
            block.parsed, block.evaluator = block.lexemes["source"], self.write
            yield block

    def write(self, example: Example) -> None:
        """Write the block to the file that it names, in the folder of the page."""
        file = Path(example.region.lexemes["file"])
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(example.parsed, encoding="utf-8")


def _run(command: str) -> tuple[str, int]:
    """What a command prints, both streams as they come, and its exit status."""
    here = str(Path(sys.executable).parent)  # the commands of this environment come first
    environment = os.environ | TERMINAL | {"PATH": os.pathsep.join([here, os.environ["PATH"]])}
    environment.pop("FORCE_COLOR", None)
    done = subprocess.run(  # noqa: S602 - our own pages, written to be typed into a shell
        command,
        shell=True,
        check=False,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return _tidy(done.stdout), done.returncode


def _tidy(text: str) -> str:
    """The text without the white space that nobody sees, at ends of lines and at the end."""
    return "".join(f"{line.rstrip()}\n" for line in text.rstrip().splitlines())


def _as_expected(actual: str, expected: str) -> bool:
    lines = expected.splitlines()
    pattern = (r"(?:.*\n)*?" if line == "..." else f"{re.escape(line)}\n" for line in lines)
    return re.fullmatch("".join(pattern), actual) is not None


def _difference(expected: str, actual: str) -> str:
    shown, printed = expected.splitlines(), actual.splitlines()
    return "\n".join(difflib.unified_diff(shown, printed, "shown", "printed", lineterm=""))


@pytest.fixture(scope="module")
def page_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder that a page is run in."""
    folder = tmp_path_factory.mktemp("page")
    for name in ("editions", "examples"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        yield folder


PAGES: tuple[Parser, ...] = (
    SkipParser(),
    FileParser(),
    ConsoleParser(),
    PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
)

pytest_collect_file = SybilCollection(
    [
        Sybil(PAGES, pattern="*.md", exclude="*/*", fixtures=["page_folder"]),  # of the root
        Sybil(PAGES, path="docs", pattern="*.md", fixtures=["page_folder"]),
        Sybil(PAGES, path="examples", pattern="*.md", fixtures=["page_folder"]),
        Sybil([DocTestParser(ELLIPSIS)], path="src", pattern="*.py"),
    ]
).pytest()
