"""How claims and findings read."""

from typing import Any

import pytest
from attrs import evolve
from claimed import SHARE, claim, edition, judged, series, values
from figures import metric, observation

from snapshots.alignment import align
from snapshots.comparison import CODES, Finding, compare, findings
from snapshots.model import Acknowledged, Claim, ClaimKind, Maturity, Metric, Status
from snapshots.reporting import report
from snapshots.reporting.claim_sentences import claim_sentence, claimed
from snapshots.reporting.finding_sentences import FINDING_SENTENCES, finding_sentence
from snapshots.reporting.findings import finding_blocks
from snapshots.reporting.page import Bullets, Heading

HIGH, LOW = claim(ClaimKind.RECORD_HIGH), claim(ClaimKind.RECORD_LOW)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (HIGH, "the highest on record (2023)"),
        (claim(ClaimKind.RECORD_LOW, "44"), "the lowest on record (44 %; 2023)"),
        (claim(ClaimKind.MULTIPLE, "3", "count"), "a multiple (3; 2021 to 2023)"),
        (claim(ClaimKind.FALL, period=None, since=None), "a fall"),
    ],
)
def test_a_claim_is_told_in_few_words(made: Claim, words: str) -> None:
    assert claimed(made) == words


@pytest.mark.parametrize(
    ("made", "held", "sentence"),
    [
        (
            HIGH,
            "2020 40, 2022 41, 2023 44",
            (
                "Read of Repairs, holds on the values held: none of 40 (2020) and 41 (2022) is "
                "above 44 (2023); not held: 2021."
            ),
        ),
        (HIGH, "2022 47, 2023 44", "Read of Repairs, fails: 47 (2022) is above 44 (2023)."),
        (
            LOW,
            "2021 3, 2022 4, 2023 44",
            "Read of Repairs, fails: 3 (2021) and 4 (2022) are below 44 (2023).",
        ),
        (
            HIGH,
            "2022 44, 2023 44",
            (
                "Read of Repairs, cannot be told: rounding hides whether 44 (2022) and 44 (2023) "
                "differ."
            ),
        ),
        (
            HIGH,
            "2022 44",
            "Read of Repairs, cannot be told: no value of that period is held.",
        ),
        (
            claim(ClaimKind.RISE, "10"),
            "2021 100, 2023 110",
            "Read of Repairs, holds on the values held: it follows from 100 (2021) and 110 (2023).",
        ),
        (
            claim(ClaimKind.RISE, "20"),
            "2021 100, 2023 110",
            (
                "Read of Repairs, fails: it does not follow from 100 (2021) and 110 (2023); it "
                "would need a value of 92 for 2021, and none published was found; 100 (2021) "
                "to 110 (2023) is 10.0 %."
            ),
        ),
        (
            claim(ClaimKind.MULTIPLE),
            "2021 100, 2023 110",
            (
                "Read of Repairs, cannot be told: its size cannot be worked out from 100 (2021) "
                "and 110 (2023)."
            ),
        ),
    ],
)
def test_a_verdict_is_told_with_the_values_it_rests_on(
    made: Claim, held: str, sentence: str
) -> None:
    assert claim_sentence(judged(made, values(held))) == sentence


def test_vintages_are_named() -> None:
    first = observation("2022", "40", maturity=Maturity.FIRST)
    later = observation("2022", "47", maturity=Maturity.REVISED)
    assert claim_sentence(judged(HIGH, metric(first, later, observation("2023", "44")))) == (
        "Read of Repairs, cannot be told: the releases do not agree: 40 (2022; first published) "
        "and 47 (2022; revised), against 44 (2023)."
    )


def test_the_vintage_on_which_a_size_holds_is_named_and_the_others_too() -> None:
    first = observation("2021", "100", maturity=Maturity.FIRST)
    later = observation("2021", "105", maturity=Maturity.REVISED)
    held = metric(first, later, observation("2023", "110"))
    assert claim_sentence(judged(claim(ClaimKind.RISE, "10"), held)) == (
        "Read of Repairs, holds on the values held: it follows from 100 (2021; first published) "
        "and 110 (2023); but 105 (2021; revised) to 110 (2023) is 4.8 %."
    )


def test_the_size_that_a_rounded_start_gives_is_a_span() -> None:
    made = claim(ClaimKind.RISE, "90", readings=("repaired-share",))
    assert claim_sentence(judged(made, values("2021 10, 2023 26", **SHARE))).endswith(
        "10 % (2021) to 26 % (2023) is 142.9 to 178.9 %."
    )


def test_values_apart_stand_under_the_reason_for_it() -> None:
    disputed = observation("2021", "47", status=(Status.DISPUTED,))
    held = metric(disputed, observation("2022", "41"), observation("2023", "44"))
    other = values("2019 30, 2020 31", producer="guild")
    assert claim_sentence(judged(HIGH, held, other)) == (
        "Read of Repairs, holds on the values held: none of 41 (2022) is above 44 (2023); "
        "not held: 2021; apart, since disputed: 47 (2021; disputed); apart, since no common "
        "producer is stated: 30 (2019) and 31 (2020); of 47 (2021; disputed): the record says "
        "no more."
    )


def test_a_doubt_is_told_with_the_value_and_no_verdict_rests_on_it() -> None:
    known = Acknowledged(finding="arith.inconsistent:repairs", reason="a misprint.")
    doubtful = observation("2022", "41", acknowledged=(known,))
    held = metric(doubtful, observation("2023", "44"), parts=("steel",))
    assert claim_sentence(judged(HIGH, held, values("2022 50", key="steel", name="Steel"))) == (
        "Read of Repairs, cannot be told: it would hold, and rests on values that do not fit "
        "others; of 41 (2022): a misprint."
    )


def test_a_size_that_would_reveal_a_suppressed_value_is_not_told() -> None:
    hidden = observation("2021", status=(Status.SUPPRESSED,))
    made = claim(ClaimKind.RISE, "900")
    result = judged(made, metric(hidden, observation("2023", "50")))
    assert (result.needed, result.is_size_hidden) == (None, True)
    assert claimed(made, is_size_hidden=True) == "a rise (size withheld; 2021 to 2023)"
    assert claim_sentence(result) == (
        "Read of Repairs, cannot be told: no comparable earlier value is held."
    )


def test_where_no_whole_number_would_give_the_size_none_is_named() -> None:
    result = judged(claim(ClaimKind.RISE, "900.00"), values("2021 4, 2023 55"))
    assert claim_sentence(result) == (
        "Read of Repairs, fails: it does not follow from 4 (2021) and 55 (2023); 4 (2021) to 55 "
        "(2023) is 1,275.000 %."
    )


def test_a_metric_that_shares_its_name_is_told_with_its_key() -> None:
    result = judged(HIGH, values("2022 41, 2023 44"), values("2023 9", key="others"))
    assert (result.name, result.id) == ("Repairs (repairs)", "2024/claimed:repairs")


def doubted(*metrics: Metric, claims: tuple[Claim, ...] = ()) -> list[str]:
    editions = (edition(*metrics, claims=claims),)
    return [finding_sentence(one) for one in findings(series(editions=editions))]


def test_a_finding_tells_its_place_and_what_speaks_against_it() -> None:
    made_of: dict[str, Any] = SHARE | {"numerator": "repairs", "denominator": "bridges"}
    assert doubted(
        values("2023 44", **made_of), values("2023 40"), values("2023 100", key="bridges")
    ) == [
        (
            "2024, metrics[repaired-share].observations[0]: 44 % for 2023 (2024) does not fit 40 "
            "for 2023 (2024); 100 for 2023 (2024), by which it would be 40.0."
        )
    ]


def test_a_finding_groups_the_digits_of_its_values_and_of_no_year() -> None:
    whole = values("2023 17004", parts=("steel", "stone"))
    (told,) = doubted(whole, values("2023 16000", key="steel"), values("2023 2000", key="stone"))
    assert told.endswith(
        ": 17,004 for 2023 (2024) does not fit 16,000 for 2023 (2024); 2,000 for 2023 (2024), by "
        "which it would be 18,000."
    )


def test_a_finding_on_a_claim_tells_its_other_readings() -> None:
    made = claim(ClaimKind.RECORD_HIGH, "44", readings=("repaired-share", "repairs"))
    assert doubted(
        values("2022 47, 2023 44", **SHARE), values("2022 1, 2023 2"), claims=(made,)
    ) == [
        (
            "2024, claims[claimed]: read of repaired-share, the record that is claimed fails, "
            "against 47 % for 2022 (2024); of its other readings, repairs: holds."
        )
    ]


def test_an_acknowledged_finding_tells_the_reason_that_the_record_gives() -> None:
    finding = Finding(
        code="vintage.conflict",
        about="repairs",
        places=(("2024", "metrics[repairs].observations[0]"),),
        facts=(("value", "1"), ("others", "2")),
        reason="a slip.",
    )
    assert finding_sentence(finding).endswith("one release. Acknowledged: a slip.")


def test_findings_are_listed_new_first_and_by_their_ids() -> None:
    new = Finding(code="acknowledgement.unused", about="x", places=(("2024", "claims[most]"),))
    known = evolve(new, about="y", reason="kept")
    told = [
        f"2024, claims[most]: {about} is acknowledged here and not found.{reason} "
        f"[acknowledgement.unused:{about}]"
        for about, reason in (("x", ""), ("y", " Acknowledged: kept."))
    ]
    assert finding_blocks([known, new]) == [
        Heading("Findings"),
        Bullets((told[0],)),
        Heading("Findings that the records acknowledge"),
        Bullets((told[1],)),
    ]
    assert finding_blocks([]) == []


def test_every_code_has_its_sentence() -> None:
    assert list(FINDING_SENTENCES) == list(CODES)


def test_a_comparison_lists_what_becomes_of_the_claims_of_both_editions() -> None:
    earlier = edition(values("2022 47, 2023 44"), key="2021", claims=(HIGH,))
    later = edition(values("2023 44"), claims=(LOW,))
    made = compare(align(earlier, later, series=series(editions=(earlier, later))))
    text = report(made, format="markdown")
    assert "What the editions claim of their figures" in text
    assert [(one.edition, one.verdict.value) for one in made.claims] == [
        ("2021", "fails"),
        ("2024", "holds"),
    ]
