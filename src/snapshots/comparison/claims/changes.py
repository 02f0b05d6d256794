"""Claim changes: the verdicts on claims that only one of two editions makes, as changes."""

from collections.abc import Iterable, Iterator

from snapshots.alignment import Alignment, Basis
from snapshots.comparison.catalogue import Subject
from snapshots.comparison.change import Change
from snapshots.comparison.claims.claims import judge_claims
from snapshots.comparison.claims.result import ClaimResult
from snapshots.model import Side

__all__ = ["claim_changes", "claims_of"]


def claims_of(alignment: Alignment) -> tuple[ClaimResult, ...]:
    """The verdicts on all claims of both editions, those of the earlier first."""
    sides = [Side.AFTER] if alignment.is_of_equals else list(Side)
    editions = map(alignment.edition, sides)
    return tuple(one for edition in editions for one in judge_claims(edition, alignment.series))


def claim_changes(alignment: Alignment, results: Iterable[ClaimResult]) -> tuple[Change, ...]:
    """The verdicts as changes, in printed order; none on a claim that both editions make."""
    return tuple(_changes(alignment, results))


def _changes(alignment: Alignment, results: Iterable[ClaimResult]) -> Iterator[Change]:
    shared = set(alignment.before.claims) & set(alignment.after.claims)
    for result in results:
        if result.claim not in shared:
            is_later = result.claim in alignment.after.claims
            keys, nothing = (result.claim.key,), ()
            yield Change(
                kind=f"{Subject.CLAIM.value}-{result.verdict.value}",
                path=f"claims[{result.claim.key}].readings",
                before=None if is_later else result.reading,
                after=result.reading if is_later else None,
                basis=Basis.HELD,
                series=alignment.series.key if alignment.series else None,
                before_edition=alignment.before.key,
                after_edition=alignment.after.key,
                before_keys=nothing if is_later else keys,
                after_keys=keys if is_later else nothing,
            )
