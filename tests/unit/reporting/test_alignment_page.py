from snapshots.alignment import align
from snapshots.model import Edition, Recommendation
from snapshots.reporting.alignment_page import alignment_page
from snapshots.reporting.page import Table

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
