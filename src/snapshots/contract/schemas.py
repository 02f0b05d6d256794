"""Schemas: what the JSON and YAML of this library look like, as JSON Schema 2020-12.

They are made from the classes: their members, types, choices and checks. What only a whole object
or a whole series can show, such as a key that leads to nothing, is for `snapshots check` to say.
"""

import json
from collections.abc import Container

from attrs import frozen

from snapshots.contract.alignment import CONTRACT
from snapshots.contract.examples import example
from snapshots.contract.forms import AlignmentForm, ComparisonForm
from snapshots.contract.meanings import title
from snapshots.contract.properties import Properties, Schema
from snapshots.errors import UnknownKey
from snapshots.files import SeriesHead
from snapshots.files.fields import SCHEMA
from snapshots.model import NEWEST_SCHEMA, Edition, Links, Series, Statistics

__all__ = ["DIALECT", "EDITOR_SCHEMAS", "SCHEMAS", "file_name", "schema", "schema_text"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@frozen
class _Document:
    """A kind of document: the class behind it, that of its file where there is one, its number."""

    kind: type
    file: type | None
    number: int


_DOCUMENTS = {
    "edition": _Document(Edition, Edition, NEWEST_SCHEMA),
    "series": _Document(Series, SeriesHead, NEWEST_SCHEMA),
    "statistics": _Document(Statistics, Statistics, NEWEST_SCHEMA),
    "links": _Document(Links, Links, NEWEST_SCHEMA),
    "comparison": _Document(ComparisonForm, None, CONTRACT),
    "alignment": _Document(AlignmentForm, None, CONTRACT),
}
#: The names of all schemas, and of those that have a twin for editors.
SCHEMAS: tuple[str, ...] = tuple(_DOCUMENTS)
EDITOR_SCHEMAS: tuple[str, ...] = tuple(name for name, it in _DOCUMENTS.items() if it.file)


def schema(name: str, *, editor: bool = False) -> Schema:
    """The schema of this name, for JSON as `to_json` writes it.

    With ``editor``, its twin for editors of YAML files, in which a scalar may be a number too.

    Raises `UnknownKey` where there is none.

    >>> schema("links")["required"]
    ['schema', 'before', 'after']
    """
    known = EDITOR_SCHEMAS if editor else SCHEMAS
    if name not in known:
        raise UnknownKey("schema", name, known)
    document = _DOCUMENTS[name]
    kind = document.file if editor and document.file else document.kind
    return _written(name, kind, document.number, editor=editor)


def schema_text(name: str, *, editor: bool = False) -> str:
    """The schema as the text of its file."""
    return json.dumps(schema(name, editor=editor), indent=2, ensure_ascii=False) + "\n"


def file_name(name: str, *, editor: bool = False) -> str:
    """What the file of a schema is called.

    >>> file_name("edition", editor=True)
    'edition-1.yaml.json'
    """
    return f"{name}-{_DOCUMENTS[name].number}{'.yaml' if editor else ''}.json"


def _written(name: str, kind: type, number: int, *, editor: bool) -> Schema:
    inside: set[str] = set()

    def refer(other: type) -> Schema:
        found = next(known for known, it in _DOCUMENTS.items() if it.kind is other)
        inside.add(found)
        return {"$ref": _identity(found)}

    in_full = kind in {ComparisonForm, AlignmentForm}
    properties = Properties(in_full=in_full, lenient=editor, document=refer)
    whole = properties.of_class(kind)
    whole["properties"] = {SCHEMA: {}, **whole["properties"]} | {SCHEMA: _number(number)}
    whole["required"] = list(dict.fromkeys([SCHEMA, *whole["required"]]))
    definitions = {**properties.definitions, **_embedded(inside)}
    return {
        "$schema": DIALECT,
        "$id": _identity(name, editor=editor),
        **whole,
        "title": title(name),
        "examples": [example(name)],
        **({"$defs": definitions} if definitions else {}),
    }


def _identity(name: str, *, editor: bool = False) -> str:
    """A name and not an address: nothing is fetched, and no server has to be kept."""
    twin = ":yaml" if editor else ""
    return f"urn:report-snapshots:schema:{name}-{_DOCUMENTS[name].number}{twin}"


def _number(number: int) -> Schema:
    return {"title": "Schema", "description": "the number of the form", "const": number}


def _embedded(names: Container[str]) -> dict[str, Schema]:
    """The schemas of the documents that stand inside, so that one file is enough.

    A series holds editions, links and statistics, so where it stands they need no second place.
    """
    outermost = ["series"] if "series" in names else [it for it in SCHEMAS if it in names]
    return {name: schema(name) for name in outermost}
