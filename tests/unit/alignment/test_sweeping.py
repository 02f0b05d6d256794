from decimal import Decimal

from snapshots.alignment.pairs import PairStatus, WordsUsed
from snapshots.alignment.sweeping import sweep
from snapshots.model import ItemHeld, Recommendation

OLD = ["mend the old harbour lamps at night", "paint the long quay all white", "close it"]
NEW = ["paint the long quay all white again", "mend the old harbour lamps by day", "sing"]


def items(texts: list[str]) -> list[Recommendation]:
    return [Recommendation(key=str(number), text=text) for number, text in enumerate(texts, 1)]


def test_pairs_that_are_nearest_from_both_sides_are_proposed() -> None:
    proposal = sweep(items(OLD), items(NEW), ())
    assert [(pair.before, pair.after, pair.status) for pair in proposal.pairs] == [
        ("1", "2", PairStatus.NEEDS_PERSON),
        ("2", "1", PairStatus.NEEDS_PERSON),
    ]


def test_what_is_settled_is_passed_over() -> None:
    proposal = sweep(items(OLD), items(NEW), [(0, 1)])
    assert [(pair.before, pair.after) for pair in proposal.pairs] == [("2", "1")]


def test_the_share_of_words_in_common_is_the_clue() -> None:
    (pair,) = sweep(items(OLD[:1]), items(OLD[:1]), ()).pairs
    assert [(clue.name, clue.weight) for clue in pair.clues] == [("words-in-common", Decimal(1))]


def test_others_are_refused_with_the_reason() -> None:
    twice = [OLD[0], OLD[0], "mend the old harbour with tar, paint, care and ropes"]
    proposal = sweep(items(OLD[:1]), items(twice), ())
    assert [(one.before, one.after, one.why_not) for one in proposal.candidates] == [
        ("1", "2", "another reads nearer"),
        ("1", "3", "fewer than 80 in 100 words are in common"),
    ]


def test_the_records_own_words_serve_where_nothing_is_printed() -> None:
    asks = [Recommendation(key="1", ask=OLD[0]), Recommendation(key="2", held=ItemHeld.NOTHING)]
    (pair,) = sweep(asks, asks, ()).pairs
    assert (pair.before, pair.words_used) == ("1", WordsUsed.ASK)
