"""Proof on the reader's own data: what must hold for every comparison, tried on theirs."""

from snapshots.proving.proof import Finding, Proof, Trial, prove

__all__ = ["Finding", "Proof", "Trial", "prove"]
