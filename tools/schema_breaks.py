"""What a new schema takes away from whoever relies on the old one.

New fields that may be left out and new choices are no break: the promise asks readers to expect
them. Everything that an old document may hold and a new one may not, or that a reader could count
on and no longer can, is one.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from attrs import define, field

__all__ = ["bare", "breaks"]

Schema: TypeAlias = dict[str, Any]

_ANNOTATIONS = {"title", "description", "examples", "$schema", "$comment"}
#: What limits a value, and how the message calls a change of it.
_LIMITS = {"pattern": "its pattern", "minimum": "its least value"}


def bare(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """A schema without words, and without the documents inside it, which have their own."""
    if isinstance(schema, list):
        return [bare(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {name: part for name, part in schema.items() if name not in _ANNOTATIONS}
    for name in ("properties", "$defs"):
        if name in schema:
            parts = schema[name].items()
            kept[name] = {it: bare(part) for it, part in parts if "$id" not in part}
    return {
        name: part if name in {"properties", "$defs"} else bare(part) for name, part in kept.items()
    }


def breaks(old: Schema, new: Schema, *, written_by_us: bool = False) -> tuple[str, ...]:
    """Every break between two bare schemas, each as one line that begins with its path.

    In what only the library writes, a new member may be there always; in what people write, no
    file that is there has it.
    """
    return tuple(_Comparing(old, new, written_by_us).parts("", old, new))


@define
class _Comparing:
    old: Schema
    new: Schema
    written_by_us: bool
    seen: set[tuple[str, str]] = field(factory=set)

    def parts(self, path: str, old: Schema, new: Schema) -> Iterator[str]:
        """Compare two parts that stand at the same place."""
        names = (old.get("$ref", ""), new.get("$ref", ""))
        if all(names):
            if names in self.seen:
                return
            self.seen.add(names)
        old, new = _resolved(self.old, old), _resolved(self.new, new)
        yield from self._either(path, old, new)
        yield from _values(path, old, new)
        yield from self._members(path, old, new)
        if "items" in old and "items" in new:
            yield from self.parts(f"{path}[]", old["items"], new["items"])

    def _either(self, path: str, old: Schema, new: Schema) -> Iterator[str]:
        """Parts of which one of several holds: each old one has to be there still."""
        choices = (old.get("anyOf", []), new.get("anyOf", []))
        if len(choices[0]) != len(choices[1]):
            yield f"{path}: may be something else than before"
            return
        for one, other in zip(*choices, strict=True):
            yield from self.parts(path, one, other)

    def _members(self, path: str, old: Schema, new: Schema) -> Iterator[str]:
        before, after = old.get("properties", {}), new.get("properties", {})
        dot = f"{path}." if path else ""
        for name, part in before.items():
            if name not in after:
                yield f"{dot}{name}: is gone"
            else:
                yield from self.parts(f"{dot}{name}", part, after[name])
        needed = set(old.get("required", ())), set(new.get("required", ()))
        asked = needed[1] - needed[0]
        asked = asked & set(before) if self.written_by_us else asked
        yield from (f"{dot}{name}: has to be there now" for name in sorted(asked))
        kept = sorted((needed[0] - needed[1]) & set(after))
        yield from (f"{dot}{name}: may be missing now" for name in kept)


def _resolved(whole: Schema, part: Schema) -> Schema:
    reference = part.get("$ref", "")
    if not reference.startswith("#/$defs/"):
        return part
    found: Schema = whole["$defs"][reference.removeprefix("#/$defs/")]
    return found


def _values(path: str, old: Schema, new: Schema) -> Iterator[str]:
    """What a single value may be."""
    if _types(old) != _types(new):
        yield f"{path}: is of another type"
    if _document(old) != _document(new):
        yield f"{path}: is another document"
    if "enum" in old:
        choices = new.get("enum") or old["enum"]
        gone = [value for value in old["enum"] if value not in choices]
        yield from (f"{path}: {value!r} is no longer a choice" for value in gone)
    for name, called in _LIMITS.items():
        if name in new and old.get(name) != new[name]:
            yield f"{path}: {called} changed"


def _document(part: Schema) -> str:
    """Which kind of document stands here, whatever its number: that is its own schema's affair."""
    return str(part.get("$ref", "")).rpartition("-")[0]


def _types(part: Schema) -> set[str]:
    types = part.get("type", [])
    return set(types if isinstance(types, list) else [types])
