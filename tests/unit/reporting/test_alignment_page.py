from attrs import evolve

from snapshots import report
from snapshots.alignment import align
from snapshots.model import Edition, Held, Holding, Recommendation
from snapshots.reporting.alignment_page import alignment_page
from snapshots.reporting.page import Bullets, Table

LAMPS = "Repair the lamps of the outer harbour before winter."
DARK = "Do not repair the lamps of the outer harbour before winter."
WHALES = "Ratify conventions on whales."


def edition(key: str, *texts: str) -> Edition:
    items = tuple(
        Recommendation(key=str(number), text=text) for number, text in enumerate(texts, 1)
    )
    return Edition(key=key, recommendations=items)


def test_only_candidates_that_are_likely_at_all_are_shown() -> None:
    alignment = align(edition("2021", LAMPS), edition("2024", DARK, WHALES))
    assert [one.after for one in alignment.candidates] == ["2"]
    (table,) = (block for block in alignment_page(alignment).blocks if isinstance(block, Table))
    assert table.rows[0] == ("2021/1", "2024/1 (the meaning may have turned: negation)")


def test_what_is_assumed_is_told_in_a_line_for_each_edition() -> None:
    said = Held(main=Holding.COMPLETE, body=Holding.NOTHING, metrics=Holding.NOTHING)
    before, after = edition("2021", LAMPS), evolve(edition("2024", DARK), held=said)
    (bullets,) = (
        one for one in alignment_page(align(before, after)).blocks if type(one) is Bullets
    )
    assert bullets.entries == (
        "all of 2021",
        "the priority recommendations and wider recommendations of 2024",
    )


def test_nothing_is_assumed_where_the_records_say_what_is_held() -> None:
    said = dict.fromkeys(("priority", "main", "wider", "body", "metrics"), Holding.COMPLETE)
    whole = [
        evolve(edition(key, text), held=Held(**said))
        for key, text in (("2021", LAMPS), ("2024", DARK))
    ]
    assert "Assumed" not in report(align(*whole))


def test_every_assumption_is_a_row_of_the_flat_table() -> None:
    alignment = align(edition("2021", LAMPS), edition("2024", DARK))
    lines = report(alignment, "csv").splitlines()
    assert [line.partition(",")[0] for line in lines] == ["record", "pair", *["assumption"] * 10]
