"""The page of the JSON, from the schemas of the contract: every object, field and choice."""

from collections.abc import Iterator
from typing import Any

from snapshots.contract.schemas import schema

__all__ = ["page"]

Schema = dict[str, Any]

HEAD = """\
# The JSON of `align` and `compare`

For programs. It is the JSON that `-f json` writes, `snapshots schema` describes to machines, and
`from_json` reads back. Written from the schemas by `nox -s pages`.

Keys are sorted, so that two files differ only where their contents do. Decimals and periods are
text, so that no digit is lost; whole numbers are numbers; what is not there is `null`. Every key
stands in every object of its sort, but for the editions and the series under `record`, which are as
in [the files](files.md): there, what is not stated is left out.

`before` is the edition that was given first. `schema` numbers the form, which the
[promise](promise.md) covers.
"""
#: What stands in a file, and is described there.
IN_FILES = "urn:report-snapshots:schema:"
LEFT_OUT = {"series", "edition", "links", "statistics"}


def page() -> str:
    """The whole page."""
    documents = {"An alignment": schema("alignment"), "A comparison": schema("comparison")}
    parts = {
        name: part
        for one in documents.values()
        for name, part in one["$defs"].items()
        if name not in LEFT_OUT
    }
    sections = [
        *documents.items(),
        *((part["title"], part) for part in parts.values() if "properties" in part),
        *((part["title"], part) for part in parts.values() if "enum" in part),
    ]
    return "\n".join([HEAD, *(line for named in sections for line in _section(*named))])


def _section(title: str, part: Schema) -> Iterator[str]:
    text, *choices = part["description"].split("\n- ")
    yield from (f"## {title}", "", text, "")
    if "properties" in part:
        yield from ("| Field | Holds | Meaning |", "| --- | --- | --- |")
        for name, field in part["properties"].items():
            yield f"| `{name}` | {_holds(field)} | {_line(field['description'])} |"
    else:
        yield from ("| Choice | Meaning |", "| --- | --- |")
        for choice in choices:
            name, _, meaning = choice.partition(": ")
            yield f"| `{name}` | {_line(meaning)} |"
    yield ""


def _holds(field: Schema) -> str:
    """What a field may hold, in words, with a link where that is described."""
    if "anyOf" in field:
        return " or ".join(map(_holds, field["anyOf"]))
    if "$ref" in field:
        return _linked(field["$ref"])
    if "const" in field:
        return f"`{field['const']}`"
    kinds = field["type"] if isinstance(field["type"], list) else [field["type"]]
    return " or ".join(_kind(kind, field) for kind in kinds)


def _linked(reference: str) -> str:
    if reference.startswith(IN_FILES):
        return "[as in its file](files.md)"
    name = reference.rpartition("/")[2]
    title = _titles()[name]
    return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"


def _titles() -> dict[str, str]:
    return {
        name: part["title"]
        for document in ("alignment", "comparison")
        for name, part in schema(document)["$defs"].items()
    }


def _kind(kind: str, field: Schema) -> str:
    if kind == "array":
        return f"list of {_holds(field['items'])}"
    words = {"string": "text", "integer": "whole number", "boolean": "true or false"}
    return words.get(kind, f"`{kind}`")


def _line(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
