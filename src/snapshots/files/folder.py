"""A folder of files → a series, or every problem of every file."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

from attrs import asdict, define, field, frozen

from snapshots.errors import InvalidFile, InvalidSeries, Problem, UnreadableFile
from snapshots.errors import Path as Way
from snapshots.files.parsed import Mistake
from snapshots.files.reading import SUFFIXES, Loaded, fields_of, read
from snapshots.model import Body, Edition, Links, Series, Source, Statistics, Theme, checks
from snapshots.model.coherence import Fault, faults
from snapshots.model.remarks import remarks

__all__ = [
    "SeriesHead",
    "examine_document",
    "examine_series",
    "files_of",
    "kind_of",
    "load_document",
    "load_series",
    "shipped_folder",
]

T = TypeVar("T")
_HEAD = "series"
_PACKAGE = Path(__file__).parent.parent


@frozen(kw_only=True)
class SeriesHead:
    """What the file ``series.yaml`` holds: the name of the series and the words it shares."""

    key: str = field(validator=checks.key)
    title: str = field(validator=checks.text)
    publishers: tuple[str, ...] = checks.many(checks.key)
    bodies: tuple[Body, ...] = checks.many(checks.is_a(Body))
    themes: tuple[Theme, ...] = checks.many(checks.is_a(Theme))
    sources: tuple[Source, ...] = checks.many(checks.is_a(Source))


def load_series(folder: str | PathLike[str] | None = None) -> Series:
    """Read a series from a folder, by default the one that comes with the library.

    The folder holds ``series.yaml`` (or ``.yml``, or ``.json``) and a file for each edition,
    named for its key; ``links`` in it a file for each pair of editions that somebody decided
    on, ``2021--2024.yaml``; ``statistics`` a file for each official series.

    Raises `InvalidSeries` with every problem of every file. Two things are no problem among
    others: a folder without ``series.yaml`` (`UnreadableFile`), and a file that is newer than
    this version (`UnsupportedSchema`), since then nothing that is found of it can be trusted.
    """
    return _Folder(shipped_folder() if folder is None else Path(folder)).load()


def examine_series(folder: str | PathLike[str]) -> tuple[Series, tuple[Problem, ...]]:
    """A series as `load_series` reads it, and what to look at in it that is no fault."""
    found = _Folder(Path(folder))
    series = found.load()
    return series, found.remarks(series)


def examine_document(path: str | PathLike[str]) -> tuple[Problem, ...]:
    """What to look at in one file that is no fault; raises as `load_document` does."""
    loaded = read(path, kind_of(path))
    editions = [loaded.value] if isinstance(loaded.value, Edition) else []
    return _with_places(remarks(editions), {edition.key: loaded for edition in editions})


def load_document(path: str | PathLike[str]) -> SeriesHead | Edition | Links | Statistics:
    """Read one file of a series by itself, as what its place or its fields say that it is.

    ``series.yaml`` is the head of a series; a file in a folder ``links`` or ``statistics`` is
    that; any other is what its fields tell: decisions, statistics or an edition. Raises as
    `load_edition` does.
    """
    return read(path, kind_of(path)).value


def kind_of(path: str | PathLike[str]) -> type[SeriesHead | Edition | Links | Statistics]:
    """What a file holds, as its place says, or its fields where the place does not tell."""
    file = Path(path)
    if file.stem == _HEAD:
        return SeriesHead
    beside = {"links": Links, "statistics": Statistics}
    return beside.get(file.parent.name) or _kind_told_by(fields_of(file))


def _kind_told_by(names: set[str]) -> type[Edition | Links | Statistics]:
    """An edition may have any field that statistics have; statistics have no other."""
    if not names.isdisjoint({"before", "after", "decisions"}):
        return Links
    return Statistics if names == {"key", "title", "metrics"} else Edition


def files_of(path: str | PathLike[str]) -> list[Path]:
    """The file of this path, or every file of the series whose folder it is."""
    where = Path(path)
    if not where.is_dir():
        return [where]
    return [file for part in ("", "links", "statistics") for file in _files(where / part)]


def shipped_folder() -> Path:
    """The folder of editions that comes with the library.

    It lies inside an installed package; a source tree has it at its top, and is read from there.
    """
    inside = _PACKAGE / "editions"
    return inside if inside.is_dir() else _PACKAGE.parent.parent / "editions"


@define
class _Folder:
    """A folder that is being read: what was sound so far, and every problem."""

    where: Path
    problems: list[Problem] = field(factory=list)
    documents: dict[str, Loaded[Any]] = field(factory=dict)

    def load(self) -> Series:
        """Read every file, then judge what only the whole can show."""
        files = _files(self.where)
        heads = [file for file in files if file.stem == _HEAD]
        if not heads:
            message = (
                "no such file; a series is a folder with a file series.yaml, "
                "and single editions are named file by file"
            )
            raise UnreadableFile(str(self.where / "series.yaml"), message)
        head = self._read(heads, SeriesHead, lambda _: _HEAD)
        others = [file for file in files if file not in heads]
        editions = self._read(others, Edition, lambda edition: edition.key)
        files = _files(self.where / "links")
        links = self._read(files, Links, lambda links: f"links/{links.key}")
        files = _files(self.where / "statistics")
        statistics = self._read(files, Statistics, lambda entry: f"statistics/{entry.key}")
        if head and len(statistics) == len(files):
            # With an edition missing, a link to it would look like a link to nothing.
            judged = links if len(editions) == len(others) else []
            self._judge(head[0], editions, judged, statistics)
        if self.problems:
            raise InvalidSeries(self.problems)
        words = asdict(head[0], recurse=False)
        return Series(
            **words, editions=tuple(editions), links=tuple(links), statistics=tuple(statistics)
        )

    def _read(self, files: Sequence[Path], kind: type[T], name_of: Callable[[T], str]) -> list[T]:
        """Read files of one kind; those that are sound, under the names they should have."""
        sound = []
        for file in files:
            try:
                loaded = read(file, kind)
            except InvalidFile as fault:
                self.problems += fault.problems
            except UnreadableFile as fault:
                self.problems.append(Problem(file=fault.path, message=fault.message))
            else:
                if self._enter(file, loaded, name_of(loaded.value)):
                    sound.append(loaded.value)
        return sound

    def _enter(self, file: Path, loaded: Loaded[Any], name: str) -> bool:
        """Note a document under its name, unless it is called otherwise or is there already."""
        stem = name.rpartition("/")[2]
        other = self.documents.setdefault(name, loaded)
        path: Way = ("before",) if isinstance(loaded.value, Links) else ("key",)
        if file.stem != stem:
            message = f"the file holds {stem}; call it {stem}{file.suffix}, or correct the key"
        elif other is not loaded:
            message = f"{stem} stands in {other.file} too; keep one of the two"
        else:
            return True
        self.problems += loaded.problems(Mistake(path=path, message=message))
        return False

    def _judge(
        self,
        head: SeriesHead,
        editions: Sequence[Edition],
        links: Sequence[Links],
        statistics: Sequence[Statistics],
    ) -> None:
        found = faults(head, editions, links, statistics)
        self.problems += _with_places(found, self.documents)

    def remarks(self, series: Series) -> tuple[Problem, ...]:
        """What to look at in a series that was read from here, by place."""
        return _with_places(remarks(series), self.documents)


def _with_places(
    found: Iterable[Fault], documents: Mapping[str, Loaded[Any]]
) -> tuple[Problem, ...]:
    """What was found in some documents, with its places in their files."""
    return tuple(
        problem
        for one in found
        for problem in documents[one.document].problems(Mistake(path=one.path, message=one.message))
    )


def _files(folder: Path) -> list[Path]:
    """The files of a folder that are read, by name; none where there is no such folder."""
    try:
        entries = sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UnreadableFile(str(folder), (error.strerror or str(error)).lower()) from error
    return [
        entry
        for entry in entries
        if entry.suffix.lower() in SUFFIXES and not entry.name.startswith(".")
    ]
