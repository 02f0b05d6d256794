"""Many editions: what was planted is found, and what is taken away becomes unknown, never false."""

from itertools import pairwise, product

from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from snapshots import Edition, Recommendation, Series, Timeline, brief, brief_text, report, timeline
from snapshots.comparison import Stage, StageKind, summarise
from snapshots.model import TIERS, Decision, Held, Holding, Links, Period, Tier, Verdict
from snapshots.reporting import FORMATS, verify_brief
from snapshots.reporting.briefs.writing import BRIEF_FORMATS, TEMPLATES
from snapshots.testing import series
from snapshots.testing.fates import ASKS

YEARS = (2010, 2012, 2014, 2016, 2018, 2020)
WHOLE = Held(**dict.fromkeys((*TIERS, "metrics"), Holding.COMPLETE))
NOTHING = Held(**dict.fromkeys((*TIERS, "metrics"), Holding.NOTHING))


@frozen
class Planted:
    """A series, and for each ask its wording in each edition, nothing where it is left out."""

    series: Series
    asks: tuple[tuple[int | None, ...], ...]


@st.composite
def planted(draw: DrawFn) -> Planted:
    """Asks that come, go, change their words and come back, every edition held complete."""
    years = YEARS[: draw(st.integers(3, 6))]
    wording = st.sampled_from((None, 0, 0, 1))
    drawn = st.tuples(*[wording] * len(years))
    asks = tuple(draw(st.lists(drawn, min_size=1, max_size=4)))
    editions = tuple(
        Edition(
            key=str(year),
            published=Period.parse(str(year)),
            held=WHOLE,
            recommendations=tuple(
                Recommendation(key=str(number), text=ASKS[number][words], tier=Tier.MAIN)
                for number, ask in enumerate(asks)
                if (words := ask[place]) is not None
            ),
        )
        for place, year in enumerate(years)
    )
    return Planted(
        Series(key="rivers", title="Rivers", editions=editions, links=links(years, asks)), asks
    )


def places(ask: tuple[int | None, ...]) -> list[int]:
    """Where an ask stands."""
    return [place for place, words in enumerate(ask) if words is not None]


def links(years: tuple[int, ...], asks: tuple[tuple[int | None, ...], ...]) -> tuple[Links, ...]:
    """What somebody decides who knows: that an ask in other words is the same ask."""
    found: dict[tuple[str, str], list[Decision]] = {}
    for number, ask in enumerate(asks):
        for first, last in pairwise(places(ask)):
            pair = str(years[first]), str(years[last])
            if ask[first] != ask[last]:
                key = str(number)
                same = Decision(before=key, after=key, verdict=Verdict.SAME_ASK, reason="read")
                found.setdefault(pair, []).append(same)
    return tuple(Links(before=b, after=a, decisions=tuple(made)) for (b, a), made in found.items())


def stages(found: Timeline) -> dict[tuple[str, str], Stage]:
    """Every stage by the key of the ask, which is one in all editions, and the edition."""
    return {
        (thread.name.partition("/")[2], stage.edition): stage
        for thread in found.threads
        for stage in thread.stages
    }


@given(planted())
def test_every_planted_return_is_found_and_nothing_else_returns(given_: Planted) -> None:
    expected = set()
    for number, ask in enumerate(given_.asks):
        stood = [place for place, words in enumerate(ask) if words is not None]
        expected |= {
            (str(number), str(YEARS[two])) for one, two in pairwise(stood) if two - one > 1
        }
    found = stages(timeline(given_.series))
    returned = {where for where, stage in found.items() if stage.kind is StageKind.RETURNED}
    assert returned == expected


@given(planted())
def test_every_stage_of_a_planted_ask_is_as_it_was_planted(given_: Planted) -> None:
    found = stages(timeline(given_.series))
    # Whether the other words may matter is not planted.
    kinds = {
        where: StageKind.REWORDED if stage.kind is StageKind.TERMS_CHANGED else stage.kind
        for where, stage in found.items()
    }
    assert kinds == {
        (str(number), str(YEARS[place])): kind_of(ask, place)
        for number, ask in enumerate(given_.asks)
        for place in range(min(places(ask), default=len(ask)), len(ask))
    }


def kind_of(ask: tuple[int | None, ...], place: int) -> StageKind:
    """What must be found of an ask at a place where it stands, or after one where it did."""
    stood = [earlier for earlier in places(ask) if earlier < place]
    if not stood:
        return StageKind.FIRST_ASKED
    if ask[place] is None:
        return StageKind.DROPPED if stood[-1] == place - 1 else StageKind.STILL_MISSING
    if stood[-1] < place - 1:
        return StageKind.RETURNED
    return StageKind.REPEATED if ask[place] == ask[stood[-1]] else StageKind.REWORDED


def without(found: Series, key: str) -> Series:
    """The series with one edition of which nothing is held any more."""
    emptied = evolve(found[key], held=NOTHING, recommendations=())
    others = [edition for edition in found if edition.key != key]
    left = [one for one in found.links if key not in {one.before, one.after}]
    return evolve(found, editions=(*others, emptied), links=tuple(left))


@given(planted(), st.data())
def test_an_edition_taken_away_makes_verdicts_unknown_and_never_false(
    given_: Planted, data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from([edition.key for edition in given_.series]))
    found = timeline(without(given_.series, key))
    years = [str(year) for year in YEARS]
    for thread in found.threads:
        ask = given_.asks[int(thread.name.partition("/")[2])]
        for stage in thread.stages:
            place = years.index(stage.edition)
            if stage.edition == key:
                assert stage.kind is StageKind.NOT_HELD
            if stage.is_missing:
                assert ask[place] is None
            if stage.kind is StageKind.FIRST_ASKED:
                assert set(ask[:place]) <= {None}
            if stage.kind is StageKind.RETURNED:
                assert None in ask[places(ask)[0] : place]


@settings(max_examples=25)
@given(series())
def test_pairs_alone_and_the_whole_series_agree(found: Series) -> None:
    made = timeline(found)
    keys = [edition.key for edition in found]
    assert made.comparisons == tuple(found.compare(*pair) for pair in pairwise(keys))
    joined = {
        (f"{one.alignment.before.key}/{pair.before}", f"{one.alignment.after.key}/{pair.after}")
        for one in made.comparisons
        for pair in one.alignment.pairs
        if pair.carries or pair.relation.value == "develops"
    }
    assert {(step.before, step.after) for step in made.steps if not step.over} == joined


@settings(max_examples=25)
@given(series())
def test_every_recommendation_stands_in_a_thread_that_goes_to_the_last_edition(
    found: Series,
) -> None:
    keys = [edition.key for edition in found]
    threads = timeline(found).threads
    assert all(
        [stage.edition for stage in thread.stages] == keys[keys.index(thread.since) :]
        for thread in threads
    )
    assert {name for thread in threads for stage in thread.stages for name in stage.names} == {
        f"{edition.key}/{item.key}" for edition in found for item in edition.recommendations
    }


@settings(max_examples=10)
@given(series(hostile=True))
def test_every_untouched_brief_is_backed_and_every_report_is_written(found: Series) -> None:
    made = timeline(found)
    for value in (made, *([summarise(made)] if made.comparisons else [])):
        assert all(report(value, name, series=found) for name in FORMATS)
    for before, after in pairwise(edition.key for edition in found):
        told = brief(made, before, after)
        for name, template in product(BRIEF_FORMATS, TEMPLATES):
            written = brief_text(told, name, template=template)
            assert verify_brief(written, made, template=template) == ()


@given(planted())
def test_two_ends_compared_over_what_lies_between_are_joined_as_their_lineage_is(
    given_: Planted,
) -> None:
    first, last = (given_.series.editions[place].key for place in (0, -1))
    composed = timeline(given_.series).composed(first, last)
    carried = {pair.before for pair in composed.alignment.pairs if pair.carries}
    assert carried == {
        str(number)
        for number, ask in enumerate(given_.asks)
        if {0, len(ask) - 1} <= set(places(ask))
    }
