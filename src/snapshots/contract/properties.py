"""Properties: the classes, types and checks of the model in the words of JSON Schema."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

import attrs
from attrs import define, field

from snapshots.contract import meanings
from snapshots.contract.plain import DOCUMENTS
from snapshots.contract.shapes import Member, members
from snapshots.files.fields import file_fields
from snapshots.files.scalars import DECIMAL
from snapshots.model import UNITS, Period, checks
from snapshots.model.evidence import POINTS, point_in_time
from snapshots.model.period import written_form
from snapshots.model.unit import known_unit

__all__ = ["Properties", "Schema"]

Schema: TypeAlias = dict[str, Any]


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"


#: White space at the ends is what the check of text refuses; engines agree on these four.
_TRIMMED = r"^[^ \t\n\r](?:[\s\S]*[^ \t\n\r])?$"

_SCALARS: dict[type, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": "string", "pattern": _whole(DECIMAL.pattern), "examples": ["57.60", "44"]},
    Period: {
        "type": "string",
        "pattern": _whole(written_form()),
        "examples": ["2024", "2024-Q3", "2024-03-31", "2020/21", "2022..2024"],
    },
}

#: What a check of the model says in addition to the type; others have no words in a schema.
_CHECKS: dict[checks.Check, Schema] = {
    checks.text: {"pattern": _TRIMMED},
    checks.key: {"pattern": _whole(checks.KEY.pattern), "examples": ["home-office", "4a", "2.1"]},
    checks.sha256: {"pattern": _whole(checks.SHA256.pattern)},
    checks.whole: {"minimum": 0},
    point_in_time: {
        "pattern": _whole(written_form(POINTS)),
        "examples": ["2024", "2024-12", "2024-12-10"],
    },
    known_unit: {"enum": list(UNITS)},
}


@define
class Properties:
    """Collects the definitions of the classes that a document is made of.

    In a file what goes without saying is left out, so ``in_full`` is false. With ``lenient``,
    a scalar may also be a number, and what may be left out may also be empty, as in YAML.
    ``document`` is called for the reference to a class that is a document by itself.
    """

    in_full: bool
    lenient: bool
    document: Callable[[type], Schema]
    definitions: dict[str, Schema] = field(factory=dict)

    def of_class(self, kind: type) -> Schema:
        """An object with the members of the class and no others."""
        found = dict(self._members(kind))
        needed = [name for name, (_, must) in found.items() if must]
        return {
            "title": meanings.title(kind.__name__.removesuffix("Form")),
            "description": meanings.of_class(kind),
            "type": "object",
            "properties": {name: written for name, (written, _) in found.items()},
            "required": needed,
            "additionalProperties": False,
        }

    def _members(self, kind: type) -> Iterator[tuple[str, tuple[Schema, bool]]]:
        """Each member by its name: how it is written, and whether it has to be there."""
        in_files = file_fields(kind)
        for member in members(kind):
            if member.raised:
                yield from self._raised(member)
            elif self.in_full or member.field in in_files:
                yield member.name, self._member(kind, member)

    def _raised(self, member: Member) -> Iterator[tuple[str, tuple[Schema, bool]]]:
        if get_origin(member.type) is Mapping:
            for name, written in self._counted(member.type)["properties"].items():
                yield name, (written, True)
        else:
            yield from self._members(member.type)

    def _member(self, kind: type, member: Member) -> tuple[Schema, bool]:
        tests = checks.checks_of(member.field) if member.field else ()
        must = self.in_full or (member.field is not None and member.field.default is attrs.NOTHING)
        written = self._of(member.type, tests)
        if self.lenient and not must:
            written = _or_nothing(written)
        meaning = meanings.of_field(kind, member.field.name if member.field else member.name)
        described = {"description": meaning} if meaning else {}
        return {"title": meanings.title(member.name), **described, **written}, must

    def _of(self, kind: Any, tests: tuple[checks.Check, ...] = ()) -> Schema:  # noqa: ANN401 - any type
        origin, parts = get_origin(kind), get_args(kind)
        if origin in {Union, UnionType}:
            return self._of_one(parts, tests)
        if origin is tuple:
            return {"type": "array", "items": self._of(parts[0], tests)}
        if kind in _SCALARS:
            return self._scalar(kind, tests)
        return self.document(kind) if kind in DOCUMENTS else self._defined(kind)

    def _of_one(self, kinds: tuple[Any, ...], tests: tuple[checks.Check, ...]) -> Schema:
        choices = [self._of(kind, tests) for kind in kinds if kind is not NoneType]
        written = choices[0] if len(choices) == 1 else {"anyOf": choices}
        return _or_nothing(written) if self.in_full and NoneType in kinds else written

    def _scalar(self, kind: type, tests: tuple[checks.Check, ...]) -> Schema:
        written = dict(_SCALARS[kind])
        for test in tests:
            written |= _CHECKS.get(test, {})
        if self.lenient and "enum" not in written:
            number = "integer" if kind is int else "number"
            written["type"] = ["string", number]
            written |= {"pattern": "^[0-9]+$"} if kind is int else {}
        return written

    def _counted(self, kind: Any) -> Schema:  # noqa: ANN401 - any type
        """An object with one member for each choice."""
        names, values = get_args(kind)
        told = meanings.of_choices(names)
        written = {
            choice.value: {"description": told[choice.value], **self._of(values)}
            for choice in names
        }
        needed = list(written)
        return {
            "type": "object",
            "properties": written,
            "required": needed,
            "additionalProperties": False,
        }

    def _defined(self, kind: type) -> Schema:
        """A reference to the definition of a class or an enumeration, which is made once."""
        name = kind.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # a class may hold values of its own kind
            made = _choices(kind) if issubclass(kind, Enum) else self.of_class(kind)
            self.definitions[name] = made
        return {"$ref": f"#/$defs/{name}"}


def _choices(kind: type[Enum]) -> Schema:
    """The values of an enumeration, and in its description what each of them means."""
    told = meanings.of_choices(kind)
    values = [member.value for member in kind]
    lines = [f"- {value}: {told[value]}" for value in values if value in told]
    return {
        "title": meanings.title(kind.__name__),
        "description": "\n".join([meanings.of_class(kind), *lines]),
        "enum": values,
    }


def _or_nothing(written: Schema) -> Schema:
    """The same, or null."""
    if "$ref" in written or "anyOf" in written:
        other = {"type": "null"}
        return {"anyOf": [*written.get("anyOf", [written]), other]}
    types = written["type"] if isinstance(written["type"], list) else [written["type"]]
    empty = {"enum": [*written["enum"], None]} if "enum" in written else {}
    return {**written, "type": [*types, "null"], **empty}
