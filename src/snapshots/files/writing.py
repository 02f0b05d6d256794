"""The model → files that people read and keep, and that read back as the same value."""

import json
import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from os import PathLike, fspath, fsync
from os.path import realpath
from pathlib import Path
from stat import S_IMODE
from typing import Any

import yaml

from snapshots.errors import UnknownFormat, UnreadableFile
from snapshots.files.exporting import Document, export_data
from snapshots.model import Edition, Links

__all__ = ["dump_edition", "dump_links", "save_edition", "save_links", "write_text"]

_WIDTH = 96
#: Breaks and marks that YAML would change or drop, were they not escaped.
_ESCAPED = re.compile("[\r\x85\u2028\u2029\ufeff]")


def dump_edition(edition: Edition, format: str = "yaml") -> str:
    """The edition as the text of a file, in ``yaml`` or ``json``.

    Raises `UnknownFormat` for any other format.

    >>> print(dump_edition(Edition(key="2014", title="Any report")), end="")
    schema: 1
    key: '2014'
    title: Any report
    """
    return _dump(edition, format)


def dump_links(links: Links, format: str = "yaml") -> str:
    """Decisions as the text of a file, in ``yaml`` or ``json``.

    Raises `UnknownFormat` for any other format.
    """
    return _dump(links, format)


def save_edition(edition: Edition, path: str | PathLike[str]) -> None:
    """Write an edition to a file in the format that its suffix names, whole or not at all.

    Raises `UnreadableFile` where it cannot be written.
    """
    _save(edition, path)


def save_links(links: Links, path: str | PathLike[str]) -> None:
    """Write decisions to a file in the format that its suffix names, whole or not at all.

    Raises `UnreadableFile` where it cannot be written.
    """
    _save(links, path)


def write_text(path: str | PathLike[str], text: str) -> None:
    """Write a file so that it is there whole or, whatever happens, as it was before.

    A file that is there keeps its permissions, and a link goes on pointing to it. A device or a
    pipe is written to and never replaced.

    Raises `UnreadableFile` where it cannot be written.
    """
    try:
        if _is_device(Path(path)):
            with Path(path).open("w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
        else:
            _replace(Path(realpath(path)), text)
    except OSError as error:
        raise UnreadableFile.unwritten(fspath(path), error) from error


def _is_device(path: Path) -> bool:
    """Whether something stands there that is neither a file nor a folder."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _replace(target: Path, text: str) -> None:
    """Put a file in place of the one that is there, once all of it is written."""
    draft = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            fsync(stream.fileno())
        if target.exists():
            draft.chmod(S_IMODE(target.stat().st_mode))
        draft.replace(target)
    finally:
        with suppress(OSError):
            draft.unlink()


def _save(value: Document, path: str | PathLike[str]) -> None:
    suffix = Path(path).suffix.lower()
    if suffix not in _FORMATS:
        message = f"the name ends in none of {', '.join(_FORMATS)}"
        raise UnreadableFile(fspath(path), message)
    write_text(path, _dump(value, _FORMATS[suffix]))


def _dump(value: Document, format: str) -> str:
    if format not in _WRITERS:
        raise UnknownFormat(format, _WRITERS)
    return _WRITERS[format](value)


def _json(value: Document) -> str:
    return json.dumps(export_data(value), indent=2, ensure_ascii=False) + "\n"


def _yaml(value: Document) -> str:
    return yaml.dump(
        export_data(value, written=_Bare),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
    )


_WRITERS: dict[str, Callable[[Document], str]] = {"yaml": _yaml, "json": _json}
_FORMATS = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}


class _Bare(str):
    """Text that stands without quotation marks though it looks like a number or a date."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Lists are indented under their field, and no value is written as a reference to another."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's
        super().increase_indent(flow=flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002 - PyYAML's
        return True


def _of_bare(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    tag = dumper.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag, text)


def _of_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    """How text is laid out: escaped, as printed lines, folded, quoted, or as YAML sees fit."""
    if _ESCAPED.search(text):
        return '"'
    if "\n" in text:
        return "|"
    if len(text) > _WIDTH:
        return ">"
    return "'" if _like_a_number(text) else None


def _like_a_number(text: str) -> bool:
    """Whether some reader of YAML would take the text for a number."""
    try:
        float(text)
    except ValueError:
        return text.startswith(("0x", "0o", "0b"))
    return True


_Dumper.add_representer(_Bare, _of_bare)
_Dumper.add_representer(str, _of_text)
