"""Figures of a brief: what they allow one to say, what they do not, and what is claimed of them."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from snapshots.comparison import (
    ClaimResult,
    ClaimVerdict,
    Comparison,
    Effect,
    Movement,
    Point,
    Subject,
)
from snapshots.comparison.change import fingerprint
from snapshots.model import Evidence
from snapshots.reporting.claim_sentences import claimed
from snapshots.reporting.figures import change_told, figure_told
from snapshots.reporting.wording import joined

__all__ = ["Told", "sections"]


@frozen
class Told:
    """A sentence about figures, what it rests on, and each figure with its place and source."""

    text: str
    fingerprints: tuple[str, ...]
    sources: tuple[tuple[str, str, tuple[Evidence, ...]], ...]


def sections(comparison: Comparison) -> Iterator[tuple[str, tuple[Told, ...]]]:
    """The headings of what is said of figures, with the sentences under each."""
    later = comparison.alignment.after.key
    found = [one for one in comparison.movements if one.end.place == later]
    allowed = [one for one in found if not one.is_withheld]
    withheld = [one for one in found if one.is_withheld]
    claims = [one for one in comparison.claims if one.edition == later]
    yield "What the figures allow one to say", tuple(_allowed(comparison, allowed))
    yield "What the figures do not allow one to say", tuple(_withheld(comparison, withheld))
    yield f"What {later} claims of its figures", tuple(_claims(comparison, claims))


def _allowed(comparison: Comparison, movements: Iterable[Movement]) -> Iterator[Told]:
    for movement in movements:
        yield _told(comparison, movement, f"{_change(movement)}{_notes(movement)}.")


def _change(movement: Movement) -> str:
    start, end = (figure_told(point, movement) for point in movement.step.ends)
    return f"{_name(movement.end)}, from {start} to {end}: {change_told(movement)}"


def _notes(movement: Movement) -> str:
    """What has to be said beside the difference, save what its own words tell."""
    told = {"unit.pp-not-percent", "polarity.unknown", "round.interval"}
    titles = [caveat.title for caveat in movement.caveats if caveat.code not in told]
    return f"; {'; '.join(titles)}" if titles else ""


def _withheld(comparison: Comparison, movements: Iterable[Movement]) -> Iterator[Told]:
    for movement in movements:
        start, end = (figure_told(point, movement) for point in movement.step.ends)
        why = joined(one.title for one in movement.caveats if one.effect is Effect.WITHHOLD)
        text = f"{_name(movement.end)}: {start} and {end} are not to be compared, since {why}."
        yield _told(comparison, movement, text)
        if movement.instead:
            other = movement.instead
            yield _told(comparison, other, f"Comparable instead: {_change(other)}{_notes(other)}.")


def _claims(comparison: Comparison, results: Iterable[ClaimResult]) -> Iterator[Told]:
    for result in results:
        name = _metric_name(comparison, result.reading)
        what = f"{result.edition} claims {claimed(result.claim)}, read of {name}"
        found = (
            change.fingerprint
            for change in comparison.of("claim").changes
            if result.claim.key in change.after_keys and change.after == result.reading
        )
        sources = (
            (f"{result.edition}/{result.claim.key}", claimed(result.claim), result.claim.evidence),
        )
        text = f"{what}: {_VERDICTS[result.verdict]}."
        yield Told(text, tuple(found), sources)


_VERDICTS = {
    ClaimVerdict.HOLDS: "this holds on the values held",
    ClaimVerdict.FAILS: "this does not hold",
    ClaimVerdict.CANNOT_TELL: "this cannot be told from the values held",
}


def _metric_name(comparison: Comparison, key: str) -> str:
    """The name of a metric, from the edition itself or the statistics."""
    series = comparison.alignment.series
    statistics = [metric for it in series.statistics for metric in it.metrics] if series else []
    found = (*comparison.alignment.after.metrics, *statistics)
    return next((metric.name for metric in found if key in {metric.key, metric.topic}), key)


def _told(comparison: Comparison, movement: Movement, text: str) -> Told:
    """The sentence with the figures it is about, each as far as it may be shown."""
    points = movement.step.points
    key = movement.end.metric.key
    across = movement.start.place != movement.end.place
    found = [
        change.fingerprint
        for change in comparison.changes
        if across
        and change.row.subject in _OF_FIGURES
        and key in change.before_keys + change.after_keys
    ]
    sources = tuple(
        (point.name, figure_told(point, movement), point.observation.evidence) for point in points
    )
    mark = fingerprint(["movement", *(f"{point.name} {point.period}" for point in points)])
    return Told(text, (mark, *found), sources)


_OF_FIGURES = {Subject.METRIC, Subject.OBSERVATION}


def _name(point: Point) -> str:
    return f"{point.metric.name[:1].upper()}{point.metric.name[1:]}"
