"""Recording: decisions into a links file that people keep by hand, comments and layout included.

Only the lines of the decisions that changed are touched. What comes out is read back before it
replaces the file; where a layout is so unusual that this fails, the file is written anew.
"""

from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from attrs import frozen

from snapshots.errors import FileError
from snapshots.files.locking import locked
from snapshots.files.reading import Loaded, load_links, read, read_text
from snapshots.files.writing import dump_links, save_links, write_text
from snapshots.model import Decision, Links

__all__ = ["amend_links", "record_links"]

Pair: TypeAlias = tuple[str | None, str | None]


@frozen
class _Block:
    """The lines of one decision, the first included and the last not, and where its dash stands."""

    first: int
    end: int
    indent: int


def amend_links(
    path: str | PathLike[str], amend: Callable[[Links], Links], *, default: Links
) -> tuple[Links, Links]:
    """Change what a file holds by now, so that nothing is lost that others write meanwhile.

    ``amend`` gets the links that the file holds, or ``default`` where there is no file yet, and
    returns those that it is to hold; nobody else amends the file in between. Both are returned.
    What ``amend`` raises leaves the file as it was.

    Raises what `record_links` raises, and `UnreadableFile` where others keep the file for long.
    """
    with locked(path):
        held = load_links(path) if Path(path).exists() else default
        amended = amend(held)
        if amended != held:
            record_links(amended, path)
    return held, amended


def record_links(links: Links, path: str | PathLike[str]) -> None:
    """Make a file hold these links; a YAML file that is there keeps its comments and its layout.

    Raises what `load_series` raises for a file that is there and wrong, and `UnreadableFile`
    where it cannot be written.
    """
    file = Path(path)
    if not file.exists() or file.suffix.lower() == ".json":
        save_links(links, path)
        return
    loaded = read(path, Links)
    edited = _edited(loaded, file.read_text(encoding="utf-8"), links)
    write_text(path, edited if _reads_as(edited, path, links) else dump_links(links))


def _reads_as(text: str, path: str | PathLike[str], links: Links) -> bool:
    try:
        found = read_text(text, path, Links).value
    except FileError:
        return False
    return _by_pair(found.decisions) == _by_pair(links.decisions)


def _edited(loaded: Loaded[Links], text: str, links: Links) -> str:
    """The text with changed decisions in their old places, new ones behind, and lost ones gone."""
    lines = text.splitlines()
    wanted = _by_pair(links.decisions)
    blocks = _blocks(loaded, lines)
    last = max(blocks, key=lambda block: block.first, default=_Block(len(lines), len(lines), 2))
    come = [one for pair, one in wanted.items() if pair not in _by_pair(loaded.value.decisions)]
    lines[last.end : last.end] = _written(come, last.indent)
    for block, decision in sorted(
        zip(blocks, loaded.value.decisions, strict=True),
        reverse=True,
        key=lambda entry: entry[0].first,
    ):
        kept = wanted.get((decision.before, decision.after))
        if kept != decision:
            lines[block.first : block.end] = _written([kept] if kept else [], block.indent)
    return "\n".join(lines) + "\n"


def _by_pair(decisions: Iterable[Decision]) -> Mapping[Pair, Decision]:
    return {(decision.before, decision.after): decision for decision in decisions}


def _blocks(loaded: Loaded[Links], lines: list[str]) -> list[_Block]:
    spots = loaded.parsed.spots().values
    return [
        _block(lines, spots["decisions", position][0] - 1)
        for position in range(len(loaded.value.decisions))
    ]


def _block(lines: list[str], first: int) -> _Block:
    """The lines that belong to the entry that begins here; comments behind it are the next's."""
    indent = len(lines[first]) - len(lines[first].lstrip())
    end = first + 1
    for place in range(first + 1, len(lines)):
        stripped = lines[place].lstrip()
        if stripped and not stripped.startswith("#"):
            if len(lines[place]) - len(stripped) <= indent:
                break
            end = place + 1
    return _Block(first, end, indent)


def _written(decisions: Iterable[Decision], indent: int) -> list[str]:
    """Decisions as lines of a list whose dashes stand this far in."""
    found = tuple(decisions)
    if not found:
        return []
    alone = Links(before="before", after="after", decisions=found)
    _, _, entries = dump_links(alone).partition("decisions:\n")
    return [f"{' ' * indent}{line[2:]}" for line in entries.splitlines()]
