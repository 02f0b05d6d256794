"""Verdicts on claims among the changes between two editions."""

import pytest
from claimed import claim, edition, values

from snapshots.alignment import align
from snapshots.comparison import Action, Change, Subject, compare
from snapshots.comparison.catalogue import KINDS
from snapshots.model import Claim, ClaimKind
from snapshots.reporting.sentences import sentence

HIGH = claim(ClaimKind.RECORD_HIGH)


def changes(*sides: tuple[str, str, tuple[Claim, ...]]) -> list[Change]:
    """The changes of claims between two editions, each a key, its values and its claims."""
    editions = (edition(values(held), key=key, claims=claims) for key, held, claims in sides)
    return list(compare(align(*editions)).of("claim").changes)


@pytest.mark.parametrize(
    ("held", "kind", "said"),
    [
        ("2022 41, 2023 44", "claim-holds", "the claim holds for repairs, on the values held."),
        ("2022 47, 2023 44", "claim-fails", "the claim fails for repairs."),
        ("2023 44", "claim-cannot-tell", "whether the claim holds for repairs cannot be told."),
    ],
)
def test_a_claim_of_the_later_edition_is_a_change_with_its_verdict(
    held: str, kind: str, said: str
) -> None:
    (change,) = changes(("2021", "2022 41", ()), ("2024", held, (HIGH,)))
    assert (change.kind, change.path) == (kind, "claims[claimed].readings")
    assert (change.before, change.after, change.after_names) == (None, "repairs", ("2024/claimed",))
    assert sentence(change) == f"2024/claimed: {said}"


def test_a_claim_of_the_earlier_edition_stands_on_its_side() -> None:
    (change,) = changes(("2021", "2022 47, 2023 44", (HIGH,)), ("2024", "2023 44", ()))
    assert (change.before, change.after, change.before_names) == (
        "repairs",
        None,
        ("2021/claimed",),
    )
    assert sentence(change) == "2021/claimed: the claim fails for repairs."


def test_a_claim_that_both_editions_make_is_no_change() -> None:
    held = "2022 47, 2023 44"
    assert changes(("2021", held, (HIGH,)), ("2024", held, (HIGH,))) == []


def test_an_edition_compared_with_itself_judges_its_claims_and_changes_nothing() -> None:
    one = edition(values("2022 47, 2023 44"), claims=(HIGH,))
    made = compare(align(one, one))
    assert (made.changes, [one.verdict.value for one in made.claims]) == ((), ["fails"])


def test_every_kind_of_claim_mirrors_itself() -> None:
    rows = [row for row in KINDS.values() if row.subject is Subject.CLAIM]
    assert [(row.id, row.mirror, row.action) for row in rows] == [
        ("claim-holds", "claim-holds", Action.JUDGED),
        ("claim-fails", "claim-fails", Action.JUDGED),
        ("claim-cannot-tell", "claim-cannot-tell", Action.JUDGED),
    ]
