"""Lint: what the authors of an edition should look at before they print it.

A draft whose key the series has is a new version of that edition, and is held against it; any
other is held against the latest edition. Recommendations go together as ever; those of two
versions also by key, and those of any two by equal words of the record.
"""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from snapshots.alignment import Alignment, Matcher, align, propose
from snapshots.comparison.audit.audit import findings
from snapshots.comparison.catalogue import KINDS, Subject
from snapshots.comparison.change import Change, Value
from snapshots.comparison.comparison import Comparison, compare
from snapshots.comparison.existence import ExistenceVerdict
from snapshots.comparison.outcomes import Outcome, Result
from snapshots.errors import InvalidValue, Path
from snapshots.model import Decision, Edition, Metric, Recommendation, Series, Side, Verdict, normal

__all__ = ["LINT_CODES", "Lint", "Remark", "lint"]

#: What each code of a remark means. A released code is never changed or reused.
LINT_CODES: dict[str, str] = {
    "ask-weakened": "an ask is carried on, and some dimension of it falls",
    "ask-reversed": "the opposite of an earlier ask is asked for",
    "ask-disappeared": "an ask of the earlier edition is not in the draft",
    "ask-undecided": "whether an ask of the earlier edition is in the draft, a person must say",
    "addressee-lost": "a body that was asked is not asked any more",
    "deadline-lost": "an ask that had a deadline has none",
    "figure-moved": "what a figure means has changed: its definition, base, unit, coverage ...",
    "figure-period-moved": "the period of a figure is of another kind or length",
    "figure-disappeared": "a figure of the earlier edition is not in the draft",
    "figure-changed": "a printed value of the same edition is another one, or gone",
    "number-restarted": "a printed number stands again, after other numbers",
    "number-changed": "an ask of the same edition stands under another number",
}


@frozen(kw_only=True)
class Remark:
    """One thing in a draft that its authors should look at.

    ``code`` is one of ``LINT_CODES``, or that of an audit finding; ``path`` leads to the place in
    the draft; ``name`` says of what in the earlier edition it is said, or in the draft where
    that alone is meant. ``kind`` is the kind of change that says so, where there is one.
    """

    code: str
    path: Path
    name: str
    kind: str = ""
    before: Value = None
    after: Value = None
    facts: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True)
class Lint:
    """What was found in a draft, and the edition that it was held against."""

    draft: str
    against: str
    remarks: tuple[Remark, ...]


def lint(draft: Edition, series: Series, *, matcher: Matcher = propose) -> Lint:
    """Hold a draft against the series, before it is printed.

    Raises `InvalidSeries` where the draft names what the series does not declare, and
    `InvalidValue` where the series has no edition.

    >>> from snapshots.model import Force
    >>> printed = Edition(key="2024", recommendations=[
    ...     Recommendation(key="1", text="Publish the accounts.", force=Force.MUST)])
    >>> series = Series(key="accounts", title="State of the accounts", editions=[printed])
    >>> weaker = Recommendation(key="1", text="Consider the accounts.", force=Force.CONSIDER)
    >>> found = lint(evolve(printed, recommendations=[weaker]), series)
    >>> [(remark.code, remark.path) for remark in found.remarks]
    [('ask-weakened', ('recommendations', 0, 'force'))]
    """
    if not series.editions:
        raise InvalidValue("has no edition to hold a draft against", path=("editions",))
    is_version = draft.key in series
    against = series[draft.key] if is_version else series.editions[-1]
    within = _with(draft, series)
    alignment = align(
        against,
        draft,
        series=within,
        decisions=_same(against, draft, by_key=is_version),
        matcher=matcher,
    )
    held = _Held(comparison=compare(alignment), is_version=is_version)
    remarks = [
        *_of_asks(held),
        *_of_figures(held),
        *_of_numbers(held),
        *_of_findings(draft.key, within, series),
    ]
    return Lint(draft=draft.key, against=against.key, remarks=tuple(dict.fromkeys(remarks)))


@frozen(kw_only=True)
class _Held:
    """A draft held against an edition."""

    comparison: Comparison
    is_version: bool

    @property
    def alignment(self) -> Alignment:
        return self.comparison.alignment

    @property
    def draft(self) -> Edition:
        return self.alignment.after

    def path(self, key: str, field: str = "") -> Path:
        """The way to a recommendation of the draft, or to one of its fields."""
        keys = [item.key for item in self.draft.recommendations]
        return ("recommendations", keys.index(key), *([field] if field else []))

    def figure_path(self, key: str, field: str = "") -> Path:
        keys = [metric.key for metric in self.draft.metrics]
        return ("metrics", keys.index(key), *([field] if field else []))


def _with(draft: Edition, series: Series) -> Series:
    """The series with the draft in it; decisions on an older version of it are left out."""
    others = [edition for edition in series if edition.key != draft.key]
    links = [one for one in series.links if draft.key not in {one.before, one.after}]
    return evolve(series, editions=(*others, draft), links=tuple(links))


def _same(before: Edition, draft: Edition, *, by_key: bool) -> tuple[Decision, ...]:
    """The pairs that a draft itself makes: one key in two versions, or equal words."""
    if before == draft:
        return ()
    keys = {item.key for item in draft.recommendations}
    pairs = {item.key: item.key for item in before.recommendations if by_key and item.key in keys}
    words = {
        _words(item): item.key
        for item in reversed(draft.recommendations)
        if _words(item) and item.key not in pairs.values()
    }
    for item in before.recommendations:
        if item.key not in pairs and _words(item) in words:
            pairs[item.key] = words.pop(_words(item))
    return tuple(
        Decision(before=old, after=new, verdict=Verdict.SAME_ASK, reason="the draft says the same")
        for old, new in pairs.items()
    )


def _words(item: Recommendation) -> str:
    return normal(item.text or item.ask or "").casefold()


_GONE = {
    ExistenceVerdict.DROPPED: "ask-disappeared",
    ExistenceVerdict.NOT_SEEN: "ask-disappeared",
    ExistenceVerdict.UNDECIDED: "ask-undecided",
}
#: The kinds of change that have a code of their own; all others that weaken an ask share one.
_OWN = {
    "recommendation-addressee-removed": "addressee-lost",
    "recommendation-readdressed": "addressee-lost",
    "recommendation-due-cleared": "deadline-lost",
}


def _of_asks(held: _Held) -> Iterator[Remark]:
    for entry in held.comparison.existence:
        if entry.side is Side.BEFORE and entry.verdict in _GONE:
            code = _GONE[entry.verdict]
            yield Remark(code=code, path=("recommendations",), name=entry.name, before=entry.name)
    for change in held.comparison.of("recommendation").changes:
        row = KINDS[change.kind]
        code = _OWN.get(row.id, "ask-weakened" if row.strengthens < 0 else "")
        if code:
            yield _remark(code, held.path(change.after_keys[0], row.field), change)
    for result in held.comparison.results:
        yield from _of_result(held, result)


def _of_result(held: _Held, result: Result) -> Iterator[Remark]:
    """What a comparison is silent about, since a lack proves nothing: here it is worth a look."""
    before = [held.alignment.before[key] for key in result.match.before]
    after = [held.alignment.after[key] for key in result.match.after]
    name, key = f"{held.alignment.before.key}/{before[0].key}", after[0].key
    if result.outcome is Outcome.REVERSED:
        yield Remark(code="ask-reversed", path=held.path(key), name=name)
        return
    asked = tuple(dict.fromkeys(body for item in before for body in item.addressees))
    if asked and not any(item.addressees for item in after):
        path = held.path(key, "addressees")
        yield Remark(code="addressee-lost", path=path, name=name, before=asked, after=())
    due = [item.due for item in before if item.due]
    cleared = any(one.what == "due-cleared" for one in result.findings)
    if due and not cleared and not any(item.due for item in after):
        yield Remark(
            code="deadline-lost", path=held.path(key, "due"), name=name, before=str(due[0])
        )


def _remark(code: str, path: Path, change: Change) -> Remark:
    return Remark(
        code=code,
        path=path,
        name=(change.before_names or change.after_names)[0],
        kind=change.kind,
        before=change.before,
        after=change.after,
    )


#: What is no news of a figure: how it is called, where it went, and values that come and go.
_NO_NEWS = {"name", "observations", "better", "existence", "value", "status"}


def _of_figures(held: _Held) -> Iterator[Remark]:
    for change in held.comparison.changes:
        row = change.row
        if row.subject is Subject.METRIC and row.field not in _NO_NEWS:
            yield _remark("figure-moved", held.figure_path(change.after_keys[0], row.field), change)
        if change.kind in {"metric-dropped", "metric-not-seen-after"}:
            yield _remark("figure-disappeared", ("metrics",), change)
    for figure in held.comparison.figures:
        if figure.before and figure.after:
            yield from _of_periods(held, figure.before, figure.after)
            yield from _of_values(held, figure.before, figure.after)


def _of_periods(held: _Held, before: Metric, after: Metric) -> Iterator[Remark]:
    """Whether the latest period of a figure is of the kind and length that it was."""
    latest = [max((one.period for one in it.observations), default=None) for it in (before, after)]
    was, now = latest
    if was and now and not (was.is_like(now) and was.is_as_long_as(now)):
        yield Remark(
            code="figure-period-moved",
            path=held.figure_path(after.key, "observations"),
            name=f"{held.alignment.before.key}/{before.key}",
            before=str(was),
            after=str(now),
        )


def _of_values(held: _Held, before: Metric, after: Metric) -> Iterator[Remark]:
    """The values of an older version that the draft gives otherwise, or not at all."""
    there = {(one.period, one.value) for one in after.observations}
    for one in before.observations if held.is_version else ():
        if (one.period, one.value) not in there:
            now = [str(it.value) for it in after.observations if it.period == one.period]
            yield Remark(
                code="figure-changed",
                path=held.figure_path(after.key, "observations"),
                name=f"{held.alignment.before.key}/{before.key}",
                before=f"{one.period}: {one.value}",
                after=f"{one.period}: {', '.join(now)}" if now else None,
            )


def _of_numbers(held: _Held) -> Iterator[Remark]:
    seen: dict[str, str] = {}
    last = None
    for item in held.draft.recommendations:
        name = f"{held.draft.key}/{item.key}"
        if item.number is not None:
            if item.number in seen and item.number != last:
                path, first = held.path(item.key, "number"), seen[item.number]
                yield Remark(code="number-restarted", path=path, name=name, before=first)
            last = item.number
            seen.setdefault(item.number, name)
    for change in (
        held.comparison.of("recommendation-renumbered").changes if held.is_version else ()
    ):
        yield _remark("number-changed", held.path(change.after_keys[0], "number"), change)


def _of_findings(draft: str, within: Series, series: Series) -> Iterator[Remark]:
    """What the audit finds of the draft, and no record acknowledges; old news is left out."""
    open_ = {(one.id, one.places[0]) for one in findings(series) if not one.is_acknowledged}
    for one in findings(within):
        place, path = one.places[0]
        if place == draft and not one.is_acknowledged and (one.id, one.places[0]) not in open_:
            yield Remark(
                code=one.code, path=_steps(path), name=f"{draft}/{one.about}", facts=one.facts
            )


def _steps(path: str) -> Path:
    """A path as it is printed, as its steps.

    >>> _steps("metrics[2].observations[0]")
    ('metrics', 2, 'observations', 0)
    """
    return tuple(int(it) if it.isdigit() else it for it in re.findall(r"[^.\[\]]+", path))
