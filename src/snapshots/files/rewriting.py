"""Rewriting: a file of an older form, made one of the newest, with its comments and its layout."""

import io
import json
from collections.abc import Iterator
from os import PathLike, fspath
from pathlib import Path
from typing import Any, cast

from snapshots.errors import InvalidFile, MissingExtra, Problem
from snapshots.files.fields import SCHEMA
from snapshots.files.folder import files_of, kind_of
from snapshots.files.migrations import advance, schema_of
from snapshots.files.reading import read, read_text, text_of
from snapshots.files.writing import write_text
from snapshots.model import NEWEST_SCHEMA

__all__ = ["rewrite", "rewrite_all"]


def rewrite_all(path: str | PathLike[str]) -> Iterator[tuple[str, int]]:
    """Bring a file, or every file of a folder, into the newest form.

    Gives each file that was rewritten, and the number of the form that it had.
    """
    for file in files_of(path):
        number = rewrite(file)
        if number is not None:
            yield fspath(file), number


def rewrite(path: str | PathLike[str]) -> int | None:
    """Bring one file into the newest form; the number that it had, or nothing where it was new.

    Comments, order and layout stay. The file is written only if it then says what it said before.

    Raises `MissingExtra` without ruamel.yaml, which a YAML file needs, and as `load_edition` does
    where the file is wrong.
    """
    file, kind = fspath(path), kind_of(path)
    loaded = read(path, kind)
    number = schema_of(cast("dict[str, Any]", loaded.parsed.data))
    if number == NEWEST_SCHEMA:
        return None
    renew = _json if Path(path).suffix.lower() == ".json" else _yaml
    text = renew(text_of(path), number)
    if read_text(text, path, kind).value != loaded.value:
        message = "would say something else in the newest form; it is left as it was"
        raise InvalidFile(file, [Problem(file=file, message=message)])
    write_text(path, text)
    return number


def _renewed(data: dict[str, Any], number: int) -> None:
    advance(data, number)
    data[SCHEMA] = NEWEST_SCHEMA


def _json(text: str, number: int) -> str:
    data = json.loads(text)
    _renewed(data, number)
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _yaml(text: str, number: int) -> str:
    try:
        from ruamel.yaml import YAML  # only this keeps comments, and only migration needs it
    except ImportError:
        raise MissingExtra("ruamel.yaml", "migrate") from None
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 100_000  # no line is broken that a person left whole
    yaml.default_flow_style = None
    yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(text)
    _renewed(data, number)
    stream = io.StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()
