"""Comparison: what changed between two aligned editions, as plain values."""

from collections import Counter
from collections.abc import Callable

from attrs import evolve, frozen

from snapshots.alignment import Alignment, Match
from snapshots.comparison.audit.audit import noted
from snapshots.comparison.catalogue import Subject, Weight, kind
from snapshots.comparison.change import Change
from snapshots.comparison.changes import changes
from snapshots.comparison.claims.changes import claim_changes, claims_of
from snapshots.comparison.claims.result import ClaimResult
from snapshots.comparison.existence import Existence, ExistenceVerdict, judge
from snapshots.comparison.fields import findings
from snapshots.comparison.figures.figures import Figure, figures
from snapshots.comparison.figures.metrics import metric_changes
from snapshots.comparison.figures.movement import Movement
from snapshots.comparison.figures.movements import movements
from snapshots.comparison.outcomes import Result, outcome
from snapshots.comparison.terms import changed_terms
from snapshots.comparison.wordings import read_findings
from snapshots.model import Side
from snapshots.model.shortcuts import Shown

__all__ = ["Comparison", "compare"]


@frozen(kw_only=True)
class Comparison(Shown):
    """What changed between two editions, and what cannot be said.

    ``existence`` has one entry for each recommendation of both editions; ``results`` one for
    each match; ``changes`` stand in printed order, those of figures and
    claims last; ``figures`` put the metrics side by side, ``movements`` say what may be said of
    their differences, and ``claims`` whether what the editions claim of them follows.
    Narrow it with `at_least`, `of` and `about`: they keep some of the changes and all else.
    """

    alignment: Alignment
    existence: tuple[Existence, ...]
    results: tuple[Result, ...]
    changes: tuple[Change, ...]
    figures: tuple[Figure, ...]
    movements: tuple[Movement, ...] = ()
    claims: tuple[ClaimResult, ...] = ()

    @property
    def repeated(self) -> tuple[Existence, ...]:
        """The recommendations whose ask is carried from one edition to the other."""
        return self._with(ExistenceVerdict.CARRIED)

    @property
    def developed(self) -> tuple[Existence, ...]:
        """Those that grew into another ask, or out of one, without being repeated."""
        return self._with(ExistenceVerdict.DEVELOPED)

    @property
    def new(self) -> tuple[Existence, ...]:
        """Those proven new."""
        return self._with(ExistenceVerdict.NEW)

    @property
    def dropped(self) -> tuple[Existence, ...]:
        """Those proven dropped."""
        return self._with(ExistenceVerdict.DROPPED)

    @property
    def undecided(self) -> tuple[Existence, ...]:
        """Those that a person must look at."""
        return self._with(ExistenceVerdict.UNDECIDED)

    @property
    def not_seen(self) -> tuple[Existence, ...]:
        """Those not seen in what is held of the other edition."""
        return self._with(ExistenceVerdict.NOT_SEEN)

    @property
    def not_held(self) -> tuple[Existence, ...]:
        """Those known to exist, of whose contents nothing is held."""
        return self._with(ExistenceVerdict.NOT_HELD)

    def counts(self, side: Side) -> dict[ExistenceVerdict, int]:
        """How many recommendations of one edition have each verdict; they add up to all."""
        found = Counter(entry.verdict for entry in self.existence if entry.side is side)
        return {verdict: found[verdict] for verdict in ExistenceVerdict}

    def at_least(self, weight: Weight) -> "Comparison":
        """The same comparison with only the changes that weigh at least this much."""
        return self._keeping(lambda change: change.weight >= weight)

    def of(self, kind_or_subject: str) -> "Comparison":
        """The same comparison with only the changes of one kind, or of one subject.

        Raises `UnknownKey` where it is neither.
        """
        if kind_or_subject in {subject.value for subject in Subject}:
            return self._keeping(lambda change: change.row.subject.value == kind_or_subject)
        wanted = kind(kind_or_subject)
        return self._keeping(lambda change: change.kind == wanted.id)

    def about(self, name: str) -> "Comparison":
        """The same comparison with only the changes about one item, as edition/key."""
        return self._keeping(lambda change: name in change.before_names + change.after_names)

    def _with(self, verdict: ExistenceVerdict) -> tuple[Existence, ...]:
        return tuple(entry for entry in self.existence if entry.verdict is verdict)

    def _keeping(self, wanted: Callable[[Change], bool]) -> "Comparison":
        return evolve(self, changes=tuple(change for change in self.changes if wanted(change)))


def compare(alignment: Alignment) -> Comparison:
    """Say what changed between the two editions of an alignment.

    An edition compared with itself has no changes, whatever is held of it.

    >>> from snapshots.alignment import align
    >>> from snapshots.model import Edition, Recommendation
    >>> before = Edition(key="2021", recommendations_printed=0)
    >>> after = Edition(key="2024", title="Accounts", recommendations=[
    ...     Recommendation(key="1", text="Publish the accounts.")])
    >>> [change.kind for change in compare(align(before, after)).changes]
    ['recommendation-new']
    """
    results = tuple(_result(match, alignment) for match in alignment.matches)
    existence = judge(alignment)
    moved = movements(alignment, noted=noted(alignment.series))
    claims = claims_of(alignment)
    return Comparison(
        alignment=alignment,
        existence=existence,
        results=results,
        changes=(
            *changes(alignment, existence, results),
            *metric_changes(alignment, moved),
            *claim_changes(alignment, claims),
        ),
        figures=figures(alignment.before, alignment.after),
        movements=moved,
        claims=claims,
    )


def _result(match: Match, alignment: Alignment) -> Result:
    found = (*findings(match, alignment), *read_findings(match, alignment))
    found += tuple(changed_terms(match, alignment, found))
    return Result(match=match, outcome=outcome(match, found), findings=found)
