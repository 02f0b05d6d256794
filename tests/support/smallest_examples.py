"""The smallest example of every kind of change: two tiny editions, and the ids of all changes."""

from decimal import Decimal
from typing import Any, TypeAlias

from attrs import frozen
from figures import metric, observation
from matchers import silent

from snapshots.alignment import Basis, Matcher, Pair, PairStatus, Proposal, Relation, align
from snapshots.comparison import compare, timeline
from snapshots.model import (
    Better,
    Body,
    Claim,
    ClaimKind,
    Comparator,
    Decision,
    Edition,
    Flow,
    Force,
    Held,
    Holding,
    ItemHeld,
    Links,
    Maturity,
    Metric,
    Observation,
    Period,
    Recommendation,
    Series,
    Status,
    Threshold,
    Tier,
    Verdict,
)
from snapshots.model.edition import oldest_first

__all__ = ["EXAMPLES", "Example"]

Fields: TypeAlias = dict[str, Any]

BODIES = tuple(Body(key=key, name=key.title()) for key in ("police", "courts", "works"))


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
    """Two editions, what a person decided between them, and the ids of what changed.

    With an edition ``between`` the two, the ids are those of the timeline of all three.
    """

    before: Edition
    after: Edition
    between: Edition | None = None
    decisions: tuple[Decision, ...] = ()
    matcher: Matcher = silent
    ids: frozenset[str]

    def found(self) -> set[str]:
        """The ids of the changes that are found."""
        if self.between:
            editions = (self.before, self.between, self.after)
            found = timeline(Series(key="accounts", title="Accounts", editions=editions))
            return {change.kind for change in found.returned}
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


def dated(ids: str, before: dict[str, Any], after: dict[str, Any]) -> Example:
    """The same in two editions of which it is known when they were published."""
    earlier, later = (
        edition(key, ask(**fields), published=Period.parse(key))
        for key, fields in (("2021", before), ("2024", after))
    )
    return example(ids, earlier, later, decisions=decided("1-1"))


NONE_2021, NONE_2024 = (edition(key, recommendations_printed=0) for key in ("2021", "2024"))
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
    "returned": example(
        "returned",
        edition("2021", ask(text="Pay.")),
        edition("2024", ask(text="Pay.")),
        between=edition("2022", recommendations_printed=0),
    ),
    "renumbered": carried("repeated renumbered", {"number": "1"}, {"number": "2"}),
    "reworded": carried("reworded", {"text": "Pay."}, {"text": "Pay it."}),
    "ask-added": carried(
        "reworded ask-added", {"text": "Pay clerks."}, {"text": "Pay clerks. Mend the old roof."}
    ),
    "ask-removed": carried(
        "reworded ask-removed", {"text": "Pay clerks. Mend the old roof."}, {"text": "Pay clerks."}
    ),
    "terms-changed": carried("reworded terms-changed", {"text": "Pay."}, {"text": "Pay all."}),
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
    "due-brought-forward": dated("due-brought-forward", due("2026"), due("2025")),
    "due-postponed": dated("due-postponed", due("2025"), due("2026")),
    "due-renewed": dated("due-renewed", due("2022"), due("2026")),
    "due-moved": carried("due-moved", due("2022"), due("2026")),
    "threshold-set": carried("threshold-set", CODED, {**CODED, **bound(5)}),
    "threshold-cleared": carried("threshold-cleared", {**CODED, **bound(5)}, CODED),
    "threshold-raised": carried("threshold-raised", bound(5), bound(6)),
    "threshold-lowered": carried(
        "threshold-lowered", bound(5, Comparator.AT_MOST), bound(6, Comparator.AT_MOST)
    ),
}


def printed(ids: str, before: Metric | None, after: Metric | None, **fields: Any) -> Example:
    """What each edition prints of one figure; the ids stand with their subject."""
    earlier, later = (
        Edition(key=key, metrics=(one,) if one else (), **fields)
        for key, one in (("2021", before), ("2024", after))
    )
    return Example(before=earlier, after=later, ids=frozenset(ids.split()))


def described(what: str, before: Fields, after: Fields) -> Example:
    """One figure without values, of which one field changed."""
    return printed(f"metric-{what}", metric(**before), metric(**after))


def valued(ids: str, before: Observation, after: Observation, **fields: Any) -> Example:
    """One figure with a value in each edition."""
    return printed(ids, metric(before, **fields), metric(after, **fields))


UNDECLARED = {"better": Better.UNDECLARED}
PARTLY = {"held": Held(metrics=Holding.PARTIAL)}
FIRST, LATER = observation("2020", "150"), observation("2023", "180")
#: The value of one period gives way to that of another.
EXCHANGED = "observation-removed observation-added"

OF_FIGURES = {
    "metric-new": printed("metric-new", None, metric()),
    "metric-dropped": printed("metric-dropped", metric(), None),
    "metric-not-seen-before": printed("metric-not-seen-before", None, metric(), **PARTLY),
    "metric-not-seen-after": printed("metric-not-seen-after", metric(), None, **PARTLY),
    "metric-renamed": described("renamed", {"name": "Repairs made"}, {}),
    "metric-unit-changed": described("unit-changed", {"unit": "pounds"}, {}),
    "metric-rescaled": described("rescaled", {"unit": "thousand"}, {"unit": "million"}),
    "metric-recounted": described("recounted", {"counts": "bridges"}, {}),
    "metric-rebased": described("rebased", {"base": "bridges"}, {"base": "known bridges"}),
    "metric-redefined": described("redefined", {"definition": "when done"}, {}),
    "metric-coverage-widened": described(
        "coverage-widened", {"coverage": "Wales"}, {"coverage": "England and Wales"}
    ),
    "metric-coverage-narrowed": described(
        "coverage-narrowed", {"coverage": "England and Wales"}, {"coverage": "Wales"}
    ),
    "metric-coverage-moved": described(
        "coverage-moved", {"coverage": "Wales"}, {"coverage": "Scotland"}
    ),
    "metric-producer-changed": described(
        "producer-changed", {"producer": "police"}, {"producer": "courts"}
    ),
    "metric-flow-changed": described("flow-changed", {"flow": Flow.STOCK}, {"flow": Flow.FLOW}),
    "metric-rose": valued(f"metric-rose {EXCHANGED}", FIRST, LATER, **UNDECLARED),
    "metric-fell": valued(f"metric-fell {EXCHANGED}", LATER, FIRST, **UNDECLARED),
    "metric-steady": valued(f"metric-steady {EXCHANGED}", FIRST, observation("2023", "150")),
    "metric-not-comparable": valued(
        f"metric-not-comparable {EXCHANGED}", FIRST, observation("2023-Q1", "150")
    ),
    "metric-improved": valued(
        f"metric-rose metric-improved {EXCHANGED}", FIRST, LATER, better=Better.HIGHER
    ),
    "metric-worsened": valued(
        f"metric-rose metric-worsened {EXCHANGED}", FIRST, LATER, better=Better.LOWER
    ),
    "observation-added": printed("observation-added", metric(), metric(FIRST)),
    "observation-removed": printed("observation-removed", metric(FIRST), metric()),
    "observation-revised-up": valued("observation-revised-up", FIRST, observation("2020", "180")),
    "observation-revised-down": valued(
        "observation-revised-down", FIRST, observation("2020", "120")
    ),
    "observation-corrected": valued(
        "observation-corrected", FIRST, observation("2020", "120", maturity=Maturity.CORRECTED)
    ),
    "observation-requalified": valued(
        "observation-requalified", FIRST, observation("2020", "150", status=(Status.PROVISIONAL,))
    ),
}


def claiming(what: str, *visits: Observation) -> Example:
    """A record that only the later edition claims, of figures that both of them print."""
    record = Claim(
        key="most", kind=ClaimKind.RECORD_HIGH, readings=("repairs",), period=Period.parse("2023")
    )
    return Example(
        before=edition("2021", metrics=(metric(*visits),)),
        after=edition("2024", metrics=(metric(*visits),), claims=(record,)),
        ids=frozenset({f"claim-{what}"}),
    )


OF_CLAIMS = {
    "claim-holds": claiming("holds", FIRST, LATER),
    "claim-fails": claiming("fails", observation("2020", "190"), LATER),
    "claim-cannot-tell": claiming("cannot-tell", LATER),
}

#: The examples by the ids of their kinds, in the order of the catalogue.
EXAMPLES = {
    **{f"recommendation-{what}": each for what, each in OF_RECOMMENDATIONS.items()},
    **OF_FIGURES,
    **OF_CLAIMS,
}
