"""Equal editions change nothing; an independent judge finds a difference exactly where we do."""

import re
from typing import Any

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from snapshots import Edition, Recommendation, align, compare, differences
from snapshots.comparison import Action
from snapshots.comparison.waivers import WAIVED
from snapshots.model import Force, Held, Holding, ItemHeld, Tier
from snapshots.testing import EDITS, editions, recommendations

OF_RECOMMENDATIONS = re.compile(r"recommendations\[[^]]*\](?:\.(?P<field>\w+))?")
#: Edits that change something: not a body's new name, nor the same bound in another unit.
EDITED = st.none() | st.sampled_from([edit for edit in EDITS if edit.kinds])
#: What no rule compares, since it is the record's own or the frame of an edition.
PASSED_OVER = ("ask", "pillar", "themes", "not_before", "evidence")
COMPLETE = Held(**dict.fromkeys(("priority", "main", "wider", "body"), Holding.COMPLETE))
#: Asks that no matcher takes for one another.
WORDS = ("Publish yearly eel counts.", "Mend lock gates.", "Train volunteers in rescue.")
NEW_WORDS = "Ban lead fishing weights."
TWO_ASKS = Edition(
    key="2021",
    held=COMPLETE,
    recommendations=tuple(Recommendation(key=str(n), text=WORDS[n]) for n in (1, 2)),
)


def printed(number: int) -> st.SearchStrategy[Recommendation]:
    """Recommendations whose printed words are held, and which say how firmly and where."""
    fixed = {
        "key": str(number),
        "number": str(number),
        "text": WORDS[number - 1],
        "tier": Tier.MAIN,
        "force": Force.SHOULD,
    }
    chosen: dict[str, Any] = {name: st.just(value) for name, value in fixed.items()}
    asks = st.sampled_from((None, "the same in other words"))
    return recommendations(held=[ItemHeld.COMPLETE], ask=asks, **chosen)


@st.composite
def item_pairs(draw: DrawFn, number: int) -> tuple[Recommendation, Recommendation]:
    """An ask in two editions under one key, changed or not, and our own coding of it."""
    before, other, edit = draw(printed(number)), draw(printed(number)), draw(EDITED)
    after = evolve(before, **{name: getattr(other, name) for name in PASSED_OVER})
    if edit is not None:
        before = evolve(before, **{edit.field: edit.before})
        after = evolve(after, **{edit.field: edit.after})
    return before, evolve(after, text=draw(st.sampled_from((after.text, NEW_WORDS))))


@st.composite
def keyed_editions(draw: DrawFn) -> tuple[Edition, Edition]:
    """Two editions, held complete, in which an ask that stays keeps its key."""
    pairs = [draw(item_pairs(number)) for number in range(1, 1 + draw(st.integers(1, 3)))]
    stays = [draw(st.booleans()) for _ in pairs]
    before = tuple(old for old, _ in pairs)
    after = tuple(new for (_, new), stay in zip(pairs, stays, strict=True) if stay)
    return (
        Edition(key="2021", held=COMPLETE, recommendations=before),
        Edition(key="2024", held=COMPLETE, recommendations=after),
    )


@given(editions())
def test_an_edition_compared_with_itself_has_no_changes_whatever_is_held(edition: Edition) -> None:
    assert compare(align(edition, evolve(edition))).changes == ()


@given(editions())
def test_an_edition_differs_from_itself_in_no_field(edition: Edition) -> None:
    assert differences(edition, evolve(edition)) == ()


def judged(before: Edition, after: Edition) -> set[str]:
    """What differs in recommendations, without the fields that no rule compares."""
    found = (OF_RECOMMENDATIONS.match(one.path) for one in differences(before, after))
    return {match[0] for match in found if match and match["field"] not in WAIVED["Recommendation"]}


@given(keyed_editions())
@example((TWO_ASKS, Edition(key="2024", held=COMPLETE)))  # no key in common
def test_nothing_changed_exactly_where_the_judge_finds_no_difference(
    pair: tuple[Edition, Edition],
) -> None:
    changes = compare(align(*pair)).changes
    assert any(change.row.action is not Action.KEPT for change in changes) == bool(judged(*pair))
