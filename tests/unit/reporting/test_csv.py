"""CSV: the decisions that were not applied have a row, as the pairs have."""

import csv
import io

from snapshots import Decision, Edition, Links, Recommendation, Series, align, compare, report
from snapshots.model import Digest, DigestField, Period, Side, Verdict

JUDGED = Digest(side=Side.BEFORE, field=DigestField.TEXT, sha256="0" * 64)
STALE = Decision(
    before="1", after="1", verdict=Verdict.SAME_ASK, reason="much alike", digests=(JUDGED,)
)
UNUSED = Decision(before="9", verdict=Verdict.DROPPED, reason="gone", digests=(JUDGED,))
SERIES = Series(
    key="bridges",
    title="State of the bridges",
    editions=tuple(
        Edition(
            key=key,
            published=Period.parse(key),
            recommendations=(Recommendation(key="1", text="Paint every bridge."),),
        )
        for key in ("2019", "2022")
    ),
    links=(Links(before="2019", after="2022", decisions=(STALE, UNUSED)),),
)
COLUMNS = ("id", "before", "after", "what", "basis", "status", "why")


def rows(value: object) -> list[tuple[str, ...]]:
    found = csv.DictReader(io.StringIO(report(value, "csv")))
    return [tuple(row[name] for name in COLUMNS) for row in found if row["record"] == "decision"]


CHANGED = "the text of 2019/1 has changed since the decision"
GONE = "2019 has no recommendation '9'"


def test_a_decision_that_was_not_applied_has_a_row() -> None:
    alignment = align(SERIES["2019"], SERIES["2022"], series=SERIES)
    names = ("2019/1 2022/1", "2019/1", "2022/1")
    told = [
        (*names, "same-ask", "decided", "stale", CHANGED),
        ("2019/9", "2019/9", "", "dropped", "decided", "unused", GONE),
    ]
    assert rows(alignment) == rows(compare(alignment)) == told


def test_it_is_turned_where_the_later_edition_stands_first() -> None:
    turned = align(SERIES["2022"], SERIES["2019"], series=SERIES)
    names = ("2022/1 2019/1", "2022/1", "2019/1")
    assert rows(turned) == [
        (*names, "same-ask", "decided", "stale", CHANGED),
        ("2019/9", "", "2019/9", "new", "decided", "unused", GONE),
    ]
