"""Claims as JSON."""

import json

from claimed import SHARE, claim, edition, series, values

from snapshots.alignment import align
from snapshots.comparison import compare
from snapshots.contract import to_json
from snapshots.model import ClaimKind


def test_a_verdict_carries_its_ground_and_every_value_it_rests_on() -> None:
    made = claim(ClaimKind.RISE, "160", readings=("repaired-share",))
    later = edition(values("2021 10, 2023 26", **SHARE), claims=(made,))
    (told,) = json.loads(to_json(compare(align(edition(key="2021"), later))))["claims"]
    start, end = (
        {
            "place": "2024",
            "path": f"metrics[repaired-share].observations[{position}]",
            "metric": "repaired-share",
            "unit": "percent",
            "period": period,
            "value": value,
            "release": None,
            "maturity": None,
        }
        for position, (period, value) in enumerate([("2021", "10"), ("2023", "26")])
    )
    assert told == {
        "id": "2024/claimed:repaired-share",
        "edition": "2024",
        "claim": "claimed",
        "reading": "repaired-share",
        "name": "Repairs",
        "kind": "rise",
        "period": "2023",
        "since": "2021",
        "value": "160",
        "unit": "percent",
        "if_right": None,
        "doubts": [],
        "read_in": [],
        "evidence": [],
        "verdict": "holds",
        "ground": "follows",
        "subjects": [end],
        "decisive": [start],
        "apart": [],
        "missing": [],
        "sizes": [{"start": start, "end": end, "low": "142.9", "high": "178.9", "agrees": True}],
        "needed": ["9.8", "10.2"],
        "sentence": (
            "Read of Repairs, holds on the values held: it follows from 10 % (2021) and "
            "26 % (2023)."
        ),
    }


def test_a_value_apart_carries_the_codes_that_set_it_apart() -> None:
    first = edition(values("2022 41", producer="guild"), key="2021")
    later = edition(values("2023 44"), claims=(claim(ClaimKind.RECORD_HIGH),))
    alignment = align(first, later, series=series(editions=(first, later)))
    (told,) = json.loads(to_json(compare(alignment)))["claims"]
    found = [(entry["statement"]["value"], entry["caveats"]) for entry in told["apart"]]
    assert found == [("41", ["source.changed"])]
