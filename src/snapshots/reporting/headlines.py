"""Headlines: what a person can read in twenty seconds, what cannot be said first."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator

from snapshots.alignment import Alignment, Relation
from snapshots.comparison import Comparison, Existence, Outcome, Result, gaps
from snapshots.model import PARTS, Edition, Side, Tier
from snapshots.model.edition import natural
from snapshots.reporting import wording
from snapshots.reporting.reasons import lacking
from snapshots.reporting.wording import count, joined, number_word

__all__ = ["assumed", "can_be_said", "cannot_be_said", "names"]


def cannot_be_said(comparison: Comparison) -> str:
    """What is not proven, and what is missing that would be needed to say it."""
    alignment = comparison.alignment
    if alignment.is_of_equals:
        return f"{alignment.before.key} compared with itself: nothing changed."
    proven = {
        "repeated": comparison.repeated,
        "new": comparison.new,
        "dropped": comparison.dropped,
    }
    unproven = [word for word, entries in proven.items() if not entries]
    missing = [
        lacking(found, edition)
        for edition in (alignment.before, alignment.after)
        if (found := gaps(edition))
    ]
    said = [_unproven(unproven, "; ".join(missing), assumed=bool(alignment.assumptions))]
    if alignment.waiting:
        waiting = count(len(alignment.waiting), "recommendation")
        verb = "waits" if len(alignment.waiting) == 1 else "wait"
        beside = _asked_again_anyhow(comparison)
        said.append(f"{waiting.capitalize()} {verb} for a person to decide{beside}")
    return " ".join(f"{statement}." for statement in said)


def _asked_again_anyhow(comparison: Comparison) -> str:
    """How many of those that wait are asked again whatever a person decides, or nothing."""
    waiting = {(one.side, one.key) for one in comparison.alignment.waiting}
    sure = sum((one.side, one.key) in waiting for one in comparison.repeated)
    if not sure:
        return ""
    if len(waiting) == 1:
        return "; it is asked again whatever is decided"
    verb = "is" if sure == 1 else "are"
    return f"; {number_word(sure)} of them {verb} asked again whatever is decided"


def _unproven(words: list[str], missing: str, *, assumed: bool) -> str:
    if not missing:
        held = "assumed to be held" if assumed else "held"
        return f"Both editions are {held} complete"
    return (
        f"None proven {joined(words, 'or')}: {missing}" if words else f"Not all is held: {missing}"
    )


def can_be_said(comparison: Comparison) -> Iterator[str]:
    """What can be said, each in one line."""
    alignment = comparison.alignment
    if alignment.before.key == alignment.after.key and not alignment.is_of_equals:
        yield (
            f"Both editions have the key {alignment.before.key}; the one given first is taken as "
            "the earlier."
        )
    if alignment.is_backwards:
        yield f"{alignment.before.key} is the later edition: this is read backwards."
    for part in _LINES:
        yield from part(comparison)
    unsaid = [told for side in Side if (told := assumed(alignment.edition(side)))]
    if unsaid:
        yield f"Assumed to be held complete, since the records do not say: {joined(unsaid)}."


def assumed(edition: Edition) -> str:
    """What of an edition is assumed to be held complete, as its record does not say; else nothing.

    >>> assumed(Edition(key="2014", recommendations_printed=0))
    'all of 2014'
    """
    unsaid = edition.assumed_parts
    if len(unsaid) == len(PARTS):
        return f"all of {edition.key}"
    return f"the {joined(map(wording.part, unsaid))} of {edition.key}" if unsaid else ""


def names(edition: Edition, keys: Iterable[str]) -> str:
    """Names of recommendations, three or more that are numbered in a row as a range.

    In a row are numbers that follow each other, wherever they stand in the record.

    >>> from snapshots.model import Recommendation
    >>> edition = Edition(key="2021", title="Accounts", recommendations=[
    ...     Recommendation(key=key, number=key, ask="publish") for key in "12345"])
    >>> names(edition, ["1", "3", "4", "5"])
    '2021/1 and 2021/3 to 2021/5'
    """
    wanted = set(keys)
    numbered = [item.key for item in edition.recommendations if item.number is not None]
    told = [name for run in _runs(numbered, wanted) for name in _run(edition, run)]
    return joined([*told, *_unnumbered(edition, wanted)])


def _runs(keys: Iterable[str], wanted: Container[str]) -> list[list[str]]:
    """The wanted keys in natural order, those together that follow each other."""
    runs: list[list[str]] = []
    last: str | None = None
    for key in sorted(keys, key=natural):
        if key in wanted:
            if runs and runs[-1][-1] == last and _follows(last, key):
                runs[-1].append(key)
            else:
                runs.append([key])
        last = key
    return runs


def _follows(key: str, following: str) -> bool:
    """Whether no number can stand between two keys that begin with one each.

    >>> _follows("4b", "5"), _follows("4a", "4b"), _follows("4", "6"), _follows("4", "x")
    (True, True, False, False)
    """
    (first, _), (second, _) = natural(key)[0], natural(following)[0]
    return first >= 0 and second in {first, first + 1}


def _run(edition: Edition, keys: list[str]) -> list[str]:
    each = [f"{edition.key}/{key}" for key in keys]
    return [f"{each[0]} to {each[-1]}"] if len(each) > 2 else each


def _unnumbered(edition: Edition, wanted: Container[str]) -> list[str]:
    """Each by its name, or, where they are all that is held of the body text, all at once."""
    there = [item for item in edition.recommendations if item.number is None]
    found = [item for item in there if item.key in wanted]
    if len(found) > 2 and found == there and found == list(edition.in_tier(Tier.BODY)):
        return [f"all {number_word(len(found))} asks held of the body text of {edition.key}"]
    return [f"{edition.key}/{item.key}" for item in found]


def _carried(comparison: Comparison) -> Iterator[str]:
    entries = comparison.repeated
    carried = [result for result in comparison.results if result.match.pairs[0].carries]
    if not entries or comparison.alignment.is_of_equals:
        return
    alignment = comparison.alignment
    outcomes = Counter(result.outcome for result in carried for _ in result.match.before)
    told = joined(
        f"{number_word(outcomes[one])} {_OUTCOMES[one]}" for one in Outcome if outcomes[one]
    )
    of_before = sum(entry.side is Side.BEFORE for entry in entries)
    verb = "is" if of_before == 1 else "are"
    yield (
        f"{number_word(of_before).capitalize()} of {alignment.before.key} {verb} asked "
        f"again in {alignment.after.key}: {told}."
    )


_OUTCOMES = {
    Outcome.REPEATED: "repeated",
    Outcome.REWORDED: "repeated in other words",
    Outcome.TERMS_CHANGED: "repeated with words changed that may matter",
    Outcome.STRENGTHENED: "strengthened",
    Outcome.SOFTENED: "softened",
    Outcome.MIXED: "changed without being simply stronger or weaker",
    Outcome.READDRESSED: "asked of others",
    Outcome.SPLIT: "split",
    Outcome.MERGED: "merged",
    Outcome.REGROUPED: "regrouped",
}


def _developed(comparison: Comparison) -> Iterator[str]:
    alignment = comparison.alignment
    for result in comparison.results:
        verb = {
            Outcome.DEVELOPED: "developed into",
            Outcome.DEVELOPED_FROM: "developed from",
            Outcome.REVERSED: "turned into its opposite,",
        }.get(result.outcome)
        if verb:
            before = names(alignment.before, result.match.before)
            told = f"{before} {verb} {names(alignment.after, result.match.after)}"
            yield f"{told}{_counted(comparison, result)}."


def _counted(comparison: Comparison, result: Result) -> str:
    """That what was turned into its opposite is counted among the dropped and the new."""
    if result.outcome is not Outcome.REVERSED:
        return ""
    alone = {(one.side, one.key) for one in (*comparison.dropped, *comparison.new)}
    both = {
        *((Side.BEFORE, key) for key in result.match.before),
        *((Side.AFTER, key) for key in result.match.after),
    }
    return " (counted as dropped and as new)" if both <= alone else ""


def _proven(comparison: Comparison) -> Iterator[str]:
    alignment = comparison.alignment
    new, dropped = (_not_turned(alignment, one) for one in (comparison.new, comparison.dropped))
    yield from _listed(alignment, Side.AFTER, new, "New, no counterpart in {}".format)
    yield from _listed(alignment, Side.BEFORE, dropped, "Dropped, no counterpart in {}".format)


def _not_turned(alignment: Alignment, entries: Iterable[Existence]) -> list[Existence]:
    """Those that were not turned into their opposite, which is told by itself."""
    turned = [match for match in alignment.matches if match.relation is Relation.REVERSED]
    found = {
        Side.BEFORE: {key for match in turned for key in match.before},
        Side.AFTER: {key for match in turned for key in match.after},
    }
    return [entry for entry in entries if entry.key not in found[entry.side]]


def _waiting(comparison: Comparison) -> Iterator[str]:
    alignment = comparison.alignment
    for side in Side:
        keys = [one.key for one in alignment.waiting if one.side is side]
        if keys:
            edition = alignment.edition(side)
            yield f"For a person to decide, of {edition.key}: {names(edition, keys)}."


def _set_aside(comparison: Comparison) -> Iterator[str]:
    stale = comparison.alignment.stale
    if stale:
        fit, were = ("fits", "was") if len(stale) == 1 else ("fit", "were")
        told = count(len(stale), "decision").capitalize()
        yield f"{told} no longer {fit} what is held and {were} set aside."


def _not_seen(comparison: Comparison) -> Iterator[str]:
    alignment = comparison.alignment
    for side in Side:
        entries = [entry for entry in comparison.not_seen if entry.side is side]
        told = list(
            _listed(alignment, side, entries, lambda other: f"Not seen in what is held of {other}")
        )
        yield from (f"{line}{_not_among(alignment, side, entries)}" for line in told)


def _not_among(alignment: Alignment, side: Side, entries: list[Existence]) -> str:
    """The facts that hold for every one of the entries."""
    each = [entry.absence.not_among for entry in entries if entry.absence]
    shared = [fact for fact in each[0] if all(fact in facts for facts in each)]
    other = alignment.edition(side.other).key
    whose = "It is" if len(entries) == 1 else "They are"
    return "".join(f" {whose} {wording.not_among(fact, other)}." for fact in shared)


def _too_early(comparison: Comparison) -> Iterator[str]:
    for entry in comparison.existence:
        if entry.absence and entry.absence.not_before:
            yield (
                f"{entry.name} cannot have been asked in these words before "
                f"{entry.absence.not_before}."
            )


def _not_held(comparison: Comparison) -> Iterator[str]:
    for side in Side:
        yield from _listed(
            comparison.alignment,
            side,
            comparison.not_held,
            lambda _: "Known to exist, contents not held, so nothing is said of them",
        )


def _listed(
    alignment: Alignment, side: Side, entries: Iterable[Existence], word: Callable[[str], str]
) -> Iterator[str]:
    keys = [entry.key for entry in entries if entry.side is side]
    if keys:
        yield f"{word(alignment.edition(side.other).key)}: {names(alignment.edition(side), keys)}."


_LINES = (
    _carried, _developed, _proven, _waiting, _set_aside, _not_seen, _too_early, _not_held,
)  # fmt: skip
