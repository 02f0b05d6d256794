"""A file → a value of the model, or every problem of the file with its line and column."""

from os import PathLike, fspath
from pathlib import Path
from typing import Any, Generic, TypeVar

import attrs
from attrs import frozen

from snapshots.errors import InvalidFile, InvalidValue, Problem, UnreadableFile, UnsupportedSchema
from snapshots.files import json_tree, yaml_tree
from snapshots.files.converter import structured
from snapshots.files.fields import SCHEMA
from snapshots.files.migrations import migrated, schema_of
from snapshots.files.parsed import Mistake, Parsed
from snapshots.model import NEWEST_SCHEMA, Edition, Links

__all__ = [
    "SUFFIXES",
    "Loaded",
    "fields_of",
    "load_edition",
    "load_links",
    "newest_value",
    "read",
    "read_text",
    "text_of",
]

T = TypeVar("T")

_PARSERS = {".yaml": yaml_tree.parse, ".yml": yaml_tree.parse, ".json": json_tree.parse}
#: The suffixes of the files that are read.
SUFFIXES = tuple(_PARSERS)


@frozen(kw_only=True)
class Loaded(Generic[T]):
    """A value with the file that it was read from, kept for what is found wrong later."""

    file: str
    parsed: Parsed
    value: T

    def problems(self, *mistakes: Mistake) -> tuple[Problem, ...]:
        """The mistakes with their places in the file."""
        return self.parsed.problems(self.file, mistakes)


def load_edition(path: str | PathLike[str]) -> Edition:
    """Read one edition from a YAML or JSON file.

    Raises `UnreadableFile` where there is no such file or it is neither YAML nor JSON,
    `UnsupportedSchema` where it is newer than this version, and `InvalidFile`, with every
    problem and its place, where it is wrong. What only a whole series can show, such as the
    name of a body, is not looked at.
    """
    return read(path, Edition).value


def load_links(path: str | PathLike[str]) -> Links:
    """Read the decisions on one pair of editions from a YAML or JSON file.

    Raises as `load_edition` does. Whether the editions have such recommendations is not looked
    at.
    """
    return read(path, Links).value


def read(path: str | PathLike[str], kind: type[T]) -> Loaded[T]:
    """Read one document of any kind."""
    return read_text(text_of(path), path, kind)


def read_text(text: str, path: str | PathLike[str], kind: type[T]) -> Loaded[T]:
    """Read one document of any kind from its text, as if it stood in the file of this name."""
    file = fspath(path)
    if not text.strip():
        raise InvalidFile(file, [Problem(file=file, message="the file is empty")])
    parse = _PARSERS[Path(file).suffix.lower()]
    try:
        parsed = parse(text)
        value, mistakes = _value_of(parsed, kind, file)
    except RecursionError:
        raise InvalidFile(file, [Problem(file=file, message="nested too deeply")]) from None
    if value is None or mistakes:
        raise InvalidFile(file, parsed.problems(file, mistakes))
    return Loaded(file=file, parsed=parsed, value=value)


def fields_of(path: str | PathLike[str]) -> set[str]:
    """The names of the fields that a file has; none where they cannot be told.

    Raises `UnreadableFile` as `load_edition` does.
    """
    text = text_of(path)
    try:
        data = _PARSERS[Path(path).suffix.lower()](text).data
    except RecursionError:  # told with its file when the document is read
        return set()
    return {str(name) for name in data if name != SCHEMA} if isinstance(data, dict) else set()


def text_of(path: str | PathLike[str]) -> str:
    """The text of a file whose suffix is one of those that are read."""
    file = fspath(path)
    if Path(file).suffix.lower() not in _PARSERS:
        ends = ", ".join(SUFFIXES)
        if Path(file).is_dir():
            raise UnreadableFile(file, f"a folder; name a file that ends in one of {ends}")
        raise UnreadableFile(file, f"the name ends in none of {ends}")
    try:
        content = Path(file).read_bytes()
    except OSError as error:
        raise UnreadableFile(file, (error.strerror or str(error)).lower()) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte {error.start} (line {line}) is not UTF-8; save the file as UTF-8"
        raise UnreadableFile(file, message) from None


def _value_of(parsed: Parsed, kind: type[T], file: str) -> tuple[T | None, list[Mistake]]:
    """The value, or nothing, and everything that was found wrong on the way to it."""
    if parsed.broken:
        return None, list(parsed.mistakes)
    value, found = newest_value(parsed.data, kind, file)
    refused = {mistake.path for mistake in parsed.mistakes}
    faults = [fault for fault in found if fault.path not in refused]
    return value, [*parsed.mistakes, *faults]


def newest_value(data: object, kind: type[T], file: str) -> tuple[T | None, list[Mistake]]:
    """The value that a document of any form describes, or nothing and every fault of it."""
    schema, missed = NEWEST_SCHEMA, tuple[Mistake, ...]()
    if isinstance(data, dict):
        data, schema, missed = _newest_form(data, file)
    value, faults = structured(data, kind)
    if isinstance(value, Edition):
        value = attrs.evolve(value, schema_read=schema)
    return value, [*missed, *faults]


def _newest_form(
    data: dict[str, Any], file: str
) -> tuple[dict[str, Any], int, tuple[Mistake, ...]]:
    """The fields in the newest form without ``schema``, and the number that stood there."""
    fields = {name: value for name, value in data.items() if name != SCHEMA}
    try:
        schema = schema_of(data)
    except InvalidValue as fault:
        path = (SCHEMA,) if SCHEMA in data else ()
        return fields, NEWEST_SCHEMA, (Mistake(path=path, message=fault.message),)
    if schema > NEWEST_SCHEMA:
        raise UnsupportedSchema(file, schema, NEWEST_SCHEMA)
    return migrated(fields, schema), schema, ()
