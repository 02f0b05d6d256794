"""The public names of the library as a stub, and what a new stub takes away from an old one.

Nothing is imported: griffe reads the source. The stub holds what a user may rely on, the names in
`__all__` with their parameters, fields and members, so that a change of it reads as a change.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import griffe

__all__ = ["api_breaks", "stub"]

_HEAD = (
    '"""The public names of the last release; written by `nox -s compatibility -- --renew`."""\n'
)
#: Members that belong to the machinery of a class.
_NOT_OURS = {"__attrs_post_init__", "__slots__", "__repr__", "__str__", "__hash__"}

#: An object of the source, or an alias of one, which answers for it in everything.
Found: TypeAlias = Any

_QUOTES = ("'", '"')
_FIELDS = ("field(", "attrs.field(")
_DEFAULT = re.compile(r"\b(?:default|factory)=")


def stub(source: Path, modules: tuple[str, ...]) -> str:
    """The public names of these modules as the text of a stub."""
    loader = griffe.GriffeLoader(search_paths=[source])
    package = loader.load(modules[0].partition(".")[0])
    loader.resolve_aliases()
    lines = [_HEAD]
    for name in modules:
        module = package if name == package.path else package[name.partition(".")[2]]
        for public in sorted(module.exports or ()):
            found = module[str(public)]
            # A function of its module's name hides the module, as it does at run time.
            lines += ["", *_object(str(public), found[str(public)] if found.is_module else found)]
    return "\n".join(lines) + "\n"


def api_breaks(old: str, new: str) -> tuple[str, ...]:
    """Every break between two stubs, each as one line."""
    before, after = (
        griffe.visit("snapshots", filepath=Path("snapshots.pyi"), code=text) for text in (old, new)
    )
    return tuple(sorted(_line(found) for found in griffe.find_breaking_changes(before, after)))


def _line(breakage: griffe.Breakage) -> str:
    path = breakage.obj.path.partition(".")[2]
    return f"{path}: {breakage.kind.value.lower()}"


def _object(name: str, found: Found) -> Iterator[str]:
    if found.is_class:
        yield from _class(name, found)
    elif found.is_function:
        yield _function(name, found)
    else:
        yield _attribute(name, found)


def _class(name: str, found: Found) -> Iterator[str]:
    bases = ", ".join(str(base) for base in found.bases)
    yield f"class {name}{f'({bases})' if bases else ''}:"
    members = {
        member: it
        for member, it in sorted(found.all_members.items())
        if _is_public(member) and not it.is_module
    }
    for member, it in members.items():
        for line in _object(member, it):
            yield f"    {line}"
    if not members:
        yield "    ..."


def _is_public(name: str) -> bool:
    dunder = name.startswith("__") and name.endswith("__")
    return name not in _NOT_OURS and (dunder or not name.startswith("_"))


def _function(name: str, found: Found) -> str:
    return f"def {name}({', '.join(_parameters(found))}): ..."


def _parameters(found: Found) -> Iterator[str]:
    keyword_only = False
    for parameter in found.parameters:
        if parameter.kind is griffe.ParameterKind.var_positional:
            keyword_only = True
            yield f"*{parameter.name}"
        elif parameter.kind is griffe.ParameterKind.var_keyword:
            yield f"**{parameter.name}"
        else:
            if parameter.kind is griffe.ParameterKind.keyword_only and not keyword_only:
                keyword_only = True
                yield "*"
            default = "" if parameter.default is None else f"={parameter.default}"
            yield f"{parameter.name}{default}"


def _attribute(name: str, found: Found) -> str:
    """A field with whether it may be left out, or a member of an enumeration with its value."""
    written = "" if found.value is None else str(found.value)
    if found.annotation is None or "property" in found.labels:
        return f"{name} = {written if written.startswith(_QUOTES) else '...'}"
    needed = not written or (written.startswith(_FIELDS) and not _DEFAULT.search(written))
    return f"{name}: object{'' if needed else ' = ...'}"
