"""How well the matcher does, on editions of publishers that it was not fitted to.

``python bench/matching.py`` leaves out one publisher after the other, fits the matcher to the
rest, and prints how it did on the one left out: of published reports, where the development set
lies beside the project, and of the invented ones, in which near misses were planted. *F1*, with
precision and recall, is of the couples over all proposed pairs; *accepted* says how many of the
pairs accepted without asking are right, and what share of the true ones they are; *flags* is the
share of items rightly said to be carried or not; *first* is the share of true pairs that were
accepted, or are among the first one, three or five candidates shown. Two simple matchers, whose
threshold was chosen on the same rest, stand beside it. Of invented minimal pairs it prints how
many changed asks are accepted as the same, which should be none, and how many of their twins; and
the same of pairs that a reader made to deceive it. Of further invented editions, to which nothing
is ever fitted, it prints how the matcher does as it stands.
``--fit`` prints the weights that fit all labelled editions, for `snapshots.alignment.chances`.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial

from baselines import Likeness, best_partners, characters, token_set
from fitting import fit
from labelled import Keys, Labelled, hostile, invented, minimal, published, unfitted

from snapshots.alignment import Alignment, Pair, Relation, align
from snapshots.alignment.chances import FITTED, Model
from snapshots.alignment.measuring import Measuring
from snapshots.alignment.proposing import propose
from snapshots.alignment.weighing import weigh
from snapshots.model import Edition, Recommendation

__all__ = ["main"]

_COLUMNS: tuple[tuple[str, Callable[[Counter[str]], float]], ...] = (
    ("F1", lambda n: 2 * n["right"] / (n["proposed"] + n["same"])),
    ("precision", lambda n: n["right"] / max(n["proposed"], 1)),
    ("recall", lambda n: n["right"] / n["same"]),
    ("flags", lambda n: n["flags right"] / n["items"]),
    ("accepted right", lambda n: n["accepted right"] / max(n["accepted"], 1)),
    ("of the true", lambda n: n["accepted right"] / n["same"]),
    ("first 1", lambda n: n["first 1"] / n["same"]),
    ("first 3", lambda n: n["first 3"] / n["same"]),
    ("first 5", lambda n: n["first 5"] / n["same"]),
)
_SIMPLE = 4  # a matcher with one threshold has the first four

Matched = Callable[[Labelled], Counter[str]]


def fitted(sets: Iterable[Labelled]) -> Model:
    """The model that fits these editions, each publisher counting the same."""
    sets = list(sets)
    true_of = Counter[str]()
    for one in sets:
        true_of[one.body] += len(one.same)
    rows, truths, counts = [], [], []
    for one in sets:
        for features, truth in _features(one):
            rows.append(features)
            truths.append(truth)
            counts.append(true_of.total() / len(true_of) / true_of[one.body])
    weights = [round(one, 2) for one in fit(rows, truths, counts)]
    names = ("prior", "likeness", "share", "taken", "order", "part")
    return Model(**dict(zip(names, weights, strict=True)))


@cache
def _features(one: Labelled) -> list[tuple[tuple[float, ...], bool]]:
    """What the model weighs of each pair, and whether the two ask for the same."""
    before, after = one.before.recommendations, one.after.recommendations
    return [
        (found.features, (before[found.places[0]].key, after[found.places[1]].key) in one.same)
        for found in weigh(Measuring(before=before, after=after), ())
    ]


def ours(one: Labelled, model: Model) -> Counter[str]:
    """What our matcher comes to on two editions."""
    alignment = align(one.before, one.after, matcher=partial(propose, model=model))
    same = [pair for pair in alignment.pairs if pair.relation is Relation.SAME_ASK]
    accepted = {(pair.before, pair.after) for pair in same if pair.carries}
    counts = _counts(one, frozenset((pair.before, pair.after) for pair in same))
    counts["accepted"] += len(accepted)
    counts["accepted right"] += len(accepted & one.same)
    for places in (1, 3, 5):
        shown = accepted | _shown(alignment, places)
        counts[f"first {places}"] += len(shown & one.same)
    return counts


def _shown(alignment: Alignment, places: int) -> set[Keys]:
    return {
        (candidate.before, candidate.after)
        for undecided in alignment.undecided
        for candidate in undecided.candidates[:places]
    }


def _counts(one: Labelled, proposed: frozenset[Keys]) -> Counter[str]:
    counts = Counter(
        {"right": len(proposed & one.same), "proposed": len(proposed), "same": len(one.same)}
    )
    for side, edition in enumerate((one.before, one.after)):
        true, said = ({pair[side] for pair in pairs} for pairs in (one.same, proposed))
        for item in edition.recommendations:
            counts["items"] += 1
            counts["flags right"] += (item.key in true) == (item.key in said)
    return counts


def simple(alike: Callable[[Labelled], Likeness], rest: Sequence[Labelled]) -> Matched:
    """A simple matcher with the threshold that is best, by publisher, on the rest."""
    known = {one.series: alike(one) for one in rest}

    def mean(threshold: float) -> float:
        by_body: dict[str, Counter[str]] = {}
        for one in rest:
            found = _counts(one, best_partners(known[one.series], threshold))
            by_body.setdefault(one.body, Counter()).update(found)
        return sum(_COLUMNS[0][1](counts) for counts in by_body.values()) / len(by_body)

    best = max((step / 50 for step in range(3, 50)), key=mean)
    return lambda one: _counts(one, best_partners(alike(one), best))


def compare(
    sets: Sequence[Labelled], name: str, made: Callable[[Sequence[Labelled]], Matched]
) -> None:
    """Print what a matcher, made from the other publishers, comes to on each."""
    by_body: dict[str, Counter[str]] = {}
    for body in sorted({one.body for one in sets}):
        matched = made([one for one in sets if one.body != body])
        for one in sets:
            if one.body == body:
                by_body.setdefault(body, Counter()).update(matched(one))
    _print_figures(name, by_body)


def compare_unfitted(name: str, matched: Matched) -> None:
    """Print what a matcher comes to on the editions to which none was fitted."""
    _print_figures(name, {one.body: matched(one) for one in unfitted()})


def _print_figures(name: str, by_body: Mapping[str, Counter[str]]) -> None:
    columns = (
        _COLUMNS if all("accepted" in counts for counts in by_body.values()) else _COLUMNS[:_SIMPLE]
    )
    figures = {body: [figure(n) for _, figure in columns] for body, n in by_body.items()}
    print(f"\n{name}\n{'':22}" + "".join(f"{title:>15}" for title, _ in columns))
    real = {one.body for one in published()}
    for group, bodies in (
        ("published", figures.keys() & real),
        ("invented", figures.keys() - real),
    ):
        rows = {body: figures[body] for body in sorted(bodies)}
        columns_of = list(zip(*rows.values(), strict=True))
        means = [sum(column) / len(rows) for column in columns_of]
        for body, row in [*rows.items(), (f"mean, {group}", means)] if rows else ():
            print(f"{body:22}" + "".join(f"{one:15.3f}" for one in row))


def tell_minimal() -> None:
    """Print how many changed asks are accepted as the same, and how many twins are not."""
    print("\nminimal pairs            changed accepted   twins accepted   twins proposed    of")
    total = Counter[str]()
    for topic, listed in minimal().items():
        counts = Counter({"all": len(listed)})
        for one in listed:
            counts["changed"] += is_accepted(one.old, one.changed)
            twins = pairs_of(one.old, one.twin)
            counts["twins"] += any(pair.carries for pair in twins)
            counts["proposed"] += bool(twins)
        total += counts
        _print_minimal(topic, counts)
    _print_minimal("all", total)


def tell_hostile() -> None:
    """Print how many pairs made to deceive are accepted as the same."""
    print("\nmade to deceive                        accepted    of")
    total = Counter[str]()
    for kind, pairs in hostile().items():
        counts = Counter({"all": len(pairs)})
        counts["accepted"] += sum(is_accepted(*pair) for pair in pairs)
        total += counts
        print(f"{kind:30}{counts['accepted']:17}{counts['all']:6}")
    print(f"{'all':30}{total['accepted']:17}{total['all']:6}")


def is_accepted(old: str, new: str) -> bool:
    """Whether two texts are taken for the same ask without asking a person."""
    return any(pair.carries for pair in pairs_of(old, new))


@cache
def pairs_of(old: str, new: str) -> tuple[Pair, ...]:
    """The pairs that are proposed between two texts."""
    before, after = (
        Edition(key=key, recommendations=(Recommendation(key="1", text=text),))
        for key, text in (("2021", old), ("2024", new))
    )
    return align(before, after).pairs


def _print_minimal(topic: str, counts: Counter[str]) -> None:
    parts = (counts[name] for name in ("changed", "twins", "proposed"))
    print(f"{topic:24}" + "".join(f"{part:17}" for part in parts) + f"{counts['all']:6}")


def main() -> None:
    """Print the fitted weights, or how well they do beside simple matchers."""
    sets = [*published(), *invented()]
    print(f"{len(sets)} pairs of editions; each publisher left out in turn")
    if "--fit" in sys.argv[1:]:
        print(fitted(sets))
        return
    compare(sets, "rapidfuzz token_set_ratio", partial(simple, token_set))
    compare(sets, "TF-IDF of runs of letters", partial(simple, characters))
    compare(sets, "this matcher", lambda rest: partial(ours, model=fitted(rest)))
    for name, alike in (("token_set_ratio", token_set), ("TF-IDF", characters)):
        compare_unfitted(f"{name}, where nothing was fitted", simple(alike, sets))
    compare_unfitted("this matcher, where nothing was fitted", partial(ours, model=FITTED))
    tell_minimal()
    tell_hostile()


if __name__ == "__main__":
    main()
