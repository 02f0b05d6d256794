"""Proof on the reader's own data: what must hold for every comparison, tried on theirs."""

from snapshots.proving.proof import Counterexample, Proof, Trial, prove

__all__ = ["Counterexample", "Proof", "Trial", "prove"]
