"""YAML → plain data, through the events of the parser.

Every scalar stays text, so that ``no``, ``44``, ``57.60`` and dates keep their printed form and
mean one thing: the model gives the type. What would let one file mean two things, or a small
file a large one, is refused: anchors, aliases, tags, a field written twice, a second document.
"""

import re
from typing import Any, ClassVar

import yaml
from attrs import define, field

from snapshots.errors import Path, quoted
from snapshots.files.parsed import Mistake, Parsed, Spot, Spots, Untyped

__all__ = ["parse"]

#: The parser of libyaml where PyYAML was built with it, else the slower one in Python.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: No document of ours is nested more than a few levels.
_DEEPEST = 64
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOTHING = {"", "~", "null", "Null", "NULL"}
_QUOTED = {"'", '"', "|", ">"}
#: Stands for a field whose name is no text; the refusal of the name is all that is said of it.
_NAMELESS = "?"


def parse(text: str) -> Parsed:
    """Read one document.

    >>> parse("key: 2024").data
    {'key': '2024'}
    """
    tree = _Tree()
    broken = _forbidden_character(text) or _read(text, tree)
    mistakes = [*tree.mistakes, broken] if broken else tree.mistakes
    spots = Spots(tree.values, tree.keys)
    return Parsed(
        data=tree.data, spots=lambda: spots, mistakes=tuple(mistakes), broken=broken is not None
    )


def _read(text: str, tree: "_Tree") -> Mistake | None:
    """Fill the tree; what stopped the reading, where something did."""
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.DocumentStartEvent) and tree.started:
                message = "a second document begins here; keep one in a file"
                tree.mistakes.append(Mistake(message=message, spot=_spot(event.start_mark)))
                return None
            tree.take(event)
            if tree.depth > _DEEPEST:
                message = f"nested more than {_DEEPEST} levels deep"
                return Mistake(message=message, spot=_spot(event.start_mark))
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark  # scanner and parser always set it
        return Mistake(message=_in_our_words(str(error.problem), text, mark), spot=_spot(mark))
    return None


def _spot(mark: Any) -> Spot:  # noqa: ANN401 - the two parsers have a class of marks each
    return mark.line + 1, mark.column + 1


def _forbidden_character(text: str) -> Mistake | None:
    match = _NOT_ALLOWED.search(text)
    if not match:
        return None
    before = text[: match.start()]
    message = f"the character U+{ord(match[0]):04X} cannot stand in YAML; take it out"
    spot = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Mistake(message=message, spot=spot)


def _in_our_words(problem: str, text: str, mark: Any) -> str:  # noqa: ANN401 - as above
    if "mapping values are not allowed" in problem:
        return "a field begins inside a value; put text that holds ': ' in quotation marks"
    if "cannot start any token" in problem:
        start = text[mark.index]
        if start == "\t":
            return "a tab where spaces are wanted; indent with spaces"
        return f"text that starts with {start} stands in quotation marks"
    return f"not YAML from here on: {problem}"


@define
class _Entries:
    """A list that has begun."""

    data: list[object]
    path: Path
    wants_name: ClassVar[bool] = False

    def add(self, value: object) -> Path:
        """Add an entry; the path to it."""
        self.data.append(value)
        return (*self.path, len(self.data) - 1)


@define
class _Fields:
    """A set of fields that has begun, and the name of the field whose value comes next."""

    data: dict[str, object]
    path: Path
    name: str | None = None

    @property
    def wants_name(self) -> bool:
        """Whether the next scalar is the name of a field."""
        return self.name is None

    def add(self, value: object) -> Path:
        """Give the field its value, or begin one that has no name; the path to it.

        The first of two values stays.
        """
        if self.name is None:
            self.name = _NAMELESS
            return (*self.path, _NAMELESS)
        name, self.name = self.name, None
        self.data.setdefault(name, value)
        return (*self.path, name)


@define
class _Tree:
    """The data so far. Nothing calls itself, so that no depth of nesting can exhaust the stack."""

    data: object = None
    started: bool = False
    values: dict[Path, Spot] = field(factory=dict)
    keys: dict[Path, Spot] = field(factory=dict)
    mistakes: list[Mistake] = field(factory=list)
    _open: list[_Entries | _Fields] = field(factory=list)

    @property
    def depth(self) -> int:
        """How many lists and sets of fields are open."""
        return len(self._open)

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the parser."""
        match event:
            case yaml.DocumentStartEvent():
                self.started = True
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.AliasEvent():
                path = self._put(event, Untyped(""))
                self._refuse(event, path, f"the alias *{event.anchor}; write the value out")
            case yaml.MappingStartEvent():
                fields: dict[str, object] = {}
                self._open.append(_Fields(fields, self._put(event, fields)))
            case yaml.SequenceStartEvent():
                entries: list[object] = []
                self._open.append(_Entries(entries, self._put(event, entries)))
            case yaml.CollectionEndEvent():
                self._open.pop()

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        here = self._open[-1] if self._open else None
        if isinstance(here, _Fields) and here.wants_name:
            self._begin_field(here, event)
        else:
            empty = event.style not in _QUOTED and event.value in _NOTHING
            self._put(event, None if empty else Untyped(event.value))

    def _begin_field(self, here: _Fields, event: yaml.ScalarEvent) -> None:
        path = (*here.path, event.value)
        here.name = event.value
        if here.name in here.data:
            message = f"stands here a second time, first on line {self.keys[path][0]}"
            self._refuse(event, path, f"{message}; keep one of them")
        self.keys.setdefault(path, _spot(event.start_mark))
        self._refuse_extras(event, path)

    def _put(self, event: yaml.NodeEvent, value: object) -> Path:
        """Put a value where its turn is; the path to it."""
        path: Path = ()
        if not self._open:
            self.data = value
        else:
            nameless = self._open[-1].wants_name
            path = self._open[-1].add(value)
            if nameless:
                self._refuse(event, path, "the name of a field is text, on one line")
        self.values.setdefault(path, _spot(event.start_mark))
        self._refuse_extras(event, path)
        return path

    def _refuse_extras(self, event: yaml.NodeEvent, path: Path) -> None:
        if event.anchor is not None and not isinstance(event, yaml.AliasEvent):
            self._refuse(event, path, f"the anchor &{event.anchor}; take it out")
        tag = getattr(event, "tag", None)  # an alias has none
        if tag is not None:
            self._refuse(event, path, f"the tag {quoted(tag)}; take it out")

    def _refuse(self, event: yaml.NodeEvent, path: Path, message: str) -> None:
        self.mistakes.append(Mistake(path=path, message=message, spot=_spot(event.start_mark)))
