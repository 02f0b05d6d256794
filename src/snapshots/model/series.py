"""A series: all editions of one report, the words they share, and the decisions between them."""

from collections.abc import Iterator
from typing import TypeVar

from attrs import field, frozen

from snapshots.errors import InvalidSeries, Problem, UnknownKey, path_text
from snapshots.model import checks
from snapshots.model.coherence import faults
from snapshots.model.decision import Links
from snapshots.model.edition import Edition, oldest_first
from snapshots.model.evidence import Source
from snapshots.model.metric import Statistics
from snapshots.model.shortcuts import Comparing, Shown
from snapshots.model.vocabulary import Body, Theme

__all__ = ["Series"]

T = TypeVar("T", Body, Source, Theme)


@frozen(kw_only=True)
class Series(Comparing, Shown):
    """A series of editions of one report.

    ``editions`` stand oldest first, in whatever order they are given. ``links`` hold the
    decisions on pairs of editions, ``statistics`` the official series that editions quote.

    Raises `InvalidSeries`, with every fault found, where a key leads to nothing.

    >>> series = Series(key="accounts", title="State of the accounts", editions=[
    ...     Edition(key="2024", title="Accounts 2024"), Edition(key="2021", title="Accounts 2021")])
    >>> [edition.key for edition in series]
    ['2021', '2024']
    >>> series["2024"].title
    'Accounts 2024'
    """

    key: str = field(validator=checks.key)
    title: str = field(validator=checks.text)
    publishers: tuple[str, ...] = checks.many(checks.key)
    bodies: tuple[Body, ...] = checks.many(checks.is_a(Body))
    themes: tuple[Theme, ...] = checks.many(checks.is_a(Theme))
    sources: tuple[Source, ...] = checks.many(checks.is_a(Source))
    editions: tuple[Edition, ...] = checks.many(checks.is_a(Edition))
    links: tuple[Links, ...] = checks.many(checks.is_a(Links))
    statistics: tuple[Statistics, ...] = checks.many(checks.is_a(Statistics))

    def __attrs_post_init__(self) -> None:
        """Put the editions in order of time, and refuse keys that lead to nothing."""
        object.__setattr__(self, "editions", oldest_first(self.editions))
        found = [
            Problem(file=fault.document, path=path_text(fault.path), message=fault.message)
            for fault in faults(self, self.editions, self.links, self.statistics)
        ]
        if found:
            raise InvalidSeries(found)

    def __getitem__(self, key: str) -> Edition:
        """The edition with this key; `UnknownKey`, with the near ones, where there is none."""
        for edition in self.editions:
            if edition.key == key:
                return edition
        raise UnknownKey("edition", key, self._ipython_key_completions_())

    def __iter__(self) -> Iterator[Edition]:
        """The editions, oldest first."""
        return iter(self.editions)

    def __len__(self) -> int:
        """How many editions there are."""
        return len(self.editions)

    def __contains__(self, key: object) -> bool:
        """Whether the series has an edition with this key, or this edition itself."""
        return key in self._ipython_key_completions_() or key in self.editions

    def _ipython_key_completions_(self) -> list[str]:
        return [edition.key for edition in self.editions]

    def body(self, key: str) -> Body:
        """The body with this key; `UnknownKey` where there is none."""
        return _with_key("body", self.bodies, key)

    def source(self, key: str) -> Source:
        """The source with this key; `UnknownKey` where there is none."""
        return _with_key("source", self.sources, key)

    def theme(self, key: str) -> Theme:
        """The theme with this key; `UnknownKey` where there is none."""
        return _with_key("theme", self.themes, key)

    def links_between(self, one: str, other: str) -> Links | None:
        """The decisions on two editions, whichever of them is named first."""
        for links in self.links:
            if {links.before, links.after} == {one, other}:
                return links
        return None

    def lineage_of_bodies(self, key: str) -> frozenset[str]:
        """A body and all bodies that it succeeds, so that a renamed department is one addressee."""
        found = {key}
        reached = [key]
        known = {body.key: body for body in self.bodies}
        while reached:
            body = known.get(reached.pop())
            older = set(body.succeeds if body else ()) - found
            found |= older
            reached += sorted(older)
        return frozenset(found)


def _with_key(what: str, entries: tuple[T, ...], key: str) -> T:
    for entry in entries:
        if entry.key == key:
            return entry
    raise UnknownKey(what, key, [entry.key for entry in entries])
