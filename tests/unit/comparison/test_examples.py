"""The smallest example of every kind of change: two tiny editions, and the ids of all changes."""

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve, frozen
from matchers import silent

from snapshots.alignment import Basis, Matcher, Pair, PairStatus, Proposal, Relation, align
from snapshots.comparison import KINDS, compare
from snapshots.model import (
    Body,
    Comparator,
    Decision,
    Edition,
    Force,
    Held,
    Holding,
    ItemHeld,
    Links,
    Period,
    Recommendation,
    Series,
    Threshold,
    Tier,
    Verdict,
)
from snapshots.model.edition import oldest_first

BODIES = tuple(Body(key=key, name=key.title()) for key in ("police", "courts"))


def asking_a_person(*_: Any, **__: Any) -> Proposal:
    near = Pair(
        before="1",
        after="1",
        relation=Relation.SAME_ASK,
        basis=Basis.PROPOSED,
        status=PairStatus.NEEDS_PERSON,
    )
    return Proposal(pairs=(near,))


@frozen(kw_only=True)
class Example:
    """Two editions, what a person decided between them, and the ids of what changed."""

    before: Edition
    after: Edition
    decisions: tuple[Decision, ...] = ()
    matcher: Matcher = silent
    ids: frozenset[str]

    def found(self) -> set[str]:
        """The ids of the changes that are found."""
        older, newer = oldest_first((self.before, self.after))
        links = Links(before=older.key, after=newer.key, decisions=self.decisions)
        series = Series(
            key="accounts", title="Accounts", bodies=BODIES, editions=(older, newer), links=(links,)
        )
        alignment = align(self.before, self.after, series=series, matcher=self.matcher)
        return {change.kind for change in compare(alignment).changes}


def edition(key: str, *items: Recommendation, **fields: Any) -> Edition:
    return Edition(key=key, recommendations=items, **fields)


def ask(key: str = "1", **fields: Any) -> Recommendation:
    words = {} if fields.get("held") is ItemHeld.NOTHING else {"ask": "publish the accounts"}
    return Recommendation(key=key, **{**words, **fields})


def decided(names: str, verdict: Verdict = Verdict.SAME_ASK) -> tuple[Decision, ...]:
    """A decision on each of the pairs, of which each is written `1-1`."""
    pairs = (name.split("-") for name in names.split())
    return tuple(
        Decision(before=before, after=after, verdict=verdict, reason="read")
        for before, after in pairs
    )


def example(ids: str, before: Edition, after: Edition, **fields: Any) -> Example:
    """An example of recommendations; the ids stand without their subject."""
    full = frozenset(f"recommendation-{what}" for what in ids.split())
    return Example(before=before, after=after, ids=full, **fields)


def carried(ids: str, before: dict[str, Any], after: dict[str, Any]) -> Example:
    """One recommendation in both editions, the same ask by a person's decision."""
    earlier, later = edition("2021", ask(**before)), edition("2024", ask(**after))
    return example(ids, earlier, later, decisions=decided("1-1"))


def grouped(ids: str, pairs: str) -> Example:
    """Recommendations that belong together by a person's decisions, named by the pairs."""
    keys = [
        sorted(set(side)) for side in zip(*(pair.split("-") for pair in pairs.split()), strict=True)
    ]
    earlier, later = (
        edition(key, *map(ask, side)) for key, side in zip(("2021", "2024"), keys, strict=True)
    )
    return example(ids, earlier, later, decisions=decided(pairs))


def due(written: str) -> dict[str, Any]:
    return {"due": Period.parse(written)}


def bound(value: int, comparator: Comparator = Comparator.AT_LEAST) -> dict[str, Any]:
    leave = Threshold(of="leave", comparator=comparator, value=Decimal(value), unit="years")
    return {"thresholds": (leave,)}


NONE_2021, NONE_2024 = edition("2021"), edition("2024")
ONE_2021, ONE_2024 = edition("2021", ask()), edition("2024", ask())
IN_PART = Held(main=Holding.PARTIAL)
CODED = {"force": Force.MUST}

OF_RECOMMENDATIONS = {
    "new": example("new", NONE_2021, ONE_2024),
    "dropped": example("dropped", ONE_2021, NONE_2024),
    "not-seen-before": example("not-seen-before", edition("2021", held=IN_PART), ONE_2024),
    "not-seen-after": example("not-seen-after", ONE_2021, edition("2024", held=IN_PART)),
    "undecided": example("undecided", ONE_2021, ONE_2024, matcher=asking_a_person),
    "not-held": example("not-held", edition("2021", ask(held=ItemHeld.NOTHING)), NONE_2024),
    "repeated": carried("repeated", {}, {}),
    "developed": example(
        "developed", ONE_2021, ONE_2024, decisions=decided("1-1", Verdict.DEVELOPS)
    ),
    "developed-from": example(
        "developed-from", ONE_2024, ONE_2021, decisions=decided("1-1", Verdict.DEVELOPS)
    ),
    "split": grouped("split", "1-a 1-b"),
    "merged": grouped("merged", "1-a 2-a"),
    "regrouped": grouped("regrouped", "1-a 1-b 2-b"),
    "reversed": example(
        "reversed new dropped", ONE_2021, ONE_2024, decisions=decided("1-1", Verdict.REVERSED)
    ),
    "renumbered": carried("repeated renumbered", {"number": "1"}, {"number": "2"}),
    "reworded": carried("reworded", {"text": "Pay."}, {"text": "Pay all."}),
    "text-incomplete": carried("repeated text-incomplete", {"held": ItemHeld.PARTIAL}, {}),
    "force-raised": carried("force-raised", {"force": Force.SHOULD}, {"force": Force.MUST}),
    "force-lowered": carried("force-lowered", {"force": Force.SHOULD}, {"force": Force.INVITE}),
    "promoted": carried("promoted", {"tier": Tier.MAIN}, {"tier": Tier.PRIORITY}),
    "demoted": carried("demoted", {"tier": Tier.MAIN}, {"tier": Tier.BODY}),
    "addressee-added": carried(
        "addressee-added", {"addressees": ("police",)}, {"addressees": ("police", "courts")}
    ),
    "addressee-removed": carried(
        "addressee-removed", {"addressees": ("police", "courts")}, {"addressees": ("courts",)}
    ),
    "readdressed": carried("readdressed", {"addressees": ("police",)}, {"addressees": ("courts",)}),
    "scope-widened": carried(
        "scope-widened", {"nations": ("wales",)}, {"nations": ("england", "wales")}
    ),
    "scope-narrowed": carried(
        "scope-narrowed", {"nations": ("england", "wales")}, {"nations": ("wales",)}
    ),
    "scope-moved": carried("scope-moved", {"nations": ("wales",)}, {"nations": ("england",)}),
    "due-set": carried("due-set", CODED, {**CODED, **due("2025")}),
    "due-cleared": carried("due-cleared", {**CODED, **due("2025")}, CODED),
    "due-brought-forward": carried("due-brought-forward", due("2026"), due("2025")),
    "due-postponed": carried("due-postponed", due("2025"), due("2026")),
    "due-renewed": example(
        "due-renewed",
        edition("2021", ask(**due("2022")), published=Period.parse("2021")),
        edition("2024", ask(**due("2026")), published=Period.parse("2024")),
        decisions=decided("1-1"),
    ),
    "threshold-set": carried("threshold-set", CODED, {**CODED, **bound(5)}),
    "threshold-cleared": carried("threshold-cleared", {**CODED, **bound(5)}, CODED),
    "threshold-raised": carried("threshold-raised", bound(5), bound(6)),
    "threshold-lowered": carried(
        "threshold-lowered", bound(5, Comparator.AT_MOST), bound(6, Comparator.AT_MOST)
    ),
}


EXAMPLES = {f"recommendation-{what}": each for what, each in OF_RECOMMENDATIONS.items()}


def test_every_kind_has_its_smallest_example() -> None:
    assert list(EXAMPLES) == list(KINDS)
    assert [kind for kind, each in EXAMPLES.items() if kind not in each.ids] == []


@pytest.mark.parametrize("each", EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_has_the_changes_that_it_shows_and_no_other(each: Example) -> None:
    assert each.found() == each.ids


#: What a kind whose mirror is waived is with the editions exchanged.
WITHOUT_MIRROR = {"recommendation-due-renewed": "recommendation-due-brought-forward"}


def turned(each: Example) -> Example:
    return evolve(each, before=each.after, after=each.before)


@pytest.mark.parametrize("kind", [kind for kind in EXAMPLES if kind not in WITHOUT_MIRROR])
def test_an_example_with_its_editions_exchanged_has_the_mirrored_changes(kind: str) -> None:
    assert turned(EXAMPLES[kind]).found() == {KINDS[each].mirror for each in EXAMPLES[kind].ids}


@pytest.mark.parametrize(("kind", "backwards"), WITHOUT_MIRROR.items())
def test_a_kind_without_a_mirror_is_another_one_seen_backwards(kind: str, backwards: str) -> None:
    assert turned(EXAMPLES[kind]).found() == {backwards}


def test_a_mirror_is_waived_only_where_there_is_none() -> None:
    assert {kind for kind, row in KINDS.items() if row.waiver} == set(WITHOUT_MIRROR)


@pytest.mark.parametrize("each", EXAMPLES.values(), ids=EXAMPLES)
def test_an_edition_compared_with_itself_has_no_changes(each: Example) -> None:
    for same in (each.before, each.after):
        assert compare(align(same, same, matcher=each.matcher)).changes == ()
