"""The laws hold on sound data; a planted defect turns exactly its law red."""

import io
import re
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest
from attrs import evolve

from snapshots import (
    Edition,
    InvalidFile,
    InvalidValue,
    Recommendation,
    Series,
    prove,
    to_json,
)
from snapshots.alignment import Alignment, deciding
from snapshots.comparison import Comparison, existence, fields
from snapshots.comparison.figures.step import Step
from snapshots.contract import properties
from snapshots.files import exporting
from snapshots.model import Side
from snapshots.proving import measuring, telling, writing
from snapshots.proving.case import Case, cases, smallest
from snapshots.proving.laws import LAWS
from snapshots.reporting import escaping

Plant = Callable[[pytest.MonkeyPatch], None]


def test_every_law_holds_on_sound_data(bridges: Series) -> None:
    proof = prove(bridges)
    assert str(proof).splitlines() == [f"holds      {law.says}" for law in LAWS]
    assert proof.broken == ()
    assert [trial.tried for trial in proof.trials] == [3] * len(LAWS)
    assert all(trial.holds for trial in proof.trials)


def equals_compared(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Alignment, "is_of_equals", False)


def always_raised(patch: pytest.MonkeyPatch) -> None:
    def rule(shared: fields.Shared) -> Iterator[fields.Finding]:
        before, after = shared.before[0].force, shared.after[0].force
        if before and after and before is not after:
            yield fields.Finding("force-raised", before.value, after.value)

    patch.setitem(fields.RULES, "force", rule)


def never_raised(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(fields.RULES, "force", lambda _: iter(()))


def first_decision_only(patch: pytest.MonkeyPatch) -> None:
    apply = deciding.apply

    def first(decisions: Any, *editions: Edition, backwards: bool) -> deciding.Decided:
        return apply(tuple(decisions)[:1], *editions, backwards=backwards)

    patch.setattr(deciding, "apply", first)


def hash_in_reports(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(telling, "_AGAIN", "print(hash('rivers'))")


def one_too_many(patch: pytest.MonkeyPatch) -> None:
    counts = Comparison.counts

    def wrong(comparison: Comparison, side: Side) -> dict[Any, int]:
        return {verdict: number + 1 for verdict, number in counts(comparison, side).items()}

    patch.setattr(Comparison, "counts", wrong)


def verdict_lost(patch: pytest.MonkeyPatch) -> None:
    judge = existence.judge
    module = import_module("snapshots.comparison.comparison")
    patch.setattr(module, "judge", lambda alignment: judge(alignment)[1:])


def revision_turned(patch: pytest.MonkeyPatch) -> None:
    revision = Step.revision.fget  # type: ignore[attr-defined]
    patch.setattr(Step, "revision", property(lambda step: -revision(step)))


def no_rounding(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Step, "leeway", Decimal(0))


def digits_lost(patch: pytest.MonkeyPatch) -> None:
    plain = exporting._plain

    def shorter(value: object, written: Any) -> object:
        return plain(value.normalize() if isinstance(value, Decimal) else value, written)

    patch.setattr(exporting, "_plain", shorter)


def choice_lost(patch: pytest.MonkeyPatch) -> None:
    choices = properties._choices

    def fewer(kind: Any) -> dict[str, Any]:
        made = choices(kind)
        return {**made, "enum": made["enum"][:-1]}

    patch.setattr(properties, "_choices", fewer)


def all_is_whole(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(existence, "_is_whole", lambda _: True)


def row_lost(patch: pytest.MonkeyPatch) -> None:
    module = import_module("snapshots.reporting.csv")
    rows = module._of_comparison

    def fewer(comparison: Comparison) -> list[dict[str, str]]:
        found = list(rows(comparison))
        changed = [row for row in found if row["record"] == "change"]
        return [row for row in found if row not in changed[:1]]

    patch.setattr(module, "_of_comparison", fewer)


def nothing_escaped(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(escaping, "markdown", lambda text: text)


def markup_left(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(escaping, "markdown", escaping.printable)


def formula_left(patch: pytest.MonkeyPatch) -> None:
    module = import_module("snapshots.reporting.csv")
    patch.setattr(module, "_cell", escaping.printable)


DEFECTS: list[tuple[Plant, str]] = [
    (equals_compared, "equal editions change nothing"),
    (always_raised, "read backwards, every change is mirrored"),
    (never_raised, "changes are found exactly where the fields differ"),
    (first_decision_only, "the order in which things are given never matters"),
    (hash_in_reports, "two runs give the same bytes"),
    (one_too_many, "every recommendation has one verdict, and the counts add up"),
    (revision_turned, "published is real and revision together, exactly"),
    (no_rounding, "the true change lies in the interval, however it was rounded"),
    (digits_lost, "what is written is read back as it was"),
    (choice_lost, "what is exported fits its schema"),
    (all_is_whole, "nothing is new or dropped because of what is not held"),
    (row_lost, "all formats tell the same"),
    (nothing_escaped, "hostile text is shown and not obeyed"),
    (markup_left, "hostile text is shown and not obeyed"),
    (formula_left, "hostile text is shown and not obeyed"),
]


@pytest.mark.parametrize(("plant", "law"), DEFECTS, ids=lambda it: getattr(it, "__name__", ""))
def test_a_planted_defect_turns_exactly_its_law_red(
    bridges: Series, monkeypatch: pytest.MonkeyPatch, plant: Plant, law: str
) -> None:
    monkeypatch.setattr("snapshots.proving.case._PATIENCE", 3)  # to find is enough here
    plant(monkeypatch)
    (trial,) = prove(bridges).broken
    assert trial.law == law
    assert trial.counterexample is not None
    assert trial.counterexample.message
    assert not trial.holds


def test_every_law_has_a_defect_that_it_finds() -> None:
    assert {law for _, law in DEFECTS} == {law.says for law in LAWS}


def test_a_verdict_that_is_lost_is_missed(bridges: Series, monkeypatch: pytest.MonkeyPatch) -> None:
    verdict_lost(monkeypatch)
    assert "every recommendation has one verdict, and the counts add up" in {
        trial.law for trial in prove(bridges).broken
    }


def test_the_smallest_series_that_breaks_a_law_is_told(
    bridges: Series, monkeypatch: pytest.MonkeyPatch
) -> None:
    always_raised(monkeypatch)
    proof = prove(bridges)
    (smallest,) = proof.counterexamples.values()
    one, other = smallest["editions"]
    assert (len(one["recommendations"]), len(other["recommendations"])) == (1, 1)
    assert set(smallest) == {"schema", "key", "title", "editions", "links"}
    assert str(proof).splitlines()[2].startswith("           2019 and 2022: ")


def test_a_law_that_cannot_be_tried_says_why(
    bridges: Series, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    proof = prove(bridges)
    (untried,) = (trial for trial in proof.trials if trial.untried)
    assert (untried.law, untried.holds) == ("what is exported fits its schema", False)
    assert "pip install 'report-snapshots[prove]'" in str(proof)


def test_the_same_series_gives_the_same_proof(bridges: Series) -> None:
    assert prove(bridges) == prove(bridges)


def test_every_two_editions_and_each_with_itself_are_a_case(bridges: Series) -> None:
    found = [(case.before, case.after) for case in cases(bridges)]
    assert found == [("2019", "2019"), ("2019", "2022"), ("2022", "2022")]


def test_a_smaller_case_that_is_no_sound_record_is_passed_over(bridges: Series) -> None:
    case = Case(series=bridges, before="2019", after="2022")

    def needs_its_asks(tried: Case) -> str | None:
        return "broken" if tried.editions[0].recommendations[0].ask else None

    least = smallest(
        case, lambda tried: needs_its_asks(tried) if tried.editions[0].numbers() else None
    )
    assert least.editions[0].recommendations == (
        Recommendation(key="3", number="3", ask="teach the use of winter salt"),
    )
    assert least.editions[1] == Edition(key="2022")


def test_patience_ends(bridges: Series, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("snapshots.proving.case._PATIENCE", 3)
    case = Case(series=bridges, before="2019", after="2022")
    assert smallest(case, lambda _: "broken").series != Series(
        key="bridges", title="Bridges", editions=(Edition(key="2019"), Edition(key="2022"))
    )


def test_a_record_that_cannot_be_read_back_is_told(
    bridges: Series, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise InvalidFile("2019.yaml", [])

    monkeypatch.setattr(writing, "read_text", refuse)
    told = writing.read_back(Case(series=bridges, before="2019", after="2019"))
    assert told == "cannot be read back: 2019.yaml: 0 problems"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("read_text", "2019 as yaml reads as another edition"),
        ("load_tables", "the series as tables reads as another series"),
        ("from_json", "the series as JSON reads as another series"),
    ],
)
def test_what_reads_as_another_value_is_told(
    bridges: Series, monkeypatch: pytest.MonkeyPatch, name: str, told: str
) -> None:
    real = getattr(writing, name)

    def other(*given: object) -> object:
        found = real(*given)
        if name == "read_text":
            return evolve(found, value=evolve(found.value, title="Another"))
        return evolve(found, title="Another") if isinstance(found, Series) else found

    monkeypatch.setattr(writing, name, other)
    after = "2019" if name == "read_text" else "2022"
    assert writing.read_back(Case(series=bridges, before="2019", after=after)) == told


def test_a_comparison_that_reads_otherwise_is_told(
    bridges: Series, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "from_json", lambda *_: None)
    case = Case(series=bridges, before="2022", after="2019")
    assert writing.read_back(case) == "the comparison as JSON reads as another comparison"


def test_a_smaller_case_that_cannot_be_compared_is_passed_over(bridges: Series) -> None:
    case = Case(series=bridges, before="2019", after="2022")

    def check(tried: Case) -> str | None:
        if tried.series != bridges:
            raise InvalidValue("no record")
        return "broken"

    assert smallest(case, check) == case


def test_a_run_of_its_own_prints_one_digest(
    bridges: Series, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(to_json(bridges)))
    telling.print_digest()
    assert re.fullmatch("[0-9a-f]{64}", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("measured", "rounded_to"),
    [("count", None), ("count", "10"), ("thousand", None)],
)
def test_the_interval_is_judged_by_how_a_value_was_rounded(
    bridges: Series, measured: str, rounded_to: str | None
) -> None:
    def counted(edition: Edition) -> Edition:
        (metric,) = edition.metrics
        step = Decimal(rounded_to) if rounded_to else None
        values = tuple(
            evolve(one, value=Decimal(40), rounded_to=step) for one in metric.observations
        )
        return evolve(
            edition, metrics=(evolve(metric, unit=measured, base=None, observations=values),)
        )

    series = evolve(bridges, editions=tuple(map(counted, bridges.editions)))
    case = Case(series=series, before="2019", after="2022")
    assert measuring.interval(case) is None
    assert case.comparison.movements


def test_a_restatement_is_no_change_of_what_was_measured(bridges: Series) -> None:
    before, after = bridges.editions
    (metric,) = after.metrics
    restated = evolve(metric, observations=metric.observations[:1])
    series = evolve(bridges, editions=(before, evolve(after, metrics=(restated,))))
    case = Case(series=series, before="2019", after="2022")
    assert [movement.is_revision for movement in case.comparison.movements] == [True]
    assert measuring.interval(case) is None
