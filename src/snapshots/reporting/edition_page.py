"""The page of an edition: what it says, and how much of it is held."""

from collections.abc import Iterator

from snapshots.comparison.figures.disclosure import figures_of, revealing, reveals, shut_cells
from snapshots.model import Claim, Edition, Series
from snapshots.reporting import wording
from snapshots.reporting.doubts import doubt_blocks
from snapshots.reporting.item_pages import observations, what_is_asked
from snapshots.reporting.page import Block, Bullets, Heading, Page, Table

__all__ = ["edition_page"]


def edition_page(edition: Edition, series: Series | None = None) -> Page:
    """An edition whole: its facts, its recommendations, its figures and its claims."""
    blocks: list[Block] = [
        Heading(wording.title(edition), 1),
        Bullets(tuple(_facts(edition, series))),
    ]
    blocks += _recommendations(edition, series)
    figures = (*edition.metrics, *figures_of(series))
    hidden, shut = revealing(figures), shut_cells(figures)
    for metric in edition.metrics:
        table = observations(metric, series, hidden=hidden)
        blocks += [Heading(f"{metric.name} ({metric.key})"), table]
        blocks += doubt_blocks(metric, series)
    if edition.claims:
        told = tuple(
            _claim(claim, series, is_size_hidden=reveals(claim, shut, figures))
            for claim in edition.claims
        )
        blocks += [Heading(f"Claims: {len(told)}"), Bullets(told)]
    return Page(blocks=tuple(blocks))


def _facts(edition: Edition, series: Series | None) -> Iterator[str]:
    yield f"edition: {edition.key}"
    if edition.publishers:
        yield f"publishers: {wording.bodies(edition.publishers, series)}"
    rivals = [
        f"{rival.published} by {wording.evidence(rival.evidence, series)}"
        for rival in edition.rival_dates
    ]
    other = f" (other sources say {wording.joined(rivals)})" if rivals else ""
    yield f"published: {edition.published or 'not known'}{other}"
    if edition.covers:
        yield f"covers: {wording.span(edition.covers)}"
    if edition.recommendations_printed is not None:
        yield f"recommendations printed: {edition.recommendations_printed}"
    yield f"held: {wording.held(edition)}"


def _recommendations(edition: Edition, series: Series | None) -> list[Block]:
    rows = tuple(
        (
            item.key,
            item.tier.value if item.tier else "",
            wording.spaced(item.force.value) if item.force else "",
            wording.bodies(item.addressees, series),
            what_is_asked(item),
            wording.evidence(item.evidence, series),
        )
        for item in edition.recommendations
    )
    columns = ("Recommendation", "Tier", "Force", "Asked of", "What is asked", "Source")
    heading = Heading(f"Recommendations: {len(rows)} in the record")
    return [heading, Table(columns=columns, rows=rows, records=True)] if rows else [heading]


def _claim(claim: Claim, series: Series | None, *, is_size_hidden: bool) -> str:
    period = f" for {claim.period}" if claim.period else ""
    since = f", since {claim.since}" if claim.since else ""
    size = f", {wording.number(claim.value)} {claim.unit}" if claim.value is not None else ""
    size = ", size withheld" if size and is_size_hidden else size
    read = f", read of {wording.joined(claim.readings, 'or')}" if claim.readings else ""
    source = f"; source: {wording.evidence(claim.evidence, series)}" if claim.evidence else ""
    return f"{claim.key}: {wording.spaced(claim.kind.value)}{period}{since}{size}{read}{source}"
