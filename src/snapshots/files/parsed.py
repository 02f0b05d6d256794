"""What a file holds before the model has looked at it: plain data, and where each value stands."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from attrs import field, frozen

from snapshots.errors import Path, Problem, quoted

__all__ = ["Mistake", "Number", "Parsed", "Spot", "Spots", "Untyped", "shown"]

#: Line and column, both counted from 1.
Spot: TypeAlias = tuple[int, int]


class Untyped(str):
    """A scalar of a YAML file: the characters as printed, whose type the model gives."""

    __slots__ = ()


@frozen
class Number:
    """A number of a JSON file that is no whole number of ordinary size; no field takes one."""

    printed: str


@frozen(kw_only=True)
class Mistake:
    """Something wrong at one place of one file, before it is known how the file is called.

    ``at_key`` says that the name of the field is meant and not its value; ``spot`` is the place
    where the path alone does not lead to it.
    """

    path: Path = ()
    message: str
    at_key: bool = False
    spot: Spot | None = None


@frozen
class Spots:
    """Where the values of one file stand, and the names of its fields."""

    values: Mapping[Path, Spot]
    keys: Mapping[Path, Spot]

    def of(self, mistake: Mistake) -> Spot:
        """The place of a mistake; of the nearest value around it where its path leads nowhere."""
        if mistake.spot:
            return mistake.spot
        if mistake.at_key and mistake.path in self.keys:
            return self.keys[mistake.path]
        path = mistake.path
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))


@frozen(kw_only=True)
class Parsed:
    """One file, parsed.

    ``spots`` finds the places, which JSON needs a second reading for. ``mistakes`` are what the
    parser refused; where ``broken``, it could not go on and the data is not all there.
    """

    data: object
    spots: Callable[[], Spots] = field(repr=False)
    mistakes: tuple[Mistake, ...] = ()
    broken: bool = False

    def problems(self, file: str, mistakes: Iterable[Mistake]) -> tuple[Problem, ...]:
        """The mistakes as problems of the file of this name."""
        spots = self.spots()
        return tuple(self._problem(file, mistake, spots.of(mistake)) for mistake in mistakes)

    def _problem(self, file: str, mistake: Mistake, spot: Spot) -> Problem:
        path = printed_path(self.data, mistake.path)
        line, column = spot
        return Problem(file=file, line=line, column=column, path=path, message=mistake.message)


def printed_path(data: object, path: Path) -> str:
    """A path in which an item of a list is called by its key, where it has one.

    >>> printed_path({"items": [{"key": "4b"}, {}]}, ("items", 0, "force"))
    'items[4b].force'
    >>> printed_path({"items": [{"key": "4b"}, {}]}, ("items", 1, "force"))
    'items[1].force'
    """
    here, text = data, ""
    for step in path:
        here = _below(here, step)
        text += f"[{_item_name(here, step)}]" if isinstance(step, int) else f".{_printable(step)}"
    return text.removeprefix(".")


def shown(value: object) -> str:
    """A value as a message speaks of it, in no word of the implementation.

    >>> shown("shall"), shown(["shall"]), shown(True), shown(44)
    ("'shall'", 'a list', 'true', '44')
    """
    if isinstance(value, list | Mapping):
        return "a list" if isinstance(value, list) else "a set of fields"
    if isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, Number):
        return quoted(value.printed).strip("'")
    return "nothing" if value is None else quoted(value)


def _below(data: object, step: str | int) -> object:
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return data.get(step) if isinstance(data, Mapping) else None


def _item_name(item: object, position: int) -> str:
    key = item.get("key") if isinstance(item, Mapping) else None
    return _printable(key.strip()) if isinstance(key, str) and key.strip() else str(position)


def _printable(name: str) -> str:
    return quoted(name).strip("'\"")
