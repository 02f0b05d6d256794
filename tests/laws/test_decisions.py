"""A decision is never lost: it is applied, or it is reported as stale or unused."""

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from snapshots import Decision, Edition, Recommendation, align
from snapshots.alignment import Basis
from snapshots.model import Digest, DigestField, Side, Verdict, digest
from snapshots.testing import editions, links, partly_held, related_editions

Decided = tuple[Edition, Edition, tuple[Decision, ...]]


@st.composite
def decided(draw: DrawFn) -> Decided:
    """Two editions, and decisions made when more was held of them."""
    before, after = draw(editions(year=2021)), draw(editions(year=2024))
    made = draw(links(before, after))
    return draw(partly_held(before)), draw(partly_held(after)), made.decisions


@st.composite
def decided_by_one_who_knows(draw: DrawFn) -> Decided:
    related = draw(related_editions())
    before, after = draw(partly_held(related.before)), draw(partly_held(related.after))
    return before, after, related.series.links[0].decisions


BEFORE = Edition(key="2021", recommendations=(Recommendation(key="1", ask="mend it"),))
JUDGED = Digest(side=Side.AFTER, field=DigestField.ASK, sha256=digest("mend it all"))
GONE = Decision(before="1", after="2", verdict=Verdict.SAME_ASK, reason="so", digests=(JUDGED,))


@given(decided() | decided_by_one_who_knows())
@example((BEFORE, evolve(BEFORE, key="2024"), (GONE,)))
def test_every_decision_is_applied_or_stale_or_unused(given_: Decided) -> None:
    before, after, decisions = given_
    made = align(before, after, decisions=decisions)
    applied = [pair for pair in made.pairs if pair.basis is Basis.DECIDED]
    told = (*applied, *made.one_sided, *made.stale, *made.unused)
    assert len(told) == len(decisions)
