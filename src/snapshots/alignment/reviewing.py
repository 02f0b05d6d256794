"""Reviewing: what a person chooses becomes a decision on the words that were judged."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Self

from attrs import evolve, field, frozen

from snapshots.alignment import confirming
from snapshots.alignment.alignment import Alignment, align
from snapshots.alignment.direction import is_backwards
from snapshots.alignment.matching import Matcher, Proposal
from snapshots.alignment.pairs import Candidate, Pair, PairStatus, Undecided
from snapshots.alignment.proposing import propose
from snapshots.errors import NotOnePair
from snapshots.model import (
    Certainty,
    Decision,
    Digest,
    DigestField,
    Edition,
    Links,
    Period,
    Recommendation,
    Series,
    Side,
    Verdict,
    digest,
)

__all__ = ["Review", "decide", "recorded", "words_judged", "worth_showing"]


@frozen(kw_only=True, slots=False)
class Review:
    """Two editions under review: the decisions so far, and what still needs a person.

    ``before`` is the earlier edition, as it is in ``links``.

    Raises `NotOnePair` where the links are of other editions, or the later edition stands first.
    """

    before: Edition
    after: Edition
    links: Links
    series: Series | None = field(default=None, repr=False)
    matcher: Matcher = field(default=propose, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse links of other editions, and editions in the wrong order."""
        self._refuse_others(self.links)
        if is_backwards(self.before, self.after, self.series):
            raise NotOnePair(f"{self.before.key} is the later edition; name the earlier one first")

    @cached_property
    def alignment(self) -> Alignment:
        """The alignment under the decisions so far."""
        return align(
            self.before,
            self.after,
            series=self.series,
            decisions=self.links.decisions,
            matcher=self.matcher,
        )

    @property
    def open(self) -> tuple[Undecided, ...]:
        """The recommendations that still need a person, in printed order."""
        return self.alignment.waiting

    @cached_property
    def unconfirmed(self) -> tuple[Undecided, ...]:
        """The earlier recommendations that the program took for the same ask in other words.

        None of them needs a person, and whoever publishes may want to look through them all. What
        each was taken for stands first among its candidates. One that is decided is here no more.

        >>> older, newer = (Edition(key=key, title="Harbours", recommendations=[
        ...     Recommendation(key="1", text=text)]) for key, text in (
        ...     ("2021", "Repair the lamps of the outer harbour."),
        ...     ("2024", "The lamps of the outer harbour should be repaired.")))
        >>> review = Review(before=older, after=newer, links=Links(before="2021", after="2024"))
        >>> [(one.key, one.candidates[0].after) for one in review.unconfirmed]
        [('1', '1')]
        >>> confirmed = decide(review.alignment, before="1", after="1",
        ...     verdict=Verdict.SAME_ASK, reason="the same lamps are to be repaired")
        >>> review.deciding([confirmed]).unconfirmed
        ()
        """
        return confirming.unconfirmed(self.alignment)

    @property
    def accepted(self) -> tuple[Pair, ...]:
        """The pairs that are still unconfirmed, each by itself, in printed order."""
        return confirming.accepted(self.alignment)

    def accepted_of(self, item: Undecided) -> tuple[Pair, ...]:
        """The pairs that an unconfirmed recommendation is asked about; none of one that waits."""
        if item.needs_person:
            return ()
        return tuple(pair for pair in self.accepted if pair.key(item.side) == item.key)

    def proposed_of(self, item: Undecided) -> tuple[Pair, ...]:
        """The pairs that go where a recommendation goes with nothing.

        Those are the ones that were accepted, where they are asked about, and those that wait.
        """
        waiting = self.alignment.pairs_of(item.side, item.key, PairStatus.NEEDS_PERSON)
        return (*self.accepted_of(item), *waiting)

    def shown(self, item: Undecided) -> tuple[Candidate, ...]:
        """The candidates that a person should see, all that were accepted among them."""
        return worth_showing(item, least=max(1, len(self.accepted_of(item))))

    def over(self, links: Links) -> Self:
        """The review of the same editions over links that somebody may have changed meanwhile."""
        return self if links == self.links else evolve(self, links=links)

    def deciding(self, decisions: Iterable[Decision]) -> Self:
        """The review with these decisions added; those without digests get them."""
        complete = (self._with_digests(decision) for decision in decisions)
        return evolve(self, links=recorded(self.links, complete))

    def taking(self, links: Links, *, replace: bool = False) -> Self:
        """The review with the decisions of other links on the same editions added.

        Raises `NotOnePair` where they are of other editions, where a decision that says
        otherwise stands already and ``replace`` is false, and where decisions contradict each
        other.
        """
        self._refuse_others(links)
        taken = self.deciding(links.decisions)
        kept = set(taken.links.decisions)
        lost = [one for one in self.links.decisions if one not in kept]
        if lost and not replace:
            raise NotOnePair(
                f"another decision stands already on {self._told(lost)}; "
                "keep it, or say --replace to put the new one in its place"
            )
        return self._unless_contradicted(taken)

    def adding(self, decision: Decision, *, known: Links) -> Self:
        """The review with a decision that was made when the links were those that are known.

        Raises `NotOnePair` where somebody has decided otherwise since, or where the decision
        contradicts another.
        """
        standing = _standing(self.links, decision)
        if standing is not None and standing not in (decision, _standing(known, decision)):
            raise NotOnePair(f"meanwhile there is a decision on {self._told([standing])}")
        return self._unless_contradicted(self.deciding([decision]))

    def taking_back(self, decision: Decision, *, known: Links) -> Self:
        """The review without a decision, and with the one that it replaced, if one was known.

        Raises `NotOnePair` where the decision stands there no longer.
        """
        standing = _standing(self.links, decision)
        if standing is None:
            raise NotOnePair(f"there is no decision any more on {self._told([decision])}")
        if standing != decision:
            raise NotOnePair(f"meanwhile there is a decision on {self._told([standing])}")
        before = _standing(known, decision)
        left = (before if one == decision else one for one in self.links.decisions)
        decisions = tuple(one for one in left if one is not None)
        return self._unless_contradicted(self.over(evolve(self.links, decisions=decisions)))

    def _unless_contradicted(self, changed: Self) -> Self:
        """The changed review, unless decisions in it contradict each other.

        Pairs that the program would propose contradict nothing, so they are not looked for.
        """
        try:
            _ = evolve(changed, matcher=_no_proposal).alignment
        except NotOnePair as fault:
            added = set(changed.links.decisions) - set(self.links.decisions)
            touched = {(side, one.key(side)) for one in added for side in Side if one.key(side)}
            standing = [
                one
                for one in changed.links.decisions
                if one not in added and any((side, one.key(side)) in touched for side in Side)
            ]
            told = f"; there stands already {self._told(standing)}" if standing else ""
            raise NotOnePair(f"{fault}{told}") from None
        return changed

    def _told(self, decisions: Iterable[Decision]) -> str:
        """Decisions as a message tells them: on what, which verdict, and whose."""
        return ", ".join(
            f"{' and '.join(self._names(one))} ({one.verdict.value}, by {_whose(one)})"
            for one in decisions
        )

    def _names(self, decision: Decision) -> list[str]:
        keys = {self.before.key: decision.before, self.after.key: decision.after}
        return [f"{edition}/{key}" for edition, key in keys.items() if key is not None]

    def _refuse_others(self, links: Links) -> None:
        wanted, found = (self.before.key, self.after.key), (links.before, links.after)
        if wanted != found:
            wanted_name, found_name = (" and ".join(names) for names in (wanted, found))
            raise NotOnePair(
                f"the decisions are on {found_name}; what is reviewed is {wanted_name}"
            )

    def _with_digests(self, decision: Decision) -> Decision:
        if decision.digests:
            return decision
        sides = {Side.BEFORE: self.before, Side.AFTER: self.after}
        return evolve(decision, digests=_digests(decision.before, decision.after, sides))


def decide(
    alignment: Alignment,
    *,
    before: str | None = None,
    after: str | None = None,
    verdict: Verdict,
    reason: str,
    certainty: Certainty | None = None,
    by: str | None = None,
    on: Period | None = None,
) -> Decision:
    """A decision on a pair, or on one recommendation, with the digests of the words judged.

    The printed words were judged where they are held, the record's own words otherwise.

    Raises `UnknownKey` where an edition has no such recommendation, and `InvalidValue` where the
    verdict does not fit the sides that are given.

    >>> from snapshots.alignment import align
    >>> from snapshots.model import Edition
    >>> older, newer = (Edition(key=key, title="Accounts", recommendations=[
    ...     Recommendation(key="1", text=text)])
    ...     for key, text in (("2021", "Publish the accounts."), ("2024", "Print the accounts.")))
    >>> decision = decide(align(older, newer), before="1", after="1",
    ...     verdict=Verdict.SAME_ASK, reason="only the verb differs")
    >>> [(judged.side.value, judged.field.value) for judged in decision.digests]
    [('before', 'text'), ('after', 'text')]
    """
    sides = {side: alignment.edition(side) for side in Side}
    return Decision(
        before=before,
        after=after,
        verdict=verdict,
        reason=reason,
        certainty=certainty,
        by=by,
        on=on,
        digests=_digests(before, after, sides),
    )


def _digests(
    before: str | None, after: str | None, sides: Mapping[Side, Edition]
) -> tuple[Digest, ...]:
    """The digests of what was there to be judged."""
    keys = {Side.BEFORE: before, Side.AFTER: after}
    judged = (_judged(side, sides[side][key]) for side, key in keys.items() if key is not None)
    return tuple(entry for entry in judged if entry is not None)


def _judged(side: Side, item: Recommendation) -> Digest | None:
    """The digest of what was there to be judged; nothing where no words are held."""
    if item.text is not None:
        return Digest(side=side, field=DigestField.TEXT, sha256=digest(item.text))
    if item.ask is not None:
        return Digest(side=side, field=DigestField.ASK, sha256=digest(item.ask))
    return None


#: Candidates are shown up to this many, and the first in any case; the others are seldom right.
_SHOWN, _WORTH_SHOWING = 5, Decimal("0.02")


def worth_showing(item: Undecided, *, least: int = 1) -> tuple[Candidate, ...]:
    """The candidates that a person should see: the likeliest, and others that are no noise.

    ``least`` is how many of them, from the first on, are shown in any case.
    """
    shown = item.candidates[: max(_SHOWN, least)]
    return tuple(
        candidate
        for place, candidate in enumerate(shown)
        if place < least or candidate.likeness >= _WORTH_SHOWING
    )


def words_judged(item: Recommendation) -> str:
    """The words that a person is shown and judges: as printed where held, else the record's own."""
    return item.text or item.ask or ""


def _standing(links: Links, decision: Decision) -> Decision | None:
    """The decision that stands on the same recommendations, if there is one."""
    keys = (decision.before, decision.after)
    return next((one for one in links.decisions if (one.before, one.after) == keys), None)


def _whose(decision: Decision) -> str:
    """Who decided, and on which day, as far as it is told."""
    day = f" on {decision.on}" if decision.on else ""
    return f"{decision.by or 'somebody who is not named'}{day}"


def _no_proposal(before: Edition, after: Edition, settled: tuple[Pair, ...]) -> Proposal:  # noqa: ARG001 - a matcher's
    return Proposal()


def recorded(links: Links, decisions: Iterable[Decision]) -> Links:
    """The links with decisions added; one on a pair that has a decision takes its place."""
    kept = {(one.before, one.after): one for one in links.decisions}
    for decision in decisions:
        kept[decision.before, decision.after] = decision
    return evolve(links, decisions=tuple(kept.values()))
