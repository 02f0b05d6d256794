"""Proof: every law tried on every two editions of a series, with a line for each."""

from typing import Any

from attrs import frozen

from snapshots.errors import MissingExtra
from snapshots.files import export_data
from snapshots.model import Series
from snapshots.proving.case import Case, cases, smallest
from snapshots.proving.laws import LAWS, Law

__all__ = ["Counterexample", "Proof", "Trial", "prove"]


@frozen(kw_only=True)
class Counterexample:
    """A law that was broken: by which two editions, how, and the smallest series that does it."""

    before: str
    after: str
    message: str
    series: Series


@frozen(kw_only=True)
class Trial:
    """A law, on how many cases it was tried, and what broke it, if anything did.

    ``untried`` says why it could not be tried.
    """

    law: str
    tried: int
    counterexample: Counterexample | None = None
    untried: str = ""

    @property
    def holds(self) -> bool:
        """Whether it was tried and nothing broke it."""
        return self.counterexample is None and not self.untried


@frozen(kw_only=True)
class Proof:
    """Every law with what came of it, in the order of the laws."""

    trials: tuple[Trial, ...]

    @property
    def broken(self) -> tuple[Trial, ...]:
        """The laws that were broken."""
        return tuple(trial for trial in self.trials if trial.counterexample is not None)

    @property
    def counterexamples(self) -> dict[str, dict[str, Any]]:
        """The smallest series that breaks each broken law, as data for YAML or JSON."""
        found = ((trial.law, trial.counterexample) for trial in self.trials)
        return {
            law: export_data(counterexample.series)
            for law, counterexample in found
            if counterexample is not None
        }

    def __str__(self) -> str:
        """A line for each law; under a broken one, what broke it."""
        return "\n".join(line for trial in self.trials for line in _lines(trial))


def prove(series: Series) -> Proof:
    """Try every law on this series: every two of its editions, and each with itself.

    The same series gives the same proof; nothing is written, and no network is used.

    >>> from snapshots.model import Edition
    >>> proof = prove(Series(key="rivers", title="Rivers", editions=(Edition(key="2021"),)))
    >>> proof.broken
    ()
    """
    found = cases(series)
    return Proof(trials=tuple(_tried(law, found) for law in LAWS))


def _tried(law: Law, found: tuple[Case, ...]) -> Trial:
    try:
        for place, case in enumerate(found, 1):
            message = law.check(case)
            if message is not None:
                return Trial(law=law.says, tried=place, counterexample=_counterexample(law, case))
    except MissingExtra as missing:
        return Trial(law=law.says, tried=0, untried=str(missing))
    return Trial(law=law.says, tried=len(found))


def _counterexample(law: Law, case: Case) -> Counterexample:
    least = smallest(case, law.check) if law.shrinks else case
    return Counterexample(
        before=case.before,
        after=case.after,
        message=law.check(least) or "",
        series=least.series,
    )


def _lines(trial: Trial) -> list[str]:
    if trial.untried:
        return [f"not tried  {trial.law}: {trial.untried}"]
    if trial.counterexample is None:
        return [f"holds      {trial.law}"]
    found = trial.counterexample
    return [
        f"broken     {trial.law}",
        f"           {found.before} and {found.after}: {found.message}",
    ]
