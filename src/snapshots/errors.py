"""Every exception of the library, and `Problem`, one thing wrong at one place.

Exception types and their attributes are public and kept; their texts are not. Each one derives
from `SnapshotsError` and, where there is one, from the nearest builtin, so that an ``except
ValueError`` that is already there goes on working.
"""

from collections.abc import Iterable
from typing import TypeAlias, TypeVar

from attrs import frozen

__all__ = [
    "DocumentError",
    "FileError",
    "InvalidFile",
    "InvalidSeries",
    "InvalidValue",
    "MissingExtra",
    "NotOnePair",
    "Problem",
    "SnapshotsError",
    "UnitMismatch",
    "UnknownFormat",
    "UnknownKey",
    "UnreadableFile",
    "UnsupportedSchema",
    "did_you_mean",
    "near",
    "path_text",
    "quoted",
]

T = TypeVar("T", bound=BaseException)

#: The way to a value: names of fields, and positions in lists counted from 0.
Path: TypeAlias = tuple[str | int, ...]


@frozen(kw_only=True, order=True)
class Problem:
    """One thing that is wrong in one file, with the place and what would be right.

    ``line`` and ``column`` count from 1; both are 0 where the file as a whole is meant.
    ``path`` names the value from the top of the document.

    >>> print(Problem(file="editions/2024.yaml", line=57, column=12, path="title", message="empty"))
    editions/2024.yaml:57:12  title: empty
    """

    file: str
    line: int = 0
    column: int = 0
    path: str = ""
    message: str

    def __str__(self) -> str:
        """The problem as one line whose start opens at the place in most editors."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}  {self.path}: {self.message}" if self.path else f"{place}  {self.message}"


class SnapshotsError(Exception):
    """The base of every exception that this library raises on purpose."""

    def __reduce__(self) -> tuple[object, ...]:
        """Made anew from what it holds, so that it can pass from one process to another."""
        return _again, (type(self), self.args, self.__dict__)


class InvalidValue(SnapshotsError, ValueError):
    """A value that the model does not allow.

    ``path`` leads to the value from the object that refused it: names of fields and positions
    in lists, empty where the object as a whole is meant.
    """

    def __init__(self, message: str, *, path: Path = ()) -> None:
        super().__init__(f"{path_text(path)}: {message}" if path else message)
        self.message = message
        self.path = path


class FileError(SnapshotsError):
    """A file that could not be used; ``path`` is the file as it was named."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message


class UnreadableFile(FileError, OSError):
    """A file that cannot be opened, decoded or written."""

    @classmethod
    def unwritten(cls, path: str, error: OSError) -> "UnreadableFile":
        """A file that cannot be written, for what the system says.

        >>> str(UnreadableFile.unwritten("a.json", PermissionError(13, "Permission denied")))
        'a.json: cannot be written: permission denied'
        """
        return cls(path, f"cannot be written: {(error.strerror or str(error)).lower()}")


class UnsupportedSchema(FileError):
    """A file in a form that this version does not know; ``schema`` is the number as read."""

    def __init__(self, path: str, schema: int, newest: int) -> None:
        super().__init__(
            path,
            f"schema {schema} is newer than this version reads ({newest}); "
            "upgrade with: pip install --upgrade report-snapshots",
        )
        self.schema = schema


class InvalidFile(FileError):
    """A file that was read and is wrong; ``problems`` holds everything found, in file order."""

    def __init__(self, path: str, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(path, _listed(self.problems))


class InvalidSeries(SnapshotsError, ValueError):
    """A series whose files, singly or together, are wrong; ``problems`` holds all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(_listed(self.problems))


class UnknownKey(SnapshotsError, KeyError):
    """A key that nothing has; ``known`` lists the keys there are, ``near`` the closest of them."""

    def __init__(self, what: str, key: str, known: Iterable[str]) -> None:
        self.key = key
        self.known = tuple(known)
        self.near = near(key, self.known)
        self.message = f"no {what} {quoted(key)}{_advice(self.near, self.known)}"
        super().__init__(self.message)

    def __str__(self) -> str:
        """The message without the quotation marks that `KeyError` puts round it."""
        return self.message


class NotOnePair(SnapshotsError, ValueError):
    """Decisions that contradict each other, or editions that do not make one pair."""


class UnitMismatch(SnapshotsError, ValueError):
    """Two values whose units measure different quantities."""


class UnknownFormat(SnapshotsError, ValueError):
    """A format that this value cannot be shown in; ``known`` lists those it can."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.known = tuple(known)
        super().__init__(f"no format {quoted(name)}{_advice(near(name, self.known), self.known)}")


class DocumentError(SnapshotsError):
    """A published document that cannot be read or traced."""


class MissingExtra(SnapshotsError, ImportError):
    """An optional library that is not installed; the text names the command that installs it."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(
            f"{library} is not installed; install it with: pip install 'report-snapshots[{extra}]'"
        )
        self.extra = extra


def _again(kind: type[T], args: tuple[object, ...], held: dict[str, object]) -> T:
    """An exception of this kind with what another one held, whatever its constructor wants."""
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(held)
    return error


def path_text(path: Path) -> str:
    """A path as it is printed.

    >>> path_text(("recommendations", 3, "force"))
    'recommendations[3].force'
    """
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def quoted(value: object, *, longest: int = 60) -> str:
    """A value as a message quotes it: on one line, cut where it is long, a text in quotation marks.

    Of a value that is no text and no number only the type is told.

    >>> quoted("shall"), quoted(44), quoted(["shall"])
    ("'shall'", '44', '<list>')
    """
    if not isinstance(value, str | int | None):
        return f"<{type(value).__name__}>"
    text = repr(value)
    mark = text[-1] if isinstance(value, str) else ""
    return text if len(text) <= longest else f"{text[: longest - 2]}…{mark}"


def near(key: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known keys that ``key`` may have been meant for, closest first.

    >>> near("home-ofice", ["home-office", "police"])
    ('home-office',)
    """
    from difflib import get_close_matches  # only a mistake needs it

    close = get_close_matches(key.lower(), sorted(known), n=3, cutoff=0.6)
    return tuple(close)


def did_you_mean(key: str, known: Iterable[str]) -> str:
    """The tail of a message: the closest known keys, or nothing.

    >>> did_you_mean("home-ofice", ["home-office", "police"])
    "; did you mean 'home-office'?"
    """
    close = near(key, known)
    return f"; did you mean {' or '.join(map(quoted, close))}?" if close else ""


def _advice(close: tuple[str, ...], known: tuple[str, ...]) -> str:
    if close:
        return f"; did you mean {' or '.join(map(quoted, close))}?"
    return f"; there are: {', '.join(known)}" if known else "; there are none"


def _listed(problems: tuple[Problem, ...]) -> str:
    count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
    return "\n".join([count, *(f"  {problem}" for problem in problems)])
