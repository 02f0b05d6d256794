from typing import Any

from matchers import silent

from snapshots.alignment import Basis, align
from snapshots.comparison import Change, compare
from snapshots.model import Decision, Edition, Force, Recommendation, Series, Verdict

#: Of two items the words change in nothing that may matter.
WORDS = {"2": "Publish the accounts.", "a": "The accounts should be published."}


def ask(key: str, **fields: Any) -> Recommendation:
    return Recommendation(key=key, text=WORDS.get(key, f"Publish account {key}."), **fields)


def edition(key: str, *items: Recommendation) -> Edition:
    return Edition(key=key, recommendations=items)


def decided(before: str | None, after: str | None, verdict: Verdict = Verdict.SAME_ASK) -> Decision:
    return Decision(before=before, after=after, verdict=verdict, reason="read")


def changes(
    before: Edition, after: Edition, *decisions: Decision, series: Series | None = None
) -> tuple[Change, ...]:
    alignment = align(before, after, decisions=decisions, series=series, matcher=silent)
    return compare(alignment).changes


def test_a_change_on_one_recommendation_leads_to_it_and_names_it() -> None:
    before = Edition(key="2021", recommendations_printed=0)
    assert changes(before, edition("2024", ask("4a"))) == (
        Change(
            kind="recommendation-new",
            path="recommendations[4a]",
            after="2024/4a",
            basis=Basis.HELD,
            before_edition="2021",
            after_edition="2024",
            after_keys=("4a",),
        ),
    )


def test_a_change_of_a_field_leads_to_the_field_and_shows_both_values() -> None:
    before, after = ask("1", force=Force.SHOULD), ask("1", force=Force.MUST)
    series = Series(key="accounts", title="Accounts")
    found = changes(
        edition("2021", before), edition("2024", after), decided("1", "1"), series=series
    )
    assert found == (
        Change(
            kind="recommendation-force-raised",
            path="recommendations[1].force",
            before="should",
            after="must",
            basis=Basis.DECIDED,
            series="accounts",
            before_edition="2021",
            after_edition="2024",
            before_keys=("1",),
            after_keys=("1",),
        ),
    )


def test_a_change_of_a_group_leads_to_all_of_the_later_edition() -> None:
    before, after = edition("2021", ask("1")), edition("2024", ask("a"), ask("b"))
    split, *_ = changes(before, after, decided("1", "b"), decided("1", "a"))
    assert (split.kind, split.path) == ("recommendation-split", "recommendations[a+b]")
    assert (split.before, split.after) == ("2021/1", ("2024/a", "2024/b"))


def test_of_an_ask_that_was_turned_round_nothing_else_is_said() -> None:
    before, after = ask("1", force=Force.SHOULD), ask("1", force=Force.MUST)
    decision = decided("1", "1", Verdict.REVERSED)
    found = changes(edition("2021", before), edition("2024", after), decision)
    assert [(change.kind, change.path) for change in found] == [
        ("recommendation-reversed", "recommendations[1]"),
        ("recommendation-dropped", "recommendations[1]"),
        ("recommendation-new", "recommendations[1]"),
    ]


def test_changes_stand_in_printed_order_and_then_in_that_of_the_catalogue() -> None:
    before = edition("2021", ask("2", number="2", force=Force.MUST), ask("1"), ask("3"))
    after = edition("2024", ask("c"), ask("b"), ask("a", number="1", force=Force.SHOULD))
    decisions = [decided("2", "a"), decided("3", "b", Verdict.DEVELOPS)]
    found = changes(before, after, *decisions)
    assert [(change.kind.removeprefix("recommendation-"), change.path) for change in found] == [
        ("renumbered", "recommendations[a].number"),
        ("reworded", "recommendations[a].text"),
        ("force-lowered", "recommendations[a].force"),
        ("dropped", "recommendations[1]"),
        ("developed", "recommendations[b]"),
        ("new", "recommendations[c]"),
    ]


def test_nothing_changes_between_an_edition_and_itself() -> None:
    same = edition("2021", ask("1"))
    assert compare(align(same, same)).changes == ()
