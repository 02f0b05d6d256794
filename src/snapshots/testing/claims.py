"""Claims: what editions assert of metrics over time."""

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from snapshots.model import UNITS, Claim, ClaimKind, Series
from snapshots.testing.building import Fields, built, some_of
from snapshots.testing.metrics import common, figures
from snapshots.testing.periods import periods
from snapshots.testing.texts import keys
from snapshots.testing.vocabularies import Declared, declared

__all__ = ["claims", "claims_of"]


def claims(
    *,
    readings: Iterable[str] = (),
    within: Series | None = None,
    hostile: bool = False,
    **fields: SearchStrategy[Any],
) -> SearchStrategy[Claim]:
    """Claims that may be read of some of these metrics, given by their keys.

    ``within`` is the series whose sources are named; ``fields`` are strategies for
    fields, in place of ours.

    >>> from hypothesis import find
    >>> find(claims(readings=["eels-counted"]), lambda claim: claim.readings).readings
    ('eels-counted',)
    """
    return claims_of(declared(within), tuple(readings), fields, hostile=hostile)


def claims_of(
    words: Declared, readings: tuple[str, ...], fields: Fields, *, hostile: bool
) -> SearchStrategy[Claim]:
    """Claims in a series that declares these words."""
    always: Fields = {"key": keys(), "kind": st.sampled_from(ClaimKind)}
    perhaps = {"period": periods(), "since": periods(), "readings": some_of(readings)}
    perhaps |= common(words, hostile=hostile)
    return built(Claim, always, perhaps, fields, _SIZES)


_SIZES: SearchStrategy[dict[str, Any]] = st.just({}) | st.sampled_from(tuple(UNITS)).flatmap(
    lambda unit: st.fixed_dictionaries({"value": figures(unit), "unit": st.just(unit)})
)
