"""What a series shares between its editions: bodies, themes, sources, and evidence of them."""

from functools import cache
from typing import Any

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from snapshots.model import (
    Body,
    BodyKind,
    Confidence,
    Document,
    Evidence,
    Series,
    Source,
    SourceKind,
    Theme,
    digest,
)
from snapshots.testing.building import Fields, built, some_of
from snapshots.testing.periods import dates
from snapshots.testing.texts import keys, texts

__all__ = [
    "INVENTED",
    "Declared",
    "bodies",
    "declared",
    "documents",
    "documents_of",
    "evidence",
    "read",
    "sha256s",
    "sources",
    "themes",
    "vocabularies",
]

#: The series whose words are used where none is given: bodies, themes and sources, no editions.
INVENTED = Series(
    key="rivers",
    title="State of the rivers",
    publishers=("river-trust",),
    bodies=(
        Body(key="river-trust", name="River Trust", kind=BodyKind.CHARITY),
        Body(key="water-office", name="Water Office", kind=BodyKind.DEPARTMENT),
        Body(key="harbour-board", name="Harbour Board", kind=BodyKind.LOCAL),
        Body(key="lock-keepers", name="lock keepers", kind=BodyKind.CLASS),
        Body(
            key="water-ministry",
            name="Ministry of Water",
            kind=BodyKind.DEPARTMENT,
            aliases=("MoW",),
            succeeds=("water-office",),
        ),
    ),
    themes=(Theme(key="fish", name="Fish"), Theme(key="floods", name="Floods")),
    sources=(
        Source(key="report", title="State of the rivers", kind=SourceKind.REPORT),
        Source(key="bulletin", title="River levels", kind=SourceKind.OFFICIAL_STATISTICS),
    ),
)

_BODIES = ("ferry-office", "eel-wardens", "tide-service", "reed-council")
_THEMES = st.sampled_from(((), ("fish",), ("fish", "floods")))
_SOURCES = st.sampled_from((("report",), ("report", "bulletin")))
_LOCATORS = st.sampled_from(("page 4", "table 2", "section 3.1"))
_ADDRESSES = st.sampled_from(("https://example.org/rivers", "https://example.org/?a=1&b=2"))
_DIGESTS = st.integers(0, 99).map(lambda number: digest(f"words {number}"))


@frozen
class Declared:
    """The keys that a series declares; small, so that strategies made for it can be kept."""

    bodies: tuple[str, ...]
    themes: tuple[str, ...]
    sources: tuple[str, ...]


def declared(series: Series | None) -> Declared:
    """What the series declares, or `INVENTED` where there is none."""
    chosen = INVENTED if series is None else series
    return Declared(
        tuple(body.key for body in chosen.bodies),
        tuple(theme.key for theme in chosen.themes),
        tuple(source.key for source in chosen.sources),
    )


def sha256s() -> SearchStrategy[str]:
    """Digests of words that stand nowhere else."""
    return _DIGESTS


def bodies(*, hostile: bool = False, **fields: SearchStrategy[Any]) -> SearchStrategy[Body]:
    """Bodies that stand alone; ``fields`` are strategies for fields, in place of ours.

    >>> from hypothesis import find
    >>> find(bodies(), lambda body: body.kind is BodyKind.POLICE).key
    '1'
    """
    words = texts(hostile=hostile)
    perhaps: Fields = {"kind": st.sampled_from(BodyKind), "aliases": st.lists(words, max_size=1)}
    return built(Body, {"key": keys(), "name": words}, perhaps, fields)


def themes(*, hostile: bool = False, **fields: SearchStrategy[Any]) -> SearchStrategy[Theme]:
    """Themes; ``fields`` as in `bodies`.

    >>> from hypothesis import find
    >>> find(themes(name=st.just("Fish")), lambda theme: theme.key == "4a")
    Theme(key='4a', name='Fish')
    """
    return built(Theme, {"key": keys(), "name": texts(hostile=hostile)}, {}, fields)


def sources(*, hostile: bool = False, **fields: SearchStrategy[Any]) -> SearchStrategy[Source]:
    """Sources, from a title alone to all that can be said of one; ``fields`` as in `bodies`.

    >>> from hypothesis import find
    >>> find(sources(), lambda source: source.url is not None).url
    'https://example.org/rivers'
    """
    words = texts(hostile=hostile)
    always: Fields = {"key": keys(), "title": words, "kind": st.sampled_from(SourceKind)}
    perhaps: Fields = {
        "publisher": words,
        "url": _ADDRESSES,
        "published": dates(),
        "licence": words,
    }
    return built(Source, always, perhaps, fields)


def evidence(
    *, within: Series | None = None, hostile: bool = False, **fields: SearchStrategy[Any]
) -> SearchStrategy[Evidence]:
    """Evidence from a source of a series, by default of `INVENTED`; ``fields`` as in `bodies`.

    >>> from hypothesis import find
    >>> find(evidence(), lambda evidence: evidence.locator is not None).locator
    'page 4'
    """
    return _evidence(declared(within), fields, hostile=hostile)


def _evidence(words: Declared, fields: Fields, *, hostile: bool) -> SearchStrategy[Evidence]:
    always: Fields = {
        "source": st.sampled_from(words.sources),
        "confidence": st.sampled_from(Confidence),
    }
    locators = texts(hostile=True) if hostile else _LOCATORS
    return built(Evidence, always, {"locator": locators}, fields)


@cache
def read(
    words: Declared, *, hostile: bool, supports: str | None = None
) -> SearchStrategy[list[Evidence]]:
    """What was read for a value: nothing, or one piece of evidence, perhaps for one field."""
    fields = {"supports": some_of((supports,))} if supports else {}
    return st.lists(_evidence(words, fields, hostile=hostile), max_size=1)


def documents(
    *, within: Series | None = None, **fields: SearchStrategy[Any]
) -> SearchStrategy[Document]:
    """Documents that were read, each a source of the series; ``fields`` as in `bodies`.

    >>> from hypothesis import find
    >>> find(documents(), lambda document: document.media_type != "text/html").source
    'report'
    """
    return documents_of(declared(within), fields)


def documents_of(words: Declared, fields: Fields) -> SearchStrategy[Document]:
    """Documents that are sources of a series that declares these words."""
    always: Fields = {
        "source": st.sampled_from(words.sources),
        "media_type": st.sampled_from(("application/pdf", "text/html")),
        "sha256": sha256s(),
    }
    return built(Document, always, {}, fields)


@st.composite
def vocabularies(draw: DrawFn, *, hostile: bool = False) -> Series:
    """Series without editions: bodies, some part of or successors to others, themes, sources.

    Other strategies take one as ``within``, and then name only what it declares.

    >>> from hypothesis import find
    >>> find(vocabularies().map(lambda series: series.bodies[0].key), lambda key: True)
    'ferry-office'
    """
    known = _BODIES[: draw(st.integers(1, len(_BODIES)))]
    return Series(
        key="rivers",
        title=draw(texts(hostile=hostile)),
        publishers=tuple(draw(some_of(known, most=1))),
        bodies=tuple(draw(_body(place, hostile=hostile)) for place in range(len(known))),
        themes=tuple(draw(_theme(key, hostile=hostile)) for key in draw(_THEMES)),
        sources=tuple(draw(_source(key, hostile=hostile)) for key in draw(_SOURCES)),
    )


@cache
def _body(place: int, *, hostile: bool) -> SearchStrategy[Body]:
    """The body at one place, which names only those before it."""
    older = _BODIES[:place]
    part_of = st.sampled_from((None, *older))
    fields: Fields = {"part_of": part_of, "succeeds": some_of(older, most=1)}
    return bodies(hostile=hostile, key=st.just(_BODIES[place]), **fields)


@cache
def _theme(key: str, *, hostile: bool) -> SearchStrategy[Theme]:
    return themes(hostile=hostile, key=st.just(key))


@cache
def _source(key: str, *, hostile: bool) -> SearchStrategy[Source]:
    return sources(hostile=hostile, key=st.just(key))
