"""Writes the pages of the reference that come from the program: `nox -s pages`.

With ``--check`` nothing is written; what differs is named, and the exit code is 1.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import command_line
import json_page

from snapshots import report
from snapshots.reporting.catalogue_page import catalogue_page

REFERENCE = Path(__file__).parent / "reference"
PAGES: dict[str, Callable[[], str]] = {
    "command-line.md": command_line.page,
    "json.md": json_page.page,
    "kinds.md": lambda: report(catalogue_page(), "markdown"),
}


def differing() -> dict[Path, str]:
    """The pages that are not what the program would write now, each as it would be."""
    made = {REFERENCE / name: page() for name, page in PAGES.items()}
    return {
        file: text
        for file, text in made.items()
        if not file.exists() or file.read_text(encoding="utf-8") != text
    }


def main(arguments: list[str]) -> int:
    """Write what differs, or only name it."""
    found = differing()
    for file, text in found.items():
        print(file)
        if arguments != ["--check"]:
            file.write_text(text, encoding="utf-8")
    return 1 if found and arguments == ["--check"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
