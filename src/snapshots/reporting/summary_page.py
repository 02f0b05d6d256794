"""The page of a summary: counts, headlines, and what each body, pillar and theme is asked."""

from collections.abc import Iterable, Iterator

from snapshots.comparison import Count, Group, Headline, HeadlineRule, Standing, Summary
from snapshots.model import Series
from snapshots.reporting import wording
from snapshots.reporting.briefs.sentences import became, standing
from snapshots.reporting.page import Block, Heading, Page, Table, listed

__all__ = ["summary_page"]

_COUNTS = ("Edition", "Tier", "Verdict", "How many", "Named")


def summary_page(summary: Summary, series: Series | None = None) -> Page:
    """What a comparison comes to, as tables."""
    blocks: list[Block] = [Heading(f"{summary.before} to {summary.after}, summed up", 1)]
    blocks += listed("Headlines", map(_headline, summary.headlines))
    blocks += listed("What is not held", _gaps(summary))
    rows = tuple(_count(summary, one) for one in summary.counts if one.number.high)
    blocks += [Heading("Counts"), Table(columns=_COUNTS, rows=rows, records=True)] if rows else []
    names = {body.key: body.name for body in series.bodies} if series else {}
    titles = {theme.key: theme.name for theme in series.themes} if series else {}
    blocks += _groups("Asked of", summary.addressees, names, "nobody named")
    blocks += _groups("Pillars", summary.pillars, {}, "no pillar")
    blocks += _groups("Themes", summary.themes, titles, "no theme")
    return Page(blocks=tuple(blocks))


_HEADLINES = {
    HeadlineRule.REVERSED: "The opposite is asked for",
    HeadlineRule.RETURNED: "Taken up again",
    HeadlineRule.DROPPED: "No longer asked",
    HeadlineRule.STRENGTHENED: "Hardened",
    HeadlineRule.SOFTENED: "Softened",
    HeadlineRule.LONGEST: "Asked for longest",
    HeadlineRule.REPEATED: "Repeated",
    HeadlineRule.NEW: "New",
}


def _headline(one: Headline) -> str:
    return f"{_HEADLINES[one.rule]}: {wording.joined(one.names)}"


def _gaps(summary: Summary) -> Iterator[str]:
    for edition in (summary.before, summary.after):
        found = [gap for key, gap in summary.gaps if key == edition]
        if found:
            yield wording.gaps(found, edition)


def _count(summary: Summary, one: Count) -> tuple[str, ...]:
    edition = {"before": summary.before, "after": summary.after}[one.side.value]
    tier = one.tier.value if one.tier else "none"
    verdict = wording.spaced(one.verdict.value)
    return (edition, tier, verdict, str(one.number), wording.joined(one.names))


def _groups(
    title: str, groups: Iterable[Group], names: dict[str, str], without: str
) -> list[Block]:
    rows = tuple(
        (names.get(group.key, group.key) or without, "; ".join(map(_standing, group.standings)))
        for group in groups
    )
    table = Table(columns=(title, "Asks"), rows=rows, records=True)
    return [Heading(title), table] if any(group.key for group in groups) else []


def _standing(one: Standing) -> str:
    return f"{one.name}, {standing(one)}: {became(one.kind)}"
