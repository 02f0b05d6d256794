"""What only the whole series can show: keys that lead to nothing, words nobody declared."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from attrs import frozen

from snapshots.errors import Path, UnknownKey, did_you_mean, quoted
from snapshots.model.decision import Links, Side
from snapshots.model.edition import Edition, oldest_first
from snapshots.model.evidence import Evidence, Source
from snapshots.model.metric import Metric, Statistics
from snapshots.model.vocabulary import Body, Theme

__all__ = ["Fault", "Vocabulary", "faults", "unknown_recommendations"]

#: How a document of the series is named: the path of its file under the folder, without suffix.
SERIES = "series"


class Vocabulary(Protocol):
    """What `Series` and its head file share: the words that the editions use."""

    @property
    def publishers(self) -> tuple[str, ...]:
        """The keys of the bodies that publish the report."""

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Who is asked, who publishes and who produces figures."""

    @property
    def themes(self) -> tuple[Theme, ...]:
        """What recommendations are about."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """What the records rest on."""


@frozen(kw_only=True)
class Fault:
    """One thing that is wrong between the documents of a series, and where it stands."""

    document: str
    path: Path
    message: str


@frozen
class _Known:
    bodies: frozenset[str]
    themes: frozenset[str]
    sources: frozenset[str]


def faults(
    words: Vocabulary,
    editions: Iterable[Edition],
    links: Iterable[Links],
    statistics: Iterable[Statistics],
) -> Iterator[Fault]:
    """Every fault that only the whole can show, document by document."""
    editions, statistics = tuple(editions), tuple(statistics)
    known = _Known(
        frozenset(body.key for body in words.bodies),
        frozenset(theme.key for theme in words.themes),
        frozenset(source.key for source in words.sources),
    )
    yield from _in(SERIES, _of_vocabulary(words, known))
    for edition in editions:
        yield from _in(edition.key, _of_edition(edition, known, statistics))
    keys = {metric.key for entry in statistics for metric in entry.metrics}
    for entry in statistics:
        document = f"statistics/{entry.key}"
        yield from _in(document, _of_metrics(entry.metrics, keys, known))
        yield from _in(document, _of_evidence(entry, known))
    by_key = {edition.key: edition for edition in editions}
    taken: set[frozenset[str]] = set()
    for pair in links:
        document = f"links/{pair.key}"
        yield from _in(document, _of_links(pair, by_key))
        yield from _in(document, _of_evidence(pair, known))
        if frozenset((pair.before, pair.after)) in taken:
            yield Fault(document=document, path=(), message="these two editions are linked twice")
        taken.add(frozenset((pair.before, pair.after)))


def _in(document: str, found: Iterable[tuple[Path, str]]) -> Iterator[Fault]:
    for path, message in found:
        yield Fault(document=document, path=path, message=message)


def _of_vocabulary(words: Vocabulary, known: _Known) -> Iterator[tuple[Path, str]]:
    yield from _unknown("body", words.publishers, known.bodies, ("publishers",))
    for position, body in enumerate(words.bodies):
        path: Path = ("bodies", position)
        yield from _unknown("body", body.succeeds, known.bodies, (*path, "succeeds"))
        if body.part_of is not None:
            yield from _unknown_one("body", body.part_of, known.bodies, (*path, "part_of"))


def _of_edition(
    edition: Edition, known: _Known, statistics: Iterable[Statistics]
) -> Iterator[tuple[Path, str]]:
    yield from _unknown("body", edition.publishers, known.bodies, ("publishers",))
    for position, item in enumerate(edition.recommendations):
        path: Path = ("recommendations", position)
        yield from _unknown("body", item.addressees, known.bodies, (*path, "addressees"))
        yield from _unknown("theme", item.themes, known.themes, (*path, "themes"))
    for position, document in enumerate(edition.documents):
        path = ("documents", position, "source")
        yield from _unknown_one("source", document.source, known.sources, path)
    metrics = {metric.key for metric in edition.metrics}
    metrics |= {metric.key for entry in statistics for metric in entry.metrics}
    yield from _of_metrics(edition.metrics, metrics, known)
    for position, claim in enumerate(edition.claims):
        yield from _unknown("metric", claim.readings, metrics, ("claims", position, "readings"))
    yield from _of_evidence(edition, known)


def _of_metrics(
    metrics: Iterable[Metric], keys: Iterable[str], known: _Known
) -> Iterator[tuple[Path, str]]:
    """The producer of each metric, and the metrics that it is made of."""
    for position, metric in enumerate(metrics):
        path: Path = ("metrics", position)
        if metric.producer is not None:
            yield from _unknown_one("body", metric.producer, known.bodies, (*path, "producer"))
        yield from _unknown("metric", metric.parts, keys, (*path, "parts"))
        counts = {"numerator": metric.numerator, "denominator": metric.denominator}
        for name, key in counts.items():
            if key is not None:
                yield from _unknown_one("metric", key, keys, (*path, name))


def _of_links(links: Links, editions: dict[str, Edition]) -> Iterator[tuple[Path, str]]:
    sides = {Side.BEFORE: links.before, Side.AFTER: links.after}
    for side, name in sides.items():
        if name not in editions:
            yield from _unknown_one("edition", name, editions, (side.value,))
    if all(name in editions for name in sides.values()):
        older = oldest_first(tuple(editions.values()))
        if older.index(editions[links.after]) < older.index(editions[links.before]):
            yield ("before",), f"{links.before} is the later edition; swap before and after"
    yield from unknown_recommendations(links, editions)


def unknown_recommendations(
    links: Links, editions: Mapping[str, Edition]
) -> Iterator[tuple[Path, str]]:
    """Every recommendation that a decision names and its edition lacks, and what to say of it.

    A decision with digests was made on words that were there: it is kept for the day on which
    they are again, and is no fault.
    """
    for position, decision in enumerate(links.decisions):
        for side, name in ((Side.BEFORE, links.before), (Side.AFTER, links.after)):
            key, edition = decision.key(side), editions.get(name)
            if key is not None and edition is not None and not decision.digests:
                keys = [item.key for item in edition.recommendations]
                if key not in keys:
                    path: Path = ("decisions", position, side.value)
                    yield path, f"{name} has {UnknownKey('recommendation', key, keys)}"


def _of_evidence(value: object, known: _Known, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every piece of evidence below ``value``: its source, and the fields it supports."""
    if isinstance(value, tuple):
        for position, element in enumerate(value):
            yield from _of_evidence(element, known, (*path, position))
        return
    names = [attribute.name for attribute in getattr(value, "__attrs_attrs__", ())]
    for name in names:
        below = getattr(value, name)
        if name == "evidence":
            for position, evidence in enumerate(below):
                yield from _of_one(evidence, names, known, (*path, name, position))
        else:
            yield from _of_evidence(below, known, (*path, name))


def _of_one(
    evidence: Evidence, names: list[str], known: _Known, path: Path
) -> Iterator[tuple[Path, str]]:
    yield from _unknown_one("source", evidence.source, known.sources, (*path, "source"))
    beside = "what it stands beside"
    yield from _unknown("field", evidence.supports, names, (*path, "supports"), where=beside)


def _unknown(
    what: str, keys: Iterable[str], known: Iterable[str], path: Path, *, where: str = "the series"
) -> Iterator[tuple[Path, str]]:
    known = tuple(known)
    for position, key in enumerate(keys):
        yield from _unknown_one(what, key, known, (*path, position), where=where)


def _unknown_one(
    what: str, key: str, known: Iterable[str], path: Path, *, where: str = "the series"
) -> Iterator[tuple[Path, str]]:
    known = tuple(known)
    if key not in known:
        yield path, f"no {what} {quoted(key)} in {where}{did_you_mean(key, known)}"
